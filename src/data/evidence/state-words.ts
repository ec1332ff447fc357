// Names of bodies without the words for their own state: 'Telecommunications Regulatory Authority of Bahrain' is called so at
// home, and its papers leave 'of Bahrain' away. What such a name means anywhere else, nobody can say.

import { nameKey } from '../../matching/normalise.ts';
import type { Territory } from '../../model/territory.ts';
import { bodyWords } from './body-words.ts';

/** Words that tie a state's name to what stands before it. They go with it. */
const LINKS = bodyWords('before-states');
/** What a state is, where it stands before its name: 'of the Republic of', 'جمهورية'. */
const REALMS = bodyWords('realms');
/** Scripts that put no space between words: there a state's name is a part of a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;
/** What is left of such a word must say more than a sign or two: 中国电信 is not anybody's 'telecom'. */
const SHORTEST_LEFT = 3;

interface Called {
  /** First word → what begins with it, longest first. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly unspaced: readonly string[];
}

export class StateWords {
  readonly #territories: ReadonlyMap<string, Territory>;
  readonly #called = new Map<string, Called>();

  constructor(territories: readonly Territory[]) {
    this.#territories = new Map(territories.map((territory) => [territory.code, territory]));
  }

  /** The key of a name without what that state is called in it; undefined where it is not, or where nothing else is left. */
  without(name: string, code: string): string | undefined {
    const { phrases, unspaced } = this.#of(code);
    const words = nameKey(name).split(' ');
    const kept: string[] = [];
    let dropped = false;
    let led = false;
    for (let at = 0; at < words.length;) {
      const phrase = phrases
        .get(words[at]!)
        ?.find((one) => one.every((word, index) => words[at + index] === word));
      if (phrase) {
        dropped = true;
        untie(kept);
        led ||= kept.length === 0;
        at += phrase.length;
        continue;
      }
      const word = words[at]!;
      const rest = UNSPACED.test(word) ? withoutPart(word, unspaced) : word;
      dropped ||= rest !== word;
      kept.push(rest);
      at += 1;
    }
    if (!dropped) return undefined;
    while (led && kept.length > 0 && LINKS.has(kept[0]!)) kept.shift();
    return kept.length === 0 ? undefined : nameKey(kept.join(' '));
  }

  #of(code: string): Called {
    const kept = this.#called.get(code);
    if (kept) return kept;
    const made = calledOf(this.#territories.get(code));
    this.#called.set(code, made);
    return made;
  }
}

const untie = (kept: string[]): void => {
  const dropLinks = (): void => {
    while (kept.length > 0 && LINKS.has(kept.at(-1)!)) kept.pop();
  };
  dropLinks();
  // Never the whole of what stood there: 'State' of 'State Security' is not before the name of the state.
  while (kept.length > 0 && REALMS.has(kept.at(-1)!)) kept.pop();
  dropLinks();
};

const withoutPart = (word: string, parts: readonly string[]): string => {
  for (const part of parts) {
    const rest = word.startsWith(part)
      ? word.slice(part.length)
      : word.endsWith(part)
        ? word.slice(0, -part.length)
        : word;
    if (rest !== word && rest.length >= SHORTEST_LEFT) return rest;
  }
  return word;
};

const calledOf = (territory: Territory | undefined): Called => {
  const names = territory
    ? [territory.name, ...territory.aliases, ...(territory.called ?? [])]
    : [];
  const keys = [...new Set(names.map(nameKey))].filter((key) => key !== '');
  const spaced = keys.filter((key) => !UNSPACED.test(key));
  const phrases = new Map<string, string[][]>();
  // 'Police nationale d'Haïti' and 'China's Ministry' are one word each in a key.
  for (const key of spaced.flatMap((one) => [one, `d${one}`, `l${one}`, `${one}s`])) {
    const words = key.split(' ');
    const begun = phrases.get(words[0]!);
    if (begun) begun.push(words);
    else phrases.set(words[0]!, [words]);
  }
  for (const begun of phrases.values()) begun.sort((a, b) => b.length - a.length);
  return {
    phrases,
    unspaced: keys.filter((key) => UNSPACED.test(key)).sort((a, b) => b.length - a.length),
  };
};
