// The formats of licet diff. Its names are the choices of --format.

import type { DiffPage } from '../../model/diff.ts';
import { jsonText } from '../json.ts';
import type { Paper } from '../page.ts';
import { diffCsv, diffMarkdown } from './tables.ts';
import { diffText } from './text.ts';

export const DIFF_FORMATS = {
  text: diffText,
  json: (diff) => jsonText(diff, 'page'),
  markdown: diffMarkdown,
  csv: diffCsv,
} satisfies Readonly<
  Record<string, (diff: DiffPage, look: Paper & { readonly all: boolean }) => string>
>;

export type DiffFormat = keyof typeof DIFF_FORMATS;
export const DIFF_FORMAT_NAMES = Object.keys(DIFF_FORMATS) as DiffFormat[];
