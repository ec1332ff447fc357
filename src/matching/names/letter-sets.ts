// What two words cannot differ less than, told from which letters each has: a letter that the other word has not must be left out
// or taken for one that it has. It spares laying beside one another words that are far apart, and never says too much.

/** Letters that share a place are told apart by nobody here, so that all have room in 32 bits. */
const PLACES = 'a b c d e f g h i j kqQ l m n o p r s t u v w y z S C J Z xX G TD N'.split(' ');

const LETTERS = 128;
const ALL = -1;
const bitOf = new Int32Array(LETTERS);
for (const [place, letters] of PLACES.entries())
  for (const letter of letters) bitOf[letter.charCodeAt(0)] = 1 << place;

/** Letters of a word as bits; letters without a place are in no set. */
export const setOf = (word: string): number => {
  let set = 0;
  for (let at = 0; at < word.length; at += 1) set |= bitOf[word.charCodeAt(at)] ?? 0;
  return set;
};

/** The same for what a word may have: where it has a letter without a place, any. */
export const setOrAll = (word: string): number => {
  let set = 0;
  for (let at = 0; at < word.length; at += 1) {
    const bit = bitOf[word.charCodeAt(at)] ?? 0;
    if (bit === 0) return ALL;
    set |= bit;
  }
  return set;
};

/** The same of letters by their codes. */
export const setOrAllIn = (codes: Uint8Array, from: number, end: number): number => {
  let set = 0;
  for (let at = from; at < end; at += 1) {
    const bit = bitOf[codes[at]!] ?? 0;
    if (bit === 0) return ALL;
    set |= bit;
  }
  return set;
};

/** How many letters of the one set are not in the other. */
export const notIn = (set: number, other: number): number => {
  let count = 0;
  for (let rest = set & ~other; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

/** What a letter costs at least against a word: in a set of letters the cheapest first, and last being left out. */
interface Step {
  readonly set: number;
  readonly cost: number;
}

export class LeastCosts {
  readonly #steps: readonly (readonly Step[])[];

  /** `taking`: costs of taking the letter of a row for that of a column; `missing`: of leaving a letter out, at least. */
  constructor(taking: Float64Array, missing: (letter: number) => number) {
    this.#steps = Array.from({ length: LETTERS }, (_, letter) => {
      const left = missing(letter);
      const costs = new Map<number, number>();
      for (let other = 0; other < LETTERS; other += 1) {
        const bit = bitOf[other]!;
        const cost = taking[letter * LETTERS + other]!;
        if (bit !== 0 && cost < left) costs.set(bit, Math.min(costs.get(bit) ?? cost, cost));
      }
      const steps = [...costs]
        .map(([set, cost]) => ({ set, cost }))
        .sort((a, b) => a.cost - b.cost);
      // Whether the other word has a letter without a place is not known.
      return bitOf[letter] === 0 ? [] : [...steps, { set: ALL, cost: left }];
    });
  }

  /** Of each letter against a word that has those of a set: by its code, and of those of one bit the least by the bit. */
  beside(set: number): { readonly byBit: Float64Array; readonly byCode: Float64Array } {
    const [byBit, byCode] = [new Float64Array(32).fill(Infinity), new Float64Array(LETTERS)];
    for (let letter = 0; letter < LETTERS; letter += 1) {
      const bit = bitOf[letter]!;
      if (bit === 0) continue;
      const step = this.#steps[letter]!.find((one) => one.set === ALL || (one.set & set) !== 0)!;
      const place = 31 - Math.clz32(bit);
      byCode[letter] = (bit & set) !== 0 ? 0 : step.cost;
      byBit[place] = Math.min(byBit[place]!, byCode[letter]!);
    }
    return { byBit, byCode };
  }

  /** Of the letters of a word against those that another may have; stops past `most`. */
  of(word: string, set: number, most: number): number {
    let sum = 0;
    for (let at = 0; at < word.length; at += 1) {
      const letter = word.charCodeAt(at);
      if (letter >= LETTERS || (bitOf[letter]! & set) !== 0) continue;
      for (const step of this.#steps[letter]!)
        if (step.set === ALL || (step.set & set) !== 0) {
          sum += step.cost;
          break;
        }
      if (sum > most) return sum;
    }
    return sum;
  }
}
