// data/control-lists and the control lists of packs → control lists, and the rows that they put on entries of others.

import type { Carried, ControlList } from '../../model/control-list.ts';
import type { Place, Problem } from '../../model/errors.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { Entry } from '../../model/rule.ts';
import { notListedWordsDocument } from '../../model/schema/data.ts';
import { controlListDocument } from '../../model/schema/control-list.ts';
import { byListNewestFirst, carriedFact, listPeriod, many } from './documents.ts';
import type { ListPeriodShape } from './shapes.ts';
import { shaped } from '../read/shape.ts';
import type { SourceFile } from '../read/source.ts';

/** Rows that a control list puts on an entry of another pack. */
interface Rows {
  readonly list: string;
  readonly entry: string;
  readonly periods: readonly ListPeriodShape[];
  readonly place: Place;
}

export class ControlLists {
  readonly lists = new Map<string, ControlList>();
  readonly #rows: Rows[] = [];
  /** As data/not-listed-words.yaml has them. */
  #wordsElsewhere: readonly string[] = [];
  readonly #problems: Problem[];

  constructor(problems: Problem[]) {
    this.#problems = problems;
  }

  /** Before any list is added: each has them. */
  addWords(source: SourceFile): void {
    for (const document of source.documents) {
      const shape = shaped(notListedWordsDocument, document, this.#problems);
      this.#wordsElsewhere = [
        ...this.#wordsElsewhere,
        ...Object.values(shape?.['not-listed-words'] ?? {}).flat(),
      ];
    }
  }

  add(source: SourceFile): void {
    for (const document of source.documents) {
      const shape = shaped(controlListDocument, document, this.#problems);
      if (!shape) continue;
      const id = shape['control-list'];
      const place = document.place(['control-list']);
      const named = source.name
        .split('/')
        .pop()!
        .replace(/\.yaml$/, '');
      if (id !== named)
        this.#problems.push({
          code: 'id-not-path',
          place,
          what: `The control list is called '${id}' and its file '${named}'`,
          remedy: 'Give both the same name',
        });
      if (this.lists.has(id))
        this.#problems.push({
          code: 'duplicate-id',
          place,
          what: `'${id}' is defined twice`,
          remedy: 'Keep one of the two',
        });
      const { codes, military, carries, twin } = shape;
      this.lists.set(id, {
        id,
        title: shape.title,
        order: shape.order,
        instruments: shape.instruments,
        binds: shape.binds,
        notListed: shape['not-listed'],
        notListedElsewhere: this.#wordsElsewhere,
        codes: { pattern: codes.pattern },
        ...(codes.spelling && { spelling: codes.spelling }),
        ...(shape.before && { before: shape.before }),
        military: (military ?? []).map(({ pattern, as }) => ({
          pattern,
          ...(as !== undefined && { as }),
        })),
        carries: Object.entries(carries ?? {}).map(([name, { title, adverse }]): Carried => ({
          name,
          fact: carriedFact(id, name),
          title,
          adverse: adverse === 'yes',
        })),
        ...(shape.outside && { outside: shape.outside }),
        ...(shape.says && { says: shape.says }),
        ...(shape['named-by-rules'] && { namedByRules: shape['named-by-rules'] }),
        ...(shape['stands-for'] && { standsFor: shape['stands-for'] }),
        ...(twin && { twin: { of: twin.of, codes: { pattern: twin.pattern } } }),
        place,
      });
      for (const [entry, periods] of Object.entries(shape.rows ?? {}))
        this.#rows.push({
          list: id,
          entry,
          periods: many(periods),
          place: document.keyPlace(['rows', entry]),
        });
    }
  }

  /** Code-valued facts of an item that the lists supply. */
  get facts(): string[] {
    return [...this.lists.values()].flatMap(({ id, carries }) => [
      `item.${id}`,
      ...carries.map(({ fact }) => `item.${fact}`),
    ]);
  }

  /** The entries, each with the rows that lists put on it; on the newest of its texts. */
  withRows(entries: readonly Entry[]): Entry[] {
    const known = new Set(entries.map(({ id }) => id));
    for (const { list, entry, periods, place } of this.#rows) {
      if (!known.has(entry))
        this.#problems.push({
          code: 'unknown-rule',
          place,
          what: `The control list '${list}' has rows on the entry '${entry}', which does not exist`,
          remedy: didYouMean(entry, known, 'Name an entry that is loaded'),
        });
      for (const { carries } of periods) this.checkCarried(list, Object.keys(carries ?? {}), place);
    }
    return entries.map((entry) => {
      const rows = this.#rows.filter((row) => row.entry === entry.id);
      const [newest, ...older] = entry.versions;
      if (rows.length === 0 || !newest) return entry;
      const added = rows.flatMap(({ list, periods }) =>
        periods.map((period) => listPeriod(list, period, { confidence: newest.confidence })),
      );
      const periods = [...newest.periods, ...added].sort(byListNewestFirst);
      return { ...entry, versions: [{ ...newest, periods }, ...older] };
    });
  }

  /** What rows carry is declared by their list. */
  checkCarried(list: string, names: readonly string[], place: Place): void {
    const known = this.lists.get(list)?.carries.map(({ name }) => name);
    for (const name of names)
      if (known && !known.includes(name))
        this.#problems.push({
          code: 'unknown-key',
          place,
          what: `Rows of the list '${list}' carry no '${name}'`,
          remedy: didYouMean(
            name,
            known,
            `Declare it under carries in data/control-lists/${list}.yaml`,
          ),
        });
  }

  checkList(list: string, place: Place): void {
    if (!this.lists.has(list))
      this.#problems.push({
        code: 'unknown-list',
        place,
        what: `'${list}' is no control list`,
        remedy: didYouMean(list, this.lists.keys(), `Write data/control-lists/${list}.yaml`),
      });
  }
}
