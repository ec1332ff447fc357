// What it costs to take one sound for another, and to leave one out: 0 the same, 1 another sound.

import type { Mode } from './sounds.ts';

const VOWELS = 'aeiou';
export const isVowel = (sound: string): boolean => VOWELS.includes(sound);

/** Pairs of sounds that languages write for one another, either way. */
const NEAR: readonly (readonly [string, number])[] = [
  ['ae', 0.35], ['ai', 0.65], ['ao', 0.4], ['au', 0.6], ['ei', 0.25], ['eo', 0.55], ['eu', 0.65], ['io', 0.75],
  ['iu', 0.6], ['ou', 0.25],
  ['yi', 0.1], ['ye', 0.35], ['yj', 0.2], ['ji', 0.25], ['jJ', 0.2], ['jZ', 0.2], ['jC', 0.5], ['JZ', 0.2], ['JC', 0.4], ['Jg', 0.4], ['JG', 0.6], ['gj', 0.45],
  ['kq', 0], ['kX', 0.4], ['kg', 0.4], ['kG', 0.5], ['kC', 0.6], ['XC', 0.4], ['Xh', 0.25], ['XG', 0.4], ['gG', 0.15], ['gh', 0.3], ['Gh', 0.4], ['qX', 0.4], ['qg', 0.3], ['qG', 0.25], ['Xx', 0],
  ['kc', 0.4], ['kQ', 0], ['qQ', 0], ['gQ', 0.1], ['GQ', 0.1], ['XQ', 0.35], ['cs', 0.35], ['cS', 0.5], ['cC', 0.35], ['cz', 0.35], ['ct', 0.3],
  ['bp', 0.4], ['bv', 0.4], ['bB', 0], ['vB', 0.05], ['pP', 0], ['fP', 0], ['pf', 0.4], ['vw', 0.1], ['vf', 0.35], ['vu', 0.35], ['wu', 0.1], ['wo', 0.3], ['wf', 0.45],
  ['dt', 0.45], ['dD', 0.15], ['dT', 0.6], ['tT', 0.15], ['DT', 0.3], ['Dz', 0.15], ['zs', 0.4], ['zZ', 0.35], ['sS', 0.4], ['sT', 0.3], ['SC', 0.4], ['SZ', 0.4], ['Zz', 0.35],
  ['d5', 0.05], ['z5', 0.05], ['D5', 0], ['s6', 0.05], ['t6', 0.1], ['T6', 0], ['s5', 0.5], ['t5', 0.5],
  ['mn', 0.6], ['nN', 0.2], ['lr', 0.65],
  ['Wu', 0], ['Wo', 0], ['Ww', 0], ['Wv', 0], ['Wa', 0.5], ['We', 0.5], ['Wi', 0.6],
  ['Yi', 0], ['Ye', 0.05], ['Yy', 0], ['Yj', 0.1], ['Ya', 0.35], ['Yo', 0.6],
  ['Aa', 0], ['Ae', 0.1], ['Ai', 0.15], ['Ao', 0.15], ['Au', 0.15],
  ['HT', 0.3], ['Ht', 0.15], ['Ha', 0], ['He', 0], ['Hh', 0], ['hH', 0],
  ['jY', 0.1], ['JG', 0.5], ['Jj', 0.2], ['Jk', 0.6],
]; // prettier-ignore

const costs = new Map<string, number>();
for (const [pair, cost] of NEAR) {
  costs.set(pair, cost);
  costs.set(pair[1]! + pair[0]!, cost);
}

export const costOfTaking = (a: string, b: string): number => (a === b ? 0 : (costs.get(a + b) ?? 1));

/** Kana set a vowel after each sound and write l as r, v as b. */
const KANA_NEAR: Readonly<Record<string, number>> = { lr: 0.05, rl: 0.05, bv: 0.05, vb: 0.05, sT: 0.1, Ts: 0.1 };

export const costBetween = (a: string, b: string, mode: Mode): number =>
  mode === 'abjad' && (a + b === 'kg' || a + b === 'gk')
    ? 0.2
    : mode === 'kana' ? Math.min(costOfTaking(a, b), KANA_NEAR[a + b] ?? 1) : costOfTaking(a, b);

/** What it costs where one word has a sound and the other has none, by the writing that is poorer in sounds. */
export const costOfMissing = (sound: string, before: string | undefined, mode: Mode): number => {
  switch (sound) {
    case 'A':
      return 0.1;
    case 'H':
      return 0;
    case 'W':
    case 'Y':
      return 0.4;
    case 'h':
      return 0.4;
    case 'y':
    case 'j':
      return before === undefined ? 0.4 : 0.2;
    case 'w':
      return 0.4;
    default:
      if (!isVowel(sound)) return 1;
      if (mode === 'abjad') return before !== undefined && isVowel(before) ? 0.15 : 0.05;
      if (mode === 'kana') return 0.1;
      return before !== undefined && isVowel(before) ? 0.25 : 0.45;
  }
};
