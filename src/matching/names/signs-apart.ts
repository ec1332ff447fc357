// Two names in Chinese signs with one slip between them: a sign doubled, left out, put in, or exchanged with the next. Another sign
// in its place is another name.

/** Shorter names differ in one sign and are others. */
const LEAST = 6;

/** Signs that tell one body from the next: numbers, directions, large and small, old and new. */
const TELLING = /[〇零一二三四五六七八九十百千万第东東西南北上下中前后後内內外左右大小新老旧舊]/u;

/** The signs that make the difference; undefined where it is more than a slip, or one that may tell two bodies apart. */
export const signsApart = (a: string, b: string): string | undefined => {
  const [left, right] = [signsOf(a), signsOf(b)];
  if (!left || !right || Math.min(left.length, right.length) < LEAST) return undefined;
  const slip = slipOf(left, right);
  return slip === undefined || TELLING.test(slip) ? undefined : slip;
};

/** Only of a name that has nothing else. */
const signsOf = (text: string): readonly string[] | undefined => {
  if (/[a-z]/i.test(text)) return undefined;
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '');
  return /^\p{Script=Han}+$/u.test(bare) ? [...bare] : undefined;
};

const slipOf = (a: readonly string[], b: readonly string[]): string | undefined => {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  const rest = (signs: readonly string[], from: number): string => signs.slice(from).join('');
  if (a.length === b.length)
    return a[at] !== undefined &&
      a[at] === b[at + 1] &&
      a[at + 1] === b[at] &&
      rest(a, at + 2) === rest(b, at + 2)
      ? `${a[at]!}${b[at]!}`
      : undefined;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.length === short.length + 1 && rest(short, at) === rest(long, at + 1)
    ? long[at]
    : undefined;
};

/** Keys under which names meet that have one slip between them: what is left of the name without each of its signs. */
export const slipKeysOf = (text: string): readonly string[] => {
  const signs = signsOf(text);
  if (!signs || signs.length < LEAST) return [];
  const without = signs.map((_, at) => signs.filter((__, place) => place !== at).join(''));
  return [...new Set([signs.join(''), ...without])].map((key) => `h${hashOf(key)}`);
};

/** FNV-1a in 32 bits: keys as short as a word. */
const hashOf = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
};
