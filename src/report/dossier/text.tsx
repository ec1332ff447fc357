// Text of a transaction, a list or a pack on the page: always text, never markup, and with no sign that turns the direction
// of what stands around it.

import { printable } from '../printable.ts';
import { isWebAddress } from '../web-address.ts';

/** What somebody wrote, in the direction of its own writing. */
export const Value = ({ text }: { readonly text: string }) => <bdi>{printable(text)}</bdi>;

/** A sentence of ours, in which such values may stand. */
export const Said = ({ text }: { readonly text: string }) => <bdi dir="ltr">{printable(text)}</bdi>;

/** A key, a name of a rule, a hash: as it is written. */
export const Code = ({ text }: { readonly text: string }) => <code>{printable(text)}</code>;

/** A link that can be followed, with its address to be read on paper; what is no web address stays text. */
export const Address = ({ url }: { readonly url: string }) =>
  isWebAddress(url) && printable(url) === url ? (
    <a class="address" href={url} rel="noreferrer noopener">
      {url}
    </a>
  ) : (
    <Value text={url} />
  );

/** Where more of it stands. */
export const ToAnnex = ({ letter }: { readonly letter: AnnexLetter }) => (
  <a href={`#annex-${letter.toLowerCase()}`}>annex {letter}</a>
);

/** The annexes, which have the same letters in every dossier: an empty one says that it is. */
export const ANNEXES = {
  A: 'All findings',
  B: 'All facts, with their file and line',
  C: 'What did not fit on the first pages',
  D: 'Presumptions',
  E: 'Sources',
  F: 'Packs, data and hashes',
  G: 'The transaction as it was written',
} as const;
/** Stands only where the record carries its sources. */
export const SOURCE_ANNEX = { H: 'What the answer rests on, piece by piece' } as const;
export type AnnexLetter = keyof typeof ANNEXES | keyof typeof SOURCE_ANNEX;
