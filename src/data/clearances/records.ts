// The two records of a match → what a clearance is keyed to: a hash of their content, whatever the order of their keys and
// names, and however the spaces and accents are encoded. Any other difference is another content.

import type { ComparedPair, StatedParty } from '../../model/clearance.ts';
import { compareText } from '../../model/errors.ts';
import { sha256 } from '../read/hash.ts';

export const partyRecordOf = (party: StatedParty): string => sha256(contentOf(party));

/** A row is the same object in every transaction of a run. */
export const listedRecordOf = (record: ComparedPair['record']): string => {
  let known = hashes.get(record);
  if (known === undefined) hashes.set(record, (known = sha256(contentOf(record))));
  return known;
};

const hashes = new WeakMap<object, string>();

/** As names are written in files: the same whatever the encoding of accents and the number of spaces. */
export const writtenName = (text: string): string =>
  text.normalize('NFC').replace(/\s+/g, ' ').trim();

const contentOf = (value: unknown): string => JSON.stringify(plain(value));

const plain = (value: unknown): unknown => {
  if (typeof value === 'string') return writtenName(value);
  if (Array.isArray(value)) {
    const all = value.map(plain);
    return all.every((one) => typeof one === 'string') ? all.sort() : all;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => compareText(a, b))
      .map(([key, inner]) => [key, plain(inner)]),
  );
};
