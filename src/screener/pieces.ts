// Pieces of what an answer rests on, put together one by one: each once, whoever asks for it, and with all that rest on it.

import { sha256OfJson } from '../data/read/hash.ts';
import { compareText } from '../model/errors.ts';
import {
  PIECE_KINDS,
  type PieceKind,
  type RecordSources,
  type SourcePiece,
} from '../model/sources.ts';

/** A piece before it is known who rests on it. */
export interface Found {
  readonly kind: PieceKind;
  readonly id: string;
  readonly data?: string;
  readonly value: object;
  /** Where its terms do not let others have it. */
  readonly leftOut?: string | undefined;
}

export class Pieces {
  readonly #found = new Map<string, { readonly piece: Found; readonly findings: Set<number> }>();

  /** `finding`: its place in the verdict; absent of what was looked at beside the findings. */
  add(piece: Found, finding?: number): void {
    const key = `${piece.kind} ${piece.id}`;
    let known = this.#found.get(key);
    if (!known) this.#found.set(key, (known = { piece, findings: new Set() }));
    if (finding !== undefined) known.findings.add(finding);
  }

  whole(): RecordSources {
    const pieces = [...this.#found.values()]
      .map(({ piece, findings }) =>
        pieceOf(
          piece,
          [...findings].sort((a, b) => a - b),
        ),
      )
      .sort(
        (a, b) =>
          PIECE_KINDS.indexOf(a.kind) - PIECE_KINDS.indexOf(b.kind) || compareText(a.id, b.id),
      );
    return { pieces, sha256: sha256OfJson(pieces) };
  }
}

const pieceOf = (
  { kind, id, data, value: found, leftOut }: Found,
  findings: readonly number[],
): SourcePiece => {
  // As JSON has it: what is undefined is not there.
  const value = JSON.parse(JSON.stringify(found)) as Readonly<Record<string, unknown>>;
  return {
    kind,
    id,
    ...(data !== undefined && { data }),
    findings,
    ...(leftOut === undefined ? { value } : { leftOut }),
    sha256: sha256OfJson(value),
  };
};
