// What a program screens with: the packs and lists of the installed package, the user's own packs on top, and imported lists.

import { join } from 'node:path';
import { Rulebooks } from '../core/law/rulebooks.ts';
import { LIBRARY_FILE, STORE_FILE } from '../data/library/compiled.ts';
import { openShipped, packageRoot, type Opened } from '../data/library/installed.ts';
import { withImported } from '../data/lists/joined-store.ts';
import { openStore as openStoreFile } from '../data/lists/store.ts';
import type { WholePartyStore } from '../model/evidence.ts';
import { withIndices } from './imported-indices.ts';
import { libraryWith } from './own-packs.ts';
import { studiedIn, type Studied } from './studied.ts';

/** Packs, lists, histories, indices and places, opened. One may serve any number of screenings; nothing in it changes. */
export interface Packs extends Opened {
  /** The law as far as it is bound: shared by all that is asked of these packs. */
  readonly rulebooks: Rulebooks;
  /** Packs of the user's own among them, by id. */
  readonly own?: readonly string[];
  /** The same with the notes of authors, for `classify`; read when it is first asked for. */
  readonly studied: () => Studied;
}

export interface PacksOptions {
  /** Folders of packs of your own: each with pack.yaml, or with such folders in it. They come on top of the shipped ones. */
  readonly rules?: readonly string[];
  /** The file of lists that `licet lists update` keeps; need not be there. Absent: the bundled lists alone. */
  readonly store?: string;
}

/**
 * Opens what is installed. Several may stand beside one another in a process or in its threads, each with packs of its own.
 * Errors: `LicetError` with every problem of every file of `rules`, or where the package is not as it was built.
 */
export const loadPacks = ({ rules = [], store }: PacksOptions = {}): Packs => {
  const root = packageRoot();
  const shipped = openShipped(root);
  const library = rules.length === 0 ? shipped.library : libraryWith(root, rules);
  const known = new Set(shipped.library.packs.map(({ id }) => id));
  const own = library.packs.map(({ id }) => id).filter((id) => !known.has(id));
  const dist = join(root, 'dist');
  return withIndices(
    {
      ...shipped,
      library,
      rulebooks: new Rulebooks(library),
      ...(rules.length > 0 && { own }),
      store: withImported(shipped.store, store, join(dist, LIBRARY_FILE)),
      studied: studiedIn(library, dist),
    },
    store,
  );
};

/**
 * The bundled lists of parties, or those of a file that a build of licet made; close it when it is no longer needed. `loadPacks` opens
 * them by itself, and with them the lists that were imported. Errors: `LicetError` where it is missing or not whole.
 */
export const openStore = (
  file: string = join(packageRoot(), 'dist', STORE_FILE),
): WholePartyStore & { close(): void } => openStoreFile(file);
