// A mapping file → what each column means. Everything that is wrong with it is said at once, before a row is read.

import { LicetError, type Place, type Problem } from '../../model/errors.ts';
import type { ControlList } from '../../model/control-list.ts';
import type { FactTable } from '../../model/fact.ts';
import { mappingDocument, type WrittenMapping } from '../../model/schema/mapping.ts';
import { cleanText } from '../lists/readers/clean-text.ts';
import type { Columns } from '../read/csv-header.ts';
import { oneDocument } from '../read/one-document.ts';
import type { YamlDocument } from '../read/yaml.ts';
import { listsOf } from './codes-by-list.ts';
import { Targets, type Target } from './target.ts';
import type { DayOrder } from './written-day.ts';
import type { NumberSigns } from './written-number.ts';

export interface MappedColumn {
  readonly name: string;
  readonly targets: readonly Target[];
  /** By what stands in the cell, in lower case. */
  readonly values: ReadonlyMap<string, string | readonly string[]>;
  readonly dates?: DayOrder | undefined;
  readonly numbers?: NumberSigns | undefined;
  /** The control lists among which its codes are shared out. */
  readonly lists: readonly ControlList[];
  readonly separator: string;
}

export interface Constant {
  readonly target: Target;
  readonly value: string | readonly string[];
  readonly place: Place;
}

export interface Mapping {
  readonly file: string;
  readonly sheet?: string | undefined;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, MappedColumn>;
  readonly constants: readonly Constant[];
  readonly leftOut: ReadonlySet<string>;
  /** Columns whose cells go along with the transaction, unread. */
  readonly carried: ReadonlySet<string>;
  readonly groupBy?: string | undefined;
  readonly emptyGroupAsAbove: boolean;
  readonly hiddenRows?: 'read' | 'leave-out' | undefined;
  /** By column, in lower case. */
  readonly leftOutRows: ReadonlyMap<string, ReadonlySet<string>>;
  placeOf(column: string): Place;
  readonly place: Place;
}

/** How two texts of cells are compared: without what nobody sees, and whatever their case. */
export const compared = (text: string): string => (cleanText(text) ?? '').toLowerCase();

/** What a mapping can name. */
interface Nameable {
  readonly columns: Columns;
  readonly facts: FactTable;
  readonly controlLists: readonly ControlList[];
}

/** As it is written, whatever its paths are. Errors: it is no mapping. */
export const writtenMapping = (
  file: string,
  text: string,
): { readonly document: YamlDocument; readonly shape: WrittenMapping } =>
  oneDocument(file, text, mappingDocument, {
    what: 'A mapping is one document, and this begins a second',
    remedy: 'Write each mapping into a file of its own',
  });

/** Errors: everything that is wrong with it. */
export const mappingIn = (file: string, text: string, nameable: Nameable): Mapping => {
  const { document, shape } = writtenMapping(file, text);
  return new Reading(document, shape, nameable).mapping(file);
};

const listOf = (one: string | readonly string[]): readonly string[] =>
  typeof one === 'string' ? [one] : one;

/** Of a document in the right shape: the paths looked up, and each path given once. */
class Reading {
  readonly #document: YamlDocument;
  readonly #written: WrittenMapping;
  readonly #targets: Targets;
  readonly #lists: readonly ControlList[];
  readonly #problems: Problem[] = [];
  /** By path, who fills it. */
  readonly #taken = new Map<string, string>();

  constructor(
    document: YamlDocument,
    written: WrittenMapping,
    { columns, facts, controlLists }: Nameable,
  ) {
    this.#document = document;
    this.#written = written;
    this.#lists = controlLists;
    const paths = [
      ...Object.values(written.columns).flatMap((to) =>
        listOf(typeof to === 'object' && 'to' in to ? to.to : to),
      ),
      ...Object.keys(written.constants ?? {}),
    ];
    this.#targets = new Targets(columns, facts, paths);
  }

