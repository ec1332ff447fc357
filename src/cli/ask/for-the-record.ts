// What a record shows of each item and no colour turns on: how many units go, and what they are worth. Asked after all that can
// change a colour, and left out with one key: a deal without it is as well judged as one with it.

import { ASKED_WITHOUT_RESULT } from '../../model/fact.ts';
import type { Question } from '../../model/verdict.ts';
import { listAt } from '../../data/transaction/answer-targets.ts';
import { isPlaceholder } from '../../data/transaction/placeholders.ts';
import { writtenItemCalled } from '../../data/transaction/item-called.ts';
import { at } from '../../data/read/values.ts';
import type { RawTransaction } from '../../data/read/raw.ts';

/** A question whose answer changes no colour by itself. */
export interface ForRecord extends Question {
  readonly forRecord: true;
}

/** Of each item that says what it is, what it does not say of its number and its worth. */
export const forTheRecord = ({ value }: RawTransaction): readonly ForRecord[] => {
  const items = listAt(value, 'items');
  const isLicensed = drawsOnLicence(value);
  const because = isLicensed
    ? 'a licence is named, and how far it goes is counted by it; the record shows it'
    : 'the record shows it; no colour turns on it';
  return items.flatMap((item, index): ForRecord[] => {
    if (saysNothing(at(item, ['name'])) && saysNothing(at(item, ['category']))) return [];
    const holder = items.length === 1 ? 'item' : `items.${index}`;
    const asked = (local: string, question: string, evidence: string): ForRecord => ({
      fact: `${holder}.${local}`,
      about: [`${holder}.${local}`],
      subject: writtenItemCalled(items, index),
      question,
      because,
      answeredBy: 'sales',
      askedBy: [],
      decides: [],
      evidence,
      forRecord: true,
    });
    const hasUnits = isLicensed || !WITHOUT_UNITS.has(at(item, ['supply-form']));
    return [
      ...(hasUnits && saysNothing(at(item, ['quantity']))
        ? [asked('quantity', 'How many units of it go? (For the record.)', 'order, offer')]
        : []),
      ...(at(item, ['value']) !== ASKED_WITHOUT_RESULT && saysNothing(at(item, ['value', 'amount']))
        ? [
            asked(
              'value',
              'What is it worth, all units together? (For the record.)',
              'order, offer, invoice',
            ),
          ]
        : []),
    ];
  });
};

/** Forms of supply that nobody counts in pieces. */
const WITHOUT_UNITS: ReadonlySet<unknown> = new Set([
  'technical-assistance',
  'hosted-service',
  'interception-service',
  'upgrade-or-support',
]);

const drawsOnLicence = (value: unknown): boolean =>
  listAt(value, 'licences').some(
    (licence) => at(licence, ['number']) !== undefined || at(licence, ['quantity']) !== undefined,
  );

/** Who said that nobody could say is not asked again. */
const saysNothing = (stated: unknown): boolean =>
  stated === undefined ||
  stated === null ||
  (typeof stated === 'string' && stated !== ASKED_WITHOUT_RESULT && isPlaceholder(stated));
