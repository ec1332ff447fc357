// What licet init puts beside the settings for licet and for editors, and how a file in the folder names its schema.

import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** The folder of licet's own, by which a working folder is known. */
export const OWN_FOLDER = '.licet';
export const LICENCES = 'licences.yaml';
export const WAIVERS = 'waivers.yaml';

export const isWorkingFolder = (folder: string): boolean => existsSync(join(folder, OWN_FOLDER));

/** Of a working folder, what is no transaction and is named by no setting. */
export const ofWorkingFolder = (folder: string): readonly string[] =>
  isWorkingFolder(folder) ? [join(folder, OWN_FOLDER), join(folder, LICENCES)] : [];

/** `what`: as licet schema calls it. */
export const schemaFile = (what: string): string => join(OWN_FOLDER, 'schemas', `${what}.json`);

/** By which an editor that speaks YAML completes and checks a file. */
export const schemaLine = (path: string): string =>
  `# yaml-language-server: $schema=${path.split(sep).join('/')}\n`;

/** The same for a file to be written, by the schema that lies above it; nothing where none does. */
export const schemaLineFor = (file: string, what: string): string => {
  const below = dirname(resolve(file));
  for (let folder = below; ; folder = dirname(folder)) {
    const schema = join(folder, schemaFile(what));
    if (existsSync(schema)) return schemaLine(relative(below, schema));
    if (folder === dirname(folder)) return '';
  }
};
