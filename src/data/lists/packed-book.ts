// How words, keys and prepared names of a book are written down, several to a row of the file, and read again.

import type { GatheredName, GatheredReading } from '../../matching/names/gather.ts';
import type { Word } from '../../matching/names/words.ts';
import { lengthOf, NumberReader, numbersIn, NumberWriter } from './packed-numbers.ts';

const writer = new NumberWriter();

/** Its text, in Latin letters, the place of its weight, script, mode, kind, meaning, sounds where they are told by nothing else. */
type PackedWord = [
  string, string | 0, number, (Word['script'] | 0)?, (Word['mode'] | 0)?, (Word['kind'] | 0)?, (string | 0)?, string?,
]; // prettier-ignore
/** For what equals the text, or is as in most words. */
const SAME = 0;

/** What of a word is kept elsewhere, once for all words of a book. */
interface KeptApart {
  /** By its place. */
  readonly weight: number;
  /** Undefined where they stand with the word. */
  readonly sounds: string | undefined;
}

export const packedWord = (
  { text, latin, script, mode, sounds, kind, means }: Word,
  apart: KeptApart,
): string => {
  const but = <T>(value: T, usual: T): T | 0 => (value === usual ? SAME : value);
  const packed: PackedWord = [text, but(latin, text), apart.weight];
  const rest = [
    but(script, 'latin'),
    but(mode, 'plain'),
    but(kind, 'name'),
    means ?? SAME,
    ...(apart.sounds === undefined ? [sounds] : []),
  ] as const;
  return JSON.stringify(rest.every((one) => one === SAME) ? packed : [...packed, ...rest]);
};

export const unpackedWord = (
  kept: string,
  weights: Float64Array,
  soundsApart: string | undefined,
): Word => {
  const [text, latin, weight, script, mode, kind, means, own] = JSON.parse(kept) as PackedWord;
  const sounds = soundsApart ?? own!;
  return {
    text,
    latin: latin === SAME ? text : latin,
    script: script || 'latin',
    mode: mode || 'plain',
    sounds: sounds === text ? text : sounds,
    kind: kind || 'name',
    ...(means && { means }),
    weight: weights[weight]!,
  };
};

/** One reading that is as most are, the places of its words alone. */
type PackedReading = readonly number[] | GatheredReading;
/** The weight of a name is kept with those of all others. */
type PackedName = [
  party: number, kind: GatheredName['kind'], weak: 0 | 1, name: string, readings: readonly PackedReading[],
]; // prettier-ignore

export const packedName = ({ party, kind, weak, name, readings }: GatheredName): string => {
  const packed: PackedName = [party, kind, weak ? 1 : 0, name, readings.map(packedReading(name))];
  return JSON.stringify(packed);
};

const packedReading =
  (name: string) =>
  (reading: GatheredReading): PackedReading => {
    const { text, part, leaves, acronym, places } = reading;
    const isPlain = text === name && part === 'whole' && !leaves && acronym === undefined;
    return isPlain ? places : reading;
  };

export const unpackedName = (line: string): Omit<GatheredName, 'weight'> => {
  const [party, kind, weak, name, packed] = JSON.parse(line) as PackedName;
  const readings = packed.map((one) =>
    Array.isArray(one)
      ? { text: name, part: 'whole' as const, places: one as readonly number[] }
      : (one as GatheredReading),
  );
  return { party, kind, weak: weak === 1, name, readings };
};

/** Of a name without taking it apart, or of the first of several. */
export const partyOfName = (lines: string): number => Number.parseInt(lines.slice(1), 10);

/** Rows of rising numbers one after the other: of each how many there are, how many bytes they take, and the bytes. */
export const packedRows = (rows: readonly (readonly number[])[]): Buffer => {
  for (const row of rows) {
    writer.add(row.length);
    writer.add(lengthOf(row));
    writer.addRising(row);
  }
  return writer.taken();
};

/** Where each row begins and how many numbers it has. */
export class PackedRows {
  readonly #bytes: Uint8Array;
  readonly #begins: number[] = [];
  readonly #counts: number[] = [];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const reader = new NumberReader(bytes);
    while (reader.at < bytes.length) {
      this.#counts.push(reader.next());
      const length = reader.next();
      this.#begins.push(reader.at);
      reader.at += length;
    }
  }

  count(row: number): number {
    return this.#counts[row]!;
  }

  numbers(row: number): Uint32Array {
    const numbers = new Uint32Array(this.#counts[row]!);
    const reader = new NumberReader(this.#bytes, this.#begins[row]!);
    let number = 0;
    for (let at = 0; at < numbers.length; at += 1) numbers[at] = number += reader.next();
    return numbers;
  }
}

/** FNV-1a in 32 bits. */
export const hashOf = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1)
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/** Keys of a row, by what tells them from the others of it, rising: the step to each, how many bytes its numbers take, and the bytes. */
export const packedKeys = (
  keys: readonly (readonly [own: number, numbers: readonly number[]])[],
): Buffer => {
  let before = 0;
  for (const [own, numbers] of keys) {
    writer.add(own - before);
    writer.add(lengthOf(numbers));
    writer.addRising(numbers);
    before = own;
  }
  return writer.taken();
};

const NONE: readonly number[] = [];

export const underKey = (bytes: Uint8Array, own: number): readonly number[] => {
  const reader = new NumberReader(bytes);
  for (let key = 0; reader.at < bytes.length;) {
    key += reader.next();
    const length = reader.next();
    if (key === own) return numbersIn(bytes, reader.at, reader.at + length);
    if (key > own) return NONE;
    reader.at += length;
  }
  return NONE;
};
