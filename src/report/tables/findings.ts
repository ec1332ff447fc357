// A row for each finding of each transaction: what was found, what was lifted, and what is not decided.

import { weakestMark } from '../../model/citation.ts';
import type { Finding } from '../../model/verdict.ts';
import { isMet } from '../standing.ts';
import { dayOfEvidence } from '../words.ts';
import { listed, shortCitation, type Column } from './column.ts';
import { tableOf } from './table.ts';

interface Row {
  readonly finding: Finding;
  readonly number: number;
}

const text =
  (of: (finding: Finding) => string | undefined) =>
  ({ finding }: Row): string =>
    of(finding) ?? '';

const stateOf = (finding: Finding): string =>
  finding.relievedBy !== undefined ? 'lifted' : isMet(finding) ? 'found' : 'not-decided';

const COLUMNS: readonly Column<Row>[] = [
  {
    name: 'number',
    type: 'count',
    says: 'its place among the findings of the transaction, from 1',
    of: ({ number }) => String(number),
  },
  {
    name: 'state',
    type: 'choice',
    says: 'how it stands',
    values: {
      found: 'the rule is met, and nothing lifts it',
      'not-decided': 'it turns on what is unknown; it says nothing of anybody',
      lifted: 'a licence or an exception lifts it',
    },
    of: text(stateOf),
  },
  {
    name: 'colour',
    type: 'choice',
    says: 'the colour that it contributes; empty where it is lifted',
    values: { red: 'do not proceed', amber: 'something has to be settled', green: 'a notice' },
    of: text(({ relievedBy, colour }) => (relievedBy === undefined ? colour : undefined)),
  },
  {
    name: 'kind',
    type: 'choice',
    says: 'whether law or policy asks it',
    values: { law: 'law of a state or union', policy: 'a standard of diligence' },
    of: text(({ kind }) => kind),
  },
  { name: 'effect', type: 'text', says: 'what the rule does', of: text(({ effect }) => effect) },
  {
    name: 'licensing_policy',
    type: 'text',
    says: 'how the authority decides on an application, where it said so',
    of: text(({ licensingPolicy }) => licensingPolicy),
  },
  {
    name: 'rule',
    type: 'text',
    says: 'the id of the rule, as in rules.csv',
    of: text(({ rule }) => rule),
  },
  {
    name: 'about',
    type: 'text',
    says: 'the party or item that it is about',
    of: text(({ subject }) => subject),
  },
  {
    name: 'provision',
    type: 'list',
    says: 'the provisions that it cites, each by its instrument in instruments.csv and its place there',
    of: text(({ citations }) => listed(citations.map(shortCitation))),
  },
  {
    name: 'says',
    type: 'text',
    says: 'the reason; empty where it is not decided',
    of: text(({ because }) => because),
  },
  {
    name: 'facts',
    type: 'list',
    says: 'the facts that carry it, each as fact = value',
    of: text(({ facts }) => listed(facts.map(({ fact, value }) => `${fact} = ${value}`))),
  },
  {
    name: 'evidence',
    type: 'list',
    says: 'rows of lists and records that carry it, each with its day',
    of: text(({ evidence }) =>
      listed(evidence.map((one) => `${one.detail} (${dayOfEvidence(one)})`)),
    ),
  },
  {
    name: 'missing',
    type: 'count',
    says: 'facts that would decide it; questions.csv asks those that matter',
    of: text(({ missing }) => String(missing.length)),
  },
  {
    name: 'lifted_by',
    type: 'text',
    says: 'the id of the relief that lifts it',
    of: text(({ relievedBy }) => relievedBy),
  },
  {
    name: 'softened_by',
    type: 'text',
    says: 'the id of the mitigation that softens it',
    of: text(({ mitigatedBy }) => mitigatedBy),
  },
  {
    name: 'waived',
    type: 'yes-no',
    says: 'yes where a gate passes over it by a waiver',
    of: text(({ waived }) => (waived ? 'yes' : 'no')),
  },
  {
    name: 'mark',
    type: 'choice',
    says: 'the weakest of the four marks of the provision: how well its text, days, conditions and exceptions are established',
    values: {
      primary: 'read in the text or a mechanical copy of it',
      secondary: 'told by somebody who is named',
      recalled: 'neither',
    },
    of: text(({ marks }) => weakestMark(marks)),
  },
];

export const findings = tableOf(
  'findings',
  'One row a finding of a transaction, in the order of the answer.',
  COLUMNS,
  ({ verdict }) => verdict.findings.map((finding, index) => ({ finding, number: index + 1 })),
);
