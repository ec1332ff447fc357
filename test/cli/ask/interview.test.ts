// The interview by itself: a scripted person, and an answer on the file that asks what a test wants asked.

import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DealFile } from '../../../src/cli/ask/deal-file.ts';
import type { OfferCode } from '../../../src/cli/ask/control-code.ts';
import type { Dialogue, Message } from '../../../src/cli/ask/dialogue.ts';
import { forTheRecord } from '../../../src/cli/ask/for-the-record.ts';
import { Interview, type Desk } from '../../../src/cli/ask/interview.ts';
import { at } from '../../../src/data/read/values.ts';
import type { RawTransaction } from '../../../src/data/read/raw.ts';
import { LicetError } from '../../../src/model/errors.ts';
import type { FactDeclaration } from '../../../src/model/fact.ts';
import type { Question, Verdict } from '../../../src/model/verdict.ts';
import { shippedScreener } from '../../sources.ts';

const { columns } = shippedScreener();

const fact = (path: string, rest: Partial<FactDeclaration>): FactDeclaration => ({
  path,
  type: 'yes-no',
  question: `${path}?`,
  derived: false,
  fixed: false,
  ...rest,
});

const SIGN = { 'not-seen': 'not seen', explained: 'explained', 'seen-not-asked': 'not asked yet' };

const FACTS = new Map(
  [
    fact('item.category', { type: 'choice', values: { drone: 'drone', computing: 'servers' } }),
    fact('item.ip-app-layer', {}),
    fact('item.ip-hard-selector-search', {}),
    fact('item.crypto-sym-bits', { type: 'number', askedAfter: ['crypto-mass-market'] }),
    fact('item.crypto-mass-market', {}),
    fact('party.record', { type: 'choice', values: { none: 'none', single: 'one' } }),
    fact('party.record-kind', { follows: 'record' }),
    fact('end-use.mass', {}),
    fact('end-use.stated', { type: 'text' }),
    fact('diligence.decided-by', {
      type: 'choice',
      values: { committee: 'board', sales: 'sellers' },
      askedLast: true,
    }),
    fact('diligence.sign-fit', { type: 'choice', values: SIGN, unmarked: 'not-seen' }),
    fact('diligence.sign-payment', { type: 'choice', values: SIGN, unmarked: 'not-seen' }),
    fact('item.us-jurisdiction', {
      type: 'choice',
      values: { none: 'none', published: 'published', 'us-origin': 'made there' },
      sorts: { 'It is not subject': ['none', 'published'], 'It is subject': ['us-origin'] },
    }),
    fact('party.type', { type: 'choice', values: { police: 'police', private: 'private' } }),
    fact('end-use.purposes', { type: 'choices', values: { resale: 'resale', other: 'other' } }),
  ].map((one) => [one.path, one]),
);

/** Everything that an interview asks before its questions. */
const BARE = `id: a
date: 2026-01-01
exporter: { name: X, country: DE }
parties:
  - { role: end-user, name: Y, country: KE }
destination: { country: KE }
items:
  - { name: one, category: drone }
  - { name: two, category: drone }
`;

const question = (label: string, rest: Partial<Question> = {}): Question => ({
  fact: label,
  about: [label],
  subject: 'the transaction',
  question: `${label}?`,
  askedBy: ['Law Art. 1'],
  decides: [],
  evidence: 'paper',
  ...rest,
});

let folder: string;
let file: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'licet-interview-')));
  file = join(folder, 'a.yaml');
  writeFileSync(file, BARE);
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Talk {
  readonly said: string[];
  readonly asked: string[];
  /** What stands below each question. */
  readonly below: string[];
  /** What stood in each answer already. */
  readonly pointed: (string | undefined)[];
}

