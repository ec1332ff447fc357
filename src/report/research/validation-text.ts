// Verdicts beside outcomes for a person: what was compared and what was not, rates by colour, signs, and who was missed.

import type { Missed, SomeIds, Validation } from '../../model/validation.ts';
import { tableBoundsText } from '../colour-bounds.ts';
import { addRest, few } from '../few.ts';
import { INDENT, Page } from '../page.ts';
import { counted } from '../words.ts';
import type { StudyLook } from './look.ts';
import { numberText, shareText } from './shares.ts';

const DEEP = INDENT + INDENT;
/** So many of those who were missed are named unless all are wanted. */
const MOST = 20;

export const validationText = (validation: Validation, look: StudyLook): string => {
  const page = new Page(look);
  const { table, outcomes, colour, counts, notCompared, bounds } = validation;
  page.add(
    `${table} beside ${outcomes}: ${colour === 'verdict' ? 'the verdict' : `the colour of ${colour}`} and what authorities decided`,
    '',
    page.ink.bold,
    INDENT,
  );
  page.add(
    `${counts.compared} of ${counted(counts.transactions, 'transaction')} compared: ${counts.against} decided against, ${counts.for} for`,
    INDENT,
    undefined,
    DEEP,
  );
  for (const text of leftOutTexts(validation)) page.add(text, INDENT, undefined, DEEP);
  // The bounds are those of the worse of law and policy.
  if (colour === 'verdict')
    page.add(tableBoundsText(bounds, bounds.transactions), INDENT, undefined, DEEP);
  addRates(page, validation);
  addSigns(page, validation);
  const { againstAndGreen, forAndRed } = validation.missed;
  addMissed(page, 'Decided against, and green', againstAndGreen, validation, look.all);
  addMissed(page, 'Decided for, and red', forAndRed, validation, look.all);
  if (notCompared.withoutOutcome.count > 0) {
    page.blank();
    page.add(
      'The rates are those of the transactions with an outcome. Who has none was not drawn by lot: they need not be the same for the others.',
      '',
      page.ink.dim,
    );
  }
  return page.text();
};

/** What was not compared, and what was taken for what. */
export const leftOutTexts = ({ counts, notCompared, words }: Validation): readonly string[] => [
  ...someText('without an outcome', notCompared.withoutOutcome),
  ...(counts.neither === 0 ? [] : [`${counts.neither} with an outcome that is neither`]),
  ...someText('ids that several transactions bear, and so left out', notCompared.repeatedIds),
  ...someText('outcomes of no transaction', notCompared.withoutTransaction),
  ...(counts.severalOutcomes === 0
    ? []
    : [`${counts.severalOutcomes} with several outcomes, of which the gravest counts`]),
  `Taken as ${words.map(({ word, stance, rows }) => `${word === '' ? 'an empty cell' : `'${word}'`} ${stance} (${rows})`).join(', ')}`,
];

const someText = (what: string, { count, ids }: SomeIds): readonly string[] =>
  count === 0 ? [] : [`${count} ${what}: ${ids.join(', ')}${count > ids.length ? ' …' : ''}`];

const addRates = (page: Page, { byColour, all }: Validation): void => {
  page.heading('How often authorities decided against (95 % intervals)');
  const widest = Math.max(
    ...[...byColour.map(({ against }) => against), all].map(ofText).map(lengthOf),
  );
  for (const { colour, against, lift } of byColour) {
    const lifted =
      lift === undefined
        ? ''
        : `   lift ${numberText(lift.value)}${lift.interval ? ` (${numberText(lift.interval.low)} to ${numberText(lift.interval.high)})` : ''}`;
    page.line(
      `${INDENT}${colour.toUpperCase().padEnd(7)}${ofText(against).padStart(widest)}   ${shareText(against)}${lifted}`,
      page.colour(colour),
    );
  }
  page.line(`${INDENT}${'all'.padEnd(7)}${ofText(all).padStart(widest)}   ${shareText(all)}`);
};

const ofText = ({ count, of }: { readonly count: number; readonly of: number }): string =>
  `${count} of ${of}`;
const lengthOf = (text: string): number => text.length;

const addSigns = (page: Page, { signs }: Validation): void => {
  page.heading('As a sign of a decision against');
  for (const { sign, precision, recall, spared } of signs)
    page.add(
      `${sign.replaceAll('-', ' ')}: precision ${shareText(precision)}, recall ${shareText(recall)}, spared ${shareText(spared)}`,
      INDENT,
      undefined,
      DEEP,
    );
  page.add(
    'precision: of those with the sign, decided against; recall: of those decided against, with the sign; spared: of those decided for, without it',
    INDENT,
    page.ink.dim,
    DEEP,
  );
};

const addMissed = (
  page: Page,
  title: string,
  missed: readonly Missed[],
  { outcomes }: Validation,
  all: boolean,
): void => {
  page.heading(`${title} (${missed.length})`);
  if (missed.length === 0) page.add('none', INDENT, page.ink.dim);
  for (const { id, file, line, outcome, outcomeLine, reasons } of few(missed, MOST, all)) {
    page.add(
      `${id}${file === '' ? '' : ` (${file}:${line})`}: ${outcome} (${outcomes}:${outcomeLine})`,
      INDENT,
      page.ink.bold,
      DEEP,
    );
    for (const reason of few(reasons, REASONS, all)) page.add(reason, DEEP, undefined, `${DEEP}  `);
    addRest(page, reasons.length, REASONS, all, DEEP);
  }
  addRest(page, missed.length, MOST, all, INDENT);
};

const REASONS = 4;
