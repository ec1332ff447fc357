// What an item of a kind may hold is asked of the kind: parts of sensors, the cameras of a hidden device, the aircraft of a border
// system, the voices in a register. Each deal with its neighbour on the other side.

import { describe, expect, it } from 'vitest';
import { colours, standing, verdictOn } from './deal.ts';

const LISTED = 'eu-dual-use/art-03-1-listed';
const CRIME_CONTROL = 'us-ear/738-chart-cc1';

const dealOf = (kind: string, form: string, country = 'DE'): string => `
id: deal
date: 2026-08-01
exporter: { name: Example Works, country: ${country}, type: private }
parties: [{ role: end-user, name: Example Mills SAE, country: EG, type: private, government-tie: none, record: none }]
destination: { country: EG }
items: [{ name: thing, category: ${kind}, supply-form: ${form}, us-jurisdiction: ${country === 'US' ? 'us-origin' : 'none'} }]
end-use: { described: specific, finding: possible, military-knowledge: none, purposes: [premises-security], at-risk: not-singled-out }
authority: { has-informed: none }
diligence: { sign-purpose: not-seen, sign-fit: not-seen, sign-payment: not-seen, sign-service: not-seen, sign-last-user: not-seen, sign-behind: not-seen, sign-trade-record: not-seen }
`;

const stating = (facts: string): string =>
  `items: { 0: { facts: { turns-on-people: no, ${facts} } } }`;
const declaring = (codes: string): string => `items: { 0: { classification: { ${codes} } } }`;

const asked = (deal: string, ...changes: readonly string[]): readonly string[] => {
  const { findings, gaps, questions } = verdictOn(deal, ...changes);
  return [
    ...findings.flatMap(({ missing }) => missing ?? []),
    ...questions.flatMap(({ about }) => about),
    ...gaps.map(({ what }) => what),
  ];
};
const law = (deal: string, ...changes: readonly string[]): string =>
  colours(verdictOn(deal, ...changes)).law;

describe('a part of an optical sensor', () => {
  const cooler = dealOf('thermal-imaging', 'goods');
  const part = 'cam-sensor-type: microbolometer, sensor-form: other, crypto-confidentiality: no';
  it('is not green before it is said whether it is one that is listed by itself', () => {
    expect(law(cooler, stating(part))).toBe('amber');
    expect(asked(cooler, stating(part))).toContain('item.sensor-part');
  });
  it('stays open where it is, since its entries are not modelled', () => {
    expect(law(cooler, stating(`${part}, sensor-part: yes`))).toBe('amber');
  });
  it('is green where it is none of them, such as a housing', () => {
    expect(law(cooler, stating(`${part}, sensor-part: no`))).toBe('green');
  });
  it('is nobody’s question of a camera', () => {
    const camera =
      'cam-sensor-type: microbolometer, sensor-form: camera, cam-frame-rate-hz: 9, crypto-confidentiality: no';
    expect(law(cooler, stating(camera))).toBe('green');
  });
});

describe('technology of thermal cameras and aircraft', () => {
  const released = 'cam-sensor-type: microbolometer, sensor-form: camera, cam-frame-rate-hz: 9';
  it('is held in a German deal whatever is declared on the list of the United States', () => {
    const documents = dealOf('thermal-imaging', 'technology');
    expect(law(documents, stating(released), declaring("us: '6E993'"))).toBe('amber');
    expect(law(documents, stating(released), declaring("eu: '6E001'"))).toBe('amber');
  });
  it('is held in an American one until it is declared there', () => {
    const documents = dealOf('thermal-imaging', 'technology', 'US');
    const held = (...changes: readonly string[]): boolean =>
      asked(documents, stating(released), ...changes).some((one) => one.includes('9.D.4.e'));
    expect(held()).toBe(true);
    expect(held(declaring("us: '6E993'"))).toBe(false);
  });
  it('is held of a border system too, unless it sees visible light alone and does not fly', () => {
    const documents = dealOf('border-system', 'technology');
    const none = 'crypto-confidentiality: no, infosec-for: none, crypto-activation-token: no';
    const rest = ['exporter: { us-person: no }', declaring('eu: none')];
    const seeing = (cameras: string): string =>
      law(documents, stating(`${none}, ${cameras}, uav-bvlos: no`), ...rest);
    expect(seeing(released)).toBe('amber');
    expect(seeing('cam-sensor-type: visible-light')).toBe('green');
  });
});

describe('a hidden device', () => {
  const bug = dealOf('covert-listening', 'goods');
  it('is asked what its camera sees, and its software is not', () => {
    expect(asked(bug)).toContain('item.cam-sensor-type');
    expect(asked(dealOf('covert-listening', 'software'))).not.toContain('item.cam-sensor-type');
  });
  it('with a fast thermal camera is listed, and with a microphone alone is not', () => {
    const fast =
      'cam-sensor-type: microbolometer, sensor-form: camera, cam-frame-rate-hz: 30, cam-lens-fixed: no, cam-vehicle-locked: no, cam-broadcast: no';
    expect(standing(verdictOn(bug, stating(fast)))).toContain(`${LISTED} met`);
    const microphone =
      'cam-sensor-type: none, mob-extracts-content: no, mob-extracts-ids: no, crypto-confidentiality: no';
    expect(standing(verdictOn(bug, stating(microphone))).join()).not.toContain(LISTED);
  });
});

