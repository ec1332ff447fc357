// What licet match says to a person: the parties that may be meant, each with its reasons; or two names and why.

import type { ListedParty } from '../model/evidence.ts';
import type { NameComparison, NameHit } from '../model/name-match.ts';
import { INDENT, Page, type Paper } from './page.ts';

export interface LookedInto {
  /** Each list by its title, with its day and what is wrong with it. */
  readonly comparedWith: readonly string[];
  /** Whom no hit clears, in sentences. */
  readonly notChecked: readonly string[];
}

export const hitsText = (
  name: string,
  hits: readonly NameHit<ListedParty>[],
  { comparedWith, notChecked }: LookedInto,
  look: Paper,
): string => {
  const page = new Page(look);
  page.add(
    hits.length === 0
      ? `Nobody on the loaded lists bears a name like '${name}'.`
      : `${hits.length === 1 ? 'One listed party' : `${hits.length} listed parties`} may be meant by '${name}':`,
    '',
    page.ink.bold,
  );
  for (const { who, comparison } of hits) {
    page.blank();
    const { decision, score } = comparison;
    page.add(
      `${decision} ${score.toFixed(2)}  ${who.name}`,
      '',
      page.colour(decision === 'strong' ? 'red' : 'amber'),
    );
    page.add(
      `${who.list} ${who.id}; ${who.programme}; since ${who.since ?? 'an unknown day'}${who.until === undefined ? '' : `, until ${who.until}`}`,
      INDENT,
    );
    if (comparison.candidate !== who.name)
      page.add(`by its name '${comparison.candidate}'`, INDENT);
    addReasons(page, comparison);
  }
  page.blank();
  page.add(`Compared by words, letters and sounds with: ${comparedWith.join('; ')}.`);
  if (notChecked.length > 0) page.add('Not checked:', '', page.colour('amber'));
  for (const one of notChecked) page.add(one, INDENT, page.colour('amber'));
  return page.text();
};

export const pairText = (
  left: string,
  right: string,
  comparison: NameComparison,
  look: Paper,
): string => {
  const page = new Page(look);
  const { decision, score } = comparison;
  page.add(
    `${decision} ${score.toFixed(2)}  '${left}' and '${right}'`,
    '',
    decision === 'none' ? page.ink.bold : page.colour(decision === 'strong' ? 'red' : 'amber'),
  );
  addReasons(page, comparison);
  if (comparison.reasons.length === 0)
    page.add('They have no word in common, in letters or in sounds.', INDENT);
  return page.text();
};

const addReasons = (page: Page, { reasons }: NameComparison): void => {
  for (const { feature, points, why } of reasons)
    page.add(
      `${points < 0 ? '' : '+'}${points.toFixed(2)}  ${feature.replace(/-/g, ' ')}: ${why}`,
      INDENT,
      undefined,
      `${INDENT}${INDENT}`,
    );
};
