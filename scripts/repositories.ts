// Repositories of GitHub, read file by file at a commit: from a mirror on this machine, or cloned for the time of the run.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PlaceInRepository {
  readonly owner: string;
  readonly name: string;
  /** A file, or a folder. */
  readonly kind: 'blob' | 'tree';
  readonly commit: string;
  readonly path: string;
}

const PLACE = /^https:\/\/github\.com\/([^/]+)\/([^/]+)\/(blob|tree)\/([0-9a-f]{40})\/(\S+)$/;

/** Errors: the address is not that of a file or folder of GitHub at a commit. */
export const placeOf = (address: string): PlaceInRepository => {
  const match = PLACE.exec(address);
  if (!match)
    throw new Error(
      `'${address}' names no file at a commit. Write https://github.com/OWNER/NAME/blob/COMMIT/PATH`,
    );
  return {
    owner: match[1]!,
    name: match[2]!,
    kind: match[3] as 'blob' | 'tree',
    commit: match[4]!,
    path: decodeURIComponent(match[5]!),
  };
};

/** What a program printed. Errors: it is not installed, or it failed; then with the first line of why. */
export const ran = (program: string, args: readonly string[], input?: Buffer): Buffer => {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    ...(input && { input }),
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT')
    throw new Error(`${program} is not installed`);
  if (error) throw error;
  if (status !== 0) throw new Error(`${program}: ${stderr.toString().trim().split('\n')[0]!}`);
  return stdout;
};

export class Repository {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Errors: the commit or the file is not there. */
  file(commit: string, path: string): Buffer {
    return ran('git', [`--git-dir=${this.#folder}`, 'show', `${commit}:${path}`]);
  }

  /** The paths of what is in a folder, in their order. Errors: the commit is not there. */
  names(commit: string, folder: string): string[] {
    const args = ['ls-tree', '-z', '--name-only', commit, `${folder}/`];
    return ran('git', [`--git-dir=${this.#folder}`, ...args])
      .toString()
      .split('\0')
      .filter((name) => name !== '');
  }
}

/** `mirrors`: a folder with a bare mirror of each repository at OWNER+NAME/repo; cloned where it is not given. */
export class Repositories {
  readonly #mirrors: string | undefined;
  readonly #opened = new Map<string, Repository | Error>();
  #temporary: string | undefined;

  constructor(mirrors?: string) {
    this.#mirrors = mirrors;
  }

  /** Errors: there is no such mirror, or the clone failed; it is not tried again. */
  of({ owner, name }: Pick<PlaceInRepository, 'owner' | 'name'>): Repository {
    const key = `${owner}+${name}`;
    let opened = this.#opened.get(key);
    if (!opened) {
      try {
        opened = new Repository(
          this.#mirrors === undefined ? this.#cloned(owner, name) : mirrorIn(this.#mirrors, key),
        );
      } catch (error) {
        opened = error as Error;
      }
      this.#opened.set(key, opened);
    }
    if (opened instanceof Error) throw opened;
    return opened;
  }

  /** Takes the clones away. */
  close(): void {
    if (this.#temporary !== undefined) rmSync(this.#temporary, { recursive: true, force: true });
  }

  #cloned(owner: string, name: string): string {
    this.#temporary ??= mkdtempSync(join(tmpdir(), 'licet-copies-'));
    const into = join(this.#temporary, `${owner}+${name}`);
    // Of some repositories the copies are a few files of many thousands: a file is fetched when it is read.
    const how = ['clone', '--quiet', '--bare', '--filter=blob:none'];
    ran('git', [...how, `https://github.com/${owner}/${name}.git`, into]);
    return into;
  }
}

const mirrorIn = (mirrors: string, key: string): string => {
  const folder = join(mirrors, key, 'repo');
  if (!existsSync(join(folder, 'HEAD')))
    throw new Error(
      `${folder} is no mirror. Make it with git clone --mirror, or leave --mirrors out and it is cloned`,
    );
  return folder;
};
