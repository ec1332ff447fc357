// What people decided on a kept record, by the log of its folder: the record itself says nothing of it.

import { basename, dirname, extname } from 'node:path';
import { readBytes } from '../../data/read/files.ts';
import type { DossierDecision } from '../../model/decision.ts';
import { LicetError } from '../../model/errors.ts';
import type { KeptRecord } from '../../records/kept-record.ts';
import { wholeLogIn } from '../../records/log-file.ts';

/**
 * In their order. `given`: the folder where the log lies, else that of the file. Errors: the log is broken, or has nothing of the
 * decision that the file shows: a copy without it would say that nobody decided.
 */
export const decisionsOn = (
  file: string,
  { sha256 }: KeptRecord,
  given: string | undefined,
): readonly DossierDecision[] => {
  const folder = given ?? dirname(file);
  const decisions = wholeLogIn(folder).entries.flatMap((entry): DossierDecision[] => {
    if (entry.kind !== 'decided' || entry.record !== sha256) return [];
    const { outcome, by, reason, on, afterDeal, countersign } = entry;
    return [
      {
        ...{ outcome, by, reason, on },
        ...(afterDeal !== undefined && { afterDeal }),
        ...(countersign !== undefined && { countersign }),
      },
    ];
  });
  if (decisions.length > 0 || !showsDecision(file)) return decisions;
  throw new LicetError([
    {
      code: 'not-understood',
      place: { file },
      what: `It shows a decision, and the log of ${folder} has none on this record`,
      remedy: 'Say where its log lies: --folder FOLDER',
    },
  ]);
};

/** Of a PDF its name alone says it. */
const showsDecision = (file: string): boolean =>
  /\.decided-[0-9a-f]{12}\./.test(basename(file)) ||
  (/^\.html?$/i.test(extname(file)) && readBytes(file).includes('aria-label="Decisions"'));
