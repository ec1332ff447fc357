// The sections of the pages that are signed, in the order in which they are read; and how much of each fits there.

import { clearanceText } from '../clearances.ts';
import { standingText, whoText } from '../given-answers.ts';
import { dutyText } from '../duties.ts';
import { licenceText } from '../licences.ts';
import { waiverText } from '../waivers.ts';
import { groundsInShort, takenText } from '../grounds.ts';
import { openInShortTexts } from '../not-asked.ts';
import { FIRST_QUESTIONS, standing } from '../standing.ts';
import type { GivenAnswer } from '../../model/answer.ts';
import type { ScreeningRecord } from '../../model/record.ts';
import type { Question, Verdict } from '../../model/verdict.ts';
import {
  announcedText,
  boundsText,
  fragilityTexts,
  leadsText,
  noticeText,
  questionText,
  searchedText,
  untriedText,
} from '../words.ts';
import { dealOf } from './deal.ts';
import { questionInShort } from './deciding.ts';
import { clipped, fitted, linesOf } from './fit.ts';
import { capital, plainLabel, plainValue } from './plain.ts';
import { numbered } from './numbered.ts';
import { reasonPieces } from './reasons.tsx';
import {
  list,
  rowPiece,
  tableFrame,
  textsOf,
  type Column,
  type Piece,
  type Section,
} from './section.tsx';
import { Said } from './text.tsx';

export const sectionsOf = (record: ScreeningRecord): readonly Section[] => {
  const { verdict } = record;
  return [
    ...dealSections(record),
    ...reasonSections(verdict),
    waivers(verdict),
    clearances(verdict),
    licences(verdict),
    turning(record),
    answers(record),
    questions(verdict),
    notChecked(verdict),
    duties(record),
    lists(verdict),
  ];
};

/** By section how many of its pieces stand on the first pages. `lines`: what these pages have beside what always stands. */
export const countsOf = (
  sections: readonly Section[],
  lines: number,
): ReadonlyMap<string, number> => {
  const inRank = [...sections].sort((a, b) => a.rank - b.rank);
  const around = sections.reduce((sum, section) => sum + aroundOf(section), 0);
  const counts = fitted(
    inRank.map(({ pieces, most = pieces.length, least }) => ({
      heights: pieces.slice(0, most).map((piece) => piece.lines),
      least,
    })),
    lines - around,
  );
  return new Map(inRank.map(({ id }, index) => [id, counts[index]!]));
};

/** Lines of its heading, of the head of a table, of a pointer. */
const aroundOf = ({ pieces, before, under }: Section): number =>
  pieces.length === 0 && before === undefined
    ? 0
    : (under ? 2.6 : 2.4) +
      (before?.lines ?? 0) +
      (pieces.length <= MOST_WITHOUT_REST ? 0 : pieces.some(({ name }) => name) ? 4 : 1);

/** Of more pieces some may go to an annex, and the pointer to them is a line; with names four. */
const MOST_WITHOUT_REST = 3;

const dealSections = ({ verdict, places }: ScreeningRecord): Section[] => {
  const { parties, items, terms } = dealOf(verdict, places);
  const common = { annex: 'B' } as const;
  return [
    {
      // The route stands nowhere else.
      annex: 'C',
      id: 'deal',
      heading: 'The deal as entered',
      pieces: terms.map(({ what, value }) => rowPiece(TERM_COLUMNS, [what, value])),
      frame: tableFrame(TERM_COLUMNS, 'Terms of the deal'),
      least: 13,
      rank: 2,
      noun: ['line', 'lines'],
    },
    {
      ...common,
      id: 'parties',
      heading: 'Parties',
      under: true,
      pieces: parties.map(({ role, name, country, kind, more }) =>
        rowPiece(PARTY_COLUMNS, [role, name, country, kind, more]),
      ),
      frame: tableFrame(PARTY_COLUMNS, 'Parties'),
      least: 16,
      rank: 3,
      noun: ['party', 'parties'],
    },
    {
      ...common,
      id: 'items',
      heading: 'Items',
      under: true,
      pieces: items.map(({ name, kind, suppliedAs, amount, codes }) =>
        rowPiece(ITEM_COLUMNS, [name, kind, suppliedAs, amount, codes]),
      ),
      frame: tableFrame(ITEM_COLUMNS, 'Items'),
      least: 14,
      rank: 4,
      noun: ['item', 'items'],
    },
  ];
};

