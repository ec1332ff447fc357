// licet record of a record that was kept: nothing is screened, and nothing kept.

import { LicetError } from '../../model/errors.ts';
import { wholeRecord } from '../../records/kept-record.ts';
import type { Gated } from '../exit-status.ts';
import { refuseOverwriting } from '../overwriting.ts';
import type { Run } from '../run.ts';
import { decisionsOn } from './decisions-on.ts';
import { masked } from './mask.ts';
import { put } from './put.ts';
import type { RecordArguments } from './record-arguments.ts';

/**
 * A kept record in another form, or without persons. The lists of then are not asked: a listed name that nothing tells to be a body's is
 * left out. Nor is it asked whether the waivers of then still hold: what it ends by is the answer's own colour.
 */
export const drawnAgain = async (
  file: string,
  given: RecordArguments,
  run: Run,
): Promise<Gated> => {
  const { output } = given;
  if (output === undefined) throw isKeptAlready(file);
  if (given.mask !== true) refuseScreeningOf(file, given);
  refuseOverwriting(output, [{ file, format: 'json' }]);
  const whole = wholeRecord(file);
  const decided = decisionsOn(file, whole, given.folder);
  const { kept, decisions } =
    given.mask === true ? masked(whole, [], decided) : { kept: whole, decisions: decided };
  await put(kept, decisions, output, given, run, undefined);
  return { verdict: kept.record.verdict.verdict };
};

const isKeptAlready = (file: string): LicetError =>
  new LicetError([
    {
      code: 'unknown-option-value',
      place: { file },
      what: 'It is a record that was kept; it can be drawn in another form, and is not kept again',
      remedy: 'Give --output with a file, or give the deal to screen it anew',
    },
  ]);

const OF_SCREENING = {
  by: '--by',
  withSources: '--with-sources',
  asOf: '--as-of',
  knownAt: '--known-at',
} as const;

/** Errors: what is said of a screening, of which there is none here. */
const refuseScreeningOf = (file: string, given: RecordArguments): void => {
  const said = (['by', 'withSources', 'asOf', 'knownAt'] as const).filter(
    (key) => given[key] !== undefined && given[key] !== false,
  );
  if (said.length === 0) return;
  throw new LicetError([
    {
      code: 'no-effect',
      place: { file },
      what: `It is a record that was kept, and is drawn as it was screened, so that ${said.map((key) => OF_SCREENING[key]).join(', ')} has no effect`,
      remedy: 'Leave it out, or give the deal to screen it anew',
    },
  ]);
};
