// One list brought up to date. Files are fetched into a folder of their own, which goes again whatever happens; only a whole file
// is read, and only a list that is read whole and as expected is kept.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Reach } from '../../data/download/addresses.ts';
import { Downloads, type Fetched, type Validators } from '../../data/download/downloads.ts';
import { fetchedFor, recordFetched } from '../../data/lists/fetch-record.ts';
import type { Imported } from '../../data/lists/import-list.ts';
import type { ListDescription } from '../../data/lists/list-description.ts';
import { descriptionHash } from '../../data/lists/imported-hash.ts';
import { READERS, type ListFormat } from '../../data/lists/readers/index.ts';
import type { Snapshots } from '../../data/lists/snapshots.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Run } from '../run.ts';
import { newestDay } from './newest-day.ts';
import type { Order, TakingIn } from './taking-in.ts';
import { FetchProgress } from './update-progress.ts';
import { given, nameAt, type Source } from './update-sources.ts';

/** Bytes of one file at the most: four times the largest of the lists. */
const MOST_BYTES = 500_000_000;
/** Milliseconds before a server is asked a second time. */
const PAUSE = 1000;

export interface Network {
  readonly silence: number;
  readonly retries: number;
}

export interface Wanted {
  /** What the user says in place of the publishers' addresses. */
  readonly from: readonly string[];
  /** Addresses that the user named, which may stand anywhere. */
  readonly named: readonly URL[];
}

type Asked = Pick<Order, 'format' | 'published' | 'acceptShrink'>;
type Addresses = Extract<Source, { kind: 'addresses' }>;

export class ListUpdate {
  readonly #store: Snapshots;
  readonly #taking: TakingIn;
  readonly #from: readonly string[];
  readonly #run: Run;
  readonly #downloads: Downloads;
  readonly #progress: FetchProgress;
  readonly #folder: string;
  /** Several lists may stand in one file, which is fetched once. */
  readonly #had = new Map<string, { readonly path: string; readonly fetched: Fetched }>();

  constructor(
    store: Snapshots,
    taking: TakingIn,
    network: Network,
    { from, named }: Wanted,
    run: Run,
  ) {
    this.#store = store;
    this.#taking = taking;
    this.#from = from;
    this.#run = run;
    this.#progress = new FetchProgress(run.streams);
    this.#downloads = new Downloads({
      ...network,
      reach: new Reach(named),
      env: run.env,
      pause: PAUSE,
      most: MOST_BYTES,
      tell: (address, bytes, total) => this.#progress.came(nameAt(address), bytes, total),
    });
    this.#folder = mkdtempSync(join(tmpdir(), 'licet-lists-'));
    run.onStop(() => {
      this.end();
      run.streams.error('Stopped. The list under way is as it was before.\n');
    });
  }

  /** Errors: its files cannot be had, or importList refuses them. */
  async of(description: ListDescription, asked: Asked): Promise<Imported> {
    try {
      const { list } = description;
      const last = this.#store.last(list);
      const source = given(this.#from, description, asked.format, last?.format);
      if (source.kind === 'addresses') return await this.#fetched(description, source, asked, last);
      const format = asked.format ?? source.format;
      this.#progress.say(`${list}: is read`);
      return await this.#taking.take({
        ...asked,
        description,
        files: source.files,
        ...(format !== undefined && { format }),
      });
    } finally {
      this.#progress.end();
    }
  }

  /** What was fetched goes; the store stays with whoever opened it. */
  end(): void {
    this.#progress.end();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #fetched(
    description: ListDescription,
    { addresses, format: row }: Addresses,
    asked: Asked,
    last: Snapshot | undefined,
  ): Promise<Imported> {
    const { list } = description;
    const { today } = this.#run;
    const { database } = this.#store;
    const format = asked.format ?? row?.format;
    const official = this.#from.length === 0;
    const asKept =
      official &&
      last !== undefined &&
      // What something else changed is only mended by reading the files again.
      !this.#store.altered.has(list) &&
      last.format === format &&
      last.reader === READERS[format as ListFormat]?.version &&
      last.described === descriptionHash(description);
    const known = asKept ? fetchedFor(database, list, last.number) : new Map<string, Validators>();
    const day = row?.['day-at'] && (await this.#newestDay(row['day-at']));
    const asks = addresses.map((address) => address.replace('{day}', day ?? ''));
    const found: { readonly address: string; readonly path: string; readonly fetched: Fetched }[] =
      [];
    // Where the publisher's newest day is that of the snapshot, no file need be asked for.
    if (!(asKept && day !== undefined && day === last.published))
      for (const address of asks)
        found.push({ address, ...(await this.#file(address, known.get(address))) });
    if (asKept && found.every(({ fetched }) => fetched.unchanged)) {
      const before = asks.map((address) => ({ ...known.get(address), address }));
      recordFetched(database, list, last.number, today, before);
      return { snapshot: last, unchanged: true };
    }
    // Of a set of which one file changed, all are read.
    for (const [place, { address, fetched }] of found.entries())
      if (fetched.unchanged) found[place] = { address, ...(await this.#file(address)) };
    this.#progress.say(`${list}: is read`);
    const imported = await this.#taking.take({
      ...asked,
      description,
      files: found.map(({ address, path }) => ({ path, name: address })),
      ...(format !== undefined && { format }),
      ...(asked.published === undefined && day !== undefined && { published: day }),
      ...(official && { fetched: today }),
    });
    if (official) {
      const files = found.map(({ address, fetched: { etag, modified } }) => ({
        address,
        ...(etag !== undefined && { etag }),
        ...(modified !== undefined && { modified }),
      }));
      recordFetched(database, list, imported.snapshot.number, today, files);
    }
    return imported;
  }

  async #file(
    address: string,
    known: Validators = {},
  ): Promise<{ readonly path: string; readonly fetched: Fetched }> {
    const had = this.#had.get(address);
    if (had) return had;
    const folder = join(this.#folder, String(this.#had.size));
    mkdirSync(folder, { recursive: true });
    const path = join(folder, nameAt(address));
    this.#progress.say(`${nameAt(address)}: is asked for`);
    const fetched = await this.#downloads.fetch(address, path, known);
    const file = { path, fetched };
    if (!fetched.unchanged) this.#had.set(address, file);
    return file;
  }

  async #newestDay(at: Parameters<typeof newestDay>[1]): Promise<string> {
    return newestDay((await this.#file(at.address)).path, at);
  }
}
