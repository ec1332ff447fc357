// Recorded decisions on matches, in words: in an answer, in a line of several answers, and of a file of them.

import type { Clearance, MatchClearance, VoidReason } from '../model/clearance.ts';
import type { BriefVerdict } from '../model/verdict.ts';
import { INDENT, Page, type Paper } from './page.ts';
import { counted } from './words.ts';

const VOID: Readonly<Record<VoidReason, string>> = {
  'party-changed': 'the transaction now states something else of the party',
  'listed-changed': 'the listed record has changed',
  expired: 'it has expired',
  'not-approved': 'a second person has to approve it',
};

export const voidText = (reasons: readonly VoidReason[]): string =>
  `void, for ${reasons.map((reason) => VOID[reason]).join('; ')}`;

export const clearanceText = (clearance: MatchClearance): string => {
  const { party, listed, listedName } = clearance;
  const standing = clearance.void ? `${voidText(clearance.void)}: the match stands` : 'holds';
  return `'${party}' is not '${listedName}' (${listed}): ${standing}. ${decisionText(clearance)}`;
};

const decisionText = ({
  reason,
  by,
  approvedBy,
  on,
  expires,
}: Pick<Clearance, 'reason' | 'by' | 'approvedBy' | 'on' | 'expires'>): string =>
  `Decided by ${by}${approvedBy === undefined ? '' : `, approved by ${approvedBy}`}, on ${on}, until ${expires}: ${reason}`;

/** '1 match cleared, 1 clearance void'; empty where nobody recorded anything. */
export const clearedInShort = ({ clearances }: Pick<BriefVerdict, 'clearances'>): string =>
  clearances === undefined
    ? ''
    : [
        ...(clearances.holding > 0
          ? [`${counted(clearances.holding, 'match', 'matches')} cleared`]
          : []),
        ...(clearances.void > 0 ? [`${counted(clearances.void, 'clearance')} void`] : []),
      ].join(', ');

/** A clearance of a file; `void`: why it does not hold, empty where it does, undefined where nothing is there to be cleared. */
export interface RecordedClearance {
  readonly clearance: Clearance;
  readonly void: readonly VoidReason[] | undefined;
}

/** A transaction against which clearances are held, and its matches that nobody cleared. */
export interface HeldAgainst {
  readonly file: string;
  readonly open: readonly {
    readonly label: string;
    readonly listed: string;
    readonly listedName: string;
  }[];
}

export const recordedText = (
  recorded: readonly RecordedClearance[],
  file: string,
  deal: HeldAgainst | undefined,
  paper: Paper,
): string => {
  const page = new Page(paper);
  const whole = counted(recorded.length, 'clearance');
  page.add(
    `${file}: ${whole}${deal === undefined ? '' : `, held against ${deal.file}`}`,
    '',
    page.ink.bold,
  );
  for (const one of recorded) {
    const { party, listed } = one.clearance;
    page.blank();
    page.add(`'${party}' is not ${listed}`);
    page.add(standingText(one, deal), INDENT, inkOf(one, page));
    page.add(decisionText(one.clearance), INDENT, page.ink.dim);
  }
  if (deal && deal.open.length > 0) {
    page.heading(`Matches that are not cleared (${deal.open.length})`);
    for (const { label, listed, listedName } of deal.open)
      page.add(`${label} ${listed} (${listedName})`, INDENT, undefined, INDENT + INDENT);
  }
  return page.text();
};

const standingText = (
  { void: reasons }: RecordedClearance,
  deal: HeldAgainst | undefined,
): string => {
  if (reasons === undefined) return 'no such match in the transaction';
  if (reasons.length > 0) return voidText(reasons);
  return deal === undefined ? 'not expired; whether it holds is said of a transaction' : 'holds';
};

const inkOf = ({ void: reasons }: RecordedClearance, page: Page): ((text: string) => string) =>
  reasons === undefined ? page.ink.dim : page.colour(reasons.length > 0 ? 'amber' : 'green');

export const clearedText = (clearance: Clearance, listedName: string, file: string): string => {
  const { party, listed, expires } = clearance;
  return `${file}: '${party}' is recorded as another party than '${listedName}' (${listed}), until ${expires}.\n`;
};
