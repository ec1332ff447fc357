// A record for somebody else → the same without personal data of natural persons. What is left out has a label that is the same
// wherever it stood. Of a person nothing is told that a list or a report says of it, for that is a person's data too. The hash
// of the whole record ties the two together.

import { inLatin } from '../../data/names/in-latin.ts';
import { sha256, sha256OfJson } from '../../data/read/hash.ts';
import { COMMON_WORDS, LEGAL_FORMS } from '../../matching/common-words.ts';
import { nameKey } from '../../matching/normalise.ts';
import type { GivenAnswer } from '../../model/answer.ts';
import type { MatchClearance } from '../../model/clearance.ts';
import type { DossierDecision } from '../../model/decision.ts';
import type { Evidence } from '../../model/facts.ts';
import type { DrawnLicence } from '../../model/licence.ts';
import type { ScreeningRecord } from '../../model/record.ts';
import type { Finding, FindingFact, Manifest, Verdict } from '../../model/verdict.ts';
import type { TransactionWaiver } from '../../model/waiver.ts';
import { personsIn, type Persons } from './persons.ts';
import { replacing, type Secret } from './replacing.ts';
import { withoutAlike } from './sounding.ts';

export const LEFT_OUT = 'left out, for it is of a person or may be';
const NAMES_SOMEBODY = 'left out, for it names a person';

export interface MaskedCopy {
  readonly record: ScreeningRecord;
  readonly decisions: readonly DossierDecision[];
}

/**
 * `text`: of the whole record. `decisions`: on it. `bodies`: listed names of which their list or history says that they are of bodies; that
 * a party is called the same makes no body of it.
 */
export const maskedRecord = (
  record: ScreeningRecord,
  text: string,
  bodies: readonly string[],
  decisions: readonly DossierDecision[] = [],
): MaskedCopy => {
  // The rows and reports that it rests on tell of persons: they stay with the whole record.
  const { sources: _, ...shared } = record;
  const { entered, verdict } = shared;
  const persons = personsIn(entered.value, namedByRegister(verdict));
  const secrets = secretsOf(persons);
  const plain = replacing(secrets);
  const isPerson = (said: string): boolean => plain(said) !== said;
  const known = new Set(bodies.map(nameKey));
  const isBody = (name: string): boolean => persons.isBody(name) || known.has(nameKey(name));
  const alike = withoutAlike(
    [...persons.persons].map(([label, { names }]) => ({ label, names })),
    inLatin,
  );
  const told = withoutWhatIsTold(verdict, isBody, isPerson, (said) => alike(said) !== said);
  const written = replacing([...secrets, ...wordsOf(persons)]);
  const free = (said: string): string => alike(written(said));
  const note = (said: string): string => (free(said) === said ? said : NAMES_SOMEBODY);
  const masks = { free, note };
  const texts = [
    ...freeTexts(entered.value).map(([said, how]) => [said, masks[how](said)] as const),
    [entered.file, free(entered.file)] as const,
  ]
    .filter(([said, masked]) => said !== masked)
    .sort(([a], [b]) => b.length - a.length);
  const all = replacing([...secrets, ...told.secrets]);
  const mask = (said: string): string =>
    all(texts.reduce((text, [one, masked]) => text.split(one).join(masked), said));
  const value = maskedValue(entered.value, {
    mask,
    ...masks,
  }) as ScreeningRecord['entered']['value'];
  const copy: ScreeningRecord = {
    ...shared,
    maskedOf: sha256(text),
    ...(record.by !== undefined && { by: mask(record.by) }),
    entered: { ...entered, file: mask(entered.file), value, sha256: sha256OfJson(value) },
    verdict: {
      ...withWaivers(maskedStrings(told.verdict, mask, undefined) as Verdict, verdict, masks),
      ...(verdict.waivers && {
        waivers: verdict.waivers.map((one) => maskedWaiver(one, mask, masks)),
      }),
      ...(verdict.answers && {
        answers: verdict.answers.map((one) => maskedAnswer(one, mask, masks)),
      }),
    },
  };
  return { record: copy, decisions: decisions.map((one) => maskedDecision(one, mask, note)) };
};

