// Where in a repository something stands: the file from the working folder, with forward slashes, and the line. Never a path of
// the machine. Of the facts of a finding one is shown as its place; the others stand beside it.

import type { FindingFact, PlacedBy, TransactionName } from '../model/verdict.ts';
import type { Look } from './format.ts';

export interface FilePlace {
  readonly file: string;
  readonly line: number;
}

/** A fact as it was stated, where it stands in a file. */
export interface PlacedFact extends FilePlace {
  readonly fact: FindingFact;
}

/** Standard input has no place. */
const STANDARD_INPUT = '-';

export const transactionPlace = (
  { file, line }: TransactionName,
  look: Pick<Look, 'folder'>,
): FilePlace | undefined =>
  file === undefined || file === STANDARD_INPUT
    ? undefined
    : { file: repositoryPath(file, look.folder), line: line ?? 1 };

/**
 * The stated facts of a finding that stand on a line, the one first that is likeliest to be why: the name of who is listed, then a
 * fact of the item, of whom it goes to or where, its own before one on which a definition rests, then what its subject is called,
 * before a fact of the exporter, and that before what stands for the transaction as a whole.
 */
export const placedFacts = (
  { facts, lines }: PlacedBy,
  transaction: TransactionName,
  look: Pick<Look, 'folder'>,
): readonly PlacedFact[] => {
  const own = transactionPlace(transaction, look)?.file;
  const rank = ({ fact, file, line }: PlacedFact): number =>
    file !== own ? 5 : line === transaction.line ? 4 : OF_EXPORTER.test(fact.fact) ? 3 : 1;
  const placed = (some: readonly FindingFact[]): readonly PlacedFact[] =>
    some.flatMap((fact): PlacedFact[] => {
      const place = placeOf(fact.from, transaction);
      return place === undefined
        ? []
        : [{ fact, file: repositoryPath(place.file, look.folder), line: place.line }];
    });
  const carrying = [
    ...placed(lines.about).map((one) => ({ one, rank: 0 })),
    ...placed([...facts, ...lines.behind]).map((one) => ({ one, rank: rank(one) })),
  ].sort((a, b) => a.rank - b.rank);
  const named =
    carrying[0] === undefined || carrying[0].rank > SUBJECT
      ? placed(lines.subjects)
          .filter((one) => carrying.length === 0 || rank(one) < SUBJECT)
          .slice(0, 1)
      : [];
  return [...named, ...carrying.map(({ one }) => one)];
};

/** The first of them, or that of the transaction. */
export const placeBy = (
  by: PlacedBy,
  transaction: TransactionName,
  look: Pick<Look, 'folder'>,
): FilePlace | undefined =>
  placedFacts(by, transaction, look)[0] ?? transactionPlace(transaction, look);

/** Before facts of the exporter and of the transaction as a whole. */
const SUBJECT = 2;

/** What is the same in most transactions of a company. */
const OF_EXPORTER = /^(?:exporter|company|authority)\./;

/** Of a licence register or a company's own file. */
const OTHER_FILE = /^(.+\.(?:ya?ml|json|ndjson|jsonl|csv)):([1-9]\d*)(?!\d)/i;

/** 'deal.yaml:12' and 'deal.yaml:12; end-users/x'; nothing of a list, a presumption or a definition. */
const placeOf = (from: string, { file }: TransactionName): FilePlace | undefined => {
  if (file === STANDARD_INPUT) return undefined;
  if (file !== undefined && from.startsWith(`${file}:`)) {
    const line = /^[1-9]\d*(?!\d)/.exec(from.slice(file.length + 1));
    if (line) return { file, line: Number(line[0]) };
  }
  const other = OTHER_FILE.exec(from);
  return other ? { file: other[1]!, line: Number(other[2]) } : undefined;
};

/**
 * A file as it is called from the folder. What lies outside of it is called by its name alone: where else it lies is a matter of
 * the machine.
 */
export const repositoryPath = (file: string, folder?: string): string => {
  // Every fact of a transaction names the same few files.
  if (last?.file !== file || last.folder !== folder)
    last = { file, folder, path: pathFrom(file, folder) };
  return last.path;
};

let last:
  { readonly file: string; readonly folder: string | undefined; readonly path: string } | undefined;

const pathFrom = (file: string, folder?: string): string => {
  const windows = folder !== undefined && /^(?:[a-z]:|\\\\)/i.test(folder);
  const slashed = (path: string): string => (windows ? path.replaceAll('\\', '/') : path);
  const path = slashed(file);
  const base = folder === undefined ? undefined : segments(slashed(folder));
  const isAbsolute = path.startsWith('/') || (windows && /^[a-z]:\//i.test(path));
  const whole = segments(isAbsolute || base === undefined ? path : `${base.join('/')}/${path}`);
  const within =
    base === undefined
      ? isAbsolute || whole[0] === '..'
        ? []
        : whole
      : base.every((segment, index) => whole[index] === segment)
        ? whole.slice(base.length)
        : [];
  return within.length > 0 ? within.join('/') : (whole.at(-1) ?? '');
};

/** Without empty ones and '.', and with '..' followed as far as there is a segment before it. */
const segments = (path: string): string[] => {
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else kept.push(segment);
  }
  return kept;
};
