// What a record tells of people in passing, in rows that it quotes and in words about them, left out of a masked copy.

import { nameKey } from '../../matching/normalise.ts';
import type { MatchClearance } from '../../model/clearance.ts';
import type { Evidence } from '../../model/facts.ts';
import type { DrawnLicence } from '../../model/licence.ts';
import type { Finding, FindingFact, Verdict } from '../../model/verdict.ts';
import type { Manifest } from '../../model/coverage.ts';
import type { Secret } from './replacing.ts';

export const LEFT_OUT = 'left out, for it is of a person or may be';

interface Told {
  readonly verdict: Verdict;
  readonly secrets: readonly Secret[];
}

/** Without what lists, histories and clearances say of persons; and how those are called there. */
export const withoutWhatIsTold = (
  verdict: Verdict,
  isBody: (name: string) => boolean,
  isPerson: (said: string) => boolean,
  soundsLikeOne: (said: string) => boolean,
): Told => {
  const listed = new Map<string, Secret>();
  const addListed = (name: string): void => {
    const label = `listed person ${listed.size + 1}`;
    if (!isPerson(name) && !isBody(name) && !listed.has(nameKey(name)))
      listed.set(nameKey(name), { text: name, label, how: 'name' });
  };
  const rows = new Map<string, Secret>();
  const isNamed = (said: string): boolean => isPerson(said) || soundsLikeOne(said);
  const isOfPerson = (said: string): boolean =>
    isNamed(said) || quotedIn(said).some((name) => !isBody(name));
  const evidenceOf = (one: Evidence, subject: string): Evidence => {
    const isOf =
      one.kind === 'match'
        ? isPerson(subject) || isOfPerson(one.detail)
        : one.kind === 'incident' && (isPerson(subject) || isNamed(one.detail));
    if (!isOf) return one;
    if (one.kind === 'match') quotedIn(one.detail).forEach(addListed);
    const { url: _, ...rest } = one;
    return {
      ...rest,
      source: one.kind === 'match' ? one.source.split('/')[0]! : 'a source that names it',
      detail: LEFT_OUT,
    };
  };
  const factOf = (one: FindingFact, isOf: boolean): FindingFact => {
    const [, list] = ROW.exec(one.from) ?? [];
    if (!isOf || list === undefined) return one;
    for (const text of [one.from, one.from.replace(' ', '/')])
      rows.set(text, { text, label: `${list}, a row`, how: 'text' });
    return { ...one, from: `${list}, a row` };
  };
  const findings = verdict.findings.map((finding): Finding => {
    const evidence = finding.evidence.map((one) => evidenceOf(one, finding.subject));
    const isOf = evidence.some(({ detail }) => detail === LEFT_OUT) || isPerson(finding.subject);
    return { ...finding, evidence, facts: finding.facts.map((one) => factOf(one, isOf)) };
  });
  const clearances = verdict.clearances?.map((one): MatchClearance => {
    if (!isPerson(one.party) && isBody(one.listedName)) return one;
    addListed(one.listedName);
    return {
      ...one,
      listed: one.listed.split('/')[0]!,
      listedName: 'a listed party',
      reason: LEFT_OUT,
    };
  });
  const licences = verdict.licences?.map((one): DrawnLicence => ({
    ...one,
    why: one.why.map((short) =>
      (short.reason === 'holder' || short.reason === 'user') && isOfPerson(short.says)
        ? { ...short, says: withoutQuoted(short.says, isBody, 'a person') }
        : short.reason === 'quantity' || short.reason === 'value'
          ? { ...short, says: withoutQuoted(short.says, () => false, 'another') }
          : short,
    ),
  }));
  return {
    verdict: {
      ...verdict,
      findings,
      ...(clearances && { clearances }),
      ...(licences && { licences }),
      ...(verdict.manifest && { manifest: withoutOthers(verdict.manifest) }),
    },
    secrets: [...listed.values(), ...rows.values()],
  };
};

/** 'us-sdn 12345', 'end-users/ID'. */
const ROW = /^((?:[a-z]+-)+[a-z]+|[a-z]{2}-[a-z-]+)[ /]\S+$/;

const QUOTED = /'((?:[^']|'(?=\p{L}))+)'/gu;

const quotedIn = (said: string): readonly string[] =>
  [...said.matchAll(QUOTED)].map(([, name]) => name!);

/** Ids of other transactions are quoted where they draw on the same licence, and may hold a name that this one does not know. */
const withoutQuoted = (said: string, isKept: (name: string) => boolean, label: string): string =>
  said.replace(QUOTED, (quoted, name: string) => (isKept(name) ? quoted : label));

const withoutOthers = ({ options, ...rest }: Manifest): Manifest => ({
  ...rest,
  options: {
    ...options,
    ...(options['drawn-in-run'] !== undefined && { 'drawn-in-run': 'left out' }),
  },
});
