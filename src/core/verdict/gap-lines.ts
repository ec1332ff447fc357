// On which lines of a file a gap stands, and what is asked first: those of the facts on which it hangs. A gap of lists, or of
// what is given beside the transactions, hangs on none of them.

import type { FactTable } from '../../model/fact.ts';
import type { Scope } from '../../model/facts.ts';
import { missingKey } from '../../model/missing.ts';
import type { FindingFact, Gap, GapAbout, PlacedBy } from '../../model/verdict.ts';
import type { OpenGap } from '../judgement/gaps.ts';
import type { Judgement } from '../judgement/judge.ts';
import { evaluate } from '../logic/evaluate.ts';
import { supportOf } from '../logic/explain.ts';
import { linesOf, tellingOf, type Carrying } from './lines.ts';
import { valueText } from './sentences.ts';

const NOWHERE: PlacedBy = { facts: [], lines: { about: [], behind: [], subjects: [] } };

/** `day`: what the file says of the day on which law is read; undefined where it does not decide that day. */
export const linesOfGap = (
  gap: Gap,
  judgement: Judgement,
  table: FactTable,
  day: FindingFact | undefined,
): PlacedBy => {
  const { about } = gap;
  if (about === undefined) return NOWHERE;
  if (about.fact !== undefined) return onFact(about.fact, judgement, day);
  if (about.provision !== undefined) return onProvision(about, judgement, table);
  if (about.pack !== undefined) return onFact('date', judgement, day);
  const lacking = judgement.gaps.find((one) => one.gap === gap);
  return lacking?.missing === undefined ? NOWHERE : onMissing(lacking.missing, judgement, table);
};

/** Where the party or item stands of which a fact is asked. */
export const linesOfAsked = (label: string, { of: { facts } }: Judgement): PlacedBy => {
  const holder = holderOf(label, allScopes(facts));
  return holder
    ? { ...NOWHERE, lines: { ...NOWHERE.lines, subjects: tellingOf([holder]) } }
    : NOWHERE;
};

const onFact = (
  label: string,
  { of: { facts } }: Judgement,
  day: FindingFact | undefined,
): PlacedBy => {
  const stated = label === 'date' ? day : factAt(label, allScopes(facts));
  return stated ? { facts: [stated], lines: NOWHERE.lines } : NOWHERE;
};

/** What makes it apply; where that is not known, what of it is so. */
const onProvision = (
  { pack, provision }: GapAbout,
  { of }: Judgement,
  table: FactTable,
): PlacedBy => {
  let found: { readonly carrying: Carrying; readonly isMet: boolean } | undefined;
  for (const group of of.rulebook.notModelled)
    of.standing(group, (active, truth, { env, choice, environments, subjects }) => {
      if (active.pack.id !== pack || active.what !== provision || found?.isMet === true) return;
      const isMet = truth === 'yes';
      if (found && !isMet) return;
      found = {
        isMet,
        carrying: {
          outcome: isMet ? 'met' : 'undetermined',
          support: supportOf(evaluate(active.condition.bound, env)),
          subjects,
          restsOn: (holder, local) => environments.restsOn(holder, local, choice),
        },
      };
    });
  return found ? carriedBy(found.carrying, table) : NOWHERE;
};

/** The place of use, whose value an index lacks; of a set or a code what the first rule read that is undecided without it. */
const onMissing = (
  missing: NonNullable<OpenGap['missing']>,
  { of: { facts }, standings }: Judgement,
  table: FactTable,
): PlacedBy => {
  if (missing.kind === 'index') return onPlace(facts.single.get('destination'));
  const key = missingKey(missing);
  const lacking = standings.find(
    ({ application, relievedBy }) =>
      !relievedBy && application.missing.some((one) => missingKey(one) === key),
  );
  return lacking ? carriedBy(lacking.application, table) : NOWHERE;
};

const onPlace = (destination: Scope | undefined): PlacedBy =>
  destination
    ? { ...NOWHERE, lines: { ...NOWHERE.lines, about: tellingOf([destination]) } }
    : NOWHERE;

const carriedBy = (carrying: Carrying, table: FactTable): PlacedBy => ({
  facts: carrying.support.facts.map(({ label, fact }) => ({
    fact: label,
    value: valueText(fact.value!),
    from: fact.from,
  })),
  lines: linesOf(carrying, table),
});

const allScopes = ({ single, items, parties }: Judgement['of']['facts']): readonly Scope[] => [
  ...single.values(),
  ...items,
  ...parties,
];

/** Whose fact a label is of: the scope that is called as its beginning. */
const holderOf = (label: string, scopes: readonly Scope[]): Scope | undefined =>
  scopes
    .filter((scope) => label.startsWith(`${scope.label}.`))
    .reduce<Scope | undefined>(
      (longest, scope) => (longest && longest.label.length >= scope.label.length ? longest : scope),
      undefined,
    );

const factAt = (label: string, scopes: readonly Scope[]): FindingFact | undefined => {
  const holder = holderOf(label, scopes);
  const fact = holder?.facts.get(label.slice(holder.label.length + 1));
  return fact?.value === undefined
    ? undefined
    : { fact: label, value: valueText(fact.value), from: fact.from };
};
