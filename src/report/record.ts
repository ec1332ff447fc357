// The record for the file: the answer, the transaction as entered, what was found, what is open, what was not looked at,
// what it was made with, and room to decide and sign. What was found is given whole. What is undetermined is an accusation
// of nobody: it stands in an annex, each by what it turns on.

import type { DossierDecision } from '../model/decision.ts';
import type { RecordedDuty } from '../model/duty.ts';
import type { Finding, Question, Verdict } from '../model/verdict.ts';
import { clearanceText } from './clearances.ts';
import { dutyText } from './duties.ts';
import { groundsInFull, groundsInShort, optionsText } from './grounds.ts';
import { givenText } from './given-answers.ts';
import { licenceText } from './licences.ts';
import { code, link, safe } from './markup.ts';
import { DECIDED_ON_WHOLE, maskedText, NOT_DECIDED_HERE } from './masked.ts';
import { afterwardsText, decidedInShort, OUTCOME_WORDS } from './records.ts';
import { openInShortTexts } from './not-asked.ts';
import { FIRST_QUESTIONS, openAlike, standing } from './standing.ts';
import { gateOnDay, waiverText } from './waivers.ts';
import { wayOutText } from './way-out.ts';
import {
  announcedText,
  boundsText,
  changeText,
  citedInstruments,
  dayOfEvidence,
  easedText,
  effectText,
  fragilityTexts,
  HEADLINE,
  leadsText,
  marksText,
  noticeText,
  pinpointsText,
  questionText,
  searchedText,
  untriedText,
  turnsOnText,
} from './words.ts';

interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

/**
 * `all`: the annex names every entry, set and party that was consulted, and every provision that is not modelled. `maskedOf`: of a
 * copy without persons the hash of the whole record.
 */
export const record = (
  verdict: Verdict,
  all: boolean,
  maskedOf?: string,
  duties: readonly RecordedDuty[] = [],
  decisions: readonly DossierDecision[] = [],
): string => {
  const { transaction } = verdict;
  const sections = [
    ...bodyOf(verdict),
    decision(decisions, maskedOf !== undefined),
    afterDecision(duties),
    ...annexOf(verdict, all),
  ];
  const lines = [
    `# ${verdict.verdict.toUpperCase()}: ${safe(transaction.title ?? transaction.id)}`,
    '',
    ...(maskedOf === undefined ? [] : [`Masked copy: ${safe(maskedText(maskedOf))}`, '']),
    ...answerLines(verdict, decisions.at(-1)),
    ...sections
      .filter((section) => section.lines.length > 0)
      .flatMap((section) => ['', `## ${section.heading}`, '', ...section.lines]),
  ];
  return `${lines.join('\n')}\n`;
};

const afterDecision = (duties: readonly RecordedDuty[]): Section => ({
  heading: 'After the decision',
  lines: duties.map((duty) => `- ${safe(dutyText(duty))}`),
});

const answerLines = (verdict: Verdict, newest: DossierDecision | undefined): string[] => {
  const { transaction, manifest, law, policy, gate } = verdict;
  const options = manifest ? optionsText(manifest) : '';
  const headline = HEADLINE[verdict.verdict];
  return [
    `**${headline[0]!.toUpperCase()}${headline.slice(1)}.**`,
    '',
    ...(newest ? [`- ${safe(decidedInShort(newest))}; see Decision`] : []),
    `- Law **${law}**, policy **${policy}**, overall **${verdict.verdict}**: the worse of the two`,
    ...(gate ? [`- ${safe(capital(gateOnDay(verdict)))}`] : []),
    `- Bounds: ${boundsText(verdict)}`,
    `- Law as of ${verdict.asOf}, evidence known at ${verdict.knownAt}`,
    `- Transaction ${code(transaction.id)}${transaction.file === undefined ? '' : ` in ${code(`${transaction.file}${transaction.line === undefined ? '' : `:${transaction.line}`}`)}`}`,
    ...(options === '' ? [] : [`- Given beside the file: ${safe(options)}`]),
  ];
};

