// What an item is worth, answered in one line: '25000 EUR' is its amount and its currency. Where either of them would be a guess
// it is refused.

import type { Problem } from '../../model/errors.ts';
import { isPlaceholder } from './placeholders.ts';

const OF_ITEM = /^(?:item|items\.\d+)\.value$/;

const AMOUNT = String.raw`(?<amount>\d+(?:\.\d+)?)`;
const CURRENCY = '(?<currency>[A-Za-z]{3})';
const WRITTEN = [`^${AMOUNT} ?${CURRENCY}$`, `^${CURRENCY} ?${AMOUNT}$`].map(
  (pattern) => new RegExp(pattern),
);

/** True of the label under which both are asked at once: item.value, items.1.value. */
export const isWorth = (label: string): boolean => OF_ITEM.test(label);

/**
 * The answers of which it is made, by label; what is wrong with the text where it is neither. That it is not known, or that nobody
 * would say it, stands for both.
 */
export const worthIn = (label: string, text: string): readonly [string, string][] | Problem => {
  if (text.trim() !== '' && isPlaceholder(text)) return [[label, text.trim()]];
  const match = WRITTEN.map((pattern) => pattern.exec(text.trim())).find((one) => one !== null);
  const { amount = '', currency = '' } = match?.groups ?? {};
  if (match === undefined)
    return {
      code: 'wrong-type',
      place: { file: `--set ${label}` },
      what: `'${text}' is no amount with its currency`,
      remedy:
        'Write an amount and its currency, such as 25000 EUR: no sign between the thousands, a point before the cents, three letters for the currency',
    };
  return [
    [`${label}.amount`, amount],
    [`${label}.currency`, currency.toUpperCase()],
  ];
};
