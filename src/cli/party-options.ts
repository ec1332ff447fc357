// Which options of licet screen are of one party, and which of transactions: each is refused where it would be read by nobody.

import { LicetError } from '../model/errors.ts';
import type { ScreenArguments, ScreenLine } from './screen-arguments.ts';

/** By the name of its argument the option that describes the party. */
export const OF_PARTY = {
  country: '--country',
  alias: '--alias',
  address: '--address',
  id: '--id',
  type: '--type',
  owner: '--owner',
} as const;

/** The options that are of a transaction, and would be read by nobody. */
const OF_DEALS = {
  set: '--set',
  input: '--input',
  ignoreColumns: '--ignore-columns',
  failOn: '--fail-on',
  company: '--company',
  compareKnowledge: '--compare-knowledge',
  hypothetical: '--hypothetical',
  detail: '--detail',
} as const;

/** Errors: an option of a party without one. */
export const refusePartyOptions = (given: ScreenLine): void => {
  const stray = given.party === undefined ? optionsIn(given, OF_PARTY) : [];
  if (stray.length > 0)
    throw wrongUse(
      `${stray.join(' and ')} can only stand beside --party`,
      'Give the name of the party with --party, or write what is so into the transaction',
    );
};

/** Errors: a file, or an option of transactions, beside a party. */
export const refuseDealOptions = (files: readonly string[], given: ScreenArguments): void => {
  const stray = optionsIn(given, OF_DEALS);
  if (given.presumptions === false) stray.push('--no-presumptions');
  if (files.length > 0)
    throw wrongUse(
      `--party screens one party without a deal, and a file was named too: ${files.join(', ')}`,
      'Leave out the one or the other',
    );
  if (stray.length > 0)
    throw wrongUse(`${stray.join(' and ')} cannot stand beside --party`, 'Leave it out');
  if (given.format !== 'text' && given.format !== 'json')
    throw wrongUse(`--party cannot be written as ${given.format}`, 'Say --format text or json');
  if (given.party!.length > 1)
    throw wrongUse('--party can be given once', 'Screen each party by itself');
};

const optionsIn = (
  given: ScreenLine | ScreenArguments,
  options: Readonly<Record<string, string>>,
): string[] =>
  Object.entries(options).flatMap(([key, option]) =>
    given[key as keyof ScreenLine] === undefined ? [] : [option],
  );

const wrongUse = (what: string, remedy: string): LicetError =>
  new LicetError([{ code: 'unknown-option-value', what, remedy }]);
