// Fills the placeholders of a rule's own sentence. It composes no law: the words are the pack's.

import type { Codes, Count, Fact, FactValue } from '../../model/facts.ts';
import { localName, namespaceOf } from '../../model/fact.ts';
import type { Env } from '../logic/evaluate.ts';
import type { Support } from '../logic/explain.ts';

export const PLACEHOLDER = /\{([a-z][a-z0-9-]*(?:\.[A-Za-z0-9-]+)+)\}/g;

const NOT_STATED = '(not stated)';

export const say = (template: string, env: Env, support: Support): string =>
  partsOf(template)
    .map((part) => (typeof part === 'string' ? part : placeholderValue(part.path, env, support)))
    .join('');

type Part = string | { readonly path: string };

/** Templates taken apart once; there are as many as rules. */
const taken = new Map<string, readonly Part[]>();

const partsOf = (template: string): readonly Part[] => {
  let parts = taken.get(template);
  if (!parts) {
    const text = template.replace(/\s+/g, ' ').trim();
    const made: Part[] = [];
    let end = 0;
    for (const match of text.matchAll(PLACEHOLDER)) {
      made.push(text.slice(end, match.index), { path: match[1]! });
      end = match.index + match[0].length;
    }
    made.push(text.slice(end));
    parts = made;
    taken.set(template, parts);
  }
  return parts;
};

const placeholderValue = (path: string, env: Env, support: Support): string => {
  const [namespace, local] = [namespaceOf(path), localName(path)];
  const fact = env.fact(namespace, local);
  if (fact?.value !== undefined) return factText(fact);
  const ofElements = new Set<string>();
  for (const element of support.elements) {
    const fact = element.kind === namespace ? element.facts.get(local) : undefined;
    if (fact?.value !== undefined) ofElements.add(factText(fact));
  }
  return ofElements.size > 0 ? [...ofElements].sort().join(', ') : NOT_STATED;
};

const factText = (fact: Fact): string =>
  fact.shown ?? (fact.value === undefined ? NOT_STATED : valueText(fact.value));

export const valueText = (value: FactValue): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (!('kind' in value)) return value.length === 0 ? 'none' : [...value].sort().join(', ');
  return value.kind === 'codes' ? codesText(value) : countText(value);
};

const codesText = (codes: Codes): string => {
  const parts = [...codes.met, ...codes.possible.map(({ code }) => `possibly ${code}`)];
  if (parts.length > 0) return parts.join(', ');
  return codes.open.length > 0 ? 'not classified' : 'none';
};

const countText = (count: Count): string => {
  const number =
    count.least === count.most ? String(count.least) : `${count.least} to ${count.most}`;
  return count.counted.length > 0 ? `${number} (${count.counted.join(', ')})` : number;
};
