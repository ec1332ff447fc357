// What an answer rests on, as its record carries it: of each source only what was used, and the hash of each piece.

export const PIECE_KINDS = [
  /** A legal text or standard that is cited, as data/instruments describes it. */
  'instrument',
  /** The mark of a cited provision in a copy of the law that was read; the text itself is not shipped. */
  'passage',
  /** A list on which a row stands. */
  'list',
  /** A row of a list that met a party. */
  'row',
  /** A body whose history met a party. */
  'history',
  /** An event in it that a finding shows. */
  'incident',
  /** A country index. */
  'index',
  /** What it says of the place of use. */
  'value',
  /** That another state, or none, holds the place of use. */
  'holding',
  /** How shares of owners are added up for a fact that a finding shows. */
  'ownership',
] as const;
export type PieceKind = (typeof PIECE_KINDS)[number];

export interface SourcePiece {
  readonly kind: PieceKind;
  /** Names it among those of its kind: 'eu-2021-821', 'us-sdn/1234'. */
  readonly id: string;
  /** The data set that it is from, as `manifest.data` of the verdict names it; absent of copies of the law, which decide nothing. */
  readonly data?: string;
  /** Places in `findings` of the verdict, from 0, which rest on it; none where it was looked at beside them. */
  readonly findings: readonly number[];
  /** As the data set has it. Absent where it is left out. */
  readonly value?: Readonly<Record<string, unknown>>;
  /** Why it is left out: whose terms do not let others have it. */
  readonly leftOut?: string;
  /** SHA-256 of the value as JSON text in UTF-8, without spaces; of what is left out too. */
  readonly sha256: string;
}

export interface RecordSources {
  /** By kind in the order above, then by id. */
  readonly pieces: readonly SourcePiece[];
  /** SHA-256 of `pieces` as JSON text in UTF-8, without spaces. */
  readonly sha256: string;
}
