// Lenient mutations of transactions and of what they are judged with: less is said, a name is misspelt, a value stands in another
// column, a list is not there, somebody does not want to be asked. The colour may improve by that only where the answer says why,
// and never to green.

import { Rulebooks } from '../src/core/law/rulebooks.ts';
import type { RawTransaction } from '../src/data/read/raw.ts';
import { LicetError } from '../src/model/errors.ts';
import type { PartyStore } from '../src/model/evidence.ts';
import type { Colour } from '../src/model/verdict.ts';
import { Screener, type ScreenerOptions, type ScreenerSources } from '../src/screener.ts';
import type { Random } from '../fuzz/random.ts';

export const ANSWER_MUTATIONS = [
  'fact dropped',
  'date dropped',
  'name misspelt',
  'value in another column',
  'list dropped',
  'nothing presumed',
  'party dropped',
  'item dropped',
] as const;
export type AnswerMutation = (typeof ANSWER_MUTATIONS)[number];

/** Another party or item is another deal, and no answer can know of what was never said: counted, and no fault. */
export const ANOTHER_DEAL: readonly AnswerMutation[] = ['party dropped', 'item dropped'];

export interface AnswerTrial {
  readonly name: string;
  readonly kind: AnswerMutation;
  readonly what: string;
  /** 'refused': an error with its place. 'stated': it improved, and the answer says what is open or was not looked at. */
  readonly came: 'refused' | 'no better' | 'stated' | 'unstated';
  readonly from: Colour;
  readonly to?: Colour;
}

interface Mutant {
  readonly kind: AnswerMutation;
  readonly what: string;
  readonly value?: unknown;
  readonly screener?: string;
}

type Loose = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

const RANK: Readonly<Record<Colour, number>> = { green: 0, amber: 1, red: 2 };

export interface JudgedCase {
  readonly name: string;
  readonly raw: RawTransaction;
}

/** Screeners by what is missing of what they are given. */
export class Screeners {
  readonly #sources: ScreenerSources;
  readonly #rulebooks: Rulebooks;
  readonly #made = new Map<string, Screener>();

  constructor(sources: ScreenerSources) {
    this.#sources = sources;
    this.#rulebooks = new Rulebooks(sources.library);
  }

  get lists(): readonly string[] {
    return this.#sources.store.lists.map(({ id }) => id);
  }

  of(what = ''): Screener {
    let made = this.#made.get(what);
    if (!made) this.#made.set(what, (made = this.#with(what)));
    return made;
  }

  #with(what: string): Screener {
    const list = /^list (.+)$/.exec(what)?.[1];
    const options: ScreenerOptions = {
      lists: 'bundled',
      today: '2026-11-21',
      ...(what === 'nothing presumed' && { presumptions: false }),
    };
    const sources = this.#sources;
    const store = list === undefined ? sources.store : withoutList(sources.store, list);
    return new Screener({ ...sources, store }, options, this.#rulebooks);
  }
}

const withoutList = (store: PartyStore, id: string): PartyStore => ({
  lists: store.lists.filter((list) => list.id !== id),
  find: (names, country) => store.find(names, country).filter(({ listed }) => listed.list !== id),
  bearing: (sought) => (store.bearing?.(sought) ?? []).filter(({ listed }) => listed.list !== id),
  naming: (names) => (store.naming?.(names) ?? []).filter(({ listed }) => listed.list !== id),
});

/** One mutation of each kind after the other, of cases in an order of chance, without an end. */
export function* answerTrials(
  cases: readonly JudgedCase[],
  screeners: Screeners,
  random: Random,
): Generator<AnswerTrial> {
  for (;;) {
    const one = random.of(cases);
    const before = screeners.of().screen(one.raw);
    for (const kind of ANSWER_MUTATIONS) {
      const mutant = mutantOf(kind, one.raw.value as Loose, screeners, random);
      if (mutant !== undefined) yield tried(one, before, mutant, screeners);
    }
  }
}

type Answer = ReturnType<Screener['screen']>;

const tried = (
  { name, raw }: JudgedCase,
  before: Answer,
  { kind, what, value, screener }: Mutant,
  screeners: Screeners,
): AnswerTrial => {
  const told = { name, kind, what, from: before.verdict };
  let after;
  try {
    after = screeners.of(screener).screen(value === undefined ? raw : remade(raw, value));
  } catch (error) {
    if (error instanceof LicetError) return { ...told, came: 'refused' };
    throw error;
  }
  const to = after.verdict;
  const parts = ['verdict', 'law', 'policy'] as const;
  if (parts.every((part) => RANK[after[part]] >= RANK[before[part]]))
    return { ...told, came: 'no better', to };
  const known = new Set(openIn(before));
  // What became green says of nothing that it is open; and what was open before is no reason.
  const isStated = to !== 'green' && openIn(after).some((one) => !known.has(one));
  return { ...told, came: isStated ? 'stated' : 'unstated', to };
};

