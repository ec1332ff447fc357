// XML read piece by piece. Document types and entities of a file's own are refused, and nothing that a file refers to is ever
// opened. A file that breaks off is refused, however much of it was read.

import { SaxesParser } from 'saxes';
import { LicetError } from '../../../model/errors.ts';
import { decoded } from './decoded.ts';
import { notThisFormat, type ListFile } from './reader.ts';

export interface XmlHandlers<T> {
  /** `depth`: 1 for the document element. */
  open(name: string, attributes: Readonly<Record<string, string>>, at: XmlPlace): void;
  text(more: string, at: XmlPlace): void;
  close(name: string, at: XmlPlace): void;
  /** What is whole by now; asked after each piece of the file. */
  taken(): readonly T[];
}

export interface XmlPlace {
  readonly depth: number;
  readonly line: number;
  refuse(what: string): never;
}

/** Elements nest no deeper than this in any list. */
const DEEPEST = 40;
/** Letters from one tag to the next, which are held. */
const LONGEST_TEXT = 20_000_000;

/** `root`: what the document element may be called. Prefixes of namespaces are left out. */
export async function* xmlStream<T>(
  file: ListFile,
  root: readonly string[],
  handlers: XmlHandlers<T>,
): AsyncGenerator<T> {
  const parser = new SaxesParser({ position: true, fileName: file.name });
  const at = {
    depth: 0,
    get line() {
      return parser.line;
    },
    refuse(what: string): never {
      throw notThisFormat(file.name, what, parser.line);
    },
  };
  let ended = false;
  let held = 0;
  parser.on('doctype', () =>
    at.refuse('The file has a document type of its own, and the lists of publishers have none'),
  );
  parser.on('error', (error) => {
    throw new LicetError([
      {
        code: 'not-xml',
        place: { file: file.name, line: parser.line },
        what: `This is not whole XML: ${error.message.replace(/^.*?:\d+:\d+: /, '').replace(/\.$/, '')}`,
        remedy:
          'The download broke off or was changed on its way: fetch the file anew; nothing was imported',
      },
    ]);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local = withoutPrefix(name);
    held = 0;
    at.depth += 1;
    if (at.depth === 1 && !root.includes(local))
      at.refuse(
        /^html$/i.test(local)
          ? 'This is a web page, such as a login or an error, and not the list'
          : `The file begins with <${local}>, and this format with <${root.join('> or <')}>`,
      );
    if (at.depth > DEEPEST) at.refuse(`Elements are nested more than ${DEEPEST} deep`);
    handlers.open(local, attributes as Record<string, string>, at);
  });
  parser.on('text', (more) => handlers.text(more, at));
  parser.on('cdata', (more) => handlers.text(more, at));
  parser.on('closetag', ({ name }) => {
    held = 0;
    handlers.close(withoutPrefix(name), at);
    at.depth -= 1;
    ended = at.depth === 0;
  });
  for await (const piece of decoded(file)) {
    held += piece.length;
    if (held > LONGEST_TEXT) at.refuse('A text or a tag is longer than any of a real list');
    parser.write(piece);
    yield* handlers.taken();
  }
  parser.close();
  yield* handlers.taken();
  if (!ended) at.refuse('The file is empty');
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);
