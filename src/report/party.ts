// The page of one party without a deal, for a person at a terminal. It is no verdict on an export: what was found first, then
// whom it would bind, then what was looked at and what was not.

import type { FoundMatch, FoundPlace, PartyPage, WouldFollow } from '../model/party-page.ts';
import type { RecordShown } from '../model/end-user-page.ts';
import { clearanceText } from './clearances.ts';
import { few } from './few.ts';
import { INDENT, Page, type Paper } from './page.ts';
import { counted } from './words.ts';

const DEEP = INDENT + INDENT;
const HANGING = `${DEEP}  `;

/** How many of each a page without --all names. */
const MOST = { follows: 4, incidents: 2, services: 4 };

/** The last is which of several pages it is. */
export const partyText = (
  found: PartyPage,
  all: boolean,
  look: Paper,
  { number, of }: { readonly number: number; readonly of: number } = { number: 1, of: 1 },
): string => {
  const page = new Page(look);
  if (of > 1) page.add(`${number} of ${of}: ${found.party.name}`, '', page.ink.bold);
  addHead(page, found);
  addMatches(page, found, all);
  addHeld(page, found);
  addRecords(page, found, all);
  addPlaces(page, found, all);
  addPacks(page, found);
  addLooked(page, found);
  addNotLooked(page, found);
  return page.text();
};

const addHead = (page: Page, found: PartyPage): void => {
  const { party, asOf, knownAt, outcome } = found;
  const where = found.places.find(({ how }) => how === 'stated')?.place.name;
  const what = [party.type, where].filter((one) => one !== undefined).join(', ');
  page.add(headline(found), '', (line) =>
    page.colour(outcome === 'found' ? 'red' : outcome === 'nothing' ? 'green' : 'amber')(
      page.ink.bold(line),
    ),
  );
  page.add(`${party.name}${what === '' ? '' : ` (${what})`}`);
  page.add(
    `lists and law of ${asOf}, as known on ${knownAt}. No verdict on an export: licet screen FILE judges a deal.`,
    '',
    page.ink.dim,
  );
};

/** Nothing found is never said as nothing there is. */
const headline = ({ outcome, matches, records, places, gaps, missing }: PartyPage): string => {
  if (outcome === 'nothing') return 'Nothing was found in what was looked at';
  if (outcome === 'not-settled') {
    const open = [
      ...(gaps.length > 0 ? ['lists are missing or too old'] : []),
      ...(gaps.length === 0 || missing.some(({ what }) => what === 'country' || what === 'type')
        ? ['not enough is known of it']
        : []),
    ];
    return `Nothing was found, and that is not enough: ${open.join(', and ')}`;
  }
  const counts = (['strong', 'possible'] as const).flatMap((weight) => {
    const count = matches.filter((one) => one.weight === weight).length;
    return count === 0 ? [] : [counted(count, `${weight} match`, `${weight} matches`)];
  });
  const incidents = records.reduce((sum, one) => sum + one.incidents.length, 0);
  const barred = places.filter(isGrave);
  const all = [
    ...counts,
    ...(incidents > 0 ? [`${counted(incidents, 'incident')} on record`] : []),
    ...(barred.length > 0 ? [`${counted(barred.length, 'place')} to look at`] : []),
  ];
  return `Found: ${all.length === 0 ? 'something on record of its place' : all.join(', ')}`;
};

const isGrave = ({ how, held, bars }: FoundPlace): boolean =>
  how === 'mentioned' || held.length > 0 || bars.some(({ effect }) => effect === 'prohibited');

const addMatches = (page: Page, { matches }: PartyPage, all: boolean): void => {
  page.heading(`Lists (${matches.length})`);
  if (matches.length === 0)
    page.add('Nobody on the lists below bears this name or one like it.', INDENT);
  for (const match of matches) addMatch(page, match, all);
};

const INK = { strong: 'red', possible: 'amber', cleared: 'green' } as const;

const addMatch = (page: Page, match: FoundMatch, all: boolean): void => {
  const { weight, listed, listedName, status, since, until, owner, of } = match;
  page.blank();
  page.add(
    `${weight}  ${listedName} [${listed}]${owner ? ` – of the owner ${of}` : ''}`,
    INDENT,
    page.colour(INK[weight]),
    DEEP,
  );
  page.add(match.why, DEEP);
  page.add(STATUS[status] + daysText(since, until), DEEP, page.ink.dim, HANGING);
  if (match.url !== undefined) page.add(match.url, DEEP, page.ink.dim, HANGING);
  if (match.turnsOn.length > 0)
    page.add(`whether it is a match at all turns on ${match.turnsOn.join(', ')}`, DEEP);
  for (const one of match.clearances)
    page.add(clearanceText(one), DEEP, one.holds ? undefined : page.colour('amber'), HANGING);
  addFollows(page, 'if it is the same', match.follows, all);
};

const STATUS: Readonly<Record<FoundMatch['status'], string>> = {
  listed: 'listed',
  'formerly-listed': 'no longer listed',
  'on-record': 'on record',
  unknown: 'whether it stood on the list on that day is not known',
};

const daysText = (since: string | undefined, until: string | undefined): string =>
  `${since === undefined ? '' : `, since ${since}`}${until === undefined ? '' : `, until ${until}`}`;

const addFollows = (
  page: Page,
  when: string,
  follows: readonly WouldFollow[],
  all: boolean,
): void => {
  if (follows.length === 0) return;
  const shown = few(follows, MOST.follows, all);
  page.add(`${when}, these rules would read it:`, DEEP);
  for (const { effect, title, rule } of shown)
    page.add(
      `${effect.replaceAll('-', ' ')}: ${title} [${rule}]`,
      HANGING,
      undefined,
      `${HANGING}  `,
    );
  const rest = follows.length - shown.length;
  if (rest > 0) page.add(`… and ${rest} more (--all)`, HANGING, page.ink.dim);
};

