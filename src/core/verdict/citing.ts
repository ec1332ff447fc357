// Citations of the rules of one library, each put together once.

import type { Citation } from '../../model/citation.ts';
import type { Library } from '../../model/pack.ts';
import type { RuleVersion } from '../../model/rule.ts';
import { citationsOf } from '../law/citations.ts';
import type { ActiveRule } from '../law/in-force.ts';

export type CitationsOf = (active: ActiveRule) => readonly Citation[];

export const citing = (library: Library): CitationsOf => {
  const instruments = new Map(library.instruments.map((instrument) => [instrument.id, instrument]));
  const known = new Map<RuleVersion, readonly Citation[]>();
  return ({ version, pack }) => {
    let citations = known.get(version);
    if (!citations) known.set(version, (citations = citationsOf(version, instruments, pack.kind)));
    return citations;
  };
};
