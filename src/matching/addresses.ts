// Whether an address in words is a listed one. Lists can name a bare address, and whoever uses it is meant: the number of the
// house and of the room must be the same, for a tower holds hundreds of firms; words may be left out or written together.

/** Words that stand in every address. */
const EVERYWHERE = new Set(
  (
    'room rm flat unit office suite shop floor fl f level no number block blk building bldg tower house centre center ctr plaza ' +
    'commercial industrial street st road rd avenue ave lane ln drive dr boulevard blvd main new the of and district city ' +
    'mah mahallesi mahalle sk sok sokak cad cadde caddesi kat ic kapi daire apt po box hong kong hongkong hk kowloon kln nt china prc'
  ).split(' '),
);

const FLOOR =
  /(\d+[a-z]?)\s*(?:\/\s*f\b|f\b|(?:st|nd|rd|th)?\s*(?:floor|fl)\b)|\b(?:floor|level)\s+(\d+[a-z]?)/g;
/** A room that has a letter for a number. */
const LETTERED = /\b(?:unit|flat|rm|room|office|suite|shop)\s+([a-z])(?=\s|,|$)/g;
/** Where so many digits stand together they are a code of the post, which is left out as often as not. */
const POSTAL = /^\d{5,}$/;
const SHORT = 3;
const LEAST_WORDS = 0.5;

interface Address {
  readonly numbers: ReadonlySet<string>;
  readonly floors: ReadonlySet<string>;
  readonly words: readonly string[];
  readonly letters: string;
}

const addressOf = (written: string): Address => {
  const text = written
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/['’.]/g, '');
  const floors = new Set<string>();
  for (const [, before, after] of text.matchAll(FLOOR)) floors.add((before ?? after)!);
  const lettered = [...text.matchAll(LETTERED)].map(([, letter]) => letter!);
  const tokens = text
    .replace(FLOOR, ' ')
    .replace(LETTERED, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '');
  const numbers = lettered.concat(
    tokens
      .filter((token) => /^\d/.test(token))
      .map((token) => token.replace(/(?:st|nd|rd|th)$/, '')),
  );
  const words = tokens.filter((token) => !/\d/.test(token) && !EVERYWHERE.has(token));
  return { numbers: new Set(numbers), floors, words, letters: words.join('') };
};

/** 'same': house, room and street; 'compare': nothing is against it, and what is stated is too little to say. */
export const addressesAgree = (stated: string, listed: string): 'same' | 'compare' | undefined => {
  const [own, other] = [addressOf(stated), addressOf(listed)];
  if (own.numbers.size === 0 || sharedWords(own, other) < LEAST_WORDS) return undefined;
  const all = new Set([...other.numbers, ...other.floors]);
  const has = (number: string): boolean => own.numbers.has(number) || own.floors.has(number);
  const needed = [...other.numbers].filter((number) => !POSTAL.test(number));
  // A room says on which floor it is.
  const floorNeeded = other.numbers.size < 2 ? [...other.floors] : [];
  if ([...needed, ...floorNeeded].every(has) && agrees(own.floors, other)) return 'same';
  return [...own.numbers].every((number) => all.has(number) || POSTAL.test(number)) &&
    agrees(own.floors, other)
    ? 'compare'
    : undefined;
};

/** Another floor is another address; a floor that one side does not tell is none. */
const agrees = (floors: ReadonlySet<string>, { floors: listed }: Address): boolean =>
  floors.size === 0 || listed.size === 0 || [...floors].some((floor) => listed.has(floor));

/** How many letters of the listed words the stated ones have too. */
const sharedWords = (own: Address, { words }: Address): number => {
  const tokens = new Set(own.words);
  const isThere = (word: string, at: number): boolean =>
    tokens.has(word) ||
    (word.length > SHORT && own.letters.includes(word)) ||
    [`${words[at - 1] ?? ''}${word}`, `${word}${words[at + 1] ?? ''}`].some(
      (two) => two.length > SHORT && two !== word && own.letters.includes(two),
    );
  const count = (of: readonly string[]): number => of.join('').length;
  return count(words.filter(isThere)) / Math.max(1, count(words));
};
