// A party while its row is read: values are added clean and once, and what is empty is not added. A row of which no name can
// be read is no party.

import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type {
  PartyKind,
  PublishedAddress,
  PublishedBirth,
  PublishedIdentifier,
  PublishedLink,
  PublishedName,
  PublishedNameKind,
  PublishedParty,
} from '../../../model/published-party.ts';
import { cleanText } from './clean-text.ts';
import { namesWithin } from './names-within.ts';

type Text = string | undefined;
type TextField = 'birthPlaces' | 'nationalities' | 'countries' | 'programmes' | 'basis' | 'remarks';

export class PartyDraft {
  kind: PartyKind = 'unknown';
  listed: string | undefined;
  unlisted: string | undefined;
  readonly #id: string;
  readonly #names = new Map<string, PublishedName>();
  readonly #identifiers: PublishedIdentifier[] = [];
  readonly #births: PublishedBirth[] = [];
  readonly #addresses: PublishedAddress[] = [];
  readonly #links: PublishedLink[] = [];
  readonly #texts: Readonly<Record<TextField, Set<string>>> = {
    birthPlaces: new Set<string>(),
    nationalities: new Set<string>(),
    countries: new Set<string>(),
    programmes: new Set<string>(),
    basis: new Set<string>(),
    remarks: new Set<string>(),
  };
  /** As JSON, packed where the draft waits for the end of its file. */
  readonly #rows: (string | Uint8Array)[] = [];

  constructor(id: string) {
    this.#id = id;
  }

  get id(): string {
    return this.#id;
  }

  get named(): boolean {
    return this.#names.size > 0;
  }

  /** The first name is the main one, unless another is called so later. A name that comes again keeps its stronger word. */
  name(
    given: Text,
    kind: PublishedNameKind,
    strength: PublishedName['strength'] = 'unknown',
    writing: { readonly language?: Text; readonly script?: Text } = {},
  ): void {
    const text = cleanText(given);
    if (text === undefined) return;
    const known = this.#names.get(text);
    if (known && (known.kind === 'main' || known.strength === 'strong')) return;
    const { language, script } = writing;
    this.#names.set(text, {
      text,
      kind,
      strength: known?.strength === 'unknown' && strength === 'weak' ? 'unknown' : strength,
      ...(language !== undefined && { language }),
      ...(script !== undefined && { script }),
    });
  }

  identifier(type: Text, given: Text, country?: Text): void {
    const number = cleanText(given);
    if (number === undefined) return;
    const one = { type: type ?? 'number', number, ...(country !== undefined && { country }) };
    if (!this.#identifiers.some((known) => same(known, one))) this.#identifiers.push(one);
  }

  births(births: readonly PublishedBirth[]): void {
    for (const birth of births)
      if (!this.#births.some((known) => same(known, birth))) this.#births.push(birth);
  }

  address(parts: readonly Text[], country?: Text): void {
    const text = [...parts, country]
      .map(cleanText)
      .filter((part) => part !== undefined)
      .join(', ');
    if (text === '') return;
    const one = { text, ...(country !== undefined && { country }) };
    if (!this.#addresses.some((known) => same(known, one))) this.#addresses.push(one);
  }

  link(link: PublishedLink): void {
    if (!this.#links.some((known) => same(known, link))) this.#links.push(link);
  }

  birthPlace(...parts: readonly Text[]): void {
    this.#add('birthPlaces', parts.filter((part) => part !== undefined).join(', '));
  }

  nationality(text: Text): void {
    this.#add('nationalities', text);
  }

  country(text: Text): void {
    this.#add('countries', text);
  }

  programme(text: Text): void {
    this.#add('programmes', text);
  }

  basis(text: Text): void {
    this.#add('basis', text);
  }

  remark(text: Text): void {
    this.#add('remarks', text);
  }

  /** The publisher's row; a party told in several rows keeps them all. */
  row(row: unknown): void {
    this.#rows.push(JSON.stringify(row));
  }

  /** Of a format whose parties are held until the file ends: of a hundred megabytes of rows a tenth is kept so. */
  heldRow(row: unknown): void {
    // A copy: what is packed would hold the whole of the room in which it was.
    const packed = deflateRawSync(JSON.stringify(row), { level: 1, chunkSize: ROOM });
    this.#rows.push(new Uint8Array(packed));
  }

  #add(field: TextField, text: Text): void {
    const clean = cleanText(text);
    if (clean !== undefined) this.#texts[field].add(clean);
  }

  /** Undefined where no name could be read. */
  finish(): PublishedParty | undefined {
    for (const { text, strength } of [...this.#names.values()])
      for (const other of namesWithin(text)) {
        // A word alone, of a person, is a part of the name. Of whom it is not known what he is it may be a firm.
        const isPart = this.kind === 'person' && !/\s/.test(other);
        this.name(other, 'alias', isPart ? 'weak' : strength);
      }
    const names = [...this.#names.values()];
    const main = names.find(({ kind }) => kind === 'main') ?? names[0];
    if (!main) return undefined;
    const { birthPlaces, nationalities, countries, programmes, basis, remarks } = this.#texts;
    return {
      id: this.#id,
      kind: this.kind,
      names: [{ ...main, kind: 'main' }, ...names.filter((name) => name !== main)],
      identifiers: this.#identifiers,
      births: this.#births,
      birthPlaces: [...birthPlaces],
      addresses: this.#addresses,
      nationalities: [...nationalities],
      countries: [...countries],
      links: this.#links,
      programmes: [...programmes],
      basis: [...basis],
      ...(this.listed !== undefined && { listed: this.listed }),
      ...(this.unlisted !== undefined && { unlisted: this.unlisted }),
      remarks: [...remarks],
      row: rowOf(this.#rows),
    };
  }
}

const ROOM = 2048;

const rowOf = (rows: readonly (string | Uint8Array)[]): string => {
  const texts = rows.map((row) =>
    typeof row === 'string' ? row : inflateRawSync(row).toString('utf8'),
  );
  return texts.length === 1 ? texts[0]! : `[${texts.join(',')}]`;
};

const same = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
