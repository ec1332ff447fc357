// Every kind of item says how law reaches it, its list of entries agrees with what is asked of it, and it hides nothing:
// a category decides what is asked and what is presumed, never what counts.

import type { Categories, Category, Seat } from '../model/category.ts';
import { leaves, type Condition } from '../model/condition.ts';
import type { Problem } from '../model/errors.ts';
import type { FactDeclaration } from '../model/fact.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Library } from '../model/pack.ts';
import type { Entry } from '../model/rule.ts';

const CATEGORY = 'item.category';
const FUNCTION = 'item.interception-function';

export const categoryProblems = (
  library: Library,
  { categories, seats }: Categories,
): Problem[] => {
  const declared = (path: string): string[] =>
    Object.keys(library.facts.find((fact) => fact.path === path)?.values ?? {});
  const kinds = declared(CATEGORY);
  const functions = declared(FUNCTION);
  const lists = library.controlLists.map(({ id }) => id);
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
      ...Object.keys(category.reach)
        .filter((list) => !lists.includes(list))
        .map((list): Problem => ({
          code: 'unknown-list',
          place: category.place,
          what: `The category '${category.id}' says how '${list}' reaches it, which is no control list`,
          remedy: didYouMean(list, lists, `Write data/control-lists/${list}.yaml`),
        })),
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
    ...categories.flatMap(foundTwice),
    ...presumptionProblems(library, [
      ...categories.map((one) => ({ ...one, says: 'presumes' })),
      ...seats.map((one) => ({ ...one, says: 'presumes' })),
      ...categories.flatMap(({ id, place, defines }) =>
        defines.map((presumes) => ({ id, place, presumes, says: 'is defined by' })),
      ),
    ]),
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

/** A word under which a kind is found already finds nothing more; at several kinds it may stand, for all of them are shown. */
const foundTwice = ({ id, aliases, foundBy, place }: Category): Problem[] => {
  const written = (word: string): string => word.toLowerCase().replaceAll(' ', '-');
  const known = new Set([id, ...aliases].map(written));
  return foundBy.flatMap((word): Problem[] => {
    const isNew = !known.has(written(word));
    known.add(written(word));
    return isNew
      ? []
      : [
          {
            code: 'duplicate-id',
            place,
            what: `'${id}' is found by '${word}' already`,
            remedy: 'Write each word once',
          },
        ];
  });
};

/** What a row says of every item, with the words for it. */
interface Presuming extends Pick<Category | Seat, 'id' | 'place' | 'presumes'> {
  readonly says: string;
}

/** A presumption, like what defines a kind, is of a technical fact of the item, and has a value that the fact may have. */
const presumptionProblems = (library: Library, presuming: readonly Presuming[]): Problem[] => {
  const declarations = new Map(
    library.facts
      .filter(({ path }) => path.startsWith('item.'))
      .map((fact) => [fact.path.slice('item.'.length), fact]),
  );
  return presuming.flatMap(({ id, place, presumes, says }) =>
    Object.entries(presumes).flatMap(([local, value]): Problem[] => {
      const fact = declarations.get(local);
      if (!fact || fact.derived || local === 'category')
        return [
          {
            code: 'unknown-fact',
            place,
            what: `'${id}' ${says} '${local}', which is no fact of an item that somebody states`,
            remedy: didYouMean(local, declarations.keys(), 'Name a technical fact of the item'),
          },
        ];
      const admitted = valuesOf(fact);
      const wrong = [value].flat().filter((one) => admitted && !admitted.includes(one));
      return wrong.map((one) => ({
        code: 'unknown-option-value',
        place,
        what: `'${id}' ${says} '${local}' to be '${one}', which is none of its values`,
        remedy: didYouMean(one, admitted!, `Possible: ${admitted!.join(', ')}`),
      }));
    }),
  );
};

/** Undefined where any value will do. */
const valuesOf = ({ type, values }: FactDeclaration): readonly string[] | undefined =>
  type === 'yes-no' ? ['yes', 'no'] : values && [...Object.keys(values), 'none'];

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
            what: `'${entry.id}' is asked of the category '${id}', whose row does not name it`,
            remedy: `Add it to the entries of '${id}' in data/categories.yaml, or remove it from its asked-when`,
          })),
        ...categories
          .filter(({ id, entries }) => entries.includes(entry.id) && !through.has(id))
          .map(({ id, place: row }): Problem => ({
            code: 'internal-reference',
            place: row,
            what: `The category '${id}' names '${entry.id}', whose gate of asking does not let it through`,
            remedy: 'Remove it here, or add the category to its asked-when',
          })),
      ];
    });
};

/** The categories by which the gate of asking may open, in any version. */
export const gateOf = (entry: Entry): Set<string> =>
  new Set(
    entry.versions.flatMap(({ askedWhen }) =>
      askedWhen
        ? leaves(askedWhen).flatMap(({ leaf: { fact, test } }) =>
            fact === CATEGORY && test.verb === 'is' ? test.values : [],
          )
        : [],
    ),
  );

/**
 * Tests of the kind of item inside `when`, where they switch off what is stated: any of a control entry, and of a rule of
 * law one that stands beside another fact of the item or a letter of the authority. A rule whose legal test is the kind of
 * item itself reads no such fact.
 */
export const hiddenProblems = (library: Library): Problem[] => [
  ...library.entries.flatMap(({ id, versions }) =>
    versions.flatMap(({ when, place }) =>
      when && leaves(when).some(({ leaf }) => leaf.fact === CATEGORY) ? [hides(id, place)] : [],
    ),
  ),
  ...library.rules
    .filter(({ pack }) => library.packs.some(({ id, kind }) => id === pack && kind === 'law'))
    .flatMap(({ id, versions }) =>
      versions.flatMap(({ when, place }) => (hidesStated(when) ? [hides(id, place)] : [])),
    ),
];

const hides = (id: string, place: Problem['place']): Problem => ({
  code: 'hidden-by-category',
  ...(place && { place }),
  what: `'${id}' tests item.category beside facts that it would switch off for other kinds of item`,
  remedy: 'Move the test of the category to asked-when; it then decides what is asked only',
});

const hidesStated = (when: Condition): boolean => {
  const parts = when.kind === 'all' ? when.of : [when];
  const gates = parts.some((part) => leaves(part).some(({ leaf }) => leaf.fact === CATEGORY));
  const stated = parts.some((part) =>
    leaves(part).every(
      ({ leaf: { fact } }) =>
        (fact.startsWith('item.') && fact !== CATEGORY) || fact.startsWith('authority.'),
    ),
  );
  return gates && stated;
};