const addHeld = (page: Page, { held, party }: PartyPage): void => {
  if (party.owners.length === 0) return;
  page.heading(`Owners (${party.owners.length})`);
  for (const { name, share } of party.owners)
    page.add(`${name}: ${share === undefined ? 'share not known' : `${share} %`}`, INDENT);
  for (const { question, least, most, from } of held)
    page.add(
      `${question} ${least === most ? `${least} %` : `${least} to ${most} %`} (${from})`,
      INDENT,
      page.colour('red'),
      DEEP,
    );
};

const addRecords = (page: Page, found: PartyPage, all: boolean): void => {
  const { records, services, party } = found;
  page.heading(`Histories (${records.length})`);
  if (records.length === 0) page.add('Nothing is on record under this name.', INDENT);
  for (const record of records) addRecord(page, record, all);
  if (services.length > 0)
    page.add(
      `${party.type === undefined ? 'Services of its state, which count where it is such a body (--type)' : 'Services of its state, which do not count for a body of this type'}: ${few(
        services,
        MOST.services,
        all,
      )
        .map(({ name, appliesTo }) => `${name} (${appliesTo.join(', ')})`)
        .join('; ')}`,
      INDENT,
      page.ink.dim,
      DEEP,
    );
};

const addRecord = (page: Page, { name, id, as, incidents }: RecordShown, all: boolean): void => {
  page.add(
    `${name} [${id}], ${AS[as]}: ${counted(incidents.length, 'incident')} known on the day`,
    INDENT,
    incidents.length > 0 ? page.colour('red') : undefined,
    DEEP,
  );
  const newest = [...incidents].reverse();
  for (const { kind, grade, confidence, knownSince, what } of few(newest, MOST.incidents, all))
    page.add(
      `${knownSince}  ${kind.replaceAll('-', ' ')}, ${grade}${confidence === 'recalled' ? ', from memory: look it up' : ''}: ${what}`,
      DEEP,
      page.ink.dim,
      HANGING,
    );
  if (!all && incidents.length > MOST.incidents + 1)
    page.add(`… the rest, with sources: licet end-user, or --all`, DEEP, page.ink.dim);
};

const AS: Readonly<Record<RecordShown['as'], string>> = {
  body: 'the body itself',
  state: 'services of its state',
  vendor: 'vendor or intermediary',
  parent: 'the body to which it belongs',
  unit: 'the body of which its name says that it is a part',
  services: 'services of its state that can use its systems',
  namesake: 'a body of the same few letters, to be compared',
};

const addPlaces = (page: Page, { places, missing }: PartyPage, all: boolean): void => {
  page.heading('Place');
  if (missing.some(({ what }) => what === 'country'))
    page.add('Where it sits was not said.', INDENT);
  for (const found of places) {
    const { place, how, said, held, bars } = found;
    page.add(
      how === 'stated'
        ? `${place.name} (${place.code}), as stated`
        : `${place.name} (${place.code}), noticed in its address or name${said === undefined ? '' : `: ${said}`}`,
      INDENT,
      isGrave(found) ? page.colour('red') : undefined,
      DEEP,
    );
    for (const { by, since, source } of held)
      page.add(`held by ${by} since ${since} (${source})`, DEEP, page.ink.dim, HANGING);
    if (bars.length === 0)
      page.add('No rule of these packs forbids because of this place alone.', DEEP, page.ink.dim);
    addFollows(page, 'if something goes there', bars, all);
  }
};

const addPacks = (page: Page, { packs }: PartyPage): void => {
  if (packs.length === 0) return;
  page.heading('Whom these rules bind');
  for (const { pack, title, binds } of packs)
    page.add(`${pack} (${title}): ${binds}`, INDENT, undefined, DEEP);
};

const addLooked = (page: Page, { looked, missing }: PartyPage): void => {
  page.heading(`Looked at (${counted(looked.lists.length, 'list')})`);
  for (const { list, rows, taken, wholeAsOf, stale, altered, whole } of looked.lists)
    page.add(
      `${list}: ${counted(rows, 'row')} of ${wholeAsOf === undefined ? taken : `${wholeAsOf}, and of single rows to ${taken}`}${whole ? '' : ', an extract'}${stale ? ', too old' : ''}${altered === true ? ', its rows not those that were imported' : ''}`,
      INDENT,
      stale || altered === true || !whole ? page.colour('amber') : page.ink.dim,
      DEEP,
    );
  page.add(
    `histories: ${counted(looked.histories.records, 'record')} of ${looked.histories.territories} territories; who is not in them has not been found clean`,
    INDENT,
    page.ink.dim,
    DEEP,
  );
  if (missing.length === 0) return;
  page.heading(`Not said (${missing.length})`);
  for (const { what, widens } of missing)
    page.add(`--${what}: ${widens}.`, INDENT, undefined, DEEP);
};

const addNotLooked = (page: Page, { gaps, looked }: PartyPage): void => {
  page.heading('Not looked at');
  for (const { what, remedy } of gaps)
    page.add(`- ${what}. ${remedy}`, INDENT, page.colour('amber'), DEEP);
  if (looked.notLoaded.length > 0)
    page.add(
      `- lists that are not loaded: ${looked.notLoaded.join(', ')}`,
      INDENT,
      undefined,
      DEEP,
    );
  page.add(
    '- news, courts, company registers, and whoever stands behind it unless named with --owner',
    INDENT,
    undefined,
    DEEP,
  );
};
