// Who of a transaction is a natural person, or may be one: nobody's kind is guessed. What its type, its legal form or its owners
// make a body is none; everybody else is taken for one, for a name that is left out can be asked for, and one that was sent
// cannot be taken back.

import { LEGAL_FORMS, LEGAL_FORMS_IN_FRONT } from '../../matching/common-words.ts';
import { nameKey } from '../../matching/normalise.ts';

/** A party, an owner, or somebody whom a licence names. */
export interface Named {
  readonly names: readonly string[];
  readonly address?: string;
  readonly numbers: readonly string[];
}

export interface Persons {
  /** By label, in the order of the file. */
  readonly persons: ReadonlyMap<string, Named>;
  /** Whether a name is that of a body of the transaction, or has the form of one. */
  readonly isBody: (name: string) => boolean;
}

type Loose = Readonly<Record<string, unknown>>;

interface Candidate extends Named {
  readonly body: boolean;
}

/** Legal forms that are names of people too: they count where they are written as forms, 'SA', 'S.A.', and the name is not. */
const NAMES_TOO = new Set(['asa', 'aps', 'sal', 'sas', 'sca', 'spa', 'sdn', 'spol']);

export const hasFormOfBody = (name: string): boolean => {
  const words = name.split(/[\s,()]+/).filter((word) => word !== '');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length < 2) return false;
  const plain = (word: string): string => word.replace(/\./g, '').toLowerCase();
  if (LEGAL_FORMS_IN_FRONT.has(plain(first)) && plain(first).length > 2 && isCapital(first))
    return true;
  const form = plain(last);
  if (!LEGAL_FORMS.has(form)) return false;
  if (form.length > 2 && !NAMES_TOO.has(form)) return true;
  const others = words.slice(0, -1).join('');
  return last.includes('.') || (isCapital(last) && !isCapital(others));
};

const isCapital = (text: string): boolean =>
  text === text.toUpperCase() && text !== text.toLowerCase();

/** `named`: by a licence of the register, of whose kind nothing is known. */
export const personsIn = (value: Loose, named: readonly string[]): Persons => {
  const candidates = [
    ...[value['exporter'], ...listOf(value['parties'])].flatMap(candidatesIn),
    ...listOf(value['licences']).flatMap((licence) =>
      textsOf((licence as Loose)['users']).map(nobodysKind),
    ),
    ...listOf(value['answers']).flatMap((answer) => answeredNames(answer as Loose, value)),
    ...named.map(nobodysKind),
  ];
  const known = new Set(
    candidates.filter(({ body }) => body).flatMap(({ names }) => names.map(nameKey)),
  );
  const isBody = (name: string): boolean => known.has(nameKey(name)) || hasFormOfBody(name);
  const persons = new Map<string, Named>();
  const labels = new Map<string, string>();
  for (const { names, numbers, address, body } of candidates) {
    // Who is called by one name twice is one: a body wherever somebody says that it is one.
    if (body || names.length === 0 || isBody(names[0]!)) continue;
    const label =
      names.map((name) => labels.get(nameKey(name))).find((one) => one !== undefined) ??
      `person ${persons.size + 1}`;
    for (const name of names) if (nameKey(name) !== '') labels.set(nameKey(name), label);
    const before = persons.get(label);
    persons.set(label, {
      names: [...(before?.names ?? []), ...names],
      numbers: [...(before?.numbers ?? []), ...numbers],
      ...((address ?? before?.address) !== undefined && { address: address ?? before!.address! }),
    });
  }
  return { persons, isBody };
};

const nobodysKind = (name: string): Candidate => ({ names: [name], numbers: [], body: false });

const OF_PARTY = /^([a-z-]+)(?:\.(\d+))?\.(?:owners\.\d+\.)*(?:name|aliases)$/;

/** Whom an answer by name calls so: of the kind of the party as the file has it, where the party is no owner. */
const answeredNames = ({ fact, value: given }: Loose, value: Loose): Candidate[] => {
  const [label, holder, position] = OF_PARTY.exec(String(fact)) ?? [];
  if (label === undefined || holder === 'item' || holder === 'items') return [];
  const parties = listOf(value['parties']) as readonly Loose[];
  const party =
    holder === 'exporter'
      ? value['exporter']
      : position === undefined
        ? parties.find((one) => one?.['role'] === holder)
        : parties[Number(position)];
  const [of] = label.includes('.owners.') ? [] : candidatesIn(party);
  return textsOf(given).map((name) => ({ ...nobodysKind(name), body: of?.body === true }));
};

/** A party and its owners, theirs too. */
const candidatesIn = (party: unknown): Candidate[] => {
  if (typeof party !== 'object' || party === null) return [];
  const one = party as Loose;
  const { name, aliases, address, identifiers, type, owners } = one;
  const held = listOf(owners);
  return [
    {
      names: [...textsOf(name), ...textsOf(aliases)],
      numbers: Object.values((identifiers ?? {}) as Loose).flatMap(textsOf),
      ...(typeof address === 'string' && { address }),
      // Nobody owns a person. 'private' is a company or a person.
      body: held.length > 0 || (isSaid(type) && type !== 'private'),
    },
    ...held.flatMap(candidatesIn),
  ];
};

const isSaid = (value: unknown): value is string =>
  typeof value === 'string' &&
  value !== '' &&
  value !== 'unknown' &&
  value !== 'asked-without-result';

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const textsOf = (value: unknown): string[] =>
  listOf(value).flatMap((one) => (isSaid(one) || typeof one === 'number' ? [String(one)] : []));
