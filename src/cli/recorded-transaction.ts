// A transaction file of the items that a document of another standard declares. What is not said of them stands in no key, and what was
// left out stands in comments, so that nobody takes the file for more than the document says.

import { yamlLines } from '../data/edit/written-yaml.ts';
import type { DeclaredItems } from '../data/standard-records/declared-items.ts';
import { printable } from '../report/printable.ts';
import { wrap } from '../report/wrap.ts';

const WIDTH = 96;

/** `day`: as which the law is asked; `from`: the name of the document without its folder. */
export const recordedTransactionText = (
  id: string,
  day: string,
  from: string,
  { standard, items, leftOut }: DeclaredItems,
): string =>
  `${[
    ...comment(
      `Items as ${from} declares them (${standard}). Its codes are declarations of whoever wrote it, and no finding: take out what you would not declare yourself.`,
    ),
    ...leftOut.flatMap((one) => comment(`Left out: ${one}.`)),
    ...comment(
      'licet ask puts answers into it; what you write yourself stays as it is. The date is that of the export, or of the decision on it.',
    ),
    ...yamlLines(
      {
        id,
        date: day,
        items: items.map(({ name, classification }) => ({
          name,
          ...(Object.keys(classification).length > 0 && {
            classification: Object.fromEntries(
              Object.entries(classification).map(([list, codes]) => [
                list,
                codes.length === 1 ? codes[0]! : codes,
              ]),
            ),
          }),
        })),
      },
      '',
    ),
  ].join('\n')}\n`;

const comment = (text: string): string[] => wrap(printable(text), WIDTH, '# ');
