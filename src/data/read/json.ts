// JSON with places: every value keeps its line and column, and a key that stands twice is refused, where JSON.parse
// would quietly keep the second.
//
// Two readers. JSON.parse reads the values, and a count of the keys that are written against the keys that came out shows
// that none stood twice. The careful reader reads whatever that one refuses or cannot vouch for, to say what is wrong
// and where; and it finds a place where one is asked for.

import { Lines } from './lines.ts';
import { LicetError, type Place, type Problem } from '../../model/errors.ts';
import { NotJson, offsetOf, Reader, TooDeep, type Node } from './json-text.ts';
import { DEEPEST, tooDeep } from './limits.ts';
import type { Path } from './path.ts';
import type { YamlDocument } from './yaml.ts';

/** One JSON text, which begins on the given line of its file. Errors: not JSON, a doubled key, nested too deeply. */
export const parseJson = (file: string, text: string, firstLine = 1): YamlDocument[] => {
  const places = new Places(file, text, firstLine);
  const value = quickly(text);
  if (value === UNREAD) return parseJsonCarefully(file, text, firstLine);
  const documentOf = (one: unknown, within: Path): YamlDocument => ({
    value: one,
    place: (path) => places.of([...within, ...path], false),
    keyPlace: (path) => places.of([...within, ...path], true),
    lineAt: (path) => places.lineOf([...within, ...path]),
  });
  return Array.isArray(value)
    ? value.map((one, index) => documentOf(one, [index]))
    : [documentOf(value, [])];
};

/** The same, more slowly: what `parseJson` must always agree with. */
export const parseJsonCarefully = (file: string, text: string, firstLine = 1): YamlDocument[] => {
  const places = new Places(file, text, firstLine);
  const root = places.root;
  const documentOf = (node: Node): YamlDocument => ({
    value: node.value,
    place: (path) => places.at(offsetOf(node, path, false)),
    keyPlace: (path) => places.at(offsetOf(node, path, true)),
  });
  return root.items ? root.items.map(documentOf) : [documentOf(root)];
};

const UNREAD = Symbol('unread');

const quickly = (text: string): unknown => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return UNREAD;
  }
  return keysIn(value, 0) === keysWritten(text) ? value : UNREAD;
};

/** The number of keys in all records; never the right one where nesting is too deep or a key could reach a prototype. */
const keysIn = (value: unknown, depth: number): number => {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth >= DEEPEST) return NaN;
  let count = 0;
  if (Array.isArray(value)) {
    for (const inner of value) count += keysIn(inner, depth + 1);
    return count;
  }
  for (const key of Object.keys(value)) {
    if (key === '__proto__') return NaN;
    count += 1 + keysIn((value as Record<string, unknown>)[key], depth + 1);
  }
  return count;
};

const [QUOTE, COLON, BACKSLASH] = [0x22, 0x3a, 0x5c];
const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** Texts that a colon follows, in a text that is JSON. */
const keysWritten = (text: string): number => {
  let keys = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
    at += 1;
    for (let code = text.charCodeAt(at); code !== QUOTE; code = text.charCodeAt(at))
      at += code === BACKSLASH ? 2 : 1;
    do at += 1;
    while (isSpace(text.charCodeAt(at)));
    if (text.charCodeAt(at) === COLON) keys += 1;
  }
  return keys;
};

/** Finds places in one text. Nothing is worked out until somebody asks. */
class Places {
  readonly #file: string;
  readonly #text: string;
  readonly #firstLine: number;
  #linesRead: Lines | undefined;
  #root: Node | undefined;

  constructor(file: string, text: string, firstLine: number) {
    this.#file = file;
    this.#text = text;
    this.#firstLine = firstLine;
  }

  of(path: Path, ofKey: boolean): Place {
    return this.at(offsetOf(this.root, path, ofKey));
  }

  /** The line alone: a text of one line, as in NDJSON, is not read again for it. */
  lineOf(path: Path): number {
    return this.#lines.count === 1 ? this.#firstLine : this.of(path, false).line!;
  }

  at(offset: number): Place {
    const { line, column } = this.#lines.at(offset);
    return { file: this.#file, line: this.#firstLine + line - 1, column };
  }

  /** Errors: all that is wrong with the text. */
  get root(): Node {
    return (this.#root ??= this.#read());
  }

  get #lines(): Lines {
    return (this.#linesRead ??= new Lines(this.#text));
  }

  #read(): Node {
    const reader = new Reader(this.#text);
    let root: Node;
    try {
      root = reader.readAll();
    } catch (error) {
      if (error instanceof TooDeep) throw tooDeep(this.at(reader.at));
      if (!(error instanceof NotJson)) throw error;
      throw new LicetError([
        {
          code: 'not-json',
          place: this.at(reader.at),
          what: `This is not JSON: ${error.message}`,
          remedy: 'Mend the text at that place',
        },
      ]);
    }
    if (reader.twice.length > 0) {
      throw new LicetError(
        reader.twice.map(({ key, at }): Problem => ({
          code: 'duplicate-key',
          place: this.at(at),
          what: `The key '${key}' stands twice in one record`,
          remedy: 'Keep one of the two',
        })),
      );
    }
    return root;
  }
}
