// Dated parameters: a set whose members come and go, or a value that changes from a day on.

import type { Confidence } from './citation.ts';
import type { Place } from './errors.ts';
import { compareStart, inForce, UNDATED } from './dates.ts';

export interface Member {
  readonly code: string;
  readonly since: string;
  readonly until?: string;
  readonly confidence?: Confidence;
}

export interface Parameter {
  readonly name: string;
  readonly title: string;
  readonly kind: 'set' | 'threshold';
  readonly of: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly checkedTo?: string;
  readonly members?: readonly Member[];
  /** Whole values by the day they begin; `expected` values are announced and not yet law. */
  readonly values?: readonly {
    readonly since: string;
    readonly value: readonly string[];
    readonly expected?: boolean;
  }[];
  readonly place?: Place;
}

/** The value on a day; undefined where the parameter has none yet. */
export const parameterValue = (
  parameter: Parameter,
  day: string,
): readonly string[] | undefined => {
  if (parameter.members)
    return parameter.members.filter((member) => inForce(member, day)).map((member) => member.code);
  let best: { since: string; value: readonly string[] } | undefined;
  for (const entry of parameter.values ?? []) {
    if (entry.expected || !inForce(entry, day)) continue;
    if (!best || compareStart(entry.since, best.since) > 0) best = entry;
  }
  return best?.value;
};

/** The days on which its value changes, oldest first; between two of them it is the same on every day. */
export const parameterChanges = ({ members = [], values = [] }: Parameter): string[] => {
  const days = new Set([...members, ...values].flatMap(dayBounds));
  days.delete(UNDATED);
  return [...days].sort();
};

const dayBounds = ({
  since,
  until,
}: {
  readonly since: string;
  readonly until?: string;
}): string[] => (until === undefined ? [since] : [since, until]);

/** The value of a named parameter on one day, or undefined where it has none. */
export type ParameterLookup = (name: string) => readonly string[] | undefined;

export const lookupOn = (parameters: readonly Parameter[], day: string): ParameterLookup => {
  const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  const values = new Map<string, readonly string[] | undefined>();
  return (name) => {
    if (!values.has(name)) {
      const parameter = byName.get(name);
      values.set(name, parameter && parameterValue(parameter, day));
    }
    return values.get(name);
  };
};
