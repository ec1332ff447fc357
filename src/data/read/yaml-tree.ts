// The parsed events of one YAML file as a tree: what a node holds, and where it and its keys stand. Nothing is copied
// out before it is asked for.

import { EVENT_ID, getScalarValue, SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml';
import type { Path } from './path.ts';

/** What stands between two documents. */
const MARK = '\n---';

/** The place of an event among all of the file. */
export type Node = number;

/** What stands in a file and is read by nobody: references to other parts of it, and types. */
export interface Trick {
  readonly kind: 'alias' | 'anchor' | 'tag' | 'merge';
  readonly offset: number;
  /** As it is written; empty for a merge key. */
  readonly written: string;
}

export class YamlTree {
  readonly #text: string;
  readonly #events: readonly Event[];
  /** For each node the event after its last one. */
  readonly #after: Int32Array;
  /** The values of a record by their keys, for those in which something was looked for. */
  /** Of a list its items, once somebody asks for the place of one: a register has thousands, and each is asked for. */
  readonly #items = new Map<Node, readonly Node[]>();
  readonly #keys = new Map<
    Node,
    ReadonlyMap<string, { readonly key: Node; readonly value: Node }>
  >();
  /** The root of each document. */
  readonly roots: readonly Node[];

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
    this.#after = new Int32Array(events.length);
    const open: Node[] = [];
    const roots: Node[] = [];
    for (const [at, { type }] of events.entries()) {
      if (type === EVENT_ID.POP) this.#after[open.pop()!] = at + 1;
      else if (type === EVENT_ID.SCALAR || type === EVENT_ID.ALIAS) this.#after[at] = at + 1;
      else open.push(at);
      if (type === EVENT_ID.DOCUMENT) roots.push(at + 1);
    }
    this.roots = roots;
  }

  /** The offset of the first record or list that lies in so many others; undefined where none does. */
  deeperThan(most: number): number | undefined {
    let depth = 0;
    for (const [at, { type }] of this.#events.entries()) {
      if (type === EVENT_ID.POP) depth -= 1;
      else if (type !== EVENT_ID.SCALAR && type !== EVENT_ID.ALIAS) {
        // The document is the first of them.
        if (depth > most) return this.#offset(at);
        depth += 1;
      }
    }
    return undefined;
  }

  /** Where nothing is written but marks and comments. */
  isEmpty(node: Node): boolean {
    const event = this.#events[node]!;
    return event.type === EVENT_ID.POP || (event.type === EVENT_ID.SCALAR && event.valueStart < 0);
  }

  /**
   * Plain text, lists and records. Records have no prototype, so that a key such as __proto__ is a key like any
   * other. `twice`: told of each key that stands a second time in its record, by its offset.
   */
  value(node: Node, twice: (offset: number) => void): unknown {
    const event = this.#events[node]!;
    if (event.type === EVENT_ID.SCALAR) return this.#scalar(event);
    if (event.type === EVENT_ID.SEQUENCE) {
      const list: unknown[] = [];
      for (const item of this.#inside(node)) list.push(this.value(item, twice));
      return list;
    }
    if (event.type !== EVENT_ID.MAPPING) return '';
    const record = Object.create(null) as Record<string, unknown>;
    const end = this.#after[node]! - 1;
    for (let key = node + 1; key < end;) {
      const value = this.#after[key]!;
      const name = this.#name(key);
      if (name in record) twice(this.#offset(key) ?? this.#offset(node)!);
      record[name] = this.value(value, twice);
      key = this.#after[value]!;
    }
    return record;
  }

  /**
   * The offset of what a path leads to, or of its key. Of a key with nothing behind it the key's own; of the nearest
   * parent where there is none.
   */
  offset(root: Node, path: Path, ofKey: boolean): number {
    let node = root;
    let offset = this.#offset(root) ?? this.#offsetOfEmpty(root);
    for (const [index, step] of path.entries()) {
      const { type } = this.#events[node]!;
      let next: Node | undefined;
      if (type === EVENT_ID.MAPPING) {
        const pair = this.#pairs(node).get(String(step));
        if (pair) offset = this.#offset(pair.key) ?? offset;
        if (pair && ofKey && index === path.length - 1) return offset;
        next = pair?.value;
      } else if (type === EVENT_ID.SEQUENCE) next = this.#item(node, Number(step));
      if (next === undefined) return offset;
      node = next;
      offset = this.#offset(node) ?? offset;
    }
    return offset;
  }

  /** Anchors, aliases, tags and merge keys. */
  *tricks(): Generator<Trick> {
    for (const [at, event] of this.#events.entries()) {
      if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) continue;
      const { anchorStart, anchorEnd } = event;
      const name = anchorStart < 0 ? '' : this.#text.slice(anchorStart, anchorEnd);
      if (event.type === EVENT_ID.ALIAS) {
        yield { kind: 'alias', offset: anchorStart - 1, written: `*${name}` };
        continue;
      }
      if (anchorStart >= 0) yield { kind: 'anchor', offset: anchorStart - 1, written: `&${name}` };
      const { tagStart, tagEnd } = event;
      if (tagStart >= 0)
        yield { kind: 'tag', offset: tagStart, written: this.#text.slice(tagStart, tagEnd) };
      if (event.type === EVENT_ID.MAPPING)
        for (const { key } of this.#pairsIn(at))
          if (this.#name(key) === '<<')
            yield { kind: 'merge', offset: this.#offset(key)!, written: '' };
    }
  }

  #scalar(event: ScalarEvent): string {
    return event.fast
      ? this.#text.slice(event.valueStart, event.valueEnd)
      : getScalarValue(this.#text, event);
  }

  #name(key: Node): string {
    const event = this.#events[key]!;
    return event.type === EVENT_ID.SCALAR ? this.#scalar(event) : '';
  }

  *#inside(node: Node): Generator<Node> {
    const end = this.#after[node]! - 1;
    for (let item = node + 1; item < end; item = this.#after[item]!) yield item;
  }

  #item(node: Node, index: number): Node | undefined {
    let items = this.#items.get(node);
    if (!items) this.#items.set(node, (items = [...this.#inside(node)]));
    return items[index];
  }

  *#pairsIn(node: Node): Generator<{ readonly key: Node; readonly value: Node }> {
    const nodes = this.#inside(node);
    for (let key = nodes.next(); !key.done; key = nodes.next())
      yield { key: key.value, value: nodes.next().value as Node };
  }

  #pairs(node: Node): ReadonlyMap<string, { readonly key: Node; readonly value: Node }> {
    let pairs = this.#keys.get(node);
    if (!pairs) {
      pairs = new Map([...this.#pairsIn(node)].map((pair) => [this.#name(pair.key), pair]));
      this.#keys.set(node, pairs);
    }
    return pairs;
  }

  /** A document in which nothing is written begins behind its mark, after the documents before it. */
  #offsetOfEmpty(root: Node): number {
    for (let node = root - 1; node >= 0; node -= 1) {
      const offset = this.#offset(node);
      if (offset !== undefined) return this.#text.indexOf(MARK, offset) + MARK.length;
    }
    return 0;
  }

  /** Where a node begins, with its quote or its mark; undefined where nothing is written. */
  #offset(node: Node): number | undefined {
    const event = this.#events[node]!;
    if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) return event.start;
    if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1;
    if (event.type !== EVENT_ID.SCALAR || event.valueStart < 0) return undefined;
    const { style, valueStart } = event;
    if (style === SCALAR_STYLE.PLAIN) return valueStart;
    if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED)
      return valueStart - 1;
    // Of a block the text begins on the line after its mark.
    const line = this.#text.lastIndexOf('\n', valueStart - 2) + 1;
    const mark = /[|>][-+\d]*[ \t]*(?:#.*)?$/.exec(this.#text.slice(line, valueStart - 1));
    return mark ? line + mark.index : valueStart;
  }
}