describe('an aircraft of a border system', () => {
  it('is asked for, and listed where it flies out of sight for an hour', () => {
    const system = dealOf('border-system', 'goods');
    expect(asked(system)).toContain('item.uav-bvlos');
    const flies = 'uav-bvlos: yes, uav-endurance-min: 60';
    expect(standing(verdictOn(system, stating(flies)))).toContain(`${LISTED} met`);
    const still = 'uav-bvlos: no, cam-sensor-type: visible-light, crypto-confidentiality: no';
    const unlisted = declaring('eu: none');
    expect(standing(verdictOn(system, stating(still), unlisted)).join()).not.toContain(LISTED);
  });
  it('is asked for its code in the United States only where something in it may be from there', () => {
    const system = dealOf('border-system', 'goods');
    const still = stating(
      'uav-bvlos: no, cam-sensor-type: visible-light, crypto-confidentiality: no',
    );
    const from = (origin: string): readonly string[] =>
      asked(system, still, declaring('eu: none'), `items: { 0: { us-jurisdiction: ${origin} } }`);
    expect(from('none')).not.toContain('item.classification.us');
    expect(from('foreign-made-abroad')).toContain('item.classification.us');
    expect(from('unknown')).toContain('item.us-jurisdiction');
  });
});

describe('crime control of the United States', () => {
  const NO =
    'fingerprint-equipment: no, fingerprint-computer: no, stress-analysis: no, polygraph: no';
  it.each([
    ['biometric-id', 'voice-print'],
    ['biometric-id', 'stress-analysis'],
    ['emotion-recognition', 'polygraph'],
    ['emotion-recognition', 'voice-print'],
    ['electronic-tag', 'voice-print'],
    ['crime-laboratory', 'fingerprint-equipment'],
    ['fingerprint', 'fingerprint-powder'],
  ])('%s is asked for %s', (kind, fact) => {
    expect(asked(dealOf(kind, 'goods', 'US'))).toContain(`item.${fact}`);
  });
  it('a register of voices needs a licence, a register of faces none', () => {
    const register = dealOf('biometric-id', 'goods', 'US');
    const outcome = (voices: string): string[] =>
      standing(verdictOn(register, stating(`${NO}, voice-print: ${voices}`))).filter((one) =>
        one.startsWith(CRIME_CONTROL),
      );
    expect(outcome('yes')).toEqual([`${CRIME_CONTROL} met`]);
    expect(outcome('no')).toEqual([]);
  });
  it('a terminal is asked what its camera sees, and is listed by it beside its fingerprints', () => {
    const terminal = dealOf('biometric-id', 'goods', 'US');
    const rest = `${NO}, voice-print: no`;
    expect(asked(terminal, stating(rest))).toContain('item.cam-sensor-type');
    const heat = 'cam-sensor-type: image-intensifier, sensor-form: camera, cam-broadcast: no';
    const region = (listed: string): boolean =>
      standing(verdictOn(terminal, stating(`${rest}, ${heat}, tube-listed: ${listed}`))).includes(
        'us-ear/738-chart-rs1 met',
      );
    expect(region('yes')).toBe(true);
    expect(region('no')).toBe(false);
  });
  it('a monitoring centre is asked for voices where it recognises people', () => {
    const centre = dealOf('monitoring-centre', 'software', 'US');
    const can = (what: string): string =>
      `items: { 0: { facts: { functions-on-people: ${what} } } }`;
    expect(asked(centre, can('[takes-content, recognises]'))).toContain('item.voice-print');
    expect(asked(centre, can('[takes-content]'))).not.toContain('item.voice-print');
  });
});

describe('night vision from the United States', () => {
  const goggles = dealOf('night-vision', 'goods', 'US');
  const tube = (listed: string): string =>
    stating(`cam-sensor-type: image-intensifier, sensor-form: direct-view, tube-listed: ${listed}`);
  const held = (...changes: readonly string[]): boolean =>
    asked(goggles, ...changes).some((one) => one.includes('Category XII'));
  it('with a listed tube may be on the Munitions List, until a code is declared', () => {
    expect(held(tube('yes'))).toBe(true);
    expect(held(tube('no'))).toBe(false);
    expect(held(tube('yes'), declaring("us: '6A002.c'"))).toBe(false);
  });
});

describe('what is true of some items of a kind alone is not presumed of all', () => {
  it.each([
    ['drone', 'cs-from-ict-systems'],
    ['crime-laboratory', 'cs-from-ict-systems'],
    ['mobile-jammer', 'cs-monitors-data'],
    ['counter-ied-jammer', 'cs-monitors-data'],
    ['body-worn-camera', 'covert-primary-use'],
    ['fingerprint', 'cam-sensor-type'],
    ['polygraph', 'cam-sensor-type'],
  ])('%s: %s', (kind, fact) => {
    const presumed = verdictOn(dealOf(kind, 'goods')).presumed.map(({ fact: path }) => path);
    expect(presumed).not.toContain(`item.${fact}`);
    expect(presumed.length).toBeGreaterThan(0);
  });
});

describe('a name that other things bear', () => {
  const told = (name: string): boolean =>
    standing(verdictOn(dealOf('other', 'goods'), `items: { 0: { name: '${name}' } }`)).some((one) =>
      one.startsWith('statements/name-against-kind'),
    );
  it.each([
    ['X-ray image intensifier', 'image intensifier'],
    ['sleep polygraph', 'police polygraph'],
    ['AFIS tower equipment', 'AFIS for the police'],
    ['Trojan battery', 'trojan for phones'],
    ['gas monitoring centre', 'police monitoring centre'],
  ])('%s tells of nothing, %s does', (thing, watching) => {
    expect(told(thing)).toBe(false);
    expect(told(watching)).toBe(true);
  });
});
