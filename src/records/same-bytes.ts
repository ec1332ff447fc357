// Whether two answers on one deal are the same to the byte, and where the first difference is. The shape of neither is known here.

import { compareText } from '../model/errors.ts';
import type { Verdict } from '../model/verdict.ts';

export interface Bytes {
  /** Everything is the same, with what the answers were made with. */
  readonly same: boolean;
  /** The same but for what they were made with: coverage, manifest, and what was consulted. */
  readonly sameAnswer: boolean;
  /** Where the answer first differs: 'findings.3.because'. */
  readonly firstAt?: string;
}

/** `lineless`: the file of which either answer has the lines as they are not known of the other; they are not compared. */
export const sameBytes = (before: Verdict, after: Verdict, lineless?: string): Bytes => {
  const [was, is] = [before, after].map((one) =>
    lineless === undefined ? one : withoutLines(one, lineless),
  ) as [Verdict, Verdict];
  const firstAt = firstDifference(answerOf(was), answerOf(is), []);
  return {
    same: JSON.stringify(was) === JSON.stringify(is),
    sameAnswer: firstAt === undefined,
    ...(firstAt !== undefined && { firstAt: firstAt.join('.') || 'the whole' }),
  };
};

const answerOf = ({ coverage: _, manifest: __, consulted: ___, ...answer }: Verdict): object =>
  answer;

const withoutLines = (value: Verdict, file: string): Verdict => {
  const inJson = JSON.stringify(file).slice(1, -1);
  const escaped = inJson.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return JSON.parse(
    JSON.stringify(value).replace(new RegExp(`${escaped}:\\d+`, 'g'), () => inJson),
  ) as Verdict;
};

type Path = readonly string[];

/** Nothing where they are the same; else the path to the first value that is another. */
const firstDifference = (before: unknown, after: unknown, path: Path): Path | undefined => {
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined;
  if (!isKeyed(before) || !isKeyed(after) || Array.isArray(before) !== Array.isArray(after))
    return path;
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  if (!Array.isArray(before)) keys.sort(compareText);
  for (const key of keys) {
    const found = firstDifference(before[key], after[key], [...path, key]);
    if (found) return found;
  }
  // Their keys stand in another order.
  return path;
};

const isKeyed = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