/** Answers in order: what is chosen, marked or written. Past the last: Ctrl-C. */
const person = (script: readonly (string | readonly string[])[], talk: Talk): Dialogue => {
  const left = [...script];
  const next = <T>([question, ...below]: Message): Promise<T | undefined> => {
    talk.asked.push(question);
    talk.below.push(below.join('\n'));
    return Promise.resolve(left.shift() as T | undefined);
  };
  return {
    choose: (message, choices, at) => {
      const [answer] = left;
      talk.pointed.push(at);
      if (typeof answer === 'string') expect(choices.map(({ value }) => value)).toContain(answer);
      return next(message);
    },
    search: (message) => next(message),
    mark: (message, _, marked) => {
      talk.pointed.push(marked?.join());
      return next(message);
    },
    write: (message, { initial }) => {
      talk.pointed.push(initial);
      return next(message);
    },
    say: (text) => void talk.said.push(text),
    leave: () => undefined,
    width: 60,
    colour: false,
  };
};

/** The bounds, no codes offered, and nothing asked for the record. */
const USUAL = [{ best: 'green', worst: 'red' }, () => undefined, () => []] as const;

/** Plays the script against what the file leaves open, in the order given. */
const play = async (
  script: readonly (string | readonly string[])[],
  questions: (raw: RawTransaction) => readonly Question[],
  bounds = { best: 'green', worst: 'red' },
  offerCode: OfferCode = () => undefined,
  forRecord: Desk['forRecord'] = () => [],
  isNew = false,
) => {
  const talk: Talk = { said: [], asked: [], below: [], pointed: [] };
  const interview = new Interview(await DealFile.read(file), {
    dialogue: person(script, talk),
    facts: FACTS,
    columns,
    places: [],
    namesOf: () => [],
    titleOf: (rule) => rule,
    wrongCode: () => undefined,
    offerCode,
    forRecord,
    today: '2026-01-01',
    isNew,
    readDays: (answers) => answers,
    check: (raw) => {
      if (at(raw.value, ['end-use', 'mass']) === 'perhaps')
        throw new LicetError([{ code: 'wrong-type', what: 'Not yes or no', remedy: 'Write yes' }]);
    },
    verdictOf: (raw) => {
      return {
        verdict: 'amber',
        law: 'amber',
        policy: 'green',
        bounds,
        findings: [],
        gaps: [],
        get questions() {
          return questions(raw);
        },
      } as unknown as Verdict;
    },
  });
  const ended = await interview.hold();
  const text = readFileSync(file, 'utf8');
  return {
    ...talk,
    ended,
    answered: interview.answered,
    leftOpen: interview.leftOpen,
    text,
    keep: () => interview.keepOpen(),
  };
};

const isOpen = (raw: RawTransaction, path: readonly (string | number)[]): boolean =>
  at(raw.value, path) === undefined;

const massOpen = (raw: RawTransaction): Question[] =>
  isOpen(raw, ['end-use', 'mass']) ? [question('end-use.mass')] : [];

