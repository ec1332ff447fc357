// SDN_ADVANCED.XML of the Office of Foreign Assets Control: words stand in tables of reference at its beginning, addresses
// before the parties, and programmes and days after them. Parties are therefore held, small, until the file ends; nothing
// else of it is.

import type { PartyKind } from '../../../model/published-party.ts';
import { PartyDraft } from './party-draft.ts';
import { onlyFile, type Reader } from './reader.ts';
import type { ReadingLog } from './reading-log.ts';
import { birthsIn, dayIn } from './written-days.ts';
import type { XmlElement } from './xml-element.ts';
import { xmlRecords } from './xml-records.ts';

const RECORDS = new Set([
  'DateOfIssue',
  'ReferenceValueSets',
  'Location',
  'IDRegDocument',
  'DistinctParty',
  'ProfileRelationship',
  'SanctionsEntry',
]);

export const ofacAdvancedXml: Reader = {
  title: 'XML of OFAC, advanced (SDN_ADVANCED.XML)',
  version: 2,
  // Keys of the publisher's database, and what says how sure it is of its own keys.
  ignored: [
    '*ID',
    '*@FixedRef',
    '*@ScriptStatusID',
    '*@Acronym',
    '*@False',
    '*@DeltaAction',
    '*@YearFixed',
    '*@MonthFixed',
    '*@DayFixed',
    '*@Approximate',
    '*LocationPartValue@Primary',
    '*Identity@Primary',
    '*/End/From/Year',
    '*/End/From/Month',
    '*/End/From/Day',
    '*/Start/To/Year',
    '*/Start/To/Month',
    '*/Start/To/Day',
    '*/Comment',
    '*/DocumentDate/DatePeriod/Start/From/Year',
    '*/DocumentDate/DatePeriod/Start/From/Month',
    '*/DocumentDate/DatePeriod/Start/From/Day',
    '*/DocumentDate/DatePeriod/End/To/Year',
    '*/DocumentDate/DatePeriod/End/To/Month',
    '*/DocumentDate/DatePeriod/End/To/Day',
  ],
  recognises: (head) => /<Sanctions\b/.test(head),
  async *read(files, { of }, log) {
    const file = onlyFile(files);
    const held = new Held(of);
    for await (const { element, line } of xmlRecords(file, ['Sanctions'], RECORDS))
      held.take(element, line, file.name, log);
    yield* held.parties(log);
  },
};

/** Words of the reference tables by kind and number: 'Country' '11066' → 'Colombia'. */
type Words = ReadonlyMap<string, string>;

const KINDS: Readonly<Record<string, PartyKind>> = {
  Individual: 'person',
  Entity: 'organisation',
  Vessel: 'vessel',
  Aircraft: 'aircraft',
};

class Held {
  readonly #of: readonly string[] | undefined;
  #words: Words = new Map();
  readonly #locations = new Map<string, { parts: string[]; country?: string }>();
  readonly #drafts = new Map<
    string,
    { draft: PartyDraft; place: { file: string; line: number } }
  >();
  /** By identity the profile, for papers name identities; by profile the papers until it comes. */
  readonly #profileOf = new Map<string, string>();
  readonly #papers = new Map<string, { type?: string; number?: string; country?: string }[]>();
  readonly #listed = new Set<string>();

  constructor(of: readonly string[] | undefined) {
    this.#of = of;
  }

  take(element: XmlElement, line: number, file: string, log: ReadingLog): void {
    switch (element.name) {
      case 'DateOfIssue':
        log.published = dayOf(element);
        return;
      case 'ReferenceValueSets':
        this.#words = wordsOf(element);
        return;
      case 'Location':
        this.#location(element);
        break;
      case 'IDRegDocument':
        this.#paper(element);
        break;
      case 'DistinctParty':
        this.#party(element, { file, line });
        break;
      case 'ProfileRelationship':
        this.#relation(element);
        break;
      case 'SanctionsEntry':
        this.#entry(element);
        break;
    }
    element.leftOver((path) => log.leftOver(`${element.name}/${path}`));
  }

