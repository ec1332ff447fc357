// A file of a list as it is imported: its bytes are counted and hashed on their way.

import { createHash } from 'node:crypto';
import { openedFile } from './readers/opened-file.ts';
import type { ListFile } from './readers/reader.ts';

/** A path, or one with the name under which messages speak of the file. */
export type GivenFile = string | { readonly path: string; readonly name: string };

export class HashedFile {
  readonly file: ListFile;
  readonly #name: string;
  #hash = createHash('sha256');
  #bytes = 0;

  constructor(given: GivenFile) {
    const { path, name } = typeof given === 'string' ? { path: given, name: given } : given;
    this.#name = path;
    const tell = (bytes: Uint8Array): void => {
      this.#hash.update(bytes);
      this.#bytes += bytes.length;
    };
    const opened = openedFile(path, tell, name);
    this.file = {
      name,
      bytes: () => {
        this.#hash = createHash('sha256');
        this.#bytes = 0;
        return opened.bytes();
      },
    };
  }

  get told(): { name: string; sha256: string; bytes: number } {
    return {
      name: this.#name.replace(/^.*[/\\]/, ''),
      sha256: this.#hash.copy().digest('hex'),
      bytes: this.#bytes,
    };
  }
}
