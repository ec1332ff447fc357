import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GivenAnswer } from '../../../src/model/answer.ts';
import type { DossierDecision } from '../../../src/model/decision.ts';
import type { Question } from '../../../src/model/verdict.ts';
import { finding, green, undetermined, verdict } from '../verdict.ts';
import { drawn, drawnCase, drawnOf, partsOf, recordOf, sha256, tagsOf, textOf } from './record.ts';

const PAGES: readonly (readonly [name: string, page: () => string])[] = [
  ['the verdict made by hand', () => drawnOf()],
  ['a green one', () => drawn(recordOf(green()))],
  ['a bundled red one', () => drawnCase('bluecoat-computerlinks-syria-2010')],
];

const NAME = 'Trade FZCO';
const named = (name: string): string => {
  const deal = [{ part: 'end-user', facts: [{ fact: 'name', value: name, from: 'deal.yaml:6' }] }];
  const findings = [finding({ because: `${name} is listed.`, subject: name })];
  return drawn(
    recordOf(verdict({ deal, findings, transaction: { id: 'deal-1', title: name } }), {}, { name }),
  );
};

describe('answers by name', () => {
  const answer = (fact: string, isShown: boolean, changes: object = {}): GivenAnswer => ({
    ...{ fact, value: 'yes', by: `Who said ${fact}`, on: '2026-02-20', from: 'deal.yaml:9' },
    papers: isShown ? [{ file: 'a.pdf', dated: '2026-02-01', grade: 'own', sha256: '0' }] : [],
    standing: 'counts',
    ...changes,
  });
  const withdrawn = { by: 'A', on: '2026-02-21', reason: 'wrong' };

  it('stand with those first that a paper shows, and that were not taken back', () => {
    const answers = [
      answer('end-use.first', false),
      answer('end-use.second', true, { withdrawn }),
      answer('end-use.third', true),
      answer('end-use.fourth', false),
      answer('end-use.fifth', true),
    ];
    const { first, annexes } = partsOf(drawnOf({ answers }));
    // An answer that does not fit stands in the annex, behind those that do.
    const order = [...`${first} ${annexes}`.matchAll(/Who said end-use\.(\w+),/g)]
      .map(([, word]) => word!)
      .filter((word, at, all) => all.indexOf(word) === at);
    expect(order).toEqual(['third', 'fifth', 'first', 'second', 'fourth']);
    expect(first).toContain('Who said end-use.third');
  });
});

