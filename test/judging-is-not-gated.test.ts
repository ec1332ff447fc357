// Asking is gated, judging never is: what is stated and speaks against a deal is never green, whatever the kind of item and
// the type of user. Which values speak against a deal is read off the shipped policy rules themselves: those that make a
// leaf of a condition true whose rule has an effect. Each that may yet be green stands below with its reason.

import { describe, expect, it, vi } from 'vitest';
import type { Condition, Operand, Test } from '../src/model/condition.ts';
import { inForce } from '../src/model/dates.ts';
import { declarationOf, localName, namespaceOf, type FactTable } from '../src/model/fact.ts';
import { parameterValue } from '../src/model/parameter.ts';
import { shippedScreener, shippedSources, transaction } from './sources.ts';

// Long enough for a machine that is busy with something else.
vi.setConfig({ testTimeout: 600_000 });

const DAY = '2025-03-12';
const { library, records } = shippedSources();
const facts: FactTable = new Map(library.facts.map((fact) => [fact.path, fact]));
const screener = shippedScreener();

const KINDS = Object.keys(facts.get('item.category')!.values!);
const TYPES = Object.keys(facts.get('party.type')!.values!);

const setOf = (name: string): readonly string[] =>
  parameterValue(
    library.parameters.find((one) => one.name === name)!,
    DAY,
  )!;
const isIn = (name: string) => {
  const set = new Set(setOf(name));
  return (value: string): boolean => set.has(value);
};
const isPublic = isIn('public-bodies');
const isSecurity = isIn('security-bodies');
const isNetwork = isIn('network-bodies');
const isSurveillance = isIn('surveillance-items');
const isInvasive = isIn('invasive-items');
const isIdentifying = isIn('identifying-items');
const isTargeted = isIn('targeted-items');
const isApproved = isIn('approved-use-items');
const isCovertByNature = isIn('covert-by-nature-items');

const mayWatch = (type: string): boolean =>
  isSecurity(type) || isNetwork(type) || type === 'judiciary';

/** What a transaction is, and nothing that speaks for or against it. */
const SORTING = new Set(['category', 'type', 'role', 'country', 'region', 'name', 'decision']);

interface Excused {
  readonly what: readonly string[];
  readonly why: string;
  /** Only for these; absent: for every item and user. */
  readonly where?: (kind: string, type: string) => boolean;
}

