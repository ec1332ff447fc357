// One item against one control list: the entries met, possible and ruled out, each with the answers
// that decide it.

import type { Candidate, GivenAnswer, OtherDay } from '../../model/classification.ts';
import type { Instrument } from '../../model/citation.ts';
import type { ControlList } from '../../model/control-list.ts';
import { compareStart, inForce, UNDATED } from '../../model/dates.ts';
import { compareText } from '../../model/errors.ts';
import type { Entry, EntryVersion, ListPeriod } from '../../model/rule.ts';
import type { ParameterLookup } from '../../model/parameter.ts';
import type { Condition } from '../../model/condition.ts';
import { askedOf } from '../logic/asked.ts';
import { bind } from '../logic/bind.ts';
import type { Weighed } from '../facts/classify.ts';
import { askable } from '../../model/missing.ts';
import { isUnder } from '../logic/codes.ts';
import type { Env, Result } from '../logic/evaluate.ts';
import { supportOf } from '../logic/explain.ts';
import { tellingOf } from '../logic/telling.ts';
import { citationOf } from '../law/citations.ts';
import { valueText } from '../verdict/sentences.ts';

/** One entry in one of its periods on the list. */
export interface Row {
  readonly outcome: Weighed;
  readonly period: ListPeriod;
}

export interface Sorted {
  readonly met: readonly Candidate[];
  readonly possible: readonly Candidate[];
  readonly ruledOut: readonly Candidate[];
}

export const rowsOn = (list: string, outcomes: readonly Weighed[]): Row[] =>
  outcomes.flatMap((outcome) =>
    outcome.active.periods
      .filter((period) => period.list === list)
      .map((period) => ({ outcome, period })),
  );

/**
 * A declared code is taken as met, as the screening takes it; entries that the answers leave open
 * then rest on it.
 */
export const sortRows = (
  rows: readonly Row[],
  declared: readonly string[],
  instruments: ReadonlyMap<string, Instrument>,
  controlList: ControlList | undefined,
): Sorted => {
  const [met, possible, ruledOut]: Candidate[][] = [[], [], []];
  for (const { outcome, period } of rows) {
    const truth = outcome.result?.truth;
    const says = declared.some((code) => isUnder(code, period.code));
    const candidate = (by: Candidate['by']): Candidate =>
      candidateOf(outcome, period, by, instruments, controlList);
    if (truth === 'yes') met!.push(candidate('answers'));
    else if (truth === 'no') ruledOut!.push(candidate('answers'));
    else if (says) met!.push(candidate('declaration'));
    else if (truth === 'unknown') possible!.push(candidate('answers'));
  }
  return {
    met: met!.sort(byCode),
    possible: possible!.sort(byCode),
    ruledOut: ruledOut!.sort(byCode),
  };
};

const byCode = (a: Candidate, b: Candidate): number =>
  compareText(a.code, b.code) || compareText(a.entry, b.entry);

const candidateOf = (
  { active, result, missing }: Weighed,
  period: ListPeriod,
  by: Candidate['by'],
  instruments: ReadonlyMap<string, Instrument>,
  controlList: ControlList | undefined,
): Candidate => {
  const note = period.note ?? active.version.note;
  return {
    entry: active.entry.id,
    code: period.code,
    title: active.version.title,
    by,
    answers: result ? answersOf(result) : [],
    missing: askable(missing),
    citation: citationOf(
      period.provision,
      { ...period, provisions: [period.provision] },
      instruments,
    ),
    confidence: period.confidence,
    follows: (controlList?.carries ?? []).map(({ fact, name, title, adverse }) => ({
      name,
      title,
      adverse,
      codes: period.carries[fact] ?? [],
    })),
    ...(note !== undefined && { note: note.trim() }),
  };
};

/** The known facts on which a result rests. */
export const answersOf = (result: Result): GivenAnswer[] =>
  supportOf(result).facts.map(({ label, fact }) => ({
    fact: label,
    value: valueText(fact.value!),
    from: fact.from,
  }));

/**
 * Entries that the list carries on another day only, unless the answers rule them out: the next
 * period to come, else the last one.
 */
export const otherDays = (
  list: string,
  asOf: string,
  entries: readonly Entry[],
  env: Env,
  lookup: ParameterLookup,
): OtherDay[] =>
  entries
    .flatMap((entry): OtherDay[] => {
      const periods = entry.versions.flatMap((version) =>
        version.status === 'reviewed'
          ? version.periods
              .filter((period) => period.list === list)
              .map((period) => ({ version, period }))
          : [],
      );
      if (periods.length === 0 || periods.some(({ period }) => inForce(period, asOf))) return [];
      const { version, period } = nearest(periods, asOf);
      const bound = (one: Condition) => ({ bound: bind(one, lookup) });
      const asked = version.askedWhen && bound(version.askedWhen);
      const telling = version.when && tellingOf(version.when);
      const told = telling && bound(telling);
      const result = version.when && askedOf({ condition: bound(version.when), asked, told }, env);
      if (!result || result.truth === 'no') return [];
      return [
        {
          entry: entry.id,
          code: period.code,
          title: version.title,
          outcome: result.truth === 'yes' ? 'met' : 'possible',
          since: period.since,
          ...(period.until !== undefined && { until: period.until }),
          ...(period.gap !== undefined && period.since > asOf && { gap: period.gap.trim() }),
        },
      ];
    })
    .sort((a, b) => compareText(a.code, b.code) || compareText(a.entry, b.entry));

type Dated = { readonly version: EntryVersion; readonly period: ListPeriod };

const nearest = (periods: readonly Dated[], asOf: string): Dated => {
  const oldestFirst = [...periods].sort((a, b) => compareStart(a.period.since, b.period.since));
  return (
    oldestFirst.find(({ period }) => period.since !== UNDATED && period.since > asOf) ??
    oldestFirst.at(-1)!
  );
};
