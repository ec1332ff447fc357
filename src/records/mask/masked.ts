// A record for somebody else → the same without personal data of natural persons. What is left out has a label that is the same
// wherever it stood. Of a person nothing is told that a list or a report says of it, for that is a person's data too. The hash
// of the whole record ties the two together.

import { inLatin } from '../../data/names/in-latin.ts';
import { sha256, sha256OfJson } from '../../data/read/hash.ts';
import { nameKey } from '../../matching/normalise.ts';
import type { DossierDecision } from '../../model/decision.ts';
import type { ScreeningRecord } from '../../model/record.ts';
import type { Verdict } from '../../model/verdict.ts';
import {
  freeTexts,
  maskedAnswer,
  maskedDecision,
  maskedStrings,
  maskedValue,
  maskedWaiver,
  withWaivers,
} from './masked-values.ts';
import { personsIn } from './persons.ts';
import { replacing } from './replacing.ts';
import { NAMES_SOMEBODY, namedByRegister, secretsOf, wordsOf } from './secrets.ts';
import { withoutAlike } from './sounding.ts';
import { withoutWhatIsTold } from './told.ts';

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
