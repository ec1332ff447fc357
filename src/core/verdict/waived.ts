// Which findings a waiver takes from a gate, and the colours that the gate has without them. The answer keeps its colours and all
// of its findings. What prohibits is never waived, and no gap is: all of them count.

import {
  worse,
  type BriefVerdict,
  type Colour,
  type Colours,
  type Gate,
} from '../../model/verdict.ts';
import {
  COVERS,
  type HeldWaiver,
  type TransactionWaiver,
  type Waiver,
  type WaiverLapse,
} from '../../model/waiver.ts';
import { conclude, standingColour } from '../judgement/conclude.ts';
import type { Judgement } from '../judgement/judge.ts';
import type { Standing } from '../judgement/reliefs.ts';
import { subjectOf } from './findings.ts';

/** The waivers that name a transaction, and the day on which they are held to hold. */
export interface HeldOn {
  readonly day: string;
  readonly held: readonly HeldWaiver[];
  /** What the gate is at the least, since other readings of the same transaction come to it. */
  readonly atLeast?: Colours;
}

export interface Waived {
  /** By what stands the first waiver that takes it. */
  readonly by: ReadonlyMap<Standing, Waiver>;
  /** Every waiver that speaks of something that stands, also where it lifts nothing. */
  readonly told: readonly TransactionWaiver[];
  /** Absent where nothing is waived. */
  readonly gate?: Gate;
}

const NONE: Waived = { by: new Map(), told: [] };

export const waivedIn = (judgement: Judgement, on: HeldOn | undefined): Waived => {
  if (on === undefined) return NONE;
  const { held, day, atLeast } = on;
  const by = new Map<Standing, Waiver>();
  const told = held.flatMap(({ waiver, lapses }): TransactionWaiver[] => {
    const meant = judgement.standings.filter((one) => speaksOf(waiver, one));
    if (meant.length === 0) return [];
    const unclear = isAmbiguous(waiver, judgement) ? (['ambiguous'] as const) : [];
    const reasons = meant.map((one) => [...lapses, ...unclear, ...lapsesFor(waiver, one)]);
    for (const [index, one] of meant.entries())
      if (reasons[index]!.length === 0 && !by.has(one)) by.set(one, waiver);
    const unwaived = [...new Set(reasons.flat())];
    return [
      {
        ...waiver,
        findings: meant.length,
        waived: reasons.filter(({ length }) => length === 0).length,
        ...(unwaived.length > 0 && { void: unwaived }),
      },
    ];
  });
  if (by.size === 0) return { ...NONE, told };
  const { law, policy } = conclude({
    standings: judgement.standings.filter((one) => !by.has(one)),
    unread: [],
    gaps: judgement.gaps,
    unasked: [],
  });
  const gate = worstOfBoth({ verdict: worse(law, policy), law, policy }, atLeast);
  return {
    by,
    told,
    gate: { ...gate, on: day, waivers: new Set(by.values()).size, findings: by.size },
  };
};

const worstOfBoth = (gate: Colours, atLeast: Colours | undefined): Colours =>
  atLeast === undefined
    ? gate
    : {
        verdict: worse(gate.verdict, atLeast.verdict),
        law: worse(gate.law, atLeast.law),
        policy: worse(gate.policy, atLeast.policy),
      };

/** Undefined where none speaks of a finding. */
export const countedWaivers = ({ told }: Waived): BriefVerdict['waivers'] => {
  if (told.length === 0) return undefined;
  const holding = told.filter((one) => one.void === undefined).length;
  return { holding, void: told.length - holding };
};

/** What is relieved stands no more. */
const speaksOf = ({ rule, subject }: Waiver, standing: Standing): boolean =>
  standing.application.active.rule.id === rule &&
  (subject === undefined || subjectOf(standing.application) === subject) &&
  standingColour(standing) !== undefined;

/** A second item, or party, of the same name would be waived with the first. */
const isAmbiguous = ({ subject }: Waiver, { of: { facts } }: Judgement): boolean => {
  if (subject === undefined) return false;
  const named = [...facts.items, ...facts.parties]
    .map(({ name }) => name)
    .filter((name) => subject.includes(name));
  return new Set(named).size < named.length;
};

const lapsesFor = ({ covers }: Waiver, standing: Standing): readonly WaiverLapse[] => {
  const { active, outcome } = standing.application;
  const { then } = active.version;
  const state = outcome === 'undetermined' ? 'open' : standingColour(standing)!;
  return [
    ...('effect' in then && then.effect === 'prohibited' ? ['prohibited' as const] : []),
    ...(COVERS.indexOf(covers) < rankOf(state) ? ['worse' as const] : []),
  ];
};

const rankOf = (state: 'open' | Colour): number =>
  COVERS.indexOf(state === 'green' ? 'open' : state);
