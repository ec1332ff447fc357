// What names tell against what is stated: both sides, on whole transactions.

import { describe, expect, it } from 'vitest';
import { shippedScreener, shippedSources, transaction } from '../../sources.ts';
import { askable } from '../../../src/model/missing.ts';
import { bodyProblems } from '../../../src/check/bodies.ts';

const screener = shippedScreener();
const suggests = (subject: 'party' | 'item', value: object): unknown => {
  const { parties, items } = screener.prepare(
    transaction({
      id: 'deal',
      date: '2024-03-01',
      parties: [{ role: 'reseller', ...(subject === 'party' ? value : {}) }],
      items: [subject === 'item' ? value : {}],
    }),
  ).input.facts;
  const fact = (subject === 'party' ? parties[1]! : items[0]!).facts.get('name-suggests')!;
  return fact.value ?? askable(fact.missing ?? []);
};

describe('the name of a party', () => {
  const called = (name: string, type = 'private') => suggests('party', { name, type });

  it.each([
    ['Ministry of Interior', 'ministry of interior'],
    ['The Ministry of the Interior of Egypt', 'ministry of interior'],
    ['Iraqi Interior Ministry', 'interior ministry'],
    ["Ministère de l'Intérieur", "ministère de l'intérieur"],
    ['МВД России', 'МВД'],
    ['وزارة الداخلية', 'وزارة الداخلية'],
    ['Ministry of Interior Procurement Co. Ltd', 'ministry of interior'],
    ['Federal Police', 'federal police'],
    ['Bundespolizei', 'bundespolizei'],
    ['Policía Federal', 'policía federal'],
    ['上海市公安局', '公安局'],
    ['State Border Guard', 'border guard'],
    ['Border Guards Command', 'border guards'],
    ['Directorate of State Security', 'directorate of state security'],
    ['National Security Agency', 'national security agency'],
    ['General Intelligence Directorate', 'general intelligence directorate'],
    ['Ministry of Defense', 'ministry of defense'],
    ['Ministry of Information', 'ministry of information'],
    ['Telecommunications Regulatory Authority', 'telecommunications regulatory authority'],
    ['Police of the Capital', 'police of'],
    ['Capital City Police', 'police'],
    ['Jiangsu Police, Second Department', 'police'],
    ['Army of the Republic', 'army of'],
    ['P\u043elice Headquarters', 'police headquarters'],
    ['P o l i c e Headquarters', 'police headquarters'],
    ['Po\u200blice Headquarters', 'police headquarters'],
    ['Ｐｏｌｉｃｅ Ｈｅａｄｑｕａｒｔｅｒｓ', 'police headquarters'],
    ['公 安 局', '公安局'],
    ['江苏省公安厅', '公安厅'],
    ['Jiangsu Gonganting', 'gonganting'],
    ['สำนักงานตำรวจแห่งชาติ', 'ตำรวจ'],
    ['서울특별시경찰청', '경찰청'],
    ['पुलिस मुख्यालय', 'पुलिस मुख्यालय'],
    ['فرماندهی انتظامی تهران', 'فرماندهی انتظامی'],
    ['مديرية الامن العام', 'مديرية الامن العام'],
    ['Bộ Công an', 'bộ công an'],
    ['Komenda Główna Policji', 'komenda główna policji'],
    ['Ministério da Defesa', 'ministério da defesa'],
    ['Guardia Nacional Bolivariana', 'guardia nacional bolivariana'],
    ['JANDARMA GENEL KOMUTANLIĞI', 'jandarma genel komutanlığı'],
    ['Direction Générale de la Sûreté Nationale', 'sûreté nationale'],
    ['Polis Diraja Malaysia', 'polis diraja'],
    ['Управление внутренних дел', 'управление внутренних дел'],
    ['Служба безпеки України', 'служба безпеки україни'],
  ])('%s, called private, tells of a state', (name, read) => {
    expect(called(name)).toContain(`its name ('${read}') tells of `);
  });

  it.each([
    'Bank of the Interior',
    'Interior Design Studio',
    'Ministry of Sound',
    'Border Guard Coffee Roasters',
    'Border Guard Equipment GmbH',
    'Police Supplies Ltd',
    'Uniforms for the Federal Police',
    'Suppliers of the National Police',
    'National Police Federation',
    'State Police Credit Union',
    'Golden State Security Services',
    'Solid State Security Services',
    'Artificial General Intelligence Laboratory',
    'Estate Security Service',
    'Friends of the Border Guard',
    'Police Street Bakery',
    'Example Cement SA',
    'Police Street Cafe',
    'Army & Navy Stores',
    'Security Bank',
    'National Guard Insurance',
    'Salvation Army',
    'Fraternal Order of Police',
    'Uniforms for the Jiangsu Police',
    'Special Branch Tree Services',
    'Police Dog Training Ltd',
    'Market Intelligence Bureau',
    'Metropolis',
    'Congan Trading',
    '公安器材有限公司',
  ])('%s tells of none', (name) => {
    expect(called(name)).toBe('none');
  });

  it('agrees with the type that such a body has, and with its neighbours', () => {
    for (const type of ['interior-ministry', 'police', 'border-or-immigration'])
      expect(called('Ministry of Interior', type)).toBe('none');
    expect(called('Ministry of Information', 'other-government')).toBe('none');
  });

  it.each(['private', 'research', 'ngo', 'international-organisation', 'other-government'])(
    'of the police does not agree with %s',
    (type) => {
      expect(called('Federal Police', type)).not.toBe('none');
    },
  );

  it('counts under another name too', () => {
    expect(
      suggests('party', {
        name: 'Technical Bureau 7',
        aliases: ['Border Police'],
        type: 'private',
      }),
    ).toContain("its name ('border police')");
  });

  it('asks for the type where none is stated', () => {
    expect(suggests('party', { name: 'Federal Police' })).toEqual(['reseller.type']);
    expect(suggests('party', { name: 'Example Cement SA' })).toBe('none');
  });

  const owned = (more: object, owner: object = {}) =>
    suggests('party', {
      name: 'Example Trade',
      type: 'private',
      owners: [{ name: 'Ministry of Defence', ...owner }],
      ...more,
    });
  it('of its owner counts, whatever it holds', () => {
    expect(owned({})).toContain("its owner 'Ministry of Defence' is by its name ");
    expect(owned({}, { share: 50 })).not.toBe('none');
    expect(owned({}, { share: 49 })).not.toBe('none');
    expect(owned({ 'government-tie': 'none' }, { share: 10 })).not.toBe('none');
  });
  it('of an owner of less than half is no news where such a tie is stated', () => {
    expect(owned({ 'government-tie': '25-to-49' }, { share: 49 })).toBe('none');
    expect(owned({ 'government-tie': '25-to-49' }, { share: 50 })).not.toBe('none');
  });
  it('of its owner is no news where type or tie say so already', () => {
    expect(owned({ type: 'state-owned-company' })).toBe('none');
    expect(owned({ 'government-tie': '50-or-more' })).toBe('none');
  });

  const ofState = (name: string, country: string, more: object = {}) =>
    owned(
      { country: 'ES', 'government-tie': '50-or-more', 'government-of': 'none', ...more },
      { name, country, share: 60 },
    );
  it('of an owner that is a state does not agree with an answer that it is of no government', () => {
    for (const name of ['Republic of Cuba', 'Government of the Republic of Cuba', 'Cuba'])
      expect(ofState(name, 'CU')).toBe(
        `its owner '${name}' is by its name a state, and it is stated to be of no such government`,
      );
    expect(ofState('Ministry of Defence', 'CU')).toContain('stated to be of no such government');
  });
  it('of an owner that is a state does not agree with an answer that it acted for that government in the past only', () => {
    expect(ofState('Islamic Republic of Iran', 'IR', { 'government-of': 'was-IR' })).toContain(
      'stated to be of no such government',
    );
  });
  it('of such an owner agrees with its government, in its own state, or where none is asked for', () => {
    expect(ofState('Republic of Cuba', 'CU', { 'government-of': 'CU' })).toBe('none');
    expect(ofState('Republic of Cuba', 'CU', { country: 'CU' })).toBe('none');
    expect(ofState('Kingdom of Denmark', 'DK')).toBe('none');
  });
  it('of a state is a tie that a private firm does not have, and may be the name of a person', () => {
    const tied = { 'government-tie': 'none' };
    expect(ofState('Kingdom of Denmark', 'DK', tied)).toContain('is by its name a state');
    expect(ofState('Jordan', 'JO', tied)).toContain('is by its name a state');
    expect(ofState('Jordan', 'US', tied)).toBe('none');
  });
});

