// Copies of publishers' files, read by the readers of the program, and what was read said.

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { READERS, type ListFormat } from '../src/data/lists/readers/index.ts';
import { openedFile } from '../src/data/lists/readers/opened-file.ts';
import type { ListFile, ReadingOptions } from '../src/data/lists/readers/reader.ts';
import { ReadingLog } from '../src/data/lists/readers/reading-log.ts';
import type { ReadFrom, WholeParty } from '../src/data/lists/whole-list.ts';

/** The same words in any order and case: 'CHENG, Teresa' and 'Teresa Cheng'. */
export const words = (name: string): string =>
  (name.toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');

export class Copies {
  readonly folder: string;
  readonly #read = new Map<string, ReadFrom>();
  readonly notes = new Map<string, number>();

  constructor(folder: string) {
    this.folder = folder;
  }

  get read(): ReadFrom[] {
    return [...this.#read.values()];
  }

  /** What a list that is taken over was read from. */
  readBefore(from: ReadFrom): void {
    this.#read.set(from.file, from);
  }

  note(what: string): void {
    this.notes.set(what, (this.notes.get(what) ?? 0) + 1);
  }

  /** A copy whose bytes are hashed as they are read. */
  file(name: string, day: string, format: string): ListFile {
    let hash = createHash('sha256');
    const opened = openedFile(join(this.folder, name), (bytes) => void hash.update(bytes));
    const copies = this.#read;
    return {
      name: opened.name,
      async *bytes() {
        hash = createHash('sha256');
        yield* opened.bytes();
        copies.set(name, {
          file: name.replace(/^.*\//, ''),
          sha256: hash.digest('hex'),
          day,
          format,
        });
      },
    };
  }

  /** Parties by their ids. `unread`: rows that are known to be unreadable. Errors: another number of them is. */
  async parties(
    format: ListFormat,
    names: readonly string[],
    day: string,
    options: ReadingOptions = {},
    unread = 0,
  ): Promise<Map<string, WholeParty>> {
    const log = new ReadingLog();
    const reader = READERS[format];
    const files = names.map((name) => this.file(name, day, `${format} ${reader.version}`));
    const parties = new Map<string, WholeParty>();
    for await (const { row: _, ...party } of reader.read(files, options, log))
      parties.set(party.id, party);
    if (log.unreadCount !== unread)
      throw new Error(`${names[0]!}: ${log.unreadCount} rows cannot be read`);
    for (const [what, times] of log.notes)
      if (!/^A row of another list/.test(what)) this.notes.set(`${names[0]!}: ${what}`, times);
    return parties;
  }
}
