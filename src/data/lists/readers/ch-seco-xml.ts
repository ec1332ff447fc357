// The list of the Swiss State Secretariat for Economic Affairs. Targets that came off stay in the file: the first modification
// says what is so now, and copies of older states stand below 'modification' with the same element names, which are left
// alone. A name is built of its parts in their order, and of every spelling of each.

import type { PublishedName } from '../../../model/published-party.ts';
import { PartyDraft } from './party-draft.ts';
import { onlyFile, type Reader } from './reader.ts';
import { birthsIn, dayIn } from './written-days.ts';
import type { XmlElement } from './xml-element.ts';
import { xmlRecords } from './xml-records.ts';

export const chSecoXml: Reader = {
  title: 'XML of the Swiss list (SECO)',
  version: 2,
  ignored: [
    '*@ssid',
    '*@place-id',
    '*@lang',
    '*@script',
    '*@spelling-variant-type',
    '*@name-part-type',
    '*@calendar',
    '*@sex',
    '*@quality',
    '*name@name-type',
    'identity@main',
    '*identity@main',
  ],
  recognises: (head) => /<swiss-sanctions-list\b/.test(head),
  async *read(files, _, log) {
    const file = onlyFile(files);
    const records = new Set(['sanctions-program', 'place', 'target']);
    const programmes = new Map<string, string>();
    const places = new Map<string, { text: string[]; country?: string }>();
    const list = xmlRecords(file, ['swiss-sanctions-list'], records, (root) => {
      log.published = dayIn(root.attribute('date'), 'year-first');
      if (root.attribute('list-type') !== 'whole-list')
        log.partial.add('The file is an amendment and not the whole list');
    });
    for await (const { element, line } of list) {
      if (element.name === 'sanctions-program') readProgramme(element, programmes);
      else if (element.name === 'place') readPlace(element, places);
      else {
        log.rows += 1;
        const draft = readTarget(element, programmes, places);
        leftOverOf(element, (path) => log.leftOver(path));
        const party = draft.finish();
        if (party) yield party;
        else log.couldNotRead({ file: file.name, line }, 'The target has no name');
      }
    }
  },
};

/** Older states below 'modification' are known, and are not the party. */
const leftOverOf = (target: XmlElement, tell: (path: string) => void): void =>
  target.leftOver((path) => {
    if (!path.startsWith('modification')) tell(path);
  });

const readProgramme = (element: XmlElement, programmes: Map<string, string>): void => {
  const english = (name: string): string | undefined =>
    (element.all(name).find((one) => one.attribute('lang') === 'eng') ?? element.all(name)[0])
      ?.text;
  const title = english('program-name') ?? english('program-key') ?? '';
  for (const set of element.all('sanctions-set')) {
    const id = set.attribute('ssid');
    if (id !== undefined && !programmes.has(id)) programmes.set(id, title);
  }
};

const readPlace = (
  element: XmlElement,
  places: Map<string, { text: string[]; country?: string }>,
): void => {
  const country = element.all('country')[0]?.attribute('iso-code');
  places.set(element.attribute('ssid') ?? '', {
    text: ['location', 'area'].flatMap((part) => element.texts(part)),
    ...(country !== undefined && { country }),
  });
};

