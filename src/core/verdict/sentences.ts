// Fills the placeholders of a rule's own sentence. It composes no law: the words are the pack's.
// Where they are to be looked up is worked out once for all transactions of a pattern.

import type { Codes, Count, Fact, FactValue, Facts } from '../../model/facts.ts';
import { localName, namespaceOf } from '../../model/fact.ts';
import { PLACEHOLDER } from '../../model/placeholder.ts';
import { placeOf, scopeAt, type Place } from '../judgement/why.ts';
import type { Env } from '../logic/evaluate.ts';
import type { Support } from '../logic/explain.ts';

const NOT_STATED = '(not stated)';

/** A sentence without what differs between transactions of a pattern. */
export type Sentence = readonly (string | Blank)[];

interface Blank {
  readonly local: string;
  /** What the sentence says where nobody stated it: 'the item' for the name of an item. */
  readonly unstated: string;
  /** Whose fact it is. */
  readonly holder: Place | undefined;
  /** The evidence whose facts are named where the holder's is not known. */
  readonly elements: readonly Place[];
}

export const sentenceOf = (template: string, env: Env, support: Support, of: Facts): Sentence =>
  partsOf(template).map((part) =>
    typeof part === 'string' ? part : blankOf(part.path, env, support, of),
  );

export const say = (sentence: Sentence, of: Facts): string => {
  let text = '';
  for (const part of sentence)
    text +=
      typeof part === 'string'
        ? part
        : (filled(part, of) ?? (BEGINS.test(text) ? capital(part.unstated) : part.unstated));
  return text;
};

/** At the beginning of a sentence. */
const BEGINS = /(^|[.:] )$/;

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

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

/** What was worked out is the same in every transaction of a pattern. */
const blankOf = (path: string, env: Env, { elements }: Support, of: Facts): string | Blank => {
  const [namespace, local] = [namespaceOf(path), localName(path)];
  const scope = env.scope(namespace);
  const fact = env.fact(namespace, local);
  if (fact?.value !== undefined && scope?.facts.get(local) !== fact) return factText(fact);
  return {
    local,
    unstated: local === 'name' ? `the ${namespace.replaceAll('-', ' ')}` : NOT_STATED,
    holder: scope && placeOf(scope, of),
    elements: elements.filter(({ kind }) => kind === namespace).map((one) => placeOf(one, of)),
  };
};

const filled = ({ local, holder, elements }: Blank, of: Facts): string | undefined => {
  const fact = holder && scopeAt(holder, of).facts.get(local);
  if (fact?.value !== undefined) return factText(fact);
  const ofElements = new Set<string>();
  for (const element of elements) {
    const fact = scopeAt(element, of).facts.get(local);
    if (fact?.value !== undefined) ofElements.add(factText(fact));
  }
  return ofElements.size > 0 ? [...ofElements].sort().join(', ') : undefined;
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
  if (!Number.isFinite(count.most)) return NOT_STATED;
  const range =
    count.least === count.most ? String(count.least) : `${count.least} to ${count.most}`;
  const number = count.likeliest === undefined ? range : `${count.likeliest} (${range})`;
  return count.counted.length > 0 ? `${number} (${count.counted.join(', ')})` : number;
};
