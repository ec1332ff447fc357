// A code of the Munitions List takes an item out of the Export Administration Regulations only where it stands alone.

import { describe, expect, it } from 'vitest';
import { standing, verdictOn } from './deal.ts';

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
