// What a heading of a quotation usually means, by its words in English and German. It is told as a question and maps nothing:
// a customer may be who buys or who uses, and which of them it is decides.

/** Roles that a word of a heading may mean, the likelier first. */
const WHO: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(enduser|endkunde|endverwender|endabnehmer|verwender|user|nutzer)$/, ['end-user']],
  [/^(reseller|distributor|dealer|wiederverkäufer|händler)$/, ['reseller']],
  [/^(payer|billto|zahler|rechnungsempfänger)$/, ['payer']],
  [/^(consignee|receiver|warenempfänger)$/, ['ultimate-consignee']],
  [/^(recipient|empfänger)$/, ['ultimate-consignee', 'end-user']],
  [
    /^(exporter|exporting|seller|vendor|supplier|ausführer|exporteur|verkäufer|lieferant)$/,
    ['exporter'],
  ],
  [/^(forwarder|carrier|spediteur|spedition|frachtführer)$/, ['freight-forwarder']],
  [/^(broker|agent|makler|vermittler)$/, ['broker']],
  [/^(customer|client|buyer|purchaser|kunde|käufer|besteller)$/, ['end-user', 'purchaser']],
];

const COUNTRY = /^(country|land|staat)$/;
const ADDRESS = /^(address|adresse|anschrift)$/;
const KIND = /^(type|kind|category|art|typ|kategorie)$/;
const PLACE = /^(destination|bestimmungsland|zielland|bestimmung)$/;

/** The first that fits. A price for one piece is no amount of licet's, and is not among them. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^(currency|währung)$/, 'item.value.currency'],
  [/^(qty|quantity|menge|anzahl|stückzahl)$/, 'item.quantity'],
  [/^(total|gesamt|gesamtpreis|gesamtwert|gesamtbetrag)$/, 'item.value.amount'],
  [/^eccn$/, 'item.classification.us'],
  [/^(product|item|article|goods|produkt|artikel|ware|bezeichnung)$/, 'item.name'],
];

const PAPER = /^(quotation|quote|offer|order|invoice|angebot|auftrag|rechnung|angebotsnr)$/;

const wordsOf = (heading: string): readonly string[] =>
  heading
    .toLowerCase()
    .replace(/\bend[\s-]?(user|kunde|customer|verwender)\b/gu, 'enduser')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');

/** Paths of a mapping that a column of this heading may be for; none where no word tells. */
export const usuallyMeant = (heading: string): readonly string[] => {
  const words = wordsOf(heading);
  const has = (pattern: RegExp): boolean => words.some((word) => pattern.test(word));
  const who = WHO.find(([pattern]) => has(pattern))?.[1];
  const what = has(COUNTRY) ? 'country' : has(ADDRESS) ? 'address' : has(KIND) ? 'type' : 'name';
  if (who) return who.map((role) => `${role}.${what}`);
  if (has(PLACE)) return ['destination.country'];
  const other = OTHERS.find(([pattern]) => has(pattern));
  if (other?.[1] === 'item.name' && has(KIND)) return ['item.category'];
  return other ? [other[1]] : [];
};

/** Whether a heading names a paper that has a number of its own: a quotation, an order. */
export const namesPaper = (heading: string): boolean =>
  wordsOf(heading).some((word) => PAPER.test(word));