describe('the end-use statement', () => {
  const told = (stated: string, type: string | undefined, title?: string) => {
    const fact = screener
      .prepare(
        transaction({
          id: 'deal',
          title,
          date: '2024-03-01',
          exporter: { name: 'Example AB', type: 'private' },
          parties: [{ role: 'end-user', name: 'Example User', ...(type && { type }) }],
          'end-use': { stated },
        }),
      )
      .input.facts.single.get('end-use')!
      .facts.get('text-suggests')!;
    return fact.value ?? askable(fact.missing ?? []);
  };
  const DEPARTMENT = 'servers of the provincial public security department';

  it('that names a body which no party is, is read, and so is the title', () => {
    expect(told(DEPARTMENT, 'private')).toContain("'public security department' (the police");
    expect(told('servers', 'private', 'Servers for the Border Guard')).toContain("'border guard'");
  });
  it('agrees with a party that is such a body, and asks for a type that is open', () => {
    expect(told(DEPARTMENT, 'police')).toBe('none');
    expect(told(DEPARTMENT, undefined)).toEqual(['end-user.type']);
  });
  it.each([
    'office work of the firm',
    'approved by the Ministry of Interior',
    'not for the police department',
    'alarms in shops; the police is called by hand',
  ])('%s names nobody who uses', (stated) => {
    expect(told(stated, 'private')).toBe('none');
    expect(told(stated, undefined)).toBe('none');
  });
});

