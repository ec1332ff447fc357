// The words of data/names/words-of-keys.json as sets. Keys of names are made everywhere, also where no vocabulary is opened; so
// the build takes this small table in with the code.

import table from '../../data/names/words-of-keys.json' with { type: 'json' };

/** Words of names that tell nobody apart. Lower case, as in a name's key; only words of five letters and more matter. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(table.common);

/** Words that join others, and have no part in the first letters of a name. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(table.small);

/** What stands in a place and is called after it: 'Dubai Mall'. Without words that are common surnames: 'park', 'church'. */
export const PREMISES: ReadonlySet<string> = new Set(table.premises);

/** What states and towns are called and people too, as in 'Israel Plaza' and 'Jordan Towers'. */
export const PLACES_PEOPLE_BEAR: ReadonlySet<string> = new Set(table['places-people-bear']);

/** Words that say what kind of company it is, not which. */
export const LEGAL_FORMS: ReadonlySet<string> = new Set(table.forms);

/** Those that stand in front, and are hardly ever a name of their own there: 'LLC Neobit', and not 'SA Power'. */
export const LEGAL_FORMS_IN_FRONT: ReadonlySet<string> = new Set(table['forms-in-front']);

/** The same written out, Latin and transcribed. */
export const LONG_FORMS: readonly (readonly string[])[] = table['long-forms'].map((form) =>
  form.split(' '),
);
