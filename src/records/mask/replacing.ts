// What is left out of a text, however it is written there: a name in any case, with or without accents, its words in any order
// or as one; a number with or without its signs; another text as it stands.

/** What is put in its place. */
export interface Secret {
  readonly text: string;
  readonly label: string;
  /** The words of a name may stand in any order; those of another text in their own. */
  readonly how: 'name' | 'text' | 'number';
}

interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const keyOf = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss');

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    key: keyOf(word),
    start: index,
    end: index + word.length,
  }));

/** Between two words of one name stands no more than this: 'Doe, Jane', 'jane__doe', 'Jane "Doe"'. */
const BETWEEN = 4;

const isBehind = (found: readonly Word[], at: number): boolean =>
  at + 1 < found.length && found[at + 1]!.start - found[at]!.end <= BETWEEN;

type Matcher = (text: string) => string;

/** Writings whose words have no spaces between them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const matcherOf = ({ text, label, how }: Secret): Matcher => {
  if (how === 'number') return ofNumber(text, label);
  if (UNSPACED.test(text)) return (all) => all.replace(new RegExp(escaped(text), 'giu'), label);
  return ofWords(
    wordsOf(text).map(({ key }) => key),
    label,
    how === 'name',
  );
};

const ofNumber = (text: string, label: string): Matcher => {
  const signs = [...keyOf(text)].filter((sign) => /[\p{L}\p{N}]/u.test(sign));
  if (signs.length === 0) return (all) => all;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${signs.map(escaped).join('[^\\p{L}\\p{N}]{0,3}')}(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return (all) => all.replace(pattern, label);
};

const ofWords = (words: readonly string[], label: string, anyOrder: boolean): Matcher => {
  if (words.length === 0) return (all) => all;
  const wanted = anyOrder ? [...words].sort().join(' ') : words.join(' ');
  const joined = new Set(
    anyOrder ? [words.join(''), [...words].reverse().join('')] : [words.join('')],
  );
  return (all) => {
    const found = wordsOf(all);
    let [made, from] = ['', 0];
    for (let at = 0; at < found.length; at += 1) {
      const run = found.slice(at, at + words.length);
      const keys = run.map(({ key }) => key);
      const isWhole =
        run.length === words.length &&
        (anyOrder ? [...keys].sort() : keys).join(' ') === wanted &&
        run.every(
          ({ end }, index) => index + 1 === run.length || run[index + 1]!.start - end <= BETWEEN,
        );
      const isJoined = joined.has(found[at]!.key);
      if (!isWhole && !isJoined) continue;
      const last = isJoined ? found[at]! : run.at(-1)!;
      made += all.slice(from, found[at]!.start) + label;
      from = last.end;
      if (!isJoined) at += words.length - 1;
      // 'Doe, Jane Doe': the run that was found first leaves a word of the name behind it.
      while (anyOrder && !isJoined && isBehind(found, at) && words.includes(found[at + 1]!.key)) {
        at += 1;
        from = found[at]!.end;
      }
    }
    return from === 0 ? all : made + all.slice(from);
  };
};

/** Longer ones first, so that none leaves a piece of another. */
export const replacing = (secrets: readonly Secret[]): Matcher => {
  const matchers = [...secrets]
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => b.text.length - a.text.length)
    .map(matcherOf);
  const made = new Map<string, string>();
  return (text) => {
    const kept = made.get(text);
    if (kept !== undefined) return kept;
    const masked = matchers.reduce((all, matcher) => matcher(all), text);
    made.set(text, masked);
    return masked;
  };
};
