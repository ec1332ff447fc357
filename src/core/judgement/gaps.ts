// What could not be looked at. A gap holds the colour of its kind at amber or worse.

import { controlListOf, saysUnlisted } from '../../model/control-list.ts';
import { compareText } from '../../model/errors.ts';
import {
  askable,
  indexLacks,
  missingKey,
  missingText,
  sortedMissing,
  type Missing,
  type MissingIndex,
} from '../../model/missing.ts';
import { isEstablished, unsureOn } from '../../model/parameter.ts';
import type { PackKind } from '../../model/pack.ts';
import type { Gap, GapAbout } from '../../model/verdict.ts';
import { declaredCodes } from '../facts/classify.ts';
import { evaluate } from '../logic/evaluate.ts';
import { missingOf } from '../logic/explain.ts';
import type { Rulebook } from '../law/rulebook.ts';
import type { ActiveNotModelled } from '../law/in-force.ts';
import type { Lacking } from '../law/lacking.ts';
import type { Application } from './applications.ts';
import type { Case } from './case.ts';
import type { Sight } from './sight.ts';
import type { Standing } from './reliefs.ts';

/** A gap, with the facts that could show that it does not concern the transaction. */
export interface OpenGap {
  readonly gap: Gap;
  /** What is not known that only a source could say, where that left findings undecided. */
  readonly missing?: Missing;
  /** The pack that does not model the provision; absent of other gaps. */
  readonly pack?: string;
  /** True: of such a pack about which nobody wants to be asked. */
  readonly isUnasked?: boolean;
  /** True where answers could close it. */
  readonly isOpen: boolean;
  /** Labels of the facts that could; none where nothing that can be asked closes the gap. */
  readonly asks: readonly string[];
}

/** A gap that no answer closes. */
export const closedGap = (gap: Gap): OpenGap => ({ gap, isOpen: false, asks: [] });

/** Provisions outside the packs that touch, or could touch, the transaction. */
export const notModelledGaps = (of: Case): OpenGap[] => [
  ...notModelledBy(of, of.rulebook.notModelled).values(),
];

/** Of some of them, by what is not modelled. */
export const notModelledBy = (
  of: Case,
  groups: Rulebook['notModelled'],
): Map<ActiveNotModelled, OpenGap> => {
  const found = new Map<ActiveNotModelled, { met: boolean; readonly open: Sight[] }>();
  for (const group of groups)
    of.standing(group, (active, truth, seen) => {
      let known = found.get(active);
      if (!known) found.set(active, (known = { met: false, open: [] }));
      if (truth === 'yes') known.met = true;
      else known.open.push(seen);
    });
  return new Map(
    [...found].map(([active, { met, open }]) => [active, notModelled(active, met, open)]),
  );
};

const notModelled = (
  { pack, what, why, condition }: ActiveNotModelled,
  met: boolean,
  open: readonly Sight[],
): OpenGap => ({
  pack: pack.id,
  ...(pack.unasked === true && { isUnasked: true }),
  isOpen: !met,
  get asks() {
    if (met) return [];
    const missing = open.flatMap(({ env }) => missingOf(evaluate(condition.bound, env)));
    return askable(sortedMissing(missing));
  },
  gap: {
    kind: pack.kind,
    about: { pack: pack.id, provision: what },
    what: `${pack.id}: ${what}`,
    why: met ? why : `It may apply. ${why}`,
    remedy: 'Check this provision by hand.',
  },
});

/** Packs that do not reach the day and could speak to the transaction. */
export const coverageGapsOf = (of: Case): OpenGap[] => {
  const gaps = new Set<Gap>();
  for (const group of of.rulebook.gaps) of.standing(group, ({ gap }) => gaps.add(gap));
  return [...gaps].map(closedGap);
};

/**
 * Parameters without a value on the day, codes that no entry explains, and values of indices, that
 * left a standing finding undetermined.
 */
export const parameterGaps = (of: Case, standings: readonly Standing[]): OpenGap[] => {
  const lackingOf = lackingIn(of, standings);
  const found = new Map<
    string,
    { missing: Missing; rules: Set<string>; kind: PackKind; isOpen: boolean }
  >();
  for (const { application, relievedBy } of standings) {
    if (relievedBy || application.outcome !== 'undetermined') continue;
    for (const missing of lackingOf(application)) {
      const { kind } = application.active.pack;
      const key = `${kind} ${missingKey(missing)}`;
      let known = found.get(key);
      if (!known) found.set(key, (known = { missing, rules: new Set(), kind, isOpen: true }));
      known.rules.add(application.active.rule.id);
      // Where facts are missing as well, an answer may settle the rule without the parameter.
      known.isOpen &&= application.asks.length > 0;
    }
  }
  return [...found.values()].map(({ missing, rules, kind, isOpen }) => ({
    isOpen,
    missing,
    asks: [],
    gap: {
      kind,
      about: aboutOf(missing),
      ...said(missing, of.rulebook),
      why: `${horizonOf(missing, of.rulebook)}${[...rules].sort().join(', ')} cannot be decided without it.`,
    },
  }));
};

