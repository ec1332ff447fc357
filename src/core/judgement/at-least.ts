// Whether other answers leave a verdict as bad as a colour or make it so, by no more than what can make it that: what they do
// not touch first, then the rules that can be as bad. Undefined where only the whole judgement tells.

import { isAsBad, type Colour } from '../../model/verdict.ts';
import { groupsWith } from '../law/groups.ts';
import type { ActiveRule } from '../law/in-force.ts';
import type { Rulebook } from '../law/rulebook.ts';
import { apply } from './applications.ts';
import { isEasedAnew, reliefsWith, type Again, type Before } from './before.ts';
import { standingColour } from './conclude.ts';
import { worstColourOf } from './effects.ts';
import { relieve, type Standing } from './reliefs.ts';

export const standsAtLeast = (
  colour: Colour,
  before: Before,
  again: Again,
): boolean | undefined => {
  const { of, reached } = again;
  const { rulebook } = of;
  const isSame = (active: ActiveRule): boolean =>
    !reached.touches(active) && !isEasedAnew(active, rulebook, reached);
  if (before.ordinary.some((one) => holds(one, colour) && isSame(one.application.active)))
    return true;
  if (colour === 'amber' && hasGap(before, again)) return true;
  const eased = before.ordinary.flatMap(({ application }) => {
    const { active } = application;
    return canBe(active, colour) && !reached.touches(active) && !isSame(active)
      ? [application]
      : [];
  });
  const applied = apply(of, reached.of(rulesUpTo(colour, rulebook)));
  const reliefs = reliefsWith(before, of, reached);
  if (relieve(of, [...eased, ...applied], reliefs).some((one) => holds(one, colour))) return true;
  return colour === 'red' ? withoutRest(colour, before, again) : undefined;
};

const holds = (standing: Standing, colour: Colour): boolean => {
  const now = standingColour(standing);
  return now !== undefined && isAsBad(now, colour);
};

const canBe = ({ version: { then } }: ActiveRule, colour: Colour): boolean =>
  'effect' in then && isAsBad(worstColourOf(then.effect, then.policy), colour);

/** A gap is amber whatever is answered to the rest. */
const hasGap = ({ coverage, notModelled }: Before, { of, reached, gaps }: Again): boolean =>
  gaps.length > 0 ||
  (coverage.length > 0 && reached.of(of.rulebook.gaps).length === 0) ||
  [...notModelled.keys()].some((active) => !reached.touches(active));

/** By the law. */
const known = new WeakMap<Rulebook['rules'], Map<Colour, Rulebook['rules']>>();

/** The rules of which a finding can be as bad. */
const rulesUpTo = (colour: Colour, { rules }: Rulebook): Rulebook['rules'] => {
  let byColour = known.get(rules);
  if (!byColour) known.set(rules, (byColour = new Map()));
  let found = byColour.get(colour);
  if (!found) byColour.set(colour, (found = groupsWith(rules, (one) => canBe(one, colour))));
  return found;
};

/** False where nothing but rules by themselves can be as bad; of those that count findings what counts no others stays. */
const withoutRest = (
  colour: Colour,
  { counted, tags }: Before,
  { of: { rulebook }, reached }: Again,
): boolean | undefined => {
  const isOther = (active: ActiveRule): boolean =>
    reached.touches(active) || isEasedAnew(active, rulebook, reached);
  const apt = [...rulebook.counting, ...rulebook.unread]
    .flatMap(({ all }) => all)
    .filter((active) => canBe(active, colour));
  const isOpen = (active: ActiveRule): boolean => {
    const its = tags.get(active);
    return its === undefined || isOther(active) || taggedBy(its, rulebook).some(isOther);
  };
  return apt.some(isOpen) ? undefined : counted.some((one) => holds(one, colour));
};

const tagged = new WeakMap<readonly string[], readonly ActiveRule[]>();

/** The rules whose findings are counted by some tags. */
const taggedBy = (tags: readonly string[], { rules }: Rulebook): readonly ActiveRule[] => {
  let found = tagged.get(tags);
  if (!found) {
    const all = rules.flatMap((group) => group.all);
    found = all.filter(({ version }) => version.tags.some((tag) => tags.includes(tag)));
    tagged.set(tags, found);
  }
  return found;
};