const TERM_COLUMNS: readonly Column[] = [
  { head: 'What', width: 20, most: 60 },
  { head: 'As entered', width: 80, most: 330 },
];

const PARTY_COLUMNS: readonly Column[] = [
  { head: 'Role', width: 15 },
  { head: 'Name', width: 30 },
  { head: 'Country', width: 11 },
  { head: 'Kind of body', width: 16 },
  { head: 'Address, other names, owners', width: 28, most: 130 },
];

const ITEM_COLUMNS: readonly Column[] = [
  { head: 'Item', width: 32 },
  { head: 'Kind', width: 16 },
  { head: 'Supplied as', width: 11 },
  { head: 'Quantity, value', width: 15 },
  { head: 'Classification as declared', width: 26, most: 130 },
];

const reasonSections = (verdict: Verdict): Section[] => {
  const { met, lifted } = numbered(verdict);
  const common = { frame: reasonsFrame, annex: 'A' } as const;
  return [
    {
      ...common,
      id: 'reasons',
      heading: 'Reasons',
      ...(met.length === 0 && {
        before: {
          lines: 1,
          drawn: <p>No rule of these packs was met{lifted.length > 0 ? ' and stands' : ''}.</p>,
        },
      }),
      pieces: reasonPieces(met, verdict),
      least: 44,
      rank: 1,
      noun: ['reason', 'reasons'],
    },
    {
      ...common,
      id: 'lifted',
      heading: 'Lifted',
      pieces: reasonPieces(lifted, verdict),
      least: 8,
      rank: 8,
      noun: ['lifted finding', 'lifted findings'],
    },
  ];
};

const reasonsFrame: Section['frame'] = (drawn) => <>{drawn}</>;

/** A line of a list; `most` letters of it on the first pages. */
const linePiece = (text: string, most = 450): Piece => {
  const texts = textsOf({ line: { text, most } });
  return {
    lines: linesOf(texts.of('line', false)),
    cut: texts.cut,
    draw: (whole) => (
      <li>
        <Said text={texts.of('line', whole)} />
      </li>
    ),
  };
};

/** What somebody decided or holds beside the deal: a line each, and the rest in the annex of the facts. */
const granted = (
  id: string,
  heading: string,
  noun: Section['noun'],
  texts: readonly string[],
): Section => ({
  id,
  heading,
  pieces: texts.map((text) => linePiece(text, 420)),
  frame: list,
  least: 8,
  rank: 5,
  annex: 'C',
  noun,
});

const waivers = ({ waivers: all = [] }: Verdict): Section =>
  granted('waivers', 'Waivers', ['waiver', 'waivers'], all.map(waiverText));

const clearances = ({ clearances: all = [] }: Verdict): Section =>
  granted('clearances', 'Clearances', ['clearance', 'clearances'], all.map(clearanceText));

const licences = ({ licences: all = [] }: Verdict): Section =>
  granted('licences', 'Licences drawn on', ['licence', 'licences'], all.map(licenceText));

/** Of a question that stands within a sentence so many letters. */
const LONGEST_QUESTION = 90;

/** A fact by its question, where that is open or the record has its words; else in the words of its key. */
const askingOf = (
  asked: readonly Question[],
  recorded: Readonly<Record<string, string>>,
): ((fact: string) => string) => {
  const words = new Map([
    ...Object.entries(recorded),
    ...asked.flatMap(({ about, lines = [], question }) => [
      ...about.map((fact) => [fact, question] as const),
      ...lines.map((line) => [line.fact, line.question] as const),
    ]),
  ]);
  return (fact) => {
    const question = words.get(fact);
    return `‘${clipped(question ?? plainLabel(fact), LONGEST_QUESTION)}’`;
  };
};

