// Which rules were exercised, for a person: by pack, and where it is asked for rule by rule.

import type {
  ExerciseCounts,
  NeverBecause,
  RuleCoverage,
  RuleExercise,
} from '../model/rule-coverage.ts';
import { INDENT, Page, type Paper } from './page.ts';
import { counted } from './words.ts';

export const ruleCoverageText = (
  coverage: RuleCoverage,
  ruleByRule: boolean,
  paper: Paper,
): string => {
  const { transactions, cases, floor, packs } = coverage;
  const page = new Page(paper);
  const given = [
    ...(transactions > 0 ? [counted(transactions, 'transaction')] : []),
    ...(cases === undefined ? [] : [counted(cases, 'case')]),
  ].join(' and ');
  page.add(`Rules exercised by ${given}`, '', page.ink.bold);
  page.add(shareText(coverage), INDENT);
  page.add(restText(coverage), INDENT);
  for (const { pack, kind, list, ...counts } of packs) {
    page.blank();
    page.add(`${pack} (${kind})`, '', page.ink.bold);
    page.add(shareText(counts), INDENT);
    page.add(restText(counts), INDENT);
    if (ruleByRule) for (const one of list) page.add(ruleText(one), INDENT, undefined, HANGING);
  }
  if (!ruleByRule || floor) page.blank();
  if (!ruleByRule) page.add('Rule by rule: --all, or --pack for one pack.');
  if (floor)
    page.add(
      floor.reached
        ? `The floor of ${floor.percent} % is reached.`
        : `The floor of ${floor.percent} % is not reached.`,
      '',
      page.colour(floor.reached ? 'green' : 'red'),
    );
  return page.text();
};

const HANGING = INDENT.repeat(3);

const shareText = ({ fired, rules, share }: ExerciseCounts): string =>
  `${fired} of ${counted(rules, 'rule')} fired (${share} %)`;

const restText = ({ turned, notFired, neverExamined }: ExerciseCounts): string =>
  `${turned} left open, ${notFired} examined and not fired, ${neverExamined} never examined`;

const NEVER: Readonly<Record<NeverBecause, string>> = {
  'not-in-force': 'never examined: in force on none of the days',
  'no-subject': 'never examined: nothing of what it reads was there',
  'no-case': 'never examined: no case is about it',
};

const ruleText = ({
  rule,
  title,
  exercise,
  neverBecause,
  fired,
  turned,
  notFired,
}: RuleExercise): string => {
  const came = [
    ...(fired > 0 ? [`fired in ${fired}`] : []),
    ...(turned > 0 ? [`left open in ${turned}`] : []),
    ...(notFired > 0 ? [`not fired in ${notFired}`] : []),
  ].join(', ');
  return `${rule}: ${exercise === 'never-examined' ? NEVER[neverBecause!] : came} – ${title}`;
};
