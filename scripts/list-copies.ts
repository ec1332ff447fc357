// Copies of publishers' files, read by the readers of the program, and what was read said.

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { READERS, type ListFormat } from '../src/data/lists/readers/index.ts';
import { openedFile } from '../src/data/lists/readers/opened-file.ts';
import type { ListFile, ReadingOptions } from '../src/data/lists/readers/reader.ts';
import { ReadingLog } from '../src/data/lists/readers/reading-log.ts';
import type { ReadFrom, WholeParty } from '../src/data/lists/whole-list.ts';

export class Copies {
  readonly #folder: string;
  readonly #read = new Map<string, ReadFrom>();
  readonly notes = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  get read(): ReadFrom[] {
    return [...this.#read.values()];
  }

  note(what: string): void {
    this.notes.set(what, (this.notes.get(what) ?? 0) + 1);
  }

  /** A copy whose bytes are hashed as they are read. */
  file(name: string, day: string, format: string): ListFile {
    let hash = createHash('sha256');
    const opened = openedFile(join(this.#folder, name), (bytes) => void hash.update(bytes));
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

  /** Parties by their ids. Errors: a row cannot be read. */
  async parties(
    format: ListFormat,
    names: readonly string[],
    day: string,
    options: ReadingOptions = {},
  ): Promise<Map<string, WholeParty>> {
    const log = new ReadingLog();
    const reader = READERS[format];
    const files = names.map((name) => this.file(name, day, `${format} ${reader.version}`));
    const parties = new Map<string, WholeParty>();
    for await (const { row: _, ...party } of reader.read(files, options, log))
      parties.set(party.id, party);
    if (log.unreadCount > 0)
      throw new Error(`${names[0]!}: ${log.unreadCount} rows cannot be read`);
    for (const [what, times] of log.notes)
      if (!/^A row of another list/.test(what)) this.notes.set(`${names[0]!}: ${what}`, times);
    return parties;
  }
}
