// A paragraph → lines of a width: words as they are read, turned within their line where they are written from the right.

import bidiFactory from 'bidi-js';
import type { Inline, Ink, Manner } from './block.ts';
import { APART, type Face, type Letters, type Piece } from './letters.ts';

/** The width of a text in a face at a size of one. */
export type Width = (text: string, face: Face) => number;

/** One face, one manner and one direction, at its place in the line. */
export interface Run {
  readonly x: number;
  readonly width: number;
  /** As it is drawn, or the outline of a shape. */
  readonly text: string;
  readonly face: Face | 'shape';
  readonly size: number;
  readonly ink: Ink;
  readonly to?: string;
  /** What whoever copies it gets, where the glyphs would not tell. */
  readonly actual?: string;
  /** It stands for letters that no face draws. */
  readonly spelt: boolean;
}

export type Line = readonly Run[];

/** A piece with the manner of what it stands in. */
type Dressed = Omit<Piece, 'face'> & { readonly face: Face | 'shape'; readonly manner: Manner };

interface Unit {
  text: string;
  readonly face: Face | 'shape';
  readonly manner: Manner;
  readonly level: number;
  readonly spelt: boolean;
  width: number;
  /** A space before it, where it does not begin a line: the width of it. */
  readonly space: number;
  /** May begin a line. */
  readonly breaks: boolean;
}

const bidi = bidiFactory();
const FROM_THE_RIGHT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}]|[\u{1e800}-\u{1efff}]/u;

/** Between two letters of such writing a line may end. */
const WIDE = /^[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]/;

/** Of a letter, so much of its size is the shape of a colour wide. */
const SHAPE = 0.95;

export class Paragraphs {
  readonly #letters: Letters;
  readonly #width: Width;
  readonly #widths = new Map<string, number>();

  constructor(letters: Letters, width: Width) {
    this.#letters = letters;
    this.#width = width;
  }

