// Every bundled case played as an interview: from who, what, where and when, the first question answered from the case's own
// facts until nothing is asked. A fact that the case does not have is not known, and not asked again. It judges nothing itself.

import { basename, join } from 'node:path';
import { filesBelow } from '../src/data/read/walk.ts';
import { plainScalars } from '../src/data/read/values.ts';
import { placeOfLabel } from '../src/data/transaction/answered.ts';
import { OlderFacts } from '../src/data/transaction/older-facts.ts';
import { readTransactions } from '../src/data/transaction/transactions.ts';
import type { RawTransaction } from '../src/data/read/raw.ts';
import { COLOURS, type Answer, type Colour } from '../src/model/verdict.ts';
import type { Screener } from '../src/screener.ts';

export { shippedScreener } from './cases.ts';

type Loose = Record<string, unknown>;

interface Played {
  readonly name: string;
  readonly isOrdinary: boolean;
  readonly count: number;
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
        colour: answer.verdict,
        whole: screener.screen(raw).verdict,
        decides: decisiveOf(answer),
      };
    count += 1;
    for (const label of next.about) {
      asked.add(label);
      const { path } = placeOfLabel(label, all);
      const value =
        at(all, path) ??
        at(
          all,
          path.filter((step) => step !== 'facts'),
        );
      if (value !== undefined) put(known, path, value);
    }
  }
};

/** Who, what, where and when. */
const bareOf = (all: Loose): Loose => ({
  id: all['id'],
  ...(all['date'] !== undefined && { date: all['date'] }),
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
  for (const step of path.slice(0, -1)) within = (within[step] ??= {}) as Loose;
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
  return [
    `Real cases: ${all.length}, median ${all[all.length >> 1]}, 90th percentile ${all[Math.floor(all.length * 0.9)]}, most ${all.at(-1)}.`,
    `Ordinary cases that end green: ${green.length}, median ${green[green.length >> 1]}, most ${green.at(-1)}.`,
  ].join('\n');
};

const pageOf = (played: readonly Played[], summary: string): string => {
  const rows = [...played]
    .sort((a, b) => Number(b.isOrdinary) - Number(a.isOrdinary) || (a.name < b.name ? -1 : 1))
    .map(
      ({ name, count, colour, whole, decides }) =>
        `| ${name} | ${count} | ${colour}${colour === whole ? '' : ` (${whole} with all facts)`} | ${decides.replaceAll('|', '\\|')} |`,
    );
  return [
    '# How long an interview is',
    '',
    'Each bundled case is played from its bare facts: names, countries and kinds of the parties, names, kinds, form of supply,',
    'number and value of the items, the country of use, the day. The first question is answered from the facts of the case; what',
    'the case does not know is not known and not asked again. It ends when nothing is asked that could change the colour. A',
    'sheet, or one fact of several items or parties, is one question. Made by `npm run eval:interview -- --write`.',
    '',
    summary.replaceAll('\n', '\n\n'),
    '',
    '| case | questions | colour | what decides |',
    '| --- | ---: | --- | --- |',
    ...rows,
    '',
  ].join('\n');
};
