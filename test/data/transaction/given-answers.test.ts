// Answers that somebody stands for: which count on a day, what is read where they contradict one another, and that naming more
// never makes an answer milder.

import { describe, expect, test } from 'vitest';
import { withAnswersInstead } from '../../../src/cli/answers.ts';
import { LicetError } from '../../../src/model/errors.ts';
import { COLOURS, type Answer, type Verdict } from '../../../src/model/verdict.ts';
import { bundledCases, shippedScreener, transaction } from '../../sources.ts';

const SHA = '0'.repeat(64);
const DAY = '2024-03-01';

/** A sign of misuse that a maker of video analytics saw in a buyer, and what became of it. */
const deal = (more: object = {}, diligence: object = {}) => ({
  id: 'deal',
  date: DAY,
  exporter: { name: 'Maker SpA', country: 'IT', type: 'private' },
  parties: [{ role: 'end-user', name: 'Harbour Police', country: 'KE', type: 'police' }],
  destination: { country: 'KE' },
  items: [
    {
      name: 'analytics',
      category: 'video-analytics',
      'supply-form': 'goods',
      'us-jurisdiction': 'none',
      classification: { eu: 'none' },
    },
  ],
  'end-use': { stated: 'watching a quay', purposes: ['premises-security'] },
  diligence,
  ...more,
});

const SIGN = 'diligence.sign-purpose';

const answer = (value: string, more: object = {}) => ({
  fact: SIGN,
  value,
  by: 'A. Berg',
  on: '2024-02-20',
  ...more,
});

const paper = (more: object = {}) => ({
  file: 'memo.pdf',
  sha256: SHA,
  dated: '2024-02-19',
  grade: 'counterparty',
  ...more,
});

const screened = (value: object): Verdict =>
  shippedScreener().screen(transaction(value)).whole('standard', false);

const answered = (...answers: object[]): Verdict => screened(deal({ answers }));

/** What stands, without where it was said. */
const reasons = ({ verdict, law, policy, findings, questions }: Verdict) => ({
  verdict,
  law,
  policy,
  findings: findings.map(({ rule, outcome, colour, missing }) => [rule, outcome, colour, missing]),
  questions: questions.map(({ fact }) => fact),
});

describe('an answer by name', () => {
  test('is read as the fact itself', () => {
    for (const value of ['not-seen', 'not-convincing', 'seen-not-asked'])
      expect(reasons(answered(answer(value)))).toEqual(
        reasons(screened(deal({}, { 'sign-purpose': value }))),
      );
  });

  test('stands in the answer with who gave it, when, and where', () => {
    expect(answered(answer('not-seen', { note: 'by telephone' })).answers).toEqual([
      {
        fact: SIGN,
        value: 'not-seen',
        by: 'A. Berg',
        on: '2024-02-20',
        note: 'by telephone',
        papers: [],
        standing: 'counts',
        from: 'deal.yaml:1',
      },
    ]);
  });

  test('cites its own place', () => {
    const { findings } = answered(answer('not-convincing'));
    const facts = findings.find(({ rule }) => rule === 'diversion/sign-purpose-open')!.facts;
    expect(facts).toContainEqual({ fact: SIGN, value: 'not-convincing', from: 'deal.yaml:1' });
  });

  test('adds the party that it is about', () => {
    const { parties: _, ...alone } = deal();
    const { deal: parts } = shippedScreener()
      .screen(
        transaction({
          ...alone,
          answers: [{ fact: 'end-user.type', value: 'police', by: 'A. Berg', on: DAY }],
        }),
      )
      .whole('full', false);
    expect(parts!.some(({ part }) => part === 'answers')).toBe(false);
    expect(
      reasons(
        screened({
          ...alone,
          answers: [{ fact: 'end-user.type', value: 'police', by: 'A. Berg', on: DAY }],
        }),
      ),
    ).toEqual(reasons(screened({ ...alone, parties: [{ role: 'end-user', type: 'police' }] })));
  });

  test.each([
    ['a fact that there is not', { fact: 'diligence.sing-purpose' }, 'unknown-fact'],
    ['a fact that nobody states', { fact: 'diligence.asked-without-result' }, 'unknown-fact'],
    ['a value that the fact cannot have', { value: 'seen' }, 'unknown-option-value'],
    ['a day that does not exist', { on: '2024-02-30' }, 'impossible-date'],
    ['nobody', { by: '' }, 'missing-key'],
    ['a paper without a hash', { evidence: [paper({ sha256: 'abc' })] }, 'wrong-type'],
  ])('is refused with %s', (_, more, code) => {
    try {
      answered(answer('not-seen', more));
    } catch (error) {
      expect((error as LicetError).problems.map((one) => one.code)).toContain(code);
      return;
    }
    expect.unreachable();
  });
});