describe('a dossier', () => {
  it.each(PAGES)('%s is the same bytes each time', (_, page) => {
    expect(page()).toBe(page());
  });

  it.each(PAGES)('%s has a language, one first heading and no level left out', (_, page) => {
    const text = page();
    expect(text).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    const levels = [...text.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => {
      if (index > 0) expect(level).toBeLessThanOrEqual(levels[index - 1]! + 1);
    });
  });

  it.each(PAGES)('%s has landmarks, and headings for its tables', (_, page) => {
    const text = page();
    for (const landmark of ['header', 'nav', 'main', 'footer'])
      expect(text.match(new RegExp(`<${landmark}\\b`, 'g'))).toHaveLength(1);
    const tables = [...text.matchAll(/<table\b[^>]*>.*?<\/table>/gs)].map(([table]) => table);
    expect(tables.length).toBeGreaterThan(3);
    for (const table of tables) expect(table).toMatch(/<th scope="(?:row|col)"/);
  });

  it.each(PAGES)('%s has each id once, and each pointer leads to one', (_, page) => {
    const text = page();
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    const pointers = [...text.matchAll(/(?:href="#|aria-labelledby=")([^"]+)"/g)].map(
      ([, id]) => id!,
    );
    expect(pointers.length).toBeGreaterThan(10);
    expect(pointers.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each(PAGES)('%s runs nothing and asks nobody', (_, page) => {
    const text = page();
    expect(text).not.toMatch(/<(?:script|link|iframe|img|object|embed|form|base)\b/i);
    expect(text).not.toMatch(/<[^>]*\s(?:on[a-z]+|src|srcset|action)\s*=/i);
    expect(text).not.toMatch(/@import|url\(/);
    const hrefs = [...text.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!);
    expect(
      hrefs.filter((href) => !/^(?:#|https?:\/\/|data:application\/json;base64,)/.test(href)),
    ).toEqual([]);
    expect(text).toContain("default-src 'none'");
  });

  it('holds its record, byte for byte, with its hash', () => {
    const record = recordOf(verdict({ transaction: { id: 'deal 1/ü', title: 'Ünïcode 字' } }));
    const page = drawn(record);
    const [, base64] = /href="data:application\/json;base64,([^"]*)"/.exec(page)!;
    const text = Buffer.from(base64!, 'base64').toString('utf8');
    expect(text).toBe(JSON.stringify(record));
    expect(page).toContain(sha256(text));
    expect(page).toContain('download="deal-1-.licet.json"');
  });

  it('says colours as words: of law, of policy and of both', () => {
    const { first } = partsOf(drawnOf({ law: 'amber', policy: 'red', verdict: 'red' }));
    expect(first).toMatch(/RED : do not proceed/);
    expect(first).toMatch(/Law: AMBER Policy: RED Overall, the worse of the two: RED/);
  });

  it('says the two clocks, the day and who screened', () => {
    const { first } = partsOf(drawnOf());
    expect(first).toMatch(/Law as of 2010-12-15 Evidence known at 2011-01-01/);
    expect(first).toMatch(/Screened on 2026-11-28 Screened by A\. Officer/);
    const { by: _, ...nobody } = recordOf(verdict());
    expect(partsOf(drawn(nobody)).first).toContain('Screened by nobody said');
  });

  it('has of each reason what it needs: citation, days in force, link, what to do', () => {
    const page = drawnOf();
    const { first } = partsOf(page);
    expect(first).toContain('probe is meant for XA, for which everything needs a licence.');
    expect(first).toContain(
      'Act on Watching Devices, Art. 1 (in force from 2004-05-14 until 2011-12-12)',
    );
    expect(page).toContain('href="https://example.org/act"');
    expect(first).toContain('To do: Do not ship without a licence.');
    expect(first).toContain('LIFTED law: licence required');
  });

  it('what is undetermined stands in the annex alone, by what it turns on', () => {
    const { first, annexes } = partsOf(drawnOf());
    expect(first).not.toContain('The buyer hides the true user');
    expect(annexes).not.toContain('The buyer hides the true user');
    expect(annexes).toContain('It turns on who it is.');
    expect(first).toContain('2 points are neither found nor excluded');
  });

  it('says what was not checked, what was, and with which lists', () => {
    const { first } = partsOf(drawnOf());
    expect(first).toContain(
      'Law: Full lists are not loaded. Only extracts were looked at. Load them.',
    );
    expect(first).toMatch(/watch-list 2026-01-02 3 yes abab/);
    expect(first).toMatch(/other-list 2025-01-02 9 no rule reads it efef/);
  });

  it('a fact stands in the annex with file and line, and with its question where the record has it', () => {
    const { annexes } = partsOf(
      drawn(recordOf(verdict(), { asked: { 'end-user.country': 'Where is it established?' } })),
    );
    expect(annexes).toMatch(/end-user country Where is it established\? XA deal\.yaml:6/);
  });

  it('of questions the first seven stand before the annexes', () => {
    const questions = Array.from({ length: 9 }, (_, index): Question => ({
      ...verdict().questions[1]!,
      fact: `item.q${index + 1}`,
      about: [`item.q${index + 1}`],
      question: `Question ${index + 1} of nine?`,
    }));
    const { first, annexes } = partsOf(drawnOf({ questions }));
    for (const number of [1, 7]) expect(first).toContain(`Question ${number} of nine?`);
    for (const number of [8, 9]) {
      expect(first).not.toContain(`Question ${number} of nine?`);
      expect(annexes).toContain(`Question ${number} of nine?`);
    }
    expect(first).toContain('And 2 more questions: annex C');
  });

  it('what does not fit is counted, named where it can be, and whole in an annex', () => {
    const findings = Array.from({ length: 40 }, (_, index) =>
      finding({
        title: `Title ${index + 1}`,
        because: `Because ${index + 1}. ${'word '.repeat(60)}`,
      }),
    );
    const { first, annexes } = partsOf(drawnOf({ findings }));
    const shown = findings.filter((_, index) => first.includes(`Because ${index + 1}.`)).length;
    expect(shown).toBeGreaterThan(3);
    expect(shown).toBeLessThan(40);
    expect(first).toContain(`And ${40 - shown} more reasons: annex A`);
    expect(first).toContain(`A${shown + 1} red law, Title ${shown + 1}`);
    for (let index = 1; index <= 40; index += 1) expect(annexes).toContain(`Because ${index}.`);
  });

  it('evidence that stands above is pointed to', () => {
    const evidence = [
      { kind: 'incident', source: 'P', date: '2009-08-07', detail: 'It was seen.' },
    ];
    const findings = [
      finding({ title: 'First', evidence }),
      finding({ title: 'Second', because: 'Another reason.', evidence }),
    ];
    const { first } = partsOf(drawnOf({ findings }));
    expect(first.match(/2009-08-07: It was seen\./g)).toHaveLength(1);
    expect(first).toContain('Evidence: as of A1');
  });

  it('has room to decide and sign', () => {
    const { first } = partsOf(drawnOf());
    for (const said of ['☐ Proceed', '☐ Hold', '☐ Refuse', '☐ Apply for a licence', 'Signature'])
      expect(first).toContain(said);
    expect(first).toMatch(/Countersigned by Name Signature Day/);
  });

  it('or what was decided, by whom, when and why', () => {
    const decision: DossierDecision = {
      outcome: 'apply',
      by: 'A. Berg',
      reason: 'Listed item',
      on: '2026-11-29',
      countersign: { by: 'C. Dahl', on: '2026-11-30' },
    };
    const { first } = partsOf(drawnOf({}, { decisions: [decision] }));
    expect(first).toMatch(
      /2026-11-29 Apply for a licence Listed item A\. Berg C\. Dahl, 2026-11-30/,
    );
    expect(first).not.toContain('☐');
    const { countersign: _, ...alone } = decision;
    expect(partsOf(drawnOf({}, { decisions: [alone] })).first).toMatch(/A\. Berg nobody/);
  });

  it('says under the verdict what was decided last, and nothing of it where nobody decided', () => {
    const hold: DossierDecision = {
      outcome: 'hold',
      by: 'A. Berg',
      reason: 'Listed item',
      on: '2026-11-29',
    };
    const proceed: DossierDecision = { ...hold, outcome: 'proceed', on: '2026-11-30' };
    const answerOf = (decisions: readonly DossierDecision[]): string => {
      const page = drawnOf({}, { decisions });
      return textOf(page.slice(page.indexOf('class="answer'), page.indexOf('class="made"')));
    };
    expect(answerOf([hold])).toContain(
      'Decided: to hold it, by A. Berg, 2026-11-29 ; see Decision',
    );
    expect(answerOf([hold, proceed])).toContain('Decided: to proceed, by A. Berg, 2026-11-30');
    expect(answerOf([hold, proceed])).not.toContain('to hold it');
    expect(answerOf([])).not.toContain('Decided');
  });

  it('as a masked copy has no boxes and no room to sign, decided or not', () => {
    const copy = recordOf(verdict(), { maskedOf: 'ab'.repeat(32) });
    const open = partsOf(drawn(copy)).first;
    expect(open).toContain('A masked copy cannot be decided on');
    const decisions: readonly DossierDecision[] = [
      { outcome: 'refuse', by: 'A. Berg', reason: 'Listed item', on: '2026-11-29' },
    ];
    const decided = partsOf(drawn(copy, { decisions })).first;
    expect(decided).toContain('Decided: to refuse it, by A. Berg, 2026-11-29');
    expect(decided).toMatch(/2026-11-29 Refuse Listed item A\. Berg nobody/);
    expect(decided).not.toContain('No decision was known');
    for (const first of [open, decided]) expect(first).not.toMatch(/☐|Signature|mark one/);
  });

  it('a reason for a decision that is cut stands whole in annex C', () => {
    const reason = `Because ${'of this '.repeat(100)}and no more.`;
    const { first, annexes } = partsOf(
      drawnOf({}, { decisions: [{ outcome: 'hold', by: 'A', reason, on: '2026-11-29' }] }),
    );
    expect(first).not.toContain('and no more.');
    expect(annexes).toContain(reason);
  });

  it('a long title, name or file is cut at its head and whole in an annex', () => {
    const end = (of: string): string => `${`${of} `.repeat(100)}end of ${of}`;
    const record = recordOf(
      verdict({ transaction: { id: 'deal-1', title: end('title') } }),
      { by: end('person') },
      {},
    );
    const { first, annexes } = partsOf(drawn(record));
    for (const of of ['title', 'person']) {
      expect(first).not.toContain(`end of ${of}`);
      expect(annexes).toContain(`end of ${of}`);
    }
  });

  it('asked for all, names what was consulted; else packs, lists and hashes', () => {
    const [short, all] = [partsOf(drawnOf()).annexes, partsOf(drawnOf({}, { all: true })).annexes];
    expect(short).not.toContain('Not modelled (2)');
    expect(all).toContain('Not modelled (2)');
    for (const annexes of [short, all]) expect(annexes).toContain('pack law: sha256 cdcd');
  });
});

describe('text of others', () => {
  it.each([
    '<script>alert(1)</script>',
    '&lt;b&gt; & "quotes" \'too\'',
    '</td></table><h1>x',
    '-->',
  ])('%s is text', (name) => {
    const page = named(name);
    expect(page).not.toMatch(/<script/i);
    expect(tagsOf(page)).toEqual(tagsOf(named(NAME)));
    expect(partsOf(page).annexes).toContain(name);
  });

  it('any name is text: the tags of the page are those of a plain one', () => {
    const plain = tagsOf(named(NAME));
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }), (name) => {
        expect(tagsOf(named(`${name}x`))).toEqual(plain);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it('no sign turns the direction of what stands around it, and each name is isolated', () => {
    const page = named('abc\u202edef\u2066ghi');
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(page).toContain('<bdi>abc\ufffddef\ufffdghi</bdi>');
  });

  it('a name of ten thousand letters is cut before the annexes and whole in them', () => {
    const name = 'A'.repeat(10_000);
    const { first, annexes } = partsOf(named(name));
    expect(first).not.toContain('A'.repeat(1000));
    expect(first).toContain(`${'A'.repeat(150)}`);
    expect(annexes).toContain(name);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://a.example/\u202ex',
  ])('%s is no link', (url) => {
    const citations = [{ ...finding().citations[0]!, url }];
    const page = drawnOf({ findings: [finding({ citations })] });
    expect(page).not.toMatch(/href="(?:javascript|data:text|file)/);
    expect([...page.matchAll(/href="(https?:[^"]*)"/g)].map(([, href]) => href)).toEqual([]);
  });

  it('the foot of a page has nothing of a hash that is none', () => {
    const record = recordOf(verdict());
    expect(drawn(record)).toContain(
      `content: "record ${sha256(JSON.stringify(record)).slice(0, 32)}"`,
    );
    expect(textOf(drawnOf({ findings: [undetermined({})] }))).not.toContain('undefined');
  });
});