  mapping(file: string): Mapping {
    const written = this.#written;
    const columns = new Map(
      Object.keys(written.columns).map((name) => [nameOf(name), this.#column(name)]),
    );
    const stated = Object.entries(written.constants ?? {}).flatMap(([path, value]) =>
      this.#constant(path, value),
    );
    const constants = [...stated, ...this.#roleConstants()];
    const groupBy = written['group-by'] === undefined ? undefined : nameOf(written['group-by']);
    const leftOut = new Set((written['leave-out'] ?? []).map(nameOf));
    const carried = new Set((written.carry ?? []).map(nameOf));
    for (const name of carried)
      if (leftOut.has(name))
        this.#say('duplicate-key', ['carry'], {
          what: `The column '${name}' is carried, and stands under leave-out as well`,
          remedy: 'Keep one of the two',
        });
    for (const name of columns.keys())
      if (leftOut.has(name))
        this.#say('duplicate-key', ['columns', name], {
          what: `The column '${name}' is mapped, and stands under leave-out as well`,
          remedy: 'Keep one of the two',
        });
    if (written['empty-group'] !== undefined && groupBy === undefined)
      this.#say('no-effect', ['empty-group'], {
        what: 'empty-group says nothing without group-by',
        remedy: 'Add group-by, or leave it out',
      });
    if (!this.#taken.has('id') && groupBy === undefined)
      this.#say('missing-key', ['columns'], {
        what: 'No column is mapped to id, and each transaction needs a name of its own',
        remedy: 'Map the number of the quotation to id, or write it as group-by',
      });
    if (this.#problems.length > 0) throw new LicetError(this.#problems);
    return {
      file,
      sheet: written.sheet,
      headerRow: Number(written['header-row'] ?? 1),
      columns,
      constants,
      leftOut,
      carried,
      groupBy,
      emptyGroupAsAbove: written['empty-group'] !== undefined,
      hiddenRows: written['hidden-rows'],
      leftOutRows: new Map(
        Object.entries(written['leave-out-rows'] ?? {}).map(([name, values]) => [
          nameOf(name),
          new Set(listOf(values).map(compared)),
        ]),
      ),
      placeOf: (column) => this.#document.keyPlace(['columns', column]),
      place: this.#document.keyPlace(['columns']),
    };
  }

  #column(written: string): MappedColumn {
    const name = nameOf(written);
    const given = this.#written.columns[written]!;
    const isLong = typeof given === 'object' && 'to' in given;
    const rest = isLong ? given : { to: given };
    const at = ['columns', written, ...(isLong ? ['to'] : [])];
    const targets = listOf(rest.to).flatMap((path): Target[] => {
      const target = this.#target(path, at, `the column '${name}'`);
      return target ? [target] : [];
    });
    const values = new Map<string, string | readonly string[]>();
    for (const [from, value] of Object.entries(rest.values ?? {})) {
      if (values.has(compared(from)))
        this.#say('duplicate-key', ['columns', written, 'values', from], {
          what: `'${from}' stands under values in another spelling of case already`,
          remedy: 'Keep one of the two',
        });
      values.set(compared(from), value ?? '');
    }
    return {
      name,
      targets,
      values,
      dates: rest.dates ?? this.#written.dates,
      numbers: rest.numbers ?? this.#written.numbers,
      lists: listsOf(targets, this.#lists),
      separator: rest.separator ?? ';',
    };
  }

  #constant(path: string, value: string | readonly string[]): Constant[] {
    const target = this.#target(path, ['constants', path], 'a constant');
    if (path === 'id')
      this.#say('wrong-type', ['constants', path], {
        what: 'The id cannot be the same of every transaction',
        remedy: 'Map the number of the quotation to id',
      });
    const place = this.#document.place(['constants', path]);
    return target ? [{ target, value, place }] : [];
  }

  /** A party that is called by its role has it. */
  #roleConstants(): Constant[] {
    return [...this.#targets.roles].map(([role, position]) => ({
      target: {
        path: ['parties', String(position), 'role'],
        ofItem: false,
        kind: 'text',
        cell: 'one',
      },
      value: role,
      place: this.#document.keyPlace(['columns']),
    }));
  }

  #target(path: string, at: readonly string[], filledBy: string): Target | undefined {
    const target = this.#targets.at(path);
    if ('code' in target) {
      this.#problems.push({ ...target, place: this.#document.place(at) });
      return undefined;
    }
    if (path.startsWith('items.') && this.#written['group-by'] !== undefined)
      this.#say('wrong-type', at, {
        what: `'${path}' numbers an item, and with group-by each row is one`,
        remedy: `Write item.${path.split('.').slice(2).join('.')}; where one row holds several items in columns of their own, leave group-by out and map the number to id`,
      });
    const key = (target.ofItem ? ['items', '0', ...target.path] : target.path).join('.');
    const other = this.#taken.get(key);
    if (other !== undefined)
      this.#say('duplicate-key', at, {
        what: `'${path}' is filled twice, by ${other} and by ${filledBy}`,
        remedy: 'Keep one of the two',
      });
    else this.#taken.set(key, filledBy);
    return target;
  }

  #say(code: Problem['code'], at: readonly string[], said: Pick<Problem, 'what' | 'remedy'>): void {
    this.#problems.push({ code, place: this.#document.keyPlace(at), ...said });
  }
}

const nameOf = (written: string): string => cleanText(written) ?? '';
