// What the transactions of one run draw together on licences of the register. Two that each fit into what is left may not fit
// both, and which of them is to go nobody has said: each is judged as if the others went, so that none is cleared by its place
// in the order.

import { LicetError } from '../../model/errors.ts';
import type { BesideDraw } from '../../model/licence.ts';
import type { RawTransaction } from '../../data/read/raw.ts';
import { writtenAt } from '../../data/licences/written-at.ts';
import { withAnswersInstead } from '../answers.ts';
import type { Input } from '../inputs.ts';
import { asWritten, type ReadInput } from '../read-input.ts';
import { screeningOn, type Order, type Screening } from '../screening.ts';
import { drawnTogether, drawsText } from './drawn-together.ts';

export interface Counted {
  readonly order: Order;
  readonly screening: Screening;
  /** What could not be counted, as sentences for standard error. */
  readonly notes: readonly string[];
}

/** As it was given where no two draw on one licence. Whatever is wrong with an input, the run itself tells. */
export const withDrawnInRun = async (
  order: Order,
  screening: Screening,
  inputs: readonly Input[],
  read: ReadInput = asWritten(screening, order),
): Promise<Counted> => {
  const { register } = screening.screener;
  if (register === undefined) return { order, screening, notes: [] };
  const notes = inputs.some(({ file, format }) => file === '-' && format !== 'json')
    ? [
        'Standard input is read once: what its transactions draw together on one licence is not counted; licet licences status does',
      ]
    : [];
  const drawn: BesideDraw[] = [];
  const seen = new Set<string>();
  for (const { file, format } of inputs)
    if (file !== '-') drawn.push(...(await drawnIn(read(file, format), order, screening, seen)));
  const several = drawnTogether(drawn);
  if (several.length === 0) return { order, screening, notes };
  const { options } = order;
  const counted: Order = {
    ...order,
    options: {
      ...options,
      drawnInRun: several,
      named: { ...options.named, 'drawn-in-run': drawsText(several) },
    },
  };
  return { order: counted, screening: screeningOn(screening.sources, counted), notes };
};

/** `seen`: where the transactions stand that were counted. A file that is named twice holds no more of them than once. */
const drawnIn = async (
  transactions: AsyncIterable<RawTransaction>,
  { answers }: Order,
  { screener }: Screening,
  seen: Set<string>,
): Promise<BesideDraw[]> => {
  const drawn: BesideDraw[] = [];
  try {
    for await (const raw of transactions) {
      const given = answers.size === 0 ? raw : withAnswersInstead(raw, answers, screener.columns);
      if (!drawsOnRegister(given)) continue;
      const from = writtenAt(raw);
      if (!seen.has(from)) drawn.push(...drawnBy(given, from, screener));
      seen.add(from);
    }
  } catch (error) {
    if (!(error instanceof LicetError)) throw error;
  }
  return drawn;
};

const drawsOnRegister = ({ value }: RawTransaction): boolean => {
  const licences = (value as { readonly licences?: unknown } | null)?.licences;
  return (
    Array.isArray(licences) &&
    licences.some((one) => (one as { readonly number?: unknown } | null)?.number !== undefined)
  );
};

const drawnBy = (
  raw: RawTransaction,
  from: string,
  screener: Screening['screener'],
): BesideDraw[] => {
  try {
    const { transaction, facts } = screener.prepare(raw).input;
    return (facts.elements.get('licence') ?? []).flatMap(({ drawn }) => {
      if (!drawn) return [];
      const { number, draws, currency } = drawn;
      const worth = currency === undefined ? {} : { currency };
      return [{ number, transaction: transaction.id, from, ...draws, ...worth }];
    });
  } catch (error) {
    if (error instanceof LicetError) return [];
    throw error;
  }
};
