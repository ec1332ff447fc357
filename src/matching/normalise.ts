// Names → keys under which equal names meet: no case, accents, punctuation or legal form. Native scripts keep their letters.
// Only equality is decided here; how near two different names are is another matter (near.ts).

/** Words that say what kind of company it is, not which. */
const LEGAL_FORMS = new Set(
  (
    'ab ag as asa aps bv bvba co company corp corporation cv cyf doo ead eood fz fzc fzco fze gmbh inc incorporated jsc kft kg kgaa kk ' +
    'limited llc llp ltd lp mbh nv oao ojsc ooo oy oyj pao pjsc plc pllc pt pte pty pvt sa sae sal sarl sas sca sdn bhd se sl spa spol srl sro zao zrt'
  ).split(' '),
);

/** Those that stand in front, and are hardly ever a name of their own there: 'LLC Neobit', and not 'SA Power'. */
const LEGAL_FORMS_IN_FRONT = new Set(
  'llc ltd ooo oao zao pao ojsc pjsc cjsc jsc pt too fgup'.split(' '),
);

/** The same written out, Latin and transcribed. */
const LONG_FORMS = [
  'limited liability company',
  'joint stock company',
  'public joint stock company',
  'closed joint stock company',
  'open joint stock company',
  'obshchestvo s ogranichennoi otvetstvennostyu',
  'obshchestvo s ogranichennoy otvetstvennostyu',
  'aktsionernoe obshchestvo',
].map((form) => form.split(' '));

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
