// One cell of the Entity, Unverified or Military End User List: a party with its aliases and addresses, or several, for an
// entry may bring its subordinate institutions along. The text has no marks but its punctuation; each form that occurs in
// the supplements has its line here, and a cell that none fits is said to be unreadable.

import { cleanText } from './clean-text.ts';
import { SLANT } from './cfr-table.ts';
import { ended, nameAndAddress } from './name-and-address.ts';

export interface CfrEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly formers: readonly string[];
  readonly address: string;
  /** The entry of which this one is a subordinate institution. */
  readonly under?: string;
  /** Listed by its address alone. */
  readonly addressOnly: boolean;
}

const SLANTED = new RegExp(`[${SLANT.open}${SLANT.close}]`, 'g');
/** References to the same party under other countries are no part of a name or an address. */
const ELSEWHERE = /[,.\s]*\(see (?:also )?alternat\w+ address[^)]*\)/gi;
const plain = (text: string): string =>
  (cleanText(text.replace(SLANTED, '')) ?? '')
    .replace(ELSEWHERE, '')
    .replace(/^The following (?=.* entities:)/i, '');

const HEADING = /^The following (?:\w+) subordinate institutions of (.+?):?$/i;
const ADDRESSES_OF_ALL = /^The following addresses apply to/i;
const INSTITUTION = /^subordinate institui?t?ions?\s*:?\s*/i;
const AFFILIATES = /^Affiliated entities:?\s*/i;

/** Entries of a cell; none where it is a heading or holds only addresses of the entries above. */
export const cfrEntries = (cell: string): CfrEntry[] => {
  const whole = plain(cell);
  if (
    whole === '' ||
    /^\[Reserved\]\.?$/i.test(whole) ||
    HEADING.test(whole) ||
    ADDRESSES_OF_ALL.test(whole) ||
    whole.replace(INSTITUTION, '') === ''
  )
    return [];
  if (/^Address \d+, /i.test(whole)) {
    const address = whole.replace(/^Address \d+, /i, '');
    return [{ name: address, aliases: [], formers: [], address, addressOnly: true }];
  }
  const sections = sectionsOf(cell);
  const entries = sections.map(({ lines }) => entryOf(lines));
  const first = entries[0];
  return entries.map((entry, place) =>
    place > 0 && first && entry.under === undefined && !sections[place]!.affiliate
      ? { ...entry, under: first.name }
      : entry,
  );
};

interface Section {
  readonly lines: string[];
  /** In a list of affiliates, none of which is under another. */
  readonly affiliate: boolean;
}

/** The cell cut where another party begins. */
const sectionsOf = (cell: string): Section[] => {
  const sections: Section[] = [];
  let affiliates = false;
  let begins = true;
  for (const line of cell.split('\n')) {
    const text = plain(line);
    if (text === '') continue;
    if (AFFILIATES.test(text)) {
      affiliates = true;
      continue;
    }
    if (ADDRESSES_OF_ALL.test(text)) break;
    const institution = INSTITUTION.test(text);
    const rest = institution ? text.replace(INSTITUTION, '') : text;
    if (institution) begins = true;
    // In a list of affiliates a name is set in slanted letters, and so is the 'and' between addresses.
    const slanted = new RegExp(`^${SLANT.open}([^${SLANT.close}]+)${SLANT.close}`).exec(
      line.trim(),
    );
    if (affiliates && slanted && plain(slanted[1]!) !== 'and') begins = true;
    if (rest === '') continue;
    if (begins || sections.length === 0) sections.push({ lines: [rest], affiliate: affiliates });
    else sections.at(-1)!.lines.push(rest);
    begins = false;
  }
  return sections;
};

