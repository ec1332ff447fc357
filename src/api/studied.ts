// The law with the notes of its authors, for those who study it: read and bound once, when it is first asked for.

import { Rulebooks } from '../core/law/rulebooks.ts';
import { withNotes } from '../data/library/notes.ts';
import type { Library } from '../model/pack.ts';

export interface Studied {
  readonly library: Library;
  readonly rulebooks: Rulebooks;
}

/** `build`: the folder in which a build left the notes. */
export const studiedIn = (library: Library, build: string): (() => Studied) => {
  let known: Studied | undefined;
  return () => {
    if (known) return known;
    const noted = withNotes(library, build);
    return (known = { library: noted, rulebooks: new Rulebooks(noted) });
  };
};
