// Which ids of transactions a run has seen. Only a mark of each is kept, so that memory stays small at a million.

/** Ids that are named one by one; the rest is counted. */
const MOST_NAMED = 10;

export class SeenIds {
  #marks = new Float64Array(1024);
  #used = 0;
  #twice = 0;

  /** A sentence where the id was seen before, while there are few of them. */
  see(id: string, where: string): string | undefined {
    if (this.#add(markOf(id))) return undefined;
    this.#twice += 1;
    return this.#twice <= MOST_NAMED
      ? `${where}: an earlier transaction of this run has the id '${id}' too`
      : undefined;
  }

  /** How many have an id that an earlier one has. */
  get repeated(): number {
    return this.#twice;
  }

  /** A sentence on those that were not named. */
  get rest(): string | undefined {
    const rest = this.#twice - MOST_NAMED;
    return rest > 0
      ? `… and ${rest} more ${rest === 1 ? 'transaction' : 'transactions'} with an id that another has`
      : undefined;
  }

  /** False where the mark was there. */
  #add(mark: number): boolean {
    if (this.#used * 2 > this.#marks.length) this.#grow();
    const marks = this.#marks;
    let slot = mark % marks.length;
    for (; marks[slot] !== 0; slot = (slot + 1) % marks.length)
      if (marks[slot] === mark) return false;
    marks[slot] = mark;
    this.#used += 1;
    return true;
  }

  #grow(): void {
    const old = this.#marks;
    this.#marks = new Float64Array(old.length * 2);
    this.#used = 0;
    for (const mark of old) if (mark !== 0) this.#add(mark);
  }
}

/** 53 bits of two multiplicative hashes; among a million ids, one in ten thousand runs would see a chance repetition. */
const markOf = (id: string): number => {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let index = 0; index < id.length; index += 1) {
    const code = id.charCodeAt(index);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
    b ^= b >>> 13;
  }
  return ((a >>> 0) & 0x1fffff) * 0x100000000 + (b >>> 0) + 1;
};
