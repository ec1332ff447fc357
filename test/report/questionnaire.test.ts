// The questionnaire of a sheet: its question once beside each line, and one answer for all items of which the line is open.

import { describe, expect, it } from 'vitest';
import { filledJson } from '../../src/data/questionnaire/filled-json.ts';
import { filledCsv } from '../../src/data/questionnaire/filled-csv.ts';
import { filledMarkdown } from '../../src/data/questionnaire/filled-markdown.ts';
import type { Problem } from '../../src/model/errors.ts';
import type { FactTable } from '../../src/model/fact.ts';
import type { Question, Verdict } from '../../src/model/verdict.ts';
import { questionnaireText } from '../../src/report/questionnaire.ts';
import { declare } from '../core/library.ts';
import { undetermined, verdict as wholeAnswer } from './verdict.ts';

const FACTS: FactTable = new Map(
  declare({ 'item.a': 'yes-no', 'item.b': 'yes-no' }).map((fact) => [fact.path, fact]),
);

const sheet: Question = {
  fact: 'items.0.a',
  about: ['items.0.a', 'items.0.b', 'items.1.a', 'items.1.b'],
  subject: 'router, switch',
  question: 'What does the data sheet say?',
  lines: [
    { fact: 'items.0.a', question: 'Does it route?' },
    { fact: 'items.0.b', question: 'Does it switch?' },
  ],
  askedBy: ['act Art. 1'],
  decides: ['law/r'],
  evidence: 'data sheet',
};

const verdict = {
  transaction: { id: 'deal-1' },
  verdict: 'amber',
  law: 'amber',
  policy: 'green',
  asOf: '2024-03-01',
} as Verdict;

describe('an answer that asks nothing', () => {
  const open = undetermined({ missing: ['item.a'] });
  const answer = wholeAnswer({ verdict: 'amber', law: 'amber', questions: [], findings: [open] });
  const text = questionnaireText('markdown', answer, [], FACTS);

  it('says what is open all the same, and is read back as no answer', () => {
    expect(text).toContain('> There is nothing to ask. It is amber');
    expect(text).toContain('> They turn on item.a (1).');
    const problems: Problem[] = [];
    const filled = filledMarkdown('q.md', text, problems);
    expect([filled.answers, problems]).toEqual([[], []]);
  });

  it('of which nothing is open says no more than that', () => {
    const settled = questionnaireText('markdown', { ...answer, findings: [] }, [], FACTS);
    expect(settled).toMatch(/> There is nothing to ask\. .*law as of \d{4}-\d\d-\d\d\)\.\n$/);
  });
});

describe('a table', () => {
  const facts: FactTable = new Map(
    declare(
      { 'end-use.told': 'oral|passed-on' },
      { 'end-use.told': { values: { oral: 'by word of mouth', 'passed-on': 'by another' } } },
    ).map((fact) => [fact.path, fact]),
  );
  const { lines: _, ...asked } = { ...sheet, fact: 'end-use.told', about: ['end-use.told'] };

  it('says of each answer what it means, as the page does', () => {
    expect(questionnaireText('csv', verdict, [asked], facts)).toContain(
      'one of: oral: by word of mouth; passed-on: by another; asked-without-result',
    );
    const page = questionnaireText('markdown', verdict, [asked], facts);
    expect(page).toContain('- [ ] oral: by word of mouth\n- [ ] passed-on: by another\n');
  });
});

describe('a sheet of two items', () => {
  const text = questionnaireText('markdown', verdict, [sheet], FACTS);

  it('is a question a line, with that of the sheet beside it', () => {
    expect(text).toContain('## 1. router, switch: Does it route?\n');
    expect(text).toContain('## 2. router, switch: Does it switch?\n');
    expect(text).toContain('Sheet: router, switch: What does the data sheet say?\n');
  });

  it('is answered for both items, and comes back as it was printed', () => {
    const problems: Problem[] = [];
    const { answers } = filledMarkdown('q.md', text.replace('- [ ] yes', '- [x] yes'), problems);
    expect(problems).toEqual([]);
    expect(answers.map(({ facts, answers: given }) => [facts, given])).toEqual([
      [['items.0.a', 'items.1.a'], ['yes']],
      [['items.0.b', 'items.1.b'], []],
    ]);
  });

  it('stands in full in each row of the table', () => {
    expect(questionnaireText('csv', verdict, [sheet], FACTS)).toContain(
      '"items.0.a, items.1.a","router, switch: What does the data sheet say? – Does it route?"',
    );
  });
});

