// Markdown: one transaction as a record for the file, several as a comment on a pull request, or a list.

import type { BriefVerdict, Verdict } from '../model/verdict.ts';
import type { Run } from '../model/run.ts';
import { clearedInShort } from './clearances.ts';
import { commentHead, commentRow } from './comment.ts';
import { answered, totalText, type Format, type Look } from './format.ts';
import { optionsText } from './grounds.ts';
import { drawnInShort } from './licences.ts';
import { code, safe } from './markup.ts';
import { record } from './record.ts';
import { waivedInShort } from './waivers.ts';
import { inShort, noticeText } from './words.ts';

const shown = (answer: BriefVerdict | Verdict, look: Look): string =>
  answer.schema === 'licet/brief@1' ? line(answer) : record(answer, look.all);

const line = (brief: BriefVerdict): string => {
  const cleared = [waivedInShort(brief), clearedInShort(brief), drawnInShort(brief)]
    .filter(Boolean)
    .join(', ');
  return `- **${brief.verdict.toUpperCase()}** ${safe(brief.transaction.id)}: ${safe(inShort(brief))}${cleared === '' ? '' : ` (${cleared})`}\n`;
};

/** Several are a comment, unless another depth is wanted. */
export const markdown: Format = {
  open: (run, { detail }) => (detail === undefined ? commentHead(run) : header(run)),
  each: (answer, look) => {
    const { detail } = look;
    if (detail === undefined) return commentRow(answer.placed(false), look);
    return `${shown(answered(answer, detail, false), look)}${detail === 'brief' ? '' : '\n---\n\n'}`;
  },
  close: (totals, { detail }) =>
    `${detail === undefined || detail === 'brief' ? '\n' : ''}${totalText(totals)}\n`,
  one: (answer, look) => shown(answered(answer, look.detail ?? 'full', true), look),
};

const header = ({ manifest, coverage, notices = [] }: Run): string => {
  const options = optionsText(manifest);
  const lists = coverage.lists.filter(({ checked }) => checked);
  return `Screened with licet ${safe(manifest.licet)}: packs ${coverage.packs.map(({ pack, checkedTo }) => `${code(pack)} to ${checkedTo}`).join(', ') || 'none'}; lists ${lists.map(({ list, taken }) => `${code(list)} of ${taken}`).join(', ') || 'none'}.${options === '' ? '' : ` Given beside the files: ${safe(options)}.`}${notices.map((notice) => `\n\n${safe(noticeText(notice))}`).join('')}\n\n`;
};
