// licet answer FILE: an answer that somebody stands for, put into the file of a deal with who, when and the paper that shows
// it; an answer taken back; or, with neither, what stands there and whether it counts.

import { basename } from 'node:path';
import { readFileSync } from 'node:fs';
import { valueOf } from '../../data/read/csv-cells.ts';
import { edited } from '../../data/edit/edited.ts';
import { sha256 } from '../../data/read/hash.ts';
import { writeInstead } from '../../data/read/instead.ts';
import { labelsMeant } from '../../data/transaction/answer-names.ts';
import { listAt, targetOf, type Loose } from '../../data/transaction/answer-targets.ts';
import type { RawTransaction } from '../../data/read/raw.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import type { Verdict } from '../../model/verdict.ts';
import { putDownText } from '../../report/given-answers.ts';
import { shellWord } from '../../report/shell-word.ts';
import { parseAnswers, withAnswersInstead } from '../answers.ts';
import { DealFile, formatOf } from '../ask/deal-file.ts';
import { dayOf } from '../day.ts';
import { orderOf } from '../order.ts';
import type { Run } from '../run.ts';
import { screeningBy, type Screening } from '../screening.ts';
import { readSettings } from '../settings.ts';
import type { AnswerArguments } from './answer-arguments.ts';
import { listAnswers } from './listed.ts';
import type { WrittenAnswer } from './written-answer.ts';

export const answerCommand = async (
  file: string,
  given: AnswerArguments,
  run: Run,
): Promise<number> => {
  const settings = await readSettings(given);
  const screening = await screeningBy(await orderOf(given, settings, run, new Map()));
  const gives = (given.set ?? []).length > 0;
  if (!gives && given.withdraw === undefined) return listAnswers(file, given, screening, run);
  if (gives && given.withdraw !== undefined)
    throw refused('--set and --withdraw do not go together', 'Give one, then the other');
  for (;;) {
    const deal = await DealFile.read(file);
    const before = listAt(deal.raw.value, 'answers') as readonly WrittenAnswer[];
    if (gives) refuseWrong(deal, given, screening);
    const after = gives
      ? withGiven(before, deal, given, screening, run.today)
      : withWithdrawn(before, deal, given, screening, run.today);
    // Where somebody else was faster, the answer is put beside what they wrote.
    if (await put(deal, after, !gives, screening, run)) return 0;
  }
};

/** What is wrong with an answer is said of the option, not of a line that the file does not have yet. */
const refuseWrong = ({ raw }: DealFile, given: AnswerArguments, { screener }: Screening): void => {
  const answers = parseAnswers(given.set ?? []);
  screener.prepare(withAnswersInstead(raw, answers, screener.columns));
};

/** Read as it will be read, before it takes the place of what is there. False where another text stands there by now. */
const put = async (
  deal: DealFile,
  answers: readonly WrittenAnswer[],
  takesBack: boolean,
  { screener }: Screening,
  run: Run,
): Promise<boolean> => {
  const { file, text, raw } = deal;
  const value = { ...(raw.value as Loose), answers };
  const next = await DealFile.of(file, edited(file, text, formatOf(file), raw.value, value));
  const judged = (one: RawTransaction): Verdict | LicetError => {
    try {
      return screener.screen(one).whole('standard', true);
    } catch (error) {
      if (error instanceof LicetError) return error;
      throw error;
    }
  };
  const verdict = judged(next.raw);
  const isRefused = verdict instanceof LicetError;
  // Nothing is put into a file that has mistakes. Taking back makes none, and may bring to light those that stood behind another.
  if (isRefused && !(takesBack && judged(raw) instanceof LicetError)) throw verdict;
  if (!writeInstead(file, text, next.text)) return false;
  run.streams.out(
    isRefused
      ? `${file}: the answer is taken back. What else is wrong with the file stays:\n`
      : putDownText(file, verdict, run.streams),
  );
  if (isRefused) throw verdict;
  return true;
};

const withGiven = (
  before: readonly WrittenAnswer[],
  { raw }: DealFile,
  given: AnswerArguments,
  { screener }: Screening,
  today: string,
): readonly WrittenAnswer[] => {
  const deal = raw.value as Loose;
  const answers = parseAnswers(given.set ?? []);
  const by = needed('--by', given.by, 'Say who answers');
  const on = given.on === undefined ? today : dayOf('--on', given.on);
  if (on > today)
    throw refused(`--on ${on} has not come yet`, 'Give the day on which it was answered');
  const paper = paperOf(given);
  return [...answers].reduce<readonly WrittenAnswer[]>((all, [fact, text]) => {
    const target = targetOf(fact, deal, screener.columns);
    if ('code' in target) throw new LicetError([target]);
    const value = valueOf(text, target.cell, ',');
    const same = all.filter(
      (one) => one.by === by && one.withdrawn === undefined && String(one.value) === String(value),
    );
    const [called] = labelsMeant(fact, labelsOf(same), deal, screener.columns);
    const index = all.indexOf(same.find((one) => one.fact === called)!);
    const known = all[index];
    // Another paper for an answer that stands there already, or more on one that it names.
    if (known !== undefined && paper !== undefined)
      return all.with(index, { ...known, evidence: withPaper(known.evidence ?? [], paper) });
    if (known !== undefined)
      throw refused(
        `${by} has answered '${fact}' so already, on ${known.on}`,
        'Give --paper to add what shows it, or leave it',
      );
    return [
      ...all,
      {
        fact,
        value,
        by,
        on,
        ...(given.note !== undefined && { note: given.note }),
        ...(paper && { evidence: [paper] }),
      },
    ];
  }, before);
};

