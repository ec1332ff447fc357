// Whose government a body is of: a blocked one blocks its own bodies, not those of another state that sit in its territory.

import { describe, expect, it } from 'vitest';
import { BASE, standing, verdictOn } from './deal.ts';

const user = (country: string, facts: string): string =>
  `{ destination: { country: ${country} }, parties: { 0: { name: Example Office, country: ${country}, ${facts} } } }`;

describe.each([
  ['VE', 'sanctions/us-blocked-government-of-venezuela met'],
  ['IR', 'sanctions/us-blocked-government-of-iran met'],
  ['KP', 'sanctions/us-blocked-government-of-north-korea met'],
])('in %s', (country, blocked) => {
  it.each([
    ['a public body', 'type: other-government'],
    ['one of the state itself', `type: other-government, government-state: ${country}`],
    [
      'an operator of which a state holds half',
      'type: telecom-operator, government-tie: 50-or-more',
    ],
  ])('%s is blocked', (_, facts) => {
    expect(standing(verdictOn(BASE, user(country, facts)))).toContain(blocked);
  });
  it.each([
    ['a mission of another state', 'type: other-government, government-state: CH'],
    [
      'an operator of which another state holds half',
      'type: telecom-operator, government-tie: 50-or-more, government-state: CH',
    ],
  ])('%s is not', (_, facts) => {
    expect(standing(verdictOn(BASE, user(country, facts)))).not.toContain(blocked);
  });
});
