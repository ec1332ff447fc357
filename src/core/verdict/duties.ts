// Which duties follow from an answer. It decides no colour.

import { marksOf } from '../../model/citation.ts';
import { inForce, UNDATED } from '../../model/dates.ts';
import type { Duty, DutyVersion, RecordedDuty } from '../../model/duty.ts';
import type { Library } from '../../model/pack.ts';
import type { Finding, Verdict } from '../../model/verdict.ts';
import { citationsOf } from '../law/citations.ts';
import { judgedAs } from '../law/duty-rules.ts';

type Follows = RecordedDuty['follows'] | 'no';

/**
 * `judged`: findings of the law of duties on the same deal. Of records to keep, every text in force from the day of the answer to
 * `until` counts: a later one may lengthen what is still kept.
 */
export const dutiesFollowing = (
  library: Library,
  { findings, asOf }: Pick<Verdict, 'findings' | 'asOf'>,
  judged: readonly Finding[],
  until: string,
): RecordedDuty[] => {
  const instruments = new Map(library.instruments.map((one) => [one.id, one]));
  const kinds = new Map(library.packs.map(({ id, kind }) => [id, kind]));
  return (library.duties ?? []).flatMap((duty) => {
    const told = duty.versions
      .filter((version) => version.status === 'reviewed' && isRead(version, asOf, until))
      .flatMap((version): { readonly version: DutyVersion; readonly recorded: RecordedDuty }[] => {
        const rules =
          version.followsFrom &&
          following(version.followsFrom, findings, version.kind === 'record-keeping');
        const follows = both(rules?.follows ?? 'yes', conditionOf(duty, version, judged));
        if (follows === 'no') return [];
        const { kind, title, outcomes, what, to, due, ofHome } = version;
        const recorded: RecordedDuty = {
          duty: duty.id,
          kind,
          title,
          follows,
          ...(rules && { by: rules.by }),
          outcomes,
          what,
          ...(to !== undefined && { to }),
          due,
          ...(ofHome && { ofHome }),
          citations: citationsOf(version, instruments, kinds.get(duty.pack) ?? 'law'),
          marks: marksOf(version),
        };
        return [{ version, recorded }];
      });
    // A text that came later and asks the same for no longer says nothing new.
    const then = told.filter(({ version }) => inForce(version, asOf));
    return told
      .filter(
        ({ version, recorded }) =>
          inForce(version, asOf) || !then.some((one) => asksTheSame(one.recorded, recorded)),
      )
      .map(({ recorded }) => recorded);
  });
};

const asksTheSame = (a: RecordedDuty, b: RecordedDuty): boolean =>
  a.follows === b.follows && JSON.stringify(a.due) === JSON.stringify(b.due);

const isRead = (version: DutyVersion, asOf: string, until: string): boolean =>
  inForce(version, asOf) ||
  (version.kind === 'record-keeping' &&
    version.since !== UNDATED &&
    version.since > asOf &&
    version.since <= until);

/**
 * A finding that stands, or the relief that lifted one; else what may still stand or be lifted by it. `lifted`: a lifted finding
 * counts too, as what was licensed is put on record no less.
 */
const following = (
  rules: readonly string[],
  findings: readonly Finding[],
  lifted: boolean,
): { readonly follows: Follows; readonly by: readonly string[] } => {
  const named = new Set(rules);
  const ways = findings.flatMap(
    ({ rule, outcome, relievedBy, couldRelieve }): { rule: string; follows: Follows }[] => [
      ...(named.has(rule) && (lifted || relievedBy === undefined)
        ? [{ rule, follows: outcome === 'met' ? ('yes' as const) : ('open' as const) }]
        : []),
      ...(relievedBy !== undefined && named.has(relievedBy)
        ? [{ rule: relievedBy, follows: outcome === 'met' ? ('yes' as const) : ('open' as const) }]
        : []),
      ...couldRelieve
        .filter((one) => named.has(one.rule))
        .map((one) => ({ rule: one.rule, follows: 'open' as const })),
    ],
  );
  const sure = ways.filter(({ follows }) => follows === 'yes');
  const of = sure.length > 0 ? sure : ways;
  return {
    follows: of[0]?.follows ?? 'no',
    by: [...new Set(of.map(({ rule }) => rule))].sort(),
  };
};

/** Of several items or parties it is enough that it is so of one. */
const conditionOf = (duty: Duty, version: DutyVersion, judged: readonly Finding[]): Follows => {
  if (version.when === undefined) return 'yes';
  const name = judgedAs(duty, version);
  const mine = judged.filter(({ rule }) => rule === name);
  if (mine.some(({ outcome }) => outcome === 'met')) return 'yes';
  return mine.length > 0 ? 'open' : 'no';
};

const both = (a: Follows, b: Follows): Follows =>
  a === 'no' || b === 'no' ? 'no' : a === 'open' || b === 'open' ? 'open' : 'yes';
