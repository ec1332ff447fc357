// Dated parameters: a set whose members come and go, or a value that changes from a day on. What nobody established of the
// past is unknown there: today's members are not read back.

import type { Confidence } from './citation.ts';
import type { Place } from './errors.ts';
import { compareStart, inForce, UNDATED } from './dates.ts';

export interface Member {
  readonly code: string;
  readonly since: string;
  readonly until?: string;
  /** The day from which anybody could know that the row would begin; that it would end. Absent: from the day itself. */
  readonly announced?: string;
  readonly endAnnounced?: string;
  /** The first day for which this row is established; before it nobody knows whether the code was a member. */
  readonly established?: string;
  /**
   * The row rests on reports that came out on the day on which it begins, and tell of what began on this one: who knows of them
   * counts it from here, and who does not has no such row.
   */
  readonly began?: string;
  readonly source?: string;
  readonly confidence?: Confidence;
}

/** The first day for which somebody established a set or a value. */
export interface Horizon {
  readonly from: string;
  /** The set never had members beside its rows: before the day only the rows are unknown, not the rest of the world. */
  readonly othersKnown: boolean;
  /** What of earlier days was not read; `note` in the file, and no author's note: a gap says it. */
  readonly unread?: string;
}

export interface Parameter {
  readonly name: string;
  readonly title: string;
  readonly kind: 'set' | 'threshold';
  readonly of: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly checkedTo?: string;
  readonly established?: Horizon;
  readonly members?: readonly Member[];
  /** Whole values by the day they begin; `expected` values are announced and not yet law. */
  readonly values?: readonly {
    readonly since: string;
    readonly value: readonly string[];
    readonly expected?: boolean;
  }[];
  readonly place?: Place;
}

/** A set of the law of a day as far as reports on which its rows rest were out on the other. */
export const asKnown = (
  parameter: Parameter,
  { asOf, knownAt }: { readonly asOf: string; readonly knownAt: string },
): Parameter => {
  const { members } = parameter;
  const differs = ({ since, began }: Member): boolean =>
    began !== undefined && began <= asOf && since <= asOf !== since <= knownAt;
  if (members?.some(differs) !== true) return parameter;
  return {
    ...parameter,
    members: members.flatMap((member) => {
      if (!differs(member)) return [member];
      return member.since <= knownAt ? [{ ...member, since: member.began! }] : [];
    }),
  };
};

/** False on a day for which nobody established the value, so that neither membership nor its absence is known. */
export const isEstablished = ({ established }: Parameter, day: string): boolean =>
  established === undefined || established.othersKnown || established.from <= day;

/** Codes of which nobody established whether they were members on the day. */
export const unsureOn = ({ members = [], established }: Parameter, day: string): string[] => {
  const isUnsure = (from: string | undefined): boolean => from !== undefined && day < from;
  return members
    .filter((member) => isUnsure(member.established ?? established?.from))
    .map(({ code }) => code);
};

/** The value on a day; undefined where the parameter has none yet, or where nobody established it. */
export const parameterValue = (
  parameter: Parameter,
  day: string,
): readonly string[] | undefined => {
  if (!isEstablished(parameter, day)) return undefined;
  if (parameter.members) {
    const unsure = new Set(unsureOn(parameter, day));
    return parameter.members
      .filter((member) => inForce(member, day) && !unsure.has(member.code))
      .map((member) => member.code);
  }
  let best: { since: string; value: readonly string[] } | undefined;
  for (const entry of parameter.values ?? []) {
    if (entry.expected || !inForce(entry, day)) continue;
    if (!best || compareStart(entry.since, best.since) > 0) best = entry;
  }
  return best?.value;
};

/** The days on which its value changes, oldest first; between two of them it is the same on every day. */
export const parameterChanges = (parameter: Parameter): readonly string[] => {
  let days = changes.get(parameter);
  if (!days) changes.set(parameter, (days = changesOf(parameter)));
  return days;
};

const changes = new WeakMap<Parameter, readonly string[]>();

const changesOf = ({ members = [], values = [], established }: Parameter): string[] => {
  const days = new Set([...members, ...values].flatMap(dayBounds));
  for (const { established: from, began } of members)
    for (const day of [from, began]) if (day !== undefined) days.add(day);
  if (established) days.add(established.from);
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

export interface ParameterLookup {
  /** The value of a named parameter on one day, or undefined where it has none. */
  (name: string): readonly string[] | undefined;
  /** Codes that may be members beside those. */
  readonly unsure?: (name: string) => readonly string[];
}

export const lookupOn = (parameters: readonly Parameter[], day: string): ParameterLookup => {
  const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  const values = new Map<string, readonly string[] | undefined>();
  const value = (name: string): readonly string[] | undefined => {
    if (!values.has(name)) {
      const parameter = byName.get(name);
      values.set(name, parameter && parameterValue(parameter, day));
    }
    return values.get(name);
  };
  const unsure = (name: string): readonly string[] => {
    const parameter = byName.get(name);
    return parameter ? unsureOn(parameter, day) : [];
  };
  return Object.assign(value, { unsure });
};