describe('where the standard asks for a paper', () => {
  const unknown = reasons(screened(deal()));
  const explained = reasons(screened(deal({}, { 'sign-purpose': 'explained' })));

  test('an answer with one that holds counts', () => {
    expect(unknown).not.toEqual(explained);
    expect(reasons(answered(answer('explained', { evidence: [paper()] })))).toEqual(explained);
  });

  test.each([
    ['no paper', []],
    ['a paper of which nobody said who made it', [paper({ grade: undefined })]],
    ['a paper that ran out on the day', [paper({ until: DAY })]],
    ['a paper of the day after', [paper({ dated: '2024-03-02' })]],
  ])('one with %s is not known, and the answer says so', (_, evidence) => {
    const verdict = answered(answer('explained', { evidence }));
    expect(reasons(verdict)).toEqual(unknown);
    expect(verdict.answers![0]!.standing).toBe('without-proof');
    expect(verdict.notices!.map(({ what }) => what).join()).toContain(
      "The answer of A. Berg of 2024-02-20, 'diligence.sign-purpose' is explained, does not count",
    );
  });

  test.each([
    ['that runs out the day after', [paper({ until: '2024-03-02' })]],
    ['of the day itself', [paper({ dated: DAY })]],
    ['beside one that proves nothing', [paper({ until: DAY }), paper()]],
  ])('one with a paper %s counts', (_, evidence) => {
    expect(reasons(answered(answer('explained', { evidence })))).toEqual(explained);
  });

  test('what speaks against the deal needs none', () => {
    expect(answered(answer('not-convincing')).verdict).toBe('red');
  });

  test('what the file states itself counts without a name, and not where an answer to the same lacks its paper', () => {
    const own = { 'sign-purpose': 'explained' };
    expect(reasons(screened(deal({}, own)))).toEqual(explained);
    expect(reasons(screened(deal({ answers: [answer('explained')] }, own)))).toEqual(unknown);
  });

  test('where the settings ask for proof, nothing counts without a paper', () => {
    const screener = shippedScreener({ proof: 'required' });
    const of = (value: object): Verdict =>
      screener.screen(transaction(value)).whole('standard', true);
    const own = of(deal({}, { 'sign-purpose': 'explained' }));
    expect(reasons(own)).toEqual(unknown);
    expect(own.manifest!.options['proof']).toBe('required');
    expect(own.notices!.map(({ what }) => what)).toEqual([
      "'diligence.sign-purpose' is stated as explained, and no paper is named, so that it is not known",
    ]);
    expect(
      reasons(
        of(
          deal(
            { answers: [answer('explained', { evidence: [paper()] })] },
            { 'sign-purpose': 'explained' },
          ),
        ),
      ),
    ).toEqual(explained);
    expect(reasons(of(deal({}, { 'sign-purpose': 'not-seen' })))).toEqual(
      reasons(screened(deal({}, { 'sign-purpose': 'not-seen' }))),
    );
  });

  test.each(['EXPLAINED', 'Explained'])('%s without a paper shows nothing either', (written) => {
    const own = { 'sign-purpose': 'explained' };
    const required = shippedScreener({ proof: 'required' });
    for (const screener of [shippedScreener(), required]) {
      const value = deal({ answers: [answer(written), answer('explained')] }, own);
      expect(reasons(screener.screen(transaction(value)).whole('standard', false))).toEqual(
        unknown,
      );
    }
  });

  test.each([true, 'yes', 'true', 'TRUE'])('%s is one answer, however it is written', (value) => {
    const fact = 'diligence.product-record-explained';
    expect(answered({ ...answer(''), fact, value }).answers![0]!.standing).toBe('without-proof');
  });

  test('one without it is not passed over for another that says that there was nothing', () => {
    for (const answers of [
      [answer('explained'), answer('not-seen', { by: 'C. Dahl' })],
      [answer('not-seen', { by: 'C. Dahl' }), answer('explained')],
    ]) {
      const verdict = answered(...answers);
      expect(reasons(verdict)).toMatchObject({ questions: unknown.questions });
      expect(verdict.gaps.map(({ why }) => why).join()).toContain(
        "The worse reading stands: 'diligence.sign-purpose' as not known.",
      );
    }
    const own = screened(deal({ answers: [answer('explained')] }, { 'sign-purpose': 'not-seen' }));
    expect(own.questions.map(({ fact }) => fact)).toContain(SIGN);
  });

  test('where proof is required, an answer to something else shows nothing of what the file states', () => {
    const value = deal({ answers: [answer('not-seen')] }, { 'sign-purpose': 'explained' });
    const verdict = shippedScreener({ proof: 'required' })
      .screen(transaction(value))
      .whole('standard', false);
    expect(verdict.questions.map(({ fact }) => fact)).toContain(SIGN);
    expect(verdict.notices!.map(({ what }) => what).join()).toContain('no paper is named');
  });

  test('a paper that runs out within the month of a deal makes its day decide', () => {
    const value = (until: string) =>
      deal({ date: '2024-03', answers: [answer('explained', { evidence: [paper({ until })] })] });
    const decides = (verdict: Verdict): boolean =>
      verdict.gaps.some(({ what }) =>
        what.includes('The day of the transaction is given as 2024-03'),
      );
    expect(decides(screened(value('2024-03-15')))).toBe(true);
    expect(decides(screened(value('2024-04-15')))).toBe(false);
  });
});