/** What an answer says is open, or was not looked at. */
const openIn = (answer: Answer): string[] => {
  const { findings, gaps } = answer.whole('standard', true);
  return [
    ...findings
      .filter(
        ({ outcome, effect, relievedBy }) =>
          relievedBy === undefined && (outcome === 'undetermined' || effect === 'notice'),
      )
      .map(({ rule, subject, missing }) => [rule, subject, ...missing].join(' ')),
    ...gaps.map(({ what, why }) => `${what} ${why}`),
  ];
};

const remade = (raw: RawTransaction, value: unknown): RawTransaction => {
  const place = () => ({ file: raw.file, line: raw.line });
  return { file: raw.file, line: raw.line, value, place, keyPlace: place };
};

const mutantOf = (
  kind: AnswerMutation,
  value: Loose,
  screeners: Screeners,
  random: Random,
): Mutant | undefined => {
  switch (kind) {
    case 'fact dropped': {
      const paths = leavesOf(value).filter(
        (path) => !['id', 'date', 'case'].includes(`${path[0]}`),
      );
      if (paths.length === 0) return undefined;
      const path = random.of(paths);
      return { kind, what: path.join('.'), value: without(value, path) };
    }
    case 'date dropped':
      return value['date'] === undefined
        ? undefined
        : { kind, what: 'date', value: without(value, ['date']) };
    case 'name misspelt': {
      const paths = leavesOf(value).filter(
        (path) => path[0] === 'parties' && path.at(-1) === 'name' && path.length === 3,
      );
      if (paths.length === 0) return undefined;
      const path = random.of(paths);
      const name = String(at(value, path));
      const misspelt = slipIn(name, random);
      return { kind, what: `${name}: ${misspelt}`, value: put(value, path, misspelt) };
    }
    case 'value in another column': {
      const paths = leavesOf(value).filter((path) => !['id', 'case'].includes(`${path[0]}`));
      const from = random.of(paths);
      const to = random.of(paths);
      if (from.join() === to.join()) return undefined;
      const moved = put(without(value, from), to, at(value, from));
      return { kind, what: `${from.join('.')} in ${to.join('.')}`, value: moved };
    }
    case 'list dropped': {
      const list = random.of(screeners.lists);
      return { kind, what: list, screener: `list ${list}` };
    }
    case 'nothing presumed':
      return { kind, what: 'of items by their kind', screener: kind };
    case 'party dropped':
      return dropped(kind, 'parties', value, random);
    case 'item dropped':
      return dropped(kind, 'items', value, random);
  }
};

const dropped = (
  kind: AnswerMutation,
  key: string,
  value: Loose,
  random: Random,
): Mutant | undefined => {
  const all = value[key];
  if (!Array.isArray(all) || all.length < 2) return undefined;
  const index = random.below(all.length);
  return { kind, what: `${key}.${index}`, value: without(value, [key, index]) };
};

/** Two letters that stand side by side change places, or one is written twice or left out. */
const slipIn = (name: string, random: Random): string => {
  const signs = [...name];
  const index = 1 + random.below(Math.max(1, signs.length - 2));
  switch (random.below(3)) {
    case 0:
      [signs[index], signs[index - 1]] = [signs[index - 1]!, signs[index] ?? ''];
      break;
    case 1:
      signs.splice(index, 0, signs[index] ?? '');
      break;
    default:
      signs.splice(index, 1);
  }
  return signs.join('');
};

/** Paths of scalars. */
const leavesOf = (value: unknown, path: Path = []): Path[] => {
  if (Array.isArray(value)) return value.flatMap((one, index) => leavesOf(one, [...path, index]));
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...path, key]));
  return [path];
};

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value);

const put = (value: unknown, [key, ...rest]: Path, to: unknown): unknown => {
  if (key === undefined) return to;
  if (Array.isArray(value))
    return value.map((one, index) => (index === key ? put(one, rest, to) : (one as unknown)));
  const inner = (value ?? {}) as Loose;
  return { ...inner, [key]: put(inner[key], rest, to) };
};

const without = (value: unknown, [key, ...rest]: Path): unknown => {
  if (Array.isArray(value))
    return rest.length === 0
      ? value.filter((_, index) => index !== key)
      : value.map((one, index) => (index === key ? without(one, rest) : (one as unknown)));
  const inner = value as Loose;
  if (rest.length > 0) return { ...inner, [key!]: without(inner[key!], rest) };
  return Object.fromEntries(Object.entries(inner).filter(([name]) => name !== key));
};
