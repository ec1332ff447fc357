// The transaction as entered, part by part, for the record: every value that somebody wrote, with its place. It types
// nothing, looks nothing up and judges nothing.

import type { DealPart, FindingFact } from '../../model/verdict.ts';
import type { Path } from '../read/path.ts';
import type { LicenceRegister } from '../licences/register.ts';
import type { RawTransaction } from '../read/raw.ts';
import type { YamlDocument } from '../read/yaml.ts';

/** What names the answer already, what no rule reads, and what the answer tells by itself. */
const APART = new Set(['id', 'title', 'case', 'answers']);

const NAME_OF_ONE: Readonly<Record<string, string>> = { items: 'item', licences: 'licence' };

export const dealOf = (raw: RawTransaction): DealPart[] => {
  const own: FindingFact[] = [];
  const parts: DealPart[] = [];
  for (const [key, value] of entriesOf(raw.value)) {
    if (APART.has(key)) continue;
    if (Array.isArray(value))
      value.forEach((each: unknown, index) =>
        parts.push({ part: nameOf(key, each), facts: leavesOf(raw, each, [key, index], '') }),
      );
    else if (isObject(value)) parts.push({ part: key, facts: leavesOf(raw, value, [key], '') });
    else own.push(...leavesOf(raw, value, [key], key));
  }
  return [{ part: 'transaction', facts: own }, ...parts].filter(({ facts }) => facts.length > 0);
};

type Placed = Pick<YamlDocument, 'place'>;

/** The licences of the register on which it draws, as the register has them. */
export const registeredParts = (
  numbers: readonly string[],
  register: LicenceRegister | undefined,
): DealPart[] =>
  numbers.flatMap((number) => {
    const written = register?.written(number);
    return written
      ? [{ part: 'licence', facts: leavesOf(written, written.value, written.path, '') }]
      : [];
  });

/** A party by its role. */
const nameOf = (key: string, element: unknown): string => {
  const role = key === 'parties' ? (element as { role?: unknown } | null)?.role : undefined;
  return typeof role === 'string' ? role : (NAME_OF_ONE[key] ?? key);
};

/** `name`: how the value is called within its part; 'facts' of an item is how files are laid out, and no name. */
const leavesOf = (raw: Placed, value: unknown, path: Path, name: string): FindingFact[] => {
  if (value === null || value === undefined || value === '') return [];
  const several = Array.isArray(value);
  if (!isObject(value) && !(several && value.some(isObject)))
    return [
      {
        fact: name,
        value: several ? value.map(String).join(', ') : String(value),
        from: placeText(raw, path),
      },
    ];
  return entriesOf(value).flatMap(([key, inner]) => {
    if (key === 'role' && name === '' && path[0] === 'parties') return [];
    const step = several ? Number(key) : key;
    const within = key === 'facts' && path[0] === 'items' && name === '' ? '' : key;
    return leavesOf(raw, inner, [...path, step], [name, within].filter(Boolean).join('.'));
  });
};

const placeText = (raw: Placed, path: Path): string => {
  const { file, line } = raw.place(path);
  return line === undefined ? file : `${file}:${line}`;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];
