// The names of the JSON Schemas, each with what it is of.

import { INDENT, Page, type Paper } from './page.ts';

export const schemasText = (
  rows: readonly { readonly name: string; readonly says: string }[],
  paper: Paper,
): string => {
  const page = new Page(paper);
  const widest = Math.max(...rows.map(({ name }) => name.length));
  page.add('licet schema WHAT prints the JSON Schema of');
  for (const { name, says } of rows)
    page.add(says, `${INDENT}${name.padEnd(widest)}  `, undefined, ' '.repeat(widest + 4));
  return page.text();
};
