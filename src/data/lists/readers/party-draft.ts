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
import { DistinctValues } from './distinct-values.ts';
import { namesWithin } from './names-within.ts';

type Text = string | undefined;
type TextField = 'birthPlaces' | 'nationalities' | 'countries' | 'programmes' | 'basis' | 'remarks';

export class PartyDraft {
  kind: PartyKind = 'unknown';
  listed: string | undefined;
  unlisted: string | undefined;
  readonly #id: string;
  readonly #names = new Map<string, PublishedName>();
  readonly #identifiers = new DistinctValues<PublishedIdentifier>();
  readonly #births = new DistinctValues<PublishedBirth>();
  readonly #addresses = new DistinctValues<PublishedAddress>();
  readonly #links = new DistinctValues<PublishedLink>();
  /** Of most fields a party has none: drafts may be held in great number. */
  readonly #texts: Partial<Record<TextField, Set<string>>> = {};
  /** As JSON. */
  readonly #rows: string[] = [];
  /** The same, packed, where the draft waits for the end of its file: a letter a byte. */
  readonly #heldRows: string[] = [];

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
    this.#identifiers.add({
      type: type ?? 'number',
      number,
      ...(country !== undefined && { country }),
    });
  }

  births(births: readonly PublishedBirth[]): void {
    for (const birth of births) this.#births.add(birth);
  }

  address(parts: readonly Text[], country?: Text): void {
    const text = [...parts, country]
      .map(cleanText)
      .filter((part) => part !== undefined)
      .join(', ');
    if (text === '') return;
    this.#addresses.add({ text, ...(country !== undefined && { country }) });
  }

  link(link: PublishedLink): void {
    this.#links.add(link);
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
    const packed = deflateRawSync(JSON.stringify(row), { level: 1, chunkSize: ROOM });
    this.#heldRows.push(packed.toString('latin1'));
  }

  #add(field: TextField, text: Text): void {
    const clean = cleanText(text);
    if (clean !== undefined) (this.#texts[field] ??= new Set()).add(clean);
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
    const texts = (field: TextField): string[] => [...(this.#texts[field] ?? [])];
    return {
      id: this.#id,
      kind: this.kind,
      names: [{ ...main, kind: 'main' }, ...names.filter((name) => name !== main)],
      identifiers: this.#identifiers.all,
      births: this.#births.all,
      birthPlaces: texts('birthPlaces'),
      addresses: this.#addresses.all,
      nationalities: texts('nationalities'),
      countries: texts('countries'),
      links: this.#links.all,
      programmes: texts('programmes'),
      basis: texts('basis'),
      ...(this.listed !== undefined && { listed: this.listed }),
      ...(this.unlisted !== undefined && { unlisted: this.unlisted }),
      remarks: texts('remarks'),
      row: rowOf([...this.#heldRows.map(unpacked), ...this.#rows]),
    };
  }
}

const ROOM = 2048;

const unpacked = (held: string): string =>
  inflateRawSync(Buffer.from(held, 'latin1')).toString('utf8');

const rowOf = (rows: readonly string[]): string =>
  rows.length === 1 ? rows[0]! : `[${rows.join(',')}]`;
