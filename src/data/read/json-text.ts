// The careful reader of JSON: RFC 8259 to the letter, with the place of every value.

import { DEEPEST } from './limits.ts';
import type { Path } from './path.ts';

/** A value, and where it begins and ends. */
export interface Node {
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
  readonly entries?: ReadonlyMap<string, { readonly key: number; readonly node: Node }>;
  readonly items?: readonly Node[];
}

/** Where the value at a path begins, or its key. */
export const offsetOf = (root: Node, path: Path, ofKey: boolean): number => {
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

export class NotJson extends Error {}
export class TooDeep extends Error {}

/** Reads by RFC 8259, to the letter. Records have no prototype, so that __proto__ is a key like any other. */
export class Reader {
  readonly twice: { readonly key: string; readonly at: number }[] = [];
  readonly #text: string;
  #depth = 0;
  at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readAll(): Node {
    const node = this.#read();
    if (this.#next() !== '') throw this.#wrong('the end');
    return node;
  }

  #read(): Node {
    const sign = this.#next();
    const start = this.at;
    if (sign === '{') return this.#within(() => this.#record(start));
    if (sign === '[') return this.#within(() => this.#list(start));
    if (sign === '"') return { value: this.#string(), start, end: this.at };
    const literal = this.#take(LITERAL);
    if (literal === undefined) throw this.#wrong('a value');
    return { value: JSON.parse(literal) as unknown, start, end: this.at };
  }

  #within(read: () => Node): Node {
    if (this.#depth >= DEEPEST) throw new TooDeep();
    this.#depth += 1;
    const node = read();
    this.#depth -= 1;
    return node;
  }

  #record(start: number): Node {
    const value = Object.create(null) as Record<string, unknown>;
    const entries = new Map<string, { key: number; node: Node }>();
    this.at += 1;
    if (this.#next() === '}') this.at += 1;
    else {
      do {
        if (this.#next() !== '"') throw this.#wrong('a key in double quotes');
        const at = this.at;
        const key = this.#string();
        if (entries.has(key)) this.twice.push({ key, at });
        if (this.#next() !== ':') throw this.#wrong("':' after the key");
        this.at += 1;
        const node = this.#read();
        value[key] = node.value;
        entries.set(key, { key: at, node });
      } while (this.#goesOn('}'));
    }
    return { value, start, end: this.at, entries };
  }

  #list(start: number): Node {
    const items: Node[] = [];
    this.at += 1;
    if (this.#next() === ']') this.at += 1;
    else {
      do items.push(this.#read());
      while (this.#goesOn(']'));
    }
    return { value: items.map((item) => item.value), start, end: this.at, items };
  }

  /** True after a comma, false after the closing bracket. */
  #goesOn(end: string): boolean {
    const sign = this.#next();
    if (sign !== ',' && sign !== end) throw this.#wrong(`',' or '${end}'`);
    this.at += 1;
    return sign === ',';
  }

  #string(): string {
    const quoted = this.#take(STRING);
    if (quoted === undefined)
      throw this.#wrong('text that ends with a double quote on the same line');
    return quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
  }

  /** The next sign after space; empty at the end. */
  #next(): string {
    this.#take(SPACE);
    return this.#text[this.at] ?? '';
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  #wrong(expected: string): NotJson {
    return new NotJson(
      this.at < this.#text.length
        ? `${expected} should stand here`
        : `it ends where ${expected} should stand`,
    );
  }
}

const SPACE = /[ \t\r\n]*/y;
const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w.])/y;
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\u0000-\u001f]*)*"/y;
