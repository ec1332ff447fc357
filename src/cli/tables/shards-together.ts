// Which folders are the shards of one run. What does not belong together is refused, and told all at once.

import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import { LicetError, type Problem } from '../../model/errors.ts';
import type { Shard, TablesCounts, TablesManifest } from '../../model/tables.ts';
import type { Colour } from '../../model/verdict.ts';
import { MANIFEST, tablesManifestIn } from './folder.ts';

export interface ShardFolder {
  readonly folder: string;
  readonly manifest: TablesManifest;
  readonly shard: Shard;
}

/** In their order. Errors: a folder holds no shard; one was made of something else; one is missing, or there twice. */
export const shardsIn = (folders: readonly string[]): readonly ShardFolder[] => {
  const found = folders.map(shardIn);
  const broken = found.flatMap((one) => ('problem' in one ? [one.problem] : []));
  if (broken.length > 0) throw new LicetError(broken);
  const shards = found.filter((one): one is ShardFolder => 'shard' in one);
  const first = shards[0]!;
  const others = shards.flatMap((one) => ofAnother(one, first));
  if (others.length > 0) throw new LicetError(others);
  const problems = Array.from({ length: first.shard.of }, (_, at) => at + 1).flatMap((number) =>
    notOnce(number, first.shard.of, shards),
  );
  if (problems.length > 0) throw new LicetError(problems);
  return shards.sort((a, b) => a.shard.number - b.shard.number);
};

const shardIn = (folder: string): ShardFolder | { readonly problem: Problem } => {
  const place = { file: join(folder, MANIFEST) };
  const manifest = tablesManifestIn(place.file);
  if (manifest?.shard) return { folder, manifest, shard: manifest.shard };
  return {
    problem: {
      code: 'not-understood',
      place,
      what: manifest ? 'It is a whole run and no shard of one' : 'It is no manifest of tables',
      remedy: 'Name the folders that licet screen --shard has written',
    },
  };
};

/** What of a manifest is told where two differ, the plainest first. */
const TOLD: readonly (readonly [string, (manifest: TablesManifest) => unknown])[] = [
  ['version of licet', ({ manifest }) => manifest.licet],
  ['inputs', ({ inputs }) => inputs],
  ['mapping', ({ mapping }) => mapping],
  ['packs', ({ manifest }) => manifest.packs],
  ['data and lists', ({ manifest }) => manifest.data],
];

const ofAnother = ({ folder, manifest, shard }: ShardFolder, first: ShardFolder): Problem[] => {
  const place = { file: join(folder, MANIFEST) };
  const remedy = 'Make all shards of the same, and by the same release';
  if (manifest.of !== first.manifest.of) {
    const differ = TOLD.filter(([, of]) => !isDeepStrictEqual(of(manifest), of(first.manifest)));
    const named = differ.map(([name]) => name).join(', ') || 'options';
    const what = `It was made of something else than ${first.folder}: ${named}`;
    return [{ code: 'other-than-locked', place, what, remedy }];
  }
  if (shard.of === first.shard.of) return [];
  const what = `It is one of ${shard.of} shards, and ${first.folder} one of ${first.shard.of}`;
  return [{ code: 'other-than-locked', place, what, remedy }];
};

const notOnce = (number: number, of: number, shards: readonly ShardFolder[]): Problem[] => {
  const there = shards.filter(({ shard }) => shard.number === number).map(({ folder }) => folder);
  if (there.length === 1) return [];
  return there.length === 0
    ? [
        {
          code: 'missing-key',
          what: `Shard ${number}/${of} is missing`,
          remedy: `Make it with --shard ${number}/${of}, and name its folder too`,
        },
      ]
    : [
        {
          code: 'duplicate-id',
          what: `Shard ${number}/${of} is there ${there.length} times: ${there.join(', ')}`,
          remedy: 'Name one of them',
        },
      ];
};

export const countsTogether = (all: readonly TablesCounts[]): TablesCounts => {
  const sum = (of: (counts: TablesCounts) => number): number =>
    all.reduce((so, counts) => so + of(counts), 0);
  return {
    red: sum(({ red }) => red),
    amber: sum(({ amber }) => amber),
    green: sum(({ green }) => green),
    // Where no waiver held in a shard, its colours at the gate are those of the answers.
    ...(all.some(({ waived }) => waived) && {
      waived: {
        red: sum((counts) => (counts.waived ?? counts).red),
        amber: sum((counts) => (counts.waived ?? counts).amber),
        green: sum((counts) => (counts.waived ?? counts).green),
      },
    }),
    bounds: {
      certainly: byColour(sum, ({ bounds }) => bounds.certainly),
      possibly: byColour(sum, ({ bounds }) => bounds.possibly),
    },
    rejected: sum(({ rejected }) => rejected),
    brokenOff: sum(({ brokenOff }) => brokenOff),
    repeatedIds: sum(({ repeatedIds }) => repeatedIds),
  };
};

const byColour = (
  sum: (of: (counts: TablesCounts) => number) => number,
  of: (counts: TablesCounts) => Readonly<Record<Colour, number>>,
): Readonly<Record<Colour, number>> => ({
  red: sum((counts) => of(counts).red),
  amber: sum((counts) => of(counts).amber),
  green: sum((counts) => of(counts).green),
});
