// licet look-back FOLDER: past shipments by the law and the evidence of their own day and of a later one.

import type { RawTransaction } from '../../data/read/raw.ts';
import { at } from '../../data/read/values.ts';
import { firstDay, isPartialDay } from '../../model/dates.ts';
import { LicetError } from '../../model/errors.ts';
import type { LookedBack } from '../../model/look-back.ts';
import { jsonText } from '../../report/json.ts';
import { byGravity, lookBackText, lookedBack, worsened } from '../../report/look-back.ts';
import { printable } from '../../report/printable.ts';
import { dayOf, knownDayOf } from '../day.ts';
import { eachTransaction } from '../each-transaction.ts';
import { inputsOf } from '../inputs.ts';
import { orderOf } from '../order.ts';
import { Progress } from '../progress.ts';
import type { Run } from '../run.ts';
import { screeningBy, screeningOn } from '../screening.ts';
import { ownFiles, readSettings } from '../settings.ts';
import type { LookBackArguments } from './record-arguments.ts';

/** The status is 1 where a shipment is judged worse by the later day. */
export const lookBackCommand = async (
  files: readonly string[],
  given: LookBackArguments,
  run: Run,
): Promise<number> => {
  const settings = await readSettings(given);
  const since = given.since === undefined ? undefined : dayOf('--since', given.since);
  const later =
    given.until === undefined ? run.today : knownDayOf('--until', given.until, run.today);
  if (since !== undefined && since > later) throw beginsAfter(since, later);
  const { inputs, notes } = inputsOf(files, given.input, ownFiles(settings));
  const { since: _, until: __, ...screened } = given;
  const then = await screeningBy({
    ...(await orderOf(screened, settings, run, new Map())),
    batch: true,
  });
  const now = screeningOn(
    then.sources,
    await orderOf({ ...screened, asOf: later, knownAt: later }, settings, run, new Map()),
  );
  for (const note of notes) run.streams.error(`${printable(note)}\n`);
  const counts = { looked: 0, undated: 0, earlier: 0 };
  const moved: LookedBack[] = [];
  const progress = new Progress(run.streams);
  const look = async (raw: RawTransaction): Promise<void> => {
    await progress.count();
    const date = String(at(raw.value, ['date']) ?? 'unknown');
    if (since !== undefined && isPartialDay(date) && firstDay(date) < since) {
      // Nobody asked for it, and nothing of it is judged.
      counts.earlier += 1;
      return;
    }
    const before = then.screen(raw);
    if (!isPartialDay(date)) counts.undated += 1;
    else {
      counts.looked += 1;
      const one = lookedBack(before.whole('full', true), now.screen(raw).whole('full', true));
      if (one) moved.push(one);
    }
  };
  try {
    await eachTransaction(inputs, then.screener, look);
  } finally {
    progress.end();
  }
  moved.sort(byGravity);
  run.streams.out(
    given.format === 'json'
      ? moved.map((one) => jsonText(one, 'line')).join('')
      : lookBackText(counts, moved, later, {
          width: run.streams.width,
          colour: run.streams.colour,
          all: given.all === true,
        }),
  );
  return moved.some((one) => worsened(one) > 0) ? 1 : 0;
};

const beginsAfter = (since: string, later: string): LicetError =>
  new LicetError([
    {
      code: 'impossible-date',
      what: `--since: ${since} is after ${later}, the day by which shipments are looked at again`,
      remedy: 'Write an earlier day, or a later --until',
    },
  ]);
