// What moved between two answers, by what they say that they were made with.

import { expect, test } from 'vitest';
import type { ListCoverage } from '../../src/model/coverage.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { compared } from '../../src/records/compared.ts';

const list = (id: string, taken: string, rows: number): ListCoverage => ({
  list: id,
  rows,
  taken,
  sha256: `${id} ${taken}`,
  bundled: false,
  checked: true,
});

const answer = (given: {
  readonly licet?: string;
  readonly packs?: Record<string, string>;
  readonly lists?: readonly ListCoverage[];
  readonly users?: readonly string[];
  readonly asOf?: string;
}): Verdict =>
  ({
    verdict: 'amber',
    law: 'amber',
    policy: 'green',
    asOf: given.asOf ?? '2025-03-01',
    knownAt: '2025-03-01',
    deal: (given.users ?? ['Example Ltd']).map((name) => ({
      part: 'end-user',
      facts: [{ fact: 'name', value: name, from: 'deal.yaml:7' }],
    })),
    coverage: { lists: given.lists ?? [] },
    manifest: {
      licet: given.licet ?? '1.0.0',
      packs: given.packs ?? { 'us-ear': 'a' },
      data: Object.fromEntries((given.lists ?? []).map((one) => [`lists/${one.list}`, one.sha256])),
      options: { lists: 'required' },
    },
  }) as unknown as Verdict;

test('nothing moved between two of the same, wherever the facts stand in the file', () => {
  const [first, second] = [answer({}), answer({})];
  (second.deal![0]!.facts[0] as { from: string }).from = 'other.yaml:99';
  expect(compared(first, second)).toMatchObject({ sameInputs: true });
});

test('a pack with another text is law that moved, and none else', () => {
  const { inputs, sameInputs } = compared(answer({}), answer({ packs: { 'us-ear': 'b' } }));
  expect(sameInputs).toBe(false);
  expect(inputs).toEqual({
    packs: [{ what: 'us-ear', before: 'a', after: 'b' }],
    lists: [],
    data: [],
    options: [],
    waivers: [],
    facts: [],
    days: [],
  });
});

test('a list is told by its day and its rows, once, and not again by its hash', () => {
  const [old, fresh] = [list('us-sdn', '2025-01-01', 10), list('us-sdn', '2025-02-01', 12)];
  const { inputs } = compared(answer({ lists: [old] }), answer({ lists: [fresh] }));
  expect(inputs.lists).toEqual([{ what: 'us-sdn', before: old, after: fresh }]);
  expect(inputs.data).toEqual([]);
});

test.each([
  ['first', { before: 'forged', after: 'sha' }],
  ['second', { before: 'sha', after: 'forged' }],
])(
  'a manifest of the %s answer that says another hash than its list disagrees with itself',
  (which, hashes) => {
    const one = { ...list('us-sdn', '2025-01-01', 10), sha256: 'sha' };
    const answers = [answer({ lists: [one] }), answer({ lists: [one] })] as const;
    const data = answers[which === 'first' ? 0 : 1].manifest!.data as Record<string, string>;
    data['lists/us-sdn'] = 'forged';
    const { inputs, sameInputs } = compared(...answers);
    expect(sameInputs).toBe(false);
    expect(inputs.lists).toEqual([]);
    expect(inputs.data).toEqual([{ what: 'lists/us-sdn', ...hashes }]);
  },
);

test('a list that a manifest alone has, or has no more, is told', () => {
  const one = list('us-sdn', '2025-01-01', 10);
  const [whole, without] = [answer({ lists: [one] }), answer({ lists: [one] })];
  delete (without.manifest!.data as Record<string, string>)['lists/us-sdn'];
  expect(compared(whole, without).inputs.data).toEqual([
    { what: 'lists/us-sdn', before: one.sha256 },
  ]);
  const more = answer({ lists: [one] });
  (more.manifest!.data as Record<string, string>)['lists/other'] = 'x';
  expect(compared(whole, more).inputs.data).toEqual([{ what: 'lists/other', after: 'x' }]);
});

test.each([{ taken: '2025-02-01' }, { rows: 11 }, { sha256: 'other' }])(
  'a list with another %o is a list that moved',
  (other) => {
    const one = list('us-sdn', '2025-01-01', 10);
    const { inputs } = compared(
      answer({ lists: [one] }),
      answer({ lists: [{ ...one, ...other }] }),
    );
    expect(inputs.lists.map(({ what }) => what)).toEqual(['us-sdn']);
  },
);

test('a second end user is a fact that was not there', () => {
  const { inputs } = compared(answer({}), answer({ users: ['Example Ltd', 'Other Ltd'] }));
  expect(inputs.facts).toEqual([{ what: 'end-user 2.name', after: 'Other Ltd' }]);
});

test('the version of the program and the days of law are told', () => {
  const { inputs } = compared(answer({}), answer({ licet: '1.1.0', asOf: '2025-04-01' }));
  expect(inputs.program).toEqual({ what: 'licet', before: '1.0.0', after: '1.1.0' });
  expect(inputs.days).toEqual([{ what: 'law as of', before: '2025-03-01', after: '2025-04-01' }]);
});
