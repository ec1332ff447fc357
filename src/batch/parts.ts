// Files of one folder that are written side by side for hours: what is written is kept at checkpoints, so that a run which was
// killed at any moment goes on from the last of them to the same bytes. The files have other names until all of them are whole.
// What the files say is the business of whoever writes them.

import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { makeFolder, readText, writeWhole } from '../data/read/files.ts';
import { LicetError } from '../model/errors.ts';

/** Letters that are gathered before they are written. */
const PIECE = 256_000;
const PROGRESS = 'progress.json';
/** Behind the name of a file until it is whole. */
export const PART = '.part';

/** `of`: what the run is made of; a run that is made of anything else may not go on from here. */
interface Kept<State> {
  readonly schema: 'licet/progress@1';
  readonly of: string;
  /** Bytes by name. */
  readonly sizes: Readonly<Record<string, number>>;
  readonly state: State;
}

interface Open {
  readonly name: string;
  readonly descriptor: number;
  size: number;
  readonly gathered: string[];
  letters: number;
}

/** A part cannot be written: nothing further is worth working out, and nothing is to blame in what is read. */
export class PartsFailed extends LicetError {}

/** How the folder stands before a run. */
export type Found<State> = 'nothing' | 'unfinished' | { readonly state: State };

export class Parts<State> {
  readonly #folder: string;
  readonly #of: string;
  readonly #files: readonly Open[];
  #isOpen = true;

  private constructor(folder: string, of: string, files: readonly Open[]) {
    this.#folder = folder;
    this.#of = of;
    this.#files = files;
  }

  /** What a run that was stopped left there. Errors: it was made of something else. */
  static found<State>(folder: string, names: readonly string[], of: string): Found<State> {
    const progress = join(folder, PROGRESS);
    if (existsSync(progress)) {
      const kept = keptIn<State>(progress);
      if (kept.of !== of) throw otherRun(folder);
      return { state: kept.state };
    }
    return names.some((name) => existsSync(join(folder, name + PART))) ? 'unfinished' : 'nothing';
  }

  /** Some of a run that has not come to its end, whatever it is of. */
  static areIn(folder: string, names: readonly string[]): boolean {
    return (
      names.some((name) => existsSync(join(folder, name + PART))) ||
      (existsSync(join(folder, PROGRESS)) && checkpointIn(join(folder, PROGRESS)) !== undefined)
    );
  }

  /** From the start; parts that lie there are begun anew. Errors: the folder cannot be written. */
  static begin<State>(folder: string, names: readonly string[], of: string): Parts<State> {
    makeFolder(folder);
    return new Parts<State>(
      folder,
      of,
      names.map((name) => opened(folder, name, 'w', 0)),
    );
  }

  /** From the last checkpoint: what was written behind it is cut off. Errors: a part is shorter than it was. */
  static resume<State>(folder: string, names: readonly string[], of: string): Parts<State> {
    const { sizes } = keptIn<State>(join(folder, PROGRESS));
    const files = names.map((name): Open | undefined => {
      const size = sizes[name] ?? 0;
      const path = join(folder, name + PART);
      // It took its name before the run was stopped.
      if (!existsSync(path) && existsSync(join(folder, name))) return undefined;
      if (!existsSync(path) || statSync(path).size < size) throw shorter(path);
      return opened(folder, name, 'r+', size);
    });
    return new Parts<State>(
      folder,
      of,
      files.filter((file) => file !== undefined),
    );
  }

  put(index: number, text: string): void {
    const file = this.#files[index]!;
    file.gathered.push(text);
    file.letters += text.length;
    if (file.letters >= PIECE) this.#write(file);
  }

