// licet ask FILE: an interview about one transaction at the terminal. Each answer is in the file before the next question.
// Where nobody sits at a terminal the open questions are printed for a colleague, and read back filled.

import type { RawTransaction } from '../data/read/raw.ts';
import { at } from '../data/read/values.ts';
import { writeWhole } from '../data/read/files.ts';
import { writtenItemCalled } from '../data/transaction/item-called.ts';
import { ASKED_WITHOUT_RESULT } from '../model/fact.ts';
import { declaredPath } from '../model/label.ts';
import type { Question, Verdict } from '../model/verdict.ts';
import { endedText, stoppedText } from '../report/interview.ts';
import { renamedText } from '../report/put-into-deal.ts';
import { printable } from '../report/printable.ts';
import { questionnaireText } from '../report/questionnaire.ts';
import { roundsLines } from '../report/rounds.ts';
import { shellWord } from '../report/shell-word.ts';
import { counted } from '../report/words.ts';
import { begin, type AskArguments } from './ask/begin.ts';
import { DealFile } from './ask/deal-file.ts';
import { codeCheck } from './ask/code-check.ts';
import { codeOffers } from './ask/control-code.ts';
import { answersIn } from './ask/filled.ts';
import { forTheRecord } from './ask/for-the-record.ts';
import { PLAIN_SIGNS, SIGNS, type Signs } from './ask/frame.ts';
import { Interview, type Desk } from './ask/interview.ts';
import { wordsOfKinds } from './ask/kinds.ts';
import { openersOf } from './ask/openers.ts';
import { placesOf } from './ask/places.ts';
import { roundsOf, type Round, type RoundDesk } from './ask/rounds.ts';
import type { Signer } from './ask/signed.ts';
import { singly } from './ask/single-questions.ts';
import { titlesOf } from './ask/titles.ts';
import { statusFor } from './exit-status.ts';
import { orderOf } from './order.ts';
import type { Run, Terminal } from './run.ts';
import { screeningBy, type Screening } from './screening.ts';
import { readSettings, type Settings } from './settings.ts';
import { inOrderOfDays } from './typed-day.ts';
import { endOfOne, warnOfWaivers } from './waivers/watch.ts';

export const askCommand = async (file: string, given: AskArguments, run: Run): Promise<number> => {
  const settings = await readSettings(given);
  const screening = await screeningBy(await orderOf(given, settings, run, new Map()));
  warnOfWaivers(screening, run);
  let deal = await begin(file, given, screening, signerOf(given, screening, run), settings, run);
  let moved: readonly string[] = [];
  if (given.answers !== undefined) {
    const before = deal;
    let round: Round;
    [deal, round] = await withFilled(deal, given.answers, given, settings, screening, run);
    moved = roundsLines(roundsOf(round, roundDesk(before, screening, run)));
  }
  const terminal = run.terminal();
  const asks =
    given.answers === undefined && given.format === undefined && given.output === undefined;
  if (asks && terminal) return converse(deal, given, settings, screening, run, terminal);
  const verdict = verdictOf(screening, deal.raw);
  endOfOne(screening, [verdict], run);
  if (given.answers === undefined || given.format !== undefined || given.output !== undefined) {
    print(deal, verdict, moved, given, screening, run);
    return 0;
  }
  for (const line of moved) run.streams.out(`${printable(line)}\n`);
  run.streams.out(
    endedText(
      { file, given: beside(given) },
      screening.screener.screen(deal.raw).whole('full', true),
      {
        leftOpen: [],
        withoutCode: withoutCode(deal),
        titleOf: titlesOf(screening.sources.library),
      },
      run.streams,
    ),
  );
  return statusFor(verdict, settings.failOn);
};

/** With the questions in the order in which they settle most, which takes most of the time: worked out where they are read. */
const verdictOf = ({ screener }: Screening, raw: RawTransaction): Verdict => {
  const answer = screener.screen(raw);
  let questions: readonly Question[] | undefined;
  return {
    ...answer.whole('standard', true),
    get questions() {
      return (questions ??= answer.questions());
    },
  };
};

/** Options that have to be given again to the next command for the same answer. */
const beside = ({
  lists,
  asOf,
  knownAt,
  rules = [],
  config,
  clearances,
  waivers,
  licences,
  company,
  presumptions,
}: AskArguments): string =>
  [
    ...(lists === undefined ? [] : [`--lists ${lists}`]),
    ...(asOf === undefined ? [] : [`--as-of ${asOf}`]),
    ...(knownAt === undefined ? [] : [`--known-at ${knownAt}`]),
    ...rules.map((folder) => `--rules ${folder}`),
    ...(config === undefined ? [] : [`--config ${config}`]),
    ...(clearances === undefined ? [] : [`--clearances ${clearances}`]),
    ...(waivers === undefined ? [] : [`--waivers ${waivers}`]),
    ...(licences === undefined ? [] : [`--licences ${licences}`]),
    ...(company === undefined ? [] : [`--company ${company}`]),
    ...(presumptions === false ? ['--no-presumptions'] : []),
  ]
    .map((one) => ` ${one}`)
    .join('');

const withFilled = async (
  deal: DealFile,
  filled: string,
  given: AskArguments,
  settings: Settings,
  screening: Screening,
  run: Run,
): Promise<[DealFile, Round]> => {
  const { columns } = screening.screener;
  const { answers, open, asked } = await answersIn(
    filled,
    deal,
    screening.screener,
    settings.dates,
  );
  run.streams.error(`${filled}: ${answers.size} answered, ${open} left open.\n`);
  if (answers.size === 0) return [deal, { asked, answers }];
  const next = await deal.with(answers, columns, signerOf(given, screening, run));
  // Where somebody else was faster, the answers are put beside what they wrote.
  if (!next.saveInstead(deal))
    return withFilled(await DealFile.read(deal.file), filled, given, settings, screening, run);
  run.streams.error(renamedText(next.calledOtherwise(deal)));
  return [next, { asked, answers }];
};

