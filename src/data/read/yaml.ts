// YAML without types: every scalar is text until a schema types it, so that the ECCN 5E001 is not the number 50
// and NO is not false. Anchors, aliases, merge keys and tags are refused. Every value keeps its place.

import { parseEvents, YAMLException, type Event } from 'js-yaml';
import { LicetError, type Place, type Problem } from '../../model/errors.ts';
import { DEEPEST, tooDeep } from './limits.ts';
import { Lines } from './lines.ts';
import type { Path } from './path.ts';
import { duplicateKey, notYaml, problemsOfYaml } from './yaml-refused.ts';
import { YamlTree, type Trick } from './yaml-tree.ts';

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
  const tree = new YamlTree(text, eventsOf(file, text));
  const lines = new Lines(text);
  const placeAt = (offset: number): Place => ({ file, ...lines.at(offset) });
  const deep = tree.deeperThan(DEEPEST);
  if (deep !== undefined) throw tooDeep(placeAt(deep));
  if (tree.roots.every((root) => tree.isEmpty(root)))
    throw new LicetError([
      {
        code: 'file-empty',
        place: { file },
        what: 'The file holds nothing but comments',
        remedy: 'Write something into it, or leave it out',
      },
    ]);
  const problems = [...tree.tricks()].map((trick): Problem => refusal(trick, placeAt));
  const values = tree.roots.map((root) =>
    tree.value(root, (offset) => problems.push(duplicateKey(placeAt(offset)))),
  );
  if (problems.length > 0) throw new LicetError(problems.slice(0, MOST_PROBLEMS));
  return tree.roots.map((root, at) => ({
    value: values[at],
    place: (path) => placeAt(tree.offset(root, path, false)),
    keyPlace: (path) => placeAt(tree.offset(root, path, true)),
  }));
};

const MOST_PROBLEMS = 50;

/** Of a longer text that is not YAML only the first mistake is told: to look for all of them is to read it a second time, slowly. */
const LONGEST_TOLD = 100_000;

/** So begins what the parser says of what lies too deep. */
const NESTED = 'nesting exceeded';

const eventsOf = (file: string, text: string): Event[] => {
  try {
    return parseEvents(text, { maxDepth: 2 * DEEPEST });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { mark, reason } = error;
    const place = mark ? { file, line: mark.line + 1, column: mark.column + 1 } : { file };
    if (reason.startsWith(NESTED) && mark) throw tooDeep(place);
    const said = text.length > LONGEST_TOLD ? [] : problemsOfYaml(file, text);
    throw new LicetError(said.length > 0 ? said.slice(0, MOST_PROBLEMS) : [notYaml(place, reason)]);
  }
};

const refusal = (
  { kind, offset, written }: Trick,
  placeAt: (offset: number) => Place,
): Problem => ({
  code: 'alias-refused',
  place: placeAt(offset),
  what:
    kind === 'merge' ? 'Merge keys (<<) are not allowed' : `The ${kind} ${written} is not allowed`,
  remedy: 'Write the value out in full',
});
