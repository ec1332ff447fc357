// Burmese in Latin letters, syllable by syllable, as Burmese names are written abroad: letter by letter it would have no vowels.
// After the usual transcription of the Myanmar Language Commission without tones; syllables are not parted by spaces.

const INITIALS: Readonly<Record<string, string>> = {
  က: 'k', ခ: 'kh', ဂ: 'g', ဃ: 'g', င: 'ng', စ: 's', ဆ: 's', ဇ: 'z', ဈ: 'z', ည: 'ny', ဉ: 'ny', ဋ: 't', ဌ: 't', ဍ: 'd', ဎ: 'd', ဏ: 'n',
  တ: 't', ထ: 't', ဒ: 'd', ဓ: 'd', န: 'n', ပ: 'p', ဖ: 'p', ဗ: 'b', ဘ: 'b', မ: 'm', ယ: 'y', ရ: 'y', လ: 'l', ဝ: 'w', သ: 'th', ဟ: 'h', ဠ: 'l', အ: '',
  ဣ: 'i', ဤ: 'i', ဥ: 'u', ဦ: 'u', ဧ: 'e', ဩ: 'aw', ဪ: 'aw',
}; // prettier-ignore

/** A consonant that ends a syllable, by the vowel before it. */
const RHYMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '': { က: 'et', င: 'in', စ: 'it', ည: 'i', ဉ: 'in', တ: 'at', ဏ: 'an', န: 'an', ပ: 'at', မ: 'an', ယ: 'e' },
  'ိ': { တ: 'eik', န: 'ein', ပ: 'eik', မ: 'ein', ဏ: 'ein' },
  'ု': { တ: 'ok', န: 'on', ပ: 'ok', မ: 'on' },
  'ော': { က: 'auk', င: 'aung' },
  'ို': { က: 'aik', င: 'aing' },
}; // prettier-ignore

const VOWELS: Readonly<Record<string, string>> = {
  '': 'a', 'ာ': 'a', 'ိ': 'i', 'ီ': 'i', 'ု': 'u', 'ူ': 'u', 'ေ': 'e', 'ဲ': 'e', 'ော': 'aw', 'ို': 'o', 'ံ': 'an', 'ုံ': 'on', 'ိံ': 'ein',
}; // prettier-ignore

/** A letter, what is written below it, vowels, a letter that ends the syllable, and tones. */
const SYLLABLE =
  /([\u1000-\u102a])([\u103b-\u103e]*)([\u102b-\u1032\u1036]*)((?:[\u1000-\u1021][\u1037\u1038]*[\u103a\u1039])?)([\u1037\u1038\u103a]*)/gu;

export const isBurmese = (text: string): boolean => /\p{Script=Myanmar}/u.test(text);

/** The syllables of a word as they are written; the very word where it has none. */
export const burmeseSyllables = (word: string): string[] => {
  const syllables = [...word.matchAll(SYLLABLE)].map(([all]) => all);
  return syllables.length > 0 ? syllables : [word];
};

export const burmeseInLatin = (word: string): string =>
  [...word.matchAll(SYLLABLE)]
    .map(([, initial, below, vowel, final, tones]) =>
      syllableInLatin(initial!, below!, vowel!, final!, tones!),
    )
    .join('');

const syllableInLatin = (
  initial: string,
  below: string,
  vowel: string,
  final: string,
  tones: string,
): string => {
  const [hasY, hasW, hasH] = [/[\u103b\u103c]/, /\u103d/, /\u103e/].map((sign) => sign.test(below));
  const first = INITIALS[initial] ?? '';
  const begins =
    hasH && initial === 'ရ'
      ? 'sh'
      : hasH && hasY && initial === 'လ'
        ? 'sh'
        : `${hasH ? 'h' : ''}${first}`;
  const glide = begins === 'sh' ? '' : hasY ? 'y' : '';
  const heard = vowel.replace('ါ', 'ာ');
  const ending = final === '' ? undefined : RHYMES[heard]?.[final[0]!];
  const rhyme = ending ?? VOWELS[heard] ?? 'a';
  const isCreaky = final !== '' && /\u1037/.test(final + tones) && rhyme.endsWith('n');
  const isVowel = /[\u1023-\u102a]/.test(initial);
  if (isVowel) return first;
  // 'un' and 'ut' behind w, which 'an' and 'at' are elsewhere.
  const round = hasW && (rhyme === 'an' || rhyme === 'at') ? `u${rhyme.slice(1)}` : rhyme;
  const w = hasW && !round.startsWith('u') ? 'w' : '';
  return `${begins}${glide}${w}${round}${isCreaky ? 't' : ''}`;
};