/** Who, what, where and when count as questions like all others; until the kind of item is known they are all that is asked. */
const roundDesk = (before: DealFile, { screener }: Screening, { today }: Run): RoundDesk => ({
  withAnswers: (answers) => before.set(answers, screener.columns),
  questionsOf: (raw) => {
    const openers = openersOf(raw, screener.columns, screener.facts, today);
    return [...openers, ...screener.screen(raw).whole('standard', true).questions];
  },
});

const print = (
  deal: DealFile,
  verdict: Verdict,
  moved: readonly string[],
  given: AskArguments,
  { screener }: Screening,
  run: Run,
): void => {
  const { columns, facts } = screener;
  const openers = openersOf(deal.raw, columns, facts, run.today);
  const known = new Set(openers.map(({ fact }) => fact));
  const each = (questions: readonly Question[]): readonly Question[] =>
    questions.flatMap((one) =>
      one.lines === undefined ? singly(one, new Set(), deal.raw, facts) : [one],
    );
  const rest = each(verdict.questions.filter(({ fact }) => !known.has(fact)));
  const waits = given.all !== true && openers.some(({ fact }) => declaredPath(fact) === KIND);
  const asked = [...each(openers), ...(waits ? [] : [...rest, ...forTheRecord(deal.raw)])];
  const later = waits ? laterText(rest) : '';
  const format = given.format ?? 'markdown';
  const beside = [...moved, ...(later === '' ? [] : [later])];
  // A table has no room for a word beside its questions.
  if (beside.length > 0 && format !== 'markdown')
    run.streams.error(`${deal.file}: ${beside.map(printable).join('\n')}\n`);
  const text = questionnaireText(format, verdict, asked, facts, beside);
  if (given.output === undefined) run.streams.out(text);
  else writeWhole(given.output, text);
};

/** Which questions there are hangs on the kind of item, and most of those that are asked without it are of other kinds. */
const laterText = (rest: readonly Question[]): string => {
  const count = rest.reduce((sum, { lines }) => sum + (lines?.length ?? 1), 0);
  return count === 0
    ? ''
    : `The rest is asked once the kind of item is known: without it there would be ${counted(count, 'question')} more. Put the answers in with --answers, and ask again; --all prints them now.`;
};

const converse = async (
  deal: DealFile,
  given: AskArguments,
  settings: Settings,
  screening: Screening,
  run: Run,
  terminal: Terminal,
): Promise<number> => {
  const { terminalDialogue } = await import('./ask/terminal.ts');
  const { screener, sources } = screening;
  const found = wordsOfKinds(sources.categories);
  const desk: Desk = {
    dialogue: terminalDialogue(terminal, run.streams.colour, signsOf(run)),
    facts: screener.facts,
    columns: screener.columns,
    places: placesOf(sources.territories),
    namesOf: (fact, value) => (declaredPath(fact) === KIND ? (found.get(value) ?? []) : []),
    today: run.today,
    isNew: given.new === true,
    readDays: (answers) => inOrderOfDays(answers, settings.dates),
    titleOf: titlesOf(sources.library),
    ...(given.by !== undefined && { signer: signerOf(given, screening, run)! }),
    offerCode: codeOffers(sources.library),
    forRecord: forTheRecord,
    wrongCode: codeCheck(sources.library),
    verdictOf: (raw) => verdictOf(screening, raw),
    check: (raw) => void screener.screen(raw),
  };
  const interview = new Interview(deal, desk);
  const { dialogue } = desk;
  let keptOpen = false;
  const stopped = (): string =>
    stoppedText(
      deal.file,
      { answered: interview.answered, keptOpen },
      // Whoever answers goes on under the same name.
      `${beside(given)}${given.by === undefined ? '' : ` --by ${shellWord(given.by)}`}`,
      run.streams,
    );
  run.onStop(() => {
    dialogue.leave();
    run.streams.error(`\n${stopped()}`);
  });
  let ended: boolean;
  try {
    ended = await interview.hold();
    keptOpen = await interview.keepOpen();
  } finally {
    dialogue.leave();
  }
  run.streams.out('\n');
  if (!ended) {
    run.streams.out(stopped());
    return 2;
  }
  const { raw, leftOpen } = interview;
  const verdict = screener.screen(raw).whole('full', true);
  endOfOne({ screener }, [verdict], run);
  run.streams.out(
    endedText(
      { file: deal.file, given: beside(given) },
      verdict,
      { leftOpen, withoutCode: withoutCode({ raw }), titleOf: desk.titleOf },
      run.streams,
    ),
  );
  return statusFor(verdict, settings.failOn);
};

const signerOf = (
  { by }: AskArguments,
  { screener: { facts } }: Screening,
  { today }: Run,
): Signer | undefined => (by === undefined ? undefined : { by, on: today, facts });

const KIND = 'item.category';

const signsOf = ({ env }: Run): Signs => (env['TERM'] === 'linux' ? PLAIN_SIGNS : SIGNS);

/** Items that declare no code of any list, by name. */
const withoutCode = ({ raw: { value } }: Pick<DealFile, 'raw'>): string[] => {
  const stated = at(value, ['items']);
  const items: readonly unknown[] = Array.isArray(stated) ? stated : [];
  return items.flatMap((item, index) => {
    const codes = Object.values((at(item, ['classification']) ?? {}) as object);
    return codes.some((code) => code !== ASKED_WITHOUT_RESULT)
      ? []
      : [writtenItemCalled(items, index)];
  });
};
