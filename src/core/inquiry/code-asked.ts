// Where nobody could say the technical facts on which a list turns, the code under which the item is declared is asked in
// their place.

import type { Missing } from '../../model/missing.ts';
import type { Rulebook } from '../law/rulebook.ts';
import type { Result } from '../logic/evaluate.ts';

/** The label of the code that may decide a part that is open for good otherwise; undefined where there is none. */
export type CodeAsked = (part: Result) => string | undefined;

export const codeAskedIn = (rulebook: Rulebook, unanswered: ReadonlySet<string>): CodeAsked => {
  const listOf = (fact: string): string | undefined =>
    [...rulebook.factsOfList].find(([, locals]) => locals.includes(fact))?.[0];
  return ({ node, env, missing }) => {
    if (node.kind !== 'leaf' || !missing || isAnswerable(missing, unanswered)) return undefined;
    const list = listOf(node.local);
    const item = env.scope(node.namespace);
    if (list === undefined || item?.kind !== 'item') return undefined;
    const code = `classification.${list}`;
    const label = `${item.label}.${code}`;
    return item.facts.get(code)?.value === undefined && !unanswered.has(label) ? label : undefined;
  };
};

/** The codes to ask for in an open result. */
export const codesAsked = (result: Result, codeAsked: CodeAsked): readonly string[] => {
  if (result.truth !== 'unknown') return [];
  const own = codeAsked(result);
  return [
    ...(own === undefined ? [] : [own]),
    ...result.parts.flatMap((part) => codesAsked(part, codeAsked)),
  ];
};

/** True where an answer to any of it can still be had. */
export const isAnswerable = (
  missing: readonly Missing[],
  unanswered: ReadonlySet<string>,
): boolean => missing.some((one) => one.kind === 'fact' && !unanswered.has(one.label));