describe('where several parties have to be added', () => {
  const { parties: _, ...alone } = deal();
  const of = (fact: string, value: string) => ({ fact, value, by: 'A. Berg', on: DAY });
  const answers = [
    of('end-user.country', 'KE'),
    of('reseller.country', 'SY'),
    of('end-user.type', 'police'),
    of('reseller.type', 'military'),
  ];
  const stated_ = reasons(
    screened({
      ...alone,
      parties: [
        { role: 'end-user', country: 'KE', type: 'police' },
        { role: 'reseller', country: 'SY', type: 'military' },
      ],
    }),
  );

  test('each role is a party of its own, and nothing is contradicted', () => {
    const verdict = screened({ ...alone, answers });
    expect(reasons(verdict)).toEqual(stated_);
    expect(verdict.answers!.some(({ contradicted }) => contradicted)).toBe(false);
  });

  test('one that is not added since its answer was withdrawn leaves no hole', () => {
    const withdrawn = { by: 'C. Dahl', on: DAY, reason: 'another deal' };
    const first = { ...of('purchaser.country', 'SY'), withdrawn };
    expect(reasons(screened({ ...alone, answers: [first, ...answers] }))).toEqual(stated_);
  });

  test('what is set of one leaves what was answered of another', () => {
    const raw = transaction({ ...alone, answers: answers.slice(1) });
    const screener = shippedScreener();
    const set = withAnswersInstead(raw, new Map([['end-user.country', 'KE']]), screener.columns);
    expect(reasons(screener.screen(set).whole('standard', false))).toEqual(stated_);
  });
});

describe('answers that contradict one another', () => {
  const both = [answer('not-seen'), answer('not-convincing', { by: 'C. Dahl' })];

  test('are both kept, the worse is read in whatever order they stand, and a gap says so', () => {
    for (const answers of [both, [...both].reverse()]) {
      const verdict = answered(...answers);
      expect(verdict.verdict).toBe('red');
      expect(verdict.answers!.map(({ by, contradicted }) => [by, contradicted])).toEqual([
        ['A. Berg', true],
        ['C. Dahl', true],
      ]);
      expect(verdict.gaps.map(({ what, why }) => what + why).join()).toContain(
        "The worse reading stands: 'diligence.sign-purpose' as not-convincing.",
      );
    }
  });

  test('contradict the file too', () => {
    const verdict = screened(
      deal({ answers: [answer('not-seen')] }, { 'sign-purpose': 'not-convincing' }),
    );
    expect(verdict.verdict).toBe('red');
    expect(verdict.answers![0]!.contradicted).toBe(true);
  });

  test('do not where they say the same in other words', () => {
    const verdict = screened(
      deal({
        answers: [
          { fact: 'end-use.purposes', value: ['other', 'premises-security'], by: 'A', on: DAY },
          { fact: 'end-use.purposes', value: ['premises-security', 'other'], by: 'B', on: DAY },
        ],
        'end-use': { stated: 'watching a quay' },
      }),
    );
    expect(verdict.answers!.some(({ contradicted }) => contradicted)).toBe(false);
  });

  test('leave no gap where it is all one which is true, and are told all the same', () => {
    const verdict = screened(
      deal({
        answers: [
          { fact: 'end-use.stated', value: 'watching a quay', by: 'A', on: DAY },
          { fact: 'end-use.stated', value: 'watching the quays', by: 'B', on: DAY },
        ],
        'end-use': { purposes: ['premises-security'] },
      }),
    );
    expect(verdict.gaps.filter(({ what }) => what.includes('contradict'))).toEqual([]);
    expect(verdict.notices!.map(({ what }) => what).join()).toContain(
      "Several things are said of 'end-use.stated'",
    );
  });

  test('end with the one that is withdrawn, which stays', () => {
    const withdrawn = { by: 'C. Dahl', on: DAY, reason: 'another buyer' };
    const verdict = answered(both[0]!, { ...both[1]!, withdrawn });
    expect(reasons(verdict)).toEqual(reasons(answered(both[0]!)));
    expect(verdict.answers!.map(({ standing }) => standing)).toEqual(['counts', 'withdrawn']);
  });

  test('a withdrawn answer takes nothing out of what the file states', () => {
    const withdrawn = { by: 'C. Dahl', on: DAY, reason: 'another buyer' };
    const own = { 'sign-purpose': 'not-convincing' };
    expect(
      screened(deal({ answers: [answer('not-convincing', { withdrawn })] }, own)).verdict,
    ).toBe('red');
  });

  test('of one fact in more than 32 ways are refused', () => {
    const of = (count: number) =>
      deal({
        'end-use': { purposes: ['premises-security'] },
        answers: [...Array(count).keys()].map((at) =>
          answer(`use ${at}`, { fact: 'end-use.stated' }),
        ),
      });
    expect(screened(of(32)).answers).toHaveLength(32);
    expect(() => screened(of(33))).toThrow(LicetError);
  });

  test('of more than five facts are refused', () => {
    const signs = ['purpose', 'fit', 'payment', 'service', 'last-user', 'behind'];
    const of = (names: readonly string[]): Verdict =>
      answered(
        ...names.flatMap((name) =>
          ['not-seen', 'not-convincing'].map((value) =>
            answer(value, { fact: `diligence.sign-${name}` }),
          ),
        ),
      );
    expect(of(signs.slice(1)).verdict).toBe('red');
    expect(() => of(signs)).toThrow(LicetError);
  });
});

