// Everything that decides, from folders: the shipped packs and data, then a user's own packs on top.

import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LicetError, sortProblems, type Place, type Problem } from '../../model/errors.ts';
import type { Library, Pack } from '../../model/pack.ts';
import type { HeldPack } from '../../model/packed.ts';
import type { Rule } from '../../model/rule.ts';
import { compareText } from '../../model/errors.ts';
import {
  addReferencesOf,
  heldPackFolder,
  readPackFolder,
  strangerProblems,
  suppliedFacts,
  type PackFolder,
} from './pack-folder.ts';
import { readOnRecord } from './on-record.ts';
import { withProportion } from './proportion.ts';
import { PackReader, type LoadedTest } from './packs.ts';
import { askingProblems } from './asking.ts';
import { References } from './references.ts';
import { withoutRule } from './without-rule.ts';
import { readSource } from '../read/source.ts';
import { filesBelow } from '../read/walk.ts';

export interface Roots {
  /** Folders that hold pack folders, or are one, and packs that are held: the shipped folder first. */
  readonly rules: readonly (string | HeldPack)[];
  /** A folder of packs, or one, or a pack that is held: they take the place of those of the same name. */
  readonly instead?: string | HeldPack;
  /** The data folder with facts, parameters, instruments, control lists. */
  readonly data: string;
  /** False: cases in the shipped folder are not read, since nothing is judged by them (default: true). */
  readonly shippedCases?: boolean;
}

