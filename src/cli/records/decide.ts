// licet decide FILE: what a person decided on a record, put behind the log and onto a copy of the dossier. The record stays
// as it was.

import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { sha256 } from '../../data/read/hash.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import {
  DECISION_OUTCOMES,
  type DecisionOutcome,
  type DossierDecision,
} from '../../model/decision.ts';
import { dealBefore } from '../../model/afterwards.ts';
import { looksLike } from '../../model/look-alikes.ts';
import type { Chained, Decided } from '../../model/record-log.ts';
import { append, logIn } from '../../records/log-file.ts';
import { endedBy, loggedWaivers } from '../../records/logged-waivers.ts';
import { Staged } from '../../records/staged.ts';
import { standingIn } from '../../records/standing.ts';
import { printable } from '../../report/printable.ts';
import { decidedText, onEarlierText } from '../../report/records.ts';
import { endedSinceText } from '../../report/waivers.ts';
import type { Run } from '../run.ts';
import { readSettings, type Settings } from '../settings.ts';
import { foundRecord } from './found-record.ts';
import type { DecideArguments } from './record-arguments.ts';
import { RECORD_FORMS, type RecordForm } from './record-forms.ts';

export const decideCommand = async (
  file: string,
  given: DecideArguments,
  run: Run,
): Promise<number> => {
  const settings = await readSettings(given);
  const decided = decisionOf(given, settings, run.today);
  const { folder, name, kept } = await foundRecord(file, given.folder, settings);
  const afterDeal = dealBefore(kept.record.verdict, run.today);
  const decision = { ...decided, ...(afterDeal !== undefined && { afterDeal }) };
  const { transaction, verdict, law, policy } = kept.record.verdict;
  const form = extname(name).toLowerCase() === RECORD_FORMS.pdf.ending ? 'pdf' : 'html';
  const { ending, load }: RecordForm = RECORD_FORMS[form];
  const page = await (await load())(kept, { all: false, decisions: [decision] });
  const hash = sha256(page);
  const copy = `${basename(name, extname(name))}.decided-${hash.slice(0, TOLD_APART)}${ending}`;
  const staged = new Staged(folder);
  staged.write(copy, page);
  // The copy stands before the log says so: what a crash leaves between them is a copy of which the log knows nothing.
  staged.keep();
  const [entry] = append(folder, () => [
    {
      kind: 'decided',
      transaction: transaction.id,
      verdict,
      law,
      policy,
      file: copy,
      page: hash,
      record: kept.sha256,
      ...loggedWaivers(kept.record.verdict),
      ...decision,
    },
  ]);
  for (const waiver of endedBy(kept.record.verdict, run.today))
    run.streams.error(`${printable(endedSinceText(waiver))}\n`);
  const standing = standingIn(logIn(folder).entries).find(
    (one) => one.transaction === transaction.id,
  );
  if (standing?.onNewest === false)
    run.streams.error(`${printable(onEarlierText(join(folder, standing.screened.file)))}\n`);
  const blank = otherForms(folder, kept.sha256, ending);
  run.streams.out(
    decidedText(entry as Chained<Decided>, kept.record.verdict, join(folder, copy), blank),
  );
  return 0;
};

/** Pages of the same record in another form than the one that shows the decision. */
const otherForms = (folder: string, record: string, ending: string): readonly string[] => {
  const files = logIn(folder).entries.flatMap((entry) =>
    entry.kind === 'screened' && entry.record === record ? [entry.file] : [],
  );
  return [...new Set(files)]
    .filter((file) => ![ending, RECORD_FORMS.json.ending].includes(extname(file)))
    .map((file) => join(folder, file))
    .filter((file) => existsSync(file));
};

/** So much of its hash tells two copies of one record apart. */
const TOLD_APART = 12;

/** Errors: all that is missing or cannot be, at once. */
const decisionOf = (
  given: DecideArguments,
  { fourEyes }: Settings,
  on: string,
): DossierDecision => {
  const problems: Problem[] = [];
  const said = (option: string, text: string | undefined, remedy: string): string => {
    if (text !== undefined && text.trim() !== '') return text.trim();
    problems.push({ code: 'missing-key', what: `${option} is missing`, remedy });
    return '';
  };
  const outcome = said('--outcome', given.outcome, `Say which: ${DECISION_OUTCOMES.join(', ')}`);
  const by = said('--by', given.by, 'Say who decided');
  const reason = said('--reason', given.reason, 'Say why');
  const countersign =
    given.countersign === undefined
      ? undefined
      : said('--countersign', given.countersign, 'Say who, or leave it out');
  if (countersign !== undefined && looksLike(countersign, by))
    problems.push({
      code: 'no-effect',
      what: `'${countersign}' cannot sign beside, having decided`,
      remedy: 'Name another person',
    });
  if (fourEyes && countersign === undefined)
    problems.push({
      code: 'missing-key',
      what: 'licet.yaml asks for four eyes, and nobody has signed beside',
      remedy: 'Give --countersign with another name than --by',
    });
  if (problems.length > 0) throw new LicetError(problems);
  return {
    outcome: outcome as DecisionOutcome,
    by,
    reason,
    on,
    ...(countersign !== undefined && { countersign: { by: countersign, on } }),
  };
};
