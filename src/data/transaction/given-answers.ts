// What somebody answered, with who and when and which papers show it, as a transaction has it under answers: which of it
// counts on a day, and in which ways the transaction can be read where answers contradict one another or what it states.
// An answer that does not count leaves its fact unknown; one that contradicts another never replaces it.

import type { GivenAnswer, Paper } from '../../model/answer.ts';
import { compareText, type Problem } from '../../model/errors.ts';
import { declarationOf, type FactTable } from '../../model/fact.ts';
import { declaredPath } from '../../model/label.ts';
import type { Transaction } from '../../model/schema/transaction.ts';
import { valueOf } from '../read/csv-cells.ts';
import type { Columns } from '../read/csv-header.ts';
import type { RawTransaction } from '../read/raw.ts';
import { at } from '../read/values.ts';
import { listAt, placeOf, targetOf, type Loose, type Target } from './answer-targets.ts';
import { originOf } from './origin.ts';
import { isPlaceholder } from './placeholders.ts';
import type { Setting } from './set-in.ts';
import { statedUnproved, type Stated, type Unproved } from './stated-unproved.ts';

type Written = NonNullable<Transaction['answers']>[number];

/** An answer with where it goes. */
interface Entry {
  readonly written: Written;
  readonly index: number;
  readonly target: Target;
  readonly values: readonly string[];
  readonly needsProof: boolean;
}

/** Facts that are answered, each with all that is said of it. */
export interface Given {
  readonly raw: RawTransaction;
  readonly entries: readonly Entry[];
  /** Values that the file states itself, of which the standard asks for a paper; empty where that is not required. */
  readonly stated: readonly Stated[];
}

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

/** Ways in which a transaction may be read: five facts of which two things are said have so many. */
export const MOST_READINGS = 32;

export interface Vocabulary {
  readonly columns: Columns;
  readonly facts: FactTable;
  /** True: also what the file states itself counts only where an answer names a paper. */
  readonly proofRequired: boolean;
}

/** Undefined where nobody answers by name. `problems`: answers that this transaction cannot take. */
export const givenIn = (
  { answers = [] }: Pick<Transaction, 'answers'>,
  raw: RawTransaction,
  { columns, facts, proofRequired }: Vocabulary,
  problems: Problem[],
): Given | undefined => {
  const entries = answers.flatMap((written, index): Entry[] => {
    const told = targetOf(written.fact, raw.value as Loose, columns);
    // What is taken back counts nowhere, so that it need not tell any more which of several items or parties it was given for.
    const target = 'code' in told && written.withdrawn ? targetOf(written.fact, {}, columns) : told;
    const declared = declarationOf(facts, declaredPath(written.fact));
    const place = raw.place(['answers', index, 'fact']);
    if ('code' in target) problems.push({ ...target, place });
    else if (declared === undefined || declared.derived)
      problems.push({
        code: 'unknown-fact',
        place,
        what: `'${written.fact}' is nothing that somebody can answer for by name`,
        remedy:
          declared === undefined
            ? `It is stated, and no question asks it: write it into the file, or let licet ask --set ${written.fact}=… do so`
            : 'Name a fact as questions print it; licet schema transaction lists them',
      });
    else {
      const values = valuesOf(written.value, target);
      const { proof = [] } = declared;
      const needsProof = values.some((value) => proof.includes(spelt(value)));
      return [{ written, index, target, values, needsProof }];
    }
    return [];
  });
  const stated = proofRequired
    ? statedUnproved(raw, columns, facts, { valuesAt: (target) => statedAt(raw, target), spelt })
    : [];
  const most = mostContradicted(entries, raw);
  if (most !== undefined)
    problems.push({
      code: 'over-limit',
      place: raw.place(['answers']),
      what: `Answers contradict one another in more than ${MOST_READINGS} ways, those to '${most}' among them`,
      remedy: 'Settle some of them: withdraw the answers that are wrong, with who and why',
    });
  return entries.length + stated.length === 0 ? undefined : { raw, entries, stated };
};

/** Past the limit a fact that is answered in several ways. */
const mostContradicted = (entries: readonly Entry[], raw: RawTransaction): string | undefined => {
  const several = [...byFact(entries).values()]
    .map((of) => ({
      fact: of[0]!.written.fact,
      ways: saidOf(
        of.filter(({ written }) => !written.withdrawn),
        statedAt(raw, of[0]!.target),
      ).length,
    }))
    .filter(({ ways }) => ways > 1);
  return several.reduce((product, { ways }) => product * ways, 1) > MOST_READINGS
    ? several[0]!.fact
    : undefined;
};

/** By the place where the fact stands. */
const byFact = (entries: readonly Entry[]): ReadonlyMap<string, Entry[]> => {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = placeOf(entry.target);
    found.set(key, [...(found.get(key) ?? []), entry]);
  }
  return found;
};

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

/** The different things that are said of one fact: what the file states, and what is answered. */
const saidOf = (
  holding: readonly Entry[],
  own: readonly string[],
): readonly (readonly string[])[] => {
  const all = [own, ...holding.map(({ values }) => values)].filter(saysSomething);
  return all.filter((values, index) => all.findIndex((one) => sameValues(one, values)) === index);
};

const saysSomething = (values: readonly string[]): boolean =>
  values.length > 0 && !values.every(isPlaceholder);

const statedAt = (raw: RawTransaction, target: Target): readonly string[] => {
  const stated = at(raw.value, target.path);
  return stated === undefined || stated === null ? [] : valuesOf(stated, target);
};

const valuesOf = (value: unknown, target: Target): readonly string[] =>
  [value]
    .flat()
    .filter((one) => one !== null && typeof one !== 'object')
    .map((one) => [valueOf(asText(one), target.cell, ';')].flat())
    .flat();

const asText = (value: unknown): string =>
  value === true ? 'yes' : value === false ? 'no' : String(value).trim();

const sameValues = (a: readonly string[], b: readonly string[]): boolean =>
  alike(a) === alike(b) && a.length > 0;

const alike = (values: readonly string[]): string => JSON.stringify(values.map(spelt).sort());

const spelt = (value: string): string => SPELT[value.toLowerCase()] ?? value.toLowerCase();

const SPELT: Readonly<Record<string, string>> = { true: 'yes', false: 'no' };

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
