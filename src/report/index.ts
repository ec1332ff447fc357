// The table of formats. The compiler refuses a name without a format.

import type { Format } from './format.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { text } from './text.ts';

export const FORMAT_NAMES = ['text', 'json', 'markdown'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

export const FORMATS: Readonly<Record<FormatName, Format>> = { text, json, markdown };
