// Every bundled case played as an interview: from who, what, where and when, the first question answered from the case's own
// facts until nothing is asked. What the case does not have was asked without result. It judges nothing itself.

import { basename, join } from 'node:path';
import { filesBelow } from '../src/data/read/walk.ts';
import { plainScalars } from '../src/data/read/values.ts';
import { placeOfLabel } from '../src/data/transaction/answered.ts';
import { OlderFacts } from '../src/data/transaction/older-facts.ts';
import { readTransactions } from '../src/data/transaction/transactions.ts';
import type { RawTransaction } from '../src/data/read/raw.ts';
import { ASKED_WITHOUT_RESULT } from '../src/model/fact.ts';
import { COLOURS, type Answer, type Colour } from '../src/model/verdict.ts';
import type { Screener } from '../src/screener.ts';

export { shippedScreener } from './cases.ts';

type Loose = Record<string, unknown>;

interface Played {
  readonly name: string;
  readonly isOrdinary: boolean;
  readonly count: number;
  /** Facts that were asked; a sheet asks several. */
  readonly facts: number;
  readonly colour: Colour;
  readonly whole: Colour;
  /** The first reason of the colour. */
  readonly decides: string;
}

export const interviewPage = async (root: string, screener: Screener) => {
  const folder = join(root, 'data', 'cases');
  const played: Played[] = [];
  for (const file of filesBelow(folder, '.yaml').sort())
    for await (const raw of readTransactions(join(folder, file), 'yaml', screener.columns))
      played.push(play(screener, raw, file));
  const milder = played.filter(({ colour, whole }) => rank(colour) < rank(whole));
  const summary = summaryOf(played);
  return { page: pageOf(played, summary), summary, milder: milder.map(({ name }) => name) };
};

const play = (screener: Screener, raw: RawTransaction, file: string): Played => {
  const given = { ...raw, value: plainScalars(raw.value) };
  const all = new OlderFacts(screener.facts).readNow(given, []).raw.value as Loose;
  const known = bareOf(all);
  const asked = new Set<string>();
  let count = 0;
  for (;;) {
    const answer = screener.screen(rawOf(raw, known));
    const next = answer.questions().find(({ about }) => about.some((label) => !asked.has(label)));
    if (!next)
      return {
        name: basename(file, '.yaml'),
        isOrdinary: file.startsWith('ordinary'),
        count,
        facts: asked.size,
        colour: answer.verdict,
        whole: screener.screen(raw).verdict,
        decides: decisiveOf(answer),
      };
    count += 1;
    for (const label of next.about) {
      asked.add(label);
      const { path, role } = placeOfLabel(label, known);
      if (role !== undefined) put(known, [...path.slice(0, 2), 'role'], role);
      const stated =
        at(all, path) ??
        at(
          all,
          path.filter((step) => step !== 'facts'),
        );
      put(known, path, stated ?? ASKED_WITHOUT_RESULT);
    }
  }
};

/** Who, what, where and when, and what an authority has decided already: no question asks for a paper that came. */
const bareOf = (all: Loose): Loose => ({
  id: all['id'],
  ...(all['date'] !== undefined && { date: all['date'] }),
  ...(all['licences'] !== undefined && { licences: all['licences'] }),
  exporter: only(all['exporter'], ['name', 'country', 'type']),
  parties: each(all['parties'], ['role', 'name', 'aliases', 'country', 'type']),
  destination: only(all['destination'], ['country']),
  items: each(all['items'], ['name', 'category', 'supply-form', 'quantity', 'value']),
});

const only = (record: unknown, keys: readonly string[]): Loose =>
  Object.fromEntries(Object.entries((record ?? {}) as Loose).filter(([key]) => keys.includes(key)));

const each = (list: unknown, keys: readonly string[]): Loose[] =>
  ((list ?? []) as unknown[]).map((one) => only(one, keys));

const rawOf = (raw: RawTransaction, value: Loose): RawTransaction => {
  const place = () => ({ file: raw.file });
  return { value: structuredClone(value), file: raw.file, line: raw.line, place, keyPlace: place };
};

type Path = readonly (string | number)[];

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((within, step) => (within as Loose | undefined)?.[step], value);

const put = (value: Loose, path: Path, given: unknown): void => {
  let within = value;
  for (const [index, step] of path.slice(0, -1).entries())
    within = (within[step] ??= typeof path[index + 1] === 'number' ? [] : {}) as Loose;
  within[path.at(-1)!] = given;
};

const rank = (colour: Colour): number => COLOURS.indexOf(colour);

const decisiveOf = (answer: Answer): string => {
  const { findings, gaps, verdict } = answer.whole('standard', false);
  const standing = findings.filter(({ relievedBy }) => relievedBy === undefined);
  const one =
    standing.find(({ outcome, colour }) => outcome === 'met' && colour === verdict) ?? standing[0];
  if (!one) return gaps[0] ? `not looked at: ${gaps[0].what}` : 'no reason found';
  const [cited] = one.citations;
  const where = cited
    ? `${cited.title}${cited.provision === '' ? '' : `, ${cited.provision}`}`
    : one.rule;
  return `${where}${one.outcome === 'met' ? '' : ' (not decided)'}`;
};

const summaryOf = (played: readonly Played[]): string => {
  const counts = (of: readonly Played[]): number[] =>
    of.map(({ count }) => count).sort((a, b) => a - b);
  const [real, ordinary] = [
    played.filter(({ isOrdinary }) => !isOrdinary),
    played.filter(({ isOrdinary, colour }) => isOrdinary && colour === 'green'),
  ];
  const all = counts(real);
  const green = counts(ordinary);
  const facts = real.map((one) => one.facts).sort((a, b) => a - b);
  return [
    `Real cases: ${all.length}, median ${all[all.length >> 1]}, 90th percentile ${all[Math.floor(all.length * 0.9)]}, most ${all.at(-1)}; facts: median ${facts[facts.length >> 1]}, 90th percentile ${facts[Math.floor(facts.length * 0.9)]}.`,
    `Ordinary cases that end green: ${green.length}, median ${green[green.length >> 1]}, most ${green.at(-1)}.`,
  ].join('\n');
};

const pageOf = (played: readonly Played[], summary: string): string => {
  const rows = [...played]
    .sort((a, b) => Number(b.isOrdinary) - Number(a.isOrdinary) || (a.name < b.name ? -1 : 1))
    .map(
      ({ name, count, facts, colour, whole, decides }) =>
        `| ${name} | ${count} | ${facts} | ${colour}${colour === whole ? '' : ` (${whole} with all facts)`} | ${decides.replaceAll('|', '\\|')} |`,
    );
  return [
    '# How long an interview is',
    '',
    'How many questions each bundled case takes.',
    '',
    'Each bundled case is played from its bare facts: names, countries and kinds of the parties, names, kinds, form of supply,',
    'number and value of the items, the country of use, the day, and licences that were granted or refused. The first question is',
    'answered from the facts of the case; what the case does not know was asked without result. It ends when nothing is asked that',
    'could change the colour. A sheet, such as what one data sheet says, or one fact of several items or parties, is one question;',
    'how many facts were asked stands beside it. Made by `npm run eval:interview -- --write`.',
    '',
    summary.replaceAll('\n', '\n\n'),
    '',
    '| case | questions | facts | colour | what decides |',
    '| --- | ---: | ---: | --- | --- |',
    ...rows,
    '',
  ].join('\n');
};
