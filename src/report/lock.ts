// What differs between a lock and what is loaded: as problems, each with what to do about it, and as lines of a page.

import type { Problem } from '../model/errors.ts';
import type { Lock, LockDifference, LockedKind } from '../model/lock.ts';
import { INDENT, Page, type Paper } from './page.ts';
import { counted } from './words.ts';

const KIND: Readonly<Record<LockedKind, string>> = {
  licet: 'licet itself',
  pack: 'pack',
  list: 'list',
  index: 'index',
  data: 'data',
};

/** Enough of a hash to tell it from another by eye. */
const SHOWN = 12;

export const lockProblems = (
  file: string,
  differences: readonly LockDifference[],
  locked: Lock,
  here: Lock,
): Problem[] =>
  differences.map((one) => ({
    code: 'other-than-locked',
    place: { file },
    what: whatText(one, locked, here),
    remedy: `${backText(one)}, or look at what is new and write the lock anew with licet lock; --no-lock is held to none, and the answer says so`,
  }));

const whatText = (one: LockDifference, locked: Lock, here: Lock): string => {
  const { kind, name, locked: was, here: is } = one;
  if (kind === 'licet') return `The lock is of licet ${was}, and this is licet ${is}`;
  const called = kind === 'data' ? `The data '${name}'` : `The ${KIND[kind]} '${name}'`;
  if (was === undefined) return `${called} is loaded, and the lock does not know it`;
  if (is === undefined) return `${called} stands in the lock, and is not loaded`;
  return `${called} is another than in the lock: ${sideText(one, was, locked)} there, ${sideText(one, is, here)} here`;
};

const sideText = ({ kind, name }: LockDifference, hash: string, { lists }: Lock): string => {
  const list = kind === 'list' ? lists[name] : undefined;
  const of = list === undefined ? '' : ` of ${list.taken} with ${counted(list.rows, 'row')}`;
  return `${hash.slice(0, SHOWN)}…${of}`;
};

const backText = ({ kind, locked, here }: LockDifference): string => {
  if (kind === 'licet') return `Run licet ${locked}`;
  if (kind === 'list' || kind === 'index') {
    const command = kind === 'list' ? 'licet lists import' : 'licet index import';
    if (here === undefined) return `Import it (${command})`;
    if (locked === undefined) return 'Use the store of then (store: in licet.yaml)';
    return `Put the one of then back (${command}, or the store of then)`;
  }
  if (kind === 'data') return 'Install the licet of then';
  if (here === undefined) return 'Name its folder again (rules: in licet.yaml, or --rules)';
  if (locked === undefined)
    return 'Take it out of what is named (rules: in licet.yaml, or --rules)';
  return 'Put the old pack back';
};

/** `before`: what differs from the lock that was there. */
export const lockWrittenText = (
  file: string,
  { licet, packs, ownPacks, lists, indices, data }: Lock,
  before: readonly LockDifference[] | undefined,
  paper: Paper,
): string => {
  const page = new Page(paper);
  const several = [
    counted(Object.keys(packs).length, 'pack'),
    ...(Object.keys(ownPacks).length > 0 ? [`${Object.keys(ownPacks).length} of your own`] : []),
    counted(Object.keys(lists).length, 'list'),
    `${Object.keys(indices).length} ${Object.keys(indices).length === 1 ? 'index' : 'indices'}`,
    `${Object.keys(data).length} other sets of data`,
  ];
  page.add(`Wrote ${file}: licet ${licet}, ${several.join(', ')}.`);
  if (before !== undefined && before.length === 0)
    page.add('Nothing in it is another than before.');
  for (const one of before ?? []) addDifference(page, one);
  return page.text();
};

export const lockCheckedText = (
  file: string,
  differences: readonly LockDifference[],
  paper: Paper,
): string => {
  const page = new Page(paper);
  if (differences.length === 0) page.add(`What is loaded is what ${file} names.`);
  else {
    page.add(`${file} and what is loaded differ in ${counted(differences.length, 'thing')}:`);
    for (const one of differences) addDifference(page, one);
  }
  return page.text();
};

const addDifference = (page: Page, { kind, name, locked, here }: LockDifference): void => {
  const called = kind === 'licet' ? 'licet' : `${KIND[kind]} ${name}`;
  const [was, is] = [locked, here].map((one) =>
    kind === 'licet' || one === undefined ? one : `${one.slice(0, SHOWN)}…`,
  );
  page.add(
    `${called}: ${was === undefined ? `new, ${is}` : is === undefined ? `no longer there, was ${was}` : `${was} → ${is}`}`,
    INDENT,
    undefined,
    INDENT + INDENT,
  );
};
