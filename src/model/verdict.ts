// The answer and everything in it: the JSON contract 'licet/verdict@1'. Nothing in it depends on when, where or by whom it was made.

import type { Citation, Confidence } from './citation.ts';
import type { Evidence } from './facts.ts';
import type { Effect } from './rule.ts';
import type { PackKind } from './pack.ts';

export const COLOURS = ['green', 'amber', 'red'] as const;
export type Colour = (typeof COLOURS)[number];

export const worse = (a: Colour, b: Colour): Colour =>
  COLOURS.indexOf(a) >= COLOURS.indexOf(b) ? a : b;

export type FindingEffect = Effect | 'relieves' | 'mitigates';

export interface FindingFact {
  readonly fact: string;
  readonly value: string;
  readonly from: string;
}

/** One reason. Reliefs that apply are not findings of their own; they stand at the finding they relieve. */
export interface Finding {
  readonly rule: string;
  readonly pack: string;
  readonly kind: PackKind;
  readonly effect: Effect;
  readonly licensingPolicy?: string;
  readonly outcome: 'met' | 'undetermined';
  /** The colour that this finding contributes, after mitigation; a relieved finding contributes none. */
  readonly colour: Colour;
  readonly subject: string;
  readonly tags: readonly string[];
  readonly title: string;
  readonly because: string;
  readonly remedy: string;
  readonly citations: readonly Citation[];
  readonly facts: readonly FindingFact[];
  readonly evidence: readonly Evidence[];
  readonly missing: readonly string[];
  readonly relievedBy?: string;
  readonly mitigatedBy?: string;
  /** Reliefs and mitigations that could still apply, each with the facts that would decide it. */
  readonly couldRelieve: readonly {
    readonly rule: string;
    readonly title: string;
    readonly because: string;
    readonly missing: readonly string[];
  }[];
  readonly confidence: Confidence;
}

export interface Gap {
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
}

export interface Question {
  readonly fact: string;
  readonly question: string;
  readonly askedBy: readonly string[];
  readonly decides: readonly string[];
  readonly evidence: string;
  /** The answers that it can have, where they are few and fixed. */
  readonly answers?: readonly string[];
}

export interface Change {
  readonly to: Colour;
  readonly set: Readonly<Record<string, string>>;
  readonly inHands: boolean;
}

export interface Coverage {
  readonly packs: readonly {
    readonly pack: string;
    readonly title: string;
    readonly since: string;
    readonly checkedTo: string;
    readonly note?: string;
  }[];
  readonly lists: readonly {
    readonly list: string;
    readonly rows: number;
    readonly taken: string;
    readonly sha256: string;
    readonly bundled: boolean;
  }[];
  readonly indices: readonly {
    readonly index: string;
    readonly title: string;
    readonly rights: string;
  }[];
  readonly notModelled: readonly { readonly pack: string; readonly what: string }[];
  /** Shipped rules that a user's pack switched off or replaced. */
  readonly replaced: readonly { readonly rule: string; readonly by: string }[];
}

export interface Manifest {
  readonly licet: string;
  readonly packs: Readonly<Record<string, string>>;
  readonly data: Readonly<Record<string, string>>;
}

export interface Verdict {
  readonly schema: 'licet/verdict@1';
  readonly transaction: {
    readonly id: string;
    readonly title?: string;
    readonly file?: string;
    readonly line?: number;
  };
  readonly asOf: string;
  readonly knownAt: string;
  readonly verdict: Colour;
  readonly law: Colour;
  readonly policy: Colour;
  readonly findings: readonly Finding[];
  readonly gaps: readonly Gap[];
  readonly questions: readonly Question[];
  readonly change: readonly Change[];
  readonly coverage: Coverage;
  readonly manifest: Manifest;
}
