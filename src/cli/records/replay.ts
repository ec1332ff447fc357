// licet replay FILE: the deal of a record or of a written answer screened again, by the days and settings of then and what is
// installed now, and compared to the byte; where the answer is another, what it was made with that has moved.

import { neededIn, staleAfterIn } from '../../model/list-needs.ts';
import { compared } from '../../records/compared.ts';
import { sameBytes, type Bytes } from '../../records/same-bytes.ts';
import type { ScreeningRecord } from '../../model/record.ts';
import { comparedPage } from '../../report/compared.ts';
import { jsonText } from '../../report/json.ts';
import { printable } from '../../report/printable.ts';
import { isAsBefore, isSameGate } from '../../report/what-if.ts';
import type { Answers } from '../answers.ts';
import { orderOf } from '../order.ts';
import type { Run } from '../run.ts';
import { screeningBy } from '../screening.ts';
import { version } from '../../data/library/installed.ts';
import { readSettings } from '../settings.ts';
import type { PageStands } from './carried.ts';
import type { ReplayArguments } from './record-arguments.ts';
import { replayable } from './replayable.ts';

/** The status is 1 where the answer is another, be it in a word, or the page is not that of its record. */
export const replayCommand = async (
  file: string,
  given: ReplayArguments,
  run: Run,
): Promise<number> => {
  const kept = await replayable(file, run.today, version(run.root));
  const { options = {} } = kept.verdict.manifest ?? {};
  const then = givenThen(kept);
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
    { ...run, today: kept.screened },
    answersThen(options),
  );
  const { screen } = await screeningBy(order);
  const [before, after] = [kept.verdict, screen(kept.raw).whole('full', true)];
  const comparison = compared(before, after);
  const bytes = sameBytes(before, after, kept.lineless);
  const same = isAsBefore(before, after) && isSameGate(before, after) && bytes.sameAnswer;
  const { page } = kept;
  run.streams.out(
    given.format === 'json'
      ? jsonText({ file, ...(page && { page }), same, bytes, ...comparison }, 'page')
      : `${page ? `${PAGE[page]}\n` : ''}${sameText(same, bytes, kept.lineless)}${comparedPage(
          comparison,
          before,
          after,
          [kept.isRecord ? `recorded ${kept.screened}` : file, 'now'],
          { width: run.streams.width, colour: run.streams.colour, all: given.all === true },
        )}`,
  );
  return same && page !== 'not-drawn' ? 0 : 1;
};

/** Which of the two was taken, and whether they say the same. */
const PAGE: Readonly<Record<PageStands, string>> = {
  logged:
    'Replayed is the record that the page carries; the page is to the byte as the log has it.',
  drawn:
    'Replayed is the record that the page carries; no log beside it has the page, and it is to the byte as this licet draws it from the record.',
  'not-drawn':
    'Replayed is the record that the page carries. The page is NOT as this licet draws it from the record: its words were changed, or it has a decision and lies without its log.',
  'not-compared':
    'Replayed is the record that the page carries. Its words were compared with nothing: no log beside it has the page, and another licet or another form drew it.',
};

const sameText = (
  same: boolean,
  { same: everyByte, firstAt }: Bytes,
  lineless: string | undefined,
): string => {
  if (everyByte)
    return `The answer is the same. It is so to the byte${lineless === undefined ? '' : `, but for the lines of ${printable(lineless)}, which a record does not keep`}.\n\n`;
  if (same) return 'The answer is the same. What it was made with is not.\n\n';
  return firstAt === undefined ? '' : `The first difference is at ${firstAt}.\n\n`;
};

/** Answers that were set beside the file then, of an answer that was written with licet screen --set. */
const answersThen = (options: Readonly<Record<string, string>>): Answers =>
  new Map(
    Object.entries(options).flatMap(([name, answer]) =>
      name.startsWith(SET) ? [[name.slice(SET.length), answer] as const] : [],
    ),
  );

const SET = 'set ';

/** What was given on the command line and in the settings then, as the manifest has it. */
export const givenThen = ({ verdict: { manifest } }: Pick<ScreeningRecord, 'verdict'>) => {
  const options = manifest?.options ?? {};
  return {
    ...(options['as-of'] !== undefined && { asOf: options['as-of'] }),
    ...(options['known-at'] !== undefined && { knownAt: options['known-at'] }),
    lists: neededIn(options['lists']),
    ...(options['presumptions'] === 'none' && { presumptions: false }),
    ...(options['hypothetical'] === 'yes' && { hypothetical: true }),
    ...(options['ignore-columns'] !== undefined && {
      ignoreColumns: options['ignore-columns'].split(', '),
    }),
  };
};
