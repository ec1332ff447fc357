// Values of a party, each once, in the order in which they came.

/** So many are compared one by one: most parties have no more, and many parties are held at once. */
const FEW = 16;

export class DistinctValues<T extends object> {
  readonly all: T[] = [];
  /** Of more than a few; comparing each with each would grow with the square of what a row holds. */
  #keys: Set<string> | undefined;

  add(value: T): void {
    const key = JSON.stringify(value);
    if (this.#keys?.has(key) ?? this.all.some((known) => JSON.stringify(known) === key)) return;
    this.all.push(value);
    if (this.#keys) this.#keys.add(key);
    else if (this.all.length > FEW)
      this.#keys = new Set(this.all.map((known) => JSON.stringify(known)));
  }
}
