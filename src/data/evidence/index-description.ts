// A country index as its index.yaml describes it, whether its values are shipped or imported.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { parseSpan } from '../../model/dates.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import type { Index, IndexInfo } from '../../model/index-values.ts';
import { didYouMean } from '../../model/nearest.ts';
import { indexDocument, indexImportDocument } from '../../model/schema/country-index.ts';
import { shaped } from '../read/shape.ts';
import { readSource } from '../read/source.ts';
import type { YamlDocument } from '../read/yaml.ts';
import { foldersIn } from '../read/walk.ts';

export type IndexDescription = z.infer<typeof indexDocument>;
export type IndexMapping = z.infer<typeof indexImportDocument>;

/** `shown`: the folder as messages name it. */
export const descriptionIn = (
  folder: string,
  shown: string,
  problems: Problem[],
): { readonly shape: IndexDescription; readonly document: YamlDocument } | undefined => {
  const source = readSource(
    join(folder, 'index.yaml'),
    'index.yaml',
    `${shown}/index.yaml`,
    problems,
  );
  const document = source?.documents[0];
  const shape = document && shaped(indexDocument, document, problems);
  return shape && document && { shape, document };
};

/** All of an index but its values. */
export const infoOf = (shape: IndexDescription): Omit<IndexInfo, 'sha256' | 'rows'> => ({
  id: shape.index,
  title: shape.title,
  publisher: shape.publisher,
  address: shape.address,
  rights: shape.rights,
  ...(shape.fact !== undefined && { fact: shape.fact }),
  ...(shape['change-over'] !== undefined && { changeOver: Number(shape['change-over']) }),
  ...(shape.absent !== undefined && { absent: Number(shape.absent) }),
  ...(shape.bounds !== undefined && shape.bounds !== 'read' && { boundsAs: shape.bounds }),
  measure: shape.measure,
  direction: shape.direction,
  staleAfter: parseSpan(shape['stale-after'])!,
  ...(shape.revised === 'yes' && { revised: true }),
  ...(shape['edition-year-offset'] !== undefined && {
    editionOffset: shape['edition-year-offset'],
  }),
});

/** The day of publication is a stand-in: that by which the publisher's editions appear. */
export const editionsOf = (
  years: Iterable<string>,
  shape: Pick<IndexDescription, 'published-year-offset' | 'published-month-day'>,
): Index['editions'] =>
  [...new Set(years)].sort().map((year) => ({
    year,
    published: `${Number(year) + shape['published-year-offset']}-${shape['published-month-day']}`,
  }));

/** Indices that can be imported: those with an import.yaml. `folder`: data/indices of the installed package. */
export const importable = (folder: string): readonly string[] =>
  foldersIn(folder).filter((name) => existsSync(join(folder, name, 'import.yaml')));

/** By the fact that it supplies each of them. Errors: a description is not in shape. */
export const importsIn = (folder: string): Readonly<Record<string, string>> => {
  const problems: Problem[] = [];
  const found = importable(folder).flatMap((name) => {
    const shape = descriptionIn(join(folder, name), `data/indices/${name}`, problems)?.shape;
    return shape?.fact === undefined ? [] : [[shape.fact, shape.index] as const];
  });
  if (problems.length > 0) throw new LicetError(problems);
  return Object.fromEntries(found);
};

const mappingIn = (
  folder: string,
  shown: string,
  problems: Problem[],
): IndexMapping | undefined => {
  const source = readSource(
    join(folder, 'import.yaml'),
    'import.yaml',
    `${shown}/import.yaml`,
    problems,
  );
  const document = source?.documents[0];
  return document && shaped(indexImportDocument, document, problems);
};

/** How an index is imported. Errors: there is none of the name, or its files are not in shape. */
export const described = (
  folder: string,
  name: string,
): { readonly description: IndexDescription; readonly mapping: IndexMapping } => {
  const known = importable(folder);
  if (!known.includes(name))
    throw new LicetError([
      {
        code: 'unknown-option-value',
        what: `licet imports no index '${name}'`,
        remedy: didYouMean(
          name,
          known,
          `Indices: ${known.join(', ')}. Of an index of your own give the folder of its index.yaml and import.yaml with --described-by`,
        ),
      },
    ]);
  return describedIn(join(folder, name));
};

/** The same in a folder. Errors: a file is missing or not in shape. */
export const describedIn = (folder: string): ReturnType<typeof described> => {
  const problems: Problem[] = [];
  const description = descriptionIn(folder, folder, problems)?.shape;
  const mapping = mappingIn(folder, folder, problems);
  if (!description || !mapping || problems.length > 0) throw new LicetError(problems);
  return { description, mapping };
};
