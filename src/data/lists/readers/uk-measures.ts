// What a designation of the United Kingdom imposes. Not every one freezes assets: some only keep a person out of the country or
// the boards of companies, a ship out of the ports, or trusts from being served. Such a row gets a programme of its own, by which
// rules tell it apart.

/** Nothing that the entry imposes forbids to sell to the party or to be paid by it. */
export const NO_FREEZE = 'no asset freeze';

/** Measures on travel, offices, trusts and ships; after '(see …' or ': see …' stands where the list says more. */
const WITHOUT_GOODS = [
  'travel ban', 'director disqualification sanction', 'trust services sanctions', 'shipping sanctions', 'de-flag',
  'prohibition of port entry', 'closure of representative offices', 'chartering of ships', 'crew servicing of ships and aircraft',
]; // prettier-ignore

/** Undefined where a measure is not told, or may stand in the way of a sale. */
export const termsOfMeasures = (measures: readonly string[]): string | undefined =>
  measures.length > 0 &&
  measures.every((one) =>
    WITHOUT_GOODS.includes(
      one
        .toLowerCase()
        .replace(/[:(].*$/, '')
        .trim(),
    ),
  )
    ? NO_FREEZE
    : undefined;
