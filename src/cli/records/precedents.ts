// licet precedents FILE: earlier decisions on deals that have a party, an item, a kind of item or the route in common with
// one, and what differed.

import { join } from 'node:path';
import { Territories } from '../../data/places/territories.ts';
import type { RawTransaction } from '../../data/read/raw.ts';
import { LicetError } from '../../model/errors.ts';
import type { Facts } from '../../model/facts.ts';
import { compared } from '../../records/compared.ts';
import { wholeRecord, type KeptRecord } from '../../records/kept-record.ts';
import { logIn } from '../../records/log-file.ts';
import { closeness, inCommon } from '../../records/precedents.ts';
import { standingIn } from '../../records/standing.ts';
import { jsonText } from '../../report/json.ts';
import { precedentsText, type Precedent } from '../../report/precedents.ts';
import { saysSomething, type PlacesCalled } from '../../report/precedent-words.ts';
import { onlyIn } from '../only-transaction.ts';
import { orderOf } from '../order.ts';
import type { Run } from '../run.ts';
import { screeningBy } from '../screening.ts';
import { readSettings } from '../settings.ts';
import { existing, recordsFolder } from './folder.ts';
import type { PrecedentsArguments } from './record-arguments.ts';
import { rawOf } from './replayable.ts';

export const precedentsCommand = async (
  file: string,
  given: PrecedentsArguments,
  run: Run,
): Promise<number> => {
  const settings = await readSettings(given);
  const folder = existing(recordsFolder(given.folder, settings));
  const { screener, ...screening } = await screeningBy(
    await orderOf(given, settings, run, new Map()),
  );
  const raw = await onlyIn(file, 'precedents', undefined, { screener, ...screening });
  const factsOf = (one: RawTransaction): Facts => screener.prepare(one).input.facts;
  const [deal, answer] = [factsOf(raw), screening.screen(raw).whole('full', true)];
  const counts = { decided: 0, undecided: 0, unreadable: 0 };
  const found: (Precedent & { readonly close: number })[] = [];
  for (const { decided, transaction } of standingIn(logIn(folder).entries)) {
    if (transaction === answer.transaction.id) continue;
    if (decided === undefined) {
      counts.undecided += 1;
      continue;
    }
    counts.decided += 1;
    const kept = readable(join(folder, decided.file));
    if (kept === undefined) {
      counts.unreadable += 1;
      continue;
    }
    const common = inCommon(deal, factsOf(rawOf(kept.record)));
    if (common === undefined) continue;
    const { outcome, by, on, reason, afterDeal, countersign } = decided;
    found.push({
      transaction,
      file: join(folder, decided.file),
      verdict: decided.verdict,
      decision: {
        ...{ outcome, by, on, reason },
        ...(afterDeal !== undefined && { afterDeal }),
        ...(countersign && { countersign }),
      },
      inCommon: common,
      differs: compared(kept.record.verdict, answer).inputs.facts.filter(saysSomething),
      close: closeness(common),
    });
  }
  const precedents = found
    .sort((a, b) => b.close - a.close || (a.decision.on < b.decision.on ? 1 : -1))
    .map(({ close: _, ...one }) => one);
  run.streams.out(
    given.format === 'json'
      ? jsonText({ file, folder, ...counts, precedents }, 'page')
      : precedentsText(file, precedents, counts, {
          width: run.streams.width,
          colour: run.streams.colour,
          all: given.all === true,
          places: placesCalled(precedents, new Territories(screening.sources.territories)),
        }),
  );
  return 0;
};

/** Places of routes and of what differs, as they are written there. */
const placesCalled = (precedents: readonly Precedent[], territories: Territories): PlacesCalled => {
  const written = precedents.flatMap(({ inCommon: { route = '' }, differs }) => [
    ...route.split(' → '),
    ...differs.flatMap(({ before, after }) => [before ?? '', after ?? '']),
  ]);
  return Object.fromEntries(
    [...new Set(written)].flatMap((one) => {
      const code = one === '' ? undefined : territories.resolve(one);
      return code === undefined ? [] : [[one, `${territories.nameOf(code)} (${code})`]];
    }),
  );
};

const readable = (file: string): KeptRecord | undefined => {
  try {
    return wholeRecord(file);
  } catch (error) {
    if (error instanceof LicetError) return undefined;
    throw error;
  }
};
