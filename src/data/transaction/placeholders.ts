// What people write into a cell that they cannot fill. It is no answer, so it is taken away before anything is read.
// 'none' stays, for some facts have such a value; how a fact takes it is not decided here.

import { ASKED_WITHOUT_RESULT } from '../../model/fact.ts';

/** Keys whose text is a person's own words or name for the record, and no answer to a question. */
const OWN_WORDS = new Set(['id', 'title', 'note', 'date-note', 'origin', 'case']);

const PLACEHOLDERS = new Set([
  '',
  ASKED_WITHOUT_RESULT,
  '-',
  '--',
  '–',
  '—',
  '.',
  '...',
  '…',
  '?',
  '??',
  '???',
  '#n/a',
  'n/a',
  'n.a.',
  'n. a.',
  'n/k',
  'not applicable',
  'not available',
  'not known',
  'not specified',
  'null',
  'tba',
  'tbc',
  'tbd',
  't.b.a.',
  't.b.c.',
  't.b.d.',
  'to be advised',
  'to be announced',
  'to be confirmed',
  'to be decided',
  'to be determined',
  'undisclosed',
  'unknown',
  'unspecified',
]);

/** No placeholder is longer, so that most text is passed over by its length. */
const LONGEST = Math.max(...[...PLACEHOLDERS].map((text) => text.length));

/** True for text that says only that nothing is known. 'NA' alone is Namibia, and no placeholder. */
export const isPlaceholder = (text: string): boolean =>
  text.length <= LONGEST + 2 && PLACEHOLDERS.has(text.trim().toLowerCase());

/**
 * The value without its placeholders: a key that holds one is left out, and in a list it reads 'unknown', because a list
 * with something unknown in it is not known to be complete. 'None' in any spelling of case reads 'none'.
 * The very same value where there is nothing to take away.
 */
export const withoutPlaceholders = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const cleaned = value.map((one: unknown) => {
      if (typeof one !== 'string') return withoutPlaceholders(one);
      return isPlaceholder(one) ? 'unknown' : spelt(one);
    });
    return cleaned.every((one, index) => one === value[index]) ? value : cleaned;
  }
  if (typeof value !== 'object' || value === null) return value;
  let changed: Record<string, unknown> | undefined;
  for (const key of Object.keys(value)) {
    if (OWN_WORDS.has(key)) continue;
    const given = (value as Record<string, unknown>)[key];
    const empty = typeof given === 'string' && isPlaceholder(given);
    const cleaned = typeof given === 'string' ? spelt(given) : withoutPlaceholders(given);
    if (!empty && cleaned === given) continue;
    changed ??= Object.assign(
      Object.create(null) as Record<string, unknown>,
      value as Record<string, unknown>,
    );
    if (empty) delete changed[key];
    else changed[key] = cleaned;
  }
  return changed ?? value;
};

const spelt = (text: string): string =>
  text.length === 4 && text.toLowerCase() === 'none' ? 'none' : text;
