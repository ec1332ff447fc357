// The results of one transaction: each finding, each gap, and one that says what is open, so that nobody takes silence for a no.
// Red is an error and amber a warning; what is not decided or was lifted is a note.

import { createHash } from 'node:crypto';
import type {
  Finding,
  FindingFact,
  Gap,
  PlacedFinding,
  PlacedVerdict,
  Verdict,
} from '../../model/verdict.ts';
import type { Look } from '../format.ts';
import { gapKey } from '../gap-key.ts';
import { placeBy, placedFacts, transactionPlace, type FilePlace } from '../places.ts';
import { FIRST_QUESTIONS, isMet, standing } from '../standing.ts';
import { justification, gateKeptText, waiversInVain } from '../waivers.ts';
import { easedText, onRecordText, openCountText, questionText, turnsOnText } from '../words.ts';
import { descriptorOf, GAP, OPEN, type Descriptor } from './rules.ts';
import { plain } from './words.ts';

export interface Result {
  readonly rule: Descriptor;
  readonly result: Readonly<Record<string, unknown>> & { readonly ruleId: string };
}

type Level = 'error' | 'warning' | 'note';

export const resultsOf = (verdict: PlacedVerdict, look: Look): readonly Result[] => {
  const { open } = standing(verdict.findings.filter(({ waived }) => !waived));
  return [
    ...verdict.findings.map((finding) => ofFinding(finding, verdict, look)),
    ...verdict.gaps.map((gap) => ofGap(gap, verdict, look)),
    ...(open.length === 0 ? [] : [ofOpen(open, verdict, look)]),
  ];
};

const levelOf = ({ relievedBy, outcome, colour }: Finding): Level => {
  if (relievedBy !== undefined || outcome === 'undetermined') return 'note';
  return colour === 'red' ? 'error' : 'warning';
};

const ofFinding = (finding: PlacedFinding, verdict: PlacedVerdict, look: Look): Result => {
  const { transaction } = verdict;
  const { rule, subject, facts } = finding;
  const [place, ...others] = placedFacts(finding, transaction, look);
  const related = unlike(place, others);
  return {
    rule: descriptorOf(finding),
    result: {
      ruleId: rule,
      level: levelOf(finding),
      message: { text: plain([messageOf(finding), ...waiversInVain(finding, verdict)].join(' ')) },
      locations: locations(place ?? transactionPlace(transaction, look), verdict),
      ...(finding.waived && {
        suppressions: [
          {
            kind: 'external',
            status: 'accepted',
            justification: plain(justification(finding.waived)),
          },
        ],
      }),
      ...(related.length > 0 && {
        relatedLocations: related.map(({ fact: { fact, value }, ...at }) => ({
          physicalLocation: physical(at),
          message: { text: plain(`${fact} = ${value}`) },
        })),
      }),
      partialFingerprints: fingerprint([rule, transaction.id, subject, ...toldFacts(facts)]),
      properties: { ...ofTransaction(verdict), ...propertiesOf(finding) },
    },
  };
};

const messageOf = (finding: Finding): string => {
  const { outcome, remedy } = finding;
  const eased = easedText(finding);
  return [
    ...(eased === '' ? [] : [`${eased[0]!.toUpperCase()}${eased.slice(1)}:`]),
    ...(outcome === 'undetermined' ? ['Not decided.'] : []),
    finding.because ?? turnsOnText(finding),
    ...(finding.evidence.length === 0 ? [] : [`${onRecordText(finding)}.`]),
    ...(isMet(finding) ? [`To do: ${remedy}`] : []),
  ].join(' ');
};

const propertiesOf = (finding: Finding): object => {
  const { pack, kind, effect, licensingPolicy, outcome, colour, subject, missing, marks } = finding;
  return {
    pack,
    kind,
    effect,
    ...(licensingPolicy !== undefined && { licensingPolicy }),
    outcome,
    colour,
    subject,
    facts: Object.fromEntries(finding.facts.map(({ fact, value }) => [fact, value])),
    ...(finding.evidence.length > 0 && {
      evidence: finding.evidence.map(({ detail, date, source, url }) => ({
        detail,
        date,
        source,
        ...(url !== undefined && { url }),
      })),
    }),
    ...(missing.length > 0 && { missing }),
    ...(finding.relievedBy !== undefined && { relievedBy: finding.relievedBy }),
    ...(finding.mitigatedBy !== undefined && { mitigatedBy: finding.mitigatedBy }),
    ...(finding.couldRelieve.length > 0 && {
      couldRelieve: finding.couldRelieve.map(({ rule }) => rule),
    }),
    provisions: finding.citations.map(({ instrument, provision }) =>
      provision === '' ? instrument : `${instrument} ${provision}`,
    ),
    marks,
  };
};

