// Control entries that an item meets, may meet or misses: each text once with its answers and its place on every list.

import type { Candidate, GivenAnswer, OnList } from '../model/classification.ts';
import { lasting } from './lasting.ts';
import { INDENT, type Page } from './page.ts';

const DEEP = INDENT + INDENT;

interface Shared {
  readonly candidate: Candidate;
  readonly on: readonly { readonly list: string; readonly candidate: Candidate }[];
}

/** The same text on several lists is one entry with several places. */
const shared = (lists: readonly OnList[], of: (list: OnList) => readonly Candidate[]): Shared[] => {
  const groups = new Map<
    string,
    { candidate: Candidate; on: { list: string; candidate: Candidate }[] }
  >();
  for (const list of lists) {
    for (const candidate of of(list)) {
      const key = JSON.stringify([
        candidate.entry,
        candidate.title,
        candidate.by,
        candidate.answers,
        candidate.missing,
      ]);
      const group = groups.get(key) ?? { candidate, on: [] };
      group.on.push({ list: list.list, candidate });
      groups.set(key, group);
    }
  }
  return [...groups.values()];
};

export const addEntries = (
  page: Page,
  heading: string,
  lists: readonly OnList[],
  of: (list: OnList) => readonly Candidate[],
): void => {
  const groups = shared(lists, of);
  if (groups.length === 0) return;
  page.heading(`${heading} (${groups.length})`);
  for (const { candidate, on } of groups) {
    page.add(
      `${candidate.title}${candidate.by === 'declaration' ? ' (by the declaration alone)' : ''}`,
      INDENT,
      heading === 'Met' ? page.ink.red : page.ink.yellow,
      DEEP,
    );
    const telling = candidate.answers.filter(({ fact }) => !fact.endsWith('.category'));
    if (telling.length > 0) page.add(answersText(telling), DEEP);
    if (candidate.missing.length > 0)
      page.add(`open: ${candidate.missing.join(', ')}`, DEEP, undefined, `${DEEP}  `);
    for (const {
      list,
      candidate: { code, citation, confidence, follows },
    } of on) {
      const said = follows.flatMap(({ codes, adverse }) =>
        codes.map((code) => (adverse ? code : `${code} open`)),
      );
      page.add(
        `${list} ${code} ${lasting(citation)}, ${confidence} § ${citation.instrument} ${citation.provision}${said.length > 0 ? ` (${said.join(', ')})` : ''}`,
        DEEP,
        page.ink.dim,
        `${DEEP}  `,
      );
    }
  }
};

export const addRuledOut = (page: Page, lists: readonly OnList[]): void => {
  const groups = shared(lists, (list) => list.ruledOut);
  if (groups.length === 0) return;
  page.heading(`Ruled out (${groups.length})`);
  for (const { candidate, on } of groups) {
    const codes = [...new Set(on.map(({ candidate: { code } }) => code))].join(', ');
    page.add(`${codes} – ${answersText(candidate.answers)}`, INDENT, page.ink.dim, DEEP);
  }
};

export const answersText = (answers: readonly GivenAnswer[]): string =>
  answers.map(({ fact, value, from }) => `${fact} = ${value} (${from})`).join('; ');

/** Each instrument once, with its link. */
export const addSources = (page: Page, lists: readonly OnList[]): void => {
  const cited = new Map(
    lists.flatMap(({ met, possible }) =>
      [...met, ...possible].map(({ citation }) => [citation.instrument, citation] as const),
    ),
  );
  if (cited.size === 0) return;
  page.heading('Sources');
  for (const [id, { title, url }] of [...cited].sort(([a], [b]) => (a < b ? -1 : 1))) {
    page.add(`${id}: ${title}`, INDENT, page.ink.dim, DEEP);
    if (url !== '') page.add(url, DEEP, page.ink.dim);
  }
};
