// The page that `npm run cases` prints: each bundled case, the colour that a specialist expected, the colour that the program
// gives, the provision that decides, and for a miss the reason. It judges nothing itself and changes no expectation.

import { join } from 'node:path';
import { filesBelow } from '../src/data/read/walk.ts';
import { readCompiled, STORE_FILE } from '../src/data/library/compiled.ts';
import { openStore } from '../src/data/lists/store.ts';
import { readTransactions } from '../src/data/transaction/transactions.ts';
import type { Citation } from '../src/model/citation.ts';
import type { Finding, Verdict } from '../src/model/verdict.ts';
import { Screener } from '../src/screener.ts';
import { KNOWN_MISSES } from '../test/known-misses.ts';

/** Cases are judged as of their own dates; this day is for files without one, of which there is none. */
const TODAY = '2026-11-21';
const WIDTH = 100;

interface Expected {
  readonly expected: { readonly verdict: string; readonly also?: readonly string[] };
}

/** The built program over the bundled lists. dist/ must be built. */
export const shippedScreener = (root: string): { screener: Screener; close: () => void } => {
  const store = openStore(join(root, 'dist', STORE_FILE));
  const screener = new Screener(
    { ...readCompiled(join(root, 'dist')), store, version: 'cases' },
    { lists: 'bundled', today: TODAY },
  );
  return { screener, close: () => store.close() };
};

/** The whole page, with a line break at its end. */
export const casesPage = async (root: string, screener: Screener): Promise<string> => {
  const folder = join(root, 'data', 'cases');
  const blocks: string[] = [];
  for (const file of filesBelow(folder, '.yaml').sort())
    for await (const raw of readTransactions(join(folder, file), 'yaml', screener.columns))
      blocks.push(
        caseBlock(
          file.replace(/\.yaml$/, ''),
          (raw.value as { case: Expected }).case.expected,
          screener.screen(raw).whole('standard', true),
        ),
      );
  const accepted = blocks.filter((block) => block.startsWith('ok')).length;
  return `${blocks.length} cases, ${accepted} in a colour that was accepted beforehand\n\n${blocks.join('\n\n')}\n`;
};

/** The lines of one case. `misses` gives the reason of each known miss by the id of its case. */
export const caseBlock = (
  name: string,
  expected: Expected['expected'],
  verdict: Verdict,
  misses: Readonly<Record<string, string>> = KNOWN_MISSES,
): string => {
  const colours = [expected.verdict, ...(expected.also ?? [])];
  const ok = colours.includes(verdict.verdict);
  return [
    `${ok ? 'ok  ' : 'MISS'} ${name}`,
    ...indented(`expected ${colours.join(' or ')}, is ${verdict.verdict}`),
    ...indented(decisive(verdict)),
    ...missed(misses[verdict.transaction.id], ok).flatMap(indented),
  ].join('\n');
};

/**
 * What the colour rests on: the first rule that was met with that colour; where none was, the open one that could do most; else
 * the first thing that could not be looked at.
 */
const decisive = ({ verdict, findings, gaps }: Verdict): string => {
  const standing = findings.filter(({ relievedBy }) => relievedBy === undefined);
  const met = standing.find(({ outcome, colour }) => outcome === 'met' && colour === verdict);
  if (met) return cited(met);
  if (standing[0])
    return cited(standing.reduce((most, one) => (weight(one) > weight(most) ? one : most)));
  if (gaps[0]) return `not looked at: ${gaps[0].what}`;
  return findings[0] ? cited(findings[0]) : 'no rule met, and none left open';
};

const weight = ({ effect, licensingPolicy }: Finding): number => {
  if (effect === 'prohibited') return 3;
  if (effect !== 'licence-required') return 0;
  return licensingPolicy === undefined ? 1 : 2;
};

const cited = ({ rule, outcome, relievedBy, citations }: Finding): string => {
  const how = relievedBy === undefined ? outcome : `met, relieved by ${relievedBy}`;
  return `${citations[0] ? provision(citations[0]) : 'no provision'}; ${how} [${rule}]`;
};

/** 'Art. 2 of Regulation … (since 2014-08-01, until 2022-02-26)' */
export const provision = ({ provision: place, title, since, until }: Citation): string => {
  const from = since === 'undated' ? 'since before the records' : `since ${since}`;
  const days = until === undefined ? from : `${from}, until ${until}`;
  return `${place === '' ? '' : `${place} of `}${title} (${days})`;
};

const missed = (why: string | undefined, ok: boolean): string[] => {
  if (ok) return why === undefined ? [] : ['listed as missed, and is not: take it off the list'];
  return [`missed: ${why ?? 'no reason is on the list yet'}`];
};

const indented = (text: string): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length + 6 > WIDTH) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => `     ${one}`);
};
