// What lists of parties cannot say on a day: snapshots that are stale, and extracts where whole lists are required.

import { addSpan } from '../../model/dates.ts';
import { RECORDS, type PartyStore } from '../../model/evidence.ts';
import type { Scope } from '../../model/facts.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import { isNoLonger, spanIn, type NeededLists, type StaleAfter } from '../../model/list-needs.ts';
import type { Gap } from '../../model/verdict.ts';
import { renewalOf } from './renewal.ts';

/** It holds the law until the lists are renewed; meanwhile the rest is asked as if they were. */
const OF_LISTS = { kind: 'law', closedBy: 'lists' } as const;

export class ListGaps {
  readonly #lists: PartyStore['lists'];
  readonly #needed: NeededLists;
  /** By list: the last day on which its snapshot is fresh. */
  readonly #freshTo: ReadonlyMap<string, string>;

  /** Errors: a span is of a list that is not loaded, or longer than that list's own. */
  constructor(loaded: PartyStore['lists'], needed: NeededLists, staleAfter: StaleAfter = {}) {
    const lists = sooner(loaded, staleAfter);
    this.#lists = lists;
    this.#needed = needed;
    this.#freshTo = new Map(
      lists.map(({ id, taken, staleAfter }) => [id, addSpan(taken, staleAfter, 1)]),
    );
  }

  #needs(list: string): boolean {
    return typeof this.#needed === 'string'
      ? this.#needed === 'required'
      : this.#needed.includes(list);
  }

  /** `places`: of `placesOf`. `read`: lists that a rule in force reads. */
  on(asOf: string, places: readonly (string | undefined)[], read: ReadonlySet<string>): Gap[] {
    const reached = this.#lists.filter(
      ({ binds }) => !binds || places.some((place) => place === undefined || binds.includes(place)),
    );
    const gaps: Gap[] = reached
      .filter((list) => asOf > this.#freshTo.get(list.id)!)
      .map((list) => ({
        ...OF_LISTS,
        about: { list: list.id, why: 'stale' },
        what: `The list ${list.id} is stale for ${asOf}`,
        why: `Its snapshot was taken on ${list.taken} and is stale after ${list.staleAfter.count} ${list.staleAfter.unit}.`,
        remedy: renewalOf(list),
      }));
    for (const list of this.#lists)
      if (list.altered === true)
        gaps.push({
          ...OF_LISTS,
          about: { list: list.id, why: 'altered' },
          what: `The rows of the list ${list.id} are not those that were imported`,
          why: 'Something else than an import changed the store of lists: who stood on the list may be missing, and whom it does not show is not thereby unlisted.',
          remedy: `licet lists doctor ${list.id} says more. ${renewalOf(list)} Where it is still said then, move the store away and import all lists anew.`,
        });
    for (const list of reached)
      if (list.undated === true)
        gaps.push({
          ...OF_LISTS,
          about: { list: list.id, why: 'undated' },
          what: `Of which day the list ${list.id} is, is not known`,
          why: `It was imported on ${list.taken}, and its files do not say when the publisher issued them.`,
          remedy: 'Import it again with --published and the day of the download.',
        });
    const extracts = this.#lists.filter(({ id, whole }) => whole !== true && this.#needs(id));
    if (extracts.length > 0)
      gaps.push({
        ...OF_LISTS,
        about: { why: 'extract' },
        what: 'Full sanctions and end-user lists are not loaded',
        why: extracts.map(lookedAtOf).join(' '),
        remedy: `${[...new Set(extracts.map(renewalOf))].join(' ')} Or say with --lists bundled (lists: bundled in licet.yaml) that the extracts are enough.`,
      });
    const named = new Set(typeof this.#needed === 'string' ? [] : this.#needed);
    for (const id of new Set([...named, ...read]))
      if (id !== RECORDS && !this.#lists.some((list) => list.id === id))
        gaps.push({
          ...OF_LISTS,
          about: { list: id, why: 'not-loaded' },
          what: `The list ${id} is required and not loaded`,
          why: named.has(id)
            ? 'The settings name it among the lists that must be there whole.'
            : 'A rule in force reads it, and nobody can be found on it.',
          remedy: `Take it in with licet lists import ${id}, or fetch it with licet lists update ${id}; licet lists status says which lists are loaded.`,
        });
    return gaps;
  }
}

/** The lists with the spans that somebody set for them. */
export const sooner = (lists: PartyStore['lists'], staleAfter: StaleAfter): PartyStore['lists'] => {
  const problems = Object.entries(staleAfter).flatMap(([id, text]): Problem[] => {
    const list = lists.find((one) => one.id === id);
    const where = `stale-after of ${id}`;
    if (!list)
      return [
        {
          code: 'unknown-option-value',
          what: `${where}: no list of that name is loaded`,
          remedy: `Loaded: ${lists.map((one) => one.id).join(', ')}`,
        },
      ];
    const { count, unit } = list.staleAfter;
    return isNoLonger(spanIn(text), list.staleAfter)
      ? []
      : [
          {
            code: 'unknown-option-value',
            what: `${where}: ${text} is longer than the ${count} ${unit} of the list itself`,
            remedy: 'Settings make a list stale sooner, never later: name a shorter span, or none',
          },
        ];
  });
  if (problems.length > 0) throw new LicetError(problems);
  return lists.map((list) =>
    Object.hasOwn(staleAfter, list.id)
      ? { ...list, staleAfter: spanIn(staleAfter[list.id]!) }
      : list,
  );
};

const lookedAtOf = ({ id, wholeAsOf }: PartyStore['lists'][number]): string =>
  wholeAsOf === undefined
    ? `Of ${id} only the bundled extract with surveillance-related designations was looked at.`
    : `Of ${id} the list as it stood on ${wholeAsOf} was looked at, and of what came later only what concerns surveillance and was written down.`;

/** Who takes the goods alone supplies, sells and passes on nothing: what is listed does not bind it here. */
const TAKERS = ['end-user', 'ultimate-consignee'];

/** Where those sit who supply, buy, sell or pass on; undefined for one of whom it is not stated. */
export const placesOf = (parties: readonly Pick<Scope, 'facts'>[]): (string | undefined)[] =>
  parties
    .filter(({ facts }) => !TAKERS.includes(String(facts.get('role')?.value)))
    .map(({ facts }) => {
      const place = facts.get('country')?.value;
      return typeof place === 'string' ? place : undefined;
    });
