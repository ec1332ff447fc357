// What of the library other engines can state: rules whose conditions read plain facts and use only is, in, under,
// at-least, at-most, includes, all, any, not, and some of the two parties or the one item, with parameters put in as of one
// day. There is no unknown in it, no definition, no entry of a control list and no evidence, so that it is a small part of
// what licet does.

import { shipped } from './rules.mjs';

export const DAY = '2024-06-15';

const parameters = new Map(shipped.library.parameters.map((one) => [one.name, one]));
const facts = new Map(shipped.library.facts.map((one) => [one.path, one]));

const inForce = ({ since = 'undated', until }) =>
  (since === 'undated' || since <= DAY) && (until === undefined || DAY < until);

class NotPlain extends Error {}

const valuesOf = (operand) => {
  if ('literal' in operand) return operand.literal;
  const { members = [], values = [] } = parameters.get(operand.parameter) ?? {};
  const found = [
    ...members.filter(inForce).map(({ code }) => code),
    ...values.filter(inForce).map(({ value }) => String(value)),
  ];
  if (found.length === 0) throw new NotPlain();
  return found;
};

const SPACES = new Set([
  ...['exporter', 'destination', 'end-use', 'authority', 'route', 'diligence'],
  ...['item', 'end-user'],
]);

/** A party's facts are declared for all roles alike. */
const declared = (fact) =>
  facts.get(fact) ?? facts.get(fact.replace(/^(exporter|end-user)\./, 'party.'));

const leafOf = ({ fact, test }, known) => {
  const one = declared(fact);
  if (!one || one.derived || !SPACES.has(fact.split('.')[0]) || !known.has(fact))
    throw new NotPlain();
  const several = one.type === 'choices';
  switch (test.verb) {
    case 'is':
    case 'in':
      if (several) throw new NotPlain();
      return { op: 'one-of', fact, values: test.verb === 'is' ? test.values : valuesOf(test.set) };
    case 'includes':
      if (!several) throw new NotPlain();
      return { op: 'has', fact, values: valuesOf(test.values) };
    case 'under': {
      // The codes that the deals declare, of which each is under one of these or is not.
      const above = valuesOf(test.codes);
      const values = [...known.get(fact)].filter((code) =>
        above.some((each) => code === each || code.startsWith(`${each}.`)),
      );
      return { op: 'one-of', fact, values: values.length > 0 ? values : ['no code'] };
    }
    case 'at-least':
    case 'at-most':
      return { op: test.verb, fact, bound: Number(valuesOf(test.bound)[0]) };
    default:
      throw new NotPlain();
  }
};

/** The same condition of one of the subjects: the only item, the exporter, the only end user. */
const about = (condition, space) => {
  if (Array.isArray(condition.of))
    return { ...condition, of: condition.of.map((part) => about(part, space)) };
  if (condition.kind !== 'leaf') return { ...condition, of: about(condition.of, space) };
  return { ...condition, fact: condition.fact.replace(/^party\./, `${space}.`) };
};

const plain = (condition, known) => {
  switch (condition.kind) {
    case 'leaf':
      return leafOf(condition, known);
    case 'all':
    case 'any':
      return { op: condition.kind, of: condition.of.map((part) => plain(part, known)) };
    case 'not':
      return { op: 'not', of: plain(condition.of, known) };
    case 'some':
      if (condition.element === 'item') return plain(condition.of, known);
      if (condition.element === 'party')
        return {
          op: 'any',
          of: ['exporter', 'end-user'].map((space) => plain(about(condition.of, space), known)),
        };
      throw new NotPlain();
    default:
      throw new NotPlain();
  }
};

/** Rules with their one condition in plain form. `known`: facts that every deal states, with the values that occur. */
export const plainRules = (rules, known) =>
  rules.flatMap((rule) => {
    const version = rule.versions.find((one) => one.status === 'reviewed' && inForce(one));
    if (!version || !('effect' in version.then)) return [];
    try {
      return [{ rule, condition: plain(version.when, known) }];
    } catch (error) {
      if (error instanceof NotPlain) return [];
      throw error;
    }
  });

/** Facts of one prepared deal by path: one item, one end user. */
export const flat = ({ input: { facts: of } }) => {
  const found = {};
  const add = (space, scope) => {
    for (const [local, { value }] of scope.facts) {
      if (value === undefined || (typeof value === 'object' && !Array.isArray(value))) continue;
      const numeric = declared(`${space}.${local}`)?.type === 'number';
      found[`${space}.${local}`] = numeric ? Number(value) : value;
    }
  };
  for (const [space, scope] of of.single) add(space, scope);
  add('item', of.items[0]);
  add('end-user', of.endUsers[0]);
  return found;
};

/** The plainest evaluation there is, to which every engine is held. */
export const holds = (condition, context) => {
  switch (condition.op) {
    case 'all':
      return condition.of.every((part) => holds(part, context));
    case 'any':
      return condition.of.some((part) => holds(part, context));
    case 'not':
      return !holds(condition.of, context);
    case 'one-of':
      return condition.values.includes(context[condition.fact]);
    case 'has':
      return context[condition.fact].some((value) => condition.values.includes(value));
    case 'at-least':
      return context[condition.fact] >= condition.bound;
    default:
      return context[condition.fact] <= condition.bound;
  }
};
