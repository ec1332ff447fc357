// A code of the Munitions List takes an item out of the Export Administration Regulations only where it stands alone.

import { describe, expect, it } from 'vitest';
import { BASE, standing, verdictOn } from './deal.ts';

const DEVICES = `
id: devices
date: 2026-03-02
exporter: { name: Example Devices Inc, country: US, type: private }
parties:
  - { role: end-user, name: State Service of Example, country: EG, type: intelligence }
destination: { country: EG }
items:
  - name: listening devices
    category: covert-listening
    supply-form: goods
    us-jurisdiction: us-origin
`;

const on = (us: string): readonly string[] =>
  standing(verdictOn(DEVICES, `items: { 0: { classification: { us: ${us} } } }`));

describe('a code of the Munitions List', () => {
  it('beside one of the Commerce Control List frees nothing of what the latter asks', () => {
    const alone = on('5A980').filter((one) => one.startsWith('us-ear/742-13'));
    const beside = on('[5A980, USML XI(b)]');
    expect(alone).toContain('us-ear/742-13-sl met');
    expect(beside).toEqual(expect.arrayContaining(alone));
    expect(beside).toContain('licensing/military-us met');
  });
  it('alone leaves the item to the State Department', () => {
    expect(on('USML XI(b)').filter((one) => one.startsWith('us-ear/742-13'))).toEqual([]);
    expect(on('USML XI(b)')).toContain('licensing/military-us met');
  });
});

describe('a military item that stays in the state of the exporter', () => {
  const from = (exporter: string, user: string): string =>
    `{ exporter: { country: ${exporter} }, destination: { country: ${user} }, parties: { 0: { country: ${user}, type: police } },
       items: { 0: { us-jurisdiction: none, classification: { wassenaar: ML15 } } } }`;
  it.each([
    ['FR', 'licensing/military-eu met'],
    ['KR', 'licensing/military-elsewhere met'],
  ])('in %s needs no licence for export', (state, rule) => {
    expect(standing(verdictOn(BASE, from(state, state)))).not.toContain(rule);
  });
  it.each([
    ['FR', 'DE', 'licensing/military-eu met'],
    ['KR', 'JP', 'licensing/military-elsewhere met'],
  ])('from %s to %s it does', (exporter, user, rule) => {
    expect(standing(verdictOn(BASE, from(exporter, user)))).toContain(rule);
  });
});