const turning = ({ verdict, asked: recorded = {} }: ScreeningRecord): Section => {
  const { findings, questions: asked, announced = [], change = [] } = verdict;
  const { open } = standing(findings);
  const bounds = boundsText(verdict);
  const asking = askingOf(asked, recorded);
  return {
    id: 'turns-on',
    heading: 'What it turns on',
    pieces: [
      `${capital(bounds)}.`,
      ...(open.length === 0
        ? []
        : [...openInShortTexts(verdict, asking), 'Annex A says what each turns on.']),
      ...announced.map(
        (one) => `Announced: from ${one.day} ${one.verdict}, for ${announcedText(one)}.`,
      ),
      ...change.map(
        ({ to, set, or = {}, inHands }) =>
          `To ${to}, with ${Object.entries(set)
            .map(([fact, value]) => {
              const values = [value, ...(or[fact] ?? [])];
              return `${asking(fact)} answered ${values.map((one) => plainValue(fact, one)).join(' or ')}`;
            })
            .join(', and ')}${inHands ? '' : " (not in the exporter's hands)"}.`,
      ),
      ...[searchedText(verdict), ...fragilityTexts(verdict)].filter((text) => text !== undefined),
    ].map((text) => linePiece(text)),
    frame: list,
    least: 7,
    rank: 6,
    annex: 'C',
    noun: ['line', 'lines'],
  };
};

const isShown = ({ papers, withdrawn }: GivenAnswer): boolean =>
  papers.length > 0 && withdrawn === undefined;

/** Who answered is said where the file says it; the file and the line are said always, in the annex. */
const answers = ({ verdict, asked: words = {} }: ScreeningRecord): Section => {
  const { askedWithoutResult: asked = [], answers: named = [] } = verdict;
  const namedSame = new Set(named.map(({ fact, value }) => `${fact} ${value}`));
  const given = dealOf(verdict)
    .answers.map((one) => ({
      ...one,
      facts: one.facts.filter(({ fact, value }) => !namedSame.has(`${one.part}.${fact} ${value}`)),
    }))
    .filter(({ facts }) => facts.length > 0);
  const columns = named.length > 0 ? NAMED_ANSWER_COLUMNS : ANSWER_COLUMNS;
  const row = (cells: readonly string[]): Piece =>
    rowPiece(
      columns,
      columns.map((_, index) => cells[index] ?? 'nobody named'),
    );
  const sources = new Set(
    given.flatMap(({ facts }) => facts.map(({ from }) => from.replace(/:\d+$/, ''))),
  );
  return {
    id: 'answers',
    heading: 'Questions answered',
    ...(sources.size > 0 && {
      before: {
        lines: 1,
        drawn: (
          <p>
            Stated in <Said text={[...sources].join(', ')} />, which does not say who answered
            {named.length > 0 ? ' unless a name stands here' : ''}.
          </p>
        ),
      },
    }),
    pieces: [
      // What was shown to be so is not pushed into the annex by what was only said.
      ...[...named.filter(isShown), ...named.filter((one) => !isShown(one))].map((one) => {
        const { fact, value } = one;
        const [part = ''] = fact.split('.');
        const local = fact.slice(part.length + 1);
        return row([
          capital(plainLabel(part)),
          words[fact] ?? capital(plainLabel(local)),
          plainValue(local, value),
          `${whoText(one)}: ${standingText(one)}`,
        ]);
      }),
      ...given.flatMap(({ about, part, facts }) =>
        facts.map(({ fact, value }) =>
          row([
            about,
            words[`${part}.${fact}`] ?? capital(plainLabel(fact)),
            plainValue(fact, value),
          ]),
        ),
      ),
      ...asked.map(({ fact }) =>
        row(['Transaction', words[fact] ?? plainLabel(fact), 'asked, without result']),
      ),
    ],
    frame: tableFrame(columns, 'Questions answered'),
    least: 7,
    rank: 9,
    annex: 'B',
    noun: ['answer', 'answers'],
  };
};

const ANSWER_COLUMNS: readonly Column[] = [
  { head: 'About', width: 23, most: 60 },
  { head: 'Question', width: 52, most: 140 },
  { head: 'Answer', width: 25, most: 120 },
];

const NAMED_ANSWER_COLUMNS: readonly Column[] = [
  { head: 'About', width: 14, most: 60 },
  { head: 'Question', width: 34, most: 140 },
  { head: 'Answer', width: 18, most: 120 },
  { head: 'By whom, when, shown by what', width: 34, most: 300 },
];

