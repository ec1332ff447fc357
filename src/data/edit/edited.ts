// A transaction file with answers put into it: comments, order and spacing stay. What comes out is read again, and is given
// only where it says what was meant and nothing else; where the text resists, the whole document is written anew.

import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import { LicetError } from '../../model/errors.ts';
import { parseJson } from '../read/json.ts';
import { plainScalars } from '../read/values.ts';
import { parseYaml } from '../read/yaml.ts';
import { putIn, type EditFormat } from './put-in.ts';
import { writtenJson } from './written-json.ts';
import { writtenYaml } from './written-yaml.ts';

type Path = readonly (string | number)[];

interface Difference {
  readonly path: Path;
  readonly value: unknown;
}

/** `before`: what the text says. `after`: what it has to say; nothing may be missing from it. Errors: it cannot be put in. */
export const edited = (
  file: string,
  text: string,
  format: EditFormat,
  before: unknown,
  after: unknown,
): string => {
  const wanted = differences(before, after, []);
  for (const way of [patched, rewritten]) {
    const made = wanted.reduce((so, one) => way(so, one, format), text);
    if (says(file, made, format, after)) return made;
  }
  throw new LicetError([
    {
      code: 'file-unwritable',
      place: { file },
      what: 'The answer could not be put in without changing something else, and nothing was changed',
      remedy: 'Write it into the file yourself',
    },
  ]);
};

const patched = (text: string, { path, value }: Difference, format: EditFormat): string =>
  putIn(text, format === 'json' ? writtenJson(text) : writtenYaml(text), path, value, format);

/** Comments and order stay; spacing may not. */
const rewritten = (text: string, { path, value }: Difference, format: EditFormat): string => {
  if (format === 'json') return text;
  const document = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' });
  document.setIn(path, document.createNode(value));
  return document.toString({ lineWidth: 0 });
};

const says = (file: string, text: string, format: EditFormat, meant: unknown): boolean => {
  try {
    const documents = format === 'json' ? parseJson(file, text) : parseYaml(file, text);
    return documents.length === 1 && isDeepStrictEqual(same(documents[0]!.value), same(meant));
  } catch (error) {
    if (error instanceof LicetError) return false;
    throw error;
  }
};

/** Without what differs between readers: prototypes, and scalars that JSON has and YAML has not. */
const same = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(plainScalars(value)));

const differences = (before: unknown, after: unknown, path: Path): Difference[] => {
  if (isDeepStrictEqual(same(before), same(after))) return [];
  if (Array.isArray(before) && Array.isArray(after) && isListOfRecords(before))
    return after.flatMap((one, index) =>
      differences(before[index] ?? undefined, one, [...path, index]),
    );
  if (isRecord(before) && isRecord(after))
    return Object.entries(after).flatMap(([key, one]) =>
      differences(Object.hasOwn(before, key) ? before[key] : undefined, one, [...path, key]),
    );
  return [{ path, value: after }];
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isListOfRecords = (value: readonly unknown[]): boolean => value.some(isRecord);
