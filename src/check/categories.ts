// Every kind of item says how law reaches it, and its list of entries agrees with the first test of each entry.

import type { Category } from '../model/category.ts';
import type { Problem } from '../model/errors.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Library } from '../model/pack.ts';
import type { Entry } from '../model/rule.ts';

const CATEGORY = 'item.category';
const FUNCTION = 'item.interception-function';

export const categoryProblems = (library: Library, categories: readonly Category[]): Problem[] => {
  const declared = (path: string): string[] =>
    Object.keys(library.facts.find((fact) => fact.path === path)?.values ?? {});
  const kinds = declared(CATEGORY);
  const functions = declared(FUNCTION);
  const rows = new Map(categories.map((category) => [category.id, category]));
  const entries = new Map(library.entries.map((entry) => [entry.id, entry]));
  return [
    ...categories
      .filter(({ id }) => !kinds.includes(id))
      .map(({ id, place }): Problem => ({
        code: 'unknown-option-value',
        place,
        what: `'${id}' is no value of ${CATEGORY}`,
        remedy: didYouMean(id, kinds, 'Add it to data/facts/item.yaml, or remove it here'),
      })),
    ...kinds
      .filter((id) => !rows.has(id))
      .map((id): Problem => ({
        code: 'missing-key',
        place: { file: 'data/categories.yaml' },
        what: `The category '${id}' has no row`,
        remedy: 'Say how the law of each jurisdiction reaches it',
      })),
    ...categories.flatMap((category) => [
      ...category.sanctions
        .filter((name) => !functions.includes(name))
        .map((name): Problem => ({
          code: 'unknown-option-value',
          place: category.place,
          what: `'${name}' is no value of ${FUNCTION}`,
          remedy: didYouMean(name, functions, 'Add it to data/facts, or remove it here'),
        })),
      ...category.entries
        .filter((id) => !entries.has(id))
        .map((id): Problem => ({
          code: 'unknown-rule',
          place: category.place,
          what: `The category '${category.id}' names the entry '${id}', which does not exist`,
          remedy: didYouMean(id, entries.keys(), 'Name an entry that is loaded'),
        })),
    ]),
    ...aliasProblems(categories),
    ...gateProblems(library, categories, rows),
  ];
};

/** One word may stand for one kind of item only. */
const aliasProblems = (categories: readonly Category[]): Problem[] => {
  const owners = new Map(categories.map(({ id }) => [id, id]));
  return categories.flatMap(({ id, aliases, place }) =>
    aliases.flatMap((alias): Problem[] => {
      const owner = owners.get(alias);
      owners.set(alias, id);
      return owner === undefined
        ? []
        : [
            {
              code: 'duplicate-id',
              place,
              what: `The alias '${alias}' of '${id}' already stands for '${owner}'`,
              remedy: 'Keep one of the two',
            },
          ];
    }),
  );
};

/** Entries of packs that no row names are a user's own, and need no row. */
const gateProblems = (
  library: Library,
  categories: readonly Category[],
  rows: ReadonlyMap<string, Category>,
): Problem[] => {
  const packs = new Set(
    categories.flatMap(({ entries }) => entries.map((id) => id.slice(0, id.indexOf('/')))),
  );
  return library.entries
    .filter(({ pack }) => packs.has(pack))
    .flatMap((entry) => {
      const through = gateOf(entry);
      const place = entry.versions[0]!.place;
      return [
        ...[...through]
          .filter((id) => rows.has(id) && !rows.get(id)!.entries.includes(entry.id))
          .map((id): Problem => ({
            code: 'internal-reference',
            place,
            what: `'${entry.id}' lets the category '${id}' through, whose row does not name it`,
            remedy: `Add it to the entries of '${id}' in data/categories.yaml, or to its gate`,
          })),
        ...categories
          .filter(({ id, entries }) => entries.includes(entry.id) && !through.has(id))
          .map(({ id, place: row }): Problem => ({
            code: 'internal-reference',
            place: row,
            what: `The category '${id}' names '${entry.id}', whose first test does not let it through`,
            remedy: 'Remove it here, or add the category to the gate of the entry',
          })),
      ];
    });
};

/** The categories of the first test, in any version. */
export const gateOf = (entry: Entry): Set<string> =>
  new Set(
    entry.versions.flatMap(({ when }) => {
      const first = when?.kind === 'all' ? when.of[0] : when;
      return first?.kind === 'leaf' && first.fact === CATEGORY && first.test.verb === 'is'
        ? first.test.values
        : [];
    }),
  );
