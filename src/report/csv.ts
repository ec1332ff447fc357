// A table for a spreadsheet, a row for each finding and each gap, so that it can be sorted and filtered; a transaction of which
// nothing was found has one row that says so.

import type { Answer, Gap, PlacedFinding, PlacedVerdict } from '../model/verdict.ts';
import { csvRow } from './csv-row.ts';
import type { Format, Look } from './format.ts';
import { placedFacts, transactionPlace } from './places.ts';
import { isMet, standing } from './standing.ts';
import { justification } from './waivers.ts';
import {
  citedInstruments,
  dayOfEvidence,
  effectText,
  HEADLINE,
  marksText,
  turnsOnText,
} from './words.ts';

/** The columns that differ from row to row, in their order; what a row does not have stays empty. */
const OF_ROW = [
  'row',
  'colour',
  'law or policy',
  'effect',
  'about',
  'says',
  'to do',
  'line',
  'provisions',
  'links',
  'facts',
  'evidence',
  'missing',
  'lifted by',
  'softened by',
  'waived',
  'rule',
  'marks',
] as const;
type OfRow = Partial<Record<(typeof OF_ROW)[number], string>>;

const OF_TRANSACTION = [
  'transaction',
  'title',
  'file',
  'as of',
  'known at',
  'verdict',
  'law',
  'policy',
  'for the gate',
] as const;

const rowsOf = (verdict: PlacedVerdict, look: Look): string => {
  const { transaction, asOf, knownAt, law, policy } = verdict;
  const place = transactionPlace(transaction, look);
  const common = [
    transaction.id,
    transaction.title ?? '',
    place?.file ?? '',
    asOf,
    knownAt,
    verdict.verdict,
    law,
    policy,
    verdict.gate?.verdict ?? verdict.verdict,
  ];
  const { met, lifted, open } = standing(verdict.findings);
  const rows: readonly OfRow[] = [
    ...met.map((one) => ofFinding('found', one, verdict, look)),
    ...verdict.gaps.map((gap) => ofGap(gap, verdict, look)),
    ...open.map((one) => ofFinding('not decided', one, verdict, look)),
    ...lifted.map((one) => ofFinding('lifted', one, verdict, look)),
  ];
  const line = place === undefined ? '' : String(place.line);
  const said = rows.length > 0 ? rows : [{ row: 'nothing found', says: HEADLINE.green }];
  return said
    .map((row) => csvRow([...common, ...OF_ROW.map((column) => ({ line, ...row })[column] ?? '')]))
    .join('');
};

/** A lifted one has no colour: who adds up the red rows must not count it. */
const ofFinding = (
  row: string,
  finding: PlacedFinding,
  verdict: PlacedVerdict,
  look: Look,
): OfRow => {
  const { citations, facts, evidence, relievedBy, mitigatedBy, colour } = finding;
  const [place] = placedFacts(finding, verdict.transaction, look);
  const cited = citedInstruments(citations);
  return {
    row,
    ...(relievedBy === undefined && { colour }),
    'law or policy': finding.kind,
    effect: effectText(finding),
    about: finding.subject,
    says: finding.because ?? turnsOnText(finding),
    ...(isMet(finding) && { 'to do': finding.remedy }),
    ...(place && { line: String(place.line) }),
    provisions: cited.map(({ text }) => text).join('; '),
    links: [...new Set(cited.map(({ url }) => url))].filter((url) => url !== '').join(' '),
    facts: facts.map(({ fact, value }) => `${fact} = ${value}`).join('; '),
    evidence: evidence.map((one) => `${one.detail} (${dayOfEvidence(one)})`).join('; '),
    missing: finding.missing.join(', '),
    ...(relievedBy !== undefined && { 'lifted by': relievedBy }),
    ...(mitigatedBy !== undefined && { 'softened by': mitigatedBy }),
    ...(finding.waived && { waived: justification(finding.waived) }),
    rule: finding.rule,
    marks: marksText(finding.marks),
  };
};

const ofGap = (gap: Gap, verdict: PlacedVerdict, look: Look): OfRow => {
  const { kind, what, why, remedy } = gap;
  const [place] = placedFacts(verdict.gapAt(gap), verdict.transaction, look);
  return {
    row: 'could not be looked at',
    colour: 'amber',
    'law or policy': kind,
    says: `${what}. ${why}`,
    'to do': remedy,
    ...(place && { line: String(place.line) }),
  };
};

/** By the mark at the beginning a spreadsheet knows that names are in UTF-8. */
const HEAD = `\ufeff${csvRow([...OF_TRANSACTION, ...OF_ROW])}`;

const made = (answer: Answer, look: Look): string => rowsOf(answer.placed(false), look);

export const csv: Format = {
  open: () => HEAD,
  each: made,
  close: () => '',
  one: (answer, look) => HEAD + made(answer, look),
};
