// The Denied Persons List, put together from its own text of September 2022, which has the days on which each order began and
// ends, and from the Consolidated Screening List of July 2026, which has every order that there was and no days but those of the
// notices. Of an order that is in the first it is known until when it holds. One that was told before and is not in it had ended
// by then. Of a later one it is known only that it was in force when it was published: how long orders last differs.

import type { WholeParty } from '../src/data/lists/whole-list.ts';
import { words, type Copies } from './list-copies.ts';

const TEXT = 'data/lists/us-csl/dpl_2022-09-02.txt';
const TEXT_DAY = '2022-09-02';
const CSL = 'data/lists/us-csl/csl_condensed_2026-07-31.json.gz';
export const DPL_STATE = '2026-07-31';

/** Before the first order that has a day, of 1981. */
const NEVER = '1980-12-31';

export const deniedPersons = async (copies: Copies): Promise<WholeParty[]> => {
  const text = await copies.parties('us-dpl-text', [TEXT], TEXT_DAY);
  const screening = await copies.parties('us-csl-condensed', [CSL], DPL_STATE, {
    of: ['Denied Persons List (DPL) - Bureau of Industry and Security'],
  });
  const inText = new Set([...text.values()].map(nameOf));
  const still = new Set([...screening.values()].map(nameOf));
  return [
    ...[...text.values()].map((party) => {
      if (still.has(nameOf(party)) || (party.unlisted !== undefined && party.unlisted <= DPL_STATE))
        return party;
      copies.note('An order of 2022 that would be in force is not in the list of 2026');
      return { ...party, last: TEXT_DAY, unlisted: DPL_STATE };
    }),
    ...[...screening.values()].flatMap((party): WholeParty[] => {
      const [first] = daysOf(party);
      const later = daysOf(party).find((day) => day > TEXT_DAY);
      const order = { ...party, programmes: ['denial order'], remarks: [] };
      if (later !== undefined) return [{ ...order, listed: later, last: later }];
      if (inText.has(nameOf(party))) return [];
      if (first === undefined) {
        copies.note('The notice of an order has no day: whether it is in force is never known');
        return [{ ...order, last: NEVER }];
      }
      return [{ ...order, listed: first, last: first, unlisted: TEXT_DAY }];
    }),
  ];
};

const nameOf = ({ names }: WholeParty): string => words(names[0]!.text);

/** Days of the notices that it cites, '65 FR 42664 7/11/00', in their order; those of 1981 are the oldest. */
const daysOf = ({ basis }: WholeParty): string[] =>
  [...basis.join(' ').matchAll(/\b(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})\b/g)]
    .map(([, month, day, year]) => {
      const whole =
        year!.length === 4 ? year! : Number(year) > LATEST ? `19${year!}` : `20${year!}`;
      return `${whole}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
    })
    .filter((day) => day >= '1981' && day <= DPL_STATE && !Number.isNaN(Date.parse(day)))
    .sort();

/** Last year of this century that is written with two digits. */
const LATEST = 26;