const secretsOf = ({ persons }: Persons): readonly Secret[] =>
  [...persons].flatMap(([label, { names, numbers, address }]) => [
    ...names.map((text): Secret => ({ text, label, how: 'name' })),
    ...numbers.map((text): Secret => ({ text, label: `number of ${label}`, how: 'number' })),
    ...(address === undefined
      ? []
      : [{ text: address, label: `address of ${label}`, how: 'text' } as const]),
  ]);

const FEW_LETTERS = 3;

/** A surname alone says who is meant, where somebody wrote in their own words. */
const wordsOf = ({ persons }: Persons): readonly Secret[] =>
  [...persons].flatMap(([label, { names }]) =>
    names.flatMap((name) =>
      [...(name.match(/[\p{L}\p{M}]+/gu) ?? []), ...apostrophesLeftOut(name)]
        .filter((word) => word.length >= FEW_LETTERS)
        .filter((word) => !COMMON_WORDS.has(nameKey(word)) && !LEGAL_FORMS.has(nameKey(word)))
        .map((text): Secret => ({ text, label, how: 'text' })),
    ),
  );

/** 'O'Brien' is written 'OBrien' too. */
const apostrophesLeftOut = (name: string): string[] =>
  (name.match(/\p{L}+(?:['’ʼ`]\p{L}+)+/gu) ?? []).map((word) => word.replace(/['’ʼ`]/g, ''));

type How = 'free' | 'note' | 'mask';
type Masks = Readonly<Record<How, (text: string) => string>>;

/**
 * `free`: what somebody wrote in their own words, where a surname alone says who is meant; `note`: what it says beside is
 * mostly of the same person; `mask`: what is a name of somebody or something.
 */
const HOW: Readonly<Record<string, How>> = {
  id: 'free',
  title: 'free',
  stated: 'free',
  address: 'free',
  note: 'note',
  'date-note': 'note',
  name: 'mask',
  aliases: 'mask',
  users: 'mask',
  items: 'mask',
  number: 'mask',
};
/** Whatever the keys below it are called. */
const HOW_BELOW: Readonly<Record<string, How>> = { case: 'note', identifiers: 'mask' };
/** Records whose keys mean something of their own: an item is called in somebody's own words, and a paper after whom it is of. */
const HOW_IN: Readonly<Record<string, typeof HOW>> = {
  items: { ...HOW, name: 'free' },
  origin: { file: 'free', sheet: 'free', mapping: 'free' },
  answers: { value: 'free', by: 'mask', note: 'note', file: 'note', reason: 'note' },
};

/** Answers that are chosen, numbers and places are nobody's name, whatever they are called. */
const maskedValue = (value: unknown, masks: Masks, how?: How, below?: How, of = HOW): unknown => {
  if (typeof value === 'string') return how === undefined ? value : masks[how](value);
  if (Array.isArray(value)) return value.map((one) => maskedValue(one, masks, how, below, of));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const all = below ?? HOW_BELOW[key];
      return [key, maskedValue(inner, masks, all ?? of[key], all, HOW_IN[key] ?? of)];
    }),
  );
};

/** Those in somebody's own words, which an answer may repeat whole. */
const freeTexts = (
  value: unknown,
  how?: How,
  of = HOW,
): readonly (readonly [string, 'free' | 'note'])[] => {
  if (typeof value === 'string')
    return how === 'free' || how === 'note' ? [[value, how] as const] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    freeTexts(inner, Array.isArray(value) ? how : of[key], HOW_IN[key] ?? of),
  );
};

/** What a finding says of its waiver is in somebody's own words as well. */
const withWaivers = (
  masked: Verdict,
  { findings }: Verdict,
  { free, note }: Omit<Masks, 'mask'>,
): Verdict => ({
  ...masked,
  findings: masked.findings.map((finding, index) => {
    const { waived } = findings[index]!;
    if (!finding.waived || !waived) return finding;
    const said = { reason: note(waived.reason), ticket: free(waived.ticket) };
    return { ...finding, waived: { ...finding.waived, ...said } };
  }),
});

/** A pattern may have a part of an id in which a name stands. */
const maskedWaiver = (
  waiver: TransactionWaiver,
  mask: (text: string) => string,
  { free, note }: Omit<Masks, 'mask'>,
): TransactionWaiver => ({
  ...waiver,
  transaction: free(waiver.transaction),
  ...(waiver.subject !== undefined && { subject: mask(waiver.subject) }),
  reason: note(waiver.reason),
  owner: mask(waiver.owner),
  approver: mask(waiver.approver),
  ticket: free(waiver.ticket),
});

const maskedDecision = (
  decision: DossierDecision,
  mask: (text: string) => string,
  note: (text: string) => string,
): DossierDecision => ({
  ...decision,
  by: mask(decision.by),
  reason: note(decision.reason),
  ...(decision.countersign && {
    countersign: { ...decision.countersign, by: mask(decision.countersign.by) },
  }),
});

const maskedAnswer = (
  { papers, withdrawn, ...one }: GivenAnswer,
  mask: (text: string) => string,
  { free, note }: Omit<Masks, 'mask'>,
): GivenAnswer => ({
  ...one,
  value: free(one.value),
  by: mask(one.by),
  ...(one.note !== undefined && { note: note(one.note) }),
  papers: papers.map((paper) => ({ ...paper, file: note(paper.file) })),
  ...(withdrawn && {
    withdrawn: { ...withdrawn, by: mask(withdrawn.by), reason: note(withdrawn.reason) },
  }),
  from: mask(one.from),
});

/** Keys of an answer whose values are ours or of the law, and may bear any word. */
const OURS = new Set([
  'schema',
  'rule',
  'pack',
  'kind',
  'effect',
  'licensingPolicy',
  'outcome',
  'colour',
  'tags',
  'citations',
  'couldRelieve',
  'wouldRelieve',
  'marks',
  'relievedBy',
  'mitigatedBy',
  'asOf',
  'knownAt',
  'verdict',
  'law',
  'policy',
  'gate',
  'bounds',
  'closedBy',
  'answers',
  'leads',
  'examples',
  'onRecord',
  'answeredBy',
  'takes',
  'askedBy',
  'decides',
  'fragility',
  'searched',
  'announced',
  'parameters',
  'coverage',
  'packs',
  'data',
  'authority',
  'holds',
  'void',
  'currency',
  'fact',
  'missing',
  'about',
  'part',
  'list',
  'code',
  'entry',
  'provision',
  'lists',
]);

const maskedStrings = (
  value: unknown,
  mask: (text: string) => string,
  key: string | undefined,
): unknown => {
  if (key !== undefined && OURS.has(key)) return value;
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((one) => maskedStrings(one, mask, undefined));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, maskedStrings(inner, mask, name)]),
  );
};

const OF_REGISTER = /^(?:holder|users)(?:\.|$)/;

/** Whom the register of licences names, where the answer shows it. */
const namedByRegister = ({ deal = [] }: Verdict): readonly string[] =>
  deal.flatMap(({ part, facts }) =>
    part === 'licence'
      ? facts
          .filter(({ fact, value }) => OF_REGISTER.test(fact) && value !== 'any')
          .flatMap(({ fact, value }) => (fact.endsWith('aliases') ? value.split(', ') : value))
      : [],
  );

interface Told {
  readonly verdict: Verdict;
  readonly secrets: readonly Secret[];
}

/** Without what lists, histories and clearances say of persons; and how those are called there. */
const withoutWhatIsTold = (
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
