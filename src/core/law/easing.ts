// Which reliefs and mitigations name a rule, by the rule.

import type { ActiveRule } from './in-force.ts';
import type { Group } from './groups.ts';

/** The rules that a relief lifts or softens; none of any other rule. */
export const easedBy = ({ version: { then } }: ActiveRule): readonly string[] =>
  'relieves' in then ? then.relieves : 'mitigates' in then ? then.mitigates : [];

/** By the reliefs of a law. */
const known = new WeakMap<readonly Group<ActiveRule>[], Map<string, ActiveRule[]>>();

/** What may ease the rule. */
export const easingOf = (
  reliefs: readonly Group<ActiveRule>[],
  rule: string,
): readonly ActiveRule[] => {
  let byRule = known.get(reliefs);
  if (!byRule) {
    byRule = new Map();
    for (const { all } of reliefs)
      for (const relief of all)
        for (const id of easedBy(relief)) {
          const there = byRule.get(id);
          if (there) there.push(relief);
          else byRule.set(id, [relief]);
        }
    known.set(reliefs, byRule);
  }
  return byRule.get(rule) ?? [];
};
