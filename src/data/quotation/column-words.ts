// The words of a column that holds the words of a fact: those that the fact has not, and what they mean where they are the same
// but for case and signs. Any other is unknown until somebody says what it means.

import { declarationOf, PARTY_ROLES, type FactTable } from '../../model/fact.ts';
import { cleanText } from '../lists/readers/clean-text.ts';
import type { Columns } from '../read/csv-header.ts';
import { isPlaceholder } from '../transaction/placeholders.ts';
import { compared } from './mapping.ts';
import { factOf, type Target } from './target.ts';

/** What the draft is made with. */
export interface Vocabulary {
  readonly columns: Columns;
  readonly facts: FactTable;
  readonly isPlace: (text: string) => boolean;
  /** What may have been meant by a word, of those that are possible: a question. */
  readonly likely: (word: string, possible: readonly string[]) => string | undefined;
  /** Control lists that may have it as a code; undefined for a word that says 'not listed'. */
  readonly listsWith: (text: string) => readonly string[] | undefined;
}

export interface SampledColumn {
  readonly name: string;
  /** Of the rows of the sample that hold something there. */
  readonly texts: readonly string[];
  /** Rows of the sample, whether they hold something there or not. */
  readonly rows: number;
}

/** Words of one column that are written down; a column with more of them is no choice. */
const MOST_WORDS = 60;
const LONGEST_WORD = 80;

/** Each word of the column that the fact has not, once, and what it means of the fact; 'unknown' where that is to be said. */
export const wordsToSay = (
  { name, texts }: SampledColumn,
  path: string,
  target: Target,
  { facts, isPlace, likely }: Vocabulary,
  toDecide: string[],
  {
    separator,
    said,
  }: { readonly separator: string; readonly said: ReadonlySet<string> } = BY_ITSELF,
): readonly (readonly [string, string])[] => {
  const words = wordsOf(path, target, facts, isPlace);
  if (words === undefined) return [];
  const cells = target.cell === 'many' ? texts.flatMap((text) => text.split(separator)) : texts;
  const strange = cells
    .map((text) => cleanText(text) ?? '')
    .filter(
      (text) =>
        text !== '' && !isPlaceholder(text) && !words.isOne(text) && !said.has(compared(text)),
    )
    .sort();
  // A mapping has one word whatever its case.
  const foreign = [...new Map(strange.map((text) => [compared(text), text])).values()];
  const told = foreign.filter((text) => text.length <= LONGEST_WORD).slice(0, MOST_WORDS);
  const rest = foreign.length - told.length;
  if (rest > 0) toDecide.push(`'${name}' has ${rest} more words that are none of ${path}`);
  const meant = told.map((text) => [text, words.meant(text) ?? 'unknown'] as const);
  const unknown = meant.filter(([, meaning]) => meaning === 'unknown').map(([text]) => text);
  if (unknown.length > 0)
    toDecide.push(
      `'${name}': what of ${path} is meant by ${quoted(unknown)}; unknown until you say`,
      ...unknown.flatMap((word) => {
        const question = likely(word, words.possible);
        return question === undefined ? [] : [`'${name}', '${word}': ${question}`];
      }),
    );
  return meant;
};

/** As a mapping reads a column of which nothing more is said. */
const BY_ITSELF = { separator: ';', said: new Set<string>() };

/** A word without case and signs. */
export const letters = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const quoted = (words: readonly string[]): string => {
  const shown = words.slice(0, 5).map((word) => `'${word}'`);
  return `${shown.join(', ')}${words.length > 5 ? ` and ${words.length - 5} more` : ''}`;
};

interface Words {
  /** It may stand as it is. */
  readonly isOne: (text: string) => boolean;
  readonly meant: (text: string) => string | undefined;
  readonly possible: readonly string[];
}

/** A party may be called by its role. */
const ROLE = new RegExp(`^(?:${PARTY_ROLES.filter((role) => role !== 'exporter').join('|')})\\.`);
const YES_NO = /^(?:yes|no|true|false)$/i;

/** Of a fact with words of its own, and of places. */
const wordsOf = (
  path: string,
  { kind }: Target,
  facts: FactTable,
  isPlace: Vocabulary['isPlace'],
): Words | undefined => {
  if (kind === 'yes-no')
    return { isOne: (text) => YES_NO.test(text), meant: () => undefined, possible: ['yes', 'no'] };
  const fact = declarationOf(facts, factOf(path.replace(ROLE, 'parties.N.')));
  if (fact?.type === 'territory' || fact?.type === 'territories')
    return { isOne: isPlace, meant: () => undefined, possible: [] };
  const values = Object.keys(fact?.values ?? {});
  if (values.length === 0) return undefined;
  const byLetters = new Map(values.map((value) => [letters(value), value]));
  return {
    isOne: (text) => values.includes(text) || text === 'none',
    meant: (text) => byLetters.get(letters(text)),
    possible: values,
  };
};
