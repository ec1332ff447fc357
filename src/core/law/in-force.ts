// The rules, entries and named omissions of a library that are in force on a day, bound for the days around it.

import { inForce, UNDATED } from '../../model/dates.ts';
import { compareText } from '../../model/errors.ts';
import type { Library, Pack } from '../../model/pack.ts';
import type { Entry, EntryVersion, ListPeriod, Rule, RuleVersion } from '../../model/rule.ts';
import { tellingOf } from '../logic/telling.ts';
import type { Binder, Ready } from './binder.ts';
import type { Applicable } from './groups.ts';
import { openingIn } from './openings.ts';
import { subjectsOf, type Supplies } from './subjects.ts';

export interface ActiveRule extends Applicable {
  readonly rule: Rule;
  readonly version: RuleVersion;
  readonly pack: Pack;
  /** Where this is no, the rule asks nothing: undetermined, it holds nothing. */
  readonly asked: Ready | undefined;
  /** What has a rule of law asked whatever `asked` says of the item. */
  readonly told: Told | undefined;
}

/** Where `telling` is yes, and `rest`, if there is one, is not no. */
export interface Told {
  readonly telling: Ready;
  readonly rest: Ready | undefined;
}

/** All that is read of one to tell whether it stands, or is asked. */
export const readsOfRule = ({
  condition,
  asked,
  told,
}: Applicable & Partial<Pick<ActiveRule, 'asked' | 'told'>>): readonly Ready[] =>
  [condition, asked, told?.telling, told?.rest].filter((one) => one !== undefined);

export interface ActiveEntry {
  readonly entry: Entry;
  readonly version: EntryVersion;
  readonly periods: readonly ListPeriod[];
  /** Absent for an entry that only a declaration decides. */
  readonly condition: Ready | undefined;
  readonly asked: Ready | undefined;
  /** What speaks for the entry by itself, and has it asked of every kind of item. */
  readonly told: Ready | undefined;
}

export interface ActiveNotModelled extends Applicable {
  readonly pack: Pack;
  readonly what: string;
  readonly why: string;
}

export const activeRules = (
  library: Library,
  asOf: string,
  binder: Binder,
  supplies: Supplies,
): ActiveRule[] => {
  const packs = new Map(library.packs.map((pack) => [pack.id, pack]));
  return library.rules
    .flatMap((rule): ActiveRule[] => {
      const version = rule.versions.find(
        (candidate) => candidate.status === 'reviewed' && inForce(candidate, asOf),
      );
      const pack = packs.get(rule.pack);
      if (!version || !pack) return [];
      const { when, askedWhen } = version;
      const asked = askedWhen && binder.on(askedWhen, asOf, true);
      const opening = openingIn(library, rule, version, asOf);
      const subjects = subjectsOf(askedWhen ? [when, askedWhen] : [when], supplies);
      return [
        {
          rule,
          version,
          pack,
          condition: binder.on(when, asOf),
          asked,
          told: opening && {
            telling: binder.on(opening.telling, asOf, true),
            rest: opening.rest && binder.on(opening.rest, asOf, true),
          },
          subjects,
        },
      ];
    })
    .sort((a, b) => compareText(a.rule.id, b.rule.id));
};

export const activeNotModelled = (
  library: Library,
  asOf: string,
  binder: Binder,
  supplies: Supplies,
): ActiveNotModelled[] =>
  library.packs.flatMap((pack) =>
    pack.notModelled.flatMap(({ what, why, when, since = UNDATED, until }) => {
      if (!when || !inForce({ since, until }, asOf)) return [];
      const condition = binder.on(when, asOf);
      return [{ pack, what, why, condition, subjects: subjectsOf([when], supplies) }];
    }),
  );

export const activeEntries = (library: Library, asOf: string, binder: Binder): ActiveEntry[] =>
  library.entries
    .flatMap((entry) =>
      entry.versions.flatMap((version): ActiveEntry[] => {
        const periods =
          version.status === 'reviewed'
            ? version.periods.filter((period) => inForce(period, asOf))
            : [];
        if (periods.length === 0) return [];
        const { when, askedWhen } = version;
        const told = when && askedWhen && tellingOf(when);
        return [
          {
            entry,
            version,
            periods,
            condition: when && binder.on(when, asOf),
            asked: askedWhen && binder.on(askedWhen, asOf, true),
            told: told && binder.on(told, asOf),
          },
        ];
      }),
    )
    .sort((a, b) => compareText(a.entry.id, b.entry.id));
