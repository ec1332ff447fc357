// What is pointed at in a long list once more was typed: what somebody went to with the arrows, as long as it fits; else the likeliest.

import type { Choice } from './dialogue.ts';

/** A position, or -1 where nothing fits. `chosen`: what the arrows point at; absent where they were not used. */
export const pointedAfterTyping = (
  chosen: string | undefined,
  { choices, fits }: { readonly choices: readonly Choice[]; readonly fits: boolean },
): number => {
  if (!fits) return -1;
  return Math.max(
    0,
    choices.findIndex(({ value }) => value === chosen),
  );
};
