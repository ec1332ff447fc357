// Values put into a transaction as written, or taken out of it, with the places from which they come. The transaction that
// was given stays as it is.

import type { Place } from '../../model/errors.ts';
import { at } from '../read/values.ts';
import type { Path } from '../read/path.ts';
import type { RawTransaction } from '../read/raw.ts';
import type { Loose, Target } from './answer-targets.ts';
import { isPlaceholder } from './placeholders.ts';

export interface Setting {
  readonly target: Target;
  /** Absent: what stands there is taken out. */
  readonly value: unknown;
  readonly place: Place;
}

/** `inTheWay`: settings at whose place the transaction has something else, which are not put in. */
export const setIn = (
  raw: RawTransaction,
  settings: readonly Setting[],
): { readonly raw: RawTransaction; readonly inTheWay: readonly Setting[] } => {
  const value = structuredClone({ ...(raw.value as Loose) });
  const inTheWay = settings.filter((one) =>
    one.value === undefined ? (takeOut(value, one.target.path), false) : !put(value, one),
  );
  const set = settings.filter((one) => one.value !== undefined);
  const placed =
    (written: RawTransaction['place']): RawTransaction['place'] =>
    (path) => {
      const own = set.find(
        ({ target }) =>
          covers(target.path, path) ||
          (covers(path, target.path) && at(raw.value, path) === undefined),
      );
      return own ? own.place : written(path);
    };
  return {
    raw: {
      ...raw,
      value,
      place: placed(raw.place),
      keyPlace: placed(raw.keyPlace),
      lineAt: undefined,
    },
    inTheWay,
  };
};

const covers = (above: readonly unknown[], below: readonly unknown[]): boolean =>
  above.length <= below.length &&
  above.every((step, index) => String(step) === String(below[index]));

/** False where the transaction has something else in the way; its shape is refused elsewhere. */
const put = (root: Loose, { target: { path, role }, value }: Setting): boolean => {
  let target: Loose = root;
  for (const [depth, step] of path.entries()) {
    if (depth === path.length - 1) target[step] = value;
    else {
      const list = /^\d+$/.test(path[depth + 1]!);
      if (!Object.hasOwn(target, step) || saysNothing(target[step])) target[step] = list ? [] : {};
      const next = target[step];
      if (typeof next !== 'object' || next === null || Array.isArray(next) !== list) return false;
      target = next as Loose;
      if (role !== undefined && depth === 1) target['role'] ??= role;
    }
  }
  return true;
};

const takeOut = (root: Loose, path: Path): void => {
  const holder = at(root, path.slice(0, -1));
  if (typeof holder === 'object' && holder !== null) delete (holder as Loose)[path.at(-1)!];
};

/** A key with nothing after it, as templates have them. */
const saysNothing = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && isPlaceholder(value));
