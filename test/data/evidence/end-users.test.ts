// The records of end users as shipped: what they may say, and what may follow from a record that nobody looked up.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { History } from '../../../src/data/evidence/history.ts';
import { loadEndUsers } from '../../../src/data/evidence/end-users.ts';
import { loadIncidentWords } from '../../../src/data/evidence/incident-words.ts';
import { incidentsOf } from '../../../src/data/evidence/incidents.ts';
import { loadSearched } from '../../../src/data/evidence/searched.ts';
import { evidenceReaders } from '../../../src/core/study/evidence-readers.ts';
import { readCompiled } from '../../../src/data/library/compiled.ts';
import { lastDay } from '../../../src/model/dates.ts';
import type { EndUserRecord, Incident } from '../../../src/model/end-user-record.ts';
import type { Scope } from '../../../src/model/facts.ts';
import { ROOT } from '../../sources.ts';

const SERVICES: EndUserRecord = {
  id: 'XA/services',
  name: 'Services of XA',
  scope: 'state',
  territory: 'XA',
  appliesTo: [],
  aliases: [],
  nativeNames: [],
  incidents: [],
};

const data = join(ROOT, 'data');
const { records } = loadEndUsers(join(data, 'end-users'), loadIncidentWords(data));
const { library } = readCompiled(join(ROOT, 'dist'));
const all = records.flatMap((record) =>
  record.incidents.map((incident) => ({ id: `${record.id}/${incident.id}`, record, incident })),
);

const party: Scope = { kind: 'party', label: 'end-user', name: 'a party', facts: new Map() };

/** What the packs see of an incident on the day after it became known. */
const seen = (record: EndUserRecord, incident: Incident): readonly Scope[] =>
  incidentsOf(
    party,
    'end-user',
    [{ record: { ...record, incidents: [incident] }, as: record.scope }],
    { asOf: incident.knownSince, knownAt: incident.knownSince },
  );

