// Who, what, where and when: asked first where the file does not say, for everything else is asked of these.

import type { Question } from '../../model/verdict.ts';
import type { Columns } from '../../data/read/csv-header.ts';
import { at } from '../../data/read/values.ts';
import type { RawTransaction } from '../../data/read/raw.ts';
import { isCompanyAlone } from '../../data/transaction/company-year.ts';
import { isPlaceholder } from '../../data/transaction/placeholders.ts';
import { ASKED_WITHOUT_RESULT, type FactTable } from '../../model/fact.ts';
import { declarationFor } from '../../report/asked.ts';
import { listAt, targetOf, type Loose } from '../../data/transaction/answer-targets.ts';
import { writtenItemCalled } from '../../data/transaction/item-called.ts';

type Named = readonly [label: string, subject: string];

/** Facts in the order in which they are asked, each with whom or what it is about. */
const openings = (value: unknown): readonly Named[] =>
  isCompanyAlone((value ?? {}) as Loose) ? [['date', '']] : openingsOfDeal(value);

const openingsOfDeal = (value: unknown): readonly Named[] => [
  ...ofItems(listAt(value, 'items')),
  ['exporter.name', 'The exporter'],
  ['exporter.country', 'The exporter'],
  ['end-user.name', 'The end user'],
  ['end-user.country', 'The end user'],
  ...ofOthers(listAt(value, 'parties')),
  ['destination.country', ''],
  ['date', ''],
];

const ofItems = (items: readonly unknown[]): Named[] =>
  (items.length < 2 ? ['item'] : items.map((_, index) => `items.${index}`)).flatMap(
    (label, index): Named[] => {
      const subject =
        items.length < 2 ? 'The item' : writtenItemCalled(items, index).replace(/^item /, 'Item ');
      return [
        [`${label}.category`, subject],
        [`${label}.name`, subject],
      ];
    },
  );

/** Whoever has a part beside the exporter and the end user. */
const ofOthers = (parties: readonly unknown[]): Named[] =>
  parties.flatMap((party, index): Named[] => {
    const role = at(party, ['role']);
    if (typeof role !== 'string' || role === 'end-user' || role === 'exporter') return [];
    const subject = `The ${role.replaceAll('-', ' ')}`;
    return [
      [`parties.${index}.name`, subject],
      [`parties.${index}.country`, subject],
    ];
  });

/** A question with an answer that one key keeps, or that stands first. */
export interface Opener extends Question {
  readonly initial?: string;
}

export const openersOf = (
  { value }: RawTransaction,
  columns: Columns,
  facts: FactTable,
  today: string,
): Opener[] =>
  openings(value).flatMap(([fact, subject]): Opener[] => {
    const target = targetOf(fact, value as Loose, columns);
    if ('code' in target) return [];
    const stated = at(value, target.path);
    if (stated === ASKED_WITHOUT_RESULT || !saysNothing(stated)) return [];
    const declaration = declarationFor(facts, fact);
    return [
      {
        fact,
        about: [fact],
        subject,
        question:
          (isOfAnother(fact, value) ? KIND_OF_ANOTHER : declaration?.question) ??
          'On which day is it decided? Of a deal at hand that is today, also where it ships later; of an earlier one the day of its export.',
        askedBy: [],
        decides: [],
        evidence: declaration?.evidence ?? '',
        ...(declaration?.values && { answers: Object.keys(declaration.values) }),
        ...(fact === 'date' && {
          initial: today,
          because: 'law and lists are read as they stood then, and records as they were known',
        }),
        ...(fact === 'destination.country' && likelyPlace(value, columns)),
        ...(isOfAnother(fact, value) && likelyKind(value)),
      },
    ];
  });

/** Most items are used where their user sits. */
const likelyPlace = (value: unknown, columns: Columns): { readonly initial?: string } => {
  const target = targetOf('end-user.country', value as Loose, columns);
  const stated = 'code' in target ? undefined : at(value, target.path);
  return typeof stated === 'string' && !saysNothing(stated) ? { initial: stated } : {};
};

/** Forms of supply that are no item themselves, and of the kind of the item that they go with. */
const GO_WITH_ANOTHER: ReadonlySet<unknown> = new Set([
  'technology',
  'technical-assistance',
  'brokering',
  'hosted-service',
  'interception-service',
  'upgrade-or-support',
]);

const KIND_OF_ANOTHER =
  'What kind of item is it about? (For training, repair or an update: the kind of thing that is used, repaired or updated.)';

/** True of the kind of what goes with another item: no kind is called training. */
const isOfAnother = (fact: string, value: unknown): boolean => {
  const [, at] = /^items\.(\d+)\.category$/.exec(fact) ?? [];
  return at !== undefined && GO_WITH_ANOTHER.has(itemAt(value, Number(at))['supply-form']);
};

/** Mostly that is the item which is sold beside it. */
const likelyKind = (value: unknown): { readonly initial?: string } => {
  const kind = itemAt(value, 0)['category'];
  return typeof kind === 'string' && !saysNothing(kind) ? { initial: kind } : {};
};

const itemAt = (value: unknown, index: number): Loose =>
  (listAt(value, 'items')[index] ?? {}) as Loose;

const saysNothing = (stated: unknown): boolean =>
  stated === undefined || stated === null || (typeof stated === 'string' && isPlaceholder(stated));
