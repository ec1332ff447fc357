// Whether a waiver names a transaction: by its very id, or by a pattern in which * stands for any letters, none among them.

export const isPattern = (named: string): boolean => named.includes('*');

/** From the first letter of the id to the last; capitals count. */
export const names = (named: string, id: string): boolean => {
  const [first = '', ...rest] = named.split('*');
  const last = rest.pop();
  if (last === undefined) return named === id;
  if (!id.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = id.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return id.length - last.length >= at && id.endsWith(last);
};
