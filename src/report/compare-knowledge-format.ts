// Comparisons of what was known, written one by one: a page where there is one only, a line each where there are several.

import { compareJson, compareLine, comparePage, type Compared } from './compare-knowledge.ts';
import type { Format } from './format.ts';
import { jsonText } from './json.ts';

/** For one run: it counts what turns. */
export const comparisonAs = (form: 'text' | 'json'): Format<Compared> =>
  form === 'json' ? inJson : inText();

const inJson: Format<Compared> = {
  open: () => '',
  each: (one) => jsonText(compareJson(one), 'line'),
  close: () => '',
  one: (only) => jsonText(compareJson(only), 'page'),
};

const inText = (): Format<Compared> => {
  let [turned, back, ahead] = [0, 0, 0];
  return {
    open: () => '',
    each: (one, look) => {
      if (one.onTheDay.verdict !== one.other.verdict) turned += 1;
      if (one.other.knownAt < one.onTheDay.knownAt) back += 1;
      else if (one.other.knownAt > one.onTheDay.knownAt) ahead += 1;
      return compareLine(one, look);
    },
    close: ({ red, amber, green }) =>
      `\n${red + amber + green} transactions: ${turned} with another colour ${back === 0 ? 'in hindsight' : ahead === 0 ? 'by what was known earlier' : 'by what was known on the other day'}\n`,
    one: comparePage,
  };
};
