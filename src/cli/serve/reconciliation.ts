// The loaded lists as OpenRefine asks for them: the Reconciliation Service API 0.2 of the W3C Entity Reconciliation Community Group,
// https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/. A candidate is never told to be a certain match:
// that is for a person to say.

import * as z from 'zod';
import { parseJson } from '../../data/read/json.ts';
import { shaped } from '../../data/read/shape.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import { countriesOf, type ListedParty } from '../../model/evidence.ts';
import type { NameComparison, NameHit, NameKind, PartyRecord } from '../../model/name-match.ts';
import type { PartyNumber } from '../../model/party-number.ts';
import { isWellFormed } from '../../matching/identifiers.ts';
import { NUMBER_TYPES } from '../match-lines.ts';
import type { Desk } from '../verbs/desk.ts';

/** Queries of one batch. */
export const MOST_QUERIES = 50;
const MOST_CANDIDATES = 50;
const USUAL_CANDIDATES = 10;
const LONGEST_NAME = 1000;

const KINDS = { company: 'Company or other body', person: 'Person' } as const;

const value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.looseObject({ id: z.string(), name: z.string().optional() }),
]);

const query = z
  .strictObject({
    query: z.string().max(LONGEST_NAME).optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    limit: z.number().optional(),
    properties: z
      .array(
        z.looseObject({
          pid: z.string(),
          v: z.union([value, z.array(value).max(MOST_CANDIDATES)]),
        }),
      )
      .max(MOST_CANDIDATES)
      .optional(),
    type_strict: z.enum(['any', 'should', 'all']).optional(),
  })
  .refine(({ query, properties = [] }) => query !== undefined || properties.length > 0, {
    error: 'is asked for by no name and no property',
  });

const batch = z.record(z.string(), query);

type Query = z.infer<typeof query>;

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** From 0 to 100. */
  readonly score: number;
  readonly match: false;
  readonly type: readonly { readonly id: string; readonly name: string }[];
  readonly features: readonly { readonly id: string; readonly value: number }[];
}

/** What the service is and can do. `base`: the address under which the client asked; `needsToken`: it demands one. */
export const manifestOf = (base: string, version: string, needsToken: boolean): object => ({
  versions: ['0.2'],
  name: 'licet: parties of the loaded lists',
  identifierSpace: 'urn:licet:listed-party',
  schemaSpace: 'urn:licet:kind-of-party',
  serviceVersion: version,
  defaultTypes: Object.entries(KINDS).map(([id, name]) => ({ id, name })),
  batchSize: MOST_QUERIES,
  suggest: { entity: { service_url: base, service_path: '/reconcile/suggest/entity' } },
  ...(needsToken && { authentication: { type: 'http', scheme: 'bearer' } }),
});

/** The answer to a batch of queries, each by itself. Errors: it is no batch, or too large. */
export const reconciled = (text: string, desk: Desk): object => {
  const [document] = parseJson(BATCH, text);
  const problems: Problem[] = [];
  const queries = document && shaped(batch, document, problems);
  if (queries === undefined) throw new LicetError(problems.length > 0 ? problems : [noBatch()]);
  const named = Object.entries(queries);
  if (named.length > MOST_QUERIES) throw new LicetError([tooMany(named.length)]);
  return Object.fromEntries(
    named.map(([name, one]) => [name, { result: candidatesFor(one, desk) }]),
  );
};

const BATCH = 'queries';

/** Parties whose names begin or sound like what was typed. */
export const suggested = (prefix: string, desk: Desk): object => ({
  result: candidatesFor({ query: prefix.slice(0, LONGEST_NAME) }, desk).map(
    ({ id, name, description, type }) => ({ id, name, description, notable: type }),
  ),
});

const candidatesFor = (one: Query, { sources }: Desk): readonly Candidate[] => {
  const name = one.query?.trim() ?? '';
  const party = partyOf(name, one);
  if (name === '' && (party.numbers ?? []).length === 0) return [];
  const titles = new Map(sources.store.lists.map(({ id, title }) => [id, title]));
  return sources.store
    .search(party)
    .slice(0, limitOf(one))
    .map((hit) => candidateOf(hit, titles));
};

const limitOf = ({ limit = USUAL_CANDIDATES }: Query): number =>
  Math.min(Math.max(Math.trunc(limit), 1), MOST_CANDIDATES);

/** What is no country of two letters, no date and no number whose check digits are right, is left out: it narrows nothing. */
const partyOf = (name: string, { type, properties = [] }: Query): PartyRecord => {
  const valuesOf = (pid: string): string[] =>
    properties
      .filter((property) => property.pid === pid)
      .flatMap(({ v }) => [v].flat())
      .map((v) => (typeof v === 'object' ? v.id : String(v)).trim())
      .filter((v) => v !== '');
  const countries = valuesOf('country').filter((one) => /^[A-Za-z]{2}$/.test(one));
  const births = valuesOf('born').filter((one) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(one));
  const numbers = Object.entries(NUMBER_TYPES).flatMap(([pid, kind]) =>
    valuesOf(pid)
      .map((number): PartyNumber => ({ ...kind, number }))
      .filter(isWellFormed),
  );
  return {
    kind: kindOf([type ?? []].flat()),
    names: [name],
    ...(countries.length > 0 && { countries }),
    ...(births.length > 0 && { births }),
    ...(numbers.length > 0 && { numbers }),
  };
};

const kindOf = (types: readonly string[]): NameKind => {
  const [only, ...others] = types;
  return others.length === 0 && (only === 'person' || only === 'company') ? only : 'unknown';
};

const candidateOf = (
  { who, comparison }: NameHit<ListedParty>,
  titles: ReadonlyMap<string, string>,
): Candidate => ({
  id: `${who.list}:${who.id}`,
  name: who.name,
  description: [
    titles.get(who.list) ?? who.list,
    comparison.decision === 'strong' ? 'strong likeness' : 'possible likeness',
    ...(comparison.candidate === who.name ? [] : [`by the name ${comparison.candidate}`]),
    ...countriesOf(who),
    ...(who.until === undefined ? [] : [`until ${who.until}`]),
  ].join('; '),
  score: Math.round(comparison.score * 1000) / 10,
  match: false,
  type:
    who.kind === 'person' ? [typed('person')] : who.kind === undefined ? [] : [typed('company')],
  features: featuresOf(comparison),
});

const typed = (id: keyof typeof KINDS): Candidate['type'][number] => ({ id, name: KINDS[id] });

/** One of a kind has one value: the points of all its reasons. */
const featuresOf = ({ reasons }: NameComparison): Candidate['features'] => {
  const points = new Map<string, number>();
  for (const { feature, points: one } of reasons)
    points.set(feature, (points.get(feature) ?? 0) + one);
  return [...points].map(([id, one]) => ({ id, value: Math.round(one * 1000) / 1000 }));
};

const noBatch = (): Problem => ({
  code: 'missing-key',
  place: { file: BATCH },
  what: 'It holds no query',
  remedy: 'Send an object of queries, each with its name, such as { "q0": { "query": "…" } }',
});

const tooMany = (count: number): Problem => ({
  code: 'over-limit',
  place: { file: BATCH },
  what: `It has ${count} queries, and may have ${MOST_QUERIES}`,
  remedy: 'Send them in several batches',
});
