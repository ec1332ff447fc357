// The listed parties and bodies with a history that one party may be, with the rules that would read each.

import { inForce } from '../../model/dates.ts';
import type { Reader } from '../../model/end-user-page.ts';
import type { ListedParty } from '../../model/evidence.ts';
import type { Scope } from '../../model/facts.ts';
import { missingText } from '../../model/missing.ts';
import type { Library } from '../../model/pack.ts';
import type { FoundMatch, WouldFollow } from '../../model/party-page.ts';
import { EFFECTS } from '../../model/rule.ts';
import { textOf } from '../evidence/element.ts';

export const WEIGHTS: readonly FoundMatch['weight'][] = ['strong', 'possible', 'cleared'];

/** Gravest effects first; a notice is for whom no other rule binds, and stands only where there is none. */
export const followingIn = (
  library: Library,
  asOf: string,
): ((readers: readonly Reader[]) => WouldFollow[]) => {
  const rules = new Map(library.rules.map((rule) => [rule.id, rule]));
  const graver = (all: readonly Reader[]): readonly Reader[] =>
    all.some(({ effect }) => effect !== undefined && effect !== 'notice')
      ? all.filter(({ effect }) => effect !== 'notice')
      : all;
  return (readers) =>
    graver(readers)
      .flatMap(({ rule, effect }) => {
        const found = rules.get(rule)!;
        const version = found.versions.find((one) => inForce(one, asOf))!;
        return effect === undefined
          ? []
          : [{ rule, title: version.title, effect, pack: found.pack }];
      })
      .sort((a, b) => EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect));
};

export const foundMatch = (
  match: Scope,
  party: Scope,
  asOf: string,
  followed: (match: Scope) => WouldFollow[],
): FoundMatch => {
  const { facts, evidence, pair, open } = match;
  const listed = pair?.listed ?? match.name;
  const record = pair?.record;
  const row = record !== undefined && 'list' in record ? record : undefined;
  const decision = textOf(match, 'decision');
  const strength = textOf(match, 'strength');
  const isOwner = match.label !== `${party.label}.match`;
  const status = textOf(match, 'status') ?? (open && row && statusOf(row, asOf));
  const turnsOn = open ?? facts.get('decision')?.missing ?? [];
  return {
    of: pair?.party.name ?? party.name,
    owner: isOwner,
    listed,
    listedName: record?.name ?? listed,
    ...(row && { programme: row.programme }),
    ...(row?.since !== undefined && { since: row.since }),
    ...(row?.until !== undefined && { until: row.until }),
    status: (status as FoundMatch['status'] | undefined) ?? 'unknown',
    weight: decision === 'cleared' ? 'cleared' : decision === 'open' ? 'strong' : 'possible',
    ...(strength !== undefined && { strength: strength as FoundMatch['strength'] & string }),
    why:
      evidence?.detail.replace(` (${party.name})`, '').replace(` (${pair?.party.name})`, '') ??
      `one of its names is that of '${record?.name ?? listed}', or like it, and others may bear it`,
    ...(evidence?.url !== undefined && { url: evidence.url }),
    turnsOn: turnsOn.map((one) => missingText(one).replace(`${party.label}.`, '')),
    clearances: pair?.clearances ?? [],
    follows: decision === 'cleared' ? [] : followed(asTheSame(match, row, { status, isOwner })),
  };
};

/** Of a row that turns on a country; undefined where the list does not say whether it stood there by then. */
const statusOf = ({ since, until }: ListedParty, asOf: string): FoundMatch['status'] | undefined =>
  until !== undefined && until <= asOf
    ? 'formerly-listed'
    : since === undefined || asOf < since
      ? undefined
      : 'listed';

/** The match as it would be read if it were the listed one, in whichever role it took part. */
const asTheSame = (
  match: Scope,
  row: ListedParty | undefined,
  { status, isOwner }: { readonly status: string | undefined; readonly isOwner: boolean },
): Scope => {
  const facts = new Map(match.facts);
  facts.delete('role');
  if (row === undefined) return { ...match, facts };
  const from = 'if it is the listed one';
  const put = (local: string, value: string | readonly string[]): void =>
    void facts.set(local, { value, from });
  put('list', row.list);
  put('programme', row.programmes ?? row.programme);
  if (!facts.has('via')) put('via', isOwner ? 'owner' : 'party');
  if (status !== undefined) put('status', status);
  if (textOf(match, 'decision') !== 'linked') {
    put('decision', 'open');
    if (textOf(match, 'strength') === 'near') put('strength', 'name');
  }
  return { ...match, facts };
};
