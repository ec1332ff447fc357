// XML as a stream of records, of which one is held at a time.

import type { ListFile } from './reader.ts';
import { XmlElement } from './xml-element.ts';
import { xmlStream } from './xml-stream.ts';

export interface XmlRecord {
  readonly element: XmlElement;
  readonly line: number;
}

/** Letters of one record; the longest of a real list has some hundred thousand. */
const LARGEST_RECORD = 20_000_000;
/** Letters that take as much memory as an element of which nothing is written but its tag. */
const ELEMENT = 100;
const TOO_LARGE = 'One record is longer than any of a real list';

/**
 * The elements of these names, wherever they stand; of those within one another the outermost. `root`: what the document
 * element may be called; `began` is told of it, without what is in it.
 */
export const xmlRecords = (
  file: ListFile,
  root: readonly string[],
  records: ReadonlySet<string>,
  began?: (root: XmlElement) => void,
): AsyncGenerator<XmlRecord> => {
  const open: XmlElement[] = [];
  let found: XmlRecord[] = [];
  let line = 1;
  let size = 0;
  return xmlStream(file, root, {
    open(name, attributes, at) {
      if (at.depth === 1) began?.(new XmlElement(name, attributes));
      if (open.length === 0 && !records.has(name)) return;
      if (open.length === 0) [line, size] = [at.line, 0];
      // An element without a text takes room too.
      size += ELEMENT;
      for (const word of [name, ...Object.values(attributes)]) size += word.length;
      if (size > LARGEST_RECORD) at.refuse(TOO_LARGE);
      const element = new XmlElement(name, attributes);
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text(more, at) {
      if (open.length === 0) return;
      size += more.length;
      if (size > LARGEST_RECORD) at.refuse(TOO_LARGE);
      open.at(-1)!.append(more);
    },
    close() {
      const element = open.pop();
      if (element && open.length === 0) found.push({ element, line });
    },
    taken() {
      const whole = found;
      found = [];
      return whole;
    },
  });
};
