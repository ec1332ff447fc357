// The page of one place for a person at a terminal: who holds it, what the packs count it among, what indices say, who approves
// interception, and which histories there are.

import type { DestinationPage, IndexOfPlace, SetOfPlaces } from '../model/destination.ts';
import { lasting } from './lasting.ts';
import { INDENT, Page, type Paper } from './page.ts';
import { addHeld, addStatus, named } from './place-status.ts';
import { addSearched } from './searched.ts';
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
  addStatus(page, place);
  addHeld(page, place);
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

const addSets = (page: Page, place: DestinationPage): void => {
  const { sets, namedBy } = place;
  const own = sets.filter(({ of }) => of.code === place.code);
  const [first] = sets.filter(({ of }) => of.code !== place.code);
  if (place.parent !== undefined || !first) page.heading(`Counted among (${own.length})`);
  if (own.length === 0 && (place.parent !== undefined || !first))
    page.add(
      namedBy.length === 0
        ? 'No dated set of these packs names it on the day.'
        : 'No dated set of these packs names it on the day; what names it itself is told below.',
      INDENT,
      undefined,
      INDENT,
    );
  for (const set of own) addSet(page, set);
  if (first) {
    const others = sets.filter(({ of }) => of.code === first.of.code);
    const as = place.parent === undefined ? 'as which it is judged' : 'of which it is a part';
    page.heading(`${named(first.of)}, ${as}, is counted among (${others.length})`);
    for (const set of others) addSet(page, set);
  }
  if (namedBy.length === 0) return;
  page.heading(`Named by rules and definitions (${namedBy.length})`);
  for (const { id, title, readBy } of namedBy)
    page.add(`${id}: ${title}${readText({ readBy })}`, INDENT, undefined, DEEP);
};

const addSet = (page: Page, set: SetOfPlaces): void => {
  page.add(`${set.member === 'unknown' ? '? ' : ''}${set.title}`, INDENT, undefined, DEEP);
  page.add(
    `${sinceText(set)}; ${set.source}; ${set.confidence}${readText(set)} [${set.parameter}]`,
    DEEP,
    page.ink.dim,
    HANGING,
  );
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

const addIndices = (page: Page, place: DestinationPage): void => {
  const own = place.indices.filter(({ of }) => of.code === place.indices[0]!.of.code);
  const of = own[0] === undefined || own[0].of.code === place.code ? '' : ` of ${named(own[0].of)}`;
  page.heading(`Indices${of} (${own.length}); they decide how much is asked`);
  for (const index of own) addIndex(page, index);
  for (const { by } of place.held) {
    const theirs = place.indices.filter(
      (index) => index.of.code === by?.code && !own.includes(index),
    );
    if (by === undefined || theirs.length === 0) continue;
    page.heading(`Indices of ${named(by)}, which holds it; of each the worse of both is read`);
    for (const index of theirs) addIndex(page, index);
  }
};

const addIndex = (page: Page, index: IndexOfPlace): void => {
  page.add(`${index.title}: ${valueText(index)}`, INDENT, undefined, DEEP);
  if (index.series.length > 1) page.line(`${DEEP}${sparkline(index)}`);
  page.add(
    `${index.publisher}; ${index.measure}, ${index.direction}; ${index.rights}${index.imported === undefined ? '' : `; imported on ${index.imported}`}${index.readBy.length === 0 ? '; no rule reads it' : readText(index)} [${index.index}]`,
    DEEP,
    page.ink.dim,
    HANGING,
  );
};

const valueText = (index: IndexOfPlace): string => {
  const { value, least, most, year, published, change, revisedWith, uncovered } = index;
  if (value === undefined)
    return uncovered
      ? 'no value; its publisher counts it as no state'
      : noneText(index.series.at(-1));
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

/** What stands in the series was known, and is too old, or of an edition that a newer one without the place has followed. */
const noneText = (last: IndexOfPlace['series'][number] | undefined): string =>
  last === undefined
    ? 'no value known on that day'
    : `no value that counts on that day; the last known is ${last.value}, of ${last.year}`;

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

const addOnRecord = (page: Page, place: DestinationPage): void => {
  if (place.lawElsewhere) {
    page.heading('Who has to approve a use against a person?');
    page.add(
      'Nothing is on record of the law by which whoever holds it acts there; that of the state to which it belongs does not run there.',
      INDENT,
      undefined,
      INDENT,
    );
  }
  for (const one of place.onRecord) {
    const { question, of, answer, since, source, confidence, note } = one;
    page.heading(question);
    page.add(
      `${one.place.code === place.code ? 'For' : `By the law of ${named(one.place)}, for`} ${of} since ${since}: ${answer} (${source}${note === undefined ? '' : `; ${note}`}), ${confidence}`,
      INDENT,
      undefined,
      DEEP,
    );
  }
};

const addRecords = (
  page: Page,
  { code, name: place, records, searched }: DestinationPage,
): void => {
  page.heading(`Histories (${records.length})`);
  if (records.length === 0) {
    addSearched(page, searched, place);
    if (searched) page.add('None found is no clean record.', INDENT);
  }
  for (const { record, name, scope, of, incidents } of records) {
    page.add(
      `${name} (${scope}${of.code === code ? '' : `, of ${named(of)}`}): ${counted(incidents.length, 'incident')} known on the day [${record}]`,
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
