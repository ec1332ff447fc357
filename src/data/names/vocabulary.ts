// What the build compiled of names in general, opened when the first name is compared.

import anyAscii from 'any-ascii';
import {
  compileNames,
  Vocabulary,
  type CompiledNames,
  type NameTables,
} from '../../matching/names/tables.ts';
import { readSealed } from '../read/seal.ts';

export const NAMES_FILE = 'names.json';

/** For tables that were just read. */
export const vocabularyOf = (tables: NameTables): Vocabulary =>
  new Vocabulary(compileNames(tables), anyAscii);

/** `folder`: that of the build. Errors: it is missing, or not what was built. */
export const openVocabulary = (folder: string): Vocabulary =>
  new Vocabulary(
    JSON.parse(readSealed(folder, NAMES_FILE).toString('latin1')) as CompiledNames,
    anyAscii,
  );
