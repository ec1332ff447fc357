// Annotations of a GitHub workflow: commands on standard output, each with the file and line it is about. What was found comes
// first, for GitHub shows few of a kind; what is open and what could not be looked at is one annotation of a transaction each, and
// what is waived or lifted is a notice.

import type { Answer, PlacedFinding, PlacedVerdict } from '../model/verdict.ts';
import { totalText, type Format, type Look } from './format.ts';
import { placeBy, type FilePlace } from './places.ts';
import { printable } from './printable.ts';
import { isMet, standing } from './standing.ts';
import { gateInFull, waiversInVain } from './waivers.ts';
import {
  easedText,
  effectText,
  HEADLINE,
  onRecordText,
  openCountText,
  pinpointsText,
  questionText,
  turnsOnText,
} from './words.ts';

interface Annotation {
  readonly as: 'error' | 'warning' | 'notice';
  readonly place: FilePlace | undefined;
  readonly title: string;
  readonly lines: readonly string[];
}

/** So many gaps or questions are named in an annotation; the rest is counted. */
const MOST_NAMED = 3;

const andMore = (count: number): readonly string[] =>
  count > MOST_NAMED ? [`… and ${count - MOST_NAMED} more`] : [];

const annotations = (verdict: PlacedVerdict, look: Look): readonly Annotation[] => {
  const { transaction, gaps, questions } = verdict;
  const { met, lifted, open } = standing(verdict.findings.filter(({ waived }) => !waived));
  const passed = verdict.findings.filter(({ waived }) => waived !== undefined);
  const ofFinding = (finding: PlacedFinding, as: Annotation['as']): Annotation => ({
    as,
    place: placeBy(finding, transaction, look),
    title: titleOf(finding),
    lines: [
      `${transaction.id}: ${finding.because ?? turnsOnText(finding)}`,
      ...waiversInVain(finding, verdict),
      ...(finding.evidence.length === 0 ? [] : [onRecordText(finding)]),
      ...(isMet(finding) ? [`To do: ${finding.remedy}`] : []),
      ...(finding.citations.length === 0 ? [] : [`§ ${pinpointsText(finding.citations)}`]),
      `Rule ${finding.rule}`,
    ],
  });
  return [
    ...met.filter(({ colour }) => colour === 'red').map((one) => ofFinding(one, 'error')),
    ...met.filter(({ colour }) => colour !== 'red').map((one) => ofFinding(one, 'warning')),
    ...(gaps.length === 0
      ? []
      : [
          {
            as: 'warning' as const,
            place: placeBy(verdict.gapAt(gaps[0]!), transaction, look),
            title: 'Could not be looked at',
            lines: [
              ...gaps
                .slice(0, MOST_NAMED)
                .map(({ what, remedy }) => `${transaction.id}: ${what}. ${remedy}`),
              ...andMore(gaps.length),
            ],
          },
        ]),
    ...(open.length === 0
      ? []
      : [
          {
            as: 'warning' as const,
            place: placeBy(verdict.askedAt(), transaction, look),
            title: 'Not decided',
            lines: [
              `${transaction.id}: ${openCountText(open)}.${questions.length === 0 ? '' : ' Asked first:'}`,
              ...questions
                .slice(0, MOST_NAMED)
                .map((question) => `${questionText(question)} (${question.fact})`),
              ...andMore(questions.length),
            ],
          },
        ]),
    ...[...passed, ...lifted].map((one) => ofFinding(one, 'notice')),
  ];
};

const titleOf = (finding: PlacedFinding): string => {
  const eased = easedText(finding);
  const { relievedBy, outcome, colour, kind } = finding;
  const state =
    relievedBy !== undefined
      ? 'lifted'
      : outcome === 'undetermined'
        ? 'not decided,'
        : colour.toUpperCase();
  return `${state} ${kind}: ${effectText(finding)}${eased === '' ? '' : `, ${eased}`}`;
};

/** What GitHub's own toolkit escapes: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const command = ({ as, place, title, lines }: Annotation): string => {
  const properties = {
    ...(place && { file: printable(place.file), line: String(place.line) }),
    title: printable(title),
  };
  const told = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  return `::${as} ${told.join(',')}::${data(lines.map(printable).join('\n'))}\n`;
};

/** A line of the log that is no command: an older form of commands is read anywhere in a line. */
const plain = (text: string): string =>
  `licet: ${printable(text).replaceAll('##[', '##\ufffd[')}\n`;

const made = (answer: Answer, look: Look, alone: boolean): string => {
  const verdict = answer.placed(alone);
  const headline = `${verdict.verdict.toUpperCase()} ${verdict.transaction.id}: ${HEADLINE[verdict.verdict]}${verdict.gate ? `; ${gateInFull(verdict)}` : ''}`;
  return plain(headline) + annotations(verdict, look).map(command).join('');
};

export const github: Format = {
  commands: true,
  open: () => '',
  each: (answer, look) => made(answer, look, false),
  close: (totals) => plain(totalText(totals)),
  one: (answer, look) => made(answer, look, true),
};
