// The page of all dossiers of one run, beside them. It is made anew by each run of several transactions, and is no record.

import { join } from 'node:path';
import { writeWhole } from '../../data/read/files.ts';
import { dealBefore } from '../../model/afterwards.ts';
import type { ScreeningRecord } from '../../model/record.ts';
import type { DossierRow } from '../../report/dossier/index-page.tsx';

const INDEX_FILE = 'index.html';

export const indexRow = async (
  file: string,
  { screened, verdict, asked }: ScreeningRecord,
): Promise<DossierRow> => {
  const { decidingLines } = await import('../../report/dossier/deciding.ts');
  const { transaction, law, policy } = verdict;
  const [first] = decidingLines(verdict, asked);
  const afterDeal = dealBefore(verdict, screened);
  return {
    file,
    id: transaction.id,
    ...(transaction.title !== undefined && { title: transaction.title }),
    colours: { verdict: verdict.verdict, law, policy },
    screened,
    ...(afterDeal !== undefined && { afterDeal }),
    reason: first === undefined ? '' : `${first.head}: ${first.text}`,
  };
};

/** The path of the page. */
export const writeIndex = async (
  folder: string,
  rows: readonly DossierRow[],
  on: string,
): Promise<string> => {
  const { dossierIndex } = await import('../../report/dossier/index-page.tsx');
  const file = join(folder, INDEX_FILE);
  writeWhole(file, dossierIndex(rows, { title: folder, on }));
  return file;
};