test('what is set for one run stands instead of what anybody answered', () => {
  const raw = transaction(deal({ answers: [answer('not-convincing')] }));
  const screener = shippedScreener();
  const set = (value: string) =>
    screener
      .screen(withAnswersInstead(raw, new Map([[SIGN, value]]), screener.columns))
      .whole('standard', false);
  expect(reasons(set('not-seen'))).toEqual(
    reasons(screened(deal({}, { 'sign-purpose': 'not-seen' }))),
  );
  expect(set('not-seen').answers).toBe(undefined);
});

const grave = ({ verdict, law, policy }: Answer): number =>
  [verdict, law, policy].reduce((sum, colour) => sum * 3 + COLOURS.indexOf(colour), 0);

/** Facts of the deal as a whole that have few and fixed answers, with what a case states of them. */
const stated = (value: object) =>
  ['diligence', 'end-use', 'route'].flatMap((part) =>
    Object.entries((value as Record<string, object | undefined>)[part] ?? {}).flatMap(
      ([local, is]) => {
        const declared = shippedScreener().facts.get(`${part}.${local}`);
        return declared?.type === 'choice' && typeof is === 'string'
          ? [{ declared, fact: `${part}.${local}`, is }]
          : [];
      },
    ),
  );

describe('of every bundled case', () => {
  const cases = [...bundledCases('cases'), ...bundledCases('cases/ordinary')];
  const screener = shippedScreener();

  test('an answer by name that lacks its paper never makes it milder', () => {
    let tried = 0;
    for (const { raw } of cases) {
      const value = raw.value as object;
      for (const { fact, is, declared } of stated(value)) {
        if (!declared.proof?.includes(is)) continue;
        tried += 1;
        const with_ = { ...value, answers: [{ fact, value: is, by: 'A', on: DAY }] };
        expect(grave(screener.screen({ ...raw, value: with_ }))).toBeGreaterThanOrEqual(
          grave(screener.screen(raw)),
        );
      }
    }
    expect(tried).toBeGreaterThan(20);
  });

  test('an answer by name against what it states never makes it milder than either', () => {
    let tried = 0;
    for (const [index, { raw }] of cases.entries()) {
      if (index % 4 !== 0) continue;
      const value = raw.value as object;
      for (const { fact, is, declared } of stated(value).slice(0, 2)) {
        const other = Object.keys(declared.values!).find(
          (one) => one !== is && !declared.proof?.includes(one),
        );
        if (other === undefined) continue;
        tried += 1;
        const instead = withAnswersInstead(raw, new Map([[fact, other]]), screener.columns);
        const against = { ...value, answers: [{ fact, value: other, by: 'A', on: DAY }] };
        expect(grave(screener.screen({ ...raw, value: against }))).toBeGreaterThanOrEqual(
          Math.max(grave(screener.screen(raw)), grave(screener.screen(instead))),
        );
      }
    }
    expect(tried).toBeGreaterThan(20);
  });
});
