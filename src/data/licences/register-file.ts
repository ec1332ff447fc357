// The text of licences.yaml → its values with their places. Which facts, places and codes there are is known where
// transactions are read; there the rest of it is checked.

import { LicetError } from '../../model/errors.ts';
import type { LicenceFile, PlaceInFile } from '../../model/licence.ts';
import { sha256 } from '../read/hash.ts';
import type { YamlDocument } from '../read/yaml.ts';
import { parseYaml } from '../read/yaml.ts';

/** Errors: it is no YAML, or more than one document. */
export const licencesIn = (file: string, text: string): LicenceFile => {
  const [document, second] = parseYaml(file, text);
  if (document === undefined || second !== undefined)
    throw new LicetError([
      {
        code: 'wrong-type',
        place: second?.place([]) ?? { file },
        what: 'Licences are one list, and this begins a second document',
        remedy: 'Write all of them above the ---',
      },
    ]);
  return { file, sha256: sha256(text), value: document.value, places: placesOf(document) };
};

const placesOf = (document: YamlDocument): LicenceFile['places'] => {
  const places: Record<string, PlaceInFile> = {};
  const look = (value: unknown, path: readonly (string | number)[]): void => {
    const [{ line = 1, column = 1 }, key] = [document.place(path), document.keyPlace(path)];
    places[path.join('.')] = [line, column, key.line ?? line, key.column ?? column];
    if (typeof value !== 'object' || value === null) return;
    for (const [key, within] of Object.entries(value)) look(within, [...path, key]);
  };
  look(document.value, []);
  return places;
};
