// The interview: asks the first question of the answer on the file, puts what is answered into the file, and begins again,
// until nothing is left that could change a colour. It knows no law: what to ask next is what the answer asks first.

import { LicetError } from '../../model/errors.ts';
import { ASKED_WITHOUT_RESULT, type FactTable } from '../../model/fact.ts';
import type { Question, Verdict } from '../../model/verdict.ts';
import { at } from '../../data/read/values.ts';
import type { Columns } from '../../data/read/csv-header.ts';
import type { RawTransaction } from '../../data/read/raw.ts';
import { movedText } from '../../report/interview.ts';
import { renamedText } from '../../report/put-into-deal.ts';
import { declarationFor } from '../../report/asked.ts';
import { questionText } from '../../report/words.ts';
import { targetOf, type Loose } from '../../data/transaction/answer-targets.ts';
import type { Answers } from '../answers.ts';
import { putCode, type CodeOffer, type OfferCode } from './control-code.ts';
import type { Dialogue } from './dialogue.ts';
import type { ForRecord } from './for-the-record.ts';
import { DealFile } from './deal-file.ts';
import { openOfFirst, putMore, withMore, type More } from './more.ts';
import { openersOf } from './openers.ts';
import { placesFor, type Place } from './places.ts';
import { putQuestion } from './put-question.ts';
import { putSheet } from './put-sheet.ts';
import { WAYS, type Putting } from './ways.ts';
import { labelsOf, nextOf } from './next-question.ts';
import type { Signer } from './signed.ts';
import { answersTo, linesOf } from './single-questions.ts';

export interface Desk {
  readonly dialogue: Dialogue;
  readonly facts: FactTable;
  readonly columns: Columns;
  readonly places: readonly Place[];
  readonly namesOf: Putting['namesOf'];
  readonly titleOf: Putting['titleOf'];
  readonly today: string;
  /** The file is begun with this sitting. */
  readonly isNew: boolean;
  /** Days among answers by the order that the settings say, where they say one. */
  readonly readDays: (answers: Answers) => Answers;
  /** Who answers; absent where nobody said. */
  readonly signer?: Signer;
  readonly offerCode: OfferCode;
  /** Asked after all else: what a record shows and no colour turns on. */
  readonly forRecord: (raw: RawTransaction) => readonly ForRecord[];
  /** What is wrong with the codes of a label, such as item.classification.eu; nothing where its list can have them. */
  readonly wrongCode: (label: string, value: string) => string | undefined;
  /** Errors: everything that is wrong with the transaction. */
  check(raw: RawTransaction): void;
  /** With its questions in the order in which they are put. Errors: as of `check`. */
  verdictOf(raw: RawTransaction): Verdict;
}

/** What going back goes back to, and what was answered there. */
interface Step {
  readonly text: string;
  readonly open: ReadonlyMap<string, string>;
  readonly named: ReadonlySet<string>;
  readonly said: Answers;
}

export class Interview {
  readonly #desk: Desk;
  #deal: DealFile;
  #verdict: Verdict;
  /** What was left open in this sitting, and is not asked again in it: its question by label. */
  #open = new Map<string, string>();
  /** Of what it was said that nothing or nobody more is to be named. */
  #named: ReadonlySet<string> = new Set();
  /** What was asked for the record and left out. */
  readonly #recorded = new Set<string>();
  /** Labels that are asked for each subject by itself. */
  readonly #singly = new Set<string>();
  #past: Step[] = [];
  /** Nobody wants to know more of the colours: what is left is for the record. */
  #hasEnough = false;
  /** What was answered before somebody went back behind it; offered again. */
  readonly #former = new Map<string, string>();
  #answered = 0;

  constructor(deal: DealFile, desk: Desk) {
    this.#deal = deal;
    this.#desk = desk;
    this.#verdict = desk.verdictOf(deal.raw);
  }

  get verdict(): Verdict {
    return this.#verdict;
  }

  get raw(): RawTransaction {
    return this.#deal.raw;
  }

  /** How many questions were answered in this sitting, those taken back left out. */
  get answered(): number {
    return this.#answered;
  }

  /** What was left open in this sitting and, as it stands, decides nothing. */
  get leftOpen(): readonly string[] {
    const asked = new Set(this.left.flatMap(labelsOf));
    const left = [...this.#open].filter(
      ([label]) => !asked.has(label) && !this.#recorded.has(label),
    );
    return [...new Set(left.map(([, question]) => question))];
  }

  /** What could still change a colour. */
  get left(): readonly Question[] {
    return this.#verdict.questions;
  }

