// Whether a page may be believed to say what the record says that it carries: by the log beside it, which has the hash of each page,
// or by drawing it again. What is replayed is the record; a page with other words than its own would be taken for it.

import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { readBytes } from '../../data/read/files.ts';
import { sha256 } from '../../data/read/hash.ts';
import { LicetError } from '../../model/errors.ts';
import { DOSSIER_ENDINGS, type KeptRecord } from '../../records/kept-record.ts';
import { LOG_FILE, logIn } from '../../records/log-file.ts';
import { RECORD_FORMS } from './record-forms.ts';

/**
 * `logged`: it is to the byte what the log beside it has; `drawn`: no log has it, and this licet draws the same from the record;
 * `not-drawn`: this licet draws another; `not-compared`: a decided, older or PDF page without its log.
 */
export type PageStands = 'logged' | 'drawn' | 'not-drawn' | 'not-compared';

/** Undefined of a record that is no page. Errors: the log has another page under its name. */
export const pageStands = async (
  file: string,
  kept: KeptRecord,
  licet: string,
): Promise<PageStands | undefined> => {
  const ending = extname(file).toLowerCase();
  if (!DOSSIER_ENDINGS.includes(ending)) return undefined;
  const page = readBytes(file);
  const folder = dirname(file);
  const logged = existsSync(join(folder, LOG_FILE))
    ? logIn(folder).entries.filter((entry) => entry.file === basename(file))
    : [];
  if (logged.length > 0) {
    if (logged.some((entry) => entry.page === sha256(page))) return 'logged';
    throw new LicetError([
      {
        code: 'damaged-record',
        place: { file },
        what: 'The page is not the one that the log beside it has: its words were changed after it was kept, or another was put in its place',
        remedy: 'Put the page of then back; licet records verify names every such file',
      },
    ]);
  }
  const { verdict } = kept.record;
  if (ending === '.pdf' || verdict.manifest?.licet !== licet) return 'not-compared';
  const draw = await RECORD_FORMS.html.load();
  for (const all of [false, true]) {
    const drawn = await draw(kept, { all, decisions: [] });
    if (Buffer.from(drawn).equals(page)) return 'drawn';
  }
  return 'not-drawn';
};
