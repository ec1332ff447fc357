// A place named on the command line. What may be two places is asked about, never guessed.

import type { Territories } from '../data/places/territories.ts';
import { LicetError } from '../model/errors.ts';

/** Its code. `what`: as the message calls it, such as '--country'. Errors: no such place, or one of several. */
export const placeNamed = (name: string, territories: Territories, what?: string): string => {
  const code = territories.resolve(name);
  if (code !== undefined) return code;
  const meanings = territories.meanings(name);
  const nearest = territories.suggest(name);
  const called = what === undefined ? '' : `${what}: `;
  throw new LicetError([
    {
      code: 'unknown-territory',
      ...(meanings.length > 0
        ? {
            what: `${called}'${name}' may be ${meanings.map((one) => `${territories.nameOf(one)} (${one})`).join(' or ')}`,
            remedy: `Write ${meanings.join(' or ')}`,
          }
        : {
            what: `${called}'${name}' is no state, territory or region that licet knows`,
            remedy: `${nearest === undefined ? '' : `Did you mean '${nearest}'? `}Write its two-letter code (ISO 3166-1) or its English name`,
          }),
    },
  ]);
};
