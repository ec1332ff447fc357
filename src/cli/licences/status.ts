// licet licences status [FILES]: what is left of each licence of the register, and which of the transactions draw on it.

import { writtenAt } from '../../data/licences/written-at.ts';
import type { LicenceRegister } from '../../data/licences/register.ts';
import { standingOf } from '../../data/licences/standing.ts';
import type { InputFormat } from '../../data/transaction/transactions.ts';
import { LicetError } from '../../model/errors.ts';
import type { DrawnBy, LicencesPage, LicenceStanding } from '../../model/licence.ts';
import { jsonText } from '../../report/json.ts';
import { registerText } from '../../report/licence-register.ts';
import { printable } from '../../report/printable.ts';
import type { Screener } from '../../screener.ts';
import { dayOf } from '../day.ts';
import { eachTransaction } from '../each-transaction.ts';
import { inputsOf, type Inputs } from '../inputs.ts';
import { orderOf } from '../order.ts';
import type { Run } from '../run.ts';
import { screeningBy } from '../screening.ts';
import { ownFiles, readSettings, type Given } from '../settings.ts';

export interface LicencesStatusArguments extends Given {
  readonly format: 'text' | 'json';
  readonly asOf?: string;
  readonly input?: InputFormat;
}

/** Status 1 where one is over-drawn, or a transaction draws on what lifts nothing. */
export const licencesStatusCommand = async (
  files: readonly string[],
  given: LicencesStatusArguments,
  run: Run,
): Promise<number> => {
  const settings = await readSettings(given);
  const { asOf, ...beside } = given;
  const day = asOf === undefined ? run.today : dayOf('--as-of', asOf);
  const { inputs, notes } = inputsOf(files, given.input, ownFiles(settings));
  for (const note of notes) run.streams.error(`${printable(note)}\n`);
  const { screener } = await screeningBy(await orderOf(beside, settings, run, new Map()));
  const register = registerOf(screener);
  const { count, drawnBy } = await drawnIn(inputs, screener);
  const standing: LicencesPage = {
    schema: 'licet/licences@1',
    file: register.file,
    day,
    licences: register.all.map((one) => standingOf(one, drawnBy.get(one.number) ?? [], day)),
    ...(files.length > 0 && { transactions: count }),
  };
  run.streams.out(
    given.format === 'json' ? jsonText(standing, 'page') : registerText(standing, run.streams),
  );
  return standing.licences.some(isOver) ? 1 : 0;
};

const isOver = ({ quantity, value, drawnBy }: LicenceStanding): boolean =>
  [quantity, value].some((limit) => limit !== undefined && limit.left < 0) ||
  drawnBy.some(({ holds }) => holds === 'no');

const registerOf = ({ register }: Screener): LicenceRegister => {
  if (register) return register;
  throw new LicetError([
    {
      code: 'missing-key',
      what: 'No register of licences is named',
      remedy: "Write 'licences: licences.yaml' into licet.yaml, or give --licences",
    },
  ]);
};

/** By the number of the licence, in the order of the files; each transaction is read as of its own day. */
const drawnIn = async (
  inputs: Inputs['inputs'],
  screener: Screener,
): Promise<{
  readonly count: number;
  readonly drawnBy: ReadonlyMap<string, readonly DrawnBy[]>;
}> => {
  const drawnBy = new Map<string, DrawnBy[]>();
  /** A file that is named twice holds no more transactions than once. */
  const seen = new Set<string>();
  let count = 0;
  await eachTransaction(inputs, screener, (raw) => {
    const place = writtenAt(raw);
    if (seen.has(place)) return;
    seen.add(place);
    count += 1;
    const { transaction, facts } = screener.prepare(raw).input;
    for (const { drawn } of facts.elements.get('licence') ?? []) {
      if (!drawn) continue;
      const { number, holds, draws, why } = drawn;
      const from = `${raw.file}:${raw.line}`;
      const one = { transaction: transaction.id, from, holds, draws, why };
      drawnBy.set(number, [...(drawnBy.get(number) ?? []), one]);
    }
  });
  return { count, drawnBy };
};
