// The file within a PDF. Nothing of the document is interpreted: the one object that is marked as an attached file is looked
// for by the mark with which it is written, and its bytes are taken. Of two it could not be said which one a viewer shows: a
// name that attaches a file, however it is spelt, stands as often as licet writes it, and nowhere where it could not be seen.

import { inflateSync } from 'node:zlib';
import { LicetError } from '../model/errors.ts';
import { namesIn } from './pdf-names.ts';

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
  const attached = bytesAt(pdf, at, file);
  // What is no record is told as that, whoever wrote the document.
  if (attached.subarray(0, RECORD.length).equals(RECORD)) refuseOthers(pdf, file);
  return attached;
};

const RECORD = Buffer.from('{"schema":"licet/record@1"');

const bytesAt = (pdf: Buffer, at: number, file: string): Buffer => {
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

/** Names by which a document has an attached file, each once in a dossier. */
const ATTACHING = ['/EmbeddedFile', '/EF', '/Filespec', '/EmbeddedFiles'];
/** Names with which objects are packed, hidden or attached in another way, and of which licet writes none. */
const FOREIGN = new Set(['/ObjStm', '/XRef', '/Encrypt', '/FileAttachment', '/RF', '/Collection']);

const refuseOthers = (pdf: Buffer, file: string): void => {
  const names = namesIn(pdf);
  if (names === undefined) throw damaged(file, NOT_WHOLE);
  if (ATTACHING.some((name) => names.filter((one) => one === name).length > 1))
    throw damaged(file, 'It holds several files, and a dossier holds one');
  if (
    names.some((name) => FOREIGN.has(name)) ||
    !pdf.toString('latin1').trimEnd().endsWith('%%EOF')
  )
    throw damaged(
      file,
      'It was written anew by another program, so that what it shows is not known',
    );
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
