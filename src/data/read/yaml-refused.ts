// What is wrong with a text that is not YAML: all of it at once, said by a parser that goes on after a mistake.

import { Composer, CST, LineCounter, Parser } from 'yaml';
import type { Place, Problem } from '../../model/errors.ts';
import { DEEPEST, tooDeep } from './limits.ts';

/** Errors: what lies too deep, alone. */
export const problemsOfYaml = (file: string, text: string): Problem[] => {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const tokens = tokensOf(text, lines);
  if (tokens === undefined) return [];
  const deep = tooDeepIn(tokens);
  if (deep !== undefined) throw tooDeep(placeAt(deep));
  const composer = new Composer({
    schema: 'failsafe',
    uniqueKeys: true,
    merge: false,
    strict: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  return [...composer.compose(tokens)]
    .flatMap(({ errors }) => errors)
    .map(({ code, pos, message }) =>
      code === 'DUPLICATE_KEY'
        ? duplicateKey(placeAt(pos[0]))
        : notYaml(placeAt(pos[0]), message.split('\n')[0]!),
    );
};

/** None where what lies in one another fills the stack of that parser: the first mistake is told by the other one. */
const tokensOf = (text: string, lines: LineCounter): readonly CST.Token[] | undefined => {
  try {
    return [...new Parser(lines.addNewLine).parse(text)];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

export const duplicateKey = (place: Place): Problem => ({
  code: 'duplicate-key',
  place,
  what: 'The same key stands twice in one record',
  remedy: 'Keep one of the two',
});

export const notYaml = (place: Place, why: string): Problem => ({
  code: 'not-yaml',
  place,
  what: `This is not YAML: ${why}`,
  remedy: 'Mend the line; values with a colon or # need quotes',
});

/** The offset of the first token that lies too deep; found without recursion, before anything recurses into it. */
const tooDeepIn = (tokens: readonly CST.Token[]): number | undefined => {
  const open: { readonly token: CST.Token; readonly depth: number }[] = tokens.map((token) => ({
    token,
    depth: 0,
  }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (token.type === 'document') {
      if (token.value) open.push({ token: token.value, depth });
    } else if ('items' in token) {
      if (depth >= DEEPEST) return token.offset;
      for (const { key, value } of token.items) {
        if (key) open.push({ token: key, depth: depth + 1 });
        if (value) open.push({ token: value, depth: depth + 1 });
      }
    }
  }
  return undefined;
};
