// Numbers by which registers tell parties apart. Of some the check digits can be counted: two parties that bear the same such
// number are one. Another number may be borne by several, each in its own register.

import type { NumberClass, PartyNumber } from '../model/party-number.ts';

const LEAST = 5;
const LEAST_DIGITS = 4;
const LONGEST = 64;

/** The keys under which a written number is looked up: all of it, and long parts of it that stand apart. */
export const numberKeys = (written: string): string[] => {
  const text = written.toUpperCase();
  const keys = new Set<string>();
  const add = (part: string): void => {
    const plain = part.replace(/[^\p{L}\p{N}]/gu, '').replace(/^IMO(?=\d{7}$)/, '');
    const digits = plain.replace(/\D/g, '').length;
    if (plain.length >= LEAST && plain.length <= LONGEST && digits >= LEAST_DIGITS) keys.add(plain);
  };
  add(text);
  // Behind a label: 'INN 7816 691 806'.
  add(text.replace(/^\D{1,24}[\s:№](?=\d)/u, ''));
  for (const part of text.split(/[\s;:,/()]+/)) if (part.length > LEAST + 1) add(part);
  return [...keys];
};

const digitsOf = (key: string): number[] => [...key].map(Number);

const weighted = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * digits[at]!, 0);

/** ISO 17442: 18 letters and digits and two check digits, by ISO 7064 MOD 97-10. */
const isLei = (key: string): boolean => {
  if (!/^[A-Z0-9]{18}\d{2}$/.test(key) || !/[A-Z]/.test(key)) return false;
  let rest = 0;
  for (const sign of key) rest = (rest * (sign > '9' ? 100 : 10) + parseInt(sign, 36)) % 97;
  return rest === 1;
};

/** Six digits weighed from 7 down to 2, and the last digit of their sum: resolution A.1117(30) of the IMO. */
const isImo = (key: string): boolean =>
  /^\d{7}$/.test(key) && weighted(digitsOf(key), [7, 6, 5, 4, 3, 2]) % 10 === Number(key[6]);

const INN_WEIGHTS = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/** The Russian taxpayer's number of a firm, ten digits, or of a person, twelve. */
const isInn = (key: string): boolean => {
  const checked = (count: number): boolean => {
    const digits = digitsOf(key);
    return (weighted(digits, INN_WEIGHTS.slice(-count)) % 11) % 10 === digits[count];
  };
  return /^\d{10}$/.test(key) ? checked(9) : /^\d{12}$/.test(key) && checked(10) && checked(11);
};

/** The Russian state registration number of a firm, thirteen digits, or of a sole trader, fifteen. */
const isOgrn = (key: string): boolean => {
  if (!/^[1-9](?:\d{12}|\d{14})$/.test(key)) return false;
  const by = BigInt(key.length === 13 ? 11 : 13);
  return (BigInt(key.slice(0, -1)) % by) % 10n === BigInt(key.slice(-1));
};

const USCC_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The Chinese unified social credit code, GB 32100-2015: seventeen signs weighed by powers of 3, and a check sign. */
const isUscc = (key: string): boolean => {
  if (key.length !== 18) return false;
  const values = [...key].map((sign) => USCC_SIGNS.indexOf(sign));
  if (values.some((value) => value < 0)) return false;
  let weight = 1;
  let sum = 0;
  for (const value of values.slice(0, 17)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return (31 - (sum % 31)) % 31 === values[17];
};

type Scheme = 'lei' | 'imo' | 'inn' | 'ogrn' | 'uscc';

/** A number of which the check digits are right, by the register that gives such numbers; undefined where nothing is checked. */
export const checkedAs = (key: string, numberClass: NumberClass): Scheme | undefined => {
  if (isLei(key)) return 'lei';
  if (numberClass === 'imo') return isImo(key) ? 'imo' : undefined;
  if (numberClass !== 'tax' && numberClass !== 'registration') return undefined;
  if (isUscc(key)) return 'uscc';
  if (isOgrn(key)) return 'ogrn';
  return isInn(key) ? 'inn' : undefined;
};

/** False where it cannot be one of its class. Companies of ships have numbers of the IMO too, with other check digits. */
export const isWellFormed = ({ class: numberClass, number }: PartyNumber): boolean => {
  if (numberClass === 'lei') return numberKeys(number).some(isLei);
  return numberClass !== 'imo' || numberKeys(number).some((key) => /^\d{7}$/.test(key));
};

/** 'decides': nobody else can bear it; 'compare': it is the same, and others may bear it in other registers. */
export type NumberAgreement = 'decides' | 'compare';

/** `homes`: where the two parties sit, where that is known and one place; a register is there unless something else is said. */
export const numbersAgree = (
  a: PartyNumber,
  b: PartyNumber,
  homes: readonly (string | undefined)[] = [],
): NumberAgreement | undefined => {
  const keys = new Set(numberKeys(b.number));
  let agreement: NumberAgreement | undefined;
  for (const key of numberKeys(a.number)) {
    if (!keys.has(key)) continue;
    const scheme = checkedAs(key, a.class);
    const isOne = scheme !== undefined && scheme === checkedAs(key, b.class);
    const registers = [a.country ?? homes[0], b.country ?? homes[1]];
    if (isOne && registers.every((state) => isGivenIn(scheme, state))) return 'decides';
    if (a.class === 'wallet' && b.class === 'wallet' && key.length >= LEAST_WALLET)
      return 'decides';
    if (isOne || isComparable(a, b, key, registers)) agreement = 'compare';
  }
  return agreement;
};

const LEAST_WALLET = 20;

const STATES: Readonly<Partial<Record<Scheme, string>>> = { uscc: 'CN', inn: 'RU', ogrn: 'RU' };

/** Numbers of Russian and Chinese registers decide where no other state is said to have given them. */
const isGivenIn = (scheme: Scheme, state: string | undefined): boolean =>
  state === undefined || (STATES[scheme] ?? state) === state;

/** Of other numbers the short ones are the same in many registers. */
const LONG = 8;

const isComparable = (
  a: PartyNumber,
  b: PartyNumber,
  key: string,
  [own, other]: readonly (string | undefined)[],
): boolean => {
  if (GROUPS[a.class] !== GROUPS[b.class]) return false;
  if (a.country !== undefined && b.country !== undefined) return a.country === b.country;
  if (a.class === 'imo') return true;
  return key.length >= LONG || (own !== undefined && own === other);
};

const GROUPS: Readonly<Record<NumberClass, string>> = {
  lei: 'lei',
  imo: 'imo',
  tax: 'register',
  registration: 'register',
  national: 'person',
  passport: 'person',
  bank: 'bank',
  wallet: 'wallet',
  ship: 'ship',
};

/** Nobody has two numbers of one of these registers: both with theirs, none of them the same. */
export const numbersDiffer = (
  a: readonly PartyNumber[],
  b: readonly PartyNumber[],
): { readonly own: string; readonly other: string } | undefined => {
  for (const one of a)
    for (const key of numberKeys(one.number)) {
      const scheme = checkedAs(key, one.class);
      if (scheme === undefined) continue;
      const others = b.flatMap((other) =>
        numberKeys(other.number).filter((its) => checkedAs(its, other.class) === scheme),
      );
      if (others.length > 0 && !others.includes(key))
        return { own: `${scheme} ${key}`, other: others.join(', ') };
    }
  return undefined;
};