const bodyOf = (verdict: Verdict): Section[] => {
  const { announced = [], findings, questions, change = [], presumed } = verdict;
  const {
    answers = [],
    askedWithoutResult: asked = [],
    clearances = [],
    licences = [],
    waivers = [],
    notices = [],
  } = verdict;
  const { met, lifted } = standing(findings);
  const { checked, unchecked } = groundsInShort(verdict, 'page');
  return [
    { heading: 'The transaction as entered', lines: dealLines(verdict) },
    { heading: 'Reasons', lines: reasonsLines(verdict, met) },
    { heading: 'Lifted', lines: spaced(lifted.map(findingLines)) },
    { heading: 'Waivers', lines: waivers.map((one) => `- ${safe(waiverText(one))}`) },
    {
      heading: 'Clearances',
      lines: clearances.map((one) => `- ${safe(clearanceText(one))}`),
    },
    {
      heading: 'Licences drawn on',
      lines: licences.map((one) => `- ${safe(licenceText(one))}`),
    },
    {
      heading: 'Answered by name',
      lines: answers.map((one) => `- ${safe(givenText(one))}`),
    },
    { heading: 'Not decided', lines: openInShort(verdict) },
    {
      heading: 'Questions, in this order',
      lines: questionLines(questions.slice(0, FIRST_QUESTIONS), 1),
    },
    {
      heading: 'Announced',
      lines: announced.map(
        (one) => `- from ${one.day} ${one.verdict}: ${safe(announcedText(one))}`,
      ),
    },
    {
      heading: 'What would change it',
      lines: [
        ...change.map(
          (one) =>
            `- to ${one.to}: ${safe(changeText(one))}${one.inHands ? '' : " (not in the exporter's hands)"}`,
        ),
        ...[searchedText(verdict), ...fragilityTexts(verdict)].flatMap((text) =>
          text === undefined ? [] : [`- ${safe(text)}`],
        ),
      ],
    },
    ...(['law', 'policy'] as const).map((kind) => ({
      heading: `Could not be looked at: ${kind}`,
      lines: verdict.gaps
        .filter((gap) => gap.kind === kind)
        .map(({ what, why, remedy }) => `- ${safe(what)}. ${safe(why)} ${safe(remedy)}`),
    })),
    {
      heading: 'Asked without result',
      lines: asked.map(({ fact, from }) => `- ${code(fact)} (${safe(from)})`),
    },
    {
      heading: 'Notices',
      lines: notices.map((notice) => `- ${safe(noticeText(notice))}`),
    },
    {
      heading: 'Presumed, since nobody said otherwise',
      lines: presumed.map(
        ({ fact, value, by }) => `- ${code(fact)} = ${safe(value)} (${safe(by)})`,
      ),
    },
    { heading: 'Checked', lines: checked.map((line) => `- ${safe(line)}`) },
    { heading: 'Not checked', lines: unchecked.map((line) => `- ${safe(line)}`) },
  ];
};

/** Each part on a line of its own. Where a value does not come from the transaction's own file, that is said. */
const dealLines = ({ deal = [], transaction }: Verdict): string[] =>
  deal.map(({ part, facts }) => {
    const values = facts.map(({ fact, value, from }) => {
      const own = transaction.file !== undefined && from.startsWith(`${transaction.file}:`);
      return `${safe(fact)} = ${safe(value)}${own ? '' : ` (${safe(from)})`}`;
    });
    return `- **${safe(part)}**: ${values.join('; ')}`;
  });

const reasonsLines = ({ findings }: Verdict, met: readonly Finding[]): string[] => {
  if (findings.length === 0) return ['No rule of these packs was met or left open.'];
  return met.length === 0 ? ['No rule of these packs was met.'] : spaced(met.map(findingLines));
};

const capital = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}`;

const spaced = (blocks: readonly (readonly string[])[]): string[] =>
  blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]));

const findingLines = (finding: Finding): string[] => {
  const eased = easedText(finding);
  const { evidence, facts, couldRelieve, relievedBy, remedy, rule, marks } = finding;
  return [
    `### ${finding.colour.toUpperCase()}, ${finding.kind}: ${effectText(finding)}${eased === '' ? '' : ` (${safe(eased)})`}`,
    '',
    safe(finding.because ?? turnsOnText(finding)),
    '',
    ...citedInstruments(finding.citations).map(
      ({ text, url }) => `- ${safe(text)}${url === '' ? '' : ` ${link(url)}`}`,
    ),
    ...evidence.map(
      (one) =>
        `- Evidence: ${safe(one.detail)} (${safe(dayOfEvidence(one))})${one.url === undefined ? '' : ` ${link(one.url)}`}`,
    ),
    ...facts.map(
      ({ fact, value, from }) => `- Fact: ${code(fact)} = ${safe(value)} (${safe(from)})`,
    ),
    ...couldRelieve.map(
      (relief) =>
        `- Could be lifted by ${safe(relief.title)} (${code(relief.rule)}), which asks ${relief.missing.map(code).join(', ')}`,
    ),
    ...(relievedBy === undefined ? [`- To do: ${safe(remedy)}`] : []),
    ...[wayOutText(finding, Infinity)].flatMap((way) =>
      way === undefined ? [] : [`- ${safe(way)}`],
    ),
    `- Rule ${code(rule)}, ${marksText(marks)}`,
  ];
};

