// What does not go with -f ndjson. A line is answered by what stands in it and by what the run is made of: what hangs on other lines,
// on the clock or on what becomes of the answers would make the same line another elsewhere.

import { LicetError, type Problem } from '../../model/errors.ts';
import type { ScreenLine } from '../screen-arguments.ts';
import type { Settings } from '../settings.ts';

/** Errors: each option and setting that has no place in a filter, and an input that is no stream of NDJSON. */
export const refuseForFilter = (
  files: readonly string[],
  given: ScreenLine,
  { licences, waivers }: Pick<Settings, 'licences' | 'waivers'>,
): void => {
  const problems: Problem[] = (
    [
      ['--format, given more than once,', given.format!.length > 1],
      ['-f ndjson=FILE', given.format!.some((one) => one.includes('='))],
      ['--output', given.output !== undefined],
      ['--quiet', given.quiet === true],
      ['--jobs', given.jobs !== undefined && given.jobs !== '1'],
      ['--against', given.against !== undefined],
      ['--compare-knowledge', given.compareKnowledge === true],
      ['--map', given.map !== undefined],
      ['--ignore-columns', given.ignoreColumns !== undefined],
    ] as const
  ).flatMap(([option, isGiven]) => (isGiven ? [ofOption(option)] : []));
  if (files.length !== 1 || files[0] !== '-' || given.input !== 'ndjson')
    problems.push({
      code: 'unknown-option-value',
      what: '-f ndjson answers each line of standard input with a line, and reads nothing else',
      remedy: 'Write licet screen - --input ndjson -f ndjson',
    });
  if (licences !== undefined)
    problems.push(
      ofSetting(licences, 'What other lines draw on a licence is not known to a filter'),
    );
  if (waivers !== undefined)
    problems.push(ofSetting(waivers, 'Waivers hold by the day of the screening, and for a gate'));
  if (problems.length > 0) throw new LicetError(problems);
};

const ofOption = (option: string): Problem => ({
  code: 'unknown-option-value',
  what: `${option} does not go with -f ndjson, which answers line by line on standard output`,
  remedy:
    'Leave it out; for more processors start as many filters, each with its part of the lines',
});

const ofSetting = (file: string, why: string): Problem => ({
  code: 'unknown-option-value',
  place: { file },
  what: `${why}, so that -f ndjson does not take this file`,
  remedy: 'Name settings without it with --config, or screen with --out',
});
