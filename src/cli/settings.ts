// licet.yaml: what a team wants in every run. Options on the command line win.

import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as z from 'zod';
import { LicetError, type Problem } from '../model/errors.ts';
import { readText } from '../data/read/files.ts';
import { shaped } from '../data/read/shape.ts';

export const settingsDocument = z.strictObject({
  lists: z.enum(['bundled', 'required']).optional(),
  rules: z.array(z.string()).optional(),
  'fail-on': z.enum(['amber', 'red']).optional(),
});

export interface Settings {
  readonly lists?: 'bundled' | 'required';
  /** Folders of packs, made absolute from the place of the settings file. */
  readonly rules: readonly string[];
  readonly failOn?: 'amber' | 'red';
}

export const readSettings = async (given: string | undefined): Promise<Settings> => {
  const file = given ?? 'licet.yaml';
  if (given === undefined && !existsSync(file)) return { rules: [] };
  const { parseYaml } = await import('../data/read/yaml.ts');
  const problems: Problem[] = [];
  const document = parseYaml(file, readText(file))[0];
  const shape = document && shaped(settingsDocument, document, problems);
  if (!shape) throw new LicetError(problems);
  return {
    ...(shape.lists && { lists: shape.lists }),
    rules: (shape.rules ?? []).map((folder) => resolve(dirname(file), folder)),
    ...(shape['fail-on'] && { failOn: shape['fail-on'] }),
  };
};