const openInShort = (verdict: Verdict): string[] =>
  standing(verdict.findings).open.length === 0
    ? []
    : [`${safe(openInShortTexts(verdict).join(' '))} The annex says what each turns on.`];

const questionLines = (questions: readonly Question[], from: number): string[] =>
  questions.map((question, index) => {
    const { about, answers, evidence, lines = [] } = question;
    const sheet = lines.map((line) => ` ${safe(line.question)} (${code(line.fact)})`).join('');
    const leads = leadsText(question);
    const led = leads === undefined ? '' : ` ${safe(leads)}.`;
    const among = answers ? ` One of ${answers.map(safe).join(', ')}.` : '';
    const proof = evidence === '' ? '' : ` Proof: ${safe(evidence)}.`;
    return `${from + index}. ${safe(questionText(question))} (${about.map(code).join(', ')})${sheet}${among}${led}${proof}`;
  });

/** What was decided, else room for a person, but in a masked copy: the record says what was found, and somebody else decides. */
const decision = (decisions: readonly DossierDecision[], masked: boolean): Section => ({
  heading: 'Decision',
  lines: spaced([
    ...(masked ? [[decisions.length === 0 ? NOT_DECIDED_HERE : DECIDED_ON_WHOLE]] : []),
    ...(decisions.length === 0 ? [] : [decisions.map(decisionLine)]),
    ...(masked ? [] : roomOf(decisions.length === 0 ? TO_DECIDE : TO_SIGN)),
  ]),
});

const TO_SIGN = ['Name', 'Signature', 'Date'];
const TO_DECIDE = ['Decision', 'Reasons', ...TO_SIGN];

const roomOf = (asked: readonly string[]): string[][] =>
  asked.map((what) => [`${what}: ______________________________`]);

const decisionLine = (decision: DossierDecision): string => {
  const { on, outcome, by, reason, afterDeal, countersign } = decision;
  const afterwards = afterDeal === undefined ? '' : ` (${safe(afterwardsText(afterDeal))})`;
  return `- ${on}${afterwards}: ${safe(by)} decided ${OUTCOME_WORDS[outcome]}: ${safe(reason)} Countersigned by ${countersign === undefined ? 'nobody' : `${safe(countersign.by)}, ${countersign.on}`}.`;
};

const annexOf = (verdict: Verdict, all: boolean): Section[] => {
  const { open } = standing(verdict.findings);
  const grounds = groundsInFull(verdict).filter(({ always }) => all || always);
  return [
    { heading: 'Annex: not decided', lines: openLines(open) },
    {
      heading: 'Annex: further questions',
      lines: [
        ...questionLines(verdict.questions.slice(FIRST_QUESTIONS), FIRST_QUESTIONS + 1),
        ...[untriedText(verdict.questions)].filter((text) => text !== undefined),
      ],
    },
    {
      heading: 'Annex: made with',
      lines: spaced(
        grounds.map(({ title, lines }) => [
          `### ${title}`,
          '',
          ...lines.map((line) => `- ${safe(line)}`),
        ]),
      ),
    },
  ];
};

/** Rules that turn on the same, about the same, with the same effect, are one line. */
const openLines = (open: readonly Finding[]): string[] =>
  openAlike(open).map((findings) => {
    const [first] = findings as [Finding, ...Finding[]];
    const eased = easedText(first);
    const citations = findings.flatMap((finding) => finding.citations);
    const provisions = citations.length === 0 ? '' : ` ${safe(pinpointsText(citations))}.`;
    const rules = findings.map(({ rule }) => code(rule));
    return `- ${first.kind}, ${safe(first.subject)}: ${safe(turnsOnText(first))} Possible effect: ${effectText(first)}${eased === '' ? '' : ` (${safe(eased)})`}.${provisions} ${rules.length === 1 ? 'Rule' : 'Rules'} ${rules.join(', ')}`;
  });
