// data/holders.yaml and data/changes.yaml: who holds places that belong to another, and what territories were before and after.
// Each file may be missing: then nothing is known of it.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { firstDay, lastDay } from '../../model/dates.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import type { Earlier, Holding, Territory } from '../../model/territory.ts';
import { changesDocument, holdersDocument } from '../../model/schema/places.ts';
import { shaped } from '../read/shape.ts';
import { readSource } from '../read/source.ts';

const HOLDERS = 'holders.yaml';
const CHANGES = 'changes.yaml';

type Changes = z.infer<typeof changesDocument>;

/** The territories with what the two files say of them. Errors: a file is not in shape, or names a place that there is not. */
export const withChanges = (data: string, territories: readonly Territory[]): Territory[] => {
  const problems: Problem[] = [];
  const held = readHeld(data, problems);
  const { earlier, continues, ended, former } = readChanges(data, problems);
  const known = new Set(territories.map(({ code }) => code));
  const named: (readonly [file: string, code: string])[] = [
    ...[...held].flatMap(([place, all]) =>
      [place, ...all.flatMap(({ by }) => by ?? [])].map((code) => [HOLDERS, code] as const),
    ),
    ...[
      ...Object.entries(earlier).flatMap(([place, all]) => [place, ...all.map(({ was }) => was)]),
      ...[...Object.entries(continues), ...Object.entries(ended)].flat(2),
      ...former.map(({ place }) => place),
    ].map((code) => [CHANGES, code] as const),
  ];
  for (const [file, code] of named)
    if (!known.has(code))
      problems.push({
        code: 'unknown-territory',
        place: { file: `data/${file}` },
        what: `'${code}' is no territory of data/territories.csv`,
        remedy: 'Mend the code, or add the territory',
      });
  if (problems.length > 0) throw new LicetError(problems);
  return territories.map((one) => {
    const { code } = one;
    const codes = former.filter(({ place }) => place === code);
    return {
      ...one,
      ...(held.has(code) && { held: held.get(code)! }),
      ...(earlier[code] && beginning(one, earlier[code].map(earlierOf))),
      ...(continues[code] && { continues: continues[code] }),
      ...(ended[code] && { successors: ended[code] }),
      ...(codes.length > 0 && {
        former: codes.map(({ code: was, name, until }) => ({ code: was, name, until })),
      }),
    };
  });
};

/** A territory is one of its own from the day on which it was another no more, where the table gives no other. */
const beginning = (
  { since }: Territory,
  earlier: readonly Earlier[],
): Pick<Territory, 'earlier' | 'since'> => ({
  earlier,
  since:
    since ??
    earlier
      .map(({ until }) => until)
      .sort()
      .at(-1)!,
});

const readHeld = (data: string, problems: Problem[]): ReadonlyMap<string, readonly Holding[]> => {
  const document = documentOf(data, HOLDERS, problems);
  const shape = document && shaped(holdersDocument, document, problems);
  const held = new Map<string, Holding[]>();
  for (const { place, by, authorities, since, until, source, confidence, ...more } of shape?.held ??
    []) {
    const holding: Holding = {
      ...(by !== undefined && { by }),
      ...(authorities !== undefined && { authorities }),
      since: firstDay(since),
      ...(until !== undefined && { until: lastDay(until) }),
      inPart: more['in-part'] === 'yes',
      ownLaw: more['own-law'] === 'yes',
      source,
      confidence,
    };
    const known = held.get(place);
    if (known) known.push(holding);
    else held.set(place, [holding]);
  }
  return held;
};

const readChanges = (data: string, problems: Problem[]): Changes => {
  const document = documentOf(data, CHANGES, problems);
  const shape = document && shaped(changesDocument, document, problems);
  return shape ?? { earlier: {}, continues: {}, ended: {}, former: [] };
};

const documentOf = (data: string, name: string, problems: Problem[]) =>
  existsSync(join(data, name))
    ? readSource(join(data, name), name, `data/${name}`, problems)?.documents[0]
    : undefined;

const earlierOf = ({ was, since, until }: Changes['earlier'][string][number]): Earlier => ({
  was,
  ...(since !== undefined && { since: firstDay(since) }),
  until: firstDay(until),
});
