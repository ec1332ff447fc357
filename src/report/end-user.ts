// The page of licet end-user for a person at a terminal. Nothing found is never said as nothing there is.

import type { EndUserPage, KnownIncident, RecordShown } from '../model/end-user-page.ts';
import { INDENT, Page, type Paper } from './page.ts';
import { addSearched } from './searched.ts';
import { counted } from './words.ts';

const DEEP = INDENT + INDENT;

const AS: Readonly<Record<RecordShown['as'], string>> = {
  body: 'the body itself',
  state: 'services of its state',
  vendor: 'vendor or intermediary',
  parent: 'parent body: the one to which it belongs',
  unit: 'parent body: the one of which its name says that it is a part',
  services: 'services of its state that can use its systems',
  namesake: 'a body of the same few letters, to be compared',
};

export const endUserText = (
  page: EndUserPage,
  nameOf: (territory: string) => string,
  look: Paper,
): string => {
  const paper = new Page(look);
  const { name, country, type, asOf, knownAt, records } = page;
  const whose = [type, country && nameOf(country)].filter((part) => part !== undefined).join(', ');
  paper.add(
    `${name}${whose === '' ? '' : ` (${whose})`}, law of ${asOf}, as known on ${knownAt}`,
    '',
    paper.ink.bold,
  );
  for (const record of records) addRecord(paper, record, page, nameOf);
  if (records.length === 0) paper.add('Nothing is on record under this name.', INDENT);
  addOthers(paper, page, nameOf);
  addLooked(paper, page, nameOf);
  return paper.text();
};

const addRecord = (
  page: Page,
  record: RecordShown,
  { asOf }: Pick<EndUserPage, 'asOf'>,
  nameOf: (territory: string) => string,
): void => {
  page.heading(`${record.name} [${record.id}]`);
  const { as, region, territory, appliesTo, aliases, nativeNames, incidents, later, after } =
    record;
  page.add(`${AS[as]}; ${nameOf(region ?? territory)}`, INDENT);
  if (appliesTo.length > 0)
    page.add(
      `${as === 'body' || as === 'unit' || as === 'namesake' ? 'kind of body' : 'speaks of'}: ${appliesTo.join(', ')}`,
      INDENT,
    );
  const names = [...aliases, ...nativeNames];
  if (names.length > 0)
    page.add(`also called, then or at another time: ${names.join('; ')}`, INDENT);
  if (incidents.length === 0)
    page.add(
      after > 0
        ? `No incident of up to ${asOf} was public.`
        : 'No incident was public by that day.',
      INDENT,
    );
  for (const incident of incidents) addIncident(page, incident);
  if (after > 0)
    page.add(
      `${counted(after, 'incident')} began after ${asOf} and ${after === 1 ? 'is' : 'are'} no history on that day, whatever became known since.`,
      INDENT,
    );
  if (later > 0) page.add(`${counted(later, 'incident')} became public after that day.`, INDENT);
};

const addIncident = (page: Page, incident: KnownIncident): void => {
  const { kind, grade, confidence, from, last, knownSince, what, means, gravity } = incident;
  page.blank();
  page.add(
    `${knownSince}  ${kind}, ${grade}${confidence === 'recalled' ? ', from memory: look it up' : ''}`,
    INDENT,
    page.colour(grade === 'alleged' || confidence === 'recalled' ? 'amber' : 'red'),
  );
  page.add(what, DEEP);
  page.add(
    incident.goesOn ? `from ${from}, going on when reported by ${last}` : `${from} to ${last}`,
    DEEP,
  );
  if (means.length > 0) page.add(`means: ${means.join(', ')}`, DEEP);
  if (gravity.length > 0) page.add(`what was done: ${gravity.join(', ')}`, DEEP);
  for (const { title, publisher, url, date } of incident.sources)
    page.add(
      `${incident.isToldLater ? 'source of a later day' : 'source'}: ${publisher}, ${title}${date === undefined ? ' (of a day that is not known)' : ` (${date})`}${url === undefined ? '' : ` ${url}`}`,
      DEEP,
    );
  if (incident.sources.length === 0) page.add('source: none was read', DEEP);
  const rules = incident.rules.map(({ rule, effect }) =>
    effect === undefined ? rule : `${rule} (${effect})`,
  );
  page.add(
    rules.length === 0
      ? 'read by no rule of that day'
      : `rules that may read it of an end user: ${rules.join(', ')}`,
    DEEP,
  );
};

const addOthers = (
  page: Page,
  { near, services, type }: EndUserPage,
  nameOf: (territory: string) => string,
): void => {
  if (near.length > 0) {
    page.heading('Names that are near');
    for (const { id, name } of near)
      page.add(`${name} [${id}], ${nameOf(id.slice(0, id.indexOf('/')))}`, INDENT);
  }
  if (services.length > 0) {
    page.heading(
      type === undefined
        ? 'Services of the state with a record; --type says which of them it is'
        : 'Services of the state with a record, of other types',
    );
    for (const { id, name, appliesTo } of services)
      page.add(`${name} [${id}]: ${appliesTo.join(', ')}`, INDENT);
  }
};

const addLooked = (
  page: Page,
  { looked, country }: EndUserPage,
  nameOf: (territory: string) => string,
): void => {
  page.heading('What was searched');
  page.add(
    `The names and aliases of ${counted(looked.records, 'record')} of ${looked.territories} territories. The record is not complete: who is not in it has not been found clean.`,
    INDENT,
  );
  if (country !== undefined && (looked.searched || !looked.isOnRecord))
    addSearched(page, looked.searched, nameOf(country));
};