export interface LoadedLibrary {
  readonly library: Library;
  readonly tests: readonly LoadedTest[];
  /** Rules that a pack of the user retires or overrides. */
  readonly replaced: readonly Rule[];
  /** Where each fact is declared. */
  readonly factPlaces: ReadonlyMap<string, Place>;
  /** Ids of all files of rules, definitions and entries, those that could not be read among them. */
  readonly ids: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

export const readLibrary = (roots: Roots): LoadedLibrary => {
  const problems: Problem[] = [];
  const references = new References(problems);
  readReferences(roots.data, references, problems);
  const { instead, shippedCases = true } = roots;
  const taking =
    instead === undefined
      ? []
      : typeof instead === 'string'
        ? packFoldersIn(instead, instead, problems)
        : [heldPackFolder(instead, problems)];
  const taken = new Set(taking.map(({ id }) => id));
  const foldersOf = (root: string | HeldPack, isShipped: boolean): PackFolder[] =>
    (typeof root === 'string'
      ? packFoldersIn(root, isShipped ? basename(root) : root, problems, !isShipped || shippedCases)
      : [heldPackFolder(root, problems)]
    ).filter(({ id }) => !taken.has(id));
  const shipped = roots.rules.slice(0, 1).flatMap((root) => foldersOf(root, true));
  const own = [...roots.rules.slice(1).flatMap((root) => foldersOf(root, false)), ...taking];
  const found = [...shipped, ...own];
  for (const folder of found) addReferencesOf(folder, references);
  const folders = found.map((folder) => withProportion(folder, roots.data, references, problems));
  references.checkRuledOut();
  problems.push(...askingProblems(references));
  const reader = new PackReader(
    {
      facts: references.facts,
      parameters: new Set(references.parameters.keys()),
      supplied: suppliedFacts(folders, references.controlLists),
    },
    references.controlLists,
    problems,
  );
  for (const folder of folders) reader.read(folder);
  const replaced = replacedRules(reader.packs);
  const library: Library = {
    packs: [...reader.packs].sort((a, b) => compareText(a.id, b.id)),
    rules: reader.rules
      .filter((rule) => !replaced.has(rule.id))
      .sort((a, b) => compareText(a.id, b.id)),
    definitions: [...reader.definitions].sort((a, b) => compareText(a.id, b.id)),
    entries: references.controlLists
      .withRows(reader.entries)
      .sort((a, b) => compareText(a.id, b.id)),
    controlLists: [...references.controlLists.lists.values()].sort(
      (a, b) => a.order - b.order || compareText(a.id, b.id),
    ),
    parameters: [...references.parameters.values()].sort((a, b) => compareText(a.name, b.name)),
    instruments: [...references.instruments.values()].sort((a, b) => compareText(a.id, b.id)),
    facts: [...references.facts.values()].sort((a, b) => compareText(a.path, b.path)),
    sheets: [...references.sheets.values()].sort((a, b) => compareText(a.id, b.id)),
    duties: [...reader.duties].sort((a, b) => compareText(a.id, b.id)),
    onRecord: readOnRecord(roots.data, references.facts, problems),
  };
  problems.push(
    ...duplicateIds(reader),
    ...missingReplaced(reader),
    ...withoutRule(own, reader.packs),
  );
  return {
    library,
    tests: reader.tests,
    replaced: reader.rules.filter((rule) => replaced.has(rule.id)),
    factPlaces: references.factPlaces,
    ids: new Set(folders.flatMap(({ ids }) => ids)),
    problems: sortProblems(problems),
  };
};

/** The library, or an error with every problem. */
export const loadLibrary = (roots: Roots): Library => {
  const { library, problems } = readLibrary(roots);
  if (problems.length > 0) throw new LicetError(problems);
  return library;
};

const WORDS = 'not-listed-words.yaml';

const readReferences = (data: string, references: References, problems: Problem[]): void => {
  const read = (
    folder: string,
    add: (source: NonNullable<ReturnType<typeof readSource>>) => void,
  ): void => {
    const path = join(data, folder);
    if (!existsSync(path)) return;
    for (const name of filesBelow(path, '.yaml')) {
      const source = readSource(join(path, name), name, `data/${folder}/${name}`, problems);
      if (source) add(source);
    }
  };
  read('facts', (source) => references.addFacts(source));
  read('parameters', (source) => references.addParameter(source));
  read('instruments', (source) => references.addInstruments(source));
  if (existsSync(join(data, WORDS))) {
    const words = readSource(join(data, WORDS), WORDS, `data/${WORDS}`, problems);
    if (words) references.controlLists.addWords(words);
  }
  read('control-lists', (source) => references.controlLists.add(source));
};

/** `shown`: the shipped packs are called by their place in the project, a user's by the path that was given. */
const packFoldersIn = (
  root: string,
  shown: string,
  problems: Problem[],
  cases = true,
): PackFolder[] => {
  if (existsSync(join(root, 'pack.yaml'))) return [readPackFolder(root, shown, problems, cases)];
  if (!isFolder(root)) {
    problems.push({
      code: 'file-unreadable',
      place: { file: root },
      what: 'There is no such folder of packs',
      remedy: 'Check the path given with --rules',
    });
    return [];
  }
  const entries = readdirSync(root, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    const { name } = entry;
    const strange = strangerProblems({ path: name, isFile: entry.isFile() }, shown);
    problems.push(...strange);
    if (strange.length === 0 && name.endsWith('.yaml'))
      problems.push({
        code: 'missing-key',
        place: { file: `${shown}/${name}` },
        what: 'The file lies beside the packs and in none of them',
        remedy: 'Move it into the folder of a pack',
      });
  }
  if (names.length === 0)
    problems.push({
      code: 'missing-key',
      place: { file: shown },
      what: 'There is no pack in the folder',
      remedy: 'Name a folder with a pack.yaml, or one that holds such folders',
    });
  return names
    .sort(compareText)
    .map((name) => readPackFolder(join(root, name), `${shown}/${name}`, problems, cases));
};

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const replacedRules = (packs: readonly Pack[]): Set<string> =>
  new Set(packs.flatMap((pack) => [...pack.retires, ...Object.keys(pack.overrides)]));

const duplicateIds = (reader: PackReader): Problem[] => {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const { id, place } of reader.packs) {
    if (seen.has(id))
      problems.push({
        code: 'duplicate-id',
        place,
        what: `Two packs are called '${id}'`,
        remedy: 'Give one of them another name',
      });
    seen.add(id);
  }
  return problems;
};

/** A user's pack may switch off or replace a rule only by naming it, and it must exist. */
const missingReplaced = (reader: PackReader): Problem[] => {
  const known = new Set(reader.rules.map((rule) => rule.id));
  return reader.packs.flatMap((pack) =>
    [...pack.retires, ...Object.keys(pack.overrides), ...Object.values(pack.overrides)]
      .filter((id) => !known.has(id))
      .map((id) => ({
        code: 'unknown-rule' as const,
        place: pack.place,
        what: `'${pack.id}' retires or overrides the rule '${id}', which does not exist`,
        remedy: 'Name a rule that is loaded',
      })),
  );
};
