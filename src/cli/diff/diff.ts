// licet diff --from PACKS --to PACKS FILE…: which transactions change colour or reasons under other packs or on another day. Held
// in memory is what changes, and nothing of the rest.

import { at } from '../../data/read/values.ts';
import { writeWhole } from '../../data/read/files.ts';
import type { RawTransaction } from '../../data/read/raw.ts';
import { readTransactions } from '../../data/transaction/transactions.ts';
import { inForce } from '../../model/dates.ts';
import type { DiffChange, DiffPage, DiffSide } from '../../model/diff.ts';
import { LicetError, problemText, type Problem } from '../../model/errors.ts';
import type { Library } from '../../model/pack.ts';
import type { Answer, Colour } from '../../model/verdict.ts';
import { moved } from '../../records/compared.ts';
import {
  byGravity,
  changeBetween,
  refusedBy,
  worstTouched,
  type TitleOf,
} from '../../report/diff/change.ts';
import { DIFF_FORMATS, type DiffFormat } from '../../report/diff/index.ts';
import { draftText } from '../../report/checked.ts';
import { printable } from '../../report/printable.ts';
import { statusFor } from '../exit-status.ts';
import { inputsOf } from '../inputs.ts';
import { withDrawnInRun } from '../licences/drawn-in-run.ts';
import { orderOf } from '../order.ts';
import { refuseOverwriting } from '../overwriting.ts';
import { Progress } from '../progress.ts';
import type { Run } from '../run.ts';
import type { ScreenArguments } from '../screen-arguments.ts';
import { screeningBy, type Order, type Screening } from '../screening.ts';
import { toldDrafts } from '../drafts.ts';
import { SeenIds } from '../seen-ids.ts';
import { filesRead, ownFiles, readSettings, type Settings } from '../settings.ts';
import { loadedSide, sideOf, type LoadedSide, type Side } from './sides.ts';

export interface DiffArguments extends Pick<
  ScreenArguments,
  | 'asOf'
  | 'knownAt'
  | 'lists'
  | 'rules'
  | 'clearances'
  | 'licences'
  | 'company'
  | 'input'
  | 'failOn'
  | 'presumptions'
  | 'ignoreColumns'
  | 'all'
  | 'output'
  | 'config'
> {
  readonly from?: string;
  readonly to?: string;
  readonly format: DiffFormat;
}

/** A table of the wrong shape is broken in every row; nobody reads further. */
const MOST_PROBLEMS = 1000;

/**
 * The status is 1 where a transaction changes to or from a colour that fails, or one side refuses it. No lock is read: what is
 * compared is what may come into its place.
 */
export const diffCommand = async (
  files: readonly string[],
  given: DiffArguments,
  run: Run,
): Promise<number> => {
  const [from, to] = sidesOf(given);
  const settings = await readSettings(given);
  const { inputs, notes } = inputsOf(files, given.input, ownFiles(settings));
  refuseOverwriting(given.output, inputs, filesRead(settings));
  const first = await loadedSide('--from', from, settings, run);
  const sides = [
    first,
    // The same packs on another day are read once.
    from.where === to.where
      ? { ...to, sources: first.sources, says: first.says }
      : await loadedSide('--to', to, settings, run),
  ] as const;
  const screenings: Screening[] = [];
  let uncounted: readonly string[] = [];
  for (const side of sides) {
    const order = await orderFor(side, given, settings, run);
    const counted = await withDrawnInRun(order, await screeningBy(order, side.sources), inputs);
    screenings.push(counted.screening);
    // Both sides read the same inputs and say the same of them.
    uncounted = counted.notes;
  }
  const drafts = sides.flatMap(({ sources: { library } }) => toldDrafts(library).map(draftText));
  for (const note of [...notes, ...uncounted, ...new Set(drafts)])
    run.streams.error(`${printable(note)}\n`);
  const [before, after] = screenings as [Screening, Screening];
  const titles = { from: titlesIn(before), to: titlesIn(after) };
  const changes: DiffChange[] = [];
  const problems: Problem[] = [];
  const ids = new SeenIds();
  const progress = new Progress(run.streams);
  run.onStop(() => {
    progress.end();
    run.streams.error(`Stopped after ${progress.number} transactions; nothing was written\n`);
  });
  const say = (sentence: string | undefined): void =>
    sentence === undefined ? undefined : run.streams.error(`${printable(sentence)}\n`);
  const take = (raw: RawTransaction): void => {
    const [was, is] = [judged(before, raw), judged(after, raw)];
    if (was instanceof LicetError && is instanceof LicetError) {
      // What both refuse is wrong with the transaction; what they say of it alike is said once.
      const known = new Set(is.problems.map(problemText));
      problems.push(...is.problems, ...was.problems.filter((one) => !known.has(problemText(one))));
      return;
    }
    const change =
      was instanceof LicetError
        ? refusedBy('from', was.problems.map(problemText), is as Answer)
        : is instanceof LicetError
          ? refusedBy('to', is.problems.map(problemText), was)
          : changeBetween(was, is, titles);
    if (change) changes.push(change);
  };
  for (const { file, format } of inputs) {
    try {
      // A column that one side knows is no mistake of the table.
      const columns = new Map([
        ...before.screener.columnsOf(format),
        ...after.screener.columnsOf(format),
      ]);
      const ignored = new Set(given.ignoreColumns ?? []);
      for await (const raw of readTransactions(file, format, columns, ignored)) {
        take(raw);
        say(ids.see(String(at(raw.value, ['id'])), `${raw.file}:${raw.line}`));
        await progress.count();
        if (problems.length > MOST_PROBLEMS) break;
      }
    } catch (error) {
      if (!(error instanceof LicetError)) throw error;
      problems.push(...error.problems);
    }
  }
  progress.end();
  say(ids.rest);
  if (problems.length > 0) throw new LicetError(problems);
  const page = pageOf(sides, [before, after], changes.sort(byGravity), progress.number);
  const look = {
    width: run.streams.width,
    colour: run.streams.colour && given.output === undefined,
    all: given.all === true,
  };
  const text = DIFF_FORMATS[given.format](page, look);
  if (given.output === undefined) run.streams.out(text);
  else writeWhole(given.output, text);
  return changes.some((one) => fails(worstTouched(one), settings)) ? 1 : 0;
};

