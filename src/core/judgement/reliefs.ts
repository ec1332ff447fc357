// Takes the edge off: licences, exceptions and clearances relieve a finding, safeguards soften a
// red policy finding to amber, unless it is a refusal, which is final. A relief that is
// undetermined leaves the finding standing and says which facts would lift it.

import { compareText } from '../../model/errors.ts';
import { easedBy } from '../law/easing.ts';
import type { Subject } from '../law/subjects.ts';
import { keyOfChoice } from '../facts/choices.ts';
import type { Application } from './applications.ts';
import type { Case } from './case.ts';
import { colourOf, isFinal } from './effects.ts';

export interface OpenRelief {
  readonly application: Application;
  /** It would soften the finding, not lift it. */
  readonly softens: boolean;
}

export interface Standing {
  readonly application: Application;
  readonly relievedBy?: Application;
  readonly mitigatedBy?: Application;
  readonly open: readonly OpenRelief[];
}

export const relieve = (
  of: Case,
  applications: readonly Application[],
  reliefs: readonly Application[],
): Standing[] => {
  const wanted = new Set(applications.map(({ active }) => active.rule.id));
  const byTarget = reliefsByTarget(of, reliefs, wanted);
  return applications.map((application) => {
    const candidates = byTarget.get(application.active.rule.id);
    return candidates ? relieved(application, candidates) : { application, open: [] };
  });
};

const relieved = (application: Application, candidates: readonly Relief[]): Standing => {
  const mitigable = isMitigable(application);
  let relievedBy: Application | undefined;
  let mitigatedBy: Application | undefined;
  const open: OpenRelief[] = [];
  for (const relief of candidates) {
    if (relief.softens && !mitigable) continue;
    const apt = relief.applyingTo(application);
    if (!apt) continue;
    const [first] = apt;
    if (apt.every(({ outcome }) => outcome === 'met')) {
      if (relief.softens) mitigatedBy ??= first;
      else relievedBy ??= first;
    } else {
      for (const one of apt)
        if (one.outcome === 'undetermined')
          open.push({ application: one, softens: relief.softens });
    }
  }
  if (relievedBy) return { application, relievedBy, open: [] };
  if (!mitigatedBy) return { application, open };
  return { application, mitigatedBy, open: open.filter(({ softens }) => !softens) };
};

/**
 * One relieving rule in all its applications, found by the subjects that it shares with a finding.
 */
class Relief {
  readonly softens: boolean;
  readonly #of: Case;
  readonly #applications: readonly Application[];
  readonly #shared = new Map<string, Map<string, Application[]>>();

  constructor(of: Case, applications: readonly Application[]) {
    this.#of = of;
    this.#applications = applications;
    this.softens = 'mitigates' in applications[0]!.active.version.then;
  }

  /**
   * A licence for one item does not relieve another item. A finding about the whole transaction is
   * lifted by what is said of items only where it is said of every item. Undefined where the relief
   * holds for too few.
   */
  applyingTo({ choice }: Application): readonly Application[] | undefined {
    const { subjects } = this.#applications[0]!.active;
    const shared = subjects.filter((subject) => choice[subject] !== undefined);
    const found = this.#byShared(shared).get(keyOfChoice(choice, shared));
    const each = this.#of.choices(subjects).length / this.#of.choices(shared).length;
    return found?.length === each ? found : undefined;
  }

  #byShared(shared: readonly Subject[]): Map<string, Application[]> {
    const key = shared.join();
    let known = this.#shared.get(key);
    if (known) return known;
    known = new Map();
    for (const application of this.#applications) {
      const at = keyOfChoice(application.choice, shared);
      const there = known.get(at);
      if (there) there.push(application);
      else known.set(at, [application]);
    }
    this.#shared.set(key, known);
    return known;
  }
}

/** In the order of their names, so that the first relief that holds is always the same. */
const reliefsByTarget = (
  of: Case,
  reliefs: readonly Application[],
  wanted: ReadonlySet<string>,
): Map<string, Relief[]> => {
  const byRule = new Map<string, Application[]>();
  for (const relief of reliefs) {
    if (!easedBy(relief.active).some((id) => wanted.has(id))) continue;
    const { id } = relief.active.rule;
    const known = byRule.get(id);
    if (known) known.push(relief);
    else byRule.set(id, [relief]);
  }
  const byTarget = new Map<string, Relief[]>();
  for (const [, applications] of [...byRule].sort(([a], [b]) => compareText(a, b))) {
    const relief = new Relief(of, applications);
    for (const target of easedBy(applications[0]!.active)) {
      const known = byTarget.get(target);
      if (known) known.push(relief);
      else byTarget.set(target, [relief]);
    }
  }
  return byTarget;
};

/** A red finding of policy that is not final. */
const isMitigable = ({ active: { pack, version }, outcome }: Application): boolean => {
  const { then } = version;
  if (pack.kind !== 'policy' || !('effect' in then) || isFinal(then.effect)) return false;
  return colourOf(then.effect, then.policy, outcome) === 'red';
};
