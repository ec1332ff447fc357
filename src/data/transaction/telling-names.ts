// Names that tell of another thing than the file states: an item called spyware and declared as a computer, a ministry called
// private. It compares words; which of two statements is true is for a person to find out.

import { hasLegalForm } from '../../matching/normalise.ts';
import type { Bodies, Body } from '../../model/body.ts';
import type { Category } from '../../model/category.ts';
import type { Fact, Scope } from '../../model/facts.ts';
import { missingFact } from '../../model/missing.ts';

const wordsOf = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Words that turn a name into that of a means against the thing: at most two stand before it, or one after it. */
const AGAINST_BEFORE = /\b(anti|against|from|no|non|without|stop|block|detect|counter)( [^ ]+)? $/;
const AGAINST_AFTER =
  /^ (removal|remover|remove|detect|detector|detection|protection|prevention|defence|defense|blocker|blocking|free|awareness|training|scanner|cleaner|countermeasures?)\b/;

/** Whether a text holds an expression somewhere where what stands around it leaves it what it is. */
const holds = (
  text: string,
  expression: string,
  stands: (before: string, after: string) => boolean,
): boolean => {
  const needle = wordsOf(expression);
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1))
    if (stands(text.slice(0, at + 1), text.slice(at + needle.length - 1))) return true;
  return false;
};

/** The expression of a kind that an item's name holds, if one does. */
const readIn = (text: string, { names, namesUnlessAfter }: Category): string | undefined =>
  names.find((name) =>
    holds(
      text,
      name,
      (before, after) =>
        !AGAINST_BEFORE.test(before) &&
        !AGAINST_AFTER.test(after) &&
        !namesUnlessAfter.some((word) => before.endsWith(wordsOf(word))),
    ),
  );

/** The kinds that the item's name tells of and its stated category does not, each with what was read. */
export const itemNameSuggests = (
  name: string | undefined,
  category: string | undefined,
  label: string,
  kinds: readonly Category[],
  from: string,
): Fact => {
  const text = name === undefined ? '' : wordsOf(name);
  const told = kinds.flatMap((kind) => {
    const read = readIn(text, kind);
    return read === undefined ? [] : [{ id: kind.id, read }];
  });
  if (told.length > 0 && category === undefined)
    return { from, missing: [missingFact(`${label}.category`)] };
  const agrees = told.length === 0 || told.some(({ id }) => id === category);
  return {
    value: agrees ? 'none' : told.map(({ id, read }) => `${id} ('${read}')`).join(', '),
    from,
  };
};

const HALF = 50;

/**
 * What the names of a party and of its owners tell of it that its stated type does not, with what was read; undefined where
 * its type is not stated, and a name tells something of it.
 */
export const partyNameSuggests = (
  names: readonly string[],
  facts: ReadonlyMap<string, Fact>,
  owners: readonly Scope[],
  bodies: Bodies,
): string | undefined => {
  const told = names.flatMap((name) => bodiesNamed(name, bodies));
  const behind = owners.flatMap(({ facts: of }) => {
    const [name, share] = [of.get('name')?.value, of.get('share')?.value];
    if (typeof name !== 'string' || (typeof share === 'number' && share < HALF)) return [];
    return bodiesNamed(name, bodies).map(({ body }) => ({ body, name }));
  });
  if (told.length + behind.length === 0) return 'none';
  const type = facts.get('type')?.value;
  if (typeof type !== 'string') return undefined;
  const tie = facts.get('government-tie')?.value;
  const isTied =
    bodies.owned.types.includes(type) ||
    (typeof tie === 'string' && bodies.owned.ties.includes(tie));
  const said = [
    ...told
      .filter(({ body }) => !body.types.includes(type))
      .map(({ body, read }) => `its name ('${read}') tells of ${body.what}`),
    ...(isTied
      ? []
      : behind.map(({ body, name }) => `its owner '${name}' is by its name ${body.what}`)),
  ];
  return said.length === 0 ? 'none' : [...new Set(said)].join('; ');
};

interface Told {
  readonly body: Body;
  /** The expression that the name holds. */
  readonly read: string;
}

/** The kinds of body of which a name tells, the most telling expression of each. */
const bodiesNamed = (name: string, { bodies, before, firms }: Bodies): Told[] => {
  const text = wordsOf(name).replaceAll(' the ', ' ');
  const isFirm = hasLegalForm(name) || firms.some((word) => text.includes(wordsOf(word)));
  return bodies
    .filter(({ evenAsFirm }) => evenAsFirm || !isFirm)
    .flatMap((body) => {
      const read = body.names.find((expression) =>
        UNSPACED.test(expression)
          ? name.includes(expression)
          : holds(
              text,
              expression,
              (leading) => !before.some((word) => leading.endsWith(wordsOf(word))),
            ),
      );
      return read === undefined ? [] : [{ body, read }];
    });
};

/** Scripts that leave no space between words. */
const UNSPACED = /\p{Script=Han}/u;