const fails = (worst: Colour | undefined, { failOn }: Settings): boolean =>
  worst !== undefined && statusFor({ verdict: worst }, failOn) === 1;

/** One that is not given is the packs in use. Errors: neither is given, so that there is nothing to compare. */
const sidesOf = ({ from, to, asOf }: DiffArguments): readonly [Side, Side] => {
  if (from === undefined && to === undefined)
    throw new LicetError([
      {
        code: 'missing-key',
        what: 'Nothing to compare is given: neither --from nor --to',
        remedy:
          'Name the other packs with --to FOLDER, or another day with --to @DAY; licet diff --help shows how',
      },
    ]);
  return [sideOf('--from', from ?? '.', asOf), sideOf('--to', to ?? '.', asOf)];
};

const orderFor = async (
  { asOf, sources: { library } }: LoadedSide,
  given: DiffArguments,
  settings: Settings,
  run: Run,
): Promise<Order> => {
  const order = await orderOf(
    { ...given, ...(asOf !== undefined && { asOf }) },
    settings,
    run,
    new Map(),
  );
  const { jurisdictions, unasked = [] } = order.asked;
  const [ids, known] = [
    new Set(library.packs.map(({ id }) => id)),
    new Set(library.packs.map(({ jurisdiction }) => jurisdiction)),
  ];
  return {
    ...order,
    // Settings are of the packs in use, and one side may lack what they name.
    asked: {
      ...(jurisdictions && { jurisdictions: jurisdictions.filter((one) => known.has(one)) }),
      unasked: unasked.filter((id) => ids.has(id)),
    },
    batch: true,
  };
};

const judged = ({ screen }: Screening, raw: RawTransaction): Answer | LicetError => {
  try {
    return screen(raw);
  } catch (error) {
    if (error instanceof LicetError) return error;
    throw error;
  }
};

const titlesIn = ({
  sources: { library },
}: {
  readonly sources: { readonly library: Library };
}): TitleOf => {
  const rules = new Map(library.rules.map((rule) => [rule.id, rule.versions]));
  return (rule, asOf) => {
    const versions = rules.get(rule) ?? [];
    return (versions.find((one) => inForce(one, asOf)) ?? versions[0])?.title ?? rule;
  };
};

const pageOf = (
  [from, to]: readonly [LoadedSide, LoadedSide],
  [before, after]: readonly [Screening, Screening],
  transactions: readonly DiffChange[],
  number: number,
): DiffPage => {
  const sideWith = ({ packs, says, asOf }: LoadedSide, { screener }: Screening): DiffSide => ({
    packs,
    says,
    ...(asOf !== undefined && { asOf }),
    manifest: screener.run.manifest,
  });
  const [was, is] = [sideWith(from, before), sideWith(to, after)];
  const of = (kind: DiffChange['change']): number =>
    transactions.filter(({ change }) => change === kind).length;
  return {
    schema: 'licet/diff@1',
    from: was,
    to: is,
    moved: {
      packs: moved(was.manifest.packs, is.manifest.packs),
      data: moved(was.manifest.data, is.manifest.data),
      options: moved(was.manifest.options, is.manifest.options),
    },
    counts: {
      transactions: number,
      unreadable: of('unreadable'),
      worse: of('worse'),
      better: of('better'),
      reasons: of('reasons'),
      unchanged: number - transactions.length,
    },
    transactions,
  };
};
