import { expect, test } from 'vitest';
import { lookedOverText, problemsText } from '../../src/report/checked.ts';
import { schemasText } from '../../src/report/schemas.ts';
import { LOOK, STEERING, STEERS } from './verdict.ts';

test('problems are a line each, and steer no terminal', () => {
  const shown = problemsText([
    {
      code: 'unknown-key',
      place: { file: 'a.yaml', line: 2, column: 3 },
      what: `No ${STEERS}`,
      remedy: 'Look',
    },
    { code: 'file-empty', what: 'Nothing there', remedy: 'Look' },
  ]);
  expect(shown.split('\n')).toHaveLength(3);
  expect(shown).toContain('a.yaml:2:3: No Acme');
  expect(shown).not.toMatch(STEERING);
});

test('what was looked over is counted', () => {
  expect(
    lookedOverText(
      {
        packs: 9,
        rules: 200,
        definitions: 10,
        entries: 80,
        cases: 900,
        parameters: 40,
        instruments: 60,
        facts: 300,
        lists: 6,
        rows: 192,
        records: 50,
        incidents: 99,
        indices: 1,
      },
      undefined,
      LOOK,
    ),
  ).toBe(
    [
      '9 packs: 200 rules, 10 definitions and 80 control entries, 900 cases passed.',
      '40 parameters, 60 instruments, 300 facts; 6 lists with 192 rows, 50 records with',
      '99 incidents, 1 index.',
      'No problems.',
      '',
    ].join('\n'),
  );
});

test('schemas are listed with what they are of, aligned and broken at the width', () => {
  expect(
    schemasText(
      [
        { name: 'verdict', says: 'the answer on one transaction' },
        { name: 'run', says: 'the line that stands before several answers of one run' },
      ],
      { width: 40, colour: false },
    ),
  ).toBe(
    [
      'licet schema WHAT prints the JSON Schema',
      'of',
      '  verdict  the answer on one transaction',
      '  run      the line that stands before',
      '           several answers of one run',
      '',
    ].join('\n'),
  );
});
