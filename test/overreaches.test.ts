// docs/overreaches.md names, for each finding that went further than its standard, the rules that judge now: they exist, with
// the effect that the page tells.

import { describe, expect, it } from 'vitest';
import { read } from './document.ts';
import { shippedSources } from './sources.ts';

const { library } = shippedSources();
const rules = new Map(library.rules.map((rule) => [rule.id, rule]));
const EFFECTS: Readonly<Record<string, string>> = {
  refuse: 'refuse',
  hold: 'hold',
  care: 'care',
  inquire: 'inquire',
  notify: 'notify-authority',
};

interface Row {
  readonly no: string;
  readonly older: readonly string[];
  readonly now: string;
}
const named = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
const rows = read('docs/overreaches.md')
  .split('\n')
  .filter((line) => line.startsWith('| O-'))
  .map((line): Row => {
    const [, no, older, , , now] = line.split('|').map((cell) => cell.trim());
    return { no: no!, older: named(older!), now: now! };
  });

/** Parts such as "hold, which `b` lifts: `a`": the word before all, the rules in between, the rules behind the colon. */
const partsOf = ({ now }: Row) =>
  now
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.includes(': `'))
    .map((part) => {
      const colon = part.indexOf(': `');
      return {
        effect: EFFECTS[/^[a-z]+/.exec(part)![0]],
        lifting: named(part.slice(0, colon)),
        judging: named(part.slice(colon)),
      };
    });

const effects = (id: string): string[] =>
  (rules.get(id)?.versions ?? []).flatMap(({ then }) => ('effect' in then ? [then.effect] : []));

describe('findings that went further than their standard', () => {
  it('are eighteen kinds, each with what judges now', () => {
    expect(rows.map(({ no }) => no)).toEqual(
      Array.from({ length: 18 }, (_, index) => `O-${String(index + 1).padStart(2, '0')}`),
    );
    for (const row of rows) expect(partsOf(row).length, row.no).toBeGreaterThan(0);
  });

  it.each(rows.map((row) => [row.no, row] as const))('%s is judged as the page tells', (_, row) => {
    for (const { effect, lifting, judging } of partsOf(row)) {
      expect(effect).toBeDefined();
      for (const rule of judging) expect(effects(rule), rule).toContain(effect);
      for (const rule of lifting) {
        const lifted = rules
          .get(rule)!
          .versions.flatMap(({ then }) => [
            ...('mitigates' in then ? then.mitigates : []),
            ...('relieves' in then ? then.relieves : []),
          ]);
        for (const judged of judging) expect(lifted, `${rule} for ${judged}`).toContain(judged);
      }
    }
  });

  it.each(rows.map((row) => [row.no, row] as const))(
    '%s: an older rule that is still there has lost its refusal, or keeps it where the page says so',
    (_, row) => {
      const refuses = partsOf(row).flatMap(({ effect, judging }) =>
        effect === 'refuse' ? judging : [],
      );
      for (const rule of library.rules.filter(({ id }) => row.older.includes(id.split('/')[1]!)))
        if (!refuses.includes(rule.id)) expect(effects(rule.id), rule.id).not.toContain('refuse');
    },
  );
});
