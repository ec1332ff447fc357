// What a sample of rows says of the columns of a table, for a mapping that a person finishes: where a column goes that bears a
// name of licet's, which of its words licet knows, in which order its days are written; and of other columns what they may be.
// A word that is none of a fact's stands as unknown until somebody says what it means.

import type { Columns } from '../read/csv-header.ts';
import { isPlaceholder } from '../transaction/placeholders.ts';
import { letters, wordsToSay, type SampledColumn, type Vocabulary } from './column-words.ts';
import { Targets } from './target.ts';
import { namesPaper, usuallyMeant } from './usual-headings.ts';
import { ordersOf } from './written-day.ts';

export interface Draft {
  /** By name of a column where it goes, as a mapping has it. */
  readonly known: ReadonlyMap<string, string>;
  readonly others: readonly string[];
  /** What a person has to decide, a sentence each. */
  readonly toDecide: readonly string[];
}

export const draftOf = (sampled: readonly SampledColumn[], vocabulary: Vocabulary): Draft => {
  const pathOf = pathsByName(vocabulary.columns);
  const known = new Map<string, string>();
  const taken = new Set<string>();
  const others: string[] = [];
  const toDecide: string[] = [];
  for (const column of sampled) {
    const path = pathOf.get(letters(column.name));
    if (path === undefined || taken.has(path)) {
      others.push(column.name);
      toDecide.push(...hintsOn(column, vocabulary));
      continue;
    }
    taken.add(path);
    if (path === 'date')
      toDecide.push(
        `'${column.name}' is taken for the day of the export, or of the decision on it; leave it out where it is the day of the quotation, which is past by then`,
      );
    known.set(column.name, whereOf(column, path, vocabulary, toDecide));
  }
  return { known, others, toDecide };
};

/** 'Destination country' → destination.country, by the columns of CSV and by those of a party in each role. */
const pathsByName = (columns: Columns): ReadonlyMap<string, string> => {
  const paths = new Map<string, string>();
  for (const column of columns.keys()) {
    if (column.includes('.N')) {
      if (!column.startsWith('parties.N.') || column.includes('.N.', 9)) continue;
      const local = column.slice('parties.N.'.length);
      if (local !== 'role') paths.set(letters(`end-user.${local}`), `end-user.${local}`);
    } else paths.set(letters(column), column);
  }
  return paths;
};

const whereOf = (
  column: SampledColumn,
  path: string,
  vocabulary: Vocabulary,
  toDecide: string[],
): string => {
  const { columns, facts } = vocabulary;
  const target = new Targets(columns, facts, [path]).at(path);
  if ('code' in target) return path;
  if (target.kind === 'day') return dayColumn(column.name, path, column.texts, toDecide);
  const pairs = wordsToSay(column, path, target, vocabulary, toDecide);
  if (pairs.length === 0) return path;
  const written = pairs.map(([text, meaning]) => `${JSON.stringify(text)}: ${meaning}`);
  return `{ to: ${path}, values: { ${written.join(', ')} } }`;
};

const dayColumn = (
  name: string,
  path: string,
  texts: readonly string[],
  toDecide: string[],
): string => {
  const { dayFirst, monthFirst, either, counted } = ordersOf(texts);
  if (counted > 0) {
    toDecide.push(
      `'${name}' has numbers where days belong: dates: excel-1900 or dates: excel-1904 where they count days`,
    );
    return path;
  }
  if (dayFirst > 0 && monthFirst > 0)
    toDecide.push(`'${name}' has days that begin with the day, and others with the month`);
  else if (dayFirst + monthFirst > 0)
    return `{ to: ${path}, dates: ${dayFirst > 0 ? 'day-first' : 'month-first'} }`;
  else if (either > 0)
    toDecide.push(
      `'${name}' does not tell which comes first: dates: day-first or dates: month-first`,
    );
  return path;
};

/** What a column that is called otherwise may be, by what stands in it. */
const hintsOn = ({ name, texts, rows }: SampledColumn, vocabulary: Vocabulary): string[] => {
  const { facts, isPlace } = vocabulary;
  const said = [...new Set(texts)].filter((text) => !isPlaceholder(text));
  if (said.length === 0) return [`'${name}' says nothing in the sample`];
  const { dayFirst, monthFirst, either, dated } = ordersOf(said);
  if (dated === said.length) {
    const order =
      dayFirst > 0 && monthFirst === 0
        ? ', the day first'
        : monthFirst > 0 && dayFirst === 0
          ? ', the month first'
          : either + dayFirst > 0
            ? ', in an order that is to be told'
            : '';
    return [`'${name}' holds days${order}: date?`];
  }
  const codes = codesHint(name, said, vocabulary.listsWith);
  if (codes !== undefined) return [codes];
  const usual = usuallyMeant(name);
  if (usual.length > 0) return [`'${name}' by its name: ${usual.join(', ')}?`];
  if (said.every(isPlace))
    return [`'${name}' holds places: destination.country, end-user.country, exporter.country?`];
  const choices = [...facts.values()]
    .filter(({ values, derived }) => {
      const known = new Set(Object.keys(values ?? {}).map(letters));
      // A letter or two stand for anything.
      return !derived && said.every((text) => text.length > 2 && known.has(letters(text)));
    })
    .map(({ path }) => path.replace(/^party\./, 'end-user.'));
  if (choices.length > 0) return [`'${name}' holds words of ${choices.slice(0, 3).join(', ')}`];
  return numberHint(name, said, rows, texts.length);
};

/** What a column is for whose words are codes of control lists. */
const codesHint = (
  name: string,
  said: readonly string[],
  listsWith: Vocabulary['listsWith'],
): string | undefined => {
  const held = said.flatMap((text) => {
    const lists = listsWith(text);
    return lists === undefined ? [] : [{ text, lists }];
  });
  if (held.length === 0 || held.some(({ lists }) => lists.length === 0)) return undefined;
  const [first, ...rest] = held;
  const shared = first!.lists.filter((id) => rest.every(({ lists }) => lists.includes(id)));
  const where = (lists: readonly string[]): string =>
    lists.map((id) => `item.classification.${id}`).join(', ');
  if (shared.length > 0) return `'${name}' holds codes of control lists: ${where(shared)}?`;
  const other =
    rest.find(({ lists }) => lists.every((id) => !first!.lists.includes(id))) ?? rest[0]!;
  return `'${name}' holds codes of several lists: '${first!.text}' is of ${where(first!.lists)}, '${other.text}' of ${where(other.lists)}; mapped to all of them, each gets its own codes`;
};

/** Of a column that is another in each row, or is of a paper: the number by which a transaction is called. */
const numberHint = (
  name: string,
  said: readonly string[],
  rows: number,
  filled: number,
): string[] => {
  if (namesPaper(name))
    return [
      said.length < filled || filled < rows
        ? `'${name}' is the same in several rows: group-by?`
        : `'${name}' by its name: id?`,
    ];
  const isNumber = said.every((text) => /\d/.test(text) && /^\S{3,}$/.test(text));
  const isAmount = said.every((text) => /^[\d.,']+$/.test(text));
  return rows > 1 && said.length === rows && isNumber && !isAmount
    ? [`'${name}' is another in each row: id?`]
    : [];
};
