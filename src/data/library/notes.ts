// Authors' notes of rules, definitions and entries: compiled into a file of their own, for those who study the packs. No screening
// waits for them.

import type { Library } from '../../model/pack.ts';
import { readSealed } from '../read/seal.ts';

export const NOTES_FILE = 'notes.json';

/** By id, of each version its note and those of its periods; null where there is none. */
type Notes = Readonly<Record<string, readonly VersionNotes[]>>;
type VersionNotes = readonly [own: string | null, periods?: readonly (string | null)[]];

interface Noted {
  readonly note?: string;
}
interface Version extends Noted {
  readonly periods?: readonly Noted[];
}
interface Studied {
  readonly id: string;
  readonly versions: readonly Version[];
}

const STUDIED = ['rules', 'definitions', 'entries'] as const;

export const notesOf = (library: Library): Notes => {
  const notes: Record<string, readonly VersionNotes[]> = {};
  for (const { id, versions } of STUDIED.flatMap((kind): readonly Studied[] => library[kind])) {
    const own = versions.map(({ note = null, periods }): VersionNotes =>
      periods ? [note, periods.map((period) => period.note ?? null)] : [note],
    );
    if (own.flat(2).some((note) => note !== null)) notes[id] = own;
  }
  return notes;
};

/** The library with the notes that its build left in the folder. Errors: the file is missing, or not what was built. */
export const withNotes = (library: Library, folder: string): Library => {
  const notes = JSON.parse(readSealed(folder, NOTES_FILE).toString('latin1')) as Notes;
  const noted = <T extends Studied>(all: readonly T[]): T[] =>
    all.map((one) => ({ ...one, versions: one.versions.map(withNotesOf(notes[one.id] ?? [])) }));
  return {
    ...library,
    rules: noted(library.rules),
    definitions: noted(library.definitions),
    entries: noted(library.entries),
  };
};

/** The version at that place with its note and those of its periods. */
const withNotesOf =
  (notes: readonly VersionNotes[]) =>
  <T extends Version>(version: T, index: number): T => {
    const [own, ofPeriods] = notes[index] ?? [null];
    return {
      ...version,
      ...noteOf(version, own),
      ...(version.periods && {
        periods: version.periods.map((period, at) => ({
          ...period,
          ...noteOf(period, ofPeriods?.[at] ?? null),
        })),
      }),
    };
  };

/** A pack that was just read has its notes. */
const noteOf = ({ note }: Noted, compiled: string | null): Noted =>
  note !== undefined || compiled === null ? {} : { note: compiled };
