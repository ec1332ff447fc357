import { describe, expect, it } from 'vitest';
import { wayOutText } from '../../src/report/way-out.ts';
import { finding } from './verdict.ts';

const red = { outcome: 'met', colour: 'red', kind: 'law', couldRelieve: [] } as const;
const relief = (title: string) => ({ rule: `law/${title}`, title });

describe('what would lift a red finding', () => {
  it('is named, with whether it is open or does not hold by what is stated', () => {
    const open = [{ ...relief('Old contract'), missing: ['deal.day'] }];
    expect(wayOutText(finding({ ...red, couldRelieve: open, wouldRelieve: [] }))).toBe(
      'Lifted by: Old contract.',
    );
    expect(wayOutText(finding({ ...red, wouldRelieve: [relief('Old contract')] }))).toBe(
      'Lifted by: Old contract (by what is stated none holds).',
    );
  });

  it('begins with what can be asked for, and counts what there is no room for', () => {
    const wouldRelieve = ['Aid', 'Old contract', 'Licence of the ministry'].map(relief);
    const of = finding({ ...red, wouldRelieve });
    expect(wayOutText(of)).toContain('Licence of the ministry; Aid; and 1 more');
    expect(wayOutText(of, Infinity)).toContain('Licence of the ministry; Aid; Old contract');
  });

  it('is plainly nothing where there is none', () => {
    const none = { ...red, wouldRelieve: [] };
    expect(wayOutText(finding(none))).toContain('No licence or exception');
    expect(wayOutText(finding({ ...none, kind: 'policy', effect: 'refuse' }))).toMatch(/^Nothing/);
    expect(wayOutText(finding({ ...none, kind: 'policy', effect: 'hold' }))).toContain(
      'No safeguard of these packs lifts it by itself',
    );
  });

  it('is not told of what is not red, nor of a record that does not know', () => {
    expect(wayOutText(finding({ ...red, colour: 'amber', wouldRelieve: [] }))).toBeUndefined();
    expect(wayOutText(finding(red))).toBeUndefined();
  });
});