const entryOf = (lines: readonly string[]): CfrEntry => {
  const [first = '', ...others] = lines;
  const { own, under } = ofInstitution(first, others);
  const marked =
    /^(.*?)[,;\s]*\(?\s*(?:\b(?:a\.k\.a|f\.k\.a)\b[.,]*|\band the following \S+ alias(?:es)?|\bthe following \S+ alias(?:es)?)(.*)$/is.exec(
      own.first,
    );
  const bulleted = own.others.some(isBullet);
  if (marked && marked[1]!.trim() !== '') {
    const name = endedName(marked[1]!);
    const former = /^.*?\bf\.k\.a/i.test(
      own.first.slice(marked[1]!.length, marked[1]!.length + 12),
    );
    const named = bulleted
      ? fromBullets(own.others)
      : fromLine(own.first.slice(marked[1]!.length), own.others);
    return {
      name,
      aliases: former ? [] : named.names,
      formers: former ? named.names : [],
      address: named.address,
      addressOnly: false,
      ...(under !== undefined && { under }),
    };
  }
  const { name, address } = nameAndAddress(own.first);
  const listed = bulleted ? fromBullets(own.others) : { names: [], address: own.others.join(' ') };
  return {
    name,
    aliases: listed.names,
    formers: [],
    address: [address, listed.address].filter((part) => part !== '').join(' '),
    addressOnly: false,
    ...(under !== undefined && { under }),
  };
};

/** 'CETC 13 subordinate institution: Envoltek, …' is Envoltek, under CETC 13. */
const ofInstitution = (
  first: string,
  others: readonly string[],
): {
  readonly own: { readonly first: string; readonly others: readonly string[] };
  readonly under?: string;
} => {
  const [, under, rest] = /^(.+?) subordinate institution:\s*(.*)$/i.exec(first) ?? [];
  if (under === undefined) return { own: { first, others } };
  if (rest !== '') return { own: { first: rest!, others }, under };
  const [next = '', ...more] = others;
  return { own: { first: next.replace(BULLET, ''), others: more }, under };
};

const BULLET = /^[—–-]\s*/;
const isBullet = (line: string): boolean => BULLET.test(line);
const GOES_ON = /(?:;|[;,]?\s*\band)\s*$/;

/** Aliases under one another, each with a dash; the list ends with a line after which no 'and' or ';' stands. */
const fromBullets = (lines: readonly string[]): { names: string[]; address: string } => {
  const names: string[] = [];
  const address: string[] = [];
  let goesOn = false;
  for (const line of lines) {
    if (isBullet(line) || (goesOn && address.length === 0 && names.length > 0)) {
      const bare = line.replace(BULLET, '').replace(/,? (?:and )?to include .*$/i, '');
      names.push(...aliasesIn(bare));
    } else address.push(line);
    goesOn = GOES_ON.test(line);
  }
  return { names, address: address.join(' ') };
};

/** An alias in a list of them may itself bring an address or further names. */
const aliasesIn = (line: string): string[] => {
  const [own = '', ...more] = line
    .replace(GOES_ON, '')
    .split(/,? (?:a\.k\.a\.?|f\.k\.a\.?),?(?: the following .*)? ?/i);
  return (
    [own, ...more]
      .flatMap((text) => text.split(/ or (?=CETC)|;\s+(?=\D)/))
      .map((text) => text.replace(/[.;,\s]+$/, stopKept))
      // A list of names holds an address only by mistake, and then one with a number.
      .map((text) => (/, .*\d/.test(text) ? nameAndAddress(text).name : endedName(text)))
      .filter((text) => text !== '')
  );
};

/** Punctuation at the end, but for the stop of an abbreviation. */
const stopKept = (end: string): string => (end.startsWith('.') ? '.' : '');

/** Aliases in the line of the name: in brackets, after a colon, or between commas. */
const fromLine = (
  tail: string,
  others: readonly string[],
): { names: string[]; address: string } => {
  const bracket = /^[,;\s]*\((.*?)\)(?=\s*[,.]|\s*$)(.*)$/s.exec(tail);
  const rest = others.join(' ');
  if (bracket) {
    const named = bracket[1]!
      .split(/;|,|\band\b/)
      .map((text) => endedName(text.replace(/^\s*(?:[af]\.k\.a\.?)[,\s]*/i, '')));
    return {
      names: named.filter((text) => text !== ''),
      address: [bracket[2]!.replace(/^[,.\s]+/, ''), rest].filter((one) => one !== '').join(' '),
    };
  }
  const text = tail.replace(/^[,;\s]*(?:[af]\.k\.a)[.,]*\s*/i, '');
  const listed = /^(?:and )?the following \S+ alias(?:es)?[:,]\s*(.*)$/is.exec(text);
  if (listed) {
    // 'A; and B. 12 High Street' or, on lines of their own, 'VNIIFTRI.'
    const line = listed[1]! === '' ? (others[0] ?? '') : listed[1]!;
    const after = listed[1]! === '' ? others.slice(1).join(' ') : rest;
    const [aliases = '', ...address] = line.split(/(?<=[^.]{3}\.)\s*(?=[A-Z0-9])/);
    return {
      names: aliases
        .split(/;\s*(?:and)?\s*/)
        .map((one) => endedName(one.replace(BULLET, '').replace(/^and\s+/, '')))
        .filter((one) => one !== ''),
      address: [...address, after].filter((one) => one !== '').join(' '),
    };
  }
  // 'A, a.k.a. B, 12 High Street': only the last brings the address.
  const named = text.split(/,?\s+a\.k\.a\.?,?\s+/i);
  const { name, address } = nameAndAddress(named.at(-1)!);
  return {
    names: [...named.slice(0, -1), name].map(endedName).filter((one) => one !== ''),
    address: [address, rest].filter((one) => one !== '').join(' '),
  };
};

const endedName = (text: string): string => ended(text.trim().replace(/[,;:(\s]+$/, ''));
