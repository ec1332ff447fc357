// How much a transaction takes of what a registered licence allows. Values in two currencies are never added: which value is
// drawn is then asked, in the currency of the licence.

import {
  ANY,
  type Allowance,
  type BesideDraw,
  type Draw,
  type RegisteredLicence,
} from '../../model/licence.ts';
import type { LicensedDeal, SaidOfDraw } from './deal.ts';
import type { Short } from './scope.ts';
import { byAmount, byTransaction, stillToGo } from './still-to-go.ts';

export interface Taken {
  readonly draws: Draw;
  readonly left: Draw;
  readonly shorts: readonly Short[];
}

export const takenOf = (
  licence: RegisteredLicence,
  deal: LicensedDeal,
  said: SaidOfDraw,
): Taken => {
  const { quantity, value } = licence;
  const units = measured(
    'quantity',
    quantity,
    deal.items.map((item) => item.quantity),
    licence,
    deal,
    said,
  );
  const currency = value === undefined || value === ANY ? undefined : value.currency;
  const worth = measured(
    'value',
    value,
    deal.items.map((item) =>
      item.value !== undefined && item.value.currency === currency ? item.value.amount : undefined,
    ),
    licence,
    deal,
    said,
  );
  return {
    draws: { ...units.draws, ...worth.draws },
    left: { ...units.left, ...worth.left },
    shorts: [...units.shorts, ...worth.shorts],
  };
};

type Measure = 'quantity' | 'value';

const measured = (
  measure: Measure,
  limit: (Allowance & { readonly currency?: string }) | typeof ANY | undefined,
  ofItems: readonly (number | undefined)[],
  { number, drawn }: RegisteredLicence,
  { id, beside }: LicensedDeal,
  said: SaidOfDraw,
): Taken => {
  if (limit === ANY) return { draws: {}, left: {}, shorts: [] };
  const short = (
    part: Short['part'],
    says: string,
    missing: readonly string[] = [],
    silent = false,
  ): Short => ({ reason: measure, part, says, missing, ...(silent && { silent }) }) as Short;
  const covers = `${said.label}.covers`;
  if (limit === undefined)
    return {
      draws: {},
      left: {},
      shorts: [
        short('open', `the register does not say which ${measure} it allows`, [covers], true),
      ],
    };
  const unit = limit.currency === undefined ? 'units' : limit.currency;
  const known = sum(ofItems.map((one) => one ?? 0));
  const isWhole = ofItems.every((one) => one !== undefined);
  const stated = said[measure];
  const draw = Math.max(known, stated ?? 0);
  const isDrawKnown = isWhole || stated !== undefined;
  const before = drawn.filter(({ transaction }) => transaction !== id).map((one) => one[measure]);
  const used = sum([limit.used ?? 0, ...before.map((one) => one ?? 0)]);
  const isUseKnown = limit.used !== undefined && before.every((one) => one !== undefined);
  // Of which of them the licence is, nobody here can say: all that the run draws counts against each, in whatever order it is read.
  const others = beside.filter((one) => one.number === number);
  const going = goingBeside(others, drawn, id, measure);
  const goes = sum(going.map(({ amount }) => amount ?? 0));
  const isGoingKnown = going.every(({ amount }) => amount !== undefined);
  const rest = sum([limit.allowed, -used]);
  const alone = sum([rest, -draw]);
  const left = sum([alone, -goes]);
  const shorts: Short[] = [];
  if (alone < 0)
    shorts.push(
      short(
        rest <= 0 ? 'no' : 'partly',
        `it is over-drawn: it allows ${limit.allowed} ${unit}, of which ${used} are used, and this draws ${isDrawKnown ? '' : 'at least '}${draw}`,
      ),
    );
  else {
    if (left < 0 || !isGoingKnown)
      shorts.push(
        short(
          'partly',
          `with others of this run it ${left < 0 ? 'is' : 'may be'} over-drawn: it allows ${limit.allowed} ${unit}, of which ${used} are used, this draws ${isDrawKnown ? '' : 'at least '}${draw}, and ${namesOf(going)} ${isGoingKnown ? '' : 'at least '}${goes}; write into the register which of them has gone, or screen without those that do not go${going.some(({ transaction }) => transaction === id) ? `, and give each an id of its own: '${id}' is that of several` : ''}`,
        ),
      );
    if (!isDrawKnown)
      shorts.push(
        short(
          'open',
          limit.currency === undefined
            ? 'it allows a quantity, and the transaction does not say how many units it draws'
            : `it allows a value in ${limit.currency}, and the transaction does not say in ${limit.currency} what it draws`,
          [`${said.label}.draws-${measure}`],
        ),
      );
    if (!isUseKnown)
      shorts.push(
        short(
          'open',
          `the register does not say how much of its ${measure} is used`,
          [covers],
          true,
        ),
      );
  }
  if (stated !== undefined && stated < known)
    shorts.push(short('partly', `it is drawn on for ${stated} ${unit} of the ${known} that go`));
  return {
    draws: isDrawKnown ? { [measure]: draw } : {},
    left: isDrawKnown && isUseKnown && isGoingKnown && left >= 0 ? { [measure]: left } : {},
    shorts,
  };
};

interface Going {
  readonly transaction: string;
  readonly amount: number | undefined;
}

/**
 * What goes beside this one. Of others with one id that the register lists, as many have gone as it has entries. Of others with
 * the id of this one too: what the register lists under it then went with them, and this one has still to go.
 */
const goingBeside = (
  others: readonly BesideDraw[],
  drawn: RegisteredLicence['drawn'],
  id: string,
  measure: Measure,
): readonly Going[] => {
  const listed = byTransaction(drawn);
  return [...byTransaction(others)].flatMap(([transaction, ones]) => {
    const entries = listed.get(transaction) ?? [];
    const draws = ones.map((one) => one[measure]);
    const gone = transaction === id ? byAmount(entries.map((one) => one[measure])) : [];
    return [...stillToGo(draws, entries.length), ...gone.slice(0, draws.length)].map((amount) => ({
      transaction,
      amount,
    }));
  });
};

const MOST_NAMED = 3;

const namesOf = (others: readonly Going[]): string => {
  const names = [...new Set(others.map(({ transaction }) => `'${transaction}'`))];
  const more = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

/** Of amounts with at most six digits after the point, which binary numbers would not add up exactly. */
export const sum = (amounts: readonly number[]): number =>
  Math.round(amounts.reduce((all, one) => all + one, 0) * 1e6) / 1e6;
