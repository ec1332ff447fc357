// Several transactions as a table for a comment on a pull request: colour, transaction, and what decides, with links. Nothing in a
// name becomes a link, a mention or markup.

import type { Finding, PlacedFinding, PlacedVerdict, Verdict } from '../model/verdict.ts';
import type { Run } from '../model/run.ts';
import type { Look } from './format.ts';
import { inComment } from './markup.ts';
import { placedFacts, transactionPlace } from './places.ts';
import { standing } from './standing.ts';
import { gateInFull, waiverText } from './waivers.ts';
import { optionsText } from './grounds.ts';
import {
  counted,
  easedText,
  effectText,
  HEADLINE,
  noticeText,
  onRecordText,
  openCountText,
  pinpointsText,
  questionText,
  turnsOnText,
} from './words.ts';
import { isWebAddress } from './web-address.ts';

/** So many of each are told; the rest is counted. */
const MOST = { reasons: 3, gaps: 2, lifted: 3, waivers: 3 };

const SIGN = { red: '🔴', amber: '🟠', green: '🟢' } as const;

export const commentHead = ({ manifest, coverage, notices = [] }: Run): string => {
  const options = optionsText(manifest);
  const lists = coverage.lists.filter(({ checked }) => checked);
  const grounds = `licet ${manifest.licet}: ${counted(coverage.packs.length, 'pack')}, ${counted(lists.length, 'list')}${options === '' ? '' : `, given beside the files: ${options}`}`;
  const told = notices.map((notice) => `${inComment(noticeText(notice))}\n\n`).join('');
  return `${inComment(grounds)}\n\n${told}| answer | transaction | what decides |\n| --- | --- | --- |\n`;
};

export const commentRow = (verdict: PlacedVerdict, look: Look): string => {
  const { transaction } = verdict;
  const place = transactionPlace(transaction, look);
  const name = [
    inComment(transaction.id),
    ...(place ? [inComment(`${place.file}:${place.line}`)] : []),
  ];
  const answer = `${SIGN[verdict.verdict]} **${verdict.verdict.toUpperCase()}**<br>law ${verdict.law}, policy ${verdict.policy}${verdict.gate ? `<br>${inComment(gateInFull(verdict))}` : ''}`;
  return `| ${[answer, name.join('<br>'), decidingLines(verdict, look).join('<br>')].join(' | ')} |\n`;
};

const decidingLines = (verdict: PlacedVerdict, look: Look): readonly string[] => {
  const { gaps, questions, waivers = [] } = verdict;
  const { met, lifted, open } = standing(verdict.findings);
  const deciding = met.filter(({ colour }) => colour === verdict.verdict);
  const others = met.length - deciding.length;
  const lines = [
    ...deciding.slice(0, MOST.reasons).map((one) => reason(one, verdict, look)),
    ...rest(deciding.length - MOST.reasons, `more that ${verdict.verdict} rests on`),
    ...rest(others, 'of another colour'),
    ...gaps
      .slice(0, MOST.gaps)
      .map(
        ({ what, remedy }) => `Could not be looked at: ${inComment(what)}. ${inComment(remedy)}`,
      ),
    ...rest(gaps.length - MOST.gaps, 'more that could not be looked at'),
    ...(open.length === 0 ? [] : [openLine(open, questions)]),
    ...lifted
      .slice(0, MOST.lifted)
      .map((one) => `Lifted: ${inComment(one.rule)}, ${inComment(easedText(one))}`),
    ...rest(lifted.length - MOST.lifted, 'more lifted'),
    ...waivers.slice(0, MOST.waivers).map((one) => `Waiver: ${inComment(waiverText(one))}`),
    ...rest(waivers.length - MOST.waivers, 'more waivers'),
  ];
  return lines.length > 0
    ? lines
    : [`${HEADLINE.green[0]!.toUpperCase()}${HEADLINE.green.slice(1)}`];
};

const rest = (count: number, what: string): readonly string[] =>
  count > 0 ? [`… and ${count} ${what}`] : [];

const reason = (finding: PlacedFinding, { transaction }: PlacedVerdict, look: Look): string => {
  const [place] = placedFacts(finding, transaction, look);
  const eased = easedText(finding);
  const head = `**${finding.kind}, ${effectText(finding)}**${eased === '' ? '' : ` (${inComment(eased)})`}`;
  const line = place === undefined ? '' : ` (${inComment(`${place.file}:${place.line}`)})`;
  const record = finding.evidence.length === 0 ? '' : `<br>${inComment(onRecordText(finding))}`;
  return `${head}: ${inComment(finding.because ?? turnsOnText(finding))}${line}${cited(finding)}${record}`;
};

const cited = ({ citations }: Finding): string => {
  const [first] = citations;
  if (first === undefined) return '';
  const said = inComment(pinpointsText(citations));
  return ` ${isWebAddress(first.url) ? `[${said}](<${first.url.replaceAll('|', '%7C')}>)` : said}`;
};

const openLine = (open: readonly Finding[], questions: Verdict['questions']): string => {
  const [first] = questions;
  const asked =
    first === undefined
      ? ''
      : `, asked first: ${inComment(questionText(first))} (${inComment(first.fact)})`;
  return `${inComment(openCountText(open))}${asked}`;
};
