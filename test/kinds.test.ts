// What the kind of an item may do and may not: it decides what is asked and what is presumed, never what counts.

import { describe, expect, it } from 'vitest';
import { leaves } from '../src/model/condition.ts';
import type { Verdict } from '../src/model/verdict.ts';
import type { Screener } from '../src/screener.ts';
import { bundledCases, shippedScreener, shippedSources, transaction } from './sources.ts';

const { library, categories } = shippedSources();
const shipped = shippedScreener();
const unpresuming = shippedScreener({ presumptions: false });

const answer = (value: unknown, screener: Screener = shipped): Verdict =>
  screener.screen(transaction(value)).whole('standard', false);

/** A German firm sells one thing to a private user of a country, and has answered what everybody is asked. */
const deal = (country: string, item: object, more: object = {}) => ({
  id: 'deal',
  date: '2025-06-10',
  exporter: { name: 'Beispiel GmbH', country: 'DE', type: 'private' },
  parties: [{ role: 'end-user', name: 'User', country, type: 'private', 'government-tie': 'none' }],
  destination: { country },
  items: [{ name: 'thing', 'supply-form': 'goods', 'us-jurisdiction': 'none', ...item }],
  'end-use': {
    stated: 'network management',
    statement: 'yes',
    purposes: ['network-management'],
    'repression-knowledge': 'none',
    'military-knowledge': 'none',
  },
  authority: { 'has-informed': 'none' },
  diligence: { 'red-flags': 'none' },
  ...more,
});

const outcomes = ({ findings }: Verdict): string[] =>
  findings.map(({ rule, outcome }) => `${rule} ${outcome}`);
const asked = ({ questions }: Verdict): string[] => questions.flatMap(({ about }) => about);

describe('what is stated counts whatever the item is called', () => {
  it('a letter of the authority under Article 5, for a computer to Switzerland', () => {
    const letter = { authority: { 'has-informed': ['eu-art-5'] } };
    const verdict = answer(deal('CH', { category: 'computing' }, letter));
    expect(outcomes(verdict)).toContain('eu-dual-use/art-05-1-informed met');
    expect(verdict.law).toBe('amber');
  });

  it('a letter under Article 4, and one under Articles 9 and 10, for a dome camera to Norway', () => {
    const letter = { authority: { 'has-informed': ['eu-art-4', 'eu-art-9-10'] } };
    const verdict = answer(deal('NO', { category: 'video-surveillance' }, letter));
    expect(outcomes(verdict)).toEqual(
      expect.arrayContaining([
        'eu-dual-use/art-04-1-informed met',
        'eu-dual-use/art-10-1-other-state-list met',
      ]),
    );
  });

  it('a declared 5A980 on a spare part of US origin', () => {
    const item = { category: 'spare-part', classification: { us: '5A980', eu: 'none' } };
    const verdict = answer(deal('CH', { ...item, 'us-jurisdiction': 'us-origin' }));
    expect(outcomes(verdict)).toContain('us-ear/742-13-sl met');
    expect(verdict.law).toBe('red');
  });

  it('the same where nobody has said whether US law applies: it is asked', () => {
    const item = { category: 'spare-part', classification: { us: '5A980', eu: 'none' } };
    const verdict = answer(deal('CH', { ...item, 'us-jurisdiction': 'unknown' }));
    expect(verdict.law).toBe('amber');
    expect(asked(verdict)).toContain('item.us-jurisdiction');
  });

  it('but a spare part without a declared code is not asked for US facts', () => {
    const item = { category: 'spare-part', classification: { eu: 'none' } };
    const verdict = answer(deal('CH', { ...item, 'us-jurisdiction': 'unknown' }));
    expect(asked(verdict)).not.toContain('item.us-jurisdiction');
  });

  it('a declared 5A902.a on network equipment from Germany to Egypt', () => {
    const item = { category: 'telecom-network', classification: { de: '5A902.a' } };
    expect(outcomes(answer(deal('EG', item)))).toContain(
      'eu-dual-use/de-awv-08-1-national-list met',
    );
  });

  it('the annex of the sanctions on Iran, for a computer', () => {
    const item = { category: 'computing', facts: { 'interception-annex': 'yes' } };
    expect(outcomes(answer(deal('IR', item)))).toContain(
      'sanctions/eu-ir-interception-equipment met',
    );
    const without = answer(deal('IR', { category: 'computing' }));
    expect(asked(without)).not.toContain('item.interception-annex');
  });

  it('the facts of an IMSI catcher in something filed as a router', () => {
    const facts = {
      'mob-air-interface': 'yes',
      'mob-extracts-ids': 'yes',
      'mob-extracts-content': 'no',
      'mob-for-analogue-pmr-or-wlan': 'no',
      'mob-for-operator': 'no',
      'mob-for-rnd': 'no',
    };
    const verdict = answer(deal('EG', { category: 'telecom-network', facts }));
    expect(outcomes(verdict)).toContain('eu-dual-use/art-03-1-listed met');
  });
});