const ofGap = (gap: Gap, verdict: PlacedVerdict, look: Look): Result => {
  const { kind, what, why, remedy } = gap;
  return {
    rule: GAP,
    result: {
      ruleId: GAP.id,
      level: 'warning',
      message: { text: plain(`Could not be looked at: ${what}. ${why} ${remedy}`) },
      locations: locations(placeBy(verdict.gapAt(gap), verdict.transaction, look), verdict),
      partialFingerprints: fingerprint([GAP.id, verdict.transaction.id, ...gapKey(gap)]),
      properties: { ...ofTransaction(verdict), kind },
    },
  };
};

const ofOpen = (open: readonly Finding[], verdict: PlacedVerdict, look: Look): Result => {
  const { transaction, questions } = verdict;
  const first = questions.slice(0, FIRST_QUESTIONS);
  const asked = first.map((one) => `${questionText(one)} (${one.fact})`).join(' ');
  return {
    rule: OPEN,
    result: {
      ruleId: OPEN.id,
      level: 'warning',
      message: {
        text: plain(`${openCountText(open)}.${asked === '' ? '' : ` Asked first: ${asked}`}`),
      },
      locations: locations(placeBy(verdict.askedAt(), transaction, look), verdict),
      partialFingerprints: fingerprint([OPEN.id, transaction.id]),
      properties: {
        ...ofTransaction(verdict),
        findings: open.length,
        questions: first.map(({ fact, question, answers }) => ({
          fact,
          question,
          ...(answers && { answers }),
        })),
        furtherQuestions: questions.length - first.length,
      },
    },
  };
};

const ofTransaction = (answer: Verdict): object => {
  const { transaction, asOf, knownAt, verdict, law, policy, gate } = answer;
  const gateKept = gateKeptText(answer);
  return {
    transaction: transaction.id,
    ...(transaction.title !== undefined && { title: transaction.title }),
    asOf,
    knownAt,
    verdict,
    law,
    policy,
    ...(gate && { gate: gate.verdict }),
    ...(gateKept !== '' && { gateKept }),
  };
};

const locations = (place: FilePlace | undefined, { transaction }: Verdict): readonly object[] => [
  {
    ...(place && { physicalLocation: physical(place) }),
    logicalLocations: [{ name: transaction.id, kind: 'transaction' }],
  },
];

const physical = ({ file, line }: FilePlace): object => ({
  artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
  region: { startLine: line },
});

/** A relative reference: https://datatracker.ietf.org/doc/html/rfc3986#section-4.2 */
const uriOf = (file: string): string =>
  file
    .split('/')
    .map((segment) => encodeURIComponent(segment.replace(HALF_A_SIGN, '\ufffd')))
    .join('/');

const HALF_A_SIGN = /[\ud800-\udfff]/gu;

/** Places other than the first, each once with the fact that comes first there. */
const unlike = <P extends FilePlace>(first: FilePlace | undefined, others: readonly P[]): P[] => {
  const seen = new Set(first ? [`${first.file}:${first.line}`] : []);
  return others.filter(({ file, line }) => {
    const known = seen.has(`${file}:${line}`);
    seen.add(`${file}:${line}`);
    return !known;
  });
};

const toldFacts = (facts: readonly FindingFact[]): readonly string[] =>
  facts.map(({ fact, value }) => `${fact}=${value}`).sort();

/**
 * The same as long as rule, transaction, subject and the facts that decide are, on whatever line. GitHub reads another key, which
 * its upload works out from the text of the line and complains where somebody else did.
 */
const fingerprint = (parts: readonly string[]): Readonly<Record<string, string>> => ({
  'licet/v1': createHash('sha256').update(JSON.stringify(parts)).digest('hex'),
});