const EXCUSED: readonly Excused[] = [
  {
    what: ['end-use.watched=named', 'end-use.watched=picked-out', 'party.us-person=yes'],
    why: 'They speak against no deal alone: whom an item at an assembly singles out, and whom a letter of the Bureau reaches.',
  },
  {
    what: ['end-use.purposes=work-or-education'],
    why: 'Work and schools are no purpose against which a standard speaks, but for the reading of emotions there.',
    where: (kind) => kind !== 'emotion-recognition',
  },
  {
    what: [
      'company.complaints=hotline',
      'company.complaints=none',
      'company.misuse-told=customer',
      'company.misuse-told=nobody',
      'company.publishes=commitment',
      'company.publishes=no-commitment',
      'company.publishes=no-numbers',
      'company.publishes=nothing',
      'destination.approval=prosecutor',
      'destination.control=inside',
      'destination.control=nobody',
      'destination.control=not-independent',
      'destination.power-law=general',
      'diligence.assessed-when=after',
      'diligence.assessed-when=before-delivery',
      'diligence.assessed-when=not',
      'diligence.assessment=checklist',
      'diligence.assessment=none',
      'diligence.asked-outside=nobody',
      'diligence.can-stop=end-contract',
      'diligence.can-stop=stop-support',
      'diligence.contract-forbids=law-only',
      'diligence.equality=after',
      'diligence.equality=no',
      'diligence.next-look=none',
      'diligence.next-look=renewal',
      'diligence.pass-on=consent',
      'diligence.pass-on=freely',
      'diligence.sources-searched=courts',
      'diligence.sources-searched=press',
      'diligence.sources-searched=registers',
      'end-use.data-to=security',
      'end-use.described=general',
      'end-use.described=orally',
      'end-use.money-approved=not-published',
      'end-use.operator=contractor',
      'end-use.operator=nobody',
      'end-use.services-seen=yes',
      'item.error-rates=not',
      'item.limited=all-delivered',
      'item.misuse-shows=none',
      'item.retention=law',
      'item.retention=user',
      'party.bound=nothing',
      'party.bound=standard',
      'route.last-user=no-proof',
      'route.last-user=stock',
    ],
    why: 'A safeguard is owed in proportion to the harm; a shop with cameras that has none has broken no standard.',
  },
  {
    what: ['diligence.can-stop=nothing', 'diligence.contract-forbids=nothing'],
    why: 'Of makers of targeted tools such clauses are asked by name; a contract for cameras may have none.',
    where: (kind) => !isTargeted(kind),
  },
  {
    what: ['route.last-user=unknown-user'],
    why: 'Ordinary goods are sold to traders who sell them on; of what watches people somebody has to know the user.',
    where: (kind) => !isSurveillance(kind),
  },
  {
    what: ['party.at-told-place=yes'],
    why: 'It speaks of the place that an address mentions; where that is none that is watched it says nothing.',
  },
  {
    what: ['party.of-told-state=mission'],
    why: 'An embassy has desks and computers as any office; what watches people is never green.',
    where: (kind) => !isSurveillance(kind),
  },
  {
    what: ['diligence.sign-payment=not-seen'],
    why: 'It is what an ordinary deal says; it counts against one in which somebody is named who only pays.',
  },
  {
    what: ['route.embargoed-buyer-explained=no'],
    why: 'It speaks of a buyer in a place under embargo; where there is none it says nothing.',
  },
  {
    what: ['minister', 'head-of-service', 'operator', 'nobody', 'not-independent'].map(
      (who) => `destination.approval=${who}`,
    ),
    why: 'No standard asks a judge for each use of a camera, a register or a server.',
    where: (kind) => !isApproved(kind),
  },
  {
    what: [
      'destination.approval=consent',
      'destination.approval=not-single-persons',
      'destination.power-law=not-applicable',
      'end-use.migration=yes',
      'end-use.police-link=yes',
      'end-use.whose-traffic=customers',
      'end-use.whose-traffic=region',
      'party.network-access=standing-logged',
      'route.last-user=proof',
    ],
    why: 'A circumstance that calls for questions, or that counts in some places; by itself no fault.',
  },
  {
    what: [
      'border-control',
      'counter-terrorism',
      'criminal-investigation',
      'data-storage',
      'emergency-communications',
      'humanitarian-aid',
      'identity-programme',
      'incident-response',
      'industrial-inspection',
      'migration-control',
      'national-security',
      'network-management',
      'network-security',
      'other',
      'premises-security',
      'resale',
      'research',
      'search-and-rescue',
      'traffic-enforcement',
      'traffic-management',
      'vulnerability-disclosure',
    ].map((purpose) => `end-use.purposes=${purpose}`),
    why: 'A purpose says who is asked what; it is no fault.',
  },
  {
    what: [
      'content-filtering',
      'crowd-monitoring',
      'lawful-interception',
      'public-space-monitoring',
    ].map((purpose) => `end-use.purposes=${purpose}`),
    why: 'The ordinary purpose of an item that is declared for it; of any other item it counts.',
    where: (kind) => isSurveillance(kind),
  },
  {
    what: [
      'enters-devices',
      'takes-content',
      'finds-people',
      'recognises',
      'blocks',
      'jams',
      'one-of-these',
    ].map((what) => `item.functions-on-people=${what}`),
    why: 'Where the kind of item says so already, the answer only repeats it.',
    where: (kind) => isSurveillance(kind),
  },
  {
    what: ['item.promotion=unnoticed'],
    why: 'Bugs and trojans are covert by nature; their promotion as covert tells nothing.',
    where: (kind) => isCovertByNature(kind),
  },
  {
    what: ['50-or-more', 'appoints-board', 'golden-share', 'acts-for-government'].map(
      (tie) => `party.government-tie=${tie}`,
    ),
    why: 'A public body is tied to its government by what it is.',
    where: (_, type) => isPublic(type),
  },
  {
    what: ['party.government-tie=public-task'],
    why: 'An ambulance has a public task too; it counts with means to reach or find people.',
    where: (kind, type) => isPublic(type) || !(isInvasive(kind) || isIdentifying(kind)),
  },
  {
    what: ['gross-abuse', 'on-critics', 'passed-on'].map((kind) => `party.record-kind=${kind}`),
    why: 'It tells of what kind a record is; the record itself is judged.',
  },
  {
    what: ['CU', 'IR', 'KP', 'SY', 'VE'].map((state) => `party.government-of=${state}`),
    why: 'A public body belongs to a government by what it is; the law on that government judges it.',
    where: (_, type) => isPublic(type),
  },
  {
    what: ['detains', 'secret-or-military', 'acts-for-such'].map(
      (power) => `party.powers=${power}`,
    ),
    why: 'Of bodies with such power, and of courts, their type says so already.',
    where: (_, type) => isSecurity(type) || type === 'judiciary',
  },
  {
    what: ['party.military-intelligence=yes'],
    why: 'Armed forces, services and police are judged with the power that they have by what they are.',
    where: (_, type) => isSecurity(type),
  },
  {
    what: ['item.cs-specially-designed=yes'],
    why: 'Who investigates crime or hands over to those who do may need what is made to go unnoticed.',
    where: (_, type) => mayWatch(type),
  },
  {
    what: ['item.cs-covert=yes'],
    why: 'Much that is not made to go unnoticed is not noticed; of trackers it tells what they are for.',
    where: (kind, type) => kind !== 'location-tracking' || mayWatch(type),
  },
];