describe('network appliances', () => {
  const dpi = { category: 'dpi-filtering', facts: { 'crack-defeats-crypto': 'no' } };

  it('with cryptography that is no mass-market one are asked for 5A002', () => {
    const facts = { 'crypto-sym-bits': '256', 'crypto-mass-market': 'no' };
    const verdict = answer(deal('EG', { category: 'dpi-filtering', facts }));
    const listed = verdict.findings.find(({ rule }) => rule === 'eu-dual-use/art-03-1-listed');
    expect(listed?.outcome).toBe('undetermined');
    expect(listed?.missing).toEqual(
      expect.arrayContaining(['item.crypto-note-2', 'item.crypto-usable']),
    );
  });

  it('of US origin are red to a private provider in Iran before anybody has declared their code', () => {
    const verdict = answer(deal('IR', { ...dpi, 'us-jurisdiction': 'us-origin' }));
    expect(outcomes(verdict)).toContain('us-ear/746-7-iran met');
    expect(verdict.law).toBe('red');
    expect(verdict.presumed).toContainEqual({
      fact: 'item.crypto-confidentiality',
      value: 'yes',
      by: 'dpi-filtering',
    });
  });

  it('are asked whether they contain cryptography where nothing is presumed', () => {
    const value = deal('IR', { ...dpi, 'us-jurisdiction': 'us-origin' });
    const verdict = answer(value, unpresuming);
    expect(outcomes(verdict)).toContain('us-ear/746-7-iran undetermined');
    expect(asked(verdict)).toContain('item.crypto-confidentiality');
    expect(verdict.presumed).toEqual([]);
  });

  it('whose exporter states that they contain none are not taken to contain it', () => {
    const facts = { ...dpi.facts, 'crypto-confidentiality': 'no' };
    const verdict = answer(deal('IR', { ...dpi, facts, 'us-jurisdiction': 'us-origin' }));
    expect(outcomes(verdict)).not.toContain('us-ear/746-7-iran met');
    expect(verdict.presumed.map(({ fact }) => fact)).not.toContain('item.crypto-confidentiality');
  });
});

describe('encryption in what is filed under something else', () => {
  const encrypting = {
    'crypto-confidentiality': 'yes',
    'crypto-function': 'communication',
    'crypto-mass-market': 'no',
    'crypto-component': 'no',
    'crypto-note-2': 'none',
    'crypto-sym-bits': '256',
    'crypto-usable': 'yes',
  };
  const listed = (item: object): boolean =>
    outcomes(answer(deal('EG', item))).includes('eu-dual-use/art-03-1-listed met');

  it.each([
    'drone',
    'covert-listening',
    'thermal-imaging',
    'radio-scanner',
    'interception-detector',
    'emanations',
  ])(
    'is asked of the kind %s, lists what encrypts, and is no more asked of what does not',
    (category) => {
      expect(asked(answer(deal('EG', { category })))).toContain('item.crypto-confidentiality');
      expect(listed({ category, facts: encrypting })).toBe(true);
      const plain = { category, facts: { ...encrypting, 'crypto-confidentiality': 'no' } };
      expect(listed(plain)).toBe(false);
      expect(asked(answer(deal('EG', plain)))).not.toContain('item.crypto-note-2');
    },
  );

  it('is asked of a fingerprint system from the United States', () => {
    const value = deal('IN', { category: 'fingerprint', 'us-jurisdiction': 'us-origin' });
    const american = {
      ...value,
      exporter: { name: 'Example Inc', country: 'US', type: 'private' },
    };
    expect(asked(answer(american))).toContain('item.crypto-confidentiality');
  });
});

