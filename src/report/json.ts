// The JSON contract. One transaction as one object; several as NDJSON: the run on the first line, then one verdict a line.

import type { Answer } from '../model/verdict.ts';
import { answered, type Format, type Look } from './format.ts';

/** Of the signs that steer a terminal those that JSON itself leaves as they are. */
const STEERING = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const EACH_STEERING = new RegExp(STEERING, 'g');

/** What the log of a build would take for a command, within a text; no key or sign of JSON itself is written so. */
const COMMAND = /(?<=##\w*)\[/g;

/**
 * A value as a page with its indents, or as one line. Signs that steer a terminal or a build are written as escapes: the value is
 * the same, and it can be looked at. Nearly all text has none.
 */
export const jsonText = (value: object, as: 'page' | 'line'): string => {
  const json = as === 'page' ? JSON.stringify(value, null, 2) : JSON.stringify(value);
  const still = STEERING.test(json) ? json.replace(EACH_STEERING, escape) : json;
  return `${still.includes('##') ? still.replace(COMMAND, escape) : still}\n`;
};

const escape = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

export const json: Format = {
  open: (run) => jsonText(run, 'line'),
  each: (answer: Answer, look: Look) =>
    jsonText(answered(answer, look.detail ?? 'standard', false), 'line'),
  close: () => '',
  one: (answer: Answer, look: Look) =>
    jsonText(answered(answer, look.detail ?? 'full', true), 'page'),
};
