// One party that its publisher tells in two rows of one number: nothing that either says of it is lost.

import { earliest } from './listed-party.ts';
import type { PublishedName, PublishedParty } from '../../model/published-party.ts';

const LISTS = [
  'identifiers',
  'births',
  'birthPlaces',
  'addresses',
  'nationalities',
  'countries',
  'links',
  'programmes',
  'basis',
  'remarks',
] as const;

export const mergedParty = (a: PublishedParty, b: PublishedParty): PublishedParty => {
  const listed = earliest(a.listed, b.listed);
  // It is off the list once neither row stands.
  const unlisted =
    a.unlisted === undefined || b.unlisted === undefined
      ? undefined
      : a.unlisted > b.unlisted
        ? a.unlisted
        : b.unlisted;
  const { listed: _listed, unlisted: _unlisted, ...rest } = a;
  return {
    ...rest,
    kind: a.kind === 'unknown' ? b.kind : a.kind,
    names: namesOf(a, b),
    ...Object.fromEntries(LISTS.map((field) => [field, once([...a[field], ...b[field]])])),
    ...(listed !== undefined && { listed }),
    ...(unlisted !== undefined && { unlisted }),
    row: `[${a.row},${b.row}]`,
  };
};

/** The main name of the second is an alias; a name that both have keeps the stronger word. */
const namesOf = (a: PublishedParty, b: PublishedParty): PublishedName[] => {
  const names = new Map<string, PublishedName>(a.names.map((name) => [name.text, name]));
  for (const name of b.names) {
    const known = names.get(name.text);
    if (!known) names.set(name.text, name.kind === 'main' ? { ...name, kind: 'alias' } : name);
    else if (name.strength === 'strong' && known.strength !== 'strong')
      names.set(name.text, { ...known, strength: 'strong' });
  }
  return [...names.values()];
};

const once = <T>(values: readonly T[]): T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];
