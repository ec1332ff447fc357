// data/names/*.yaml → what is known of names in general.

import { join } from 'node:path';
import type { z } from 'zod';
import type { NameTables } from '../../matching/names/tables.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import {
  companyWords,
  givenNames,
  legalForms,
  nicknames,
  numberWords,
  personWords,
  wordCounts,
} from '../../model/schema/names.ts';
import { shaped } from '../read/shape.ts';
import { readSource } from '../read/source.ts';

/** `data`: the folder of data; `places`: keys of what places are called. Errors: every problem of the files. */
export const loadNameTables = (data: string, places: readonly string[] = []): NameTables => {
  const problems: Problem[] = [];
  const read = <S extends z.ZodType>(name: string, schema: S): z.infer<S> | undefined => {
    const file = `names/${name}.yaml`;
    const document = readSource(join(data, file), file, `data/${file}`, problems)?.documents[0];
    return document && shaped(schema, document, problems);
  };
  const forms = read('legal-forms', legalForms);
  const words = read('company-words', companyWords);
  const given = read('given-names', givenNames);
  const short = read('nicknames', nicknames);
  const person = read('person-words', personWords);
  const numbers = read('number-words', numberWords);
  const counts = read('word-counts', wordCounts);
  if (!forms || !words || !given || !short || !person || !numbers || !counts || problems.length > 0)
    throw new LicetError(problems);
  return {
    forms: forms.forms,
    inFront: forms['in-front'],
    words: words.words,
    joining: words.joining,
    numbers: numbers.numbers,
    groups: given.groups,
    nicknames: short.nicknames,
    titles: person.titles,
    ambiguous: person.ambiguous,
    particles: person.particles,
    splits: person.splits,
    kin: person.kin,
    partsOfMany: person['parts-of-many'],
    places,
    counts: counts.words,
    parties: counts.parties,
  };
};