  /** True where it came to its end; false where the person stopped it. */
  async hold(): Promise<boolean> {
    this.#show(undefined);
    for (let asked = this.#next(); asked; asked = this.#next()) {
      if (!('forRecord' in asked) && !(await this.#goesOn())) {
        this.#hasEnough = true;
        continue;
      }
      const reply = await this.#put(asked);
      switch (reply.kind) {
        case 'stop':
          await this.#forward();
          // The colour is settled; what was left for the record is nobody's to wait for.
          return 'forRecord' in asked;
        case 'back':
          await this.#back();
          break;
        case 'one-by-one':
          for (const label of labelsOf(asked)) this.#singly.add(label);
          break;
        case 'open': {
          const labels = labelsOf(asked);
          this.#ahead = undefined;
          this.#past.push(this.#step(new Map(labels.map((label) => [label, WAYS.open.value]))));
          for (const label of labels) this.#open.set(label, questionText(asked));
          if ('forRecord' in asked) for (const label of labels) this.#recorded.add(label);
          break;
        }
        case 'no-more':
          this.#ahead = undefined;
          this.#past.push(this.#step(new Map()));
          this.#named = new Set(this.#named).add(asked.fact);
          break;
        case 'answer':
          await this.#take(this.#desk.readDays(answersTo(asked, reply.value)));
          break;
        case 'stated':
          await this.#take(new Map([[reply.label, reply.value]]));
          if ('adds' in asked)
            for (const [label, question] of openOfFirst(this.#open))
              this.#open.set(label, question);
          break;
        case 'answers':
          await this.#take(reply.answers, linesOf(asked, reply.open));
          if (reply.stops) return false;
      }
    }
    return true;
  }

  /**
   * What was left open and is still asked stands in the file as unknown, which means the same as nothing: the next sitting asks it
   * after all else. Who, what, where and when are asked first whatever was left. True where something was written.
   */
  async keepOpen(): Promise<boolean> {
    await this.#readAgain();
    const first = new Set(this.#openers.map(({ fact }) => fact));
    const labels = this.left
      .flatMap(labelsOf)
      .filter((label) => this.#open.has(label) && !first.has(label))
      .filter((label) => this.#statedAt(label) === undefined);
    let deal = this.#deal;
    for (const label of new Set(labels)) {
      const unknown = new Map([[label, NOT_KNOWN]]);
      if (this.#refusal(unknown) === undefined) deal = await deal.with(unknown, this.#desk.columns);
    }
    if (deal === this.#deal) return false;
    deal.save();
    this.#deal = deal;
    return true;
  }

  #saidSettled = false;

  /** Once no answer changes the verdict, the rest is asked only of who wants to know more of its parts. */
  async #goesOn(): Promise<boolean> {
    const { verdict, bounds, gaps } = this.#verdict;
    const awaitsLists = gaps.some(({ closedBy }) => closedBy === 'lists');
    if (this.#saidSettled || bounds.best !== bounds.worst || awaitsLists || this.#isBare)
      return true;
    this.#saidSettled = true;
    const way = await this.#desk.dialogue.choose(
      [
        `It is ${verdict} whatever is answered now. What is open could change only how law or policy by itself sees it.`,
      ],
      [
        { value: 'end', label: 'That will do' },
        { value: 'on', label: 'Ask on' },
      ],
    );
    return way === 'on';
  }

  /** Who, what, where or when is not said yet. */
  get #isBare(): boolean {
    return this.#openers.some(({ fact }) => !this.#open.has(fact));
  }

  #next(): Question | CodeOffer | More | ForRecord | undefined {
    return (this.#hasEnough ? undefined : this.#nextOfColours()) ?? this.#nextForRecord();
  }

  #nextForRecord(): ForRecord | undefined {
    const asked = this.#desk.forRecord(this.#deal.raw);
    return asked.find(({ fact }) => !this.#open.has(fact));
  }

  #nextOfColours(): Question | CodeOffer | More | undefined {
    const { facts, offerCode, isNew } = this.#desk;
    const { raw } = this.#deal;
    const openers = withMore(this.#openers, raw, facts, { said: this.#named, isNew });
    const others = (): readonly Question[] => this.#verdict.questions;
    const labels = (): string[] => [...openers, ...others()].flatMap(labelsOf);
    return nextOf(
      {
        openers,
        others,
        raw,
        isOpen: (label) =>
          this.#open.has(label) || (this.#lacksPaper(label) && labels().includes(label)),
        openLabels: () => [
          ...this.#open.keys(),
          ...labels().filter((label) => this.#lacksPaper(label)),
        ],
        singly: this.#singly,
        wasLeft: (label) => this.#statedAt(label) === NOT_KNOWN,
      },
      facts,
      offerCode,
    );
  }

  /** Of what is still asked: it is answered and waits for a paper alone, and asking again would bring nothing. */
  #lacksPaper(label: string): boolean {
    const { proof = [] } = declarationFor(this.#desk.facts, label) ?? {};
    return proof.includes(String(this.#statedAt(label)));
  }

  get #openers(): readonly Question[] {
    const { columns, facts, today } = this.#desk;
    return openersOf(this.#deal.raw, columns, facts, today);
  }

  #put(asked: Question | CodeOffer | More | ForRecord) {
    const { dialogue, facts, places, namesOf, titleOf } = this.#desk;
    const putting: Putting = {
      dialogue,
      facts,
      places: placesFor(places, asked.fact, this.#stateOf(asked.fact)),
      namesOf,
      titleOf,
      refuses: (value) => this.#refusal(this.#desk.readDays(answersTo(asked, value))),
      canGoBack: this.#past.length > 0,
      canBeInVain: this.#refusal(answersTo(asked, ASKED_WITHOUT_RESULT)) === undefined,
      former: this.#former,
      ...('initial' in asked && { initial: String(asked.initial) }),
    };
    if ('adds' in asked) return putMore(asked, putting);
    if ('codes' in asked)
      return putCode(asked, putting, (label, value) => this.#refusal(new Map([[label, value]])));
    return asked.lines === undefined ? putQuestion(asked, putting) : putSheet(asked, putting);
  }

  /** The state in which it lies what a question is about. */
  #stateOf(label: string): string | undefined {
    const stated = this.#statedAt(`${label.slice(0, label.lastIndexOf('.'))}.country`);
    return typeof stated === 'string' ? stated : undefined;
  }

  #statedAt(label: string): unknown {
    const { value } = this.#deal.raw;
    const target = targetOf(label, value as Loose, this.#desk.columns);
    return 'code' in target ? undefined : at(value, target.path);
  }

  #refusal(answers: Answers): string | undefined {
    for (const [label, value] of answers) {
      const wrong = this.#desk.wrongCode(label, value);
      if (wrong !== undefined) return wrong;
    }
    try {
      this.#desk.check(this.#deal.set(answers, this.#desk.columns));
      return undefined;
    } catch (error) {
      if (!(error instanceof LicetError)) throw error;
      const { what, remedy } = error.problems[0]!;
      return `${what.replace(WHERE_IN_FILE, '')}. ${remedy}.`;
    }
  }

  /** `open`: by label the questions that stay open. */
  async #take(answers: Answers, open: Answers = new Map()): Promise<void> {
    await this.#readAgain();
    this.#ahead = undefined;
    const step = this.#step(answers);
    const deal = await this.#deal.with(answers, this.#desk.columns, this.#desk.signer);
    deal.save();
    const renamed = renamedText(deal.calledOtherwise(this.#deal));
    if (renamed !== '') this.#desk.dialogue.say(renamed);
    this.#past.push(step);
    this.#answered += 1;
    for (const [label, question] of open) this.#open.set(label, question);
    this.#stand(deal);
  }

  /** The file before somebody went back, until something else is said there. */
  #ahead: { readonly text: string; readonly answered: number } | undefined;

  /** Who goes back and stops there has taken nothing back. */
  async #forward(): Promise<void> {
    if (this.#ahead === undefined) return;
    await this.#readAgain();
    if (this.#changed) return;
    (await DealFile.of(this.#deal.file, this.#ahead.text)).save();
    this.#answered = this.#ahead.answered;
  }

  async #back(): Promise<void> {
    const step = this.#past.pop();
    await this.#readAgain();
    if (step === undefined || this.#changed) return;
    this.#open = new Map(step.open);
    this.#named = step.named;
    this.#hasEnough = false;
    this.#saidSettled = false;
    for (const [label, value] of step.said) this.#former.set(label, value);
    if (step.text === this.#deal.text) return;
    this.#ahead ??= { text: this.#deal.text, answered: this.#answered };
    const deal = await DealFile.of(this.#deal.file, step.text);
    deal.save();
    this.#answered -= 1;
    this.#stand(deal);
  }

  #changed = false;

  /** What somebody else has written into the file meanwhile stays, and is not gone back behind. */
  async #readAgain(): Promise<void> {
    const deal = await DealFile.read(this.#deal.file);
    this.#changed = deal.text !== this.#deal.text;
    if (!this.#changed) return;
    this.#past = [];
    this.#desk.dialogue.say(`${deal.file} was changed meanwhile; what is in it stays.\n`);
    this.#stand(deal);
  }

  #stand(deal: DealFile): void {
    const before = this.#verdict;
    this.#deal = deal;
    this.#verdict = this.#desk.verdictOf(deal.raw);
    this.#show(before);
  }

  #hasExplained = false;

  /** Nothing is said of what nothing is known of yet. */
  #show(before: Verdict | undefined): void {
    const { dialogue } = this.#desk;
    if (this.#isBare && (before === undefined || before.verdict === this.#verdict.verdict)) return;
    const how = { reaches: !this.#isBare, explains: !this.#hasExplained };
    this.#hasExplained = true;
    dialogue.say(movedText(before, this.#verdict, how, dialogue));
  }

  #step(said: Answers): Step {
    return { text: this.#deal.text, open: new Map(this.#open), named: this.#named, said };
  }
}

/** The word for what nobody was asked yet. */
const NOT_KNOWN = 'unknown';

/** Whoever answers is not told where in the file the answer would stand. */
const WHERE_IN_FILE = /^'[^']+': /;
