// The names that stand in a PDF, outside of its streams, strings and comments, in one spelling: '/Embedded#46ile' is
// '/EmbeddedFile'. Nothing else of the document is interpreted.

/** A stream as it stands: its dictionary gives its length as a number, and it ends where that says. */
const STREAM = /\/Length (\d+)\s[^]*?>>\s*stream\r?\n$/;
/** Bytes in which the dictionary of a stream ends. */
const LONGEST_DICTIONARY = 4_000;

/** Undefined where it cannot be read to its end: a stream whose length is not said, a string without an end. */
export const namesIn = (pdf: Buffer): readonly string[] | undefined => {
  const text = pdf.toString('latin1');
  const names: string[] = [];
  for (let at = 0; at < text.length;) {
    const sign = text[at]!;
    if (sign === '%') at = endOfLine(text, at);
    else if (sign === '(') {
      const end = endOfString(text, at);
      if (end === undefined) return undefined;
      at = end;
    } else if (sign === '<' && text[at + 1] !== '<') {
      const end = text.indexOf('>', at);
      if (end < 0) return undefined;
      at = end + 1;
    } else if (sign === '<') at += 2;
    else if (sign === '/') {
      const [name] = NAME.exec(text.slice(at, at + LONGEST_NAME))!;
      names.push(plainName(name));
      at += name.length;
    } else if (text.startsWith('stream', at) && /^\r?\n/.test(text.slice(at + 6, at + 8))) {
      const from = at + (text[at + 6] === '\r' ? 8 : 7);
      const dictionary = text.slice(Math.max(0, from - LONGEST_DICTIONARY), from);
      const own = dictionary.slice(Math.max(0, dictionary.lastIndexOf(' obj')));
      const [, length] = STREAM.exec(own) ?? [];
      const to = from + Number(length);
      if (length === undefined || !/^\s*endstream/.test(text.slice(to, to + 14))) return undefined;
      at = text.indexOf('endstream', to) + 'endstream'.length;
    } else at += 1;
  }
  return names;
};

const LONGEST_NAME = 500;
const NAME = /^\/[^\s()<>[\]{}/%\0]*/;

const plainName = (name: string): string =>
  name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

const endOfLine = (text: string, from: number): number => {
  const end = /[\r\n]/g;
  end.lastIndex = from;
  return end.exec(text)?.index ?? text.length;
};

/** Behind the bracket that closes it: within one, brackets are balanced or stand behind a backslash. */
const endOfString = (text: string, from: number): number | undefined => {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '(') depth += 1;
    else if (text[at] === ')' && (depth -= 1) === 0) return at + 1;
  }
  return undefined;
};
