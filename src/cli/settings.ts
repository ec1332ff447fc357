// licet.yaml: what a team wants in every run. Every command reads it here, and nowhere else; options on the command line win.

import { dirname, isAbsolute, join, resolve } from 'node:path';
import type * as z from 'zod';
import type { NeededLists, StaleAfter } from '../model/list-needs.ts';
import type { NumbersOrder } from '../data/quotation/written-day.ts';
import type { AskedAbout } from '../data/library/asked-about.ts';
import type { RulesRoot } from '../model/packed.ts';
import { readText } from '../data/read/files.ts';
import { textOf } from '../data/read/streams.ts';
import { parseSpan, type Span } from '../model/dates.ts';
import type { FailOn } from './exit-status.ts';
import { foundUpwards, isThere, refuseOtherEnding } from './found-upwards.ts';
import { givenRules, shippedPack, turnedOn } from './named-rules.ts';
import { ownRules } from './own-rules.ts';
import { settingsDocument } from './settings-document.ts';
import type { OwnFiles } from './inputs.ts';
import { ofWorkingFolder, WAIVERS } from './working-folder.ts';

export interface Settings {
  readonly lists: NeededLists;
  /** Lists that are stale sooner than by themselves. */
  readonly staleAfter: StaleAfter;
  /** Folders of packs and proved packs: those of the settings file, absolute from its place, then those given with --rules. */
  readonly rules: readonly RulesRoot[];
  /** Of which packs somebody wants to be asked. */
  readonly asked: AskedAbout;
  /** Packs that are turned on and are so by themselves. */
  readonly alreadyOn: readonly string[];
  readonly failOn: FailOn;
  /** The file of recorded decisions on matches, from its place; absent where none is named. */
  readonly clearances?: string;
  /** The file of waivers, from its place: the one that is named, or waivers.yaml beside the settings; absent where there is none. */
  readonly waivers?: string;
  /** The exporter's licences, from its place; absent where no file is named. */
  readonly licences?: string;
  /** What the company says of itself, once a year, from its place; absent where no file is named. */
  readonly company?: string;
  /** The folder of records, from its place. */
  readonly records: string;
  /** The settings name it. Who keeps deals in a folder of that name, and does not, must not find them passed over. */
  readonly recordsNamed: boolean;
  /** Such a decision needs a second person. */
  readonly fourEyes: boolean;
  /** Of what the standard asks a paper for, what a file states itself counts only where an answer names one. */
  readonly proofRequired: boolean;
  /** Records are kept at least so many years, where the law asks for fewer. */
  readonly retentionYears?: number;
  /** After so long a decision that ends nothing is to be looked at again. */
  readonly lookAgainAfter: Span;
  /** Who exports in deals that are begun here, as it was written; it goes into each file, and no screening reads it here. */
  readonly exporter?: { readonly name?: string; readonly country?: string };
  /** Which number comes first where a day is typed in numbers; absent where nobody said, and then what may be two days is refused. */
  readonly dates?: NumbersOrder;
  /** Formats of screen where the command line names none, as there: NAME or NAME=FILE, the file from its place. */
  readonly formats?: readonly string[];
  /** The user's store of lists, where the settings name one. */
  readonly store?: string;
  /** The file that was read, if there is one. */
  readonly file?: string;
  /** The lock to which a run is held; absent where there is none, or nobody wants to be held to it. */
  readonly lock?: string;
}

/** What the command line says of settings. */
export interface Given {
  readonly config?: string;
  readonly rules?: readonly string[];
  /** False: held to no lock. */
  readonly lock?: string | false;
  readonly lists?: NeededLists;
  readonly failOn?: Settings['failOn'];
  readonly clearances?: string;
  readonly waivers?: string;
  readonly licences?: string;
  readonly company?: string;
}

/**
 * Errors: the file cannot be read, has another ending or an unknown key; a folder of rules holds no pack, or what would not be read; a source of rules
 * that must be signed is not.
 */
export const readSettings = async (given: Given): Promise<Settings> => {
  const written = await fromFile(given.config);
  const { optional, alreadyOn } = await turnedOn(packsThatAre('on', written), written.file!);
  return {
    lists: given.lists ?? written.lists ?? 'required',
    staleAfter: written['stale-after'] ?? {},
    asked: {
      ...(written.jurisdictions && { jurisdictions: written.jurisdictions }),
      unasked: packsThatAre('unasked', written),
    },
    alreadyOn,
    failOn: given.failOn ?? written['fail-on'] ?? 'amber',
    ...fileOf('clearances', given, written),
    ...waiversOf(given, written),
    ...fileOf('licences', given, written),
    ...fileOf('company', given, written),
    records: besides(written.file, written.records ?? RECORDS),
    recordsNamed: written.records !== undefined,
    fourEyes: written['four-eyes'] === 'yes',
    proofRequired: written.proof === 'required',
    ...(written['retention-years'] !== undefined && {
      retentionYears: written['retention-years'],
    }),
    lookAgainAfter: parseSpan(written['look-again-after'] ?? LOOK_AGAIN_AFTER)!,
    ...(written.exporter && { exporter: written.exporter }),
    ...(written.dates && { dates: written.dates }),
    rules: ownRules(
      await Promise.all([
        ...optional,
        ...[written.rules ?? []].flat().map(async (source) => {
          const from = `in ${written.file!}`;
          const beside = (path: string): string => resolve(dirname(written.file!), path);
          if (typeof source !== 'string')
            return { path: beside(source.path), key: beside(source.key), from };
          return { path: (await shippedPack(source)) ?? beside(source), from };
        }),
        ...(given.rules ?? []).map(givenRules),
      ]),
    ),
    ...(written.formats && {
      formats: written.formats.map((one) => fromItsPlace(written.file, one)),
    }),
    ...(written.store !== undefined && {
      store: resolve(dirname(written.file!), written.store),
    }),
    ...(written.file !== undefined && { file: written.file }),
    ...lockFor(given.lock, written.file),
  };
};

