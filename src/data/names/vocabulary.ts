// What the build compiled of names, opened: it is read when the first name is compared.

import anyAscii from 'any-ascii';
import { Vocabulary, type NameTables } from '../../matching/names/tables.ts';
import { readSealed } from '../read/seal.ts';

export const NAMES_FILE = 'names.json';

/** `folder`: that of the build. Errors: it is missing, or not what was built. */
export const openVocabulary = (folder: string): Vocabulary =>
  new Vocabulary(
    JSON.parse(readSealed(folder, NAMES_FILE).toString('utf8')) as NameTables,
    anyAscii,
  );
