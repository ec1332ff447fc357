// The file within a PDF. Nothing of the document is interpreted: the one object that is marked as an attached file is looked
// for by the mark with which it is written, and its bytes are taken. Of two it could not be said which one a viewer shows.

import { inflateSync } from 'node:zlib';
import { LicetError } from '../model/errors.ts';

const MARK = '/Type /EmbeddedFile';
/** Bytes in which the description of a file ends. */
const LONGEST_DESCRIPTION = 2_000;
/** Bytes of a file within a PDF; a record has far fewer. */
const LARGEST_ATTACHED = 64_000_000;

/** Undefined where it has none. Errors: there are several, or its bytes are not whole. */
export const attachedTo = (pdf: Buffer, file: string): Buffer | undefined => {
  if (!pdf.subarray(0, 1_024).includes('%PDF-')) return undefined;
  const at = pdf.indexOf(MARK);
  if (at < 0) return undefined;
  if (pdf.includes(MARK, at + MARK.length))
    throw damaged(file, 'It holds several files, and a dossier holds one');
  const described = pdf.subarray(at, at + LONGEST_DESCRIPTION).toString('latin1');
  const [whole = '', description = ''] = /^([^]*?>>\s*)stream\r?\n/.exec(described) ?? [];
  const length = /\/Length (\d+)\s/.exec(description)?.[1];
  if (length === undefined) throw damaged(file, NOT_WHOLE);
  const from = at + whole.length;
  const bytes = pdf.subarray(from, from + Number(length));
  if (bytes.length !== Number(length)) throw damaged(file, NOT_WHOLE);
  if (!description.includes('/Filter')) return bytes;
  try {
    return inflateSync(bytes, { maxOutputLength: LARGEST_ATTACHED });
  } catch {
    throw damaged(file, NOT_WHOLE);
  }
};

const NOT_WHOLE = 'The record within it is not whole';

const damaged = (file: string, what: string): LicetError =>
  new LicetError([
    {
      code: 'damaged-record',
      place: { file },
      what,
      remedy: 'It was changed after it was written; look for another copy',
    },
  ]);
