// Which lists of control entries a library knows, and which facts their rows supply.

import type { Library } from '../../model/pack.ts';

/** Every control list, with entries or without: its fact exists on every day. */
export const listsOf = (library: Library): string[] => {
  const lists = new Set<string>(library.controlLists.map(({ id }) => id));
  for (const entry of library.entries)
    for (const version of entry.versions)
      for (const period of version.periods) lists.add(period.list);
  return [...lists].sort();
};

/** By list: its own fact, and those that its rows carry beside the code ('us-reasons'). */
export const factsOfLists = (library: Library): Map<string, readonly string[]> => {
  const facts = new Map(listsOf(library).map((list) => [list, new Set([list])]));
  for (const entry of library.entries)
    for (const version of entry.versions)
      for (const { list, carries } of version.periods)
        for (const fact of Object.keys(carries)) facts.get(list)!.add(fact);
  return new Map([...facts].map(([list, names]) => [list, [...names].sort()]));
};

/** All of them. */
export const codeFactsOf = (library: Library): string[] =>
  [...new Set([...factsOfLists(library).values()].flat())].sort();
