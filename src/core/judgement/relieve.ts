// Takes the edge off: licences, exceptions and clearances relieve a finding, safeguards soften a red policy finding to amber.
// A relief that is undetermined leaves the finding standing and says which facts would lift it.

import { compareText } from '../../model/errors.ts';
import type { Application } from './apply.ts';
import type { Environments } from '../facts/environments.ts';
import { colourOf } from './effects.ts';
import { SUBJECTS } from '../law/rulebook.ts';

export interface OpenRelief {
  readonly application: Application;
  readonly missing: readonly string[];
  /** What it would do. */
  readonly softens: boolean;
}

export interface Standing {
  readonly application: Application;
  readonly relievedBy?: Application;
  readonly mitigatedBy?: Application;
  readonly open: readonly OpenRelief[];
}

export const relieve = (
  applications: readonly Application[],
  reliefs: readonly Application[],
  environments: Environments,
): Standing[] => {
  const byTarget = new Map<string, Application[]>();
  const inOrder = [...reliefs].sort((a, b) => compareText(a.active.rule.id, b.active.rule.id));
  for (const relief of inOrder)
    for (const target of targetsOf(relief)) push(byTarget, target, relief);
  return applications.map((application) => {
    const candidates = byTarget.get(application.active.rule.id);
    if (!candidates) return { application, open: [] };
    const mitigable = isRedPolicy(application);
    const same = candidates.filter(
      (relief) => (!softens(relief) || mitigable) && sameSubjects(relief, application),
    );
    const apt = same.filter(
      (relief) =>
        same.filter((other) => other.active === relief.active).length ===
        choices(relief, application, environments),
    );
    const met = apt.filter((relief) =>
      apt.every((other) => other.active !== relief.active || other.outcome === 'met'),
    );
    const relievedBy = met.find((relief) => !softens(relief));
    const mitigatedBy = met.find(softens);
    const open = apt
      .filter((relief) => relief.outcome === 'undetermined' && !(mitigatedBy && softens(relief)))
      .map((relief) => ({
        application: relief,
        missing: relief.missing,
        softens: softens(relief),
      }));
    return {
      application,
      ...(relievedBy && { relievedBy }),
      ...(mitigatedBy && { mitigatedBy }),
      open: relievedBy ? [] : open,
    };
  });
};

const push = (map: Map<string, Application[]>, key: string, value: Application): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

const targetsOf = ({ active }: Application): readonly string[] => {
  const { then } = active.version;
  return 'relieves' in then ? then.relieves : 'mitigates' in then ? then.mitigates : [];
};

const softens = ({ active }: Application): boolean => 'mitigates' in active.version.then;

const isRedPolicy = ({ active, outcome }: Application): boolean =>
  active.pack.kind === 'policy' &&
  'effect' in active.version.then &&
  colourOf(active.version.then.effect, active.version.then.policy, outcome) === 'red';

/**
 * For how many choices of subjects a relief must hold to help a finding: a finding about the whole transaction is lifted
 * by what is said of items only where it holds for every item.
 */
const choices = (relief: Application, finding: Application, environments: Environments): number =>
  relief.active.subjects
    .filter((subject) => finding.bindings.chosen[subject] === undefined)
    .reduce((product, subject) => product * environments.for([subject]).length, 1);

/** A licence for one item does not relieve another item; where the relief reads no subject, it covers all. */
const sameSubjects = (relief: Application, finding: Application): boolean =>
  SUBJECTS.every((subject) => {
    const [a, b] = [relief.bindings.chosen[subject], finding.bindings.chosen[subject]];
    return a === undefined || b === undefined || a === b;
  });
