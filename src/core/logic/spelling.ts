// One code, many spellings: '5.A.1.j' on the Wassenaar list, '5A001.j' in the EU and the US,
// '5A001j' in UK and German papers.

const SHAPE = /^(\d)([A-E])(\d{1,3})(.*)$/;

/** The spelling of the EU and US lists, or undefined for what is no code of a control list. */
export const canonicalCode = (text: string): string | undefined => {
  const plain = text
    .trim()
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(/^(\d)\.([A-E])\.(\d)/, '$1$2$3');
  // National lists number some of their own entries through.
  if (/^[A-Z]{2}\d{4}$/.test(plain)) return plain;
  const match = SHAPE.exec(plain);
  if (!match) return undefined;
  const [, category, group, number, rest = ''] = match;
  // Letters and numbers take turns: what else was written after a code makes it none.
  if (!/^(?:\.?[A-Z]\.?\d{1,2})*(?:\.?[A-Z])?\.?$/.test(rest)) return undefined;
  const parts = rest.toLowerCase().match(/[a-z]|\d+/g) ?? [];
  return [`${category}${group}${number!.padStart(3, '0')}`, ...parts].join('.');
};
