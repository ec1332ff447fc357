// What --set says against what the file says. A setting that can have no effect is a problem: it is so already, or no rule
// in force reads it.

import { isRead, readsOn } from '../core/study/reads.ts';
import { at, plainScalars } from '../data/read/values.ts';
import type { RawTransaction } from '../data/read/raw.ts';
import { originOf } from '../data/transaction/origin.ts';
import { isPlaceholder } from '../data/transaction/placeholders.ts';
import type { Problem } from '../model/errors.ts';
import { declarationFor } from '../report/asked.ts';
import type { SetFact } from '../report/what-if.ts';
import type { Screener } from '../screener.ts';
import { targetOf, type Loose } from '../data/transaction/answer-targets.ts';
import type { Answers } from './answers.ts';

/** What is set, and what the file says. A problem is what cannot have an effect: it is so already, or nothing reads it. */
export const setFacts = (
  raw: RawTransaction,
  answers: Answers,
  screener: Screener,
  problems: Problem[],
): SetFact[] => {
  const { engine } = screener.prepare(raw);
  const reads = readsOn(engine.rulebook.library, engine.rulebook.asOf);
  const value = plainScalars(raw.value);
  return [...answers].flatMap(([fact, is]): SetFact[] => {
    const target = targetOf(fact, value as Loose, screener.columns);
    if ('code' in target) return [];
    const stated = [at(value, target.path) ?? []].flat().map(String);
    const known = stated.length > 0 && !stated.every(isPlaceholder);
    const none = (what: string, remedy: string): void => {
      problems.push({ code: 'no-effect', place: { file: `--set ${fact}` }, what, remedy });
    };
    if (known && sameList(stated, is))
      none(
        `It is so in the file already (${originOf(raw, target.path)})`,
        'Leave it out, or set another value',
      );
    else if (!known && is === 'unknown')
      none('It is not known in the file either', 'Leave it out, or set a value');
    else if (
      declarationFor(screener.facts, fact) !== undefined &&
      !LOOKED_UP.has(target.path.at(-1)!) &&
      !isRead(reads, fact)
    )
      none(
        `No rule in force on ${engine.rulebook.asOf} reads it`,
        'licet timeline and licet explain say when which rule is in force; --as-of sets another day',
      );
    return [{ fact, was: known ? stated.join(', ') : 'not known', is }];
  });
};

/** Read by the look-ups, whatever conditions read. */
const LOOKED_UP = new Set(['name', 'address', 'country', 'region', 'type', 'category']);

const sameList = (stated: readonly string[], answer: string): boolean => {
  const words = answer.split(',').map((word) => word.trim().toLowerCase());
  const own = stated.flatMap((one) => one.split(',')).map((word) => word.trim().toLowerCase());
  return [...words].sort().join() === own.sort().join();
};
