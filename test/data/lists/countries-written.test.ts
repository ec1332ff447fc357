// Countries as publishers write them: one that is taken for another would speak against the right match.

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listedPartyOf } from '../../../src/data/lists/listed-party.ts';
import { PartyDraft } from '../../../src/data/lists/readers/party-draft.ts';
import { Territories } from '../../../src/data/places/territories.ts';
import { loadTerritories } from '../../../src/data/places/territories-file.ts';
import { ROOT } from '../../sources.ts';

const territories = new Territories(loadTerritories(join(ROOT, 'data')));

it.each([
  ['Sudan (South)', ['SS']],
  ['Sudan', ['SD']],
  ['Sudan (the)', ['SD']],
  ['Guinea (Bissau)', ['GW']],
  ['Guinea', ['GN']],
  ['Korea (North)', ['KP']],
  ['Korea (DPRK)', ['KP']],
  ['Korea, North', ['KP']],
  ['Korea', []],
  ['China (Taiwan)', ['CN', 'TW']],
  ["CHINA, PEOPLE'S REPUBLIC OF", ['CN']],
  ['Iran (Islamic Republic of)', ['IR']],
  ['Burma (Myanmar)', ['MM']],
  ['Ukraine (Crimea)', ['UA']],
  ['(1) Iran (2) Iraq', ['IQ', 'IR']],
  ['(2) Iraq', ['IQ']],
  ['Russia/Russie', ['RU']],
  ['Samoa (American)', ['AS']],
  ['Türkiye', ['TR']],
  ['Ruritania', []],
])('%s is %j', (written, codes) => {
  const draft = new PartyDraft('1');
  draft.name('Alpha Works', 'main');
  draft.country(written);
  const standing = { list: 'l', title: 't', address: 'a', seen: '2026-01-01' };
  const { country, countries } = listedPartyOf(draft.finish()!, standing, territories);
  expect(countries ?? (country === undefined ? [] : [country])).toEqual(codes);
});