describe('software of what is shielded', () => {
  const gaps = (forWhat: string): string[] =>
    answer(
      deal('EG', {
        category: 'emanations',
        'supply-form': 'software',
        facts: { 'infosec-for': forWhat },
      }),
    ).gaps.map(({ what }) => what);

  it('is a gap where it is made for shielding or for cables that detect intrusion', () => {
    expect(gaps('emanations').join()).toContain('5.D.2.a.2');
  });

  it('is none where it is made for nothing of the kind', () => {
    expect(gaps('none').join()).not.toContain('5.D.2.a.2');
  });
});

describe('the kind of an item', () => {
  it('is no test of any rule, definition or entry of law', () => {
    const law = new Set(library.packs.filter(({ kind }) => kind === 'law').map(({ id }) => id));
    const reading = [...library.rules, ...library.definitions, ...library.entries]
      .filter(({ pack }) => law.has(pack))
      .filter(({ versions }) =>
        versions.some(
          ({ when }) => when && leaves(when).some(({ leaf }) => leaf.fact === 'item.category'),
        ),
      );
    expect(reading.map(({ id }) => id)).toEqual([]);
  });

  const ungated = shippedScreener(
    { presumptions: false },
    {
      ...shippedSources(),
      library: {
        ...library,
        rules: library.rules.map((rule) => ({ ...rule, versions: rule.versions.map(open) })),
        entries: library.entries.map((entry) => ({ ...entry, versions: entry.versions.map(open) })),
      },
    },
  );

  function open<T extends { askedWhen?: unknown }>({ askedWhen: _, ...version }: T) {
    return version;
  }

  const presumes = new Map(categories.categories.map(({ id, presumes: facts }) => [id, facts]));

  /** The same deal with everything presumed of its items stated, and each item filed under no kind. */
  const unfiled = (value: Record<string, unknown>) => ({
    ...value,
    items: ((value['items'] as Record<string, unknown>[] | undefined) ?? []).map((item) => {
      const { category, facts, ...rest } = item;
      const stated = { ...(facts as object | undefined), ...rest } as Record<string, unknown>;
      const presumed = Object.entries(presumes.get(String(category)) ?? {}).filter(
        ([local]) => stated[local] === undefined,
      );
      return {
        ...rest,
        category: category === undefined ? 'unknown' : 'other',
        facts: { ...(facts as object | undefined), ...Object.fromEntries(presumed) },
      };
    }),
  });

  const lawOf = ({ findings }: Verdict, outcome: 'met' | 'undetermined'): string[] =>
    findings
      .filter((finding) => finding.kind === 'law' && finding.outcome === outcome)
      .map(({ rule }) => rule);

  it.each([...bundledCases('cases'), ...bundledCases('cases/ordinary')])(
    'neither hides nor makes a met finding of law in $name',
    ({ raw }) => {
      const value = JSON.parse(JSON.stringify(raw.value)) as Record<string, unknown>;
      const filed = lawOf(answer(value), 'met');
      const bare = answer(unfiled(value), ungated);
      const [met, standing] = [
        lawOf(bare, 'met'),
        [...lawOf(bare, 'met'), ...lawOf(bare, 'undetermined')],
      ];
      expect(met.filter((rule) => !filed.includes(rule))).toEqual([]);
      // With every gate open a declared 'none' has more entries to rule out, so that what is met may be open; never gone.
      expect(filed.filter((rule) => !standing.includes(rule))).toEqual([]);
    },
  );
});

describe('presumptions', () => {
  it('name a value that the fact may have, for every kind of item', () => {
    const facts = new Map(library.facts.map((fact) => [fact.path, fact]));
    for (const { id, presumes } of categories.categories)
      for (const [local, value] of Object.entries(presumes)) {
        const fact = facts.get(`item.${local}`);
        expect(fact, `${id}: ${local}`).toBeDefined();
        const values = fact!.type === 'yes-no' ? ['yes', 'no'] : Object.keys(fact!.values ?? {});
        expect([...values, 'none'], `${id}: ${local}`).toContain(value);
      }
  });

  it('never make an item of the kind listed by themselves', () => {
    for (const { id } of categories.categories) {
      const [item] = shipped.prepare(transaction(deal('EG', { category: id }))).input.facts.items;
      expect(item!.facts.get('category')?.value).toBe(id);
      const verdict = answer(deal('EG', { category: id }));
      expect(
        outcomes(verdict).filter((one) => one === 'eu-dual-use/art-03-1-listed met'),
        id,
      ).toEqual([]);
    }
  });

  it('are not made of an item whose kind is unknown', () => {
    expect(answer(deal('EG', { category: 'unknown' })).presumed).toEqual([]);
  });
});

