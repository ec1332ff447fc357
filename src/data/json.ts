// JSON with places: every value keeps its line and column, and a key that stands twice is refused, where JSON.parse
// would quietly keep the second.

import { LicetError, type Place, type Problem } from '../model/errors.ts';
import type { Path, YamlDocument } from './yaml.ts';

interface Node {
  readonly value: unknown;
  readonly start: number;
  readonly entries?: ReadonlyMap<string, { readonly key: number; readonly node: Node }>;
  readonly items?: readonly Node[];
}

/** One JSON text, which begins on the given line of its file. Errors: not JSON, or a doubled key. */
export const parseJson = (file: string, text: string, firstLine = 1): YamlDocument[] => {
  const placeAt = (offset: number): Place => {
    const before = text.slice(0, offset).split('\n');
    return { file, line: firstLine + before.length - 1, column: before.at(-1)!.length + 1 };
  };
  const reader = new Reader(text);
  let root: Node;
  try {
    JSON.parse(text);
    root = reader.read();
  } catch (error) {
    const message = (error as Error).message;
    const position = /at position (\d+)/.exec(message)?.[1];
    const what = error instanceof RangeError ? 'it is nested too deeply' : message.replace(/ in JSON at position.*$| \(line \d+ column \d+\)$/s, '');
    throw new LicetError([{ code: 'not-json', place: placeAt(position === undefined ? text.trimEnd().length : Number(position)), what: `This is not JSON: ${what}`, remedy: 'Mend the text at that place' }]);
  }
  if (reader.twice.length > 0) {
    throw new LicetError(
      reader.twice.map(({ key, at }): Problem => ({ code: 'duplicate-key', place: placeAt(at), what: `The key '${key}' stands twice in one record`, remedy: 'Keep one of the two' })),
    );
  }
  const documentOf = (node: Node): YamlDocument => ({
    value: node.value,
    place: (path) => placeAt(offsetOf(node, path, false)),
    keyPlace: (path) => placeAt(offsetOf(node, path, true)),
  });
  return root.items ? root.items.map(documentOf) : [documentOf(root)];
};

const offsetOf = (root: Node, path: Path, ofKey: boolean): number => {
  let node = root;
  for (const [index, step] of path.entries()) {
    const entry = node.entries?.get(String(step));
    const next = entry?.node ?? node.items?.[Number(step)];
    if (!next) return node.start;
    if (ofKey && entry && index === path.length - 1) return entry.key;
    node = next;
  }
  return node.start;
};

/** Walks a text that is known to be JSON. Records have no prototype, so that __proto__ is a key like any other. */
class Reader {
  readonly twice: { readonly key: string; readonly at: number }[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Node {
    this.#skip(SPACE);
    const start = this.#at;
    switch (this.#text[start]) {
      case '{':
        return this.#record(start);
      case '[':
        return this.#list(start);
      case '"':
        return { value: this.#string(), start };
      default:
        this.#skip(LITERAL);
        return { value: JSON.parse(this.#text.slice(start, this.#at)) as unknown, start };
    }
  }

  #record(start: number): Node {
    const value = Object.create(null) as Record<string, unknown>;
    const entries = new Map<string, { key: number; node: Node }>();
    this.#at += 1;
    while (this.#next() !== '}') {
      const at = this.#at;
      const key = this.#string();
      if (entries.has(key)) this.twice.push({ key, at });
      this.#skip(SPACE);
      this.#at += 1;
      const node = this.read();
      value[key] = node.value;
      entries.set(key, { key: at, node });
    }
    this.#at += 1;
    return { value, start, entries };
  }

  #list(start: number): Node {
    const items: Node[] = [];
    this.#at += 1;
    while (this.#next() !== ']') items.push(this.read());
    this.#at += 1;
    return { value: items.map((item) => item.value), start, items };
  }

  #string(): string {
    const start = this.#at;
    this.#skip(STRING);
    const quoted = this.#text.slice(start, this.#at);
    return quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
  }

  /** The next sign that is neither space nor comma. */
  #next(): string | undefined {
    this.#skip(SEPARATOR);
    return this.#text[this.#at];
  }

  #skip(pattern: RegExp): void {
    pattern.lastIndex = this.#at;
    this.#at += pattern.exec(this.#text)?.[0].length ?? 0;
  }
}

const SPACE = /\s*/y;
const SEPARATOR = /[\s,]*/y;
const LITERAL = /[-+.\w]*/y;
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/y;
