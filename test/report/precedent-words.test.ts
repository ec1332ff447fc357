// Precedents are told in words: a reader of them never saw a transaction file.

import { expect, it } from 'vitest';
import {
  differsText,
  kindText,
  routeText,
  saysSomething,
} from '../../src/report/precedent-words.ts';

const PLACES = { DE: 'Germany (DE)', KZ: 'Kazakhstan (KZ)', Kenya: 'Kenya (KE)' };

it('calls places, kinds and facts by their words', () => {
  expect(routeText('DE → KZ', PLACES)).toBe('Germany (DE) → Kazakhstan (KZ)');
  expect(routeText('DE → QQ', PLACES)).toBe('Germany (DE) → QQ');
  expect(kindText('video-surveillance')).toBe('video surveillance');
});

it('tells what differs by whose it is, and what is said of one alone', () => {
  const told = (what: string, before?: string, after?: string) =>
    differsText(
      { what, ...(before !== undefined && { before }), ...(after !== undefined && { after }) },
      PLACES,
    );
  expect(told('end-user.type', 'telecom-operator', 'police')).toBe(
    'end user: kind of body: telecom operator then, police now',
  );
  expect(told('item 2.category', undefined, 'mobile-forensics')).toBe(
    'item 2: kind of item: not said then, mobile forensics now',
  );
  expect(told('destination.country', 'DE', 'Kenya')).toBe(
    'destination: country: Germany (DE) then, Kenya (KE) now',
  );
  expect(told('item.name', 'web-proxy', 'box')).toBe('item: name: web-proxy then, box now');
});

it('says nothing of the spreadsheets of which the deals were made', () => {
  expect(saysSomething({ what: 'origin.sha256' })).toBe(false);
  expect(saysSomething({ what: 'exporter.country' })).toBe(true);
});
