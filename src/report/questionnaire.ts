// The open questions on paper, for a colleague to answer: Markdown to read and tick, CSV for a table, JSON for a program.
// What is filled in is read back by src/data/questionnaire; the two agree on the words below.

import { ASKED_WITHOUT_RESULT, type FactTable } from '../model/fact.ts';
import { alike } from '../model/label.ts';
import type { Question, Verdict } from '../model/verdict.ts';
import {
  answerRows,
  declarationFor,
  exampleLines,
  onRecordLines,
  whoAndHowLong,
  writtenAs,
} from './asked.ts';
import { csvRow } from './csv-row.ts';
import { safe } from './markup.ts';
import { notAsked, openInShortTexts } from './not-asked.ts';
import { printable } from './printable.ts';
import { questionText } from './words.ts';

export type QuestionnaireFormat = 'markdown' | 'csv' | 'json';

/** The schema of the JSON form. */
export const QUESTIONNAIRE = 'licet/questionnaire@1';

/** `beside`: what moved since the last round and what is asked only after this, for whoever reads the page, a line each. */
export const questionnaireText = (
  format: QuestionnaireFormat,
  verdict: Verdict,
  asked: readonly Question[],
  facts: FactTable,
  beside: readonly string[] = [],
): string => {
  const pieces = byWho(asked.flatMap((one) => piecesOf(one, facts)));
  return FORMATS[format](verdict, pieces, beside);
};

/** One thing to answer. A sheet has one for each line. */
interface Piece {
  /** Labels that the answer is for. */
  readonly facts: readonly string[];
  readonly question: string;
  /** 'Console: ', where it is a line about items of which there are several. */
  readonly ofItems: string;
  /** The question of the sheet of which it is a line, or nothing. */
  readonly sheet: string;
  readonly answers: readonly { readonly answer: string; readonly means: string }[];
  readonly several: boolean;
  readonly written: string;
  readonly examples: readonly string[];
  /** What was looked up before; a line or none. */
  readonly onRecord: readonly string[];
  readonly because: string;
  readonly answeredBy: string;
  /** With how long it takes. */
  readonly who: string;
  readonly proof: string;
  /** No colour turns on it. */
  readonly forRecord: boolean;
}

/**
 * What one person can answer stands together: whoever can answer the most decisive question first, and each in that order. What is
 * asked for the record alone comes after all that decides.
 */
const byWho = (pieces: readonly Piece[]): readonly Piece[] => {
  const order = [...new Set(pieces.map(({ answeredBy }) => answeredBy))];
  return [...pieces].sort(
    (a, b) =>
      Number(a.forRecord) - Number(b.forRecord) ||
      order.indexOf(a.answeredBy) - order.indexOf(b.answeredBy),
  );
};

const piecesOf = (asked: Question, table: FactTable): readonly Piece[] => {
  const parts = asked.lines ?? [asked];
  return parts.map((part) => {
    const declaration = declarationFor(table, part.fact);
    return {
      facts:
        asked.lines === undefined ? (asked.about ?? [asked.fact]) : alike(asked.about, part.fact),
      question: asked.lines === undefined ? questionText(asked) : part.question,
      ofItems:
        asked.lines !== undefined && part.fact.startsWith('items.') ? `${asked.subject}: ` : '',
      sheet: asked.lines === undefined ? '' : questionText(asked),
      answers: answerRows(part, declaration).map(({ value, label }) => ({
        answer: value,
        means: label === value ? '' : label.slice(value.length + 2),
      })),
      several: declaration?.type === 'choices',
      written: writtenAs(declaration, part.fact),
      examples: exampleLines(part.examples, declaration),
      onRecord: onRecordLines(part, declaration),
      because: asked.because ?? '',
      answeredBy: asked.answeredBy ?? '',
      who: whoAndHowLong(asked),
      proof: asked.evidence,
      forRecord: 'forRecord' in asked,
    };
  });
};

