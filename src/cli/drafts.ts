// Drafts among the packs: rules that apply to nothing until somebody has reviewed them.

import { draftsIn } from '../check/unfinished.ts';
import type { Library } from '../model/pack.ts';
import type { ToldDraft } from '../report/checked.ts';

export const toldDrafts = (library: Library): readonly ToldDraft[] =>
  draftsIn(library).map(({ place, ...draft }) => ({
    ...draft,
    place: `${place.file}:${place.line ?? 1}`,
  }));
