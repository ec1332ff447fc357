// A file made hostile: a sound one, a few changes further. Some changes know lines and values, and get past the reader of the
// form to what reads the meaning; others know bytes alone.

import type { Random } from './random.ts';

/** What readers were broken by elsewhere, by kind. */
export const HOSTILE: readonly string[] = [
  // Keys and values of the language itself.
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '{ __proto__: { polluted: yes } }',
  // Numbers at the ends, and what is only called one.
  '0',
  '-0',
  '-1',
  '1e400',
  '1e-400',
  '9007199254740993',
  '99999999999999999999999999999999',
  '0x7fffffff',
  '0o17',
  '.inf',
  '.nan',
  'NaN',
  // Days.
  '2024-02-30',
  '0000-00-00',
  '-271821-04-20',
  '275760-09-14',
  '2024-13',
  '20240101',
  // Nothing, and what looks like it.
  '',
  '~',
  'null',
  '""',
  '[]',
  '{}',
  '[[]]',
  '- -',
  // YAML.
  '&a [*a]',
  '*a',
  '!!js/function "x"',
  '<<: *a',
  '? [a]',
  '---',
  '...',
  '|+',
  '>-',
  '%YAML 9.9',
  '"',
  "'",
  '\t',
  ': :',
  // Tables, pages, terminals and shells.
  '=1+1',
  '@SUM(A1)',
  '"a""b',
  ';',
  ',',
  'sep=;',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<a>&b;</a>',
  '</',
  ']]>',
  '<script>',
  '`|*_[x](y)',
  '::error::x',
  '$(x)',
  '../../etc/passwd',
  '/dev/zero',
  'file:///etc/passwd',
  'CON',
  // Letters.
  '\u0000',
  '\u001b[2J',
  '\u202e',
  '\u200b',
  '\ud800',
  '\ufeff',
  '\u2028',
  '\ufdfa',
  'İ',
  'ß',
  'a\u0301\u0301\u0301',
  '𝕬',
  '👩‍👩‍👧‍👦',
];

const LARGEST = 4_000_000;
/** A table of more rows takes its time, and nothing else is wrong with it. */
const MOST_LINES = 10_000;

type Change = (bytes: Buffer, random: Random, other: Buffer) => Buffer;

/** The places between which a value stands: after a colon, a comma, a bar, a sign of equality or a quote, or within a line. */
const VALUE = /(?<=[:,;|=>"'[{\t] ?)[^:,;|=<>"'\n\r[\]{}\t]+/gu;

const spliced = (bytes: Buffer, from: number, to: number, put: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(to)]);

const span = (bytes: Buffer, random: Random, most: number): readonly [number, number] => {
  const from = random.below(bytes.length + 1);
  return [from, Math.min(bytes.length, from + random.below(most) + 1)];
};

const byLines =
  (change: (lines: string[], random: Random) => string[]): Change =>
  (bytes, random) =>
    Buffer.from(change(bytes.toString('utf8').split('\n'), random).join('\n'));

const long = (random: Random): number => random.of([2, 10, 100, 1_000, 10_000, 100_000]);

const CHANGES: readonly Change[] = [
  // Another value, which is one that is written elsewhere in the file or a hostile one.
  (bytes, random, other) => {
    const text = bytes.toString('utf8');
    const values = [...text.matchAll(VALUE)];
    if (values.length === 0) return bytes;
    const { 0: old, index } = random.of(values);
    const others = [...other.toString('utf8').matchAll(VALUE)].map(([value]) => value);
    const put = random.below(3) > 0 || others.length === 0 ? random.of(HOSTILE) : random.of(others);
    return Buffer.from(`${text.slice(0, index)}${put}${text.slice(index + old.length)}`);
  },
  // A value many times over.
  (bytes, random) => {
    const text = bytes.toString('utf8');
    const values = [...text.matchAll(VALUE)];
    if (values.length === 0) return bytes;
    const { 0: old, index } = random.of(values);
    const put = old.repeat(Math.min(long(random), Math.ceil(LARGEST / 4 / old.length)));
    return Buffer.from(`${text.slice(0, index)}${put}${text.slice(index + old.length)}`);
  },
  // A hostile word anywhere.
  (bytes, random) => {
    const at = random.below(bytes.length + 1);
    return spliced(bytes, at, at, Buffer.from(random.of(HOSTILE)));
  },
  // Nested deeply.
  (bytes, random) => {
    const at = random.below(bytes.length + 1);
    const [open, close] = random.of([
      ['[', ']'],
      ['{a: ', '}'],
      ['{"a":', '}'],
      ['<a>', '</a>'],
      ['- ', ''],
      ['> ', ''],
      ['(', ')'],
    ] as const);
    const depth = long(random);
    const put = `${open.repeat(depth)}${random.below(2) === 0 ? close.repeat(depth) : ''}`;
    return spliced(bytes, at, at, Buffer.from(put.slice(0, LARGEST)));
  },
  byLines((lines, random) => lines.toSpliced(random.below(lines.length), 1)),
  byLines((lines, random) => {
    const at = random.below(lines.length);
    return lines.toSpliced(at, 0, lines[at]!);
  }),
  byLines((lines, random) => {
    const from = lines.splice(random.below(lines.length), 1);
    return lines.toSpliced(random.below(lines.length + 1), 0, ...from);
  }),
  // Further in or out: of YAML another meaning.
  byLines((lines, random) => {
    const at = random.below(lines.length);
    const line = lines[at]!;
    const put = random.below(2) === 0 ? `  ${line}` : line.replace(/^ {1,2}/u, '');
    return lines.with(at, put);
  }),
  // A line so often as no person writes it.
  byLines((lines, random) => {
    const at = random.below(lines.length);
    const line = `${lines[at]!}\n`;
    const times = Math.min(long(random), MOST_LINES, Math.ceil(LARGEST / 4 / line.length));
    return lines.toSpliced(at, 1, line.repeat(times));
  }),
  // Bytes alone.
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let times = random.below(8) + 1; times > 0 && copy.length > 0; times -= 1)
      copy[random.below(copy.length)] = random.below(256);
    return copy;
  },
  (bytes, random) => spliced(bytes, ...span(bytes, random, 64), Buffer.alloc(0)),
  (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  (bytes, random, other) => {
    const [from, to] = span(other, random, 256);
    return spliced(bytes, ...span(bytes, random, 256), other.subarray(from, to));
  },
  // The same letters in other bytes.
  (bytes, random) => {
    const text = bytes.toString('utf8');
    return random.of([
      (): Buffer => Buffer.from(`\ufeff${text}`),
      (): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le'),
      (): Buffer => Buffer.from(text, 'utf16le'),
      (): Buffer => Buffer.from(text, 'latin1'),
      (): Buffer => Buffer.from(text.replaceAll('\n', '\r\n')),
      (): Buffer => Buffer.from(text.replaceAll('\n', '\r')),
    ])();
  },
];

/** One to four changes; `other`: a sound file of the same kind, from which pieces are taken. */
export const mutated = (sound: Buffer, other: Buffer, random: Random): Buffer => {
  let bytes = sound;
  for (let left = random.below(4) + 1; left > 0; left -= 1)
    bytes = random.of(CHANGES)(bytes, random, other).subarray(0, LARGEST);
  return bytes;
};
