// YAML with the failsafe schema: every scalar is text until a schema types it, so that the ECCN 5E001 is not the number 50
// and NO is not false. Anchors, aliases, merge keys and tags are refused. Every value keeps its place.

import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  type Document,
} from 'yaml';
import { LicetError, type Place, type Problem, type ProblemCode } from '../../model/errors.ts';

export type Path = readonly (string | number)[];

export interface YamlDocument {
  /** Plain text, lists and records. */
  readonly value: unknown;
  /** The place of a value in the file; of its nearest parent where there is none. */
  place(path: Path): Place;
  /** The place of a key. */
  keyPlace(path: Path): Place;
}

export const parseYaml = (file: string, text: string): YamlDocument[] => {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, {
    schema: 'failsafe',
    lineCounter: lines,
    uniqueKeys: true,
    merge: false,
    strict: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  if (
    !(documents as Document[]).some(
      ({ contents, errors }) => contents !== null || errors.length > 0,
    )
  ) {
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
  const placeAt = (offset: number | undefined): Place => {
    if (offset === undefined) return { file };
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  for (const document of documents as Document[]) {
    for (const error of document.errors) {
      const duplicate = error.code === 'DUPLICATE_KEY';
      problems.push({
        code: duplicate ? 'duplicate-key' : 'not-yaml',
        place: placeAt(error.pos[0]),
        what: duplicate
          ? 'The same key stands twice in one record'
          : `This is not YAML: ${/call stack/.test(error.message) ? 'it is nested too deeply' : error.message.split('\n')[0]}`,
        remedy: duplicate
          ? 'Keep one of the two'
          : 'Mend the line; values with a colon or # need quotes',
      });
    }
    if (document.errors.length === 0) refuseTricks(document, placeAt, problems);
  }
  if (problems.length > 0) throw new LicetError(problems.slice(0, 50));
  return (documents as Document[]).map((document) => ({
    value: plain(document.contents),
    place: (path) => placeAt(offsetOf(document, path, false) ?? startOf(document)),
    keyPlace: (path) => placeAt(offsetOf(document, path, true) ?? startOf(document)),
  }));
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
