// What the file states of a party by which a person tells it from another. Role, type and dealings are left out: the same
// party in another deal is the same party.

import type { StatedParty } from '../../model/clearance.ts';
import type { Fact } from '../../model/facts.ts';
import { isPlaceholder } from './placeholders.ts';
import type { Loose } from './reading.ts';

/** Places by their codes, however they are spelt. Undefined where it has no name. */
export const statedParty = (
  given: Loose,
  facts: ReadonlyMap<string, Fact>,
): StatedParty | undefined => {
  const text = (local: string): string | undefined => {
    const value = facts.get(local)?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const [name, country, region] = ['name', 'country', 'region'].map(text);
  if (name === undefined) return undefined;
  const address = given['address'];
  return {
    name,
    aliases: aliasesIn(given),
    ...(country !== undefined && { country }),
    ...(region !== undefined && { region }),
    ...(typeof address === 'string' && !isPlaceholder(address) && { address }),
    identifiers: Object.fromEntries(
      Object.entries((given['identifiers'] as Record<string, string> | undefined) ?? {}).filter(
        ([, number]) => !isPlaceholder(number),
      ),
    ),
  };
};

/** Other names, in the order of the file. */
export const aliasesIn = (given: Loose): readonly string[] =>
  ((given['aliases'] as readonly string[] | undefined) ?? []).filter(
    (alias) => !isPlaceholder(alias) && alias !== 'none',
  );
