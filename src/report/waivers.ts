// Waivers in words: in an answer, in a line of several answers, on standard error, and of a file of them.

import type { BriefVerdict, Finding, Gate, Verdict } from '../model/verdict.ts';
import {
  lapseText,
  WARNED_DAYS,
  type TransactionWaiver,
  type Waiver,
  type WaiverLapse,
  type WaiversPage,
  type WaiverStanding,
  type WaiverUse,
} from '../model/waiver.ts';
import { INDENT, Page, type Paper } from './page.ts';
import { counted } from './words.ts';

const DEEP = INDENT + INDENT;

/** 'with 1 waiver: green for the gate': stands beside the colour of the answer, and never in its place. */
export const gateText = (gate: Gate): string => `with ${waivedText(gate)}`;

const waivedText = ({ verdict, waivers }: Gate): string =>
  `${counted(waivers, 'waiver')}: ${verdict} for the gate`;

/** So many rules are named. */
const MOST_KEEPING = 3;

type AtGate = Pick<Verdict, 'gate' | 'findings' | 'gaps'>;

/** What keeps a gate from green though waivers take findings from it; empty where nothing does, or no waiver holds. */
const keepersOf = ({ gate, findings, gaps }: AtGate): readonly string[] => {
  if (gate === undefined || gate.verdict === 'green') return [];
  const keeping = findings.filter(
    ({ waived, relievedBy, colour }) =>
      waived === undefined && relievedBy === undefined && colour === gate.verdict,
  );
  return [
    ...new Set(keeping.map(({ rule }) => rule)),
    // A gap holds an answer at amber, and never at red.
    ...(gate.verdict === 'amber' ? gaps.map(({ what }) => what) : []),
  ];
};

