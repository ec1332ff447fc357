// licet init [FOLDER]: a working folder. What is there already stays as it is; each file that was made or left is said.

import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { makeFolder, readText, writeWhole } from '../data/read/files.ts';
import { LicetError, type Problem } from '../model/errors.ts';
import {
  LICENCES_TEXT,
  settingsText,
  CLEARANCES_TEXT,
  WAIVERS_TEXT,
} from '../report/working-folder.ts';
import { printable } from '../report/printable.ts';
import type { Run } from './run.ts';
import { schemaText, type SchemaName } from './schema.ts';
import { readSettings, type Settings } from './settings.ts';
import { LICENCES, schemaFile, schemaLine, WAIVERS } from './working-folder.ts';

/** Schemas of what a person writes in the folder. */
const SCHEMAS: readonly SchemaName[] = [
  'settings',
  'transaction',
  'clearances',
  'licences',
  'waivers',
  'mapping',
];

interface Part {
  readonly path: string;
  /** Absent: a folder. */
  readonly text?: string;
  /** Made by licet alone: another text is that of another version. */
  readonly made?: true;
}

/** Errors: something else stands where a file or folder should; the settings that are there cannot be read. */
export const initCommand = async (folder: string, { root, streams }: Run): Promise<number> => {
  const config = join(folder, 'licet.yaml');
  const settings = existsSync(config) ? await readSettings({ config }) : undefined;
  const parts = partsOf(folder, settings, root);
  refuseOthers([{ path: folder }, ...parts]);
  makeFolder(folder);
  const said = parts.map((part) =>
    printable(`${made(part)} ${part.path}${part.text === undefined ? '/' : ''}`),
  );
  streams.out(`${[...said, ...unnamed(settings, config), ...nextIn(folder)].join('\n')}\n`);
  return 0;
};

/** In the order in which a person meets them; those that settings name under the names that they have there. */
const partsOf = (folder: string, settings: Settings | undefined, root: string): readonly Part[] => {
  const clearances = settings?.clearances ?? join(folder, 'clearances.yaml');
  const licences = settings?.licences ?? join(folder, LICENCES);
  const waivers = settings?.waivers ?? join(folder, WAIVERS);
  const text = (what: SchemaName, content: string, below = folder): string =>
    schemaLine(relative(below, join(folder, schemaFile(what)))) + content;
  return [
    { path: join(folder, 'licet.yaml'), text: text('settings', settingsText()) },
    { path: join(folder, 'transactions') },
    { path: settings?.records ?? join(folder, 'records') },
    { path: clearances, text: text('clearances', CLEARANCES_TEXT, dirname(clearances)) },
    { path: licences, text: text('licences', LICENCES_TEXT, dirname(licences)) },
    { path: waivers, text: text('waivers', WAIVERS_TEXT, dirname(waivers)) },
    ...SCHEMAS.map((what): Part => ({
      path: join(folder, schemaFile(what)),
      text: schemaText(what, root),
      made: true,
    })),
  ];
};

const refuseOthers = (parts: readonly Part[]): void => {
  const problems = parts.flatMap(({ path, text }): Problem[] => {
    if (!existsSync(path) || statSync(path).isDirectory() === (text === undefined)) return [];
    return [
      {
        code: 'file-unwritable',
        place: { file: path },
        what: `Here should be a ${text === undefined ? 'folder' : 'file'}, and there is something else`,
        remedy: 'Give it another name, or make the working folder elsewhere; nothing was made',
      },
    ];
  });
  if (problems.length > 0) throw new LicetError(problems);
};

const made = ({ path, text, made: ours }: Part): string => {
  if (existsSync(path))
    return ours && readText(path) !== text ? 'left (of another version)' : 'left';
  makeFolder(text === undefined ? path : dirname(path));
  if (text !== undefined) writeWhole(path, text);
  return 'made';
};

/** Settings that were there and do not name what the folder now has. */
const unnamed = (settings: Settings | undefined, config: string): string[] =>
  settings === undefined
    ? []
    : (['clearances', 'licences'] as const)
        .filter((key) => settings[key] === undefined)
        .map(
          (key) =>
            `${printable(config)} does not name ${key}.yaml: write ${key}: ${key}.yaml into it.`,
        );

const nextIn = (folder: string): string[] => {
  const away = relative('.', folder) !== '';
  return [
    '',
    `Next: ${away ? `cd ${printable(folder)}, ` : ''}decide what stands as lists: in licet.yaml, then`,
    '  licet ask transactions/deal.yaml --new   asks for a deal and keeps the answers',
    '  licet screen transactions                judges all that is there',
  ];
};
