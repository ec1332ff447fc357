// What is loaded → what a lock would hold of it, and what differs from one that is held. Every hash is that of the manifest.

import { compareText } from '../../model/errors.ts';
import type { Lock, LockDifference, LockedKind } from '../../model/lock.ts';
import type { ListInfo } from '../../model/evidence.ts';
import type { Manifest } from '../../model/coverage.ts';

type Hashes = Readonly<Record<string, string>>;

const LISTS = 'lists/';
const INDICES = 'indices/';

/** `own`: packs of the user's own, by id. */
export const lockOf = (
  { licet, packs, data }: Pick<Manifest, 'licet' | 'packs' | 'data'>,
  own: readonly string[],
  lists: readonly Pick<ListInfo, 'id' | 'taken' | 'rows'>[],
): Lock => {
  const isOwn = (id: string): boolean => own.includes(id);
  const infos = new Map(lists.map((info) => [info.id, info]));
  return {
    licet,
    packs: only(packs, (id) => !isOwn(id)),
    ownPacks: only(packs, isOwn),
    lists: Object.fromEntries(
      Object.entries(below(data, LISTS)).map(([list, sha256]) => {
        const { taken, rows } = infos.get(list)!;
        return [list, { sha256, taken, rows }];
      }),
    ),
    indices: below(data, INDICES),
    data: only(data, (name) => !name.startsWith(LISTS) && !name.startsWith(INDICES)),
  };
};

const only = (hashes: Hashes, wanted: (name: string) => boolean): Hashes =>
  Object.fromEntries(Object.entries(hashes).filter(([name]) => wanted(name)));

const below = (hashes: Hashes, beginning: string): Hashes =>
  Object.fromEntries(
    Object.entries(hashes)
      .filter(([name]) => name.startsWith(beginning))
      .map(([name, hash]) => [name.slice(beginning.length), hash]),
  );

/**
 * Everything that is another, missing or new, each by its name. `kinds`: what the run has loaded; of anything else it makes no
 * answer.
 */
export const lockDifferences = (
  locked: Lock,
  here: Lock,
  kinds: ReadonlySet<LockedKind>,
): LockDifference[] => {
  const all: readonly (readonly [LockedKind, Hashes, Hashes])[] = [
    ['licet', { licet: locked.licet }, { licet: here.licet }],
    // Whose own a pack is follows from what is shipped, and says nothing more than its name and hash.
    ['pack', { ...locked.packs, ...locked.ownPacks }, { ...here.packs, ...here.ownPacks }],
    ['list', hashesOf(locked.lists), hashesOf(here.lists)],
    ['index', locked.indices, here.indices],
    ['data', locked.data, here.data],
  ];
  return all
    .filter(([kind]) => kinds.has(kind))
    .flatMap(([kind, was, is]) =>
      [...new Set([...Object.keys(was), ...Object.keys(is)])]
        .sort(compareText)
        .filter((name) => was[name] !== is[name])
        .map((name) => ({
          kind,
          name,
          ...(was[name] !== undefined && { locked: was[name] }),
          ...(is[name] !== undefined && { here: is[name] }),
        })),
    );
};

const hashesOf = (lists: Lock['lists']): Hashes =>
  Object.fromEntries(Object.entries(lists).map(([list, { sha256 }]) => [list, sha256]));
