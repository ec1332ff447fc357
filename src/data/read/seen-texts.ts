// Which texts were seen, such as the ids of a run. Only a mark of each is kept, so that memory stays small at a million.

export class SeenTexts {
  #marks = new Float64Array(1024);
  #used = 0;

  /** False where it was seen before. */
  add(text: string): boolean {
    return this.#add(markOf(text));
  }

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

/** 53 bits of two multiplicative hashes; among a million texts, one in ten thousand runs would see a chance repetition. */
const markOf = (text: string): number => {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
    b ^= b >>> 13;
  }
  return ((a >>> 0) & 0x1fffff) * 0x100000000 + (b >>> 0) + 1;
};
