// Neighbours put together, so that threads are not troubled for each one of them.

/** A piece is full with so many things, or so much weight. */
const MOST = 128;
const HEAVIEST = 64_000;

/** `weightOf`: letters, or whatever stands for the work in one thing. An error of the source comes after what it gave before. */
export async function* piecesOf<T>(
  source: AsyncIterable<T>,
  weightOf: (thing: T) => number,
): AsyncGenerator<readonly T[]> {
  let piece: T[] = [];
  let weight = 0;
  let failure: { readonly error: unknown } | undefined;
  try {
    for await (const thing of source) {
      piece.push(thing);
      weight += weightOf(thing);
      if (piece.length < MOST && weight < HEAVIEST) continue;
      yield piece;
      piece = [];
      weight = 0;
    }
  } catch (error) {
    failure = { error };
  }
  if (piece.length > 0) yield piece;
  if (failure) throw failure.error;
}