describe('the records', () => {
  it('hold a record of a body or of the services of at least 100 territories, or a search of it', () => {
    const found = new Set(
      records.filter(({ scope }) => scope !== 'vendor').map(({ territory }) => territory),
    );
    for (const { territory } of loadSearched(join(data, 'searched'))) found.add(territory);
    expect(found.size).toBeGreaterThanOrEqual(150);
  });

  it('begin before they end, and are known no earlier than they begin', () => {
    const wrong = all.filter(
      ({ incident: { from, last, knownSince } }) => from > last || knownSince < from,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('end no later than the last of their sources', () => {
    const late = all.filter(({ incident: { last, sources } }) => {
      const dates = sources.flatMap(({ date }) => (date === undefined ? [] : [lastDay(date)]));
      return dates.length > 0 && last > dates.sort().at(-1)!;
    });
    expect(late.map(({ id }) => id)).toEqual([]);
  });

  it('that are verified have a source', () => {
    const bare = all.filter(
      ({ incident }) => incident.confidence === 'verified' && incident.sources.length === 0,
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });
});

describe('a record from memory', () => {
  const RED = new Set(['refuse', 'hold', 'prohibited']);
  const readersOf = evidenceReaders(library, '2026-11-01', 'incident');
  const reds = (scope: Scope): readonly string[] =>
    readersOf(scope)
      .filter(({ rule, effect }) => rule.startsWith('end-user/') && RED.has(effect ?? ''))
      .map(({ rule }) => rule);

  it('is read by no rule that makes a red', () => {
    const wrong = all
      .filter(({ incident }) => incident.confidence === 'recalled')
      .filter(({ record, incident }) => seen(record, incident).some((one) => reds(one).length > 0));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('differs in that from the same record with a source that was read', () => {
    const grave = all.find(({ id }) => id === 'SS/security-services/killings-since-december-2013')!;
    const recent: Incident = { ...grave.incident, last: '2026-01-01', knownSince: '2026-01-01' };
    const [verified] = seen(grave.record, recent);
    const [recalled] = seen(grave.record, { ...recent, confidence: 'recalled' });
    expect(reds(verified!)).toContain('end-user/grave-record-invasive-state');
    expect(reds(recalled!)).toEqual([]);
  });
});

describe('what changed since', () => {
  const history = new History(records);
  const sandvine = (knownAt: string): ReadonlyMap<string, unknown> => {
    const applying = history.of({
      names: ['Sandvine'],
      country: undefined,
      region: undefined,
      type: undefined,
    });
    return new Map(
      incidentsOf(party, 'purchaser', applying, { asOf: knownAt, knownAt }).map(
        ({ name, facts }) => [name, facts.get('reformed')?.value],
      ),
    );
  };

  it('a reform counts against what is older, from the day on which it is known', () => {
    expect(sandvine('2024-10-20').get('CA/sandvine/entity-list')).toBe('no');
    expect(sandvine('2024-10-21').get('CA/sandvine/entity-list')).toBe('yes');
  });

  it('the record of the firm above is called that of the parent', () => {
    const above: EndUserRecord = {
      ...records.find(({ id }) => id === 'IL/nso-group')!,
      id: 'XA/above',
      name: 'Upper Holding Company',
      aliases: [],
      nativeNames: [],
    };
    const below: EndUserRecord = {
      ...above,
      id: 'XA/below',
      name: 'Lower Trading Branch',
      parent: { record: 'XA/above' },
      incidents: [],
    };
    const applying = new History([above, below]).of({
      names: ['Lower Trading Branch'],
      country: 'XA',
      region: undefined,
      type: undefined,
    });
    expect(applying.map(({ record, as }) => [record.id, as])).toEqual([
      ['XA/above', 'parent'],
      ['XA/below', 'vendor'],
    ]);
    const [first] = incidentsOf(party, 'purchaser', applying, {
      asOf: '2026-01-01',
      knownAt: '2026-01-01',
    });
    expect(first!.facts.get('scope')?.value).toBe('vendor-parent');
    expect(first!.evidence!.detail).toMatch(/^parent body: Upper Holding Company: /);
  });

  it('of a body above counts from the day on which the one below became its part until the day on which it left', () => {
    const history = new History(records);
    const above = (name: string, country: string, on?: string) =>
      history
        .of({ names: [name], country, region: undefined, type: 'private' }, on)
        .filter(({ as }) => as === 'parent')
        .map(({ record }) => record.id);
    expect(above('Telecommunication Company of Iran', 'IR', '2009-09-26')).toEqual([]);
    expect(above('Telecommunication Company of Iran', 'IR', '2009-09-27')).toEqual([
      'IR/security-services',
    ]);
    expect(above('Rapid Support Forces', 'SD', '2013-07-31')).toEqual([]);
    expect(above('Rapid Support Forces', 'SD', '2013-08-01')).toEqual(['SD/security-services']);
    expect(above('Rapid Support Forces', 'SD', '2023-04-14')).toEqual(['SD/security-services']);
    expect(above('Rapid Support Forces', 'SD', '2023-04-15')).toEqual([]);
    // Without a day, as of one that was always its part.
    expect(above('Rapid Action Battalion', 'BD', '2012-03-12')).toEqual(['BD/security-services']);
    expect(above('Rapid Support Forces', 'SD')).toEqual(['SD/security-services']);
  });

  it('of services that can use the systems of an operator is theirs, and in its own territory alone', () => {
    const services: EndUserRecord = {
      ...SERVICES,
      appliesTo: ['intelligence'],
      appliesThrough: ['telecom-operator'],
    };
    const history = new History([services]);
    const of = (type: string, country = 'XA') =>
      history
        .of({ names: ['Somebody'], country, region: undefined, type })
        .map(({ record, as }) => [record.id, as]);
    expect(of('telecom-operator')).toEqual([['XA/services', 'services']]);
    expect(of('intelligence')).toEqual([['XA/services', 'state']]);
    expect(of('private')).toEqual([]);
    expect(of('telecom-operator', 'XB')).toEqual([]);
  });

  it('of a body whose name other states have too is its own at home, and to be compared elsewhere', () => {
    const who = (country: string) => ({
      names: ['National Security Service'],
      country,
      region: undefined,
      type: undefined,
    });
    const body: EndUserRecord = {
      ...records.find(({ id }) => id === 'SS/national-security-service')!,
      territory: 'XA',
    };
    const one = new History([body]);
    expect(one.of(who('XA')).map(({ as }) => as)).toEqual(['body']);
    expect(one.of(who('XB'))).toEqual([]);
    expect(one.near(who('XB')).map(({ record }) => record.id)).toEqual([body.id]);
  });
});
