// A question as a client puts it to a person: its words, the answers with what each means and where it leads, why it is asked, and
// which names of facts the answer goes to.

import type { FactTable } from '../../model/fact.ts';
import type { Question, QuestionLine } from '../../model/verdict.ts';
import {
  alikeLines,
  answerRows,
  declarationFor,
  exampleLines,
  onRecordLines,
  writtenAs,
} from '../../report/asked.ts';
import { leadsText, questionText } from '../../report/words.ts';
import { unmarkedOf } from '../ask/checklist.ts';
import type { CodeOffer } from '../ask/control-code.ts';
import type { More } from '../ask/more.ts';
import type { Opener } from '../ask/openers.ts';
import { sameOf } from '../ask/single-questions.ts';

export interface PutQuestion {
  readonly fact: string;
  /** A single fact; a sheet with lines; the code of an item; whether there is another item or party. */
  readonly kind: 'one' | 'lines' | 'codes' | 'more';
  /** It takes several of its answers. */
  readonly several?: true;
  /** Whom or what it is about, in the words of the transaction. */
  readonly subject: string;
  readonly question: string;
  /** How it is answered with the verb answer. */
  readonly howToAnswer: string;
  /** What the answer goes to. Of a sheet each line has its own. */
  readonly facts?: readonly string[];
  readonly answers?: readonly PutAnswer[];
  /** How words are written, where the answers are not few and fixed. */
  readonly writtenAs?: string;
  /** What would mostly be the answer; it has to be said all the same. */
  readonly likely?: string;
  readonly lines?: readonly PutLine[];
  /** Lists under which a code may be stated. */
  readonly codes?: readonly {
    readonly facts: readonly string[];
    readonly list: string;
    readonly notListed: string;
  }[];
  readonly examples?: readonly string[];
  readonly onRecord?: readonly string[];
  readonly why: readonly string[];
  readonly couldDecide: readonly string[];
  readonly leads?: string;
  readonly answeredBy?: string;
  readonly takes?: string;
  readonly evidence?: string;
}

interface PutAnswer {
  readonly value: string;
  readonly means: string;
  /** The colour if it is so, all else as it is; absent where it is the same of every answer. */
  readonly leadsTo?: string;
}

interface PutLine {
  readonly facts: readonly string[];
  readonly question: string;
  readonly answers?: readonly PutAnswer[];
  /** What it says where somebody looked and it is not so. */
  readonly otherwise?: string;
}

/** Of long lists so many are shown. */
const MOST = { decided: 5, provisions: 8 };

export const putQuestion = (
  asked: Question | CodeOffer | More | Opener,
  facts: FactTable,
  titleOf: (rule: string) => string,
): PutQuestion => {
  const { subject, askedBy, decides, evidence, because, answeredBy, takes } = asked;
  const examples = exampleLines(asked.examples, declarationFor(facts, asked.fact));
  const onRecord = onRecordLines(asked, declarationFor(facts, asked.fact));
  const leads = leadsText(asked);
  return {
    fact: asked.fact,
    subject,
    question: questionText(asked),
    ...waysOf(asked, facts),
    ...(examples.length > 0 && { examples }),
    ...(onRecord.length > 0 && { onRecord }),
    why: [
      ...(because === undefined ? [] : [because]),
      ...(askedBy.length === 0 ? [ALL_TURNS_ON_IT] : someOf(askedBy, MOST.provisions)),
      ...alikeLines(asked),
    ],
    couldDecide: someOf([...new Set(decides.map(titleOf))], MOST.decided),
    ...(leads !== undefined && { leads }),
    ...(answeredBy !== undefined && { answeredBy }),
    ...(takes !== undefined && { takes }),
    ...(evidence !== '' && { evidence }),
  };
};

/** No provision asks it by itself. */
const ALL_TURNS_ON_IT = 'who, what, where and when are asked first: all else turns on them';

type Ways = Pick<
  PutQuestion,
  | 'kind'
  | 'several'
  | 'howToAnswer'
  | 'facts'
  | 'answers'
  | 'writtenAs'
  | 'likely'
  | 'lines'
  | 'codes'
>;

const waysOf = (asked: Question | CodeOffer | More | Opener, facts: FactTable): Ways => {
  if ('adds' in asked)
    return {
      kind: 'more',
      howToAnswer: `If so, answer these facts with what fits; if not, give next_question no_more: ["${asked.fact}"], now and in each later call`,
      facts: [asked.begins],
      answers: asked.adds.map(({ value, label }) => ({ value, means: label ?? value })),
    };
  if ('codes' in asked)
    return {
      kind: 'codes',
      howToAnswer:
        'If it has a code, answer the facts of that list with the code; if it was compared and is on no entry, with the word under notListed; if that is not known, answer the facts of all these lists with unknown, and what the item can do is asked',
      codes: asked.codes.map(({ label, title, unlisted }) => ({
        facts: [label],
        list: title,
        notListed: unlisted,
      })),
    };
  if (asked.lines !== undefined)
    return {
      kind: 'lines',
      howToAnswer:
        'Answer each line by its facts, all in one call; a line of which the person says that they looked and it is not so has the answer under otherwise, and a line that nobody looked at is unknown',
      lines: asked.lines.map((line) => lineOf(line, asked, facts)),
    };
  const declaration = declarationFor(facts, asked.fact);
  const answers = answersOf(asked, facts);
  const several = declaration?.type === 'choices' && answers.length > 0;
  return {
    kind: 'one',
    ...(several && { several }),
    howToAnswer: several
      ? 'Answer these facts with a list of the answers that fit, or unknown where the person does not know it yet'
      : 'Answer these facts with one value, or unknown where the person does not know it yet',
    facts: [...new Set([asked.fact, ...sameOf(asked, asked.fact)])],
    ...(answers.length > 0 && { answers }),
    writtenAs: writtenAs(declaration, asked.fact),
    ...('initial' in asked && asked.initial !== undefined && { likely: asked.initial }),
  };
};

const lineOf = (line: QuestionLine, asked: Question, facts: FactTable): PutLine => {
  const answers = answersOf(line, facts);
  const otherwise = unmarkedOf(line, facts);
  return {
    facts: [...sameOf(asked, line.fact)],
    question: line.question,
    ...(answers.length > 0 && { answers }),
    ...(otherwise !== undefined && { otherwise }),
  };
};

const answersOf = (
  asked: Pick<Question, 'fact' | 'answers' | 'leads'>,
  facts: FactTable,
): PutAnswer[] =>
  answerRows(asked, declarationFor(facts, asked.fact)).map(({ value, label, lead }) => ({
    value,
    means: label === value ? value : label.slice(`${value}: `.length),
    ...(lead !== undefined && { leadsTo: lead }),
  }));

const someOf = (all: readonly string[], most: number): readonly string[] =>
  all.length <= most ? all : [...all.slice(0, most), `and ${all.length - most} more`];