  *parties(log: ReadingLog): Generator<NonNullable<ReturnType<PartyDraft['finish']>>> {
    for (const [identity, papers] of this.#papers) {
      const held = this.#drafts.get(this.#profileOf.get(identity) ?? '');
      if (!held) log.note('A paper belongs to a party that is not in the file');
      for (const { type, number, country } of papers) held?.draft.identifier(type, number, country);
    }
    for (const [id, { draft, place }] of this.#drafts) {
      if (this.#of && !this.#listed.has(id)) {
        log.note('A row of another list was passed over');
        continue;
      }
      log.rows += 1;
      const party = draft.finish();
      this.#drafts.delete(id);
      if (party) yield party;
      else log.couldNotRead(place, 'The party has no name');
    }
  }

  #word(kind: string, id: string | undefined): string | undefined {
    return id === undefined ? undefined : this.#words.get(`${kind} ${id}`);
  }

  #location(element: XmlElement): void {
    const country = this.#word(
      'Country',
      element.all('LocationCountry')[0]?.attribute('CountryID'),
    );
    this.#locations.set(element.attribute('ID') ?? '', {
      parts: element.texts('LocationPart', 'LocationPartValue', 'Value'),
      ...(country !== undefined && { country }),
    });
  }

  #paper(element: XmlElement): void {
    const identity = element.attribute('IdentityID') ?? '';
    const type = this.#word('IDRegDocType', element.attribute('IDRegDocTypeID'));
    const number = element.at('IDRegistrationNo');
    const country = this.#word('Country', element.attribute('IssuedBy-CountryID'));
    const papers = this.#papers.get(identity) ?? [];
    this.#papers.set(identity, [
      ...papers,
      {
        ...(type !== undefined && { type }),
        ...(number !== undefined && { number }),
        ...(country !== undefined && { country }),
      },
    ]);
  }

  #party(element: XmlElement, place: { file: string; line: number }): void {
    for (const profile of element.all('Profile')) {
      const id = profile.attribute('ID') ?? element.attribute('FixedRef') ?? '';
      const draft = new PartyDraft(id);
      const kind = this.#word('PartySubType', profile.attribute('PartySubTypeID'));
      draft.kind = KINDS[kind ?? ''] ?? 'unknown';
      for (const identity of profile.all('Identity')) {
        this.#profileOf.set(identity.attribute('ID') ?? '', id);
        const parts = partTypesOf(identity);
        const aliases = identity.all('Alias');
        const primary = aliases.filter((alias) => alias.attribute('Primary') === 'true');
        for (const alias of [...primary, ...aliases.filter((one) => !primary.includes(one))])
          this.#alias(draft, alias, primary.includes(alias), parts);
      }
      for (const feature of profile.all('Feature')) this.#feature(draft, feature);
      draft.heldRow(element);
      this.#drafts.set(id, { draft, place });
    }
  }

  #alias(
    draft: PartyDraft,
    alias: XmlElement,
    primary: boolean,
    parts: ReadonlyMap<string, string>,
  ): void {
    const weak = alias.attribute('LowQuality') === 'true';
    const former = /^F\.?K\.?A/i.test(
      this.#word('AliasType', alias.attribute('AliasTypeID')) ?? '',
    );
    for (const documented of alias.all('DocumentedName')) {
      const values = documented.all('DocumentedNamePart', 'NamePartValue');
      const script = this.#word('Script', values[0]?.attribute('ScriptID'));
      const latin = script === undefined || script === 'Latin';
      const named = values.map((value) => ({
        text: value.text,
        type: this.#word('NamePartType', parts.get(value.attribute('NamePartGroupID') ?? '')),
      }));
      draft.name(
        inListOrder(named),
        !latin ? 'original' : primary ? 'main' : former ? 'former' : 'alias',
        weak ? 'weak' : 'strong',
        { script },
      );
    }
  }

  #feature(draft: PartyDraft, feature: XmlElement): void {
    const type = this.#word('FeatureType', feature.attribute('FeatureTypeID')) ?? 'feature';
    for (const version of feature.all('FeatureVersion')) {
      for (const place of version.all('VersionLocation')) {
        const at = this.#locations.get(place.attribute('LocationID') ?? '');
        if (/birth/i.test(type)) draft.birthPlace(...(at?.parts ?? []), at?.country);
        else if (/nationality|citizenship/i.test(type)) draft.nationality(at?.country);
        else if (/flag|registration/i.test(type)) draft.country(at?.country);
        else if (at) draft.address(at.parts, at.country);
      }
      for (const period of version.all('DatePeriod')) {
        const written = spanOf(period);
        const circa = period.all('Start')[0]?.attribute('Approximate') === 'true';
        if (/birth/i.test(type)) draft.births(birthsIn(written, 'year-first', circa));
        else draft.remark(`${type}: ${written}`);
      }
      for (const detail of version.all('VersionDetail')) {
        const reference = detail.attribute('DetailReferenceID');
        const text = detail.text ?? this.#word('DetailReference', reference);
        if (text === undefined) continue;
        if (/birth/i.test(type)) draft.birthPlace(text);
        else if (/number|identification|address|MMSI|SWIFT|call sign|website/i.test(type))
          draft.identifier(type, text);
        else draft.remark(`${type}: ${text}`);
      }
    }
  }

  #relation(element: XmlElement): void {
    const from = this.#drafts.get(element.attribute('From-ProfileID') ?? '');
    const id = element.attribute('To-ProfileID');
    const former = element.attribute('Former') === 'true' ? 'formerly ' : '';
    const relation =
      this.#word('RelationType', element.attribute('RelationTypeID')) ?? 'related to';
    if (from && id !== undefined) from.draft.link({ relation: `${former}${relation}`, id });
  }

  #entry(element: XmlElement): void {
    const id = element.attribute('ProfileID') ?? '';
    const held = this.#drafts.get(id);
    const list = this.#word('List', element.attribute('ListID'));
    for (const event of element.all('EntryEvent')) {
      held?.draft.basis(this.#word('LegalBasis', event.attribute('LegalBasisID')));
      const day = dayOf(event.all('Date')[0]);
      if (!held || (this.#of && !this.#of.includes(list ?? ''))) continue;
      if (day !== undefined && (held.draft.listed === undefined || day < held.draft.listed))
        held.draft.listed = day;
    }
    if (!this.#of || this.#of.includes(list ?? '')) this.#listed.add(id);
    for (const measure of element.all('SanctionsMeasure'))
      held?.draft.programme(measure.at('Comment'));
  }
}

/** Every element of a table of reference that has a number, by the table's name for one of its rows. */
const wordsOf = (sets: XmlElement): Words => {
  const words = new Map<string, string>();
  for (const set of sets.children)
    for (const row of set.children) {
      const id = row.attribute('ID');
      if (id !== undefined && row.text !== undefined) words.set(`${row.name} ${id}`, row.text);
    }
  return words;
};

/** By group of name parts what kind of part it is. */
const partTypesOf = (identity: XmlElement): ReadonlyMap<string, string> =>
  new Map(
    identity
      .all('NamePartGroups', 'MasterNamePartGroup', 'NamePartGroup')
      .map((group) => [group.attribute('ID') ?? '', group.attribute('NamePartTypeID') ?? '']),
  );

/** 'FAMILY, Given Middle', as the other files of OFAC write it; other names in the order in which their parts stand. */
const inListOrder = (
  parts: readonly { readonly text: string | undefined; readonly type: string | undefined }[],
): string => {
  const texts = (of: (type: string) => boolean): string =>
    parts
      .filter(({ type }) => of(type ?? ''))
      .map(({ text }) => text)
      .filter((text) => text !== undefined)
      .join(' ');
  const family = texts((type) => /^(?:Last Name|Maiden Name)$/.test(type));
  const rest = texts((type) => !/^(?:Last Name|Maiden Name)$/.test(type));
  return family !== '' && rest !== '' ? `${family}, ${rest}` : family + rest;
};

const dayOf = (date: XmlElement | undefined): string | undefined => {
  const [year, month, day] = ['Year', 'Month', 'Day'].map((part) => date?.at(part));
  return year === undefined
    ? undefined
    : dayIn(`${year}-${month ?? ''}-${day ?? ''}`, 'year-first');
};

/** From the first day it may be to the last. A year that is meant as a whole is given from January to December. */
const spanOf = (period: XmlElement): string => {
  const [from, to] = [dayOf(period.all('Start', 'From')[0]), dayOf(period.all('End', 'To')[0])];
  if (from === undefined || to === undefined) return from ?? to ?? 'unknown';
  if (from === to) return from;
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  return `${from} to ${to}`;
};
