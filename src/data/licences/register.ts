// The exporter's licences by their numbers, checked: the shape of each, the places, lists and codes that it names. What a
// record leaves out stays unknown.

import { readCode } from '../../core/logic/read-code.ts';
import type { ControlList } from '../../model/control-list.ts';
import { LicetError, sortProblems, type Place, type Problem } from '../../model/errors.ts';
import type { FactTable } from '../../model/fact.ts';
import {
  ANY,
  type Allowance,
  type LicenceFile,
  type LicensedItem,
  type NamedBody,
  type RegisteredLicence,
} from '../../model/licence.ts';
import { didYouMean, nearest } from '../../model/nearest.ts';
import { licencesDocument, REGISTERED_FACTS } from '../../model/schema/licence.ts';
import { AUTHORITIES } from '../../model/schema/transaction.ts';
import type { Territories } from '../places/territories.ts';
import type { Path } from '../read/path.ts';
import { shaped } from '../read/shape.ts';

/** What a register may name. */
export interface Known {
  readonly facts: FactTable;
  readonly territories: Territories;
  readonly lists: ReadonlyMap<string, ControlList>;
}

type Written = ReturnType<typeof licencesDocument>['_output'][number];

export class LicenceRegister {
  readonly file: string;
  readonly all: readonly RegisteredLicence[];
  readonly #byNumber: ReadonlyMap<string, RegisteredLicence>;
  readonly #given: LicenceFile;

  /** Errors: everything that is wrong with it, at once. */
  constructor(given: LicenceFile, known: Known) {
    this.file = given.file;
    this.#given = given;
    this.all = new Reader(given, known).read();
    this.#byNumber = new Map(this.all.map((one) => [keyOf(one.number), one]));
  }

  get(number: string): RegisteredLicence | undefined {
    return this.#byNumber.get(keyOf(number));
  }

