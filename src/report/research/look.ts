// How a study is looked at.

import type { Paper } from '../page.ts';

export interface StudyLook extends Paper {
  /** Everybody is named, however many. */
  readonly all: boolean;
}