describe('questions that several people answer', () => {
  const of = (fact: string, answeredBy?: string): Question => ({
    fact,
    about: [fact],
    subject: 'the transaction',
    question: `${fact}?`,
    ...(answeredBy !== undefined && { answeredBy }),
    askedBy: [],
    decides: [],
    evidence: '',
  });
  const asked = [
    of('items.0.a', 'our engineer'),
    of('end-use.x', 'the buyer'),
    of('items.0.b', 'our engineer'),
    of('end-use.y'),
  ];

  it('stand by who can answer, in the order of the first of each', () => {
    const text = questionnaireText('markdown', verdict, asked, FACTS);
    expect(text.match(/^#+ .*/gm)).toEqual([
      '# Questions on deal-1',
      '# For our engineer',
      '## 1. items.0.a?',
      '## 2. items.0.b?',
      '# For the buyer',
      '## 3. end-use.x?',
      '# For whoever knows',
      '## 4. end-use.y?',
    ]);
    const problems: Problem[] = [];
    expect(filledMarkdown('q.md', text, problems).answers).toHaveLength(4);
    expect(problems).toEqual([]);
  });

  it('stand so in a table too', () => {
    const rows = questionnaireText('csv', verdict, asked, FACTS).split('\r\n').slice(1, 5);
    expect(rows.map((row) => row.split(',')[1])).toEqual([
      'items.0.a',
      'items.0.b',
      'end-use.x',
      'end-use.y',
    ]);
  });
});

describe('an answer on record', () => {
  const facts: FactTable = new Map(
    declare({ 'destination.approval': 'choice' }).map((fact) => [
      fact.path,
      { ...fact, values: { judge: 'a judge', minister: 'a minister' } },
    ]),
  );
  const asked: Question = {
    fact: 'destination.approval',
    about: ['destination.approval'],
    subject: 'the destination',
    question: 'Who approves?',
    answers: ['judge', 'minister'],
    onRecord: {
      of: 'interception',
      answer: 'minister',
      since: '2003-01-01',
      source: 'Interception Act s. 4',
      confidence: 'recalled',
      note: 'police: judge',
    },
    askedBy: [],
    decides: [],
    evidence: '',
  };
  const line =
    'On record since 2003-01-01 for interception: a minister (Interception Act s. 4; police: judge). From memory: confirm it.';

  it('is offered with its source, is no answer, and comes back unanswered', () => {
    const text = questionnaireText('markdown', verdict, [asked], facts);
    expect(text).toContain(`\n${line}\n`);
    const problems: Problem[] = [];
    const { answers } = filledMarkdown('q.md', text, problems);
    expect(problems).toEqual([]);
    expect(answers.map(({ answers: given }) => given)).toEqual([[]]);
  });

  it('stands in the form for programs, which is read back', () => {
    const text = questionnaireText('json', verdict, [asked], facts);
    expect(JSON.parse(text)).toMatchObject({ questions: [{ onRecord: line, answer: null }] });
    const problems: Problem[] = [];
    expect(filledJson('q.json', text, problems).answers.map(({ answers }) => answers)).toEqual([
      [],
    ]);
    expect(problems).toEqual([]);
  });

  it('stands in a row of the table, which is read back as it was printed', () => {
    const text = questionnaireText('csv', verdict, [asked], facts);
    expect(text).toContain(line);
    const problems: Problem[] = [];
    expect(filledCsv('q.csv', text, problems).answers.map(({ answers }) => answers)).toEqual([[]]);
    expect(problems).toEqual([]);
  });

  it('asks for less where its source was read', () => {
    const read: Question = { ...asked, onRecord: { ...asked.onRecord!, confidence: 'verified' } };
    expect(questionnaireText('markdown', verdict, [read], facts)).toContain('judge). Confirm it.');
  });
});
