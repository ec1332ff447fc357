// A YAML text → where its values are written, and values → YAML that means them under any reader of YAML.

import { isMap, isScalar, isSeq, parseDocument, type Node as YamlNode } from 'yaml';
import type { Written, WrittenEntry } from './written.ts';

/** The one document of a text that has been read already. */
export const writtenYaml = (text: string): Written => {
  const { contents } = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' });
  return contents === null ? { start: text.length, end: text.length } : writtenOf(text, contents);
};

const writtenOf = (text: string, node: YamlNode): Written => {
  const [start, end] = node.range!;
  if (isMap(node)) {
    const entries = node.items.flatMap((pair): WrittenEntry[] => {
      if (!isScalar(pair.key)) return [];
      const [keyStart, keyEnd] = pair.key.range!;
      return [{ key: String(pair.key.value), keyStart, node: valueOf(text, pair.value, keyEnd) }];
    });
    return {
      start,
      end: endOf(end, entries.at(-1)?.node, node.flow),
      style: styleOf(node.flow),
      entries,
    };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => valueOf(text, item, start));
    return {
      start,
      end: endOf(end, items.at(-1), node.flow),
      style: styleOf(node.flow),
      items,
    };
  }
  return { start, end };
};

/** What stands after a key; nothing, right after its colon, where it has no value. */
const valueOf = (text: string, node: unknown, keyEnd: number): Written => {
  if (isMap(node) || isSeq(node)) return writtenOf(text, node);
  if (isScalar(node) && node.range && node.range[1] > node.range[0]) return writtenOf(text, node);
  const colon = text.indexOf(':', keyEnd) + 1;
  return { start: colon, end: colon };
};

const styleOf = (flow: boolean | undefined): 'brackets' | 'lines' =>
  flow === true ? 'brackets' : 'lines';

/** A block ends where its last value does; the comments that follow it are nobody's. */
const endOf = (end: number, last: Written | undefined, flow?: boolean): number =>
  flow === true || !last ? end : last.end;

/** Read as this very text by any reader of YAML, between brackets too. */
const PLAIN = /^[A-Za-z0-9](?:[\w ./()%+-]*[\w.)%+-])?$/;

export const yamlScalar = (text: string): string =>
  PLAIN.test(text) ? text : JSON.stringify(text);

const keyText = (key: string): string => yamlScalar(key);

/** Between brackets, on one line. */
export const yamlFlow = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(yamlFlow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return yamlScalar(String(value));
  const pairs = Object.entries(value).map(([key, inner]) => `${keyText(key)}: ${yamlFlow(inner)}`);
  return `{ ${pairs.join(', ')} }`;
};

/** A line for each entry; lists of plain values stay on one line. */
export const yamlLines = (value: unknown, indent: string): string[] => {
  if (Array.isArray(value))
    return value.flatMap((item) => {
      const [first = '', ...rest] = isRecord(item)
        ? yamlLines(item, `${indent}  `)
        : [yamlFlow(item)];
      return [`${indent}- ${first.trimStart()}`, ...rest];
    });
  return Object.entries(value as object).flatMap(([key, inner]: [string, unknown]) =>
    isRecord(inner) || (Array.isArray(inner) && inner.some(isRecord))
      ? [`${indent}${keyText(key)}:`, ...yamlLines(inner, `${indent}  `)]
      : [`${indent}${keyText(key)}: ${yamlFlow(inner)}`],
  );
};

const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
