// Whether a text has signs of Chinese writing.

export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
