// YAML with the failsafe schema: every scalar is text until a schema types it, so that the ECCN 5E001 is not the number 50
// and NO is not false. Anchors, aliases, merge keys and tags are refused. Every value keeps its place.

import {
  Composer,
  CST,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  Parser,
  type Document,
} from 'yaml';
import { LicetError, type Place, type Problem, type ProblemCode } from '../../model/errors.ts';
import { DEEPEST, tooDeep } from './limits.ts';

export type Path = readonly (string | number)[];

export interface YamlDocument {
  /** Plain text, lists and records. */
  readonly value: unknown;
  /** The place of a value in the file; of its nearest parent where there is none. */
  place(path: Path): Place;
  /** The place of a key. */
  keyPlace(path: Path): Place;
  /** The line of a value, where it is found faster than its place. Who replaces `place` replaces this. */
  readonly lineAt?: ((path: Path) => number | undefined) | undefined;
}

export const parseYaml = (file: string, text: string): YamlDocument[] => {
  const lines = new LineCounter();
  const placeAt = (offset: number | undefined): Place => {
    if (offset === undefined) return { file };
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
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
  const documents = [...composer.compose(tokens)] as Document[];
  if (!documents.some(({ contents, errors }) => contents !== null || errors.length > 0)) {
    throw new LicetError([
      {
        code: 'file-empty',
        place: { file },
        what: 'The file holds nothing but comments',
        remedy: 'Write something into it, or leave it out',
      },
    ]);
  }
  const problems: Problem[] = [];
  for (const document of documents) {
    for (const error of document.errors) {
      const duplicate = error.code === 'DUPLICATE_KEY';
      problems.push({
        code: duplicate ? 'duplicate-key' : 'not-yaml',
        place: placeAt(error.pos[0]),
        what: duplicate
          ? 'The same key stands twice in one record'
          : `This is not YAML: ${error.message.split('\n')[0]}`,
        remedy: duplicate
          ? 'Keep one of the two'
          : 'Mend the line; values with a colon or # need quotes',
      });
    }
    if (document.errors.length === 0) refuseTricks(document, placeAt, problems);
  }
  if (problems.length > 0) throw new LicetError(problems.slice(0, 50));
  return documents.map((document) => ({
    value: plain(document.contents),
    place: (path) => placeAt(offsetOf(document, path, false) ?? startOf(document)),
    keyPlace: (path) => placeAt(offsetOf(document, path, true) ?? startOf(document)),
  }));
};

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

const refuseTricks = (
  document: Document,
  placeAt: (offset: number | undefined) => Place,
  problems: Problem[],
): void => {
  const refuse = (code: ProblemCode, offset: number | undefined, what: string): void => {
    problems.push({ code, place: placeAt(offset), what, remedy: 'Write the value out in full' });
  };
  const walk = (node: unknown): void => {
    if (isAlias(node)) {
      refuse('alias-refused', node.range?.[0], `The alias *${node.source} is not allowed`);
      return;
    }
    if (isPair(node)) {
      if (isScalar(node.key) && node.key.value === '<<')
        refuse('alias-refused', node.key.range?.[0], 'Merge keys (<<) are not allowed');
      walk(node.key);
      walk(node.value);
      return;
    }
    if (isNode(node)) {
      const anchor = (node as { anchor?: string }).anchor;
      if (anchor) refuse('alias-refused', node.range?.[0], `The anchor &${anchor} is not allowed`);
      if (node.tag) refuse('alias-refused', node.range?.[0], `The tag ${node.tag} is not allowed`);
    }
    if (isMap(node) || isSeq(node)) for (const item of node.items) walk(item);
  };
  walk(document.contents);
};

/** Records have no prototype, so that a key such as __proto__ is a key like any other. */
const plain = (node: unknown): unknown => {
  if (isScalar(node)) return node.value === null ? '' : String(node.value);
  if (isSeq(node)) return node.items.map(plain);
  if (isMap(node)) {
    const record: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const pair of node.items)
      record[isScalar(pair.key) ? String(pair.key.value) : ''] = plain(pair.value);
    return record;
  }
  return '';
};

const startOf = (document: Document): number | undefined =>
  isNode(document.contents) ? (document.contents.range?.[0] ?? undefined) : document.range?.[0];

const offsetOf = (document: Document, path: Path, key: boolean): number | undefined => {
  let node: unknown = document.contents;
  let offset = isNode(node) ? node.range?.[0] : undefined;
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(
        (candidate) => isScalar(candidate.key) && String(candidate.key.value) === String(step),
      );
      if (!pair) return offset;
      const last = index === path.length - 1;
      node = pair.value;
      if (key && last) return isNode(pair.key) ? pair.key.range?.[0] : offset;
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
};
