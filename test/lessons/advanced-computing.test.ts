// What the packs know to be missing holds the deals that it touches, although an exporter declares a lighter code.

import { describe, expect, it } from 'vitest';
import { BASE, standing, verdictOn } from './deal.ts';

const TO_CHINA = `
parties:
  - { role: end-user, name: Example Cement Ltd, country: CN, type: private, government-tie: none, record: none }
destination: { country: CN }
`;

const held = (...changes: string[]): string[] =>
  verdictOn(BASE, ...changes).gaps.flatMap(({ what }) =>
    what.includes('advanced computing') ? [what] : [],
  );
const isAsked = (...changes: string[]): boolean =>
  verdictOn(BASE, ...changes).questions.some(({ about }) =>
    about.some((label) => label.endsWith('advanced-computing')),
  );

describe('advanced computing to the destinations that need a licence', () => {
  it.each(['EAR99', '5A992.c', 'none'])('is asked of a computer declared %s', (code) => {
    const item = `items: { 0: { classification: { us: ${code} } } }`;
    expect(held(TO_CHINA, item)).toHaveLength(1);
    expect(isAsked(TO_CHINA, item)).toBe(true);
  });
  it('is closed by the answer that there is no such chip, and held by the other', () => {
    const said = (answer: string) => `items: { 0: { facts: { advanced-computing: ${answer} } } }`;
    expect(held(TO_CHINA, said('no'))).toEqual([]);
    expect(held(TO_CHINA, said('yes'))).toHaveLength(1);
    expect(isAsked(TO_CHINA, said('yes'))).toBe(false);
  });
  it('is not asked to a destination outside, nor of a kind without such chips', () => {
    expect(held()).toEqual([]);
    expect(held(TO_CHINA, 'items: { 0: { category: video-surveillance } }')).toEqual([]);
  });
  it.each(['cryptanalysis', 'facial-recognition', 'data-analytics'])(
    'is asked of equipment that computes for it (%s), and not of its software',
    (kind) => {
      const of = (form: string) =>
        `items: { 0: { category: ${kind}, supply-form: ${form}, classification: { us: EAR99 } } }`;
      expect(held(TO_CHINA, of('goods'))).toHaveLength(1);
      expect(held(TO_CHINA, of('software'))).toEqual([]);
      expect(held(of('goods'))).toEqual([]);
    },
  );
  it('is not asked of what is not subject to the law of the United States', () => {
    const abroad = `exporter: { country: DE }
items: { 0: { us-jurisdiction: none } }`;
    expect(held(TO_CHINA, abroad)).toEqual([]);
  });
  it('counts a buyer in China of what is used elsewhere', () => {
    expect(
      held(
        'parties: { 1: { role: purchaser, name: Example Trading Ltd, country: CN, type: private } }',
      ),
    ).toHaveLength(1);
  });
  it('reached China from October 2022, and Egypt a year later', () => {
    const egypt = TO_CHINA.replaceAll('CN', 'EG');
    expect(held(TO_CHINA, 'date: 2022-10-06')).toEqual([]);
    expect(held(TO_CHINA, 'date: 2022-10-07')).toHaveLength(1);
    expect(held(egypt, 'date: 2023-11-16')).toEqual([]);
    expect(held(egypt, 'date: 2023-11-17')).toHaveLength(1);
  });
});

describe('a declared code of an advanced chip', () => {
  const of = (code: string, ...changes: string[]) =>
    verdictOn(
      BASE,
      'date: 2026-06-01',
      `items: { 0: { classification: { us: ${code} } } }`,
      ...changes,
    );
  const rules = (code: string, ...changes: string[]): string[] =>
    standing(of(code, ...changes)).filter((one) => one.includes('742-6-advanced'));
  const ABOVE = 'items: { 0: { facts: { us-748-dd: no } } }';
  const DUTY = 'us-ear/742-6-advanced-computing met';
  const DENIAL = 'us-ear/742-6-advanced-computing-denial met';

  it.each(['3A090.a', '3A090', '4A090.b', '5A992.z.2'])(
    'is presumed denied for China: %s',
    (code) => {
      expect(rules(code, TO_CHINA, ABOVE)).toEqual(expect.arrayContaining([DUTY, DENIAL]));
      expect(of(code, TO_CHINA, ABOVE).law).toBe('red');
    },
  );
  it('is asked for its limits since January 2026, and presumed denied without a question before', () => {
    expect(rules('3A090.a', TO_CHINA)).toContain(DENIAL.replace('met', 'undetermined'));
    expect(of('3A090.a', TO_CHINA, 'date: 2026-01-14').law).toBe('red');
  });
  it('is looked at case by case below the limits, with the papers', () => {
    const papers = 'items: { 0: { facts: { us-748-dd: yes } } }';
    expect(rules('3A090.a', TO_CHINA, papers)).toEqual([DUTY]);
    expect(of('3A090.a', TO_CHINA, papers).law).toBe('amber');
  });
  it('needs a licence to every destination where it is of the stronger ones', () => {
    expect(rules('3A090.a')).toContain(DUTY);
    expect(rules('3A090.b')).not.toContain(DUTY);
  });
  it('is freed by a licence', () => {
    const licence =
      'licences: [{ jurisdiction: us, kind: individual, agency: bis, status: granted, since: 2026-05-01, until: 2027-05-01, covers: yes }]';
    expect(rules('3A090.a', TO_CHINA, licence)).toEqual([]);
  });
  it('beside another code counts all the same', () => {
    expect(rules('[5A992.c, 3A090.a]', TO_CHINA, ABOVE)).toContain(DENIAL);
  });
});
