// Numbers of a published row that tell its party from others, by what the publisher calls them. What is said of a party and does
// not identify it is left out: web pages, telephones, the list's own references, gazettes, licences.

import { isWellFormed, numberKeys } from '../../matching/identifiers.ts';
import type { NumberClass, PartyNumber } from '../../model/party-number.ts';
import type { PublishedIdentifier } from '../../model/published-party.ts';

/** The first that fits counts. Words of the lists of OFAC, the United Kingdom, the Union, the Security Council and Canada. */
const CLASSES: readonly (readonly [type: RegExp, NumberClass | undefined])[] = [
  [/website|e-?mail|phone|fax|gazette|ofsi group|un reference|(?<!trade )licen[cs]e|ticker|\bisin\b|organization code|birth cert/i, undefined],
  [/digital currency/i, 'wallet'],
  [/legal entity (?:number|identifier)|\blei\b/i, 'lei'],
  [/\bimo\b|vessel registration/i, 'imo'],
  [/mmsi|call sign|serial|tail number|construction number|hull/i, 'ship'],
  [/passport|travel document|refugee/i, 'passport'],
  [/swift|\bbic\b|\bbik\b|bank/i, 'bank'],
  [/national identifier number \(.*(?:\binn\b|\btin\b|tax|fiscal)/i, 'tax'],
  [/national|cedula|c\.?u\.?r\.?p|d\.?n\.?i\.?|identity|\bssn\b|social security|personal|citizen|residency|kenyan id|stateless|electoral|military/i, 'national'],
  [/\btax|\btin\b|\binn\b|v\.?a\.?t\.?\b|r\.?f\.?c|\bnit\b|\bruc\b|\brtn\b|fiscal|c\.?i\.?f|cuit|nipt/i, 'tax'],
  [/regist|company|identification|enterprise|commerc|mercantil|chamber|trade|c\.?r\.? no|credit code|d-u-n-s|\bid\b|ogrn/i, 'registration'],
]; // prettier-ignore

export const classOfNumber = (type: string): NumberClass | undefined =>
  CLASSES.find(([pattern]) => pattern.test(type))?.[1];

/** `countryOf`: the code of a state as the publisher writes it. */
export const identifyingNumbers = (
  identifiers: readonly PublishedIdentifier[],
  countryOf: (written: string) => string | undefined,
): readonly PartyNumber[] => {
  const found = new Map<string, PartyNumber>();
  for (const { type, number, country } of identifiers) {
    // Companies of ships have numbers of the IMO too.
    const called = /^\s*IMO\b/i.test(number) ? 'imo' : classOfNumber(type);
    // Registers of states call their numbers so too.
    const ofType =
      called === 'lei' && !isWellFormed({ class: 'lei', number }) ? 'registration' : called;
    if (ofType === undefined || numberKeys(number).length === 0) continue;
    const code = country === undefined ? undefined : countryOf(country);
    found.set(`${ofType} ${number}`, {
      class: ofType,
      number,
      ...(code !== undefined && { country: code }),
    });
  }
  return [...found.values()];
};
