// A transaction and the answer on it → the record for the file. The same deal, answer, day and name give the same bytes.

import type { RawTransaction } from '../data/read/raw.ts';
import { sha256OfJson } from '../data/read/hash.ts';
import { plainScalars } from '../data/read/values.ts';
import type { Territories } from '../data/places/territories.ts';
import { declarationOf, type FactTable } from '../model/fact.ts';
import { declaredPath } from '../model/label.ts';
import type { RecordedDuty } from '../model/duty.ts';
import type { ScreeningRecord } from '../model/record.ts';
import type { RecordSources } from '../model/sources.ts';
import type { Verdict } from '../model/verdict.ts';

/** When it was screened, by whom, which facts there are, with their questions, and how places are called. */
export interface Occasion {
  /** YYYY-MM-DD. */
  readonly screened: string;
  readonly by?: string | undefined;
  readonly facts: FactTable;
  /** What the verdict rests on, where it was asked for. */
  readonly sources?: RecordSources | undefined;
  readonly territories: Pick<Territories, 'resolve' | 'nameOf'>;
  readonly duties?: readonly RecordedDuty[];
}

/** `verdict`: the whole one, with its own coverage and manifest. */
export const recordOf = (
  raw: Pick<RawTransaction, 'file' | 'line' | 'value'>,
  verdict: Verdict,
  { screened, by, facts, sources, territories, duties }: Occasion,
): ScreeningRecord => {
  const value = plainScalars(raw.value) as Readonly<Record<string, unknown>>;
  return {
    schema: 'licet/record@1',
    screened,
    ...(by !== undefined && { by }),
    entered: { file: raw.file, line: raw.line, value, sha256: sha256OfJson(value) },
    asked: askedOf(verdict, facts),
    places: placesOf(verdict, territories),
    ...(duties && { duties }),
    verdict,
    ...(sources && { sources }),
  };
};

/** What is stated of a part is declared for that part, or for every party. */
const askedOf = (verdict: Verdict, facts: FactTable): Record<string, string> => {
  const { deal = [], answers = [] } = verdict;
  return Object.fromEntries([
    ...[...answers.map(({ fact }) => fact), ...openUnasked(verdict)].flatMap((fact) => {
      const declared = declarationOf(facts, declaredPath(fact));
      return declared === undefined ? [] : [[fact, declared.question] as const];
    }),
    ...deal.flatMap(({ part, facts: stated }) =>
      stated.flatMap(({ fact }) => {
        const path = `${part}.${fact}`;
        const declared = declarationOf(facts, path) ?? facts.get(`party.${fact}`);
        return declared?.question === undefined ? [] : [[path, declared.question] as const];
      }),
    ),
  ]);
};

/** What is open in the colour of its side, where the answer asks nothing and so has no words for it. */
const openUnasked = (verdict: Verdict): readonly string[] =>
  verdict.questions.length > 0
    ? []
    : verdict.findings
        .filter(({ outcome, relievedBy }) => outcome === 'undetermined' && relievedBy === undefined)
        .filter(({ colour, kind }) => colour === verdict[kind])
        .flatMap(({ missing }) => missing);

const OF_PLACE = /(?:^|\.)(?:country|region)$/;

/** Nobody can say what an unclear one means, and it stands as it is. */
const placesOf = (
  { deal = [] }: Verdict,
  territories: Occasion['territories'],
): Record<string, string> =>
  Object.fromEntries(
    deal.flatMap(({ facts }) =>
      facts.flatMap(({ fact, value }) => {
        const code = OF_PLACE.test(fact) ? territories.resolve(value) : undefined;
        if (code === undefined || territories.nameOf(code) === code) return [];
        return [[value, `${territories.nameOf(code)} (${code})`]];
      }),
    ),
  );

/** Letters that every file system takes, and no name that hides or steers. */
const UNUSABLE = /[^A-Za-z0-9._-]+/g;
const LONGEST = 60;
/** So much of the hash tells two screenings of one deal on one day apart. */
const TOLD_APART = 12;

/** The name of its file without an ending: the deal, the day, and the beginning of the hash of its text. */
export const recordName = (
  { screened, verdict }: Pick<ScreeningRecord, 'screened' | 'verdict'>,
  hash: string,
): string => {
  const id = verdict.transaction.id.replace(UNUSABLE, '-').replace(/^[.-]+/, '');
  return `${id.slice(0, LONGEST) || 'transaction'}_${screened}_${hash.slice(0, TOLD_APART)}`;
};
