// licet classify ITEM: which entries of each control list an item meets, may meet or misses, and what to ask next.
// Exit status 1 where the answers contradict a declared classification.

import { join } from 'node:path';
import { studiedIn } from '../api/studied.ts';
import { classifiedBy, studying } from '../api/verbs.ts';
import { itemOfCategory } from '../data/transaction/items.ts';
import type { InputFormat } from '../data/transaction/transactions.ts';
import type { Categories } from '../model/category.ts';
import type { ItemClassification } from '../model/classification.ts';
import type { RawTransaction } from '../data/read/raw.ts';
import { LicetError } from '../model/errors.ts';
import { didYouMean } from '../model/nearest.ts';
import { classificationText } from '../report/classification.ts';
import { jsonText } from '../report/json.ts';
import { printable } from '../report/printable.ts';
import { STANDARD_RECORDS, type StandardRecord } from '../report/standard-records/index.ts';
import type { RecordedItem } from '../report/standard-records/stated-codes.ts';
import { dayOf } from './day.ts';
import { licencesFor } from './licences/register-file.ts';
import { eachTransaction } from './each-transaction.ts';
import { inputsOf } from './inputs.ts';
import type { Run } from './run.ts';
import { ownFiles, readSettings, type Given } from './settings.ts';
import { sourcesFor } from './sources.ts';
import { recordedItems, standardRecordText } from './standard-record.ts';

export interface ClassifyArguments extends Given {
  readonly format: 'text' | 'json' | StandardRecord;
  readonly asOf?: string;
  readonly category?: string;
  readonly input?: InputFormat;
  readonly presumptions?: boolean;
}

export const classifyCommand = async (
  files: readonly string[],
  given: ClassifyArguments,
  run: Run,
): Promise<number> => {
  if ((files.length === 0) === (given.category === undefined)) {
    throw new LicetError([
      {
        code: 'unknown-option-value',
        what: 'classify needs either a file or --category',
        remedy:
          'Write licet classify item.yaml, licet classify - or licet classify --category spyware',
      },
    ]);
  }
  const settings = await readSettings(given);
  const { inputs, notes } = inputsOf(files, given.input, ownFiles(settings));
  for (const note of notes) run.streams.error(`${printable(note)}\n`);
  const sources = await sourcesFor(run, settings);
  const licences = await licencesFor(settings);
  const studied = studiedIn(sources.library, join(run.root, 'dist'));
  const screener = studying(sources, studied(), {
    lists: 'bundled',
    today: run.today,
    ...(licences && { licences }),
    ...(given.presumptions === false && { presumptions: false }),
    ...(given.asOf !== undefined && { asOf: dayOf('--as-of', given.asOf) }),
  });
  const found: ItemClassification[] = [];
  const recorded: RecordedItem[] = [];
  const study = (raw: RawTransaction): void => {
    if (isStandard(given.format) && recorded.length > 0) throw severalInRecord(raw);
    const ofOne = classifiedBy(screener, sources.categories, raw);
    found.push(...ofOne);
    recorded.push(...recordedItems(ofOne, raw, sources));
  };
  if (given.category !== undefined)
    study(itemOfCategory(categoryOf(given.category, sources.categories)));
  await eachTransaction(inputs, screener, study);
  run.streams.out(
    isStandard(given.format)
      ? standardRecordText(given.format, recorded, sources)
      : given.format === 'json'
        ? jsonOf(found)
        : found.map((one) => classificationText(one, run.streams)).join('\n'),
  );
  return found.some(({ lists }) =>
    lists.some(({ declared }) => declared?.standing === 'contradicted'),
  )
    ? 1
    : 0;
};

const severalInRecord = ({ file, line }: RawTransaction): LicetError =>
  new LicetError([
    {
      code: 'unknown-option-value',
      place: { file, line },
      what: 'A record of a standard is about the items of one transaction, and this is another',
      remedy: 'Give one file with one transaction at a time',
    },
  ]);

const isStandard = (format: ClassifyArguments['format']): format is StandardRecord =>
  format in STANDARD_RECORDS;

/** One item as one object; several as NDJSON, one a line. */
const jsonOf = (found: readonly ItemClassification[]): string =>
  found.length === 1
    ? jsonText(found[0]!, 'page')
    : found.map((one) => jsonText(one, 'line')).join('');

/** A category by its id or by another word for it. Errors: no kind is called so, or several are found by it. */
export const categoryOf = (word: string, { categories }: Categories): string => {
  const plain = written(word);
  const names = new Map<string, readonly string[]>();
  for (const { id, aliases, foundBy } of categories)
    for (const name of [...aliases, ...foundBy].map(written))
      names.set(name, [...(names.get(name) ?? []), id]);
  for (const { id } of categories) names.set(id, [id]);
  const [id, ...others] =
    names.get(plain) ?? names.get(plain.replace(/s$/, '')) ?? names.get(`${plain}s`) ?? [];
  if (id !== undefined && others.length === 0) return id;
  if (id !== undefined)
    throw new LicetError([
      {
        code: 'unknown-option-value',
        what: `'${word}' may be items of several kinds`,
        remedy: `Say which: ${[id, ...others].join(', ')}`,
      },
    ]);
  throw new LicetError([
    {
      code: 'unknown-option-value',
      what: `'${word}' is no kind of item that licet knows`,
      remedy: didYouMean(
        plain,
        names.keys(),
        `Possible: ${categories.map((category) => category.id).join(', ')}`,
      ),
    },
  ]);
};

const written = (word: string): string =>
  word
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
