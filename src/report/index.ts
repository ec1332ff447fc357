// The table of formats: one row each. Its names are the choices of --format.

import { csv } from './csv.ts';
import type { BoundFormat, Format } from './format.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { sarif } from './sarif/index.ts';
import { text } from './text.ts';

export const FORMATS = { text, json, markdown, csv, sarif, junit, github } satisfies Readonly<
  Record<string, Format | BoundFormat>
>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];
