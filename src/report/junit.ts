// JUnit's XML, for pages of tests: a transaction is a suite; its verdict, each finding and each gap a test of it. What was found
// fails, what could not be looked at is an error, and what is neither found nor excluded, or is waived, is skipped: none of them
// passes.

import type { Answer, Finding, Gap, PlacedFinding, PlacedVerdict } from '../model/verdict.ts';
import type { BoundFormat, Look } from './format.ts';
import { placeBy, transactionPlace } from './places.ts';
import { printable } from './printable.ts';
import { isMet, standing } from './standing.ts';
import { gateInFull, justification, waiversInVain, waiverText } from './waivers.ts';
import {
  boundsText,
  citedInstruments,
  dayOfEvidence,
  easedText,
  effectText,
  HEADLINE,
  marksText,
  turnsOnText,
} from './words.ts';
import { xmlAttributes, xmlText } from './xml.ts';

interface TestCase {
  readonly name: string;
  /** None of what passes. */
  readonly not?: {
    readonly tag: 'failure' | 'error' | 'skipped';
    readonly type: string;
    readonly message: string;
    readonly lines: readonly string[];
  };
}

const suite = (verdict: PlacedVerdict, look: Look): string => {
  const { transaction, asOf, knownAt, law, policy, gate } = verdict;
  const cases = casesOf(verdict, look);
  const count = (tag: string): number => cases.filter(({ not }) => not?.tag === tag).length;
  const place = transactionPlace(transaction, look);
  const id = named(transaction.id);
  const properties = {
    ...(transaction.title !== undefined && { title: printable(transaction.title) }),
    ...(place && { place: `${place.file}:${place.line}` }),
    verdict: verdict.verdict,
    law,
    policy,
    ...(gate && { gate: gate.verdict }),
    'as-of': asOf,
    'known-at': knownAt,
  };
  // The day of the law, since a format knows no clock; the name of a machine is said of none.
  return [
    `${xmlAttributes({ package: 'licet', name: id, tests: cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped'), timestamp: `${asOf}T00:00:00`, hostname: 'localhost', time: 0 })}>`,
    '<properties>',
    ...Object.entries(properties).map(
      ([name, value]) => `<property${xmlAttributes({ name, value })}/>`,
    ),
    '</properties>',
    ...cases.map((one) => testCase(id, one)),
    `<system-out>${xmlText(`${verdict.verdict.toUpperCase()} – ${HEADLINE[verdict.verdict]}; ${gate ? `${gateInFull(verdict)}; ` : ''}${boundsText(verdict)}`)}</system-out>`,
    '<system-err/>',
    '</testsuite>\n',
  ].join('\n');
};

/** A name is a token: on one line, with nothing around it, and never empty. */
const named = (text: string): string => printable(text).trim() || 'unnamed';

const testCase = (classname: string, { name, not }: TestCase): string => {
  const head = `<testcase${xmlAttributes({ name: named(name), classname, time: 0 })}`;
  if (not === undefined) return `${head}/>`;
  const { tag, type, message, lines } = not;
  const said = xmlAttributes({
    message: printable(message),
    ...(tag !== 'skipped' && { type }),
  });
  return `${head}><${tag}${said}>${xmlText(lines.map(printable).join('\n'))}</${tag}></testcase>`;
};

const casesOf = (verdict: PlacedVerdict, look: Look): readonly TestCase[] => {
  const { met, lifted, open } = standing(verdict.findings.filter(({ waived }) => !waived));
  const { gate } = verdict;
  return [
    {
      name: 'verdict',
      ...(verdict.verdict !== 'green' && {
        not: {
          tag: gate?.verdict === 'green' ? 'skipped' : 'failure',
          type: verdict.verdict,
          message: `${verdict.verdict.toUpperCase()} – ${HEADLINE[verdict.verdict]}${gate ? `; ${gateInFull(verdict)}` : ''}`,
          lines: [
            `Law ${verdict.law}, policy ${verdict.policy}.`,
            `Bounds: ${boundsText(verdict)}.`,
            ...(verdict.waivers ?? []).map((one) => `Waiver: ${waiverText(one)}`),
          ],
        },
      }),
    },
    ...met.map((finding): TestCase => ({
      name: nameOf(finding),
      not: {
        tag: 'failure',
        type: finding.colour,
        message: finding.because ?? turnsOnText(finding),
        lines: linesOf(finding, verdict, look),
      },
    })),
    ...verdict.gaps.map((gap) => gapCase(gap, verdict, look)),
    ...open.map((finding): TestCase => ({
      name: nameOf(finding),
      not: {
        tag: 'skipped',
        type: finding.colour,
        message: `Not decided: ${turnsOnText(finding)}`,
        lines: linesOf(finding, verdict, look),
      },
    })),
    ...verdict.findings.flatMap((finding): TestCase[] =>
      finding.waived
        ? [
            {
              name: nameOf(finding),
              not: {
                tag: 'skipped',
                type: finding.colour,
                message: finding.because ?? turnsOnText(finding),
                lines: [justification(finding.waived), ...linesOf(finding, verdict, look)],
              },
            },
          ]
        : [],
    ),
    ...lifted.map((finding) => ({ name: `${nameOf(finding)} (${easedText(finding)})` })),
  ];
};

const nameOf = ({ rule, subject }: Finding): string =>
  subject === '' ? rule : `${rule}: ${subject}`;

const gapCase = (gap: Gap, verdict: PlacedVerdict, look: Look): TestCase => {
  const { kind, what, why, remedy } = gap;
  const at = placeBy(verdict.gapAt(gap), verdict.transaction, look);
  return {
    name: `could not be looked at: ${what}`,
    not: {
      tag: 'error',
      type: `gap of ${kind}`,
      message: `Could not be looked at: ${what}`,
      lines: [...(at ? [`${at.file}:${at.line}`] : []), why, remedy],
    },
  };
};

const linesOf = (finding: PlacedFinding, verdict: PlacedVerdict, look: Look): readonly string[] => {
  const { transaction } = verdict;
  const at = placeBy(finding, transaction, look);
  const eased = easedText(finding);
  const { colour, kind, citations, evidence, remedy, marks } = finding;
  return [
    ...(at ? [`${at.file}:${at.line}`] : []),
    `${colour} ${kind}: ${effectText(finding)}${eased === '' ? '' : ` (${eased})`}`,
    ...waiversInVain(finding, verdict),
    ...(isMet(finding) ? [`To do: ${remedy}`] : []),
    ...citedInstruments(citations).map(({ text, url }) => `${text}${url === '' ? '' : ` ${url}`}`),
    ...evidence.map(
      (one) =>
        `Evidence: ${one.detail} (${dayOfEvidence(one)})${one.url === undefined ? '' : ` ${one.url}`}`,
    ),
    `Marks: ${marksText(marks)}`,
  ];
};

const made = (answer: Answer, look: Look): string => suite(answer.placed(false), look);

const OPEN = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n';
const CLOSE = '</testsuites>\n';

export const junit: BoundFormat = {
  each: made,
  one: (answer, look) => `${OPEN}<testsuite id="0"${made(answer, look)}${CLOSE}`,
  binder: () => {
    let number = 0;
    return {
      open: () => OPEN,
      add: (one) => {
        const text = `<testsuite id="${number}"${one}`;
        number += 1;
        return text;
      },
      close: () => CLOSE,
    };
  },
};
