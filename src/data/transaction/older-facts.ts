// Keys of an earlier release: what they say is read under the facts that are asked in their place, with a notice that names
// the new key. It guesses nothing: a value that says nothing now is taken out, and the new fact is asked.

import type { Place, Problem } from '../../model/errors.ts';
import {
  AT_ITEM,
  localName,
  namespaceOf,
  SINGLE_SUBJECTS,
  type FactDeclaration,
  type FactTable,
} from '../../model/fact.ts';
import type { Notice } from '../../model/verdict.ts';
import { isPlaceholder } from './placeholders.ts';
import type { RawTransaction } from '../read/raw.ts';
import { at } from '../read/values.ts';
import type { Path } from '../read/path.ts';

type Record_ = Record<string, unknown>;

/** A fact that is asked in place of an older one. */
interface Now {
  readonly fact: FactDeclaration;
  readonly values: Readonly<Record<string, string>> | undefined;
  /** Of which older facts of the same subject each says more, by local name, and what of it. */
  readonly narrowed: readonly Narrowed[];
}

/** What another older fact says of the values that it names goes before. */
interface Narrowed {
  readonly by: string;
  readonly values: Readonly<Record<string, string>> | undefined;
}

interface Older {
  /** The key still exists, and only some of its values moved. */
  readonly isKept: boolean;
  readonly now: readonly Now[];
}

interface Moved {
  readonly to: Path;
  readonly from: Path;
}

export class OlderFacts {
  /** By subject and local name. */
  readonly #known = new Map<string, Map<string, Older>>();

  constructor(facts: FactTable) {
    for (const fact of facts.values())
      for (const { fact: old, values } of fact.replaces ?? []) {
        const narrowed = (fact.replaces ?? [])
          .filter(({ of }) => of === old)
          .map((one): Narrowed => ({ by: localName(one.fact), values: one.values }));
        const [namespace, local] = [namespaceOf(old), localName(old)];
        const known = this.#known.get(namespace) ?? new Map<string, Older>();
        this.#known.set(namespace, known);
        const now = [...(known.get(local)?.now ?? []), { fact, values, narrowed }];
        known.set(local, { isKept: facts.has(old), now });
      }
  }