/** Facts on knowledge, use and users of which no value speaks against a deal in the policy packs, and why not. */
const UNREAD: readonly { readonly what: readonly string[]; readonly why: string }[] = [
  {
    what: ['end-use.military-knowledge', 'end-use.military-list-work'],
    why: 'Military use is the business of law; the standards on human rights ask who uses what on whom.',
  },
  {
    what: [
      'diligence.compliance-programme',
      'diligence.done-beyond',
      'diligence.product-record-explained',
      'diligence.use-seen-by',
      'end-use.finding-source',
      'party.stands-apart',
    ],
    why: 'It lifts or answers another finding; without it that finding stands.',
  },
  {
    what: [
      'party.blocked-half',
      'party.listed-owner-controls',
      'party.listed-owners-jointly',
      'party.unverified-statement',
    ],
    why: 'What follows from a list of names is the business of the law that keeps the list.',
  },
  {
    what: [
      'destination.covered-region',
      'destination.government-controlled',
      'end-use.contract-before-belarus-ban',
      'end-use.contract-before-crimea-ban',
      'end-use.contract-before-iran-aircraft-ban',
      'end-use.contract-before-iran-ban',
      'end-use.contract-before-myanmar-ban',
      'end-use.contract-before-russia-ban',
      'end-use.contract-before-ukraine-areas-ban',
      'end-use.contract-before-wider-crimea-ban',
      'end-use.contract-before-embargo',
      'end-use.cuban-communications',
      'end-use.eu-exempt-purpose',
      'end-use.sudan-specified-areas',
      'end-use.sudan-petroleum',
      'end-use.ukraine-deployment',
      'end-use.venezuela-contract-before-control',
      'party.acted-for-government',
      'party.allied-subsidiary',
      'party.branch-or-sales-office',
      'party.cuban-official',
      'party.eu-military-annex',
      'party.in-uncontrolled-area',
      'party.iranian-half',
      'party.border-guard-police',
      'party.d5-seat',
      'party.gets-no-part',
      'party.military-intelligence-named',
      'party.national-service',
      'party.others-perform',
      'party.receives-there',
      'party.supplied-it',
      'party.us-agency',
      'party.us-ccd-user',
      'party.us-civil-society',
      'party.us-incident-recipient',
      'party.us-less-sensitive',
      'party.us-owned',
      'party.us-sector',
      'route.between-member-states',
      'route.intra-group-development',
      'route.listening-exporter-in-group',
      'route.passed-on-by-traveller',
      'route.processed-on-the-way',
      'route.public-fair',
      'route.returned-after-repair',
      'route.returned-to-supplier',
      'route.russia-it-left-out',
      'route.sudan-other-areas',
    ],
    why: 'It sorts a deal under one law, and tells nothing of harm to people.',
  },
  {
    what: ['destination.us-crime-control-record'],
    why: 'A section of law that has ended asked of the whole state; the standards ask what it does by such means.',
  },
];

const admits = (test: Test, value: string): boolean => {
  const values = (operand: Operand): readonly string[] =>
    'parameter' in operand ? setOf(operand.parameter) : operand.literal;
  switch (test.verb) {
    case 'is':
      return test.values.includes(value);
    case 'in':
      return values(test.set).includes(value);
    case 'includes':
      return values(test.values).includes(value);
    default:
      return false;
  }
};

const valuesOf = ({ type, values = {} }: { type: string; values?: object }): readonly string[] =>
  type === 'yes-no' ? ['yes', 'no'] : Object.keys(values);

/** Stated values that make a leaf true: 'end-use.watched=everybody'. Under a `not` those that the leaf leaves out. */
const against = (condition: Condition, negated: boolean): string[] => {
  switch (condition.kind) {
    case 'not':
      return against(condition.of, !negated);
    case 'some':
      return against(condition.of, negated);
    case 'leaf': {
      const fact = declarationOf(facts, condition.fact);
      if (!fact || fact.derived || SORTING.has(localName(fact.path))) return [];
      if (['licence', 'incident', 'match'].includes(namespaceOf(fact.path))) return [];
      return valuesOf(fact)
        .filter((value) => admits(condition.test, value) !== negated)
        .map((value) => `${fact.path}=${value}`);
    }
    default:
      return condition.of.flatMap((part) => against(part, negated));
  }
};

