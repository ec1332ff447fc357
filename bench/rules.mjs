// The shipped library, and the same with as many rules as it takes: copies of shipped rules that name other countries.
// They are made in memory, are no law, and are never written anywhere.

import { openShipped } from '../dist/index.js';

export const shipped = openShipped();

/** Territories that copies name in place of those of the law. */
const PLACES = ['PE', 'KE', 'TH', 'CL', 'GH', 'UY', 'NP', 'BW', 'FJ', 'LK', 'SN', 'PY', 'MN', 'ZM'];

const COUNTRY = /\.country$/;

const elsewhere = (condition, shift) => {
  if (condition.kind === 'all' || condition.kind === 'any')
    return { ...condition, of: condition.of.map((part) => elsewhere(part, shift)) };
  if (condition.kind !== 'leaf') return { ...condition, of: elsewhere(condition.of, shift) };
  const { fact, test } = condition;
  if (!COUNTRY.test(fact) || (test.verb !== 'is' && test.verb !== 'in')) return condition;
  const count = test.verb === 'is' ? test.values.length : 6;
  const values = Array.from({ length: count }, (_, at) => PLACES[(shift + at * 5) % PLACES.length]);
  return { ...condition, test: { verb: 'is', values } };
};

const namesCountry = ({ versions }) =>
  versions.some(({ when }) => JSON.stringify(elsewhere(when, 0)) !== JSON.stringify(when));

/** The library with at least so many rules. */
export const withRules = (library, least) => {
  const models = library.rules.filter(
    (rule) => rule.versions.every(({ then }) => 'effect' in then) && namesCountry(rule),
  );
  const copies = [];
  for (let number = 0; library.rules.length + copies.length < least; number += 1) {
    const rule = models[number % models.length];
    const shift = 1 + number;
    copies.push({
      ...rule,
      id: `${rule.id}-copy-${number}`,
      versions: rule.versions.map((version) => ({
        ...version,
        when: elsewhere(version.when, shift),
      })),
    });
  }
  return { ...library, rules: [...library.rules, ...copies] };
};
