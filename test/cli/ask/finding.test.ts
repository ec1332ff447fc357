// What Enter takes after something was typed into a long list: what was typed in full, never a neighbour with a longer name.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { found } from '../../../src/cli/ask/finding.ts';
import { wordsOfKinds } from '../../../src/cli/ask/kinds.ts';
import { placesOf } from '../../../src/cli/ask/places.ts';
import { ROOT, shippedSources } from '../../sources.ts';

const places = placesOf(shippedSources().territories);
const first = (typed: string): string | undefined => found(typed, places)[0]?.value;

describe('a place that is typed', () => {
  it.each([
    ['russia', 'RU'],
    ['uk', 'GB'],
    ['turkey', 'TR'],
    ['turkiye', 'TR'],
    ['Türkiye', 'TR'],
    ['usa', 'US'],
    ['america', 'US'],
    ['uae', 'AE'],
    ['china', 'CN'],
    ['niger', 'NE'],
    ['congo', 'CD'],
    ['south korea', 'KR'],
    ['de', 'DE'],
  ])('%s comes first as %s', (typed, code) => {
    expect(first(typed)).toBe(code);
  });

  it('as a part comes first where the part is meant', () => {
    expect(first('chechnya')).toBe('x-chechnya');
  });

  it('that there is not finds nothing', () => {
    expect(found('atlantis', places)).toEqual([]);
  });
});

describe('a kind of item that is typed', () => {
  const kinds = [...wordsOfKinds(shippedSources().categories)].map(([value, names]) => ({
    value,
    label: value,
    names,
  }));
  const kindsFor = (typed: string): string[] => found(typed, kinds).map(({ value }) => value);

  const LANGUAGES = ['de', 'fr', 'es'];
  const { categories: written } = parse(
    readFileSync(join(ROOT, 'data/categories.yaml'), 'utf8'),
  ) as { categories: Record<string, { 'found-by-in'?: Record<string, string[]> }> };

  it.each(LANGUAGES)('is found by a word of %s, whatever kind it is', (language) => {
    for (const [kind, { 'found-by-in': words = {} }] of Object.entries(written)) {
      expect(words[language], kind).not.toHaveLength(0);
      for (const word of words[language]!) expect(kindsFor(word), word).toContain(kind);
    }
  });

  it.each([
    ['Überwachungskamera', 'video-surveillance'],
    ['Ueberwachungskamera', 'video-surveillance'],
    ['uberwachungska', 'video-surveillance'],
    ['Gesichtserkennung', 'facial-recognition'],
    ['Netzwerkmonitor', 'network-monitoring'],
    ['Drohne', 'drone'],
    ['Fußfessel', 'electronic-tag'],
    ['fussfessel', 'electronic-tag'],
    ['vidéosurveillance', 'video-surveillance'],
    ['reconnaissance faciale', 'facial-recognition'],
    ['logiciel espion', 'intrusion-software'],
    ['empreinte', 'fingerprint'],
    ['cámara de vigilancia', 'video-surveillance'],
    ['reconocimiento facial', 'facial-recognition'],
    ['monitor de red', 'network-monitoring'],
    ['dron', 'drone'],
  ])('in another language %s comes first as %s', (typed, kind) => {
    expect(kindsFor(typed)[0]).toBe(kind);
  });

  it.each([
    ['stingray', 'imsi-catcher'],
    ['spyware', 'intrusion-software'],
    ['body cam', 'body-worn-camera'],
    ['drone', 'drone'],
    ['cctv', 'video-surveillance'],
    ['switch', 'telecom-network'],
    ['vpn', 'encryption'],
  ])('%s comes first as %s', (typed, kind) => {
    expect(kindsFor(typed)[0]).toBe(kind);
  });

  it.each([
    ['router', ['encryption', 'telecom-network']],
    ['firewall', ['encryption', 'dpi-filtering', 'network-monitoring']],
    ['probe', ['ip-network-surveillance', 'lawful-interception', 'dpi-filtering']],
  ])('%s may be several, and all are shown', (typed, several) => {
    expect(kindsFor(typed)).toEqual(expect.arrayContaining(several));
  });
});