const questions = (verdict: Verdict): Section => {
  const { questions: asked } = verdict;
  const order = untriedText(asked);
  return {
    id: 'questions',
    heading: 'Open questions, most decisive first',
    pieces: asked.map((question, index) => questionPiece(question, index)),
    ...(order !== undefined && {
      before: { lines: linesOf(order), drawn: <p class="rest">{order}</p> },
    }),
    frame: (drawn) => <ol>{drawn}</ol>,
    least: 24,
    rank: 2.5,
    annex: 'C',
    noun: ['question', 'questions'],
    most: FIRST_QUESTIONS,
  };
};

const questionPiece = (question: Question, index: number): Piece => {
  const { about, answers: among = [], evidence, lines = [], answeredBy, takes } = question;
  const leads = leadsText(question);
  const who = [answeredBy, takes].filter((one) => one !== undefined).join(', ');
  const texts = textsOf({
    question: {
      text: questionText(question),
      short: questionInShort(question),
      most: 300,
    },
    help: {
      text: [
        ...(among.length > 0 && among.join() !== 'yes,no' ? [`one of ${among.join(', ')}`] : []),
        ...(leads === undefined ? [] : [leads]),
        ...(who === '' ? [] : [`who can say: ${who}`]),
        ...(evidence === '' ? [] : [`proof: ${evidence}`]),
      ].join('; '),
      most: 220,
    },
    sheet: { text: lines.map((line) => line.question).join(' '), most: 240 },
  });
  const short = (name: string): number => {
    const text = texts.of(name, false);
    return text === '' ? 0 : linesOf(text);
  };
  return {
    lines: short('question') + short('help') + short('sheet') + 0.3,
    cut: texts.cut,
    draw: (whole) => (
      <li value={index + 1}>
        <Said text={texts.of('question', whole)} />
        {lines.length > 0 && (
          <div>
            <Said text={texts.of('sheet', whole)} />
          </div>
        )}
        {texts.of('help', whole) !== '' && (
          <div class="help">
            <Said text={capital(texts.of('help', whole))} />
          </div>
        )}
        {whole && (
          <div class="help">
            In the file: <Said text={about.join(', ')} />
          </div>
        )}
      </li>
    ),
  };
};

const duties = ({ duties: following = [] }: ScreeningRecord): Section => ({
  id: 'duties',
  heading: 'After the decision',
  pieces: following.map((duty) => linePiece(dutyText(duty), 420)),
  frame: list,
  least: 6,
  rank: 7,
  annex: 'C',
  noun: ['duty', 'duties'],
});

const notChecked = (verdict: Verdict): Section => {
  const { gaps, notices = [] } = verdict;
  const lines = [
    ...gaps.map(({ kind, what, why, remedy }) => `${capital(kind)}: ${what}. ${why} ${remedy}`),
    ...notices.map((notice) => `Notice: ${noticeText(notice)}`),
    ...groundsInShort(verdict, 'page').unchecked.map(capital),
  ];
  return {
    id: 'not-checked',
    heading: 'What was not checked',
    ...(lines.length === 0 && {
      before: { lines: 1, drawn: <p>Nothing of what these packs and lists cover.</p> },
    }),
    pieces: lines.map((line) => linePiece(line)),
    frame: list,
    least: 10,
    rank: 5,
    annex: 'C',
    noun: ['point', 'points'],
  };
};

const lists = ({ asOf, coverage }: Verdict): Section => ({
  id: 'lists',
  heading: 'Lists of parties',
  pieces: (coverage?.lists ?? []).map((one) =>
    rowPiece(LIST_COLUMNS, [
      one.list,
      takenText(one, asOf),
      String(one.rows),
      one.checked ? 'yes' : 'no rule reads it',
      one.sha256,
    ]),
  ),
  frame: tableFrame(LIST_COLUMNS, 'Lists of parties'),
  least: 17,
  rank: 10,
  annex: 'F',
  noun: ['list', 'lists'],
});

const LIST_COLUMNS: readonly Column[] = [
  { head: 'List', width: 17 },
  { head: 'Taken', width: 16 },
  { head: 'Rows', width: 7 },
  { head: 'Checked', width: 9 },
  { head: 'SHA-256', width: 51, code: true },
];
