// A file that says what an item is, and denies what makes it one: each kind with the answer that denies it, and with its neighbour.

import { describe, expect, it } from 'vitest';
import { BASE, standing, verdictOn } from './deal.ts';

const FREE = BASE.replace(', turns-on-people: no', '');
const RULE = 'statements/kind-denied';

const foundOf = (category: string, facts: string, form = 'goods'): string[] =>
  standing(
    verdictOn(
      FREE,
      `items: { 0: { name: item, category: ${category}, supply-form: ${form}, facts: { ${facts} } } }`,
    ),
  ).filter((one) => one.startsWith(RULE));

describe('an answer that denies the kind', () => {
  it.each([
    ['imsi-catcher', 'mob-extracts-ids'],
    ['imsi-catcher', 'mob-air-interface'],
    ['mobile-interception', 'mob-extracts-content'],
    ['mobile-jammer', 'mob-jams-selectively'],
    ['data-retention', 'ret-event-data'],
    ['electronic-tag', 'restraint-locates'],
    ['voice-biometrics', 'voice-print'],
    ['passive-location', 'pcl-ambient'],
    ['radio-scanner', 'scan-automatic-search'],
    ['secure-communications', 'crypto-confidentiality'],
  ])('%s without %s is a contradiction, and with it none', (kind, fact) => {
    expect(foundOf(kind, `${fact}: no`)).toEqual([`${RULE} met`]);
    expect(foundOf(kind, `${fact}: yes`)).toEqual([]);
    expect(foundOf(kind, `${fact}: unknown`)).toEqual([]);
  });

  it.each([
    ['cryptanalysis', 'crack-defeats-crypto', 'ext-bypass-auth'],
    ['fingerprint', 'fingerprint-equipment', 'fingerprint-computer'],
    ['polygraph', 'polygraph', 'stress-analysis'],
    ['crime-laboratory', 'mobile-crime-laboratory', 'fingerprint-powder'],
    ['monitoring-centre', 'li-is-monitoring-centre', 'lea-handover-source'],
  ])('%s is one by either of two answers', (kind, one, other) => {
    expect(foundOf(kind, `${one}: no, ${other}: no`)).toEqual([`${RULE} met`]);
    expect(foundOf(kind, `${one}: no, ${other}: yes`)).toEqual([]);
    expect(foundOf(kind, `${one}: no`)).toEqual([]);
  });

  it.each([
    ['thermal-imaging', 'visible-light', 'microbolometer'],
    ['thermal-imaging', 'none', 'simple-detector'],
  ])('%s with the sensor %s, and with %s', (kind, denied, held) => {
    expect(foundOf(kind, `cam-sensor-type: ${denied}`)).toEqual([`${RULE} met`]);
    expect(foundOf(kind, `cam-sensor-type: ${held}`)).toEqual([]);
  });

  it.each([
    ['facial-recognition', '[recognises]'],
    ['intrusion-software', '[enters-devices]'],
    ['location-tracking', '[one-of-these]'],
  ])('%s that does nothing to people, and one that does', (kind, held) => {
    expect(foundOf(kind, 'functions-on-people: none')).toEqual([`${RULE} met`]);
    expect(foundOf(kind, `functions-on-people: ${held}`)).toEqual([]);
  });

  it('intrusion software of which every platform function and all secrecy is denied', () => {
    const platform = 'intr-generates: no, intr-c2: no, intr-delivers: no';
    expect(foundOf('intrusion-software', `${platform}, cs-covert: no`)).toEqual([`${RULE} met`]);
    expect(foundOf('intrusion-software', `${platform}, cs-covert: yes`)).toEqual([]);
  });
});

describe('a kind of which some items honestly lack what most have', () => {
  it.each([
    ['interception-detector', 'mob-detects-interceptors: no', 'bug-finder'],
    ['ip-network-surveillance', 'ip-extracts: no', 'metadata-only'],
    ['covert-listening', 'covert-primary-use: no', 'pictures-only'],
    ['night-vision', 'cam-sensor-type: visible-light', 'digital-sensor'],
  ])('%s with %s is asked whether it is a %s', (kind, denied, otherwise) => {
    expect(foundOf(kind, denied)).toEqual([`${RULE} undetermined`]);
    expect(foundOf(kind, `${denied}, kind-otherwise: ${otherwise}`)).toEqual([]);
    expect(foundOf(kind, `${denied}, kind-otherwise: none`)).toEqual([`${RULE} met`]);
  });
});

it('technology does nothing itself', () => {
  expect(foundOf('imsi-catcher', 'mob-extracts-ids: no', 'technology')).toEqual([]);
});
