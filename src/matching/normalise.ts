// Names → keys under which equal names meet: no case, accents, punctuation or legal form. Native scripts keep their letters.
// Only equality is decided here; how near two different names are is another matter (near.ts).

import { LEGAL_FORMS, LEGAL_FORMS_IN_FRONT, LONG_FORMS } from './common-words.ts';

export const nameKey = (name: string): string => {
  const kept = keyOf.get(name);
  if (kept !== undefined) return kept;
  const key = worked(name);
  if (keyOf.size >= KEPT) keyOf.clear();
  keyOf.set(name, key);
  return key;
};

/** Keys of names seen, for the same names come again and again. Nothing hangs on it: a key is a function of its name. */
const keyOf = new Map<string, string>();
const KEPT = 20_000;

/** The signs '+' and '#' stay where they are part of a word, for 'Face++' is not 'Face'. */
const worked = (name: string): string => withoutForms(wordsOf(name)).join(' ');

/** Whether a legal form stands at either end of the name, so that it is that of a company. */
export const hasLegalForm = (name: string): boolean => {
  const words = wordsOf(name);
  return withoutForms(words).length < words.length;
};

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/&/g, ' and ')
    .replace(/['’ʼ`.]/g, '')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== 'the' && /[\p{L}\p{N}]/u.test(word));

/** The words without legal forms at either end; never without all of them. */
const withoutForms = (words: readonly string[]): readonly string[] => {
  let core = words;
  for (;;) {
    const before = core.length;
    for (const form of LONG_FORMS) {
      if (core.length <= form.length) continue;
      if (form.every((word, index) => core[index] === word)) core = core.slice(form.length);
      else if (form.every((word, index) => core[core.length - form.length + index] === word))
        core = core.slice(0, -form.length);
    }
    if (core.length > 1 && LEGAL_FORMS_IN_FRONT.has(core[0]!)) core = core.slice(1);
    if (core.length > 1 && LEGAL_FORMS.has(core.at(-1)!)) core = core.slice(0, -1);
    if (core.length === before) return core;
  }
};

/** The keys of a party's names, each once. */
export const nameKeys = (names: readonly string[]): string[] => [
  ...new Set(names.map(nameKey).filter((key) => key !== '')),
];
