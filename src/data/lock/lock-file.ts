// licet.lock as text: sorted, a line each, and nothing in it of when or where it was written.

import { LicetError, type Problem } from '../../model/errors.ts';
import { LOCK_SCHEMA, type Lock } from '../../model/lock.ts';
import { lockDocument } from '../../model/schema/lock.ts';
import { yamlScalar } from '../edit/written-yaml.ts';
import { shaped } from '../read/shape.ts';
import { at } from '../read/values.ts';
import { parseYaml } from '../read/yaml.ts';

const HEAD =
  '# What the answers here are made with. A run with anything else is refused; licet lock writes this file anew.\n';

/** The same lock gives the same bytes. */
export const lockText = ({ licet, packs, ownPacks, lists, indices, data }: Lock): string =>
  [
    HEAD,
    `schema: ${LOCK_SCHEMA}\n`,
    `licet: ${yamlScalar(licet)}\n`,
    part('packs', packs),
    Object.keys(ownPacks).length === 0 ? '' : part('own-packs', ownPacks),
    part(
      'lists',
      Object.fromEntries(
        Object.entries(lists).map(([list, { sha256, taken, rows }]) => [
          list,
          `{ sha256: ${sha256}, taken: ${taken}, rows: ${rows} }`,
        ]),
      ),
    ),
    part('indices', indices),
    part('data', data),
  ].join('');

const part = (name: string, values: Readonly<Record<string, string>>): string => {
  const keys = Object.keys(values).sort();
  if (keys.length === 0) return `${name}: {}\n`;
  return `${name}:\n${keys.map((key) => `  ${yamlScalar(key)}: ${values[key]}\n`).join('')}`;
};

/** Errors: it is no YAML, of another shape, or of a schema that this version does not know. */
export const lockIn = (file: string, text: string): Lock => {
  const problems: Problem[] = [];
  const [document, second] = parseYaml(file, text);
  if (document === undefined)
    throw new LicetError([
      { code: 'file-empty', place: { file }, what: 'The lock holds nothing', remedy: ANEW },
    ]);
  const schema = at(document.value, ['schema']);
  if (typeof schema === 'string' && schema !== LOCK_SCHEMA)
    throw new LicetError([
      {
        code: 'unknown-format',
        place: document.place(['schema']),
        what: `The lock is of the schema '${schema}', and this version of licet knows ${LOCK_SCHEMA} alone`,
        remedy: `Run the version that wrote it. ${ANEW}`,
      },
    ]);
  if (second !== undefined)
    problems.push({
      code: 'wrong-type',
      place: second.place([]),
      what: 'A lock is one document, and this begins a second',
      remedy: ANEW,
    });
  const shape = shaped(lockDocument, document, problems);
  if (!shape || problems.length > 0) throw new LicetError(problems);
  const { licet, packs, 'own-packs': ownPacks = {}, lists, indices, data } = shape;
  return { licet, packs, ownPacks, lists, indices, data };
};

const ANEW = 'Take the file back from git, or write it anew with licet lock';
