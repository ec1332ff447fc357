// Parties that a reader made of their rows and that nobody could be screened against.

import type { PublishedParty } from '../../model/published-party.ts';
import { LONGEST_NAME } from './readers/names-within.ts';

/** Letters of a text that a message shows. */
const SHOWN = 40;

/** Why the row counts as one that could not be read, without the full stop. */
export const whyUnreadable = ({ id, names }: PublishedParty): string | undefined => {
  if (id === '') return `'${shown(names[0]!.text)}' has no number`;
  const long = names.find(({ text }) => text.length > LONGEST_NAME)?.text;
  return long === undefined
    ? undefined
    : `A name of '${shown(id)}' has ${long.length} letters ('${shown(long)}'), and a name has at most ${LONGEST_NAME}`;
};

const shown = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text;