const POLICY = new Set(library.packs.filter(({ kind }) => kind === 'policy').map(({ id }) => id));
const ADVERSE: readonly string[] = [
  ...new Set(
    library.rules
      .filter(({ pack }) => POLICY.has(pack))
      .flatMap(({ versions }) => versions)
      .filter((version) => inForce(version, DAY) && 'effect' in version.then)
      .flatMap(({ when }) => against(when, false)),
  ),
].sort();

interface Deal {
  readonly kind: string;
  readonly type: string;
  readonly exporter?: string;
  readonly role?: string;
  readonly date?: string;
}

/** A deal of which nothing is said beyond its sorts, and one fact. */
const dealWith = (stated: string | undefined, deal: Deal): Record<string, unknown> => {
  const { kind, type, exporter = 'DE', role = 'end-user', date = DAY } = deal;
  const [path, value] = stated === undefined ? [] : stated.split('=');
  const shown = path && facts.get(path)!.type === 'choices' ? [value] : value;
  const at = (namespace: string): Record<string, unknown> =>
    path && namespaceOf(path) === namespace ? { [localName(path)]: shown } : {};
  const user = { role: 'end-user', name: 'Example Body', country: 'NO', type };
  return {
    id: 'deal',
    date,
    exporter: { name: 'Example Maker', country: exporter, type: 'private' },
    parties:
      role === 'end-user'
        ? [{ ...user, ...at('party') }]
        : [user, { role, name: 'Example Firm', country: 'NO', type, ...at('party') }],
    destination: { country: 'NO', ...at('destination') },
    items: [{ name: 'thing', category: kind, 'us-jurisdiction': 'none', facts: at('item') }],
    'end-use': { purposes: ['other'], ...at('end-use') },
    authority: at('authority'),
    company: at('company'),
    route: at('route'),
    diligence: at('diligence'),
  };
};

/** By the deal as written: several of these tests come to the same ones. */
const greens = new Map<string, boolean>();
const isGreen = (stated: string | undefined, deal: Deal): boolean => {
  const value = dealWith(stated, deal);
  const written = JSON.stringify(value);
  const green = greens.get(written) ?? screener.screen(transaction(value)).policy === 'green';
  greens.set(written, green);
  return green;
};

const excuse = (stated: string): Excused | undefined =>
  EXCUSED.find(({ what }) => what.includes(stated));

const DEALS: readonly Deal[] = KINDS.flatMap((kind) => TYPES.map((type) => ({ kind, type })));

/** Every kind and every type, in a pattern like a chessboard; the values of one fact share the board. */
const dealsOf = (stated: string): readonly Deal[] => {
  const values = ADVERSE.filter((one) => one.split('=')[0] === stated.split('=')[0]);
  const turns = Math.max(2, values.length);
  return DEALS.filter((_, index) => index % turns === values.indexOf(stated));
};
const greenDeals = (stated: string, more: Partial<Deal> = {}): string[] => {
  const excused = excuse(stated);
  return dealsOf(stated)
    .filter(
      ({ kind, type }) =>
        (!excused || (excused.where && !excused.where(kind, type))) &&
        isGreen(stated, { kind, type, ...more }),
    )
    .map(({ kind, type }) => `${stated} for ${kind} to ${type}`);
};

