// licet clear --list: each recorded decision, and whether it holds for a transaction, with the matches that nobody cleared;
// without a transaction, whether its day is over.

import { Cleared } from '../data/clearances/cleared.ts';
import { writtenName } from '../data/clearances/records.ts';
import type { Clearance, ComparedPair } from '../model/clearance.ts';
import { recordedText, type HeldAgainst, type RecordedClearance } from '../report/clearances.ts';
import type { ClearArguments } from './clear-arguments.ts';
import { clearancesFor } from './clearances.ts';
import { dayOf } from './day.ts';
import { bearerLabel } from './matched-pair.ts';
import { onlyIn } from './only-transaction.ts';
import { orderOf } from './order.ts';
import type { Run } from './run.ts';
import { screeningBy } from './screening.ts';
import type { Settings } from './settings.ts';

export const listCleared = async (
  file: string,
  given: ClearArguments,
  settings: Settings,
  run: Run,
): Promise<number> => {
  const clearances = await clearancesFor(settings, run.today);
  const cleared = new Cleared(clearances, settings.fourEyes);
  const deal = given.in === undefined ? undefined : await dealOf(given.in, given, settings, run);
  const asOf = given.asOf === undefined ? run.today : dayOf('--as-of', given.asOf);
  const recorded = (clearances?.records ?? []).map((clearance): RecordedClearance => {
    if (!deal) return { clearance, void: cleared.lapses(clearance, asOf) };
    return { clearance, void: voidIn(deal, clearance, cleared) };
  });
  run.streams.out(recordedText(recorded, file, deal, run.streams));
  return 0;
};

interface Deal extends HeldAgainst {
  readonly pairs: readonly ComparedPair[];
  readonly asOf: string;
}

const dealOf = async (
  file: string,
  given: ClearArguments,
  settings: Settings,
  run: Run,
): Promise<Deal> => {
  const screening = await screeningBy(await orderOf(given, settings, run, new Map()));
  const raw = await onlyIn(file, 'clear', undefined, screening);
  const { engine, input } = screening.screener.prepare(raw);
  const matches = (input.facts.elements.get('match') ?? []).flatMap(({ label, pair }) =>
    pair ? [{ label: bearerLabel(label), pair }] : [],
  );
  return {
    file,
    asOf: engine.rulebook.asOf,
    pairs: matches.map(({ pair }) => pair),
    open: matches
      .filter(({ pair }) => !pair.clearances.some(({ holds }) => holds))
      .map(({ label, pair: { listed, record } }) => ({ label, listed, listedName: record.name })),
  };
};

/** Of several parties of one name it is enough that it holds for one; undefined where none of them matches. */
const voidIn = (
  { pairs, asOf }: Deal,
  clearance: Clearance,
  cleared: Cleared,
): RecordedClearance['void'] =>
  pairs
    .filter(
      ({ party, listed }) =>
        listed === clearance.listed && writtenName(party.name) === writtenName(clearance.party),
    )
    .map(({ party, record }) => cleared.voidReasons(clearance, party, record, asOf))
    .sort((a, b) => a.length - b.length)[0];
