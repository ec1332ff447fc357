// data/categories.yaml → kinds of item. The check compares them with the entries; here only their shape is looked at.

import { join } from 'node:path';
import type { Categories, Category } from '../../model/category.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import { didYouMean } from '../../model/nearest.ts';
import { categoriesDocument } from '../../model/schema/category.ts';
import { shaped } from '../read/shape.ts';
import { readSource } from '../read/source.ts';

const FILE = 'categories.yaml';

/** Errors: every problem of the file. */
export const loadCategories = (data: string): Categories => {
  const problems: Problem[] = [];
  const source = readSource(join(data, FILE), FILE, `data/${FILE}`, problems);
  const document = source?.documents[0];
  const shape = document && shaped(categoriesDocument, document, problems);
  if (!document || !shape) throw new LicetError(problems);
  const sets = shape.presumptions ?? {};
  const setsOf = (id: string, names: readonly string[]): Category['presumes'] =>
    Object.assign(
      {},
      ...names.map((name) => {
        if (!sets[name])
          problems.push({
            code: 'unknown-option-value',
            place: document.keyPlace(['categories', id, 'presumes-also']),
            what: `'${name}' is no set of presumptions`,
            remedy: didYouMean(name, Object.keys(sets), 'Write it under presumptions'),
          });
        return sets[name]?.facts;
      }),
    ) as Category['presumes'];
  const categories = Object.entries(shape.categories).map(
    ([
      id,
      {
        aliases,
        'found-by': foundBy,
        'found-by-in': foundByIn,
        family,
        names,
        'names-unless-after': namesUnlessAfter,
        'names-unless-before': namesUnlessBefore,
        sanctions,
        entries,
        presumes,
        'presumes-also': also,
        defines,
        ...reach
      },
    ]): Category => ({
      id,
      aliases: aliases ?? [],
      foundBy: [...(foundBy ?? []), ...Object.values(foundByIn ?? {}).flat()],
      ...(family !== undefined && { family }),
      names: names ?? [],
      namesUnlessAfter: namesUnlessAfter ?? [],
      namesUnlessBefore: namesUnlessBefore ?? [],
      reach,
      sanctions,
      entries,
      presumes: { ...setsOf(id, also ?? []), ...presumes },
      defines: (defines ?? []).map((facts) =>
        Object.fromEntries(
          Object.entries(facts).map(([local, values]) => [local, [values].flat()]),
        ),
      ),
      place: document.keyPlace(['categories', id]),
    }),
  );
  if (problems.length > 0) throw new LicetError(problems);
  const seats = Object.entries(shape.exporters ?? {}).map(([id, { countries, facts }]) => ({
    id,
    countries,
    presumes: facts,
    place: document.keyPlace(['exporters', id]),
  }));
  return { categories, seats };
};

/** By kind of item its family, as the table of proportion names it. */
export const familiesIn = (data: string, problems: Problem[]): ReadonlyMap<string, string> => {
  const source = readSource(join(data, FILE), FILE, `data/${FILE}`, problems);
  const document = source?.documents[0];
  const shape = document && shaped(categoriesDocument, document, problems);
  return new Map(
    Object.entries(shape?.categories ?? {}).flatMap(([kind, { family }]) =>
      family === undefined ? [] : [[kind, family]],
    ),
  );
};