const readTarget = (
  target: XmlElement,
  programmes: ReadonlyMap<string, string>,
  places: ReadonlyMap<string, { text: string[]; country?: string }>,
): PartyDraft => {
  const draft = new PartyDraft(target.attribute('ssid') ?? '');
  const subject = target.children.find(({ name }) =>
    ['individual', 'entity', 'object'].includes(name),
  );
  const object = subject?.attribute('object-type');
  draft.kind =
    subject?.name === 'individual'
      ? 'person'
      : subject?.name === 'entity'
        ? 'organisation'
        : object === 'vessel' || object === 'aircraft'
          ? object
          : 'unknown';
  for (const set of target.texts('sanctions-set-id')) draft.programme(programmes.get(set) ?? set);
  const identities = subject?.all('identity') ?? [];
  const main = identities.filter((identity) => identity.attribute('main') === 'true');
  for (const identity of [...main, ...identities.filter((one) => !main.includes(one))])
    readIdentity(draft, identity, places);
  for (const remark of ['justification', 'other-information', 'relation'])
    for (const said of subject?.texts(remark) ?? []) draft.remark(said);
  for (const other of target.texts('foreign-identifier'))
    draft.identifier('Foreign identifier', other);
  // Newest first. Of several listings the last in the file is the first in time.
  const changes = target.all('modification');
  const listings = changes.filter((one) => one.attribute('modification-type') === 'listed');
  draft.listed = effective(listings.at(-1));
  if (changes[0]?.attribute('modification-type') === 'de-listed')
    draft.unlisted = effective(changes[0]);
  draft.row(target);
  return draft;
};

const effective = (change: XmlElement | undefined): string | undefined =>
  dayIn(change?.attribute('effective-date') ?? change?.attribute('publication-date'), 'year-first');

const readIdentity = (
  draft: PartyDraft,
  identity: XmlElement,
  places: ReadonlyMap<string, { text: string[]; country?: string }>,
): void => {
  for (const name of identity.all('name')) {
    const strength: PublishedName['strength'] =
      name.attribute('quality') === 'low' ? 'weak' : 'strong';
    const type = name.attribute('name-type') ?? '';
    for (const text of namesOf(name))
      draft.name(
        text,
        !/\p{Script=Latin}/u.test(text)
          ? 'original'
          : type === 'primary-name' && !draft.named
            ? 'main'
            : type === 'formerly-known-as'
              ? 'former'
              : 'alias',
        strength,
      );
  }
  for (const born of identity.all('day-month-year')) {
    const [day, month, year] = ['day', 'month', 'year'].map((part) => born.attribute(part));
    const written = [year, month, day].filter((part) => part !== undefined).join('-');
    const circa = born.attribute('quality') === 'low';
    if (written !== '') draft.births(birthsIn(written, 'year-first', circa));
  }
  for (const place of identity.all('place-of-birth')) {
    const at = places.get(place.attribute('place-id') ?? '');
    draft.birthPlace(...(at?.text ?? []), at?.country);
  }
  for (const state of identity.all('nationality', 'country')) {
    const [code, name] = [state.attribute('iso-code'), state.text];
    draft.nationality(code ?? name);
  }
  for (const address of identity.all('address')) {
    const at = places.get(address.attribute('place-id') ?? '');
    draft.address(
      [
        address.at('c-o'),
        address.at('address-details'),
        address.at('p-o-box'),
        address.at('zip-code'),
        ...(at?.text ?? []),
        address.at('remark'),
      ],
      at?.country,
    );
  }
  for (const paper of identity.all('identification-document')) {
    const issuer = paper.all('issuer')[0];
    const country = issuer?.attribute('code') ?? issuer?.text;
    draft.identifier(paper.attribute('document-type'), paper.at('number'), country);
    for (const remark of ['remark', 'date-of-issue', 'expiry-date']) draft.remark(paper.at(remark));
  }
};

/** Spellings of a name, at most; with several of every part they multiply. */
const MOST_SPELLINGS = 64;

const namesOf = (name: XmlElement): string[] => {
  const parts = name
    .all('name-part')
    .map((part) => ({ part, order: Number(part.attribute('order') ?? 0) }))
    .sort((a, b) => a.order - b.order)
    .map(({ part }) => part);
  let built = [''];
  for (const part of parts) {
    const spellings = [part.at('value'), ...part.texts('spelling-variant')].filter(
      (text) => text !== undefined,
    );
    if (spellings.length === 0) continue;
    built = built
      .flatMap((start) => spellings.map((text) => (start === '' ? text : `${start} ${text}`)))
      .slice(0, MOST_SPELLINGS);
  }
  return built.filter((text) => text !== '');
};
