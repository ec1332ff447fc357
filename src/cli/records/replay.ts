// licet replay FILE: the deal of a record screened again, by the days and settings of then and what is installed now; and
// where the answer is another, what it was made with that has moved.

import type { RawTransaction } from '../../data/read/raw.ts';
import { neededIn, staleAfterIn } from '../../model/list-needs.ts';
import { compared } from '../../records/compared.ts';
import { wholeRecord } from '../../records/kept-record.ts';
import type { ScreeningRecord } from '../../model/record.ts';
import { comparedPage } from '../../report/compared.ts';
import { jsonText } from '../../report/json.ts';
import { isAsBefore, isSameGate } from '../../report/what-if.ts';
import { orderOf } from '../order.ts';
import type { Run } from '../run.ts';
import { screeningBy } from '../screening.ts';
import { readSettings } from '../settings.ts';
import type { ReplayArguments } from './record-arguments.ts';

/** The status is 1 where the answer is another. */
export const replayCommand = async (
  file: string,
  given: ReplayArguments,
  run: Run,
): Promise<number> => {
  const { record } = wholeRecord(file);
  const then = givenThen(record);
  const { options = {} } = record.verdict.manifest ?? {};
  const settings = {
    ...(await readSettings({ ...given, ...then })),
    fourEyes: options['four-eyes'] === 'yes',
    proofRequired: options['proof'] === 'required',
    staleAfter: staleAfterIn(options),
    asked: { unasked: (options['unasked'] ?? '').split(', ').filter((id) => id !== '') },
  };
  const order = await orderOf(
    { ...given, ...then },
    settings,
    { ...run, today: record.screened },
    new Map(),
  );
  const { screen } = await screeningBy(order);
  const [before, after] = [record.verdict, screen(rawOf(record)).whole('full', true)];
  const comparison = compared(before, after);
  const same = isAsBefore(before, after) && isSameGate(before, after);
  run.streams.out(
    given.format === 'json'
      ? jsonText({ file, same, ...comparison }, 'page')
      : `${same ? 'The answer is the same.\n\n' : ''}${comparedPage(
          comparison,
          before,
          after,
          [`recorded ${record.screened}`, 'now'],
          { width: run.streams.width, colour: run.streams.colour, all: given.all === true },
        )}`,
  );
  return same ? 0 : 1;
};

/** What was given on the command line and in the settings then, as the manifest has it. */
export const givenThen = ({ verdict: { manifest } }: ScreeningRecord) => {
  const options = manifest?.options ?? {};
  return {
    ...(options['as-of'] !== undefined && { asOf: options['as-of'] }),
    ...(options['known-at'] !== undefined && { knownAt: options['known-at'] }),
    lists: neededIn(options['lists']),
    ...(options['presumptions'] === 'none' && { presumptions: false }),
  };
};

/** As it was entered; the lines of its values are not kept with it. */
export const rawOf = ({ entered: { value, file, line } }: ScreeningRecord): RawTransaction => {
  const place = () => ({ file, line });
  return { value, file, line, place, keyPlace: place };
};
