// The words that a mapping is drafted with: the columns of CSV, the facts, places and codes of control lists.

import { listsWith } from '../core/logic/read-code.ts';
import { hasRow } from '../core/study/crosswalk.ts';
import type { Vocabulary } from '../data/quotation/column-words.ts';
import { hintsOf } from '../data/transaction/hints.ts';
import type { Territories } from '../data/places/territories.ts';
import { Screener } from '../screener.ts';
import type { Hints } from '../data/read/shape.ts';
import type { Run } from './run.ts';
import type { sourcesFor } from './sources.ts';

export const vocabularyOf = (
  sources: Awaited<ReturnType<typeof sourcesFor>>,
  places: Territories,
  run: Run,
): Vocabulary => {
  const { library, rulebooks } = sources;
  const { columns, facts } = new Screener(
    sources,
    { lists: 'bundled', today: run.today },
    rulebooks,
  );
  return {
    columns,
    facts,
    likely: questionOf(hintsOf(sources.categories.categories, facts)),
    isPlace: (text) => places.resolve(text) !== undefined,
    listsWith: (text) =>
      listsWith(text, library.controlLists, (list, code) => hasRow(library, list, code)),
  };
};

/** Of a hint the question alone: where all words are listed is told elsewhere. */
const questionOf =
  (hints: Hints): Vocabulary['likely'] =>
  (word, possible) =>
    /^[^?]*\?/.exec(hints.value(word, possible) ?? '')?.[0];