/** What beside facts is missing of an application; of one that counts, what is missing of the counted. */
const lackingIn = (
  of: Case,
  standings: readonly Standing[],
): ((application: Application) => readonly Missing[]) => {
  const { rulebook } = of;
  const declares = declaresCodes(of);
  let counted: Lacking | undefined;
  const lackingOf = (application: Application): readonly Missing[] =>
    (application.why.lacking ??= lacksMore(application, rulebook, declares, countedLack)
      ? application.missing.filter(({ kind }) => kind !== 'fact')
      : []);
  const lacks = (application: Application): boolean =>
    application.outcome === 'undetermined' && lackingOf(application).length > 0;
  const countedLack = (): Lacking => {
    if (counted) return counted;
    const some = standings.some(
      ({ application, open }) =>
        isCounted(application, rulebook) &&
        [application, ...open.map((relief) => relief.application)].some(lacks),
    );
    return (counted = { parameters: some, codes: some });
  };
  return lackingOf;
};

const isCounted = ({ active }: Application, { tags, counting }: Rulebook): boolean =>
  active.version.tags.some((tag) => tags.includes(tag)) &&
  !counting.some(({ all }) => all.includes(active));

/** True where more than facts may be missing. */
const lacksMore = (
  { active: { condition, asked }, frame }: Application,
  { lackings, values }: Rulebook,
  declares: boolean,
  counted: () => Lacking,
): boolean =>
  [condition, asked].some((one) => {
    if (!one) return false;
    const { parameters, codes } = lackings.of(one.bound);
    if (!parameters && !(codes && declares)) return false;
    if (!frame) return true;
    const here = lackings.in(one.bound, { frame, values, counted });
    return here.parameters || (here.codes && declares);
  });

const declaresCodes = ({ facts, rulebook }: Case): boolean =>
  facts.items.some((item) =>
    rulebook.lists.some((list) => {
      const declared = declaredCodes(item, list);
      const controlList = controlListOf(rulebook.library.controlLists, list);
      return declared !== undefined && !saysUnlisted(controlList, declared);
    }),
  );

/** From which day on the set is known, where somebody said so. */
const horizonOf = (missing: Missing, { library, asOf }: Rulebook): string => {
  if (missing.kind !== 'parameter') return '';
  const parameter = library.parameters.find(({ name }) => name === missing.name);
  if (!parameter || (isEstablished(parameter, asOf) && unsureOn(parameter, asOf).length === 0))
    return '';
  const { from, unread } = parameter.established ?? {};
  const known =
    from === undefined ? 'some rows are known only from a later day on' : `known from ${from} on`;
  return `${parameter.title}: ${known}. ${unread === undefined ? '' : `${unread} `}`;
};

/** Whatever the day and the edition. */
const aboutOf = (missing: Missing): GapAbout => {
  switch (missing.kind) {
    case 'code':
      return { list: missing.list, code: missing.code };
    case 'index':
      return { index: missing.index, territory: missing.territory, why: missing.why };
    case 'parameter':
      return { parameter: missing.name };
    case 'fact':
      return { fact: missing.label };
  }
};

const said = (missing: Missing, { asOf }: Rulebook): Pick<Gap, 'what' | 'remedy'> => {
  switch (missing.kind) {
    case 'code':
      return {
        what: `The packs do not model what follows from the ${missing.list} code ${missing.code}`,
        remedy: 'Check by hand what the entry asks for.',
      };
    case 'index':
      return {
        what: `The ${missingText(missing)}: ${indexLacks(missing, asOf)}`,
        remedy: `Read reports on the place and keep what they say. ${importText(missing)}`,
      };
    default:
      return {
        what: `${missingKey(missing)} is not established for ${asOf}`,
        remedy: 'Add what held on that day to data/parameters, or check the provision by hand.',
      };
  }
};

const importText = ({ index, importable, why }: MissingIndex): string =>
  importable
    ? `'licet index import ${index} FILE' takes values in from the publisher's file.`
    : `'licet index import ${why === 'not-loaded' ? 'NAME' : index} FILE --described-by FOLDER' takes values in.`;

/** Each once, in an order that never varies. */
export const sortedGaps = (gaps: readonly OpenGap[]): OpenGap[] =>
  [...gaps].sort(
    ({ gap: a }, { gap: b }) =>
      compareText(a.kind, b.kind) || compareText(a.what, b.what) || compareText(a.why, b.why),
  );
