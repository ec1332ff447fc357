// Which given answers count on a day, by their papers, and the ways of reading them where they contradict one another.

import type { GivenAnswer, Paper } from '../../model/answer.ts';
import { compareText } from '../../model/errors.ts';
import type { RawTransaction } from '../read/raw.ts';
import { at } from '../read/values.ts';
import { type Target, listAt, placeOf } from './answer-targets.ts';
import { originOf } from './origin.ts';
import {
  type Entry,
  type Given,
  type Written,
  byFact,
  saidOf,
  sameValues,
  statedAt,
} from './said-of-fact.ts';
import type { Setting } from './set-in.ts';
import type { Unproved } from './stated-unproved.ts';

/** One way of reading what is answered on a day. */
export interface AnswerReading {
  readonly settings: readonly Setting[];
  /** Of the facts of which several things are said: what this reading takes, by label. */
  readonly takes: ReadonlyMap<string, string>;
}

export interface GivenOn {
  readonly answers: readonly GivenAnswer[];
  /** What the file states and nothing shows. */
  readonly unproved: readonly Unproved[];
  /** One, unless something is contradicted: then one for each of the ways, at most so many as MOST_READINGS. */
  readonly readings: readonly AnswerReading[];
}

/** What is answered as of a day of the law. */
export const givenOn = ({ raw, entries, stated }: Given, asOf: string): GivenOn => {
  const known = entries.map((entry) => ({ entry, papers: papersOn(entry.written, asOf) }));
  const counts = ({ entry, papers }: (typeof known)[number]): boolean =>
    !entry.written.withdrawn &&
    (!entry.needsProof || papers.some(({ lacks }) => lacks === undefined));
  let readings: readonly AnswerReading[] = [{ settings: [], takes: new Map() }];
  const contradicted = new Set<string>();
  const proved = new Set<string>();
  const answered = new Set<string>();
  const unshown = new Set(stated.map(({ target }) => placeOf(target)));
  for (const [key, of] of byFact(entries)) {
    const { target } = of[0]!;
    const standing = known.filter(({ entry }) => of.includes(entry) && !entry.written.withdrawn);
    const holding = standing.filter(counts).map(({ entry }) => entry);
    const own = statedAt(raw, target);
    const isAmong = (values: readonly string[], some: readonly Entry[]): boolean =>
      some.some((entry) => sameValues(entry.values, values));
    const lacking = standing
      .filter((one) => !counts(one))
      .map(({ entry }) => entry)
      .filter(({ values }) => !isAmong(values, holding));
    if (isAmong(own, holding)) proved.add(key);
    if (standing.length > 0) answered.add(key);
    // What the file states is not known either where an answer to the same lacks its paper, or it has none itself.
    const ownLacks = isAmong(own, lacking) || (unshown.has(key) && !proved.has(key));
    const said = saidOf(holding, ownLacks ? [] : own);
    const ways: (Setting & { readonly text: string })[] = said.map((values) => {
      const entry = holding.find((one) => sameValues(one.values, values));
      return {
        target,
        value: sameValues(values, own) ? at(raw.value, target.path) : settable(values, target),
        place: entry ? raw.place(['answers', entry.index, 'value']) : raw.place(target.path),
        text: values.join(', '),
      };
    });
    // It says something else than what holds: that it is not known is one of the ways, or who has no paper would be passed over.
    // It stands first, so that where the colours are the same it is what is asked.
    if (lacking.length > 0 || ownLacks)
      ways.unshift({ target, value: undefined, place: raw.place(target.path), text: 'not known' });
    if (ways.length > 1) contradicted.add(key);
    const taken = standing.length > 0 ? ways : [];
    if (taken.length > 0)
      readings = readings.flatMap(({ settings, takes }) =>
        taken.map(({ text, ...setting }) => ({
          settings: [...settings, setting],
          takes:
            taken.length > 1 ? new Map(takes).set(standing[0]!.entry.written.fact, text) : takes,
        })),
      );
  }
  const unproved = stated.filter(({ target }) => !proved.has(placeOf(target)));
  const out = unproved
    .filter(({ target }) => !answered.has(placeOf(target)))
    .map(({ target }): Setting => ({ target, value: undefined, place: raw.place(target.path) }));
  return {
    answers: known
      .map((one) => givenAnswer(one, raw, counts(one), contradicted))
      .sort(
        (a, b) => compareText(a.fact, b.fact) || compareText(a.on, b.on) || compareText(a.by, b.by),
      ),
    unproved,
    readings: readings.map(({ settings, takes }) => ({
      settings: [...eachAtItsOwn(settings, raw), ...out],
      takes,
    })),
  };
};

/** Parties that have to be added stand one behind the other, each role by itself. */
const eachAtItsOwn = (settings: readonly Setting[], raw: RawTransaction): readonly Setting[] => {
  const roles: string[] = [];
  let first = listAt(raw.value, 'parties').length;
  for (const { target, value } of settings)
    if (target.role === undefined) {
      if (target.path[0] === 'parties') first = Math.max(first, Number(target.path[1]) + 1);
    } else if (value !== undefined && !roles.includes(target.role)) roles.push(target.role);
  return settings.flatMap((setting): Setting[] => {
    const { role, path } = setting.target;
    if (role === undefined) return [setting];
    if (!roles.includes(role)) return [];
    const at_ = String(first + roles.indexOf(role));
    return [
      { ...setting, target: { ...setting.target, path: ['parties', at_, ...path.slice(2)] } },
    ];
  });
};

const settable = (values: readonly string[], { cell }: Target): unknown =>
  cell === 'many' || values.length > 1 ? [...values] : values[0];

const papersOn = ({ evidence = [] }: Written, asOf: string): Paper[] =>
  evidence.map(({ file, sha256, dated, grade, until }) => {
    const lacks =
      grade === undefined
        ? 'grade'
        : dated > asOf
          ? 'later'
          : until !== undefined && until <= asOf
            ? 'expired'
            : undefined;
    return {
      file,
      sha256,
      dated,
      ...(grade !== undefined && { grade }),
      ...(until !== undefined && { until }),
      ...(lacks !== undefined && { lacks }),
    };
  });

const givenAnswer = (
  {
    entry: { written, index, values, target },
    papers,
  }: { readonly entry: Entry; readonly papers: readonly Paper[] },
  raw: RawTransaction,
  counts: boolean,
  contradicted: ReadonlySet<string>,
): GivenAnswer => {
  const { fact, by, on, note, withdrawn } = written;
  return {
    fact,
    value: values.join(', '),
    by,
    on,
    ...(note !== undefined && { note }),
    papers,
    ...(withdrawn && { withdrawn }),
    standing: withdrawn ? 'withdrawn' : counts ? 'counts' : 'without-proof',
    ...(!withdrawn && contradicted.has(placeOf(target)) && { contradicted: true as const }),
    from: originOf(raw, ['answers', index]),
  };
};
