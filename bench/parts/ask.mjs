// What is asked for one transaction of which some fifteen facts are open that matter, and what would change its answer: the
// questions by look-ahead, and then the change sets, each of a fresh answer.

import { Screener } from '../../dist/index.js';
import { bundled } from '../deals.mjs';
import { shipped } from '../rules.mjs';
import { row } from '../table.mjs';
import { median, timed } from '../timing.mjs';

export const title = 'Questions and change sets, one transaction with some 15 open facts';

const LEAST = 12;
const MOST = 18;

/** Facts of a case, by the path under which its file states them; who, what, where and when stay. */
const hideable = (value) => {
  const found = [];
  const look = (within, path, kept) => {
    for (const key of Object.keys(within ?? {}))
      if (!kept.includes(key)) found.push([...path, key]);
  };
  look(value.exporter, ['exporter'], ['name', 'country', 'type']);
  look(value.destination, ['destination'], ['country']);
  for (const [place, party] of (value.parties ?? []).entries())
    look(party, ['parties', place], ['role', 'name', 'aliases', 'country', 'type']);
  for (const [place, item] of (value.items ?? []).entries()) {
    look(item, ['items', place], ['name', 'category', 'facts', 'classification', 'quantity']);
    look(item.facts, ['items', place, 'facts'], []);
    look(item.classification, ['items', place, 'classification'], []);
  }
  for (const part of ['end-use', 'authority', 'route', 'diligence', 'company'])
    look(value[part], [part], []);
  return found;
};

const without = (raw, paths) => {
  const value = structuredClone(raw.value);
  for (const path of paths) {
    const within = path.slice(0, -1).reduce((at, step) => at?.[step], value);
    if (within) delete within[path.at(-1)];
  }
  return { ...raw, value };
};

const openIn = (screener, raw) =>
  new Set(
    screener
      .screen(raw)
      .questions()
      .flatMap(({ about }) => about),
  ).size;

/** The case with as many of its facts hidden as it takes, the last ones first; undefined where it never has so many open. */
const withOpen = (screener, raw) => {
  const paths = hideable(raw.value);
  let [least, most] = [0, paths.length];
  while (least <= most) {
    const hidden = Math.floor((least + most) / 2);
    const tried = without(raw, paths.slice(paths.length - hidden));
    const open = openIn(screener, tried);
    if (open >= LEAST && open <= MOST) return tried;
    if (open < LEAST) least = hidden + 1;
    else most = hidden - 1;
  }
  return undefined;
};

export const measure = async (size) => {
  const screener = new Screener(shipped, { lists: 'bundled', today: '2026-11-21' });
  const cases = await bundled(screener.columns);
  const deals = cases.slice(0, size.of(cases.length, 6)).flatMap((raw) => {
    const deal = withOpen(screener, raw);
    return deal ? [deal] : [];
  });
  const rows = { questions: [], changes: [], both: [] };
  for (let round = 0; round < size.of(4, 2); round += 1)
    for (const deal of deals) {
      const answer = screener.screen(deal);
      const questions = await timed(() => answer.questions());
      const whole = await timed(() => answer.whole('full', false));
      if (round === 0) continue;
      rows.questions.push(questions);
      rows.changes.push(whole);
      rows.both.push({ wall: questions.wall + whole.wall, user: questions.user + whole.user });
    }
  const told = (times, of) => {
    const sorted = times.map((time) => time[of]).sort((a, b) => a - b);
    const at = (part) => sorted[Math.floor((sorted.length - 1) * part)]?.toFixed(0) ?? '–';
    return `${median(sorted)?.toFixed(0) ?? '–'} ms, ${at(0.9)} ms at the 90th percentile`;
  };
  const line = (what, times, bar) =>
    row(what, { measured: told(times, 'wall'), user: told(times, 'user'), ...bar });
  return [
    line(`questions, ${deals.length} bundled cases with facts hidden`, rows.questions, {}),
    line('the whole answer after them, with change sets', rows.changes, {}),
    line('both', rows.both, { aim: '50 ms' }),
  ];
};