describe('an interview', () => {
  test('ends when nothing is open, and the answer is in the file', async () => {
    const { ended, text, answered } = await play(['no'], massOpen);
    expect(ended).toBe(true);
    expect(answered).toBe(1);
    expect(text).toBe(`${BARE}end-use:\n  mass: no\n`);
  });

  test('asks who, what, where and when without working out what else is asked', async () => {
    writeFileSync(file, BARE.replace('date: 2026-01-01\n', ''));
    const dated = (raw: RawTransaction): Question[] => {
      if (isOpen(raw, ['date'])) throw new Error('the questions were worked out too early');
      return massOpen(raw);
    };
    const { asked, text } = await play(['<no-more>', '<no-more>', '2026-01-01', 'no'], dated);
    expect(asked.slice(2)).toEqual([expect.stringMatching(/^On which day /), 'end-use.mass?']);
    expect(text).toContain('mass: no');
  });

  test('of a file that is begun asks whether there is more, also where its day was given with it', async () => {
    const begun = await play(['<no-more>', '<no-more>', 'no'], massOpen, ...USUAL, true);
    expect(begun.asked).toEqual([
      expect.stringMatching(/^Is anything else supplied/),
      expect.stringMatching(/^Has anybody else a part in it/),
      'end-use.mass?',
    ]);
  });

  test('leaves open what is not known, asks it no more in this sitting, and writes nothing', async () => {
    const { ended, text, asked } = await play(['<open>'], massOpen);
    expect(ended).toBe(true);
    expect(asked).toEqual(['end-use.mass?']);
    expect(text).toBe(BARE);
  });

  test('what was left open stands as unknown once it ends, and is asked after all else next time', async () => {
    const both = (raw: RawTransaction): Question[] => [
      ...(saysMass(raw) ? [] : [question('end-use.mass')]),
      ...(isOpen(raw, ['end-use', 'stated']) ? [question('end-use.stated')] : []),
    ];
    const saysMass = (raw: RawTransaction) =>
      ['yes', 'no'].includes(String(at(raw.value, ['end-use', 'mass'])));
    const first = await play(['<open>'], both);
    expect(first.asked).toEqual(['end-use.mass?', 'end-use.stated?']);
    expect(await first.keep()).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(`${BARE}end-use:\n  mass: unknown\n`);
    const second = await play(['roads', 'no'], both);
    expect(second.asked).toEqual(['end-use.stated?', 'end-use.mass?']);
    expect(second.text).toBe(`${BARE}end-use:\n  mass: no\n  stated: roads\n`);
    expect(await second.keep()).toBe(false);
  });

  test('writes that somebody asked without result', async () => {
    const { text } = await play(['<in-vain>'], massOpen);
    expect(text).toBe(`${BARE}end-use:\n  mass: asked-without-result\n`);
  });

  test('explains, and asks again', async () => {
    const { said, asked, text } = await play(['<help>', 'yes'], massOpen);
    expect(asked).toEqual(['end-use.mass?', 'end-use.mass?']);
    expect(said.join('')).toContain('Asked by: Law Art. 1');
    expect(said.join('')).toContain('What proves it: paper');
    expect(text).toContain('mass: yes');
  });

  test('goes back over an answer and over what was left open, and the file is as it was', async () => {
    const both = (raw: RawTransaction): Question[] => [
      ...massOpen(raw),
      ...(isOpen(raw, ['end-use', 'purposes']) ? [question('end-use.purposes')] : []),
    ];
    const { text, asked, answered } = await play(
      ['yes', [], '<back>', '<open>', [], '<back>', 'no', ['resale', 'other']],
      both,
    );
    expect(asked).toEqual([
      'end-use.mass?',
      'end-use.purposes?',
      'Nothing is marked. What does that mean?',
      'end-use.mass?',
      'end-use.purposes?',
      'Nothing is marked. What does that mean?',
      'end-use.mass?',
      'end-use.purposes?',
    ]);
    expect(answered).toBe(2);
    expect(text).toBe(`${BARE}end-use:\n  mass: no\n  purposes: [resale, other]\n`);
  });

  test('takes nothing marked for no answer until the person says so', async () => {
    const open = (raw: RawTransaction): Question[] =>
      isOpen(raw, ['end-use', 'purposes']) ? [question('end-use.purposes')] : [];
    expect((await play([[], 'none'], open)).text).toBe(`${BARE}end-use:\n  purposes: none\n`);
    writeFileSync(file, BARE);
    expect((await play([[], '<open>'], open)).text).toBe(BARE);
  });

  test('puts one answer where several items have the question, or asks for each', async () => {
    const open = (raw: RawTransaction): Question[] => {
      const labels = ['0', '1']
        .filter((index) => isOpen(raw, ['items', index, 'facts', 'ip-app-layer']))
        .map((index) => `items.${index}.ip-app-layer`);
      return labels.length === 0
        ? []
        : [question(labels[0]!, { about: labels, subject: 'one, two' })];
    };
    const { text, asked } = await play(['yes'], open);
    expect(asked).toEqual(['one, two: items.0.ip-app-layer?']);
    expect(text).toContain('{ name: one, category: drone, facts: { ip-app-layer: yes } }');
    expect(text).toContain('{ name: two, category: drone, facts: { ip-app-layer: yes } }');
    writeFileSync(file, BARE);
    const each = await play(['<one-by-one>', 'yes', 'no'], open);
    expect(each.text).toContain('{ name: one, category: drone, facts: { ip-app-layer: yes } }');
    expect(each.text).toContain('{ name: two, category: drone, facts: { ip-app-layer: no } }');
  });

  test('asks of each party by itself, whoever has the same question', async () => {
    const open = (raw: RawTransaction): Question[] => {
      const labels = [
        ...(isOpen(raw, ['parties', '0', 'type']) ? ['end-user.type'] : []),
        ...(isOpen(raw, ['exporter', 'type']) ? ['exporter.type'] : []),
      ];
      return labels.length === 0
        ? []
        : [
            question(labels[0]!, {
              about: labels,
              subject: labels.length > 1 ? 'X, Y' : 'X (exporter)',
            }),
          ];
    };
    const { asked, text } = await play(['police', 'private'], open);
    expect(asked).toEqual(['Y (end-user): end-user.type?', 'X (exporter): exporter.type?']);
    expect(text).toContain('exporter: { name: X, country: DE, type: private }');
    expect(text).toContain('{ role: end-user, name: Y, country: KE, type: police }');
  });

  describe('for the record', () => {
    const record = forTheRecord;

    test('asks how many and what they are worth once nothing else is asked, and names each item', async () => {
      const { asked, text, ended } = await play(
        ['no', '14', '300000 USD', '', ''],
        massOpen,
        undefined,
        undefined,
        record,
      );
      expect(asked).toEqual([
        'end-use.mass?',
        'one: How many units of it go? (For the record.)',
        'one: What is it worth, all units together? (For the record.)',
        'two: How many units of it go? (For the record.)',
        'two: What is it worth, all units together? (For the record.)',
      ]);
      expect(ended).toBe(true);
      expect(text).toContain('quantity: 14');
      expect(text).toMatch(/value:\s*\{\s*amount: 300000, currency: USD/);
      expect(text.match(/quantity/g)).toHaveLength(1);
    });

    test('what is left out there is no open answer, and is not written', async () => {
      const { text, leftOpen, ended } = await play(
        ['no', '', '', '', ''],
        massOpen,
        undefined,
        undefined,
        record,
      );
      expect([text, leftOpen, ended]).toEqual([`${BARE}end-use:\n  mass: no\n`, [], true]);
    });

    test('who stops there has come to the end all the same', async () => {
      const { ended, text } = await play(['no', '14'], massOpen, undefined, undefined, record);
      expect(ended).toBe(true);
      expect(text).toContain('quantity: 14');
    });

    test('goes back to the last question of the colours', async () => {
      const { text, asked } = await play(
        ['no', '<', 'yes'],
        massOpen,
        undefined,
        undefined,
        record,
      );
      expect(asked.slice(1, 3)).toEqual([
        'one: How many units of it go? (For the record.)',
        'end-use.mass?',
      ]);
      expect(text).toContain('mass: yes');
    });

    test('whoever wants to know no more of the colours is still asked', async () => {
      const { asked } = await play(
        ['end', '3'],
        massOpen,
        { best: 'amber', worst: 'amber' },
        undefined,
        record,
      );
      expect(asked[0]).toMatch(/^It is amber whatever is answered now/);
      expect(asked[1]).toBe('one: How many units of it go? (For the record.)');
      expect(asked).not.toContain('end-use.mass?');
    });
  });

  describe('with a sheet', () => {
    const lines = ['ip-app-layer', 'ip-hard-selector-search'];
    const sheet = (raw: RawTransaction): Question[] => {
      const open = lines.filter((line) => isOpen(raw, ['items', '0', 'facts', line]));
      const labels = open.map((line) => `items.0.${line}`);
      return open.length === 0
        ? []
        : [
            question(labels[0]!, {
              about: labels,
              subject: 'one',
              question: 'What can it do?',
              lines: labels.map((label) => ({ fact: label, question: `${label}?` })),
            }),
          ];
    };

    test('marks what is so, and has the rest said to be no', async () => {
      const { text } = await play([['items.0.ip-app-layer'], 'no'], sheet);
      expect(text).toContain('facts: { ip-app-layer: yes, ip-hard-selector-search: no }');
    });

    test('says beside the list where all of it leads, as long as it is whole', async () => {
      const leading = (raw: RawTransaction): Question[] =>
        sheet(raw).map((one) => ({
          ...one,
          leads: [
            { answer: 'all yes', verdict: 'red', law: 'red', policy: 'green' },
            { answer: 'all no', verdict: 'green', law: 'green', policy: 'green' },
          ],
        }));
      const { below } = await play([['items.0.ip-app-layer'], 'no'], leading);
      expect(below[0]).toContain('all yes → red; all no → green');
    });

    test('says which side moves where the verdict does not, and nothing where neither does', async () => {
      const leading =
        (no: 'amber' | 'green') =>
        (raw: RawTransaction): Question[] =>
          sheet(raw).map((one) => ({
            ...one,
            leads: [
              { answer: 'all yes', verdict: 'amber', law: 'amber', policy: 'amber' },
              { answer: 'all no', verdict: 'amber', law: no, policy: 'amber' },
            ],
          }));
      const { below } = await play([], leading('green'));
      expect(below[0]).toBe('all yes → law amber; all no → law green\nMark what is so');
      const alike = await play([], leading('amber'));
      expect(alike.below[0]).toBe('Mark what is so');
    });

    test('leaves open what is not marked where it is not known', async () => {
      const { text, asked } = await play([['items.0.ip-app-layer'], 'open'], sheet);
      expect(text).toContain('facts: { ip-app-layer: yes } }');
      expect(asked.filter((one) => one.includes('What can it do?'))).toHaveLength(1);
    });

    test('asks the rest line by line where that is wanted', async () => {
      const { text } = await play([[], 'one-by-one', 'no', '<in-vain>'], sheet);
      expect(text).toContain('ip-app-layer: no, ip-hard-selector-search: asked-without-result');
    });

    test('takes that all others are not so from the same list', async () => {
      const { text, asked } = await play([['items.0.ip-app-layer', '<rest>']], sheet);
      expect(text).toContain('facts: { ip-app-layer: yes, ip-hard-selector-search: no }');
      expect(asked).toHaveLength(1);
    });

    test('goes back from a line to the line before, and from the first to the list', async () => {
      const script = [[], 'one-by-one', 'yes', '<back>', 'no', '<back>', '<back>', ['<rest>']];
      const { text, asked } = await play(script, sheet);
      expect(text).toContain('facts: { ip-app-layer: no, ip-hard-selector-search: no }');
      expect(asked.filter((one) => one.includes('What can it do?'))).toHaveLength(2);
      expect(asked.filter((one) => one.includes('ip-app-layer?'))).toHaveLength(3);
    });

    test('keeps what was said when it is stopped in the middle of the lines', async () => {
      const { text, ended } = await play([['items.0.ip-app-layer'], 'one-by-one'], sheet);
      expect(text).toContain('facts: { ip-app-layer: yes } }');
      expect(ended).toBe(false);
    });
  });

  test('offers again what was answered before somebody went back', async () => {
    const all = (raw: RawTransaction): Question[] => [
      ...massOpen(raw),
      ...(isOpen(raw, ['end-use', 'stated']) ? [question('end-use.stated')] : []),
      ...(isOpen(raw, ['end-use', 'purposes']) ? [question('end-use.purposes')] : []),
    ];
    const { pointed, text } = await play(
      ['yes', 'roads', [], '<back>', '<', 'no', 'roads', ['other']],
      all,
    );
    // Mass, stated, nothing marked, what that means; then stated again, mass again, stated, and marked.
    expect(pointed).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'roads',
      'yes',
      'roads',
      undefined,
    ]);
    expect(text).toBe(`${BARE}end-use:\n  mass: no\n  stated: roads\n  purposes: other\n`);
  });

  test('takes nothing back from who goes back and stops there, and what is withdrawn from who says so', async () => {
    const both = (raw: RawTransaction): Question[] => [
      ...massOpen(raw),
      ...(isOpen(raw, ['end-use', 'stated']) ? [question('end-use.stated')] : []),
      ...(isOpen(raw, ['end-use', 'purposes']) ? [question('end-use.purposes')] : []),
    ];
    const stopped = await play(['yes', 'roads', [], '<back>', '<'], both);
    expect(stopped.ended).toBe(false);
    expect(stopped.answered).toBe(2);
    expect(stopped.text).toBe(`${BARE}end-use:\n  mass: yes\n  stated: roads\n`);
    writeFileSync(file, BARE);
    const withdrawn = await play(['yes', 'roads', [], '<back>', '<', '<open>'], both);
    expect(withdrawn.text).toBe(BARE);
  });

  test('points at what was left open where somebody goes back to it', async () => {
    const both = (raw: RawTransaction): Question[] => [
      ...massOpen(raw),
      ...(isOpen(raw, ['end-use', 'stated']) ? [question('end-use.stated')] : []),
    ];
    const { pointed } = await play(['<in-vain>', '<', '<open>'], both);
    expect(pointed).toEqual([undefined, undefined, '<in-vain>', undefined]);
  });

  test('asks first of which sort an answer is, then which it is', async () => {
    const tie = (raw: RawTransaction): Question[] =>
      isOpen(raw, ['items', '0', 'us-jurisdiction'])
        ? [question('items.0.us-jurisdiction', { subject: 'one' })]
        : [];
    const { asked, text } = await play(['It is not subject', 'published'], tie);
    expect(asked).toEqual(['one: items.0.us-jurisdiction?', 'It is not subject. Which of these?']);
    expect(text).toContain('us-jurisdiction: published');
    writeFileSync(file, BARE);
    // Of a sort with one answer nothing more is asked.
    const said = await play(['It is subject'], tie);
    expect(said.asked).toEqual(['one: items.0.us-jurisdiction?']);
    expect(said.text).toContain('us-jurisdiction: us-origin');
  });

  test('asks first what often spares a question, and then the question all the same', async () => {
    const keys = (raw: RawTransaction): Question[] => [
      ...(isOpen(raw, ['items', '0', 'facts', 'crypto-sym-bits'])
        ? [question('items.0.crypto-sym-bits')]
        : []),
      ...(isOpen(raw, ['items', '0', 'facts', 'crypto-mass-market'])
        ? [question('items.0.crypto-mass-market')]
        : []),
    ];
    const order = ['items.0.crypto-mass-market?', 'items.0.crypto-sym-bits?'];
    expect((await play(['no', '256'], keys)).asked).toEqual(order);
    writeFileSync(file, BARE);
    expect((await play(['<open>', '256'], keys)).asked).toEqual(order);
  });

  test('asks no further of what somebody cannot say', async () => {
    const record = (raw: RawTransaction): Question[] => [
      ...(isOpen(raw, ['parties', '0', 'record']) ? [question('end-user.record')] : []),
      question('end-user.record-kind'),
    ];
    const { asked, ended } = await play(['<open>'], record);
    expect(asked).toEqual(['end-user.record?']);
    expect(ended).toBe(true);
  });

  test('asks what belongs to the end when nothing else is open', async () => {
    const both = (raw: RawTransaction): Question[] => [
      ...(isOpen(raw, ['diligence', 'decided-by']) ? [question('diligence.decided-by')] : []),
      ...massOpen(raw),
    ];
    const { asked } = await play(['no', 'committee'], both);
    expect(asked).toEqual(['end-use.mass?', 'diligence.decided-by?']);
  });

  describe('where a code would settle a technical question', () => {
    const technical = (raw: RawTransaction): Question[] =>
      isOpen(raw, ['items', '0', 'facts', 'ip-app-layer']) &&
      isOpen(raw, ['items', '0', 'classification', 'eu'])
        ? [question('items.0.ip-app-layer', { subject: 'one' })]
        : [];
    const offer: OfferCode = (asked) => ({
      ...asked,
      fact: 'items.0.classification.eu',
      about: ['items.0.classification.eu', 'items.0.classification.us'],
      question: 'Do you know its code?',
      codes: [
        { label: 'items.0.classification.eu', title: 'Annex I', unlisted: 'none' },
        { label: 'items.0.classification.us', title: 'Commerce Control List', unlisted: 'EAR99' },
      ],
    });
    const bounds = { best: 'green', worst: 'red' };

    test('asks for it first, and writes it', async () => {
      const { asked, text } = await play(
        ['items.0.classification.eu', '5A001.j'],
        technical,
        bounds,
        offer,
      );
      expect(asked).toEqual(['one: Do you know its code?', 'one: Which code has it (Annex I)?']);
      expect(text).toContain('classification: { eu: 5A001.j }');
    });

    test('takes that it was compared and has none in one step, in the word of its list', async () => {
      const { asked, text } = await play(
        ['<not-on> items.0.classification.us', '<stop>'],
        technical,
        bounds,
        offer,
      );
      expect(asked[0]).toBe('one: Do you know its code?');
      expect(text).toContain('classification: { us: EAR99 }');
    });

    test('asks what the item can do where it is not yet known, and offers it no more', async () => {
      const { asked, text } = await play(['<open>', 'yes'], technical, bounds, offer);
      expect(asked).toEqual(['one: Do you know its code?', 'one: items.0.ip-app-layer?']);
      expect(text).toContain('ip-app-layer: yes');
    });

    test('goes back from the code to the lists', async () => {
      const { asked } = await play(['items.0.classification.us', '<'], technical, bounds, offer);
      expect(asked.at(-1)).toBe('one: Do you know its code?');
    });
  });

  describe('with signs', () => {
    const lines = ['sign-fit', 'sign-payment'];
    const signs = (raw: RawTransaction): Question[] => {
      const labels = lines
        .filter((line) => isOpen(raw, ['diligence', line]))
        .map((line) => `diligence.${line}`);
      return labels.length === 0
        ? []
        : [
            question(labels[0]!, {
              about: labels,
              question: 'Anything abnormal?',
              lines: labels.map((label) => ({
                fact: label,
                question: `${label}?`,
                answers: Object.keys(SIGN),
              })),
            }),
          ];
    };

    test('says of all that none was seen on one screen', async () => {
      const { asked, text } = await play([[], 'no'], signs);
      expect(asked).toEqual(['Anything abnormal?', 'Nothing is marked. What does that mean?']);
      expect(text).toBe(`${BARE}diligence:\n  sign-fit: not-seen\n  sign-payment: not-seen\n`);
    });

    test('not looked at is no answer', async () => {
      expect((await play([[], 'open'], signs)).text).toBe(BARE);
    });

    test('asks of one that was seen what came of it, and keeps the others apart', async () => {
      const seen = [['diligence.sign-payment'], 'no', 'explained'];
      expect((await play(seen, signs)).text).toBe(
        `${BARE}diligence:\n  sign-fit: not-seen\n  sign-payment: explained\n`,
      );
      writeFileSync(file, BARE);
      const open = [['diligence.sign-payment'], 'open', 'explained'];
      expect((await play(open, signs)).text).toBe(`${BARE}diligence:\n  sign-payment: explained\n`);
    });
  });

  test('asks on only where that is wanted once no answer changes the verdict', async () => {
    const settled = { best: 'red', worst: 'red' };
    const { asked, ended, text } = await play(['end'], massOpen, settled);
    expect(asked).toEqual([
      'It is amber whatever is answered now. What is open could change only how law or policy by itself sees it.',
    ]);
    expect([ended, text]).toEqual([true, BARE]);
    expect((await play(['on', 'no'], massOpen, settled)).text).toContain('mass: no');
  });

  test('stops where the person does, and says so', async () => {
    const { ended, text } = await play([], massOpen);
    expect(ended).toBe(false);
    expect(text).toBe(BARE);
  });
});