  /** Its record as it is written, and where; undefined where there is none of the number. */
  written(number: string) {
    const index = this.all.findIndex((one) => keyOf(one.number) === keyOf(number));
    if (index < 0) return undefined;
    return {
      value: (this.#given.value as readonly unknown[])[index],
      path: [index] as Path,
      place: (path: Path) => placeIn(this.#given, path),
    };
  }

  /** The number that may have been meant. */
  suggest(number: string): string | undefined {
    return nearest(
      number,
      this.all.map((one) => one.number),
    );
  }
}

/** Spaces and capitals of a number are how somebody types it. */
const keyOf = (number: string): string => number.replace(/\s+/g, '').toUpperCase();

class Reader {
  readonly #given: LicenceFile;
  readonly #known: Known;
  readonly #problems: Problem[] = [];

  constructor(given: LicenceFile, known: Known) {
    this.#given = given;
    this.#known = known;
  }

  read(): RegisteredLicence[] {
    const { value } = this.#given;
    const document = {
      value,
      place: (path: Path) => this.#placeOf(path),
      keyPlace: (path: Path) => keyPlaceIn(this.#given, path),
    };
    const records = shaped(licencesDocument(this.#known.facts), document, this.#problems) ?? [];
    const seen = new Map<string, number>();
    const licences = records.map((record, index) => {
      const before = seen.get(keyOf(record.number));
      if (before !== undefined)
        this.#say('duplicate-id', [index, 'number'], {
          what: `The number '${record.number}' stands twice, first in line ${this.#placeOf([before]).line ?? before + 1}`,
          remedy: 'Keep one record of each licence',
        });
      seen.set(keyOf(record.number), index);
      return this.#licence(record, index);
    });
    if (this.#problems.length > 0) throw new LicetError(sortProblems(this.#problems));
    return licences;
  }

  #licence(record: Written, index: number): RegisteredLicence {
    const { number, kind, status, issued, until, quantity, value } = record;
    if (issued !== undefined && until !== undefined && until <= issued)
      this.#say('wrong-type', [index, 'until'], {
        what: `'${index}.until': '${until}' is not after the day on which the licence begins, ${issued}`,
        remedy: 'Write the first day on which it is no longer valid',
      });
    const { line } = this.#placeOf([index]);
    return {
      number,
      from: line === undefined ? this.#given.file : `${this.#given.file}:${line}`,
      authority: this.#authority(record.authority, index),
      kind,
      status,
      holder:
        record.holder === undefined || record.holder === ANY
          ? record.holder
          : bodyOf(record.holder),
      users: several(record.users, (users) => users.map(bodyOf)),
      items: several(record.items, (items) =>
        items.flatMap((item, place) => this.#item(item, [index, 'items', place])),
      ),
      territories: several(record.territories, (places) =>
        places.flatMap((text, place) => this.#territory(text, [index, 'territories', place])),
      ),
      quantity: quantity === undefined || quantity === ANY ? quantity : allowanceOf(quantity),
      value:
        value === undefined || value === ANY
          ? value
          : { ...allowanceOf(value), currency: value.currency },
      drawn: (record.drawn ?? []).map(({ transaction, on, quantity: units, value: worth }) => ({
        transaction,
        ...(on !== undefined && { on }),
        ...(units !== undefined && { quantity: Number(units) }),
        ...(worth !== undefined && { value: Number(worth) }),
      })),
      issued,
      until,
      conditions:
        record.conditions === 'none'
          ? []
          : record.conditions === undefined || record.conditions.length === 0
            ? undefined
            : record.conditions.map(({ text, met, by }) => ({ text, met, by })),
      facts: Object.fromEntries(
        REGISTERED_FACTS.flatMap((local) => {
          const stated = (record as Readonly<Record<string, unknown>>)[local];
          return typeof stated === 'string' ? [[local, stated]] : [];
        }),
      ),
    };
  }

  #authority(text: string, index: number): string {
    if (AUTHORITIES.has(text.toLowerCase())) return text.toLowerCase();
    const code = this.#territory(text, [index, 'authority'])[0];
    return code ?? text;
  }

  #territory(text: string, path: Path): readonly string[] {
    const { territories } = this.#known;
    const code = territories.resolve(text);
    if (code !== undefined) return [code];
    const near = territories.suggest(text);
    const meanings = territories.meanings(text);
    this.#say('unknown-territory', path, {
      what:
        meanings.length > 0
          ? `'${text}' may be ${meanings.map((one) => `${territories.nameOf(one)} (${one})`).join(' or ')}`
          : `'${text}' is not a territory that licet recognises`,
      remedy: `${near === undefined ? '' : `Did you mean '${near}'? `}Write a two-letter code such as SY, or a region code such as CN-XJ`,
    });
    return [];
  }

  #item(item: WrittenItem, path: Path): readonly LicensedItem[] {
    if (item.name !== undefined) return [{ name: item.name }];
    const { lists } = this.#known;
    const [name, text] = [item.list!, item.code!];
    const list = lists.get(name);
    if (!list) {
      this.#say('unknown-list', [...path, 'list'], {
        what: `'${name}' is not a control list that the packs know`,
        remedy: didYouMean(name, lists.keys(), `Possible: ${[...lists.keys()].sort().join(', ')}`),
      });
      return [];
    }
    const read = readCode(list, text, [...lists.values()]);
    if ('problem' in read) {
      this.#say('unknown-code', [...path, 'code'], {
        what: `'${text}' is ${read.of && read.of.length > 0 ? `a code of ${read.of.join(', ')}, and none` : 'no code'} of the list ${name}`,
        remedy: 'Write a code of that list as the licence has it',
      });
      return [];
    }
    return [
      {
        list: name,
        code: 'code' in read ? read.code : 'military' in read ? read.military : read.notListed,
      },
    ];
  }

  #placeOf(path: Path): Place {
    return placeIn(this.#given, path);
  }

  #say(code: Problem['code'], path: Path, said: Pick<Problem, 'what' | 'remedy'>): void {
    this.#problems.push({ code, place: this.#placeOf(path), ...said });
  }
}

/** Of a value that is not there the place of the nearest that would hold it. */
const placeIn = ({ file, places }: LicenceFile, path: Path): Place => {
  for (let end = path.length; end >= 0; end -= 1) {
    const found = places[path.slice(0, end).join('.')];
    if (found) return { file, line: found[0], column: found[1] };
  }
  return { file };
};

const keyPlaceIn = (given: LicenceFile, path: Path): Place => {
  const found = given.places[path.join('.')];
  return found ? { file: given.file, line: found[2], column: found[3] } : placeIn(given, path);
};

type WrittenItem = Exclude<NonNullable<Written['items']>, typeof ANY>[number];

/** An empty list says nothing. */
const several = <T, U>(
  given: typeof ANY | readonly T[] | undefined,
  read: (all: readonly T[]) => readonly U[],
): readonly U[] | typeof ANY | undefined =>
  given === ANY || given === undefined ? given : given.length === 0 ? undefined : read(given);

const bodyOf = ({
  name,
  aliases = [],
}: {
  name: string;
  aliases?: string[] | undefined;
}): NamedBody => ({
  name,
  aliases,
});

const allowanceOf = ({
  allowed,
  used,
}: {
  allowed: string;
  used?: string | undefined;
}): Allowance => ({
  allowed: Number(allowed),
  used: used === undefined ? undefined : Number(used),
});