/** What is open is said all the same, in comments: an empty sheet would read as if nothing were. */
const withoutQuestions = (verdict: Verdict, beside: readonly string[]): string => {
  const { transaction, law, policy, asOf } = verdict;
  const isOpen = notAsked(verdict) !== undefined;
  return `${[
    `# Questions on ${safe(transaction.title ?? transaction.id)}`,
    `Transaction: ${printable(transaction.id)}`,
    `> There is nothing to ask. It is ${verdict.verdict} (law ${law}, policy ${policy}; law as of ${asOf}).`,
    ...(isOpen ? openInShortTexts(verdict).map((text) => `> ${safe(text)}`) : []),
    ...commented(beside).slice(0, -1),
  ].join('\n\n')}\n`;
};

/** Nothing of it is read back as an answer. */
const commented = (lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [...lines.map((line) => `> ${safe(line)}`), ''];

const markdown = (
  verdict: Verdict,
  pieces: readonly Piece[],
  beside: readonly string[],
): string => {
  if (pieces.length === 0) return withoutQuestions(verdict, beside);
  const { transaction, law, policy, asOf } = verdict;
  const head = [
    `# Questions on ${safe(transaction.title ?? transaction.id)}`,
    '',
    `Transaction: ${printable(transaction.id)}`,
    '',
    pieces.every(({ forRecord }) => forRecord)
      ? `It is ${verdict.verdict} (law ${law}, policy ${policy}; law as of ${asOf}), and nothing is asked that could change it: what follows is for the record.`
      : `So far it is ${verdict.verdict} (law ${law}, policy ${policy}; law as of ${asOf}). They stand by who can answer, most decisive first.`,
    '',
    'Put an x between the brackets of what is so, `[x]`, or write after `Answer:`. Leave open what you do not know.',
    `Tick ${ASKED_WITHOUT_RESULT} where somebody was asked and nobody could or would say.`,
    'Comments go into lines that begin with `>`.',
    '',
    ...commented(beside),
  ];
  const body = pieces.flatMap((piece, index) => [
    ...(piece.answeredBy === pieces[index - 1]?.answeredBy
      ? []
      : [`# For ${safe(piece.answeredBy === '' ? 'whoever knows' : piece.answeredBy)}`, '']),
    `## ${index + 1}. ${safe(`${piece.ofItems}${piece.question}`)}`,
    '',
    `Fact: ${piece.facts.join(', ')}`,
    ...(piece.sheet === '' ? [] : [`Sheet: ${safe(piece.sheet)}`]),
    ...(piece.because === '' ? [] : [`Asked because: ${safe(piece.because)}`]),
    ...(piece.who === '' ? [] : [`Who can say: ${safe(piece.who)}`]),
    ...(piece.proof === '' ? [] : [`What proves it: ${safe(piece.proof)}`]),
    ...piece.examples.map((example) => `Example: ${safe(example)}`),
    ...piece.onRecord.map(safe),
    '',
    ...(piece.answers.length === 0
      ? [`Write ${piece.written}.`, '', 'Answer:']
      : [
          piece.several ? 'Any of:' : 'One of:',
          '',
          ...piece.answers.map(
            ({ answer, means }) => `- [ ] ${answer}${means === '' ? '' : `: ${safe(means)}`}`,
          ),
          `- [ ] ${ASKED_WITHOUT_RESULT}`,
        ]),
    '',
  ]);
  return `${[...head, ...body].join('\n').trimEnd()}\n`;
};

const CSV_COLUMNS = [
  'transaction',
  'fact',
  'question',
  'answers',
  'answer',
  'who can say',
  'what proves it',
  'asked because',
  'examples',
  'on record',
];

const csv = ({ transaction }: Verdict, pieces: readonly Piece[]): string =>
  [
    CSV_COLUMNS,
    ...pieces.map(({ facts, answers, several, written, who, proof, because, ...piece }) => [
      transaction.id,
      facts.join(', '),
      inFull(piece),
      answers.length === 0
        ? written
        : `${several ? 'any of (with ; between them)' : 'one of'}: ${[...answers.map(meant), ASKED_WITHOUT_RESULT].join('; ')}`,
      '',
      who,
      proof,
      because,
      piece.examples.join(' '),
      piece.onRecord.join(' '),
    ]),
  ]
    .map(csvRow)
    .join('');

/** 'oral: by word of mouth', or the answer alone where that says what it means. */
const meant = ({ answer, means }: Piece['answers'][number]): string =>
  means === '' ? answer : `${answer}: ${means}`;

/** With the question of its sheet, where lines stand apart. */
const inFull = ({ question, sheet }: Pick<Piece, 'question' | 'sheet'>): string =>
  sheet === '' ? question : `${sheet} – ${question}`;

const json = ({ transaction }: Verdict, pieces: readonly Piece[]): string =>
  `${JSON.stringify(
    {
      schema: QUESTIONNAIRE,
      transaction: transaction.id,
      questions: pieces.map(
        ({
          facts,
          answers,
          several,
          written,
          because,
          who,
          proof,
          examples,
          onRecord,
          answeredBy: _,
          forRecord,
          ofItems: _of,
          ...piece
        }) => ({
          facts,
          question: inFull(piece),
          ...(answers.length > 0 ? { answers, several } : { written }),
          ...(examples.length > 0 && { examples }),
          ...(onRecord.length > 0 && { onRecord: onRecord.join(' ') }),
          ...(because !== '' && { because }),
          ...(who !== '' && { who }),
          ...(proof !== '' && { proof }),
          ...(forRecord && { forRecord }),
          answer: null,
        }),
      ),
    },
    null,
    2,
  )}\n`;

const FORMATS: Readonly<
  Record<
    QuestionnaireFormat,
    (verdict: Verdict, pieces: readonly Piece[], beside: readonly string[]) => string
  >
> = { markdown, csv, json };