  /** What is written so far stays, and `state` with it; nothing more once all have their names. */
  checkpoint(state: State): void {
    if (!this.#isOpen) return;
    this.write();
    const sizes = Object.fromEntries(this.#files.map(({ name, size }) => [name, size]));
    const kept: Kept<State> = { schema: 'licet/progress@1', of: this.#of, sizes, state };
    failing(join(this.#folder, PROGRESS), () =>
      writeWhole(join(this.#folder, PROGRESS), `${JSON.stringify(kept)}\n`),
    );
  }

  /** What was put is on the disk. */
  write(): void {
    for (const file of this.#files) {
      this.#write(file);
      sync(file, this.#folder);
    }
  }

  /** When all is written: those that stay take their names. */
  name(stays: (name: string) => boolean): void {
    this.#isOpen = false;
    for (const { name, descriptor } of this.#files) {
      closeSync(descriptor);
      const file = join(this.#folder, name);
      if (stays(name)) failing(file, () => renameSync(file + PART, file));
    }
  }

  /** Where a file lies once it was written to its end. */
  pathOf(name: string): string {
    const file = join(this.#folder, name);
    return existsSync(file + PART) ? file + PART : file;
  }

  /** When everything else is written too: nothing is left to go on with. */
  static clear(folder: string, names: readonly string[]): void {
    for (const name of names) rmSync(join(folder, name + PART), { force: true });
    rmSync(join(folder, PROGRESS), { force: true });
  }

  /** Nothing is kept. */
  discard(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    for (const { descriptor } of this.#files) closeSync(descriptor);
    Parts.clear(
      this.#folder,
      this.#files.map(({ name }) => name),
    );
  }

  #write(file: Open): void {
    const bytes = Buffer.from(file.gathered.join(''), 'utf8');
    file.gathered.length = 0;
    file.letters = 0;
    failing(join(this.#folder, file.name), () => {
      for (let at = 0; at < bytes.length;)
        at += writeSync(file.descriptor, bytes, at, bytes.length - at, file.size + at);
    });
    file.size += bytes.length;
  }
}

const opened = (folder: string, name: string, flags: 'w' | 'r+', size: number): Open => {
  const path = join(folder, name + PART);
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there && !there.isFile()) throw noFile(path);
  return failing(path, () => {
    const descriptor = openSync(path, flags);
    ftruncateSync(descriptor, size);
    return { name, descriptor, size, gathered: [], letters: 0 };
  });
};

const sync = ({ descriptor, name }: Open, folder: string): void =>
  failing(join(folder, name), () => fsyncSync(descriptor));

/** Errors: PartsFailed, whatever keeps the file from being written. */
const failing = <T>(file: string, work: () => T): T => {
  try {
    return work();
  } catch (error) {
    if (error instanceof LicetError) throw new PartsFailed(error.problems);
    throw new PartsFailed([
      {
        code: 'file-unwritable',
        place: { file },
        what: `It cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`,
        remedy: 'Make room, or write elsewhere; what was written to the last checkpoint is kept',
      },
    ]);
  }
};

/** Undefined where it is another program's. */
const checkpointIn = <State>(file: string): Kept<State> | undefined => {
  try {
    const read = JSON.parse(readText(file)) as Partial<Kept<State>> | null;
    return read?.schema === 'licet/progress@1' ? (read as Kept<State>) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

const keptIn = <State>(file: string): Kept<State> => {
  const kept = checkpointIn<State>(file);
  if (kept) return kept;
  throw new LicetError([
    {
      code: 'file-unreadable',
      place: { file },
      what: 'It is no checkpoint that a run has left',
      remedy: 'Name another folder, or take that one away and begin anew',
    },
  ]);
};

const noFile = (file: string): LicetError =>
  new LicetError([
    {
      code: 'file-unwritable',
      place: { file },
      what: 'It is a link, a folder or a device, and only a file is written on',
      remedy: 'Take it away, or name another folder',
    },
  ]);

const shorter = (file: string): LicetError =>
  new LicetError([
    {
      code: 'file-unreadable',
      place: { file },
      what: 'It is gone or shorter than it was at the last checkpoint',
      remedy: 'Take the folder away and begin anew',
    },
  ]);

const otherRun = (folder: string): LicetError =>
  new LicetError([
    {
      code: 'other-than-locked',
      place: { file: join(folder, PROGRESS) },
      what: 'The run that was stopped here had other inputs, options, packs or lists than this one',
      remedy: 'Give what it was given, or name another folder',
    },
  ]);
