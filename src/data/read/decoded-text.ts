// The bytes of a table → text. A mark at the beginning says which UTF-16 it is, as spreadsheets write it ("Unicode text");
// without one it is UTF-8. A broken byte is an error with its line, never a replacement character.

import { LicetError } from '../../model/errors.ts';
import { brokenLine } from './files.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};

/** The mark is not part of the text. Errors: a byte that is none of the encoding's; UTF-16 without a mark. */
export async function* decodedText(
  stream: AsyncIterable<Buffer>,
  file: string,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let encoding: Encoding = 'utf-8';
  let line = 1;
  const text = (chunk?: Buffer): string => {
    try {
      return chunk ? decoder!.decode(chunk, { stream: true }) : decoder!.decode();
    } catch {
      const below = chunk && encoding === 'utf-8' ? brokenLine(chunk) - 1 : 0;
      throw broken(file, line + below, `The line is not ${NAMES[encoding]} text`);
    }
  };
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of stream) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    // Two bytes tell which encoding it is.
    if (decoder === undefined && held.length < 2) continue;
    if (decoder === undefined) {
      encoding = encodingOf(held);
      if (encoding === 'utf-8' && (held[0] === 0 || held[1] === 0))
        throw broken(file, 1, 'The file is UTF-16 without the mark that says so, or no text');
      decoder = new TextDecoder(encoding, { fatal: true });
    }
    const decoded = text(held);
    held = Buffer.alloc(0);
    line += decoded.split('\n').length - 1;
    yield decoded;
  }
  decoder ??= new TextDecoder('utf-8', { fatal: true });
  if (held.length > 0) yield text(held);
  yield text();
}

const encodingOf = (bytes: Buffer): Encoding => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
};

const broken = (file: string, line: number, what: string): LicetError =>
  new LicetError([
    {
      code: 'not-utf8',
      place: { file, line },
      what,
      remedy: 'Save the file as UTF-8, which Excel calls CSV UTF-8, and try again',
    },
  ]);
