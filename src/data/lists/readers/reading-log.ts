// What a reader came upon: how many rows, which could not be read and why, and which fields nobody claimed. Nothing is
// swallowed: whoever imports decides by this whether the list is believed.

import type { Place } from '../../../model/errors.ts';

export interface UnreadRow {
  readonly place: Place;
  readonly why: string;
}

/** Rows that are named; beyond them they are counted. */
const MOST_NAMED = 50;

export class ReadingLog {
  /** Rows of the list asked for, read or not. */
  rows = 0;
  unreadCount = 0;
  /** The publisher's day, where the file gives it. */
  published: string | undefined;
  readonly unread: UnreadRow[] = [];
  /** Why the files are less than the list: an amendment alone, a set without its aliases. */
  readonly partial = new Set<string>();
  readonly #unclaimed = new Map<string, number>();
  readonly #noted = new Map<string, number>();

  couldNotRead(place: Place, why: string): void {
    this.unreadCount += 1;
    if (this.unread.length < MOST_NAMED) this.unread.push({ place, why });
  }

  /** A field that holds something and that nobody claimed. */
  leftOver(field: string): void {
    this.#unclaimed.set(field, (this.#unclaimed.get(field) ?? 0) + 1);
  }

  /** Something a person should know of the file, such as rows of other lists that were passed over. */
  note(what: string): void {
    this.#noted.set(what, (this.#noted.get(what) ?? 0) + 1);
  }

  /** By field, in how many rows it was left over; without those ignored by name ('*@id': wherever it ends so). */
  unclaimed(ignored: readonly string[]): ReadonlyMap<string, number> {
    const names = new Set(ignored);
    const ends = ignored.filter((name) => name.startsWith('*')).map((name) => name.slice(1));
    return new Map(
      [...this.#unclaimed]
        .filter(([field]) => !names.has(field) && !ends.some((end) => field.endsWith(end)))
        .sort(),
    );
  }

  get notes(): ReadonlyMap<string, number> {
    return this.#noted;
  }
}
