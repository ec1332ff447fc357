// One value put into a text where it belongs. Every letter outside it stays as it was.

import {
  breakOf,
  columnAt,
  indentAt,
  lineEnd,
  spliced,
  type Written,
  type WrittenEntry,
} from './written.ts';
import { yamlFlow, yamlLines, yamlScalar } from './written-yaml.ts';

export type EditFormat = 'yaml' | 'json';

type Path = readonly (string | number)[];

/** The text with the value at the path. Records and lists that the path needs are added. */
export const putIn = (
  text: string,
  root: Written,
  path: Path,
  value: unknown,
  format: EditFormat,
): string => {
  let node = root;
  for (const [depth, step] of path.entries()) {
    const rest = path.slice(depth + 1);
    if (node.items) {
      const item = node.items[Number(step)];
      if (!item) return withItem(text, node, nested(rest, value), format);
      node = item;
    } else if (node.entries) {
      const entry = node.entries.find(({ key }) => key === String(step));
      if (!entry) return withEntry(text, node, String(step), nested(rest, value), format);
      if (isEmpty(entry.node)) return filled(text, node, entry, nested(rest, value), format);
      node = entry.node;
    } else return replaced(text, node, nested(path.slice(depth), value), format);
  }
  return replaced(text, node, value, format);
};

const isEmpty = ({ start, end }: Written): boolean => start === end;

const nested = (path: Path, value: unknown): unknown =>
  path.reduceRight<unknown>(
    (inner, step) => (/^\d+$/.test(String(step)) ? [inner] : { [step]: inner }),
    value,
  );

const flowOf = (value: unknown, format: EditFormat): string =>
  format === 'json' ? JSON.stringify(value) : yamlFlow(value);

const replaced = (
  text: string,
  { start, end }: Written,
  value: unknown,
  format: EditFormat,
): string => spliced(text, start, end, flowOf(value, format));

/** A key that nothing follows gets its value. */
const filled = (
  text: string,
  holder: Written,
  { keyStart, node }: WrittenEntry,
  value: unknown,
  format: EditFormat,
): string => {
  if (typeof value === 'string' || holder.style === 'brackets' || isPlainList(value))
    return spliced(text, node.start, node.start, ` ${flowOf(value, format)}`);
  const at = lineEnd(text, node.start);
  const lines = yamlLines(value, `${' '.repeat(columnAt(text, keyStart))}  `);
  return spliced(text, at, at, lines.map((line) => breakOf(text) + line).join(''));
};

const isPlainList = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const withEntry = (
  text: string,
  node: Written,
  key: string,
  value: unknown,
  format: EditFormat,
): string => {
  if (node.style === 'lines') {
    const column = columnAt(text, node.entries![0]!.keyStart);
    return addedLines(text, node.end, yamlLines({ [key]: value }, ' '.repeat(column)));
  }
  const name = format === 'json' ? JSON.stringify(key) : yamlScalar(key);
  const last = node.entries!.at(-1);
  return addedInBrackets(
    text,
    node,
    last && { start: last.keyStart, end: last.node.end },
    `${name}: ${flowOf(value, format)}`,
  );
};

const withItem = (text: string, node: Written, value: unknown, format: EditFormat): string => {
  const last = node.items!.at(-1);
  if (node.style !== 'lines') return addedInBrackets(text, node, last, flowOf(value, format));
  const indent = indentAt(text, node.start);
  const lines =
    last?.style === 'brackets' ? [`${indent}- ${yamlFlow(value)}`] : yamlLines([value], indent);
  return addedLines(text, node.end, lines);
};

/** Lines after the one on which the last value ends; a value that is lines of text has ended its own. */
const addedLines = (text: string, end: number, lines: readonly string[]): string => {
  const sign = breakOf(text);
  if (text[end - 1] === '\n')
    return spliced(text, end, end, lines.map((line) => line + sign).join(''));
  const at = lineEnd(text, end);
  return spliced(text, at, at, lines.map((line) => sign + line).join(''));
};

const addedInBrackets = (
  text: string,
  { start, end }: Written,
  last: Pick<Written, 'start' | 'end'> | undefined,
  added: string,
): string => {
  if (!last) {
    const room = text[start] === '{' ? ' ' : '';
    return spliced(text, start + 1, end - 1, `${room}${added}${room}`);
  }
  const apart = text.slice(start, last.start).includes('\n')
    ? breakOf(text) + indentAt(text, last.start)
    : ' ';
  return spliced(text, last.end, last.end, `,${apart}${added}`);
};
