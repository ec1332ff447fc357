// Which words of a record name somebody, to be sought wherever they stand.

import { COMMON_WORDS, LEGAL_FORMS } from '../../matching/common-words.ts';
import { nameKey } from '../../matching/normalise.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { Persons } from './persons.ts';
import type { Secret } from './replacing.ts';

export const NAMES_SOMEBODY = 'left out, for it names a person';

export const secretsOf = ({ persons }: Persons): readonly Secret[] =>
  [...persons].flatMap(([label, { names, numbers, address }]) => [
    ...names.map((text): Secret => ({ text, label, how: 'name' })),
    ...numbers.map((text): Secret => ({ text, label: `number of ${label}`, how: 'number' })),
    ...(address === undefined
      ? []
      : [{ text: address, label: `address of ${label}`, how: 'text' } as const]),
  ]);

const FEW_LETTERS = 3;

/** A surname alone says who is meant, where somebody wrote in their own words. */
export const wordsOf = ({ persons }: Persons): readonly Secret[] =>
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

const OF_REGISTER = /^(?:holder|users)(?:\.|$)/;

/** Whom the register of licences names, where the answer shows it. */
export const namedByRegister = ({ deal = [] }: Verdict): readonly string[] =>
  deal.flatMap(({ part, facts }) =>
    part === 'licence'
      ? facts
          .filter(({ fact, value }) => OF_REGISTER.test(fact) && value !== 'any')
          .flatMap(({ fact, value }) => (fact.endsWith('aliases') ? value.split(', ') : value))
      : [],
  );
