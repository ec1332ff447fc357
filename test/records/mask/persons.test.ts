// Who is taken for a natural person: everybody of whom nothing says that it is a body.

import { describe, expect, test } from 'vitest';
import { hasFormOfBody, personsIn } from '../../../src/records/mask/persons.ts';

describe('a legal form', () => {
  test.each([
    'Example FZCO',
    'Example Systems Inc',
    'Example Systems, Ltd.',
    'Example SA',
    'Example S.p.A.',
    'OOO Example',
    'Example GmbH',
  ])('makes a body of %s', (name) => {
    expect(hasFormOfBody(name)).toBe(true);
  });

  // The last words are forms of companies, and names of people too.
  test.each(['Kim Se', 'KIM SE', 'Nguyen Sa', 'Maria Sal', 'Jane Doe', 'Co', 'Pt Anna'])(
    'makes none of %s',
    (name) => {
      expect(hasFormOfBody(name)).toBe(false);
    },
  );
});

const labels = (value: Record<string, unknown>, named: string[] = []): Record<string, string[]> =>
  Object.fromEntries(
    [...personsIn(value, named).persons].map(([label, { names }]) => [label, [...names]]),
  );

describe('of a transaction', () => {
  test('who has no kind is one, and who is a body by type, form or owners is none', () => {
    expect(
      labels({
        exporter: { name: 'Example Systems Inc' },
        parties: [
          { role: 'end-user', name: 'Jane Doe', type: 'private', aliases: ['Jane D.'] },
          { role: 'reseller', name: 'Example Unknown' },
          { role: 'reseller', name: 'Asked', type: 'asked-without-result' },
          { role: 'purchaser', name: 'National Police', type: 'police' },
          { role: 'purchaser', name: 'Example Held', owners: [{ name: 'John Roe', share: '51' }] },
        ],
      }),
    ).toEqual({
      'person 1': ['Jane Doe', 'Jane D.'],
      'person 2': ['Example Unknown'],
      'person 3': ['Asked'],
      'person 4': ['John Roe'],
    });
  });

  test('who is named twice has one label, and is a body where one place says so', () => {
    expect(
      labels({
        parties: [
          { role: 'end-user', name: 'Jane Doe' },
          { role: 'purchaser', name: 'JANE DOE' },
          { role: 'reseller', name: 'Example Office' },
          { role: 'end-user', name: 'Example Office', type: 'prison' },
        ],
      }),
    ).toEqual({ 'person 1': ['Jane Doe', 'JANE DOE'] });
  });

  test('whom a licence names is one, but for bodies of the transaction', () => {
    expect(
      labels(
        {
          exporter: { name: 'Example Systems Inc' },
          parties: [{ role: 'end-user', name: 'National Police', type: 'police' }],
          licences: [{ users: ['National Police', 'Max Roe'] }],
        },
        ['Ann Roe', 'Example Systems Inc'],
      ),
    ).toEqual({ 'person 1': ['Max Roe'], 'person 2': ['Ann Roe'] });
  });
});
