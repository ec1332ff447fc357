// Options that go with --out, and those that do not: none is without effect in silence.

import { LicetError, type Problem } from '../../model/errors.ts';
import type { ScreenLine } from '../screen-arguments.ts';

/** Errors: an option of tables without --out. */
export const refuseTableOptions = ({ tables, shard, resume, report, strict }: ScreenLine): void =>
  refuse(
    (
      [
        ['--tables', tables],
        ['--shard', shard],
        ['--resume', resume],
        ['--strict', strict],
        ['--no-report', report === false ? true : undefined],
      ] as const
    ).flatMap(([option, value]) =>
      value === undefined ? [] : [of(option, 'goes with --out alone')],
    ),
  );

/** Errors: an option that says how a single answer is written. */
export const refuseAnswerOptions = (given: ScreenLine): void =>
  refuse(
    (
      [
        ['--format', given.format],
        ['--output', given.output],
        ['--detail', given.detail],
        ['--all', given.all],
        ['--hypothetical', given.hypothetical],
        ['--against', given.against],
      ] as const
    ).flatMap(([option, value]) =>
      value === undefined
        ? []
        : [of(option, 'does not go with --out, which writes tables of all answers')],
    ),
  );

const of = (option: string, why: string): Problem => ({
  code: 'unknown-option-value',
  what: `${option} ${why}`,
  remedy: `Leave ${option} out`,
});

const refuse = (problems: readonly Problem[]): void => {
  if (problems.length > 0) throw new LicetError(problems);
};
