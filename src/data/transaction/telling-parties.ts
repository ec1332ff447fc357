// Names of parties and owners, and sentences on the end use, that tell of another kind of body than the file states: a
// ministry called private. It compares words; which of two statements is true is for a person to find out.

import { foldingAnew } from '../../matching/names/folding.ts';
import { hasLegalForm } from '../../matching/normalise.ts';
import type { Bodies, Body } from '../../model/body.ts';
import type { Fact, Scope } from '../../model/facts.ts';
import type { Territories } from '../places/territories.ts';
import { Expressions, wordsOf, type Expression } from './expressions.ts';
import { endsWith } from './telling-names.ts';

const HALF = 50;
/** Shorter names of a state are its codes, or may be anybody's. */
const LEAST_LETTERS = 4;
/** How many words before a body in a sentence say what it has to do with the use. */
const NEAR = 5;
const SENTENCES = /[.;\n]/u;

interface Told {
  readonly body: Body;
  /** The expression that the name holds. */
  readonly read: string;
}

/** Kinds of body by what names and sentences tell of them. */
export class TellingParties {
  readonly #expressions: Expressions<Body>;
  readonly #inSentences: Expressions<Body>;
  readonly #before: readonly (readonly string[])[];
  readonly #firms: Expressions<undefined>;
  readonly #others: Expressions<undefined>;
  readonly #governments: readonly (readonly string[])[];
  readonly #owned: Bodies['owned'];
  readonly #territories: Territories;
  readonly #governmentsAsked: readonly string[];

  /** `governmentsAsked`: the states that party.government-of can name. */
  constructor(
    { bodies, before, firms, notTheUser, governments, owned }: Bodies,
    territories: Territories,
    governmentsAsked: readonly string[],
    folding = foldingAnew,
  ) {
    const whole = (of: readonly Body[]) =>
      of.flatMap((means) => means.names.map((name) => ({ name, means })));
    const sought = <T>(all: readonly Expression<T>[]): Expressions<T> =>
      new Expressions(all, folding);
    const named = (names: readonly string[]) =>
      sought(names.map((name) => ({ name, means: undefined })));
    const words = (name: string): readonly string[] => wordsOf(name, folding);
    this.#expressions = sought([
      ...whole(bodies),
      ...bodies.flatMap((means) => means.atEnd.map((name) => ({ name, means, isAtEnd: true }))),
    ]);
    this.#inSentences = sought(whole(bodies.filter(({ inStatements }) => inStatements)));
    this.#before = before.map(words);
    this.#firms = named(firms);
    this.#others = named(notTheUser);
    this.#governments = governments.map(words);
    this.#owned = owned;
    this.#territories = territories;
    this.#governmentsAsked = governmentsAsked;
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
      const country = of.get('country')?.value;
      const named = this.#stateOf(name, country);
      const state = named ?? country;
      const whats =
        named === undefined ? this.#named(name).map(({ body }) => body.what) : ['a state'];
      return whats.map((what) => ({ what, name, isMinor, state }));
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
            .map(({ what, name }) => `its owner '${name}' is by its name ${what}`)),
      ...(this.#isOfNoneNow(facts.get('government-of'))
        ? behind
            .filter(({ isMinor, state }) => !isMinor && this.#isAskedFor(state, facts))
            .map(
              ({ what, name }) =>
                `its owner '${name}' is by its name ${what}, and it is stated to be of no such government`,
            )
        : []),
    ];
    return said.length === 0 ? 'none' : [...new Set(said)].join('; ');
  }

  /**
   * Bodies that a text on the end use names and that no party is by its type, with what was read; the label of a party
   * without a type where that may be one.
   */
  inText(
    text: string,
    parties: readonly { readonly label: string; readonly type: Fact['value'] | undefined }[],
  ): { readonly told: string } | { readonly open: string } {
    const told = text.split(SENTENCES).flatMap((sentence) =>
      this.#inSentences
        .in(sentence)
        .filter(
          ({ means, before }) =>
            this.#others.in(before.slice(-NEAR).join(' ')).length === 0 &&
            !parties.some(({ type }) => typeof type === 'string' && means.types.includes(type)),
        )
        .map(({ means, name }) => `'${name}' (${means.what})`),
    );
    const open = parties.find(({ type }) => typeof type !== 'string');
    if (told.length > 0 && open) return { open: open.label };
    return { told: told.length === 0 ? 'none' : [...new Set(told)].join(', ') };
  }

  /** The state that a name is, or whose government; one word may be a person's, unless the owner is of that state. */
  #stateOf(name: string, country: Fact['value'] | undefined): string | undefined {
    if (name.length < LEAST_LETTERS) return undefined;
    const words = wordsOf(name);
    const head = this.#governments.find((part) => part.every((word, at) => words[at] === word));
    const code = this.#territories.resolve(
      head && head.length < words.length ? words.slice(head.length).join(' ') : name,
    );
    if (code === undefined || this.#territories.get(code)?.kind !== 'state') return undefined;
    return words.length > 1 || code === country ? code : undefined;
  }

  /** Whether it is stated to be of no government: of none ever (an empty choice, too), or of one in the past only. */
  #isOfNoneNow(fact: Fact | undefined): boolean {
    const value = fact?.value;
    if (Array.isArray(value)) return value.length === 0;
    return typeof value === 'string' && this.#territories.get(value) === undefined;
  }

  /** Whether a state is one whose bodies abroad are asked for, and the party is abroad. */
  #isAskedFor(state: Fact['value'] | undefined, facts: ReadonlyMap<string, Fact>): boolean {
    return (
      typeof state === 'string' &&
      this.#governmentsAsked.includes(state) &&
      facts.get('country')?.value !== state
    );
  }

  /** The kinds of body of which a name tells, each once. */
  #named(name: string): readonly Told[] {
    const found = this.#expressions.in(name);
    if (found.length === 0) return [];
    const isFirm = hasLegalForm(name) || this.#firms.in(name).length > 0;
    const told = new Map<Body, string>();
    for (const { means, name: read, before, isAtEnd } of found) {
      if (isFirm && !means.evenAsFirm) continue;
      // 'Uniforms for the Capital City Police': the place stands between.
      const isOther = isAtEnd === true ? holds : endsWith;
      if (this.#before.some((part) => isOther(before, part))) continue;
      if (!told.has(means)) told.set(means, read);
    }
    return [...told].map(([body, read]) => ({ body, read }));
  }
}

const holds = (words: readonly string[], part: readonly string[]): boolean =>
  words.some((_, at) => part.every((word, index) => words[at + index] === word));
