// Names that tell of another kind of item than the file states: one called spyware and declared as a computer. It compares
// words; which of two statements is true is for a person to find out.

import { foldingAnew } from '../../matching/names/folding.ts';
import type { Category } from '../../model/category.ts';
import type { Fact } from '../../model/facts.ts';
import { missingFact } from '../../model/missing.ts';
import { Expressions, wordsOf, type Found } from './expressions.ts';

/** Words that turn a name into that of a means against the thing: at most two stand before it, or one after it. */
const AGAINST_BEFORE = new Set(
  'anti against from no non without stop block detect counter'.split(' '),
);
const AGAINST_AFTER = new Set(
  (
    'removal remover remove detect detector detection protection prevention defence defense blocker blocking free ' +
    'awareness training scanner cleaner countermeasure countermeasures'
  ).split(' '),
);

const isAgainst = ({ before, after }: Found<unknown>): boolean =>
  before.slice(-2).some((word) => AGAINST_BEFORE.has(word)) || AGAINST_AFTER.has(after[0] ?? '');

export const endsWith = (words: readonly string[], end: readonly string[]): boolean =>
  end.length <= words.length &&
  end.every((word, index) => words[words.length - end.length + index] === word);

/** Names of items, by the kind of which they tell. */
export class TellingItems {
  readonly #expressions: Expressions<Category>;
  readonly #unlessAfter: ReadonlyMap<Category, readonly (readonly string[])[]>;

  constructor(kinds: readonly Category[], folding = foldingAnew) {
    this.#expressions = new Expressions(
      kinds.flatMap((kind) => kind.names.map((name) => ({ name, means: kind }))),
      folding,
    );
    this.#unlessAfter = new Map(
      kinds.map((kind) => [kind, kind.namesUnlessAfter.map((words) => wordsOf(words, folding))]),
    );
  }

  /** The kinds that the name tells of and the stated category does not, each with what was read. */
  suggests(
    name: string | undefined,
    category: string | undefined,
    label: string,
    from: string,
  ): Fact {
    const told = new Map<string, string>();
    for (const found of name === undefined ? [] : this.#expressions.in(name)) {
      const { means, name: read, before, after } = found;
      const other =
        this.#unlessAfter.get(means)!.some((words) => endsWith(before, words)) ||
        means.namesUnlessBefore.includes(after[0] ?? '');
      if (!other && !isAgainst(found) && !told.has(means.id)) told.set(means.id, read);
    }
    if (told.size > 0 && category === undefined)
      return { from, missing: [missingFact(`${label}.category`)] };
    const kinds = [...told].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      value:
        kinds.length === 0 || told.has(category!)
          ? 'none'
          : kinds.map(([id, read]) => `${id} ('${read}')`).join(', '),
      from,
    };
  }
}
