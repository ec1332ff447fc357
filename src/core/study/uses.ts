// Who cites a provision, its parts or the whole of which it is a part.

import type { Library } from '../../model/pack.ts';
import type { Use } from '../../model/use.ts';
import type { Provision } from '../../model/citation.ts';

/**
 * `cited`: as people cite, '15 CFR 746.9', 'Regulation (EU) 2021/821 Art. 5', or as packs do, 'us-ear 746.9'; an instrument
 * alone gives all of it. In the order of the library, newest version first.
 */
export const usesOf = (library: Library, cited: string): Use[] => {
  const titles = new Map(library.instruments.map(({ id, title }) => [id, title]));
  const asked = readings(cited);
  const meant = ({ instrument, pinpoint }: Provision): boolean =>
    asked.some(
      ({ of, place }) =>
        (instrument.toLowerCase() === of || holds(titles.get(instrument) ?? '', of)) &&
        related(pinpoint.toLowerCase(), place),
    );
  const kinds = new Map(library.packs.map(({ id, kind }) => [id, kind]));
  const found: Use[] = [];
  const add = (
    kind: Use['kind'],
    { id, pack }: { readonly id: string; readonly pack: string },
    { since, until }: { readonly since: string; readonly until?: string },
    provisions: readonly Provision[],
  ): void => {
    const provision = provisions.find(meant);
    if (provision)
      found.push({
        kind,
        id,
        pack: kinds.get(pack) ?? 'policy',
        since,
        ...(until !== undefined && { until }),
        provision,
        instrument: titles.get(provision.instrument) ?? provision.instrument,
      });
  };
  for (const rule of library.rules)
    for (const version of rule.versions) add('rule', rule, version, version.provisions);
  for (const definition of library.definitions)
    for (const version of definition.versions)
      add('definition', definition, version, version.provisions);
  for (const entry of library.entries)
    for (const { periods } of entry.versions)
      for (const period of periods) add('entry', entry, period, [period.provision]);
  return found;
};

/** Where the name of the instrument may end and the place in it begin: at each space. */
const readings = (cited: string): { readonly of: string; readonly place: string }[] => {
  const words = cited.toLowerCase().trim().split(/\s+/);
  return words.map((_, index) => ({
    of: words.slice(0, index + 1).join(' '),
    place: words.slice(index + 1).join(' '),
  }));
};

/** The title has the words, not as a part of other words: '15 CFR' is not in '115 CFR'. */
const holds = (title: string, words: string): boolean => {
  const text = title.toLowerCase();
  const at = text.indexOf(words);
  return at >= 0 && !isWord(text[at - 1]) && !isWord(text[at + words.length]);
};

/** The same place, a part of it, or what it is a part of: 746.10 is no part of 746.1. Who cites a whole instrument cites no place in it. */
const related = (pinpoint: string, place: string): boolean =>
  place === '' || (pinpoint !== '' && (within(pinpoint, place) || within(place, pinpoint)));

const within = (inner: string, outer: string): boolean =>
  inner.startsWith(outer) && !isWord(inner[outer.length]);

const isWord = (letter: string | undefined): boolean =>
  letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
