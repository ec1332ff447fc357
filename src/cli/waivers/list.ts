// licet waivers [FILES]: each waiver of the file, whether it holds, and for which of the transactions.

import { WaiverUses } from '../../data/waivers/uses.ts';
import type { Waivers } from '../../data/waivers/waivers.ts';
import type { InputFormat } from '../../data/transaction/transactions.ts';
import { LicetError } from '../../model/errors.ts';
import type { WaiversPage, WaiverStanding, WaiverUse } from '../../model/waiver.ts';
import { jsonText } from '../../report/json.ts';
import { printable } from '../../report/printable.ts';
import { waiversText } from '../../report/waivers.ts';
import type { Screener } from '../../screener.ts';
import { eachTransaction } from '../each-transaction.ts';
import { inputsOf, type Inputs } from '../inputs.ts';
import { orderOf } from '../order.ts';
import type { Run } from '../run.ts';
import { screeningBy } from '../screening.ts';
import { ownFiles, readSettings, type Given } from '../settings.ts';

export interface WaiversArguments extends Given {
  readonly format: 'text' | 'json';
  readonly input?: InputFormat;
}

/** Status 1 where one lifts nothing, is not enough for what stands, or was not used. */
export const waiversCommand = async (
  files: readonly string[],
  given: WaiversArguments,
  run: Run,
): Promise<number> => {
  const settings = await readSettings(given);
  const { inputs, notes } =
    files.length === 0
      ? { inputs: [], notes: [] }
      : inputsOf(files, given.input, ownFiles(settings));
  for (const note of notes) run.streams.error(`${printable(note)}\n`);
  const { screener } = await screeningBy(await orderOf(given, settings, run, new Map()));
  const waivers = waiversOf(screener);
  const { count, usedBy, uses } = await usesIn(inputs, screener, waivers);
  const page: WaiversPage = {
    schema: 'licet/waivers@1',
    file: waivers.file,
    day: waivers.day,
    waivers: waivers.all.map((one): WaiverStanding => {
      const { waiver, ...standing } = one;
      return {
        ...waiver,
        ...standing,
        usedBy: usedBy.get(one) ?? [],
        ...(uses.isUnused(one) && { unused: true as const }),
      };
    }),
    ...(files.length > 0 && { transactions: count }),
  };
  run.streams.out(
    given.format === 'json' ? jsonText(page, 'page') : waiversText(page, run.streams),
  );
  return page.waivers.some(isAmiss) ? 1 : 0;
};

const isAmiss = ({ lapses, usedBy, unused }: WaiverStanding): boolean =>
  lapses.length > 0 || unused === true || usedBy.some((use) => use.void !== undefined);

const waiversOf = ({ waivers }: Screener): Waivers => {
  if (waivers) return waivers;
  throw new LicetError([
    {
      code: 'missing-key',
      what: 'There is no file of waivers: none was named, and no waivers.yaml lies beside licet.yaml',
      remedy: "Write 'waivers: waivers.yaml' into licet.yaml, or give --waivers",
    },
  ]);
};

/** Each transaction is judged as licet screen does, in the order of the files. */
const usesIn = async (
  inputs: Inputs['inputs'],
  screener: Screener,
  waivers: Waivers,
): Promise<{
  readonly count: number;
  readonly usedBy: ReadonlyMap<Waivers['all'][number], readonly WaiverUse[]>;
  readonly uses: WaiverUses;
}> => {
  const uses = new WaiverUses(waivers);
  const usedBy = new Map<Waivers['all'][number], WaiverUse[]>();
  let count = 0;
  await eachTransaction(inputs, screener, (raw) => {
    count += 1;
    const { transaction, waivers: told } = screener.screen(raw);
    for (const { waiver, spoken } of uses.see(transaction.id, told ?? [])) {
      const { findings, waived, void: why } = spoken;
      const use = {
        transaction: transaction.id,
        from: `${raw.file}:${raw.line}`,
        findings,
        waived,
        ...(why && { void: why }),
      };
      const known = usedBy.get(waiver);
      if (known) known.push(use);
      else usedBy.set(waiver, [use]);
    }
  });
  return { count, usedBy, uses };
};
