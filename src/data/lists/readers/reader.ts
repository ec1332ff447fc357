// What a reader of a publisher's format is: it turns the bytes of one set of files into parties, one after another, and
// keeps nothing of the file in memory that it does not need for the rest.

import { LicetError } from '../../../model/errors.ts';
import type { PublishedParty } from '../../../model/published-party.ts';
import type { ReadingLog } from './reading-log.ts';

export interface ListFile {
  /** Its path, as a message names it. */
  readonly name: string;
  /** Its bytes from the start, unpacked; may be asked for again. */
  bytes(): AsyncIterable<Uint8Array>;
}

export interface ReadingOptions {
  /** Of a file that holds several lists, the one that is read, as the file calls it. */
  readonly of?: readonly string[];
  /** Of a file that holds several lists: the ones that are not read, so that one which is new to us is. */
  readonly otherThan?: readonly string[];
  /** Of a list without a format of its own: by field of a party, the column. */
  readonly columns?: ColumnMapping;
}

/** What a private list's columns hold. Several values of a cell stand between `separator`. */
export interface ColumnMapping {
  readonly name: string;
  readonly id?: string;
  readonly aliases?: string;
  readonly 'weak-aliases'?: string;
  readonly 'original-names'?: string;
  readonly kind?: string;
  readonly country?: string;
  readonly address?: string;
  readonly born?: string;
  readonly identifier?: string;
  readonly programme?: string;
  readonly citation?: string;
  readonly since?: string;
  readonly until?: string;
  readonly remarks?: string;
  readonly separator?: string;
  readonly days?: 'year-first' | 'day-first' | 'month-first';
}

export interface Reader {
  /** The format in words. */
  readonly title: string;
  /** Increased whenever it reads the same bytes otherwise. */
  readonly version: number;
  /** The file is one of this format, by how it begins; for a set of files, one of the set. */
  recognises(head: string, name: string): boolean;
  /** Fields that hold nothing about a party, by name. */
  readonly ignored: readonly string[];
  /** Errors: the files are not of this format, or break off. */
  read(
    files: readonly ListFile[],
    options: ReadingOptions,
    log: ReadingLog,
  ): AsyncGenerator<PublishedParty>;
}

export const notThisFormat = (file: string, what: string, line?: number): LicetError =>
  new LicetError([
    {
      code: 'unknown-format',
      place: { file, ...(line !== undefined && { line }) },
      what,
      remedy: 'Fetch the file anew from the publisher and compare its size; nothing was imported',
    },
  ]);

/** Formats of one file. Errors: several were given. */
export const onlyFile = (files: readonly ListFile[]): ListFile => {
  const [file, second] = files;
  if (second || !file)
    throw notThisFormat(
      second?.name ?? '',
      'This format is one file, and another was given beside it',
    );
  return file;
};
