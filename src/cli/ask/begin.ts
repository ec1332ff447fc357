// How an interview begins: with a file that exists and answers given beside it, or with a new one. What is wrong with it is said
// before anything is asked or written.

import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { yamlScalar } from '../../data/edit/written-yaml.ts';
import type { Columns } from '../../data/read/csv-header.ts';
import { targetOf, type Loose } from '../../data/transaction/answer-targets.ts';
import { isPlaceholder } from '../../data/transaction/placeholders.ts';
import { sameValues, statedAt, valuesOf } from '../../data/transaction/said-of-fact.ts';
import { LicetError } from '../../model/errors.ts';
import {
  ownExporterText,
  renamedText,
  replacedText,
  type Replaced,
} from '../../report/put-into-deal.ts';
import { printable } from '../../report/printable.ts';
import type { QuestionnaireFormat } from '../../report/questionnaire.ts';
import { Territories } from '../../data/places/territories.ts';
import { parseAnswers, type Answers } from '../answers.ts';
import { categoryOf } from '../classify.ts';
import type { Run } from '../run.ts';
import type { ScreenArguments } from '../screen-arguments.ts';
import type { Screening } from '../screening.ts';
import { ownExporter } from '../own-exporter.ts';
import type { Settings } from '../settings.ts';
import { inOrderOfDays } from '../typed-day.ts';
import { schemaLineFor } from '../working-folder.ts';
import { DealFile, formatOf } from './deal-file.ts';
import type { Signer } from './signed.ts';

export interface AskArguments extends Omit<ScreenArguments, 'format' | 'input'> {
  readonly new?: boolean;
  readonly category?: string;
  readonly exporter?: string;
  readonly country?: string;
  readonly user?: string;
  readonly format?: QuestionnaireFormat;
  readonly answers?: string;
  readonly by?: string;
  readonly all?: boolean;
}

/** The file with what was given beside it, on the disk. */
export const begin = async (
  file: string,
  given: AskArguments,
  screening: Screening,
  signer: Signer | undefined,
  settings: Settings,
  run: Run,
): Promise<DealFile> => {
  const { screener } = screening;
  const said = inOrderOfDays(
    parseAnswers([...(given.set ?? []), ...fieldsOf(given, screening)]),
    settings.dates,
  );
  const own = given.new === true ? exporterFor(said, settings, screening) : [];
  const answers: Answers = new Map([...own, ...said]);
  if (given.new === true && existsSync(file))
    throw new LicetError([
      {
        code: 'file-unwritable',
        place: { file },
        what: 'The file exists already',
        remedy: 'Leave --new out to go on with it, or name another file',
      },
    ]);
  const before =
    given.new === true ? await DealFile.of(file, firstText(file)) : await DealFile.read(file);
  // What is wrong with an answer is said of the option, not of a line that no file has yet.
  screener.screen(answers.size === 0 ? before.raw : before.set(answers, screener.columns));
  const deal = answers.size === 0 ? before : await before.with(answers, screener.columns, signer);
  if (given.new === true || answers.size > 0) deal.save();
  if (own.length > 0) run.streams.error(printable(ownExporterText(own, settings.file!)));
  run.streams.error(printable(replacedText(replacedIn(before, answers, screener.columns))));
  run.streams.error(renamedText(deal.calledOtherwise(before)));
  return deal;
};

/** Whoever names another exporter beside a new file means that one alone. */
const exporterFor = (
  said: Answers,
  settings: Settings,
  { sources }: Screening,
): ReturnType<typeof ownExporter> =>
  [...said.keys()].some((fact) => fact.startsWith('exporter.'))
    ? []
    : ownExporter(settings, new Territories(sources.territories));

/** What the file stated otherwise; what said nothing is only filled in. */
const replacedIn = ({ raw }: DealFile, answers: Answers, columns: Columns): readonly Replaced[] =>
  [...answers].flatMap(([fact, now]): Replaced[] => {
    const target = targetOf(fact, raw.value as Loose, columns);
    if ('code' in target) return [];
    const was = statedAt(raw, target);
    const isSaid = was.length > 0 && !was.every(isPlaceholder);
    return isSaid && !sameValues(was, valuesOf(now, target))
      ? [{ fact, was: was.join(', '), now }]
      : [];
  });

const fieldsOf = (given: AskArguments, { sources }: Screening): string[] => {
  const fields = [
    [
      '--category',
      'item.category',
      given.category && categoryOf(given.category, sources.categories),
    ],
    ['--exporter', 'exporter.country', given.exporter],
    ['--country', 'destination.country', given.country],
    ['--user', 'end-user.name', given.user],
  ] as const;
  const stated = fields.filter(([, , value]) => value !== undefined);
  if (stated.length > 0 && given.new !== true)
    throw new LicetError([
      {
        code: 'unknown-option-value',
        what: `${stated.map(([option]) => option).join(', ')} ${stated.length === 1 ? 'goes' : 'go'} with --new`,
        remedy: 'Of a file that exists, write --set item.category=…',
      },
    ]);
  return stated.map(([, fact, value]) => `${fact}=${value}`);
};

const firstText = (file: string): string => {
  const id = basename(file, extname(file));
  return formatOf(file) === 'json'
    ? `${JSON.stringify({ id }, null, 2)}\n`
    : `${schemaLineFor(file, 'transaction')}# One transaction. licet ask puts answers into it; what you write yourself stays as it is.\nid: ${yamlScalar(id)}\n`;
};
