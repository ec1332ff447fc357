// The facts of one record of a transaction, each read as its declaration says. What says nothing is no fact; 'none' is an
// answer only where the fact has such a value. Where a fact stands is worked out when somebody asks.

import type { ControlList } from '../../model/control-list.ts';
import type { FactDeclaration, FactTable } from '../../model/fact.ts';
import { localName, namespaceOf } from '../../model/fact.ts';
import type { Fact, FactValue } from '../../model/facts.ts';
import type { Path } from '../read/path.ts';
import { askedAt } from './asked.ts';
import { declaredCodes } from './declared-codes.ts';
import { originOf } from './origin.ts';
import { isPlaceholder } from './placeholders.ts';
import { placeIn, statedPlace } from './stated-place.ts';
import type { RawTransaction } from '../read/raw.ts';
import type { Loose, Reading } from './reading.ts';

/** A fact as the file states it. Its line is looked for when a finding shows it, which is seldom. */
export class StatedFact implements Fact {
  readonly value: FactValue;
  readonly shown?: string;
  readonly #raw: RawTransaction;
  readonly #path: Path;

  constructor(value: FactValue, raw: RawTransaction, path: Path, shown?: string) {
    this.value = value;
    this.#raw = raw;
    this.#path = path;
    if (shown !== undefined) this.shown = shown;
  }

  get from(): string {
    return originOf(this.#raw, this.#path);
  }
}

/** The declared facts of one record, its place among them. */
export const statedFacts = (
  record: Loose,
  path: Path,
  namespace: string,
  reading: Reading,
): Map<string, Fact> => {
  const facts = new Map<string, Fact>();
  const declarations = declarationsOf(reading.facts, namespace);
  for (const local in record) {
    const value = record[local];
    const declaration = declarations.get(local);
    if (!declaration || value === undefined || isPlaceField(declaration)) continue;
    const known = typed(declaration, value, [...path, local], reading);
    if (known !== undefined) facts.set(local, new StatedFact(known, reading.raw, [...path, local]));
  }
  for (const [local, fact] of askedAt(path, reading))
    if (declarations.has(local)) facts.set(local, fact);
  if (record['country'] !== undefined || record['region'] !== undefined)
    for (const [local, { code, written, at }] of statedPlace(record, path, reading)) {
      const name = reading.territories.get(code)?.name;
      const stated =
        written === undefined
          ? name
          : `${name} (written as ${reading.territories.nameOf(written)})`;
      facts.set(local, new StatedFact(code, reading.raw, at, stated));
    }
  return facts;
};

/** The two fields that together say where a party or the destination is. */
const isPlaceField = ({ path, type }: FactDeclaration): boolean =>
  type === 'territory' && (localName(path) === 'country' || localName(path) === 'region');

/** What one classification says: codes, 'none', or undefined where it says nothing; and what its list cannot have. */
export const statedCodes = (
  given: unknown,
  list: ControlList,
  path: Path,
  reading: Reading,
): { readonly codes: FactValue | undefined; readonly strange: readonly string[] } => {
  const several = severalOf(Array.isArray(given) ? given : [given], path, reading);
  if (several === undefined) return { codes: undefined, strange: [] };
  const { codes, strange } = declaredCodes(several, list, [...reading.lists.values()]);
  // Of several codes of which one cannot be read nobody can say what the item is.
  if (strange.length > 0 || codes.length === 0) return { codes: undefined, strange };
  return { codes: codes.length === 1 ? codes[0] : codes, strange };
};

const typed = (
  declaration: FactDeclaration,
  value: unknown,
  path: Path,
  reading: Reading,
): FactValue | undefined => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (declaration.type === 'territories') return territoriesOf(value, path, reading);
  if (Array.isArray(value)) {
    const several = severalOf(value, path, reading);
    return several === undefined ? undefined : several[0] === 'none' ? [] : [...several].sort();
  }
  const text = String(value);
  if (isPlaceholder(text)) return undefined;
  switch (declaration.type) {
    case 'yes-no':
      return text === 'true' ? 'yes' : text === 'false' ? 'no' : text;
    case 'number':
      return Number(text);
    case 'choices':
      return text === 'none' ? [] : [text];
    case 'territory': {
      const place = placeIn(text, path, reading);
      return place?.region ?? place?.country;
    }
    case 'text':
      // Nobody and nothing is called so.
      return text === 'none' ? undefined : text;
    default:
      return text;
  }
};

/** A region in a list of territories stands there with its state, so that a test of either sees it. */
const territoriesOf = (value: unknown, path: Path, reading: Reading): FactValue | undefined => {
  const values = severalOf(Array.isArray(value) ? value : [value], path, reading);
  if (values === undefined || values[0] === 'none') return values && [];
  const places = values.map((one) => placeIn(one, path, reading));
  const codes = places.flatMap((place) => (place ? [place.country, place.region] : []));
  return [...new Set(codes.filter((code) => code !== undefined))].sort();
};

/** Values of a list: undefined where it is empty or has something unknown in it; 'none' stands alone or not at all. */
const severalOf = (
  given: readonly unknown[],
  path: Path,
  { raw, problems }: Reading,
): readonly string[] | undefined => {
  const values = given.map(String);
  if (values.length > 1 && values.includes('none')) {
    problems.push({
      code: 'none-among-others',
      place: raw.place(path),
      what: `'${path.join('.')}' says 'none' and also ${values.filter((one) => one !== 'none').join(', ')}`,
      remedy: 'Keep none, or the others',
    });
    return undefined;
  }
  return values.length === 0 || values.some(isPlaceholder) ? undefined : values;
};

const declarationsOf = (
  facts: FactTable,
  namespace: string,
): ReadonlyMap<string, FactDeclaration> => {
  let spaces = SPACES.get(facts);
  if (!spaces) {
    spaces = new Map();
    for (const fact of facts.values()) {
      const space = namespaceOf(fact.path);
      let declarations = spaces.get(space);
      if (!declarations) spaces.set(space, (declarations = new Map()));
      declarations.set(localName(fact.path), fact);
    }
    SPACES.set(facts, spaces);
  }
  return spaces.get(namespace) ?? NONE;
};

type Spaces = Map<string, Map<string, FactDeclaration>>;

/** Declarations by namespace, worked out once for each vocabulary. */
const SPACES = new WeakMap<FactTable, Spaces>();
const NONE: ReadonlyMap<string, FactDeclaration> = new Map();