/** Beside the colour of the gate: which findings and gaps keep it so. */
export const gateKeptText = (verdict: AtGate): string => {
  const keepers = keepersOf(verdict);
  const { gate } = verdict;
  if (gate === undefined || gate.verdict === 'green') return '';
  if (keepers.length === 0) return `kept ${gate.verdict} by another reading of the transaction`;
  const more = keepers.length - MOST_KEEPING;
  return `kept ${gate.verdict} by ${keepers.slice(0, MOST_KEEPING).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

/** 'with 1 waiver: amber for the gate, kept amber by …'; empty where no waiver holds. */
export const gateInFull = (verdict: AtGate): string =>
  verdict.gate === undefined ? '' : withKept(gateText(verdict.gate), verdict);

/** The same with the day of the screening. */
export const gateOnDay = (verdict: AtGate): string =>
  verdict.gate === undefined ? '' : withKept(gateWithDay(verdict.gate), verdict);

/** 'with 1 waiver: amber for the gate, on 2026-11-28' */
export const gateWithDay = (gate: Gate): string => `${gateText(gate)}, on ${gate.on}`;

const withKept = (text: string, verdict: AtGate): string => {
  const kept = gateKeptText(verdict);
  return kept === '' ? text : `${text}, ${kept}`;
};

/** Waivers that were granted for a finding and do not take it from the gate, each with why. */
export const waiversInVain = (
  { rule, subject, waived }: Finding,
  { waivers = [] }: Pick<Verdict, 'waivers'>,
): readonly string[] =>
  waived
    ? []
    : waivers
        .filter(
          (one) =>
            one.void !== undefined &&
            one.rule === rule &&
            (one.subject === undefined || one.subject === subject),
        )
        .map((one) => `A waiver does not hold for it: ${waiverText(one)}`);

export const lapsesText = (lapses: readonly WaiverLapse[], waiver: Waiver): string =>
  lapses.map((lapse) => lapseText(lapse, waiver)).join('; ');

/** What it does in one transaction, who granted it, and until when. */
export const waiverText = (waiver: TransactionWaiver): string => {
  const { rule, subject } = waiver;
  return `${rule}${subject === undefined ? '' : `, ${subject}`}: ${effectOf(waiver, waiver)}. ${grantText(waiver)}`;
};

const effectOf = (
  { findings, waived, void: why }: Pick<WaiverUse, 'findings' | 'waived' | 'void'>,
  waiver: Waiver,
): string => {
  if (why === undefined) return `the gate passes over ${counted(findings, 'finding')}`;
  const lifts =
    waived === 0
      ? `lifts nothing of ${counted(findings, 'finding')}`
      : `the gate passes over ${waived} of ${findings} findings`;
  return `${lifts}, for ${lapsesText(why, waiver)}`;
};

const grantText = ({ covers, reason, owner, approver, from, expires, ticket }: Waiver): string =>
  `Granted for ${covers} by ${owner}, approved by ${approver}, from ${from} until ${expires} (${ticket}): ${reason}`;

/** Beside a result: why it may pass. */
export const justification = ({
  owner,
  approver,
  expires,
  ticket,
  reason,
}: NonNullable<Finding['waived']>): string =>
  `Waived until ${expires} by ${owner}, approved by ${approver} (${ticket}): ${reason}`;

/** '1 waiver: green for the gate, 1 waiver not enough'; empty where none speaks of it. */
export const waivedInShort = ({ gate, waivers }: Pick<BriefVerdict, 'gate' | 'waivers'>): string =>
  [
    ...(gate ? [waivedText(gate)] : []),
    ...(waivers && waivers.void > 0 ? [`${counted(waivers.void, 'waiver')} not enough`] : []),
  ].join(', ');

interface Recorded {
  readonly waiver: Waiver;
  /** File and line. */
  readonly record: string;
}

const nameOf = ({ rule, transaction, subject }: Waiver): string =>
  `The waiver of ${rule}${subject === undefined ? '' : ` (${subject})`} for ${transaction}`;

/** Of a kept answer that is decided on later. */
export const endedSinceText = (waiver: Waiver): string =>
  `${nameOf(waiver)} held when the record was made, and its last day was ${waiver.expires}: the gate of the record is not that of today.`;

export const unusedText = ({ waiver, record }: Recorded): string =>
  `${nameOf(waiver)} was not used: no such finding stands in what was screened (${record}). Take it out, unless it is for more than that.`;

/** `count`: in so many transactions. */
export const notEnoughText = (
  { waiver, record }: Recorded,
  { transaction, why }: { readonly transaction: string; readonly why: readonly WaiverLapse[] },
  count: number,
): string =>
  `${nameOf(waiver)} is not enough in ${count === 1 ? transaction : `${counted(count, 'transaction')}, the first ${transaction}`}: ${lapsesText(why, waiver)} (${record}).`;

/** The file on a day. */
export const waiversText = (
  { file, day, waivers, transactions }: WaiversPage,
  paper: Paper,
): string => {
  const page = new Page(paper);
  page.add(
    `${file}: ${counted(waivers.length, 'waiver')} on ${day}${transactions === undefined ? '' : `, held against ${counted(transactions, 'transaction')}`}`,
    '',
    page.ink.bold,
  );
  for (const one of waivers) addStanding(page, one);
  return page.text();
};

/** So many transactions of one waiver are named. */
const MOST_NAMED = 20;

const addStanding = (page: Page, one: WaiverStanding): void => {
  page.blank();
  page.add(`${nameOf(one)} (${one.record})`);
  page.add(standingText(one), INDENT, page.colour(inkOf(one)), DEEP);
  page.add(grantText(one), INDENT, page.ink.dim, DEEP);
  for (const use of one.usedBy.slice(0, MOST_NAMED))
    page.add(
      `${use.transaction} (${use.from}): ${effectOf(use, one)}`,
      DEEP,
      use.void === undefined ? undefined : page.colour('amber'),
      `${DEEP}${INDENT}`,
    );
  const more = one.usedBy.length - MOST_NAMED;
  if (more > 0) page.add(`… and ${more} more`, DEEP, page.ink.dim);
};

const inkOf = ({ lapses, unused, daysLeft }: WaiverStanding): 'green' | 'amber' =>
  lapses.length > 0 || unused === true || daysLeft <= WARNED_DAYS ? 'amber' : 'green';

const standingText = (one: WaiverStanding): string => {
  const { lapses, daysLeft, expires, unused } = one;
  if (lapses.length > 0) return `lifts nothing: ${lapsesText(lapses, one)}`;
  const left = daysLeft === 0 ? 'its last day is today' : `${counted(daysLeft, 'day')} left`;
  return `in force until ${expires}, ${left}${unused === true ? '; not used: no such finding stands in them' : ''}`;
};