  /** `raw`: its values are this transaction's own, and are changed. The very same where nothing is older. */
  readNow(raw: RawTransaction, problems: Problem[]): { raw: RawTransaction; notices: Notice[] } {
    const moved: Moved[] = [];
    const notices: Notice[] = [];
    const root = raw.value;
    if (this.#known.size === 0 || !isRecord(root)) return { raw, notices };
    const reading: Reading = { raw, root, moved, notices, problems };
    for (const { namespace, path, record } of recordsOf(root)) {
      const known = this.#known.get(namespace);
      if (!known || !hasAny(record, known)) continue;
      const written = { ...record };
      for (const local of Object.keys(written)) {
        const older = known.get(local);
        if (older) move({ older, namespace, local, path, record, written }, reading);
      }
    }
    if (moved.length === 0) return { raw, notices };
    const placed =
      (written: (path: Path) => Place) =>
      (path: Path): Place => {
        const own = moved.find(({ to }) => to.join('\n') === path.join('\n'));
        return written(own ? own.from : path);
      };
    return {
      raw: {
        ...raw,
        place: placed((path) => raw.place(path)),
        keyPlace: placed((path) => raw.keyPlace(path)),
        lineAt: undefined,
      },
      notices,
    };
  }
}

const hasAny = (record: Record_, known: ReadonlyMap<string, Older>): boolean => {
  for (const local in record) if (known.has(local)) return true;
  return false;
};

interface Reading {
  readonly raw: RawTransaction;
  readonly root: Record_;
  readonly moved: Moved[];
  readonly notices: Notice[];
  readonly problems: Problem[];
}

interface Key {
  readonly older: Older;
  readonly namespace: string;
  readonly local: string;
  readonly path: Path;
  readonly record: Record_;
  /** The record before anything was moved. */
  readonly written: Readonly<Record_>;
}

const move = (key: Key, reading: Reading): void => {
  const { older, namespace, local, path, record, written } = key;
  const given = written[local];
  const values = plainly(given);
  const isNamed = (value: string): boolean =>
    older.now.some(({ values: by }) => by === undefined || Object.hasOwn(by, value));
  if (older.isKept && !values.some(isNamed)) return;
  const left = older.isKept ? values.filter((value) => !isNamed(value)) : [];
  if (left.length === 0) delete record[local];
  else record[local] = Array.isArray(given) ? left : left[0];
  const from = [...path, local];
  const said: string[] = [];
  let isNarrowed = false;
  for (const { fact, values: by, narrowed } of older.now) {
    const now = values.flatMap((value) => {
      if (isSaidOf(value, narrowed, written)) {
        isNarrowed = true;
        return [];
      }
      if (by === undefined || isPlaceholder(value)) return [value];
      return Object.hasOwn(by, value) ? [by[value]!] : [];
    });
    if (now.length === 0) continue;
    const target = targetOf(fact, path);
    const isBeside = put(fact, [...new Set(now)], target, from, reading);
    if (isBeside !== undefined)
      said.push(
        `${fact.path}: ${[...new Set(now)].join(', ')}${isBeside ? ', beside which a worse answer of another older key stands' : ''}`,
      );
  }
  const names = older.now.map(({ fact }) => fact.path).join(', ');
  const old = `${namespace}.${local}`;
  const { file, line } = reading.raw.place(from);
  reading.notices.push({
    what:
      said.length > 0
        ? `'${old}' was read as ${said.join('; ')}`
        : isNarrowed
          ? `'${old}: ${values.join(', ')}' was read by what another older key says of it`
          : `'${old}: ${values.join(', ')}' says nothing of what is asked now`,
    from: line === undefined ? file : `${file}:${line}`,
    remedy: `Write ${names}; the older key is read in this release only`,
  });
};

/** Whether another older key says more of this value than that it is so. */
const isSaidOf = (
  value: string,
  narrowed: readonly Narrowed[],
  written: Readonly<Record_>,
): boolean =>
  narrowed.some(
    ({ by, values }) =>
      (values === undefined || Object.hasOwn(values, value)) &&
      plainly(written[by]).includes(value),
  );

/**
 * False where the fact says it now, true where a worse answer of another older key stands: what several say of one
 * choice may all be so, and the values of a choice are declared from best to worst. Undefined where it says nothing
 * or disagrees with the newer key, which is a problem.
 */
const put = (
  fact: FactDeclaration,
  now: readonly string[],
  target: Path,
  from: Path,
  { raw, root, moved, problems }: Reading,
): boolean | undefined => {
  const isMany = fact.type === 'choices' || fact.type === 'territories' || fact.type === 'codes';
  const holder = holderOf(root, target);
  const local = String(target.at(-1));
  const stated = holder[local];
  const there =
    stated === undefined ? [] : Array.isArray(stated) ? stated.map(plain) : [plain(stated)];
  const known = there.filter((value) => !isPlaceholder(value));
  const isOlder = moved.some(({ to }) => to.join('\n') === target.join('\n'));
  if (known.length > 0) {
    if (now.every((value) => isPlaceholder(value) || known.includes(value)))
      return now.every(isPlaceholder) ? undefined : false;
    if (isOlder && fact.type === 'choice' && now.length === 1) {
      const order = Object.keys(fact.values ?? {});
      if (order.indexOf(now[0]!) < order.indexOf(known[0]!)) return true;
      holder[local] = now[0];
      moved.push({ to: target, from });
      return false;
    }
    if (!(isMany && isOlder) || known.includes('none') || now.includes('none')) {
      problems.push(disagree(fact, now, known, raw.place(from)));
      return undefined;
    }
  } else if (!isMany && now.length > 1) {
    problems.push(disagree(fact, now.slice(0, 1), now.slice(1), raw.place(from)));
    return undefined;
  }
  const all = [...new Set([...known, ...now])];
  holder[local] = all.length === 1 && !Array.isArray(stated) ? all[0] : all;
  moved.push({ to: target, from });
  return false;
};

const disagree = (
  { path }: FactDeclaration,
  now: readonly string[],
  known: readonly string[],
  place: Place,
): Problem => ({
  code: 'duplicate-key',
  place,
  what: `This older key says ${path}: ${now.join(', ')}, and ${path} is stated as ${known.join(', ')}`,
  remedy: 'Keep the one that is true, under the newer key',
});

const plainly = (given: unknown): string[] =>
  (Array.isArray(given) ? (given as unknown[]) : [given]).map(plain);

const plain = (value: unknown): string =>
  value === 'true' ? 'yes' : value === 'false' ? 'no' : String(value);

const isSingle = (namespace: string): boolean =>
  (SINGLE_SUBJECTS as readonly string[]).includes(namespace);

/** Where the fact is stated, of the subject whose older fact stands at the path. */
const targetOf = ({ path }: FactDeclaration, at_: Path): Path => {
  const [namespace, local] = [namespaceOf(path), localName(path)];
  if (isSingle(namespace)) return [namespace, local];
  if (namespace !== 'item') return [...at_, local];
  return [...at_.slice(0, 2), ...(AT_ITEM.has(local) ? [] : ['facts']), local];
};

const holderOf = (root: Record_, target: Path): Record_ => {
  let holder = root;
  for (const step of target.slice(0, -1)) {
    const next = at(holder, [step]);
    const isThere = typeof next === 'object' && next !== null;
    holder = (isThere ? next : (holder[step] = Object.create(null) as Record_)) as Record_;
  }
  return holder;
};

interface Part {
  readonly namespace: string;
  readonly path: Path;
  readonly record: Record_;
}

/** The records in which facts are stated. */
const recordsOf = (root: Record_): Part[] => {
  const parts: Part[] = [];
  const add = (namespace: string, path: Path): void => {
    const record = at(root, path);
    if (isRecord(record)) parts.push({ namespace, path, record });
  };
  const each = (key: string, one: (path: Path) => void): void => {
    const list = root[key];
    if (Array.isArray(list)) for (const index of list.keys()) one([key, index]);
  };
  for (const namespace of SINGLE_SUBJECTS) add(namespace, [namespace]);
  add('party', ['exporter']);
  each('parties', (path) => add('party', path));
  each('licences', (path) => add('licence', path));
  each('items', (path) => {
    add('item', path);
    add('item', [...path, 'facts']);
  });
  return parts;
};

const isRecord = (value: unknown): value is Record_ =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