describe('the name of an item', () => {
  const called = (name: string, category = 'computing') => suggests('item', { name, category });

  it.each([
    ['FinFisher suite', "intrusion-software ('finfisher')"],
    ['FinSpy licence', "intrusion-software ('finspy')"],
    ['monitoring center', "monitoring-centre ('monitoring center')"],
    ['Monitoring centre for calls', "monitoring-centre ('monitoring centre')"],
    ['gateway for lawful interception', "lawful-interception ('lawful interception')"],
    ['lie detector', "polygraph ('lie detector')"],
    ['spyw\u0430re', "intrusion-software ('spyware')"],
    ['spy-ware', "intrusion-software ('spyware')"],
    ['s p y w a r e', "intrusion-software ('spyware')"],
    ['\u0406MSI catcher', "imsi-catcher ('imsi catcher')"],
    ['imsicatcher', "imsi-catcher ('imsi catcher')"],
    ['IMSI Fänger', "imsi-catcher ('imsi-fänger')"],
    ['Staatstrojaner', "intrusion-software ('staatstrojaner')"],
    ['шпионское ПО', "intrusion-software ('шпионское ПО')"],
    ['间谍软件', "intrusion-software ('间谍软件')"],
    ['caméra à reconnaissance faciale', "facial-recognition ('reconnaissance faciale')"],
    ['人脸识别摄像机', "facial-recognition ('人脸识别')"],
    ['license plate reader', "anpr ('license plate reader')"],
    ['DNA sequencer', "dna-analysis ('dna sequencer')"],
    ['night vision goggles', "night-vision ('night vision goggles')"],
    ['thermal camera', "thermal-imaging ('thermal camera')"],
    ['quadcopter with camera', "drone ('quadcopter')"],
    ['jamming transmitter', "mobile-jammer ('jamming transmitter')"],
    ['fingerprint AFIS', "fingerprint ('afis')"],
    ['UFED Touch', "mobile-forensics ('ufed')"],
  ])('%s tells of %s, declared as a computer', (name, told) => {
    expect(called(name)).toBe(told);
  });

  it.each([
    'air quality monitoring centre',
    'alarm monitoring center',
    'Network Monitoring Centre',
    'patient monitoring centre',
    'finish fisher',
    'router without lawful interception',
    'storage servers',
    'anti-spyware',
    'battery for quadcopter',
    'security camera with night vision',
    'thermal paper printer',
    'hidden camera detector',
    'thermal camera mount',
  ])('%s tells of nothing else', (name) => {
    expect(called(name)).toBe('none');
  });

  it('agrees with the kind that it tells of', () => {
    expect(called('monitoring centre', 'monitoring-centre')).toBe('none');
    expect(called('FinFisher suite', 'intrusion-software')).toBe('none');
  });
});

describe('what they tell is a finding', () => {
  it('that says what was read, and what is stated', () => {
    const verdict = screener
      .screen(
        transaction({
          id: 'deal',
          date: '2024-03-01',
          exporter: { name: 'Example AB', country: 'SE', type: 'private' },
          parties: [
            { role: 'end-user', name: 'Example Shop', country: 'DK', type: 'private' },
            { role: 'purchaser', name: 'Border Police', country: 'DK', type: 'private' },
          ],
          destination: { country: 'DK' },
          items: [{ name: 'cameras', category: 'video-surveillance' }],
        }),
      )
      .whole('standard', false);
    const found = verdict.findings.find(({ rule }) => rule === 'statements/name-against-type');
    expect(found?.outcome).toBe('met');
    expect(found?.because).toContain('Border Police is stated to be private');
    expect(found?.because).toContain("its name ('border police') tells of the police");
    expect(verdict.policy).toBe('amber');
  });
});

it('types and ties that no party can have are refused', () => {
  const { library, bodies } = shippedSources();
  expect(bodyProblems(library, bodies)).toEqual([]);
  const wrong = bodyProblems(library, {
    ...bodies,
    bodies: [{ ...bodies.bodies[0]!, types: ['polise'] }],
    owned: { types: [], ties: ['half'], 'minority-ties': [] },
  });
  expect(wrong.map(({ what }) => what)).toEqual([
    "security: 'polise' is no value of party.type",
    "owned: 'half' is no value of party.government-tie",
  ]);
});
