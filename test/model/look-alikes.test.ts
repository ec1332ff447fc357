// Names that differ in their letters and not to the eye.

import { describe, expect, test } from 'vitest';
import { looksLike } from '../../src/model/look-alikes.ts';

describe('two names look alike', () => {
  test.each([
    ['in capitals, with other spaces and signs', 'A. Berg', ' a BERG'],
    ['without the point and the space', 'p lindner', 'P.Lindner'],
    ['without its accents', 'Jürgen Noël', 'Jurgen Noel'],
    ['with a Cyrillic a', 'Anna Berg', '\u0410nn\u0430 Berg'],
    ['in Cyrillic letters alone', 'COCO PAPP', '\u0421\u041e\u0421\u041e \u0420\u0410\u0420\u0420'],
    ['with a Greek capital N', 'Nina', '\u039dina'],
    ['with a Greek small o', 'Otto', 'Ott\u03bf'],
    ['with a sign of no width', 'Berg', 'Be\u200brg'],
    ['in wide letters', 'Berg', '\uff22\uff45\uff52\uff47'],
    ['with a capital i for a small L', 'Allan', 'AIIan'],
    ['with a nought for an o', 'Otto', '0tto'],
    ['in Greek, in capitals', 'Άννα', 'ΆΝΝΑ'],
  ])('%s', (_, a, b) => {
    expect(looksLike(a, b)).toBe(true);
    expect(looksLike(b, a)).toBe(true);
  });

  test.each([
    ['of two people', 'A. Berg', 'C. Dahl'],
    ['of two people of one family', 'A. Berg', 'B. Berg'],
    ['of two people in Cyrillic', 'Анна Иванова', 'Инна Иванова'],
    ['of people who write in other letters', 'Анна Иванова', 'Anna Ivanova'],
    ['of two people in Chinese', '李雷', '韩梅梅'],
    ['of two people in Devanagari, whose marks are vowels', 'रमा', 'राम'],
    ['that begin alike', 'Berg', 'Berger'],
  ])('but not those %s', (_, a, b) => expect(looksLike(a, b)).toBe(false));
});
