// What of the draws on one licence has still to go. An entry of `drawn` stands for one transaction with its id: of several with
// that id the rest has not gone.

/** Of draws with one id, those of which none of so many entries speaks: the largest, as nobody says of which they speak. */
export const stillToGo = (
  draws: readonly (number | undefined)[],
  entries: number,
): readonly (number | undefined)[] => byAmount(draws).slice(0, Math.max(0, draws.length - entries));

/** The largest first; one of which nobody knows how much it is may be anything, and stands before all. */
export const byAmount = (draws: readonly (number | undefined)[]): readonly (number | undefined)[] =>
  [...draws].sort((a, b) => (b ?? Infinity) - (a ?? Infinity) || 0);

/** Looks at each once, for a run may have a hundred thousand. */
export const byTransaction = <T extends { readonly transaction: string }>(
  draws: readonly T[],
): ReadonlyMap<string, readonly T[]> => {
  const by = new Map<string, T[]>();
  for (const draw of draws) {
    const known = by.get(draw.transaction);
    if (known) known.push(draw);
    else by.set(draw.transaction, [draw]);
  }
  return by;
};
