// What rests on a provision: a version of a rule or definition, or a period of a control entry, that cites it.

import type { Provision } from './citation.ts';
import type { PackKind } from './pack.ts';

export interface Use {
  readonly kind: 'rule' | 'definition' | 'entry';
  readonly id: string;
  readonly pack: PackKind;
  readonly since: string;
  readonly until?: string;
  readonly provision: Provision;
  /** The instrument as it is called. */
  readonly instrument: string;
}