describe('what serves a listed item', () => {
  // The text of the one speaks of software or technology for the other, of its functions, or of the same token.
  const serving: readonly (readonly [string, readonly string[]])[] = [
    ['4a005-intrusion-systems', ['4d004-intrusion-software', '4d001-a-platform-building-software']],
    ['4a005-intrusion-systems', ['4d001-a-platform-building-software-us']],
    ['4d004-intrusion-software', ['4e001-a-platform-technology', '4e001-c-intrusion-technology']],
    ['5a002-a-encryption', ['5d002-c-1-encryption-software', '5d002-a-1-encryption-use-software']],
    ['5a002-a-encryption', ['5e002-a-security-technology']],
    ['5a002-a-encryption-us', ['5d002-c-1-encryption-software-us']],
    ['5a002-a-encryption-us', ['5d002-a-1-encryption-use-software']],
    ['5a002-a-encryption-us', ['5e002-a-encryption-technology-us']],
    ['5a002-b-activation-token', ['5d002-b-activation-software', '5e002-b-activation-technology']],
    ['5a003-a-tamper-detecting-cable', ['5e002-a-security-technology']],
    ['5a003-b-emanations', ['5e002-a-security-technology', '5e002-a-other-security-technology-us']],
    ['5a004-a-cryptanalysis', ['5d002-c-3-a-cryptanalysis-software']],
    ['5a004-a-cryptanalysis', ['5d002-a-3-a-cryptanalysis-use-software']],
    ['5a004-a-cryptanalysis', ['5e002-a-security-technology', '5e002-a-encryption-technology-us']],
    ['5a004-b-forensic-extraction', ['5d002-c-3-b-forensic-software']],
    ['5a004-b-forensic-extraction', ['5d002-a-3-b-forensic-use-software']],
  ];
  const versionsOf = (name: string) =>
    library.entries.find(({ id }) => id === `wassenaar/entries/${name}`)!.versions;
  const isIn = (day: string, { since, until }: { since: string; until?: string }): boolean =>
    (since === 'undated' || since <= day) && (until === undefined || day < until);

  /**
   * The text of 2000 to 2014 has one version for days on which nothing else was asked of hidden microphones, whose code is
   * asked, and for later ones.
   */
  const spared = (by: string, kind: string, day: string): boolean =>
    by === '5d002-a-1-encryption-use-software' && kind === 'covert-listening' && day < '2014-12-31';

  /** The kinds of which an entry is asked on a day; undefined where the list does not have it then. */
  const kindsOn = (name: string, list: string, day: string): readonly string[] | undefined => {
    const version = versionsOf(name).find(({ periods }) =>
      periods.some((period) => period.list === list && isIn(day, period)),
    );
    if (!version) return undefined;
    return leaves(version.askedWhen!).flatMap(({ leaf: { fact, test } }) =>
      fact === 'item.category' && test.verb === 'is' ? test.values : [],
    );
  };

  const pairs = serving.flatMap(([item, served]) => served.map((by) => ({ item, by })));

  it.each(pairs)('$by is asked of each kind of which $item is, on every list and day', (pair) => {
    const periods = [pair.item, pair.by].flatMap((name) =>
      versionsOf(name).flatMap((version) => version.periods),
    );
    let compared = 0;
    for (const { list, since } of periods) {
      const [of, by] = [pair.item, pair.by].map((name) => kindsOn(name, list, since));
      if (!of || !by) continue;
      compared += 1;
      expect(
        of.filter((kind) => !by.includes(kind) && !spared(pair.by, kind, since)),
        `${list} ${since}`,
      ).toEqual([]);
    }
    expect(compared).toBeGreaterThan(0);
  });
});
