// Which options of licet screen are of one party, and which of transactions: each is refused where it would be read by nobody.

import { LicetError } from '../model/errors.ts';
import type { SaidOfParty, ScreenArguments, ScreenLine } from './screen-arguments.ts';

/** By the name of its argument the option that describes a party. */
export const OF_PARTY = {
  country: '--country',
  alias: '--alias',
  address: '--address',
  id: '--id',
  type: '--type',
  owner: '--owner',
} as const;

export const OPTIONS_OF_PARTY = [
  'party',
  'country',
  'alias',
  'address',
  'id',
  'type',
  'owner',
] as const;

/** What several parties may have in common; the rest tells one from the other. */
const OF_ALL: ReadonlySet<SaidOfParty['option']> = new Set(['country', 'type']);
/** What a party has one of. */
const ONCE: ReadonlySet<SaidOfParty['option']> = new Set(['country', 'address', 'type']);

/** What was said of one party, by option. */
export interface PartySaid {
  readonly name: string;
  readonly of: ReadonlyMap<SaidOfParty['option'], readonly string[]>;
}

/**
 * By party what stands behind its --party and before the next. What stands before the first is of all of them, or of the only
 * one. Errors: what cannot be of several, or is said of one twice.
 */
export const saidByParty = (said: readonly SaidOfParty[]): readonly PartySaid[] => {
  const before: SaidOfParty[] = [];
  const parties: { readonly name: string; readonly own: SaidOfParty[] }[] = [];
  for (const one of said)
    if (one.option === 'party') parties.push({ name: one.text, own: [] });
    else (parties.at(-1)?.own ?? before).push(one);
  const astray = before.filter(({ option }) => parties.length > 1 && !OF_ALL.has(option));
  if (astray.length > 0)
    throw wrongUse(
      `${optionNames(astray)} before the first of several --party would be of all of them`,
      'Write it behind the --party of which it is',
    );
  return parties.map(({ name, own }) => {
    const of = new Map<SaidOfParty['option'], string[]>();
    const owned = new Set(parties.length > 1 ? own.map(({ option }) => option) : []);
    const all = [...before.filter(({ option }) => !owned.has(option)), ...own];
    for (const { option, text } of all) of.set(option, [...(of.get(option) ?? []), text]);
    const twice = all.filter(({ option }) => ONCE.has(option) && of.get(option)!.length > 1);
    if (twice.length > 0)
      throw wrongUse(
        `${optionNames(twice)} is said twice of '${name}'`,
        'Say it once; what stands behind a --party is of that one',
      );
    return { name, of };
  });
};

const optionNames = (said: readonly SaidOfParty[]): string =>
  [...new Set(said.map(({ option }) => `--${option}`))].join(' and ');

/** The options that are of a transaction, and would be read by nobody. */
const OF_DEALS = {
  set: '--set',
  input: '--input',
  ignoreColumns: '--ignore-columns',
  map: '--map',
  failOn: '--fail-on',
  waivers: '--waivers',
  company: '--company',
  compareKnowledge: '--compare-knowledge',
  hypothetical: '--hypothetical',
  detail: '--detail',
  against: '--against',
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
      `--party screens a party without a deal, and a file was named too: ${files.join(', ')}`,
      'Leave out the one or the other',
    );
  if (stray.length > 0)
    throw wrongUse(`${stray.join(' and ')} cannot stand beside --party`, 'Leave it out');
  if (given.format !== 'text' && given.format !== 'json')
    throw wrongUse(`--party cannot be written as ${given.format}`, 'Say --format text or json');
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
