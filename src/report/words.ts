// The fixed words of every format made for people, so that text and Markdown say the same.

import type { Citation } from '../model/citation.ts';
import { UNDATED } from '../model/dates.ts';
import type { Change, Colour, Coverage, Finding, Verdict } from '../model/verdict.ts';

/** Green is never a clearance. */
export const HEADLINE: Readonly<Record<Colour, string>> = {
  red: 'do not proceed',
  amber: 'not before the points below are settled',
  green: 'no reason found in what was checked',
};

export const effectText = (finding: Finding): string => {
  const effect = {
    prohibited: 'prohibited',
    'licence-required': 'licence required',
    'notify-authority': 'notify the authority',
    refuse: 'do not proceed: nothing cures this',
    hold: 'do not proceed while this stands',
    care: 'go deeper, and decide above sales level',
    inquire: 'ask, and keep the answer',
    notice: 'to be looked at by a person',
  }[finding.effect];
  const policy =
    finding.licensingPolicy && finding.licensingPolicy !== 'not-stated'
      ? `, licensing policy: ${finding.licensingPolicy.replaceAll('-', ' ')}`
      : '';
  return `${effect}${policy}`;
};

export const outcomeText = (finding: Finding): string => {
  if (finding.relievedBy !== undefined) return `relieved by ${finding.relievedBy}`;
  if (finding.outcome === 'undetermined') return 'not decided';
  return finding.mitigatedBy === undefined ? '' : `softened by ${finding.mitigatedBy}`;
};

export const citationText = (citation: Citation): string => citedInstruments([citation])[0]!.text;

export interface CitedInstrument {
  readonly text: string;
  readonly url: string;
}

/** Citations of one instrument in one period are one line: 'Principle 13; Principle 19'. */
export const citedInstruments = (citations: readonly Citation[]): CitedInstrument[] => {
  const grouped = new Map<string, Citation[]>();
  for (const citation of citations) {
    const key = `${citation.instrument} ${citation.since} ${citation.until ?? ''}`;
    grouped.set(key, [...(grouped.get(key) ?? []), citation]);
  }
  return [...grouped.values()].map((group) => {
    const [first] = group as [Citation, ...Citation[]];
    const pinpoints = group
      .map(({ provision }) => provision)
      .filter((provision) => provision !== '');
    return {
      text: `${[first.title, pinpoints.join('; ')].filter((part) => part !== '').join(', ')} (in force ${periodText(first)})`,
      url: first.url,
    };
  });
};

const periodText = ({ since, until }: Citation): string => {
  const from = since === UNDATED ? 'since before the records of this pack' : `from ${since}`;
  return until === undefined ? from : `${from} until ${until}`;
};

export const changeText = (change: Change): string =>
  Object.entries(change.set)
    .map(([fact, value]) => `${fact} = ${value}`)
    .join(' and ');

export const coverageText = (verdict: Verdict): string[] => {
  const { packs, lists, indices, replaced } = verdict.coverage ?? NOTHING;
  const total = lists.reduce((sum, { rows }) => sum + rows, 0);
  const taken = [...new Set(lists.map((list) => list.taken))].sort().join(', ');
  return [
    `Packs, with the day to which each was compared with the law: ${packs.map(({ pack, checkedTo }) => `${pack} ${checkedTo}`).join(', ')}.`,
    lists.length === 0
      ? 'Lists: none.'
      : `Lists${lists.every(({ bundled }) => bundled) ? ' (bundled extracts)' : ''}: ${lists.map(({ list, rows }) => `${list} ${rows}`).join(', ')}; ${total} rows, taken ${taken}.`,
    `Indices: ${indices.map(({ title }) => title).join(', ') || 'none'}.`,
    ...(replaced.length > 0
      ? [
          `Rules replaced by the user's packs: ${replaced.map(({ rule, by }) => `${rule} by ${by}`).join(', ')}.`,
        ]
      : []),
    `Not modelled: ${(verdict.coverage ?? NOTHING).notModelled.length} provisions, listed in the JSON output and by licet explain PACK.`,
  ];
};

const NOTHING: Coverage = { packs: [], lists: [], indices: [], notModelled: [], replaced: [] };
