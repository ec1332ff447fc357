// Annex A tells once what is the same of many subjects, and loses nothing of any of them.

import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/verdict.ts';
import { finding, undetermined } from '../verdict.ts';
import { drawnOf, textOf } from './record.ts';

const ITEMS = Array.from({ length: 12 }, (_, index) => `unit ${index + 1}`);

const ofItem = (item: string, index: number): Finding =>
  finding({
    subject: `${item} · Trade FZCO (reseller)`,
    because: `${item} is listed and goes to Trade FZCO.`,
    facts: [
      { fact: 'destination.country', value: 'XA', from: 'deal.yaml:7' },
      { fact: `items.${index}.code`, value: `5A00${index}`, from: `deal.yaml:${20 + index}` },
    ],
    evidence: [
      {
        kind: 'incident',
        source: 'all',
        date: '2009-01-01',
        detail: 'Told of all.',
        url: 'https://example.org/all',
      },
      ...(index === 5
        ? [{ kind: 'incident', source: 'one', date: '2008-02-02', detail: 'Told of the sixth.' }]
        : []),
    ],
    couldRelieve: [
      {
        rule: 'law/relief',
        title: 'Civil use',
        missing: ['end-use.civil', `items.${index}.civil`],
      },
      ...(index === 3 ? [{ rule: 'law/other', title: 'Small', missing: ['items.3.small'] }] : []),
    ],
  });

const annexA = (findings: readonly Finding[]): string => {
  const page = drawnOf({ findings });
  return page.slice(page.indexOf('id="annex-a"'), page.indexOf('id="annex-b"'));
};

/** By number: the text of the element that bears it, to the next one that does. */
const byNumber = (annex: string): ReadonlyMap<string, string> =>
  new Map(
    annex
      .split(/ id="(?=A\d)/)
      .slice(1)
      .map((text) => [
        text.slice(0, text.indexOf('"')),
        textOf(text.slice(text.indexOf('>') + 1)).replace(/[\u2066-\u2069]/g, ''),
      ]),
  );

const times = (text: string, part: string): number => text.split(part).length - 1;

describe('findings that are the same but for their subject', () => {
  const findings = ITEMS.map(ofItem);
  const annex = annexA(findings);
  const text = textOf(annex);

  it('stand once, with what is the same of all', () => {
    expect(times(annex, '<article')).toBe(1);
    expect(text).toContain('A1 to A12. ');
    for (const once of [
      'unit 1 is listed and goes to Trade FZCO.',
      'Told of all.',
      'deal.yaml:7',
      'Do not ship without a licence.',
      'Act on Watching Devices, Art. 1',
    ])
      expect([once, times(text, once)]).toEqual([once, 1]);
  });

  it('each number leads to its own subject, facts and evidence', () => {
    const places = byNumber(annex);
    expect([...places.keys()]).toEqual(ITEMS.map((_, index) => `A${index + 1}`));
    ITEMS.forEach((item, index) => {
      const own = places.get(`A${index + 1}`)!;
      expect(own).toContain(`${item} · Trade FZCO (reseller)`);
      expect(own).toContain(`items.${index}.code`);
      expect(own).toContain(`5A00${index}`);
      expect(own).toContain(`deal.yaml:${20 + index}`);
      expect(own).toContain(`items.${index}.civil`);
      expect(own.includes('Told of the sixth.')).toBe(index === 5);
      expect(own.includes('items.3.small')).toBe(index === 3);
    });
  });

  it('say that the sentence is so of each by its name, and only where it is', () => {
    const byName = 'of each other the same is so, by its name';
    expect(text).toContain(byName);
    const [first, second] = findings as [Finding, Finding];
    const other = textOf(annexA([first, { ...second, because: 'unit 2 is on another list.' }]));
    expect(other).not.toContain(byName);
    expect(other).toContain('unit 2 is on another list.');
    const same = textOf(annexA([first, { ...second, because: first.because! }]));
    expect(same).not.toContain(byName);
  });

  it.each<readonly [string, Partial<Finding>]>([
    ['rule', { rule: 'law/another' }],
    ['effect', { effect: 'prohibited' }],
    ['title', { title: 'Another title' }],
    ['colour', { colour: 'amber' }],
    ['remedy', { remedy: 'Do another thing.' }],
    ['citations', { citations: [] }],
    [
      'marks',
      {
        marks: {
          text: 'recalled',
          dates: 'recalled',
          conditions: 'recalled',
          exceptions: 'recalled',
        },
      },
    ],
    ['softening', { mitigatedBy: 'law/softer' }],
    ['licensing policy', { licensingPolicy: 'case-by-case' }],
  ])('another %s stands apart', (_, change) => {
    const [first, second] = findings as [Finding, Finding];
    expect(times(annexA([first, second]), '<article')).toBe(1);
    expect(times(annexA([first, { ...second, ...change }]), '<article')).toBe(2);
  });

  it('a fact, a piece of evidence or a relief that one of them lacks is said of the others alone', () => {
    const [first, second] = findings as [Finding, Finding];
    const places = byNumber(
      annexA([first, { ...second, facts: [], evidence: [], couldRelieve: [] }]),
    );
    expect(places.get('A1')).toContain('deal.yaml:7');
    expect(places.get('A1')).toContain('Told of all.');
    expect(places.get('A1')).toContain('law/relief');
    expect(places.get('A2')).not.toMatch(/deal\.yaml:7|Told of all|law\/relief/);
    // Above the names it would be said of both.
    const above = textOf(annexA([first, { ...second, facts: [], evidence: [], couldRelieve: [] }]));
    expect(above.indexOf('Told of all.')).toBeGreaterThan(above.indexOf('2, each named below'));
  });
});

describe('what is not decided', () => {
  it('names every subject under what it turns on, and every rule with its provision', () => {
    const findings = ITEMS.flatMap((item, index) =>
      ['law/one', 'law/two'].map((rule) =>
        undetermined({ rule, subject: item, turnsOn: `It turns on items.${index % 2}.kind.` }),
      ),
    );
    const annex = annexA(findings);
    const text = textOf(annex);
    for (const item of ITEMS) expect(text).toMatch(new RegExp(`${item}\\b`));
    for (const once of [
      'law/one',
      'law/two',
      'It turns on items.0.kind.',
      'It turns on items.1.kind.',
    ])
      expect([once, times(text, once)]).toEqual([once, 1]);
    const [even, odd] = text.split('It turns on items.0.kind.') as [string, string];
    expect(even).toMatch(/unit 11\b/);
    expect(odd).toMatch(/unit 12\b/);
  });

  it('another effect, kind or rule stands apart', () => {
    const { citations } = finding();
    const one = undetermined({ subject: 'unit 1', turnsOn: 'It turns on a.', citations });
    const other = { ...one, subject: 'unit 2' };
    const count = (change: Partial<Finding>): number =>
      times(annexA([one, { ...other, ...change }]), 'possible effect');
    expect(count({})).toBe(1);
    expect(count({ effect: 'prohibited' })).toBe(2);
    expect(count({ kind: 'policy' })).toBe(2);
    expect(count({ rule: 'law/another' })).toBe(2);
    expect(count({ citations: [] })).toBe(2);
  });
});
