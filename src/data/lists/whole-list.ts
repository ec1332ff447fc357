// A publisher's whole list as it is shipped: one packed file of JSON lines beside list.yaml, written by `npm run lists` from
// copies of the publisher's files.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { LicetError } from '../../model/errors.ts';
import type { PublishedParty } from '../../model/published-party.ts';
import { sha256 } from '../read/hash.ts';

export const WHOLE_FILE = 'whole.ndjson.gz';

/** A file from which the list was read. */
export interface ReadFrom {
  readonly file: string;
  readonly sha256: string;
  /** Of the publisher's state in it. */
  readonly day: string;
  readonly format: string;
}

/** The first line of the file. */
export interface WholeHead {
  readonly list: string;
  /** The publisher's day. */
  readonly day: string;
  readonly from: readonly ReadFrom[];
  readonly parties: number;
}

/** A row as it is kept: without the publisher's own text, which whoever wants it imports. */
export interface WholeParty extends Omit<PublishedParty, 'row'> {
  /** Where the list does not say since when: the first day on which an older copy has it. */
  readonly seen?: string;
  /** Of a party that is gone: the last day on which a copy has it. */
  readonly last?: string;
}

export interface WholeList {
  readonly head: WholeHead;
  readonly parties: readonly WholeParty[];
  /** Of the packed file. */
  readonly sha256: string;
}

const EMPTY = {
  identifiers: [],
  births: [],
  birthPlaces: [],
  addresses: [],
  nationalities: [],
  countries: [],
  links: [],
  programmes: [],
  basis: [],
  remarks: [],
} as const;

/** The lines of the file, unpacked; fields that hold nothing are left out. */
export const writtenWhole = (head: WholeHead, parties: readonly WholeParty[]): string =>
  [head, ...parties]
    .map((one) =>
      JSON.stringify(one, (_, value: unknown) =>
        Array.isArray(value) && value.length === 0 ? undefined : value,
      ),
    )
    .join('\n');

/** Errors: the file is missing or not whole. */
export const readWhole = (folder: string): WholeList => {
  const file = join(folder, WHOLE_FILE);
  const refuse = (what: string): LicetError =>
    new LicetError([
      { code: 'damaged-build', place: { file }, what, remedy: 'Write it anew with npm run lists' },
    ]);
  if (!existsSync(file)) throw refuse('The list is to be shipped whole, and its file is missing');
  const packed = readFileSync(file);
  let head: WholeHead;
  let parties: WholeParty[];
  try {
    const [first, ...lines] = gunzipSync(packed).toString('utf8').split('\n');
    head = JSON.parse(first!) as WholeHead;
    parties = lines.map((line) => ({ ...EMPTY, ...(JSON.parse(line) as WholeParty) }));
  } catch (error) {
    throw refuse(`The shipped list cannot be read (${(error as Error).message})`);
  }
  if (parties.length !== head.parties)
    throw refuse(`It has ${parties.length} parties, and was written with ${head.parties}`);
  return { head, parties, sha256: sha256(packed) };
};
