// Codes of control lists: '5A001.f.1' stands under '5A001.f' and under '5A001', not under '5A001.j'
// or '5A0'.

export const isUnder = (code: string, above: string): boolean => {
  if (!code.startsWith(above)) return false;
  const next = code[above.length];
  return next === undefined || next === '.' || above.endsWith('.');
};
