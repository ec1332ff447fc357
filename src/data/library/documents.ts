// Typed rule, definition and entry documents → the engine's rules, versions newest first.

import { confidenceOf, parseProvision, type Provision } from '../../model/citation.ts';
import { compareStart } from '../../model/dates.ts';
import type { Condition } from '../../model/condition.ts';
import { compareText, type Place } from '../../model/errors.ts';
import type {
  Consequence,
  DefinitionVersion,
  EntryVersion,
  ListPeriod,
  RuleVersion,
} from '../../model/rule.ts';
import type { PeriodShape } from './periods.ts';
import type {
  DefinitionShape,
  DutyShape,
  EntryShape,
  ListPeriodShape,
  RuleShape,
} from './shapes.ts';

export const many = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

const provisionsOf = (value: string | string[]): Provision[] => many(value).map(parseProvision);

const marked = ({ confidence, marks }: Pick<PeriodShape, 'confidence' | 'marks'>) => ({
  confidence,
  ...(marks && { marks }),
});

/** From when anybody could know its days. */
const announcedOf = (period: Pick<PeriodShape, 'announced' | 'end-announced'>) => ({
  ...(period.announced !== undefined && { announced: period.announced }),
  ...(period['end-announced'] !== undefined && { endAnnounced: period['end-announced'] }),
});

export const dated = (
  shape: RuleShape | DefinitionShape | DutyShape,
  period: PeriodShape,
  place: Place,
) => ({
  title: period.title,
  since: period.since,
  ...(period.until !== undefined && { until: period.until }),
  ...announcedOf(period),
  ...(period.gap !== undefined && { gap: period.gap }),
  status: shape.status,
  ...marked(period),
  ...(period.note !== undefined && { note: period.note }),
  provisions: provisionsOf(period.provision),
  place,
});

export const ruleVersion = (
  shape: RuleShape,
  period: PeriodShape,
  { when, askedWhen }: { readonly when: Condition; readonly askedWhen: Condition | undefined },
  place: Place,
): RuleVersion => ({
  ...dated(shape, period, place),
  tags: [...(shape.tags ?? [])].sort(),
  ...(askedWhen && { askedWhen }),
  when,
  then: consequenceOf(shape.then),
  because: shape.then.because,
  remedy: shape.then.remedy,
});

const consequenceOf = (then: RuleShape['then']): Consequence => {
  if (then.effect)
    return {
      effect: then.effect,
      ...(then['licensing-policy'] && { policy: then['licensing-policy'] }),
    };
  return then.relieves ? { relieves: then.relieves } : { mitigates: then.mitigates ?? [] };
};

export const definitionVersion = (
  shape: DefinitionShape,
  period: PeriodShape,
  when: Condition,
  place: Place,
): DefinitionVersion => ({ ...dated(shape, period, place), when });

export const entryVersion = (
  shape: EntryShape,
  {
    when,
    askedWhen,
  }: { readonly when: Condition | undefined; readonly askedWhen: Condition | undefined },
  place: Place,
): EntryVersion => ({
  title: shape.title,
  status: shape.status,
  ...marked(shape),
  ...(shape.note !== undefined && { note: shape.note }),
  place,
  ...(askedWhen && { askedWhen }),
  ...(when && { when }),
  periods: Object.entries(shape.lists)
    .flatMap(([list, periods]) =>
      many(periods).map((period): ListPeriod => listPeriod(list, period, shape)),
    )
    .sort(byListNewestFirst),
});

/** A period that states its own confidence or marks inherits neither from its entry. */
const markedPeriod = (
  { confidence, marks }: ListPeriodShape,
  entry: Pick<EntryShape, 'confidence' | 'marks'>,
) =>
  confidence === undefined && marks === undefined
    ? marked(entry)
    : marked({ confidence: confidence ?? confidenceOf(marks!), ...(marks && { marks }) });

/** The local name of a fact that the rows of a list carry. */
export const carriedFact = (list: string, name: string): string => `${list}-${name}`;

export const listPeriod = (
  list: string,
  period: ListPeriodShape,
  shape: Pick<EntryShape, 'confidence' | 'marks'>,
): ListPeriod => ({
  list,
  code: period.code,
  since: period.since,
  ...(period.until !== undefined && { until: period.until }),
  ...announcedOf(period),
  ...(period.gap !== undefined && { gap: period.gap }),
  provision: parseProvision(period.provision),
  ...markedPeriod(period, shape),
  ...(period.note !== undefined && { note: period.note }),
  carries: Object.fromEntries(
    Object.entries(period.carries ?? {}).map(([name, codes]) => [carriedFact(list, name), codes]),
  ),
});

export const byListNewestFirst = (a: ListPeriod, b: ListPeriod): number =>
  compareText(a.list, b.list) || compareStart(b.since, a.since);

/** Newest first, whatever the order in the file; the check says where a file is out of order. */
export const newestFirst = <T extends { readonly since: string }>(versions: readonly T[]): T[] =>
  [...versions].sort((a, b) => compareStart(b.since, a.since));
