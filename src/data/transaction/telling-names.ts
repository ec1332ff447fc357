// Names that tell of another thing than the file states: an item called spyware and declared as a computer, a ministry called
// private. It compares words; which of two statements is true is for a person to find out.

import { hasLegalForm } from '../../matching/normalise.ts';
import type { Bodies, Body } from '../../model/body.ts';
import type { Category } from '../../model/category.ts';
import type { Fact, Scope } from '../../model/facts.ts';
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

const endsWith = (words: readonly string[], end: readonly string[]): boolean =>
  end.length <= words.length &&
  end.every((word, index) => words[words.length - end.length + index] === word);

const holds = (words: readonly string[], part: readonly string[]): boolean =>
  words.some((_, at) => part.every((word, index) => words[at + index] === word));

/** Names of items, by the kind of which they tell. */
export class TellingItems {
  readonly #expressions: Expressions<Category>;
  readonly #unlessAfter: ReadonlyMap<Category, readonly (readonly string[])[]>;

  constructor(kinds: readonly Category[]) {
    this.#expressions = new Expressions(
      kinds.flatMap((kind) => kind.names.map((name) => ({ name, means: kind }))),
    );
    this.#unlessAfter = new Map(
      kinds.map((kind) => [kind, kind.namesUnlessAfter.map((words) => wordsOf(words))]),
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
      const { means, name: read, before } = found;
      const other = this.#unlessAfter.get(means)!.some((words) => endsWith(before, words));
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

const HALF = 50;

interface Told {
  readonly body: Body;
  /** The expression that the name holds. */
  readonly read: string;
}

/** Names of parties, by the kind of body of which they tell. */
export class TellingParties {
  readonly #expressions: Expressions<Body>;
  readonly #before: readonly (readonly string[])[];
  readonly #firms: readonly (readonly string[])[];
  readonly #owned: Bodies['owned'];

  constructor({ bodies, before, firms, owned }: Bodies) {
    this.#expressions = new Expressions(
      bodies.flatMap((body) => body.names.map((name) => ({ name, means: body }))),
    );
    this.#before = before.map(wordsOf);
    this.#firms = firms.map(wordsOf);
    this.#owned = owned;
  }

  /**
   * What the names of a party and of its owners tell of it that its stated type does not, with what was read; undefined
   * where its type is not stated, and a name tells something of it.
   */
  suggests(
    names: readonly string[],
    facts: ReadonlyMap<string, Fact>,
    owners: readonly Pick<Scope, 'facts'>[],
  ): string | undefined {
    const told = names.flatMap((name) => this.#named(name));
    const behind = owners.flatMap(({ facts: of }) => {
      const [name, share] = [of.get('name')?.value, of.get('share')?.value];
      if (typeof name !== 'string') return [];
      const isMinor = typeof share === 'number' && share < HALF;
      return this.#named(name).map(({ body }) => ({ body, name, isMinor }));
    });
    if (told.length + behind.length === 0) return 'none';
    const type = facts.get('type')?.value;
    if (typeof type !== 'string') return undefined;
    const tie = facts.get('government-tie')?.value;
    const isTied =
      this.#owned.types.includes(type) ||
      (typeof tie === 'string' && this.#owned.ties.includes(tie));
    const isMinorTied = typeof tie === 'string' && this.#owned['minority-ties'].includes(tie);
    const said = [
      ...told
        .filter(({ body }) => !body.types.includes(type))
        .map(({ body, read }) => `its name ('${read}') tells of ${body.what}`),
      ...(isTied
        ? []
        : behind
            .filter(({ isMinor }) => !(isMinor && isMinorTied))
            .map(({ body, name }) => `its owner '${name}' is by its name ${body.what}`)),
    ];
    return said.length === 0 ? 'none' : [...new Set(said)].join('; ');
  }

  /** The kinds of body of which a name tells, each once. */
  #named(name: string): readonly Told[] {
    const found = this.#expressions.in(name);
    if (found.length === 0) return [];
    const words = wordsOf(name);
    const isFirm = hasLegalForm(name) || this.#firms.some((part) => holds(words, part));
    const told = new Map<Body, string>();
    for (const { means, name: read, before } of found) {
      if (isFirm && !means.evenAsFirm) continue;
      if (this.#before.some((part) => endsWith(before, part))) continue;
      if (!told.has(means)) told.set(means, read);
    }
    return [...told].map(([body, read]) => ({ body, read }));
  }
}
