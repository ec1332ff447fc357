// The law ahead: what was published and is not yet in force is told in the answer, and what nobody had published is not.

import { describe, expect, it } from 'vitest';
import { BASE, verdictOn } from './deal.ts';

const OWNED = `{ parties: { 0: { country: CN, owners: [{ name: 'Hangzhou Hikvision Digital Technology Co., Ltd.', country: CN, share: 60 }] } }, destination: { country: CN } }`;

const on = (day: string) => verdictOn(BASE, OWNED, `{ date: ${day} }`);

describe('a firm of which a party on the Entity List holds six tenths', () => {
  it('needs a licence under the affiliates rule in its first weeks and once it is back', () => {
    for (const day of ['2025-10-15', '2026-11-10']) expect(on(day).law).toBe('red');
  });

  it('needs none during the stay', () => {
    for (const day of ['2025-11-10', '2026-09-01']) expect(on(day).law).not.toBe('red');
  });

  it('is told of the return of the rule half a year ahead', () => {
    expect(on('2026-09-01').announced?.map(({ day, verdict }) => [day, verdict])).toEqual([
      ['2026-11-10', 'red'],
    ]);
    expect(on('2026-03-01').announced).toBeUndefined();
  });
});