  lines(inlines: readonly Inline[], size: number, room: number): readonly Line[] {
    const lines: Unit[][] = [];
    let line: Unit[] = [];
    let at = 0;
    const end = (): void => {
      lines.push(line);
      line = [];
      at = 0;
    };
    for (const word of this.#words(inlines, size)) {
      const width = word.reduce((sum, unit) => sum + unit.width, 0);
      const space = word[0]!.space;
      if (at > 0 && at + space + width > room) end();
      if (width <= room) {
        at += (at === 0 ? 0 : space) + width;
        line.push(...word);
        continue;
      }
      for (const unit of word.flatMap((one) => this.#split(one, size, room))) {
        if (at > 0 && at + unit.width > room) end();
        at += unit.width;
        line.push(unit);
      }
    }
    if (line.length > 0) end();
    return lines.map((units) => this.#placed(units, size));
  }

  #widthOf(text: string, face: Face, size: number): number {
    const key = `${face} ${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      width = this.#width(text, face);
      this.#widths.set(key, width);
    }
    return width * size;
  }

  /** Words, each of them units that nothing parts but the end of a line in a word that is longer than it. */
  #words(inlines: readonly Inline[], size: number): readonly (readonly Unit[])[] {
    const words: Unit[][] = [];
    for (const unit of this.#units(inlines, size)) {
      if (unit.breaks || words.length === 0) words.push([unit]);
      else words.at(-1)!.push(unit);
    }
    return words;
  }

  #units(inlines: readonly Inline[], size: number): readonly Unit[] {
    const pieces = inlines.flatMap((inline): readonly Dressed[] =>
      'shape' in inline
        ? [
            {
              face: 'shape',
              text: inline.shape,
              manner: { ...PLAIN, ink: inline.ink },
              spelt: false,
            },
          ]
        : this.#letters
            .pieces(inline.text.replace(/[\n\t ]+/g, ' '), inline.manner)
            .map((piece) => ({ ...piece, manner: inline.manner })),
    );
    // The shape of a colour counts as one letter that has no direction.
    const whole = pieces.map(({ face, text }) => (face === 'shape' ? '\ufffc' : text)).join('');
    const levels = FROM_THE_RIGHT.test(whole)
      ? bidi.getEmbeddingLevels(whole, 'ltr').levels
      : undefined;
    const units: Unit[] = [];
    let at = 0;
    let space = 0;
    let after = false;
    for (const { face, text, manner, spelt } of pieces) {
      const from = at;
      at += face === 'shape' ? 1 : text.length;
      if (face === 'shape') {
        units.push({
          ...{ text, face, manner, spelt, level: 0, space },
          width: SHAPE * size,
          breaks: true,
        });
        space = 0;
        after = false;
        continue;
      }
      const wordSize = size * manner.scale;
      for (const { word, index } of wordsIn(text)) {
        if (word === ' ') {
          space = this.#widthOf(' ', face === 'mono' ? 'mono' : 'plain', wordSize);
          after = false;
          continue;
        }
        for (const { part, level } of partsOf(word, from + index, levels)) {
          const bare = part.replace(APART, '');
          if (bare === '') continue;
          const last = units.at(-1)?.text ?? '';
          units.push({
            text: bare,
            face,
            manner,
            level,
            spelt,
            width: this.#widthOf(shown(bare, level), face, wordSize),
            space,
            breaks: !after || (WIDE.test(bare) && WIDE.test(last.slice(-1))),
          });
          space = 0;
          after = true;
        }
      }
    }
    return units;
  }

  /** Behind its hyphens and strokes, and what is still longer than a line letter by letter. */
  #split(unit: Unit, size: number, room: number): readonly Unit[] {
    if (unit.face === 'shape') return [unit];
    const { face } = unit;
    const cut = (text: string): Unit => ({
      ...unit,
      text,
      width: this.#widthOf(text, face, size * unit.manner.scale),
      space: 0,
    });
    return (unit.text.match(/[^-/]*[-/]+|[^-/]+/g) ?? [])
      .map(cut)
      .flatMap((part) =>
        part.width <= room
          ? [part]
          : [...part.text.matchAll(/.[\p{M}\u200c\u200d]*/gsu)].map(([letter]) => cut(letter)),
      );
  }

  #placed(units: readonly Unit[], size: number): Line {
    const runs = turned(joined(units));
    let x = 0;
    return runs.map(({ text, face, manner, level, spelt, width: given }): Run => {
      const drawn = face === 'shape' ? text : shown(text, level);
      const runSize = size * manner.scale;
      const width = face === 'shape' ? given : this.#widthOf(drawn, face, runSize);
      const run = {
        x,
        width,
        text: drawn,
        face,
        size: runSize,
        ink: manner.ink,
        ...(manner.to !== undefined && { to: manner.to }),
        spelt,
        ...(OF_RULES.has(face) && { actual: text }),
      };
      x += width;
      return run;
    });
  }
}

/** Faces whose glyphs stand in another order than the letters, or for several of them. */
const OF_RULES = new Set<string>(['thai', 'devanagari']);

const wordsIn = (text: string): readonly { readonly word: string; readonly index: number }[] =>
  [...text.matchAll(/ |[^ ]+/g)].flatMap(({ 0: word, index }) =>
    WIDE_IN.test(word)
      ? [
          ...word.matchAll(
            /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]|[^\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]+/g,
          ),
        ].map(({ 0: part, index: within }) => ({ word: part, index: index + within }))
      : [{ word, index }],
  );
const WIDE_IN = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]/;

/** Of one level each. */
const partsOf = (
  word: string,
  from: number,
  levels: Uint8Array | undefined,
): readonly { readonly part: string; readonly level: number }[] => {
  if (levels === undefined) return [{ part: word, level: 0 }];
  const parts: { part: string; level: number }[] = [];
  for (let index = 0; index < word.length; index += 1) {
    const level = levels[from + index]!;
    const last = parts.at(-1);
    if (last !== undefined && last.level === level) last.part += word[index]!;
    else parts.push({ part: word[index]!, level });
  }
  return parts;
};

/** Words of one face, manner and level are one run, with the spaces between them. */
const joined = (units: readonly Unit[]): readonly Unit[] => {
  const runs: Unit[] = [];
  units.forEach((unit, index) => {
    const last = runs.at(-1);
    const space = index > 0 && unit.space > 0 ? ' ' : '';
    const alike =
      last !== undefined &&
      last.face === unit.face &&
      last.manner === unit.manner &&
      last.level === unit.level &&
      last.spelt === unit.spelt &&
      unit.face !== 'shape';
    if (alike) {
      last.text += space + unit.text;
      return;
    }
    if (space !== '' && last !== undefined) {
      // The space belongs to what is before it, where both are written in the same direction.
      if (last.level === 0 && last.face !== 'shape') last.text += ' ';
      else
        runs.push({
          text: ' ',
          face: 'plain',
          manner: PLAIN,
          level: Math.min(last.level, unit.level),
          spelt: false,
          width: unit.space,
          space: 0,
          breaks: false,
        });
    }
    runs.push({ ...unit });
  });
  return runs;
};

const PLAIN: Manner = { bold: false, mono: false, scale: 1, ink: 'ink' };

/** From the highest level down, what stands at it or above is turned. */
const turned = (runs: readonly Unit[]): readonly Unit[] => {
  const order = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level >= 1; level -= 1)
    for (let from = 0; from < order.length; from += 1) {
      if (order[from]!.level < level) continue;
      let to = from;
      while (to + 1 < order.length && order[to + 1]!.level >= level) to += 1;
      order.splice(from, to - from + 1, ...order.slice(from, to + 1).reverse());
      from = to;
    }
  return order;
};

/** Of a Thai syllable its ring stands below its tone, though it is written behind it. */
const AM_WITH_TONE = /([\u0e48-\u0e4b])\u0e33/g;

const LETTERS_FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * What is drawn of a text: brackets face the other way in writing from the right. The face turns what has letters of such
 * writing; signs alone are turned here.
 */
const shown = (text: string, level: number): string => {
  if (level % 2 === 0) return text.replace(AM_WITH_TONE, '\u0e4d$1\u0e32');
  const facing = [...text].map((letter) => bidi.getMirroredCharacter(letter) ?? letter);
  return (LETTERS_FROM_THE_RIGHT.test(text) ? facing : facing.reverse()).join('');
};
