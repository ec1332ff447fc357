// licet record --mask: a copy of one record for somebody else, without personal data of natural persons. The record itself is
// screened anew, or is one that was kept.

import type { RawTransaction } from '../../data/read/raw.ts';
import { sha256 } from '../../data/read/hash.ts';
import type { DossierDecision } from '../../model/decision.ts';
import { LicetError } from '../../model/errors.ts';
import type { KeptRecord } from '../../records/kept-record.ts';
import { maskedRecord } from '../../records/mask/masked.ts';
import type { RecordArguments } from './record-arguments.ts';
import { jsonText } from '../../report/json.ts';
import type { Screener } from '../../screener.ts';

export const masked = (
  { record, text }: KeptRecord,
  bodies: readonly string[],
  decided: readonly DossierDecision[] = [],
): { readonly kept: KeptRecord; readonly decisions: readonly DossierDecision[] } => {
  const { record: copy, decisions } = maskedRecord(record, text, bodies, decided);
  const copyText = jsonText(copy, 'line');
  return { kept: { record: copy, text: copyText, sha256: sha256(copyText) }, decisions };
};

/** Names of matched rows of which their list says that they are no person's, and of histories: those are of bodies. */
export const listedBodies = (screener: Screener, raw: RawTransaction): readonly string[] =>
  (screener.prepare(raw).input.facts.elements.get('match') ?? []).flatMap(({ pair }) => {
    if (pair === undefined) return [];
    const { record } = pair;
    const kind = 'list' in record ? record.kind : 'organisation';
    return kind === undefined || kind === 'person' || kind === 'unknown' || kind === 'address'
      ? []
      : [record.name];
  });

/** Errors: such a copy is nothing that is kept. */
export const refuseKeeping = ({ output, withSources }: RecordArguments): void => {
  if (withSources === true)
    throw new LicetError([
      {
        code: 'unknown-option-value',
        what: '--mask leaves out what lists and reports say of persons, and --with-sources puts it in',
        remedy: 'Leave one of the two out',
      },
    ]);
  if (output !== undefined) return;
  throw new LicetError([
    {
      code: 'unknown-option-value',
      what: '--mask makes a copy for somebody else, which is kept neither in the folder of records nor in the log',
      remedy: 'Give --output with a file, and record the deal without --mask for yourself',
    },
  ]);
};