type WrittenPaper = Readonly<Record<string, string>>;

/** The same paper stands once: what was left open of it is filled in, and what was said of it otherwise stays beside. */
const withPaper = (
  before: readonly WrittenPaper[],
  paper: WrittenPaper,
): readonly WrittenPaper[] => {
  const index = before.findIndex((one) =>
    Object.entries(one).every(([key, said]) => key === 'file' || paper[key] === said),
  );
  return index < 0
    ? [...before, paper]
    : before.with(index, { ...paper, file: before[index]!['file']! });
};

/** The file is read for its hash alone; its name is kept, not where it lies. */
const paperOf = (given: AnswerArguments): WrittenPaper | undefined => {
  const { paper, dated, grade, until } = given;
  if (paper === undefined) {
    const alone = Object.entries({ '--dated': dated, '--grade': grade, '--until': until }).find(
      ([, value]) => value !== undefined,
    );
    if (alone)
      throw refused(`${alone[0]} says something of a paper, and none is named`, 'Give --paper');
    return undefined;
  }
  let bytes: Buffer;
  try {
    bytes = readFileSync(paper);
  } catch (error) {
    throw new LicetError([
      {
        code: 'file-unreadable',
        place: { file: paper },
        what: `The paper cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`,
        remedy: 'Name a file; its hash stands for it, and it is not copied',
      },
    ]);
  }
  return {
    file: basename(paper),
    sha256: sha256(bytes),
    dated: dayOf('--dated', needed('--dated', dated, 'Give the day that the paper bears')),
    ...(grade !== undefined && { grade }),
    ...(until !== undefined && { until: dayOf('--until', until) }),
  };
};

const labelsOf = (answers: readonly WrittenAnswer[]): string[] => answers.map(({ fact }) => fact);

/** What is taken back stays, marked. */
const withWithdrawn = (
  before: readonly WrittenAnswer[],
  { raw }: DealFile,
  given: AnswerArguments,
  { screener }: Screening,
  today: string,
): readonly WrittenAnswer[] => {
  const { withdraw = '', answeredBy } = given;
  const [fact = '', ...rest] = withdraw.split('=');
  const value = rest.length === 0 ? undefined : rest.join('=');
  const by = needed('--by', given.by, 'Say who takes it back');
  const reason = needed('--reason', given.reason, 'Say why');
  const standing = before.filter(
    (one) => one.withdrawn === undefined && (answeredBy === undefined || one.by === answeredBy),
  );
  const meant = new Set(
    labelsMeant(fact, labelsOf(standing), raw.value as Loose, screener.columns),
  );
  const found = standing.filter(
    (one) => meant.has(one.fact) && (value === undefined || textOf(one) === spaced(value)),
  );
  const [one, more] = found;
  if (one === undefined)
    throw refused(
      `No answer to '${withdraw}'${answeredBy === undefined ? '' : ` of ${answeredBy}`} stands in the file`,
      'licet answer FILE shows which do',
    );
  if (meant.size > 1)
    throw refused(
      `'${fact}' can mean several answers in the file`,
      `Say which: ${[...meant].join(', ')}`,
    );
  if (more !== undefined)
    throw refused(
      `'${withdraw}' is answered ${found.length} times`,
      new Set(found.map((each) => each.by)).size > 1
        ? 'Say whose answer is taken back: --answered-by NAME'
        : `Say which one is taken back: ${found.map((each) => `--withdraw ${shellWord(`${fact}=${textOf(each)}`)}`).join(' or ')}`,
    );
  const on = given.on === undefined ? today : dayOf('--on', given.on);
  return before.with(before.indexOf(one), { ...one, withdrawn: { by, on, reason } });
};

/** As --set writes it. */
const textOf = ({ value }: WrittenAnswer): string => spaced([value].flat().join(','));

const spaced = (text: string): string => text.trim().replace(/\s*,\s*/g, ',');

const needed = (option: string, text: string | undefined, remedy: string): string => {
  if (text !== undefined && text.trim() !== '') return text.trim();
  throw new LicetError([{ code: 'missing-key', what: `${option} is missing`, remedy }]);
};

const refused = (what: string, remedy: string): LicetError =>
  new LicetError([{ code: 'unknown-option-value', what, remedy } satisfies Problem]);
