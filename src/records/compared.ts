// What moved between two answers on one deal: the program, the law, lists and other data, what was said of the deal, what was
// given beside it; and what came of that.

import { LIST_DATA, type Moved, type MovedInputs } from '../model/compared.ts';
import type { Colours, DealPart, Verdict } from '../model/verdict.ts';
import type { ListCoverage } from '../model/coverage.ts';

export interface Comparison {
  readonly inputs: MovedInputs;
  /** True where nothing of what the answers were made with differs. */
  readonly sameInputs: boolean;
  readonly before: Colours;
  readonly after: Colours;
}

export const compared = (before: Verdict, after: Verdict): Comparison => {
  const inputs: MovedInputs = {
    ...programMoved(before, after),
    packs: moved(before.manifest?.packs, after.manifest?.packs),
    lists: listsMoved(before, after),
    data: moved(before.manifest?.data, after.manifest?.data).filter(
      ({ what }) => !isToldByList(what, before) || !isToldByList(what, after),
    ),
    options: moved(before.manifest?.options, after.manifest?.options),
    waivers: moved(waiversIn(before), waiversIn(after)),
    facts: moved(statedIn(before.deal), statedIn(after.deal)),
    days: moved(
      { 'law as of': before.asOf, 'evidence known at': before.knownAt },
      { 'law as of': after.asOf, 'evidence known at': after.knownAt },
    ),
  };
  const { program, ...several } = inputs;
  return {
    inputs,
    sameInputs: program === undefined && Object.values(several).every(({ length }) => length === 0),
    before: coloursOf(before),
    after: coloursOf(after),
  };
};

const coloursOf = ({ verdict, law, policy }: Verdict): Colours => ({ verdict, law, policy });

const programMoved = (before: Verdict, after: Verdict): Pick<MovedInputs, 'program'> => {
  const [was, is] = [before.manifest?.licet, after.manifest?.licet];
  return was === is
    ? {}
    : {
        program: {
          what: 'licet',
          ...(was !== undefined && { before: was }),
          ...(is !== undefined && { after: is }),
        },
      };
};

type Hashes = Readonly<Record<string, string>>;

/** Names whose hash or value differs, or that one side lacks. */
export const moved = (before: Hashes = {}, after: Hashes = {}): Moved[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((what) => before[what] !== after[what])
    .map((what) => ({
      what,
      ...(before[what] !== undefined && { before: before[what] }),
      ...(after[what] !== undefined && { after: after[what] }),
    }));

/** A waiver that was granted anew is another one. */
const waiversIn = ({ waivers = [] }: Verdict): Hashes =>
  Object.fromEntries(
    waivers.map(
      ({ rule, transaction, subject, from, expires, ticket, findings, waived, ...rest }) => [
        [rule, ...(subject === undefined ? [] : [subject]), transaction, ticket].join(', '),
        `${waived} of ${findings} waived, from ${from} until ${expires}, for ${rest.covers}, by ${rest.owner} and ${rest.approver}: ${rest.reason}`,
      ],
    ),
  );

/** Lists have a day and rows, and are told by them, unless the manifest has another hash than the list: no run writes such an answer. */
const isToldByList = (what: string, { manifest, coverage }: Verdict): boolean =>
  what.startsWith(LIST_DATA) &&
  manifest?.data[what] ===
    coverage?.lists.find(({ list }) => list === what.slice(LIST_DATA.length))?.sha256;

const TOLD_OF_LIST = ['taken', 'rows', 'sha256'] as const;

const listsMoved = (before: Verdict, after: Verdict): Moved<ListCoverage>[] => {
  const [was, is] = [before, after].map(
    ({ coverage }) => new Map((coverage?.lists ?? []).map((list) => [list.list, list])),
  ) as [Map<string, ListCoverage>, Map<string, ListCoverage>];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((what) => {
    const [first, second] = [was.get(what), is.get(what)];
    if (TOLD_OF_LIST.every((key) => first?.[key] === second?.[key])) return [];
    return [{ what, ...(first && { before: first }), ...(second && { after: second }) }];
  });
};

/** Parts of one kind are told apart by their number in the file. */
const statedIn = (deal: readonly DealPart[] = []): Hashes => {
  const count = new Map<string, number>();
  const stated: Record<string, string> = {};
  for (const { part, facts } of deal) {
    const number = (count.get(part) ?? 0) + 1;
    count.set(part, number);
    const name = number === 1 ? part : `${part} ${number}`;
    for (const { fact, value } of facts)
      stated[part === 'transaction' ? fact : `${name}.${fact}`] = value;
  }
  return stated;
};
