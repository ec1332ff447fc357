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

/** The lists, and what their rows carry beside the code ('us-reasons'). */
export const codeFactsOf = (library: Library): string[] => {
  const facts = new Set(listsOf(library));
  for (const entry of library.entries)
    for (const version of entry.versions)
      for (const period of version.periods)
        for (const fact of Object.keys(period.carries)) facts.add(fact);
  return [...facts].sort();
};
