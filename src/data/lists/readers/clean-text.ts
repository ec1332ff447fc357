// Text of a publisher as it is kept: composed letters, no marks that nobody sees, no line breaks inside names.

/** Zero-width and direction marks, and the control characters that broken exports leave behind. */
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Most texts are so, and stay as they are. */
const CLEAN = /^[!-~]+(?: [!-~]+)*$/;

/** The text, or undefined where nothing is left of it. */
export const cleanText = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined;
  if (CLEAN.test(text)) return text;
  const clean = text.normalize('NFC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  return clean === '' ? undefined : clean;
};

/** The values of a cell that holds several, each once. */
export const cleanTexts = (
  text: string | undefined,
  separator: string | RegExp,
): readonly string[] => [
  ...new Set(
    (text ?? '')
      .split(separator)
      .map(cleanText)
      .filter((one) => one !== undefined),
  ),
];

/** Letters and digits of ASCII with hyphens between, for ids of rows that have none. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
