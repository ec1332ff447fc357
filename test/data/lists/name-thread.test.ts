// Names gathered in a thread give the book that they give here, whatever was given up before; a thread that ends is said.

import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  GatheringHere,
  type Gathering,
  type NamesOfParty,
} from '../../../src/data/lists/gathering.ts';
import type { BookPart } from '../../../src/data/lists/name-book-parts.ts';
import { gatherFor, NameThread } from '../../../src/data/lists/name-thread.ts';
import { loadNameTables } from '../../../src/data/names/name-tables.ts';
import { vocabularyOf } from '../../../src/data/names/vocabulary.ts';
import { ROOT } from '../../sources.ts';

const vocabulary = vocabularyOf(loadNameTables(join(ROOT, 'data')));

let channel: MessageChannel;
let thread: NameThread;
beforeEach(() => {
  channel = new MessageChannel();
  gatherFor(channel.port2, vocabulary);
  thread = new NameThread(channel.port1 as unknown as Worker);
});
afterEach(() => channel.port1.close());

/** More than go to a thread in one piece. */
const parties = (word: string): NamesOfParty[] =>
  Array.from({ length: 450 }, (_, at) => [
    at + 1,
    at % 2 === 0 ? 'company' : 'person',
    [`${word} ${at} Horchwerk`, `${word} Nordlicht (NH) ${at}`],
    at % 3 === 0 ? [`${word}${at}`] : [],
  ]);

const told = (gathering: Gathering, names: readonly NamesOfParty[]): Gathering => {
  for (const one of names) gathering.add(one);
  return gathering;
};

const bookOf = async (gathering: Gathering): Promise<BookPart[]> => {
  const parts: BookPart[] = [];
  for await (const { table, rows } of gathering.parts())
    parts.push({
      table,
      rows: rows.map((row) => row.map((one) => (typeof one === 'object' ? [...one].join() : one))),
    });
  return parts;
};

const here = (names: readonly NamesOfParty[]): Promise<BookPart[]> =>
  bookOf(told(new GatheringHere(vocabulary), names));

it('gives the same book as here, for one list after the other', async () => {
  for (const names of [parties('Zyklopix'), [], parties('Argus')])
    expect(await bookOf(told(thread.begin(), names))).toEqual(await here(names));
});

it('knows nothing of a list that was given up before its end', async () => {
  told(thread.begin(), parties('Zyklopix'));
  expect(await bookOf(told(thread.begin(), parties('Argus')))).toEqual(
    await here(parties('Argus')),
  );
});

it('knows nothing of a list that was given up in the middle of its book', async () => {
  for await (const part of told(thread.begin(), parties('Zyklopix')).parts()) {
    expect(part.table).toBe('booked_names');
    break;
  }
  expect(await bookOf(told(thread.begin(), parties('Argus')))).toEqual(
    await here(parties('Argus')),
  );
});

it('says that its thread failed, before it is asked or while it is', async () => {
  const failing = new NameThread(new Worker('throw new Error("no room")', { eval: true }));
  await expect(bookOf(told(failing.begin(), parties('Argus')))).rejects.toThrow('no room');
  await expect(bookOf(failing.begin())).rejects.toThrow('no room');
});

it('says that its thread ended', async () => {
  const ending = new NameThread(new Worker('', { eval: true }));
  await expect(bookOf(told(ending.begin(), parties('Argus')))).rejects.toThrow('ended');
});
