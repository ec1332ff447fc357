// Which face draws which letters. What no face draws rightly stands in square brackets, as Latin letters and code points, and
// never as an empty box.

import anyAscii from 'any-ascii';

export const FACES = ['plain', 'bold', 'mono', 'thai', 'devanagari', 'others'] as const;
export type Face = (typeof FACES)[number];

/** Of each face the bytes of its file. */
export type FaceFiles = Readonly<Record<Face, Uint8Array>>;

export interface Style {
  readonly bold: boolean;
  readonly mono: boolean;
}

export interface Piece {
  readonly face: Face;
  readonly text: string;
  /** It stands for letters that no face draws. */
  readonly spelt: boolean;
}

/** Writing whose letters join, move or stack by rules that only a face made for it has. */
const OF_ITS_OWN: readonly (readonly [face: Face, letters: RegExp])[] = [
  ['thai', /^\p{Script=Thai}/u],
  ['devanagari', /^\p{Script=Devanagari}/u],
];

/** Writing of which each letter stands for itself, as the face for all others has them. */
const SIMPLE =
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Ethiopic}\p{Script=Cherokee}\p{Script=Yi}\p{Script=Canadian_Aboriginal}\p{Script=Lisu}\p{Script=Vai}\uac00-\ud7a3\u3131-\u318e]|(?=\p{Script=Common})[\p{S}\p{P}\p{N}\p{Lm}\p{Lo}])+$/u;

/** Writing that the usual faces draw, with its marks, and in which letters join where they have to. */
const USUAL =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]+$/u;

/** A letter with what stands on it; a joiner belongs to what is before it. */
const LETTER = /[\u2066-\u2069]|.[\p{M}\u200c\u200d]*/gsu;

/** Marks that set a text apart in its direction: they turn what is drawn and are not drawn. */
export const APART = /[\u2066-\u2069]/g;

export class Letters {
  readonly #has: (face: Face, codePoint: number) => boolean;
  readonly #known = new Map<string, Face | undefined>();

  constructor(has: (face: Face, codePoint: number) => boolean) {
    this.#has = has;
  }

  /** The text in pieces of one face each, in the order of reading. */
  pieces(text: string, style: Style): readonly Piece[] {
    const pieces: { face: Face; text: string; lost: boolean }[] = [];
    const usual: Face = style.mono ? 'mono' : style.bold ? 'bold' : 'plain';
    for (const [letter] of text.normalize('NFC').matchAll(LETTER)) {
      const last = pieces.at(-1);
      const found = this.#faceOf(letter, usual);
      const face = found ?? usual;
      const lost = found === undefined;
      if (last !== undefined && last.face === face && last.lost === lost) last.text += letter;
      else pieces.push({ face, text: letter, lost });
    }
    return pieces.map(({ face, text: of, lost }) => ({
      face,
      text: lost ? spelt(of) : of,
      spelt: lost,
    }));
  }

  #faceOf(letter: string, usual: Face): Face | undefined {
    if (letter === ' ' || letter.search(APART) === 0) return usual;
    const key = `${usual} ${letter}`;
    if (!this.#known.has(key)) this.#known.set(key, this.#search(letter, usual));
    return this.#known.get(key);
  }

  #search(letter: string, usual: Face): Face | undefined {
    const own = OF_ITS_OWN.find(([, letters]) => letters.test(letter));
    const faces: readonly Face[] =
      own !== undefined
        ? [own[0]]
        : USUAL.test(letter)
          ? [usual, 'plain', ...(SIMPLE.test(letter) ? ['others' as const] : [])]
          : SIMPLE.test(letter)
            ? ['others']
            : [];
    return faces.find((face) => [...letter].every((one) => this.#has(face, one.codePointAt(0)!)));
  }
}

/** 'ঢাকা' → '[dhaka U+09A2 U+09BE U+0995 U+09BE]'. */
const spelt = (text: string): string => {
  const latin = anyAscii(text).trim();
  const points = [...text].map(
    (one) => `U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return `[${[...(latin === '' ? [] : [latin]), ...points].join(' ')}]`;
};
