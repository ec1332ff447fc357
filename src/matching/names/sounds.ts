// A word as a row of sounds, one letter each, so that spellings of one name in several languages come near each other.
// Capital letters are sounds that several letters write: S sh, C ch, J dzh, Z zh, X kh, G gh, T th, D dh, N ng.
// Of Arabic and Hebrew letters, which leave short vowels out, W is w or a vowel like u, Y is y or one like i, A is a carrier
// of any vowel, H is h or nothing, Q is q, k or g, 5 is dh, z or d, 6 is th, s or t, P is f or p, B is b or v.

/** How much a writing leaves out or adds. */
export type Mode = 'plain' | 'abjad' | 'pinyin' | 'hangul' | 'kana';

const DIGRAPHS: readonly (readonly [RegExp, string])[] = [
  [/shch|schtsch|sjtj|stsch/g, 'S'],
  [/tsch|tch|tj(?=$|[aeiou])|cz|ч/g, 'C'],
  [/sch(?![aeiou]{2})/g, 'S'],
  [/dzh|dsch|dj|dg(?=[ei])/g, 'J'],
  [/zh/g, 'Z'],
  [/kh/g, 'X'],
  [/ch/g, 'C'],
  [/gh/g, 'G'],
  [/sh|sz|sj(?=[aeiou])/g, 'S'],
  [/th/g, 'T'],
  [/dh/g, 'D'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/qu(?=[aei])/g, 'k'],
  [/ts|tz/g, 'c'],
  [/ng(?=$|[^aeiou])/g, 'N'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/eau|aux?$/g, 'o'],
  [/oo|ou/g, 'u'],
  [/ee|iy|yi|ii|ij(?=$)|yy|ie(?=$)/g, 'i'],
  [/aa/g, 'a'],
  [/([aeiou])h(?=$|[^aeiou])/g, '$1'],
];

/** Sounds of words seen, for lists have the same words again and again. Nothing hangs on it: they follow from the word. */
const soundsKnown = new Map<string, string>();
const KEPT = 50_000;

const latinSounds = (word: string): string => {
  const known = soundsKnown.get(word);
  if (known !== undefined) return known;
  const sounds = workedSounds(word);
  if (soundsKnown.size >= KEPT) soundsKnown.clear();
  soundsKnown.set(word, sounds);
  return sounds;
};

/** Letters left as they are, and 'c' before what is not e or i. */
const workedSounds = (word: string): string => {
  let text = word;
  for (const [pattern, sound] of DIGRAPHS) text = text.replace(pattern, sound);
  return text
    .replace(/c(?![A-Z])/g, (_, at: number) => (/ts|tz/.test(word.slice(at, at + 2)) ? 'c' : 'k'))
    .replace(/([a-zA-Z])\1+/g, '$1');
};

const ABJAD: Readonly<Record<string, string>> = {
  ا: 'A', أ: 'A', إ: 'A', آ: 'A', ٱ: 'A', ء: '', ئ: 'Y', ؤ: 'W', ب: 'b', پ: 'p', ت: 't', ټ: 't', ٹ: 't', ث: '6', ج: 'J', چ: 'C', څ: 'c', ځ: 'z',
  ح: 'h', خ: 'X', د: 'd', ډ: 'd', ڈ: 'd', ذ: '5', ر: 'r', ړ: 'r', ڑ: 'r', ز: 'z', ژ: 'Z', ږ: 'Z', س: 's', ش: 'S', ښ: 'S', ص: 's', ض: '5', ط: 't', ظ: '5',
  ع: 'A', غ: 'G', ف: 'f', ڤ: 'v', ق: 'Q', ک: 'k', ك: 'k', ګ: 'g', گ: 'g', ل: 'l', م: 'm', ن: 'n', ڼ: 'n', ں: 'n', ه: 'h', ہ: 'h', ھ: 'h', ة: 'H', ۀ: 'H', و: 'W',
  ي: 'Y', ی: 'Y', ى: 'Y', ې: 'Y', ۍ: 'Y', ے: 'Y', ئي: 'Y',
  א: 'A', ב: 'B', ג: 'g', ד: 'd', ה: 'H', ו: 'W', ז: 'z', ח: 'X', ט: 't', י: 'Y', כ: 'k', ך: 'k', ל: 'l', מ: 'm', ם: 'm', נ: 'n', ן: 'n',
  ס: 's', ע: 'A', פ: 'P', ף: 'P', צ: 'c', ץ: 'c', ק: 'k', ר: 'r', ש: 'S', ת: 't',
}; // prettier-ignore

const abjadSounds = (word: string): string => {
  let sounds = '';
  // Two Arabic letters write the ch of other languages.
  for (const letter of word.replaceAll('تش', 'چ')) sounds += ABJAD[letter] ?? '';
  return sounds
    .replace(/H$/, 'H')
    .replace(/h$/, 'H')
    .replace(/([bdfgklmnrstzSX])\1+/g, '$1');
};

/** Chinese sounds as pinyin, Wade and Giles, and Cantonese habit write them, folded until they meet. */
const foldedChinese = (word: string): string =>
  word
    .replace(/ng(?=$|[^aeiou])/g, 'N')
    .replace(/zh|ch|q|j|ts|tz|c|z/g, 'C')
    .replace(/sh|hs|x|s/g, 'S')
    .replace(/b/g, 'p')
    .replace(/d/g, 't')
    .replace(/g/g, 'k')
    .replace(/r/g, 'l')
    .replace(/ü|yu/g, 'u')
    .replace(/w(?=u)|y(?=i)/g, '')
    .replace(/ie|ye/g, 'e')
    .replace(/([a-zA-Z])\1+/g, '$1');

const foldedKorean = (word: string): string =>
  word
    .replace(/eo/g, 'o')
    .replace(/eu|oo|ou/g, 'u')
    .replace(/ae/g, 'e')
    .replace(/ee/g, 'i')
    .replace(/ng(?=$|[^aeiou])/g, 'N')
    .replace(/ch|jj|j/g, 'C')
    .replace(/sh/g, 's')
    .replace(/kk|g/g, 'k')
    .replace(/tt|d/g, 't')
    .replace(/pp|b/g, 'p')
    .replace(/r/g, 'l')
    .replace(/([a-zA-Z])\1+/g, '$1');

/** `word`: lower case, romanised unless it is Arabic or Hebrew. */
export const soundsOf = (word: string, mode: Mode): string => {
  switch (mode) {
    case 'abjad':
      return abjadSounds(word);
    case 'pinyin':
      return foldedChinese(word);
    case 'hangul':
      return foldedKorean(word);
    default:
      return latinSounds(word);
  }
};
