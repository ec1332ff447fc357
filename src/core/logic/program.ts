// Conditions as rows of whole numbers in one program: what is decided lies close together, and equal parts of conditions
// are one, in however many laws they stand. It answers what `evaluate` answers.

import type { Bound } from './bind.ts';
import type { Decide, Frame } from './frame.ts';
import { readingOf, type Reading } from './reading.ts';
import type { Truth } from './truth.ts';
import type { Values } from './values.ts';

/** A truth in numbers; nought is what nobody has looked at yet. */
const NO = 1;
const YES = 2;
const OPEN = 3;
const TRUTHS: readonly (Truth | undefined)[] = [undefined, 'no', 'yes', 'unknown'];
const NEGATED = [0, YES, NO, OPEN];
const numberOf = (truth: Truth): number => (truth === 'no' ? NO : truth === 'yes' ? YES : OPEN);

/**
 * What a row begins with. Of a conjunction and a disjunction it is the truth of which a single one decides:
 *
 *     ALL or ANY, where the tests end, where the row ends, (region, slot, table) of each test, then the other parts
 *     NOT, part
 *     SOME, region, number of the kind of evidence, part
 *     OTHER, number of what decides it
 */
const ALL = NO;
const ANY = YES;
const NOT = 3;
const SOME = 4;
const OTHER = 5;
/** How long the head of a conjunction is, and what it keeps of a test. */
const HEAD = 3;
const TEST = 3;

/** Facts hardly have so many values; what a test says of those beyond is looked up each time. */
const WIDTH = 64;

export class Program {
  readonly #values: Values;
  #rows = new Int32Array(1 << 10);
  #end = 0;
  /** By the test and the number of the value: what the test says of it. */
  #said = new Uint8Array(WIDTH << 4);
  readonly #readings: Reading[] = [];
  readonly #tables = new Map<Reading, number>();
  readonly #kinds: string[] = [];
  readonly #others: Decide[] = [];
  /** Rows by what stands in them. */
  readonly #known = new Map<string, number>();

  private constructor(values: Values) {
    this.#values = values;
  }

  /** The one program over these numbers. */
  static over(values: Values): Program {
    let program = programs.get(values);
    if (!program) programs.set(values, (program = new Program(values)));
    return program;
  }

  decide(row: number, frame: Frame): Truth {
    return TRUTHS[this.#run(row, frame)]!;
  }

  /** The row of a condition; `other` decides what is no test and has no parts. */
  row(node: Bound, other: (node: Bound) => Decide): number {
    switch (node.kind) {
      case 'all':
        return this.#parts(ALL, node.of, other);
      case 'any':
        return this.#parts(ANY, node.of, other);
      case 'not':
        return this.#add([NOT, this.row(node.of, other)]);
      case 'some': {
        const [region, kind] = [this.#values.region(node.element), this.#kind(node.element)];
        return this.#add([SOME, region, kind, this.row(node.of, other)]);
      }
      case 'leaf':
        return readingOf(node, this.#values)
          ? this.#parts(ALL, [node], other)
          : this.#add([OTHER, this.#others.push(other(node)) - 1]);
    }
  }

  /**
   * Tests of single facts come first, in one row and without a call each: they cost least, and the
   * order of the parts changes no truth.
   */
  #parts(kind: number, nodes: readonly Bound[], other: (node: Bound) => Decide): number {
    const tests: number[] = [];
    const parts: number[] = [];
    for (const node of nodes) {
      const reading = readingOf(node, this.#values);
      if (reading) tests.push(...this.#test(reading));
      else parts.push(this.row(node, other));
    }
    return this.#add([kind, tests.length, parts.length, ...tests, ...parts]);
  }

  #test(reading: Reading): readonly [number, number, number] {
    let table = this.#tables.get(reading);
    if (table === undefined) {
      table = (this.#readings.push(reading) - 1) * WIDTH;
      this.#tables.set(reading, table);
      if (table >= this.#said.length) this.#said = longer(this.#said, Uint8Array);
      this.#said[table] = OPEN;
    }
    return [reading.region, reading.slot, table];
  }

  #kind(kind: string): number {
    const known = this.#kinds.indexOf(kind);
    return known >= 0 ? known : this.#kinds.push(kind) - 1;
  }

  /** Lengths become places where the row begins. */
  #add(row: number[]): number {
    const key = row.join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const at = this.#end;
    this.#known.set(key, at);
    if (row[0] === ALL || row[0] === ANY) {
      row[1] = at + HEAD + row[1]!;
      row[2] = row[1] + row[2]!;
    }
    while (at + row.length > this.#rows.length) this.#rows = longer(this.#rows, Int32Array);
    this.#rows.set(row, at);
    this.#end += row.length;
    return at;
  }

  #run(at: number, frame: Frame): number {
    const rows = this.#rows;
    const kind = rows[at]!;
    if (kind === NOT) return NEGATED[this.#run(rows[at + 1]!, frame)]!;
    if (kind === SOME) return this.#some(at, frame);
    if (kind === OTHER) return numberOf(this.#others[rows[at + 1]!]!(frame));
    const { regions } = frame;
    const said = this.#said;
    const [tests, end] = [rows[at + 1]!, rows[at + 2]!];
    let truth = YES + NO - kind;
    let part = at + HEAD;
    for (; part < tests; part += TEST) {
      const numbers = regions[rows[part]!];
      let one = OPEN;
      if (numbers !== undefined) {
        const number = numbers[rows[part + 1]!]!;
        const table = rows[part + 2]!;
        one = number < WIDTH ? said[table + number]! : 0;
        if (one === 0) one = this.#look(table, number);
      }
      if (one === kind) return one;
      if (one === OPEN) truth = OPEN;
    }
    for (; part < end; part += 1) {
      const one = this.#run(rows[part]!, frame);
      if (one === kind) return one;
      if (one === OPEN) truth = OPEN;
    }
    return truth;
  }

  #look(table: number, number: number): number {
    const truth = numberOf(this.#readings[table / WIDTH]!.of(number));
    if (number < WIDTH) this.#said[table + number] = truth;
    return truth;
  }

  #some(at: number, frame: Frame): number {
    const rows = this.#rows;
    const [region, part] = [rows[at + 1]!, rows[at + 3]!];
    const elements = frame.elements(this.#kinds[rows[at + 2]!]!);
    if (!elements) return OPEN;
    const { regions } = frame;
    const before = regions[region];
    let truth = NO;
    for (const { numbers, open } of elements) {
      regions[region] = numbers;
      const one = this.#run(part, frame);
      if (one === NO) continue;
      if (one === YES && !open) {
        truth = YES;
        break;
      }
      truth = OPEN;
    }
    regions[region] = before;
    return truth;
  }
}

const programs = new WeakMap<Values, Program>();

/** A copy with twice the room. */
const longer = <T extends Int32Array | Uint8Array>(row: T, kind: new (length: number) => T): T => {
  const copy = new kind(row.length * 2);
  copy.set(row);
  return copy;
};
