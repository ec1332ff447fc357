// Citations of the rules of one library, each put together once.

import type { Citation } from '../../model/citation.ts';
import type { Library } from '../../model/pack.ts';
import type { RuleVersion } from '../../model/rule.ts';
import { citationsOf, citedFor, citedOn, type ListedUnder } from '../law/citations.ts';
import type { ActiveRule } from '../law/in-force.ts';

/** All that a rule cites; or of it what was law on a day and, of the acts of a list, those of the rows that were matched. */
export type CitationsOf = (active: ActiveRule, on?: CitedOn) => readonly Citation[];

export interface CitedOn {
  readonly day: string;
  readonly rows: readonly ListedUnder[];
}

export const citing = (library: Library): CitationsOf => {
  const instruments = new Map(library.instruments.map((instrument) => [instrument.id, instrument]));
  const known = new Map<RuleVersion, readonly Citation[]>();
  return ({ version, pack }, on) => {
    let citations = known.get(version);
    if (!citations) known.set(version, (citations = citationsOf(version, instruments, pack.kind)));
    return on ? citedFor(citedOn(citations, on.day), on.rows, instruments) : citations;
  };
};
