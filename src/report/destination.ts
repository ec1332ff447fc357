// The page of one place for a person at a terminal: what the packs count it among, what indices say, who approves interception,
// and which histories there are.

import type { DestinationPage, IndexOfPlace, SetOfPlaces } from '../model/destination.ts';
import { lasting } from './lasting.ts';
import { INDENT, Page, type Paper } from './page.ts';
import { counted } from './words.ts';

const DEEP = INDENT + INDENT;
const HANGING = `${DEEP}  `;

/** How many readers of a set are named. */
const MOST_READERS = 3;

export const destinationText = (place: DestinationPage, look: Paper): string => {
  const page = new Page(look);
  page.add(`${place.name} (${place.code}), ${place.kind}${inState(place)}`, '', page.ink.bold);
  page.add(
    `law as of ${place.asOf}, evidence known at ${place.knownAt}. Nothing here is a verdict: licet screen judges a transaction.`,
    '',
    page.ink.dim,
  );
  if (place.regions.length > 0)
    page.add(
      `Parts that are read apart: ${place.regions.map(({ code, name }) => `${name} (${code})`).join(', ')}`,
      '',
      undefined,
      INDENT,
    );
  addSets(page, place);
  addIndices(page, place);
  addOnRecord(page, place);
  addRecords(page, place);
  return page.text();
};

const inState = ({ parent }: DestinationPage): string =>
  parent === undefined ? '' : ` in ${parent}`;

const addSets = (page: Page, { sets }: DestinationPage): void => {
  page.heading(`Counted among (${sets.length})`);
  if (sets.length === 0) page.add('No dated set of these packs names it on the day.', INDENT);
  for (const set of sets) {
    page.add(`${set.member === 'unknown' ? '? ' : ''}${set.title}`, INDENT, undefined, DEEP);
    page.add(
      `${sinceText(set)}; ${set.source}; ${set.confidence}${readText(set)} [${set.parameter}]`,
      DEEP,
      page.ink.dim,
      HANGING,
    );
  }
};

const sinceText = ({ member, since, until }: SetOfPlaces): string => {
  if (member === 'unknown') return 'nobody established whether it was on that day';
  return since === undefined
    ? 'on that day'
    : lasting({ since, ...(until !== undefined && { until }) });
};

const readText = ({ readBy }: Pick<SetOfPlaces, 'readBy'>): string => {
  if (readBy.length === 0) return '';
  const rest = readBy.length - MOST_READERS;
  return `; read by ${readBy.slice(0, MOST_READERS).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
};

const addIndices = (page: Page, { indices }: DestinationPage): void => {
  page.heading(`Indices (${indices.length}); they decide how much is asked`);
  for (const index of indices) {
    page.add(`${index.title}: ${valueText(index)}`, INDENT, undefined, DEEP);
    if (index.series.length > 1) page.line(`${DEEP}${sparkline(index)}`);
    page.add(
      `${index.publisher}; ${index.measure}, ${index.direction}; ${index.rights}${index.imported === undefined ? '' : `; imported on ${index.imported}`}${index.readBy.length === 0 ? '; no rule reads it' : readText(index)} [${index.index}]`,
      DEEP,
      page.ink.dim,
      HANGING,
    );
  }
};

const valueText = (index: IndexOfPlace): string => {
  const { value, least, most, year, published, change, revisedWith } = index;
  if (value === undefined) return 'no value known on that day';
  const moved =
    change === undefined
      ? ''
      : `, ${change.value > 0 ? '+' : ''}${change.value}${within(change)} in ${change.years} years`;
  const anew =
    revisedWith === undefined
      ? ''
      : `; re-estimated in the edition about ${revisedWith}, what was known then is not held`;
  return `${value}${within({ least, most })} in ${year}${moved} (published ${published}${anew})`;
};

const within = ({
  least,
  most,
}: {
  least?: number | undefined;
  most?: number | undefined;
}): string => (least === undefined ? '' : ` (${least} to ${most})`);

const BARS = [...'▁▂▃▄▅▆▇█'];

/** Years on a line, at most as many as a narrow screen has room for: '2004 ▃▃▄▅ 2024'. */
const sparkline = ({ series }: IndexOfPlace): string => {
  const shown = series.slice(-MOST_YEARS);
  const values = shown.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const bar = (value: number): string =>
    BARS[most === least ? 0 : Math.round(((value - least) / (most - least)) * (BARS.length - 1))]!;
  return `${shown[0]!.year} ${values.map(bar).join('')} ${shown.at(-1)!.year}, from ${least} to ${most}`;
};

const MOST_YEARS = 15;

const addOnRecord = (page: Page, { onRecord }: DestinationPage): void => {
  for (const { question, of, answer, since, source, confidence, note } of onRecord) {
    page.heading(question);
    page.add(
      `For ${of} since ${since}: ${answer} (${source}${note === undefined ? '' : `; ${note}`}), ${confidence}`,
      INDENT,
      undefined,
      DEEP,
    );
  }
};

const addRecords = (page: Page, { records }: DestinationPage): void => {
  page.heading(`Histories (${records.length})`);
  if (records.length === 0)
    page.add('There is no history of its bodies here. None found is no clean record.', INDENT);
  for (const { record, name, scope, incidents } of records) {
    page.add(
      `${name} (${scope}): ${counted(incidents.length, 'incident')} known on the day [${record}]`,
      INDENT,
      undefined,
      DEEP,
    );
    for (const { kind, grade, from, last, knownSince, confidence, goesOn } of incidents)
      page.add(
        `${kind}, ${grade}${confidence === 'recalled' ? ', recalled' : ''}: ${span(from, last, goesOn)}, known since ${knownSince}`,
        DEEP,
        page.ink.dim,
        HANGING,
      );
  }
};

/** What was reported of later days was not known on the day. */
const span = (from: string, last: string, goesOn: boolean): string =>
  goesOn
    ? `from ${from}, going on when reported by ${last}`
    : from === last
      ? from
      : `${from} to ${last}`;
