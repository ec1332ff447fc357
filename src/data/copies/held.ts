// A copy that is held in a folder, read in its form.

import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Copy, CopyForm } from '../../model/copy.ts';
import { LicetError } from '../../model/errors.ts';
import { decode } from '../read/files.ts';
import { readAgreedList } from './agreed-list.ts';
import { readCfrText } from './cfr-text.ts';
import { readControlList } from './control-list.ts';
import { readEuAct } from './eu-act.ts';
import { readEcfrXml } from './ecfr-xml.ts';
import { readGermanAct } from './german-act.ts';
import { readLiechtensteinAct } from './liechtenstein-act.ts';
import { readSwissAct } from './swiss-act.ts';
import { readTable } from './table.ts';
import type { LawText } from './text.ts';

const FORMS: Readonly<Record<CopyForm, (source: string, section: string) => LawText>> = {
  'ecfr-xml': readEcfrXml,
  'cfr-text': readCfrText,
  'control-list': readControlList,
  table: readTable,
  'german-act': readGermanAct,
  'swiss-act': readSwissAct,
  'liechtenstein-act': readLiechtensteinAct,
  'eu-act': readEuAct,
  'agreed-list': readAgreedList,
};

/** The text of the copy, or undefined where the folder does not hold it. Errors: it is held and is not in its form. */
export const readHeld = (folder: string, { held, from }: Copy): LawText | undefined => {
  if (!held) return undefined;
  const path = join(folder, held.file);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const source = decode(held.file.endsWith('.gz') ? gunzipSync(bytes) : bytes, path);
    return FORMS[held.form](source, held.section ?? '');
  } catch (error) {
    if (error instanceof LicetError) throw error;
    throw new LicetError([
      {
        code: 'file-unreadable',
        place: { file: path },
        what: `The copy is not in the form '${held.form}' (${(error as Error).message.split('\n')[0]})`,
        remedy: `Fetch it again from ${from}`,
      },
    ]);
  }
};
