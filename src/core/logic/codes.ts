// Codes of control lists: '5A001.f.1' stands under '5A001.f' and under '5A001', not under '5A001.j'
// or '5A0'. A digit alone is a category: everything that begins with it stands under it.

export const isCategory = (code: string): boolean => /^[0-9]$/.test(code);

export const isUnder = (code: string, above: string): boolean => {
  if (!code.startsWith(above)) return false;
  if (isCategory(above)) return true;
  const next = code[above.length];
  return next === undefined || next === '.' || above.endsWith('.');
};