/** Files and folders that a run reads beside transactions, or keeps its lists in. */
export const filesRead = (settings: Settings): readonly string[] => [
  ...ownFiles(settings).read,
  ...ownFiles(settings).aside,
  ...settings.rules.map((root) => (typeof root === 'string' ? root : root.file)),
  ...(settings.store === undefined ? [] : [settings.store]),
];

/** What is no transaction, even where a folder around it is screened. */
export const ownFiles = (settings: Settings): OwnFiles => {
  const { file, lock, clearances, waivers, licences, company, records, recordsNamed } = settings;
  const read = [file, lock, clearances, waivers, licences, company].filter(
    (one) => one !== undefined,
  );
  return {
    read,
    aside: [
      ...(recordsNamed ? [records] : []),
      ...(file === undefined ? [] : [besides(file, WAIVERS), ...ofWorkingFolder(dirname(file))]),
    ].filter((one) => !read.includes(one)),
  };
};

const RECORDS = 'records';
const LOOK_AGAIN_AFTER = '30 days';

/** As it is shown to a person: beside the settings file, where there is one. */
const besides = (file: string | undefined, path: string): string =>
  file === undefined || isAbsolute(path) ? path : join(dirname(file), path);

/** The file behind a = of a format. */
const fromItsPlace = (file: string | undefined, format: string): string => {
  const [name, ...path] = format.split('=');
  return path.length === 0 || path.join('=') === ''
    ? format
    : `${name}=${besides(file, path.join('='))}`;
};

/** The same of a file that an option may name. */
const fileOf = <K extends 'clearances' | 'waivers' | 'licences' | 'company'>(
  key: K,
  given: Given,
  written: Awaited<ReturnType<typeof fromFile>>,
): Partial<Record<K, string>> => {
  const [own, named] = [given[key], written[key]];
  const file = own ?? (named === undefined ? undefined : besides(written.file, named));
  return file === undefined ? {} : ({ [key]: file } as Record<K, string>);
};

/** Beside the settings it is found by its name, since a team that wrote it would not look for a second line that turns it on. */
const waiversOf = (
  given: Given,
  written: Awaited<ReturnType<typeof fromFile>>,
): Pick<Settings, 'waivers'> => {
  const named = fileOf('waivers', given, written);
  if (named.waivers !== undefined || written.file === undefined) return named;
  const file = besides(written.file, WAIVERS);
  refuseOtherEnding(file);
  return isThere(file) ? { waivers: file } : {};
};

const packsThatAre = (
  what: 'on' | 'unasked',
  { packs = {} }: z.infer<typeof settingsDocument>,
): string[] => Object.keys(packs).filter((name) => packs[name] === what);

/** As `lockFor`, with what is to be written where there is none yet. */
export const lockBeside = (settings: string | undefined): string => besides(settings, LOCK);

/** The lock that is named, else that beside the settings; without settings the nearest of its own, as settings are found. */
const lockFor = (given: Given['lock'], settings: string | undefined): { lock?: string } => {
  if (given === false) return {};
  const beside = lockBeside(settings);
  const found = settings === undefined ? foundUpwards(process.cwd(), LOCK) : beside;
  const lock = given ?? (found !== undefined && isThere(found) ? found : undefined);
  return lock === undefined ? {} : { lock };
};

const SETTINGS = 'licet.yaml';
const LOCK = 'licet.lock';

const fromFile = async (
  given: string | undefined,
): Promise<z.infer<typeof settingsDocument> & { file?: string }> => {
  const file = given ?? foundUpwards(process.cwd(), SETTINGS);
  if (file === undefined) return {};
  // YAML is read only where there is a file.
  const { oneDocument } = await import('../data/read/one-document.ts');
  const { shape } = oneDocument(
    file,
    given === undefined ? readText(file) : await textOf(file),
    settingsDocument,
    {
      what: 'Settings are one document, and this begins a second',
      remedy: 'Write all settings above the ---',
    },
  );
  return { ...shape, file };
};
