// A pack folder as it lies there: its files read, whatever would be passed over refused, and what it brings along for itself.

import { basename, join } from 'node:path';
import { BESIDE_CODES } from '../../model/control-list.ts';
import type { Problem } from '../../model/errors.ts';
import type { HeldPack } from '../../model/packed.ts';
import type { ControlLists } from './control-lists.ts';
import { References } from './references.ts';
import { at } from '../read/values.ts';
import { heldSource, readSource, type SourceFile } from '../read/source.ts';
import { allBelow } from '../read/walk.ts';

/** A pack folder as read, before its conditions are. */
export interface PackFolder {
  readonly id: string;
  /** Ids of the rules, definitions and entries that have a file, whether or not it can be read. */
  readonly ids: readonly string[];
  readonly sources: readonly SourceFile[];
  readonly packFile: SourceFile | undefined;
}

export const idOf = (pack: string, name: string): string =>
  `${pack}/${name.replace(/\.yaml$/, '')}`;

/** What is to be done after a decision. */
export const DUTIES_FILE = 'duties.yaml';

/** Files of a pack that are not rules: what the pack brings along for itself. */
export const isReference = (name: string): boolean =>
  name === 'facts.yaml' ||
  name === DUTIES_FILE ||
  name === 'instruments.yaml' ||
  name.startsWith('parameters/') ||
  name.startsWith('control-lists/');

/** Files that may lie among rules without being read. */
const PAPERS: readonly string[] = ['README.md', 'LICENSE', 'CHANGELOG.md', '.gitignore'];

/** Whatever lies among rules and would be passed over in silence. */
export const strangerProblems = (
  { path, isFile }: { readonly path: string; readonly isFile: boolean },
  shown: string,
): Problem[] => {
  const place = { file: `${shown}/${path}` };
  if (!isFile)
    return [
      {
        code: 'file-unreadable',
        place,
        what: 'This is a link or a device; rules are read from files and folders alone',
        remedy: 'Put the file itself here, or remove it',
      },
    ];
  if (path.endsWith('.yaml') || PAPERS.includes(basename(path))) return [];
  return [
    {
      code: 'unknown-format',
      place,
      what: 'Only files whose name ends in .yaml are read as rules, and this one would be passed over',
      remedy: /\.ya?ml$/i.test(path)
        ? 'Rename it so that it ends in .yaml'
        : `Remove it; beside rules only ${PAPERS.join(', ')} may lie`,
    },
  ];
};

/** `cases`: false: files of cases are left unread. */
export const readPackFolder = (
  folder: string,
  shown: string,
  problems: Problem[],
  cases = true,
): PackFolder => {
  const { files, notFollowed } = allBelow(folder);
  problems.push(...notFollowed.flatMap((path) => strangerProblems({ path, isFile: false }, shown)));
  return packFolderOf(
    cases ? files : files.filter((name) => !name.endsWith('.test.yaml')),
    (name) => readSource(join(folder, name), name, `${shown}/${name}`, problems),
    { shown, called: basename(folder) },
    problems,
  );
};

/** The same of a pack that is held: no file is read. */
export const heldPackFolder = (
  { file, manifest, contents }: HeldPack,
  problems: Problem[],
): PackFolder => {
  const folder = packFolderOf(
    [...contents.keys()],
    (name) => heldSource(contents.get(name)!, name, `${file}/${name}`, problems),
    { shown: file, called: manifest.pack },
    problems,
  );
  if (folder.id !== manifest.pack)
    problems.push({
      code: 'id-not-path',
      place: { file: `${file}/pack.yaml` },
      what: `The pack is called '${folder.id}', and its manifest says '${manifest.pack}'`,
      remedy: 'Build it again with licet pack build',
    });
  return folder;
};

const packFolderOf = (
  files: readonly string[],
  read: (name: string) => SourceFile | undefined,
  { shown, called }: { readonly shown: string; readonly called: string },
  problems: Problem[],
): PackFolder => {
  problems.push(...files.flatMap((path) => strangerProblems({ path, isFile: true }, shown)));
  const names = files.filter((path) => path.endsWith('.yaml'));
  const sources = names.flatMap((name) => read(name) ?? []);
  const packFile = sources.find((source) => source.name === 'pack.yaml');
  if (!packFile) {
    problems.push({
      code: 'missing-key',
      place: { file: shown },
      what: 'A pack folder needs a pack.yaml',
      remedy: 'Add one, or remove the folder',
    });
  }
  const declared = at(packFile?.documents[0]?.value, ['pack']);
  const id = typeof declared === 'string' ? declared : called;
  const ids = names
    .filter((name) => name !== 'pack.yaml' && !name.endsWith('.test.yaml') && !isReference(name))
    .map((name) => idOf(id, name));
  return { id, ids, sources, packFile };
};

/** The pack's own facts, parameters, instruments and control lists. */
export const addReferencesOf = (folder: PackFolder, references: References): void => {
  for (const source of folder.sources) {
    if (source.name === 'facts.yaml') references.addFacts(source);
    else if (source.name === 'instruments.yaml') references.addInstruments(source);
    else if (source.name.startsWith('parameters/')) references.addParameter(source);
    else if (source.name.startsWith('control-lists/')) references.controlLists.add(source);
  }
};

/** Facts that the packs themselves supply: codes of lists, defined facts, counts of tagged findings. */
export const suppliedFacts = (
  folders: readonly PackFolder[],
  controlLists: ControlLists,
): Set<string> => {
  const supplied = new Set<string>([...BESIDE_CODES, ...controlLists.facts]);
  for (const { sources } of folders) {
    for (const { documents } of sources) {
      for (const { value } of documents) {
        const fact = at(value, ['fact']);
        if (at(value, ['define']) !== undefined && typeof fact === 'string') supplied.add(fact);
        const tags = at(value, ['tags']);
        if (Array.isArray(tags)) for (const tag of tags) supplied.add(`findings.${String(tag)}`);
      }
    }
  }
  return supplied;
};
