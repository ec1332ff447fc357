// licet clear: a person's decision that a match is another party, put into the file of clearances; or what stands there.

import { existsSync } from 'node:fs';
import { isApproved } from '../data/clearances/cleared.ts';
import { clearancesIn } from '../data/clearances/clearances-file.ts';
import { listedRecordOf, partyRecordOf } from '../data/clearances/records.ts';
import { withClearance } from '../data/clearances/written-clearance.ts';
import { readText } from '../data/read/files.ts';
import { writeInstead } from '../data/read/instead.ts';
import type { Clearance, ComparedPair } from '../model/clearance.ts';
import { LicetError, type Problem } from '../model/errors.ts';
import { wrongSpan } from '../model/schema/clearance.ts';
import { clearedText } from '../report/clearances.ts';
import type { ClearArguments } from './clear-arguments.ts';
import { listCleared } from './clear-list.ts';
import { dayOf } from './day.ts';
import { matchedPair } from './matched-pair.ts';
import { onlyIn } from './only-transaction.ts';
import { orderOf } from './order.ts';
import type { Run } from './run.ts';
import { screeningBy } from './screening.ts';
import { readSettings, type Settings } from './settings.ts';

export const clearCommand = async (
  party: string | undefined,
  listed: string | undefined,
  given: ClearArguments,
  run: Run,
): Promise<number> => {
  const settings = await readSettings(given);
  const file = fileOf(settings);
  if (given.list === true) {
    if (party !== undefined) throw new LicetError([withNames()]);
    return listCleared(file, given, settings, run);
  }
  const decision = decisionOf(party, listed, given, settings, run.today);
  const { clearances: _, ...none } = settings;
  const isThere = existsSync(file);
  const screening = await screeningBy(
    await orderOf(given, isThere ? settings : none, run, new Map()),
  );
  const raw = await onlyIn(decision.deal, 'clear', undefined, screening);
  const { facts } = screening.screener.prepare(raw).input;
  const pair = matchedPair(decision.party, decision.listed, facts, decision.deal);
  refuseTwice(pair, decision.expires);
  const clearance = clearanceOf(decision, pair, run.today);
  for (let isWritten = false; !isWritten;) {
    const before = existsSync(file) ? readText(file) : undefined;
    const text = withClearance(file, before, clearance);
    // Read as it will be read, before it takes the place of what is there.
    clearancesIn(file, text, run.today);
    isWritten = writeInstead(file, before, text);
  }
  run.streams.out(clearedText(clearance, pair.record.name, file));
  return 0;
};

const withNames = (): Problem => ({
  code: 'unknown-option-value',
  what: '--list shows all that is recorded, and takes no names',
  remedy: 'Leave the names out, or leave --list out',
});

const fileOf = ({ clearances }: Settings): string => {
  if (clearances !== undefined) return clearances;
  throw new LicetError([
    {
      code: 'missing-key',
      what: 'No file of clearances is named, and screening would not find it',
      remedy: "Write 'clearances: clearances.yaml' into licet.yaml, or give --clearances",
    },
  ]);
};

interface Decision extends Pick<Clearance, 'reason' | 'by' | 'approvedBy' | 'expires'> {
  readonly party: string;
  readonly listed: string;
  readonly deal: string;
}

/** Errors: all that is missing or cannot be, at once. */
const decisionOf = (
  party: string | undefined,
  listed: string | undefined,
  given: ClearArguments,
  { fourEyes }: Settings,
  today: string,
): Decision => {
  const problems: Problem[] = [];
  const said = (what: string, text: string | undefined, remedy: string): string => {
    if (text !== undefined && text.trim() !== '') return text.trim();
    problems.push({ code: 'missing-key', what: `${what} is missing`, remedy });
    return '';
  };
  const decision = {
    party: said('The party', party, 'Write its label or its name first: licet clear end-user …'),
    listed: said('The listed party', listed, 'Write its list and id second: us-entity-list/ID'),
    deal: said('--in', given.in, 'Name the file of the transaction in which the two match'),
    reason: said('--reason', given.reason, 'Say why it is another party'),
    by: said('--by', given.by, 'Say who decided'),
    expires: said('--expires', given.expires, 'Give the last day on which it holds'),
    ...(given.approvedBy !== undefined && {
      approvedBy: said('--approved-by', given.approvedBy, 'Say who, or leave it out'),
    }),
  };
  if (decision.expires !== '') problems.push(...spanProblems(decision.expires, today));
  if (fourEyes && decision.by !== '' && !isApproved(decision))
    problems.push({
      code: 'missing-key',
      what: 'licet.yaml asks for four eyes, and no second person has approved it',
      remedy: 'Give --approved-by with another name than --by',
    });
  if (problems.length > 0) throw new LicetError(problems);
  return decision;
};

const spanProblems = (expires: string, today: string): Problem[] => {
  const wrong = wrongSpan(today, dayOf('--expires', expires));
  return wrong
    ? [
        {
          code: 'wrong-type',
          what: `--expires: '${expires}' is ${wrong.what}`,
          remedy: wrong.remedy,
        },
      ]
    : [];
};

/** What would change nothing is no decision. */
const refuseTwice = ({ clearances: [known] }: ComparedPair, expires: string): void => {
  if (!known?.holds || known.expires < expires) return;
  throw new LicetError([
    {
      code: 'no-effect',
      what: `It is cleared already, by ${known.by} until ${known.expires}`,
      remedy: 'Give a later --expires, or leave it as it is',
    },
  ]);
};

const clearanceOf = (
  { listed, reason, by, approvedBy, expires }: Decision,
  { party, record }: ComparedPair,
  today: string,
): Clearance => ({
  party: party.name,
  listed,
  partyRecord: partyRecordOf(party),
  listedRecord: listedRecordOf(record),
  reason,
  by,
  ...(approvedBy !== undefined && { approvedBy }),
  on: today,
  expires,
});
