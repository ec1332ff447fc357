// Searches of other packages over the same names: they say which names are written alike, and nothing else. None of them knows a
// legal form, another writing, a given name that is one with another, a birth or a country, or says why; where their names end
// being the same is for whoever uses them.

import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import FlexSearch from 'flexsearch';

const FIRST = 20;

/** By name: makes a search over names that gives the places of the first twenty. */
export const PEERS = {
  'fuse.js, as it comes': (names) => {
    const fuse = new Fuse(names, { threshold: 0.4, ignoreLocation: true });
    return (query) => fuse.search(query, { limit: FIRST }).map(({ refIndex }) => refIndex);
  },
  'minisearch, fuzzy 0.25': (names) => {
    const search = new MiniSearch({ fields: ['name'], searchOptions: { fuzzy: 0.25 } });
    search.addAll(names.map((name, id) => ({ id, name })));
    return (query) =>
      search
        .search(query)
        .slice(0, FIRST)
        .map(({ id }) => id);
  },
  'flexsearch, forward, LatinAdvanced': (names) => {
    const { Charset, Index } = FlexSearch;
    const index = new Index({ tokenize: 'forward', encoder: Charset.LatinAdvanced });
    for (const [id, name] of names.entries()) index.add(id, name);
    return (query) => index.search(query, { limit: FIRST, suggest: true });
  },
};