describe('what is stated and speaks against a deal', () => {
  it('is found in the rules, and the deals to which it is added are green without it', () => {
    expect(ADVERSE).toContain('end-use.at-risk=foreseeable');
    expect(ADVERSE).toContain('end-use.systems-entered=without-leave');
    expect(ADVERSE).toContain('party.record=several');
    expect(ADVERSE.length).toBeGreaterThan(100);
    expect(DEALS.filter((deal) => isGreen(undefined, deal)).length).toBeGreaterThan(400);
  });

  it.each(ADVERSE.filter((stated) => !excuse(stated) || excuse(stated)!.where))(
    '%s is never green, whatever the kind of item and the type of user',
    (stated) => {
      expect(greenDeals(stated)).toEqual([]);
    },
  );

  it('is no fact that the policy packs forget: each that they leave to law is left with a reason', () => {
    const spoken = new Set(ADVERSE.map((stated) => stated.split('=')[0]));
    const told = library.facts.filter(
      ({ path, type, derived }) =>
        !derived &&
        ['yes-no', 'choice', 'choices'].includes(type) &&
        ['end-use', 'party', 'destination', 'diligence', 'route'].includes(namespaceOf(path)) &&
        !SORTING.has(localName(path)),
    );
    expect(UNREAD.flatMap(({ what }) => what).sort()).toEqual(
      told
        .map(({ path }) => path)
        .filter((path) => !spoken.has(path))
        .sort(),
    );
    for (const { why } of UNREAD) expect(why).toMatch(/\.$/);
  });

  it('nor for an exporter in the United States', () => {
    const few = DEALS.filter((_, index) => index % 31 === 0);
    const green = ADVERSE.filter((stated) => !excuse(stated)).flatMap((stated) =>
      few
        .filter((deal) => isGreen(stated, { ...deal, exporter: 'US' }))
        .map(({ kind, type }) => `${stated} for ${kind} to ${type}`),
    );
    expect(green).toEqual([]);
  });

  it('nor in the first years of the Guiding Principles', () => {
    const few = DEALS.filter((_, index) => index % 37 === 0);
    const green = ADVERSE.filter(
      // Letters on parties that may pass goods on are of 2024.
      (stated) => !excuse(stated) && !stated.startsWith('authority.'),
    ).flatMap((stated) =>
      few
        .filter((deal) => isGreen(stated, { ...deal, date: '2013-06-03' }))
        .map(({ kind, type }) => `${stated} for ${kind} to ${type}`),
    );
    expect(green).toEqual([]);
  });

  it('is excused with a reason, and no excuse stands without need', () => {
    const all = EXCUSED.flatMap(({ what }) => what);
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((stated) => !ADVERSE.includes(stated))).toEqual([]);
    for (const { why } of EXCUSED) expect(why).toMatch(/\.$/);
    // One green deal shows the need: such as are green with nothing stated are asked first, and all others after them.
    const likely = DEALS.filter((deal) => isGreen(undefined, deal));
    const idle = EXCUSED.filter(({ where }) => !where)
      .flatMap(({ what }) => what)
      .filter((stated) => ![...likely, ...DEALS].some((deal) => isGreen(stated, deal)));
    expect(idle).toEqual([]);
  });
});

describe('what is stated of a party', () => {
  const OF_PARTY = ADVERSE.filter((stated) => stated.startsWith('party.') && !excuse(stated));
  it.each([...setOf('receiving-roles'), 'broker', 'freight-forwarder'])(
    'reports of abuse by a %s are never green',
    (role) => {
      expect(greenDeals('party.record=several', { role })).toEqual([]);
    },
  );

  it.each(setOf('receiving-roles'))('counts for a %s as for the end user', (role) => {
    for (const stated of OF_PARTY) expect(greenDeals(stated, { role })).toEqual([]);
    for (const tie of ['50-or-more', 'appoints-board', 'acts-for-government'])
      expect(greenDeals(`party.government-tie=${tie}`, { role })).toEqual([]);
  });
});

describe('a body with a record of its own', () => {
  const bodies = records.filter(
    ({ scope, incidents }) =>
      scope === 'body' &&
      incidents.some(({ kind, knownSince }) => kind !== 'diversion' && knownSince > '2011-06-16'),
  );
  const ROLES = [...setOf('receiving-roles'), 'broker', 'freight-forwarder'];

  it('is never left unmentioned, whatever is sold, whatever it is called and wherever it stands', () => {
    const green: string[] = [];
    for (const [place, { name, territory, incidents }] of bodies.entries()) {
      const date = incidents
        .map(({ knownSince }) => knownSince)
        .sort()
        .at(-1)!;
      for (const [index, kind] of KINDS.entries()) {
        const role = ROLES[(index + place) % ROLES.length]!;
        const type = TYPES[(index * 4 + place) % TYPES.length]!;
        const deal = dealWith(undefined, { kind, type: 'private', role, date });
        const parties = deal['parties'] as Record<string, unknown>[];
        Object.assign(
          parties.find((party) => party['role'] === role)!,
          {
            name,
            country: territory.slice(0, 2),
            type,
          },
        );
        if (screener.screen(transaction(deal)).policy === 'green')
          green.push(`${name} as ${role}, called ${type}, ${kind}`);
      }
    }
    expect(bodies.length).toBeGreaterThan(20);
    expect(green).toEqual([]);
  });

  it('a body without one is not mentioned', () => {
    const verdict = screener.screen(
      transaction(dealWith(undefined, { kind: 'computing', type: 'police' })),
    );
    expect(verdict.policy).toBe('green');
  });
});
