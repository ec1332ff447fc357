// How much one file may hold. Cost grows with what is written, so what would explode is refused by the name of its limit.
// NDJSON and CSV have no limit of size: they are read line by line.

import { LicetError, type Place } from '../../model/errors.ts';

/** Bytes of a YAML or JSON file, which is held whole in memory; one near this size is a mistake. */
export const LARGEST_DOCUMENT = 5_000_000;
/** Letters of one line of NDJSON, and of one row of CSV. */
export const LONGEST_LINE = 1_000_000;
/** Records and lists inside one another; a transaction needs six. */
export const DEEPEST = 64;
/** Columns of a CSV file. */
export const MOST_COLUMNS = 2_000;
/** Entries of any list in a transaction: parties, items, owners, aliases, licences. */
export const LONGEST_LIST = 1_000;
/** Owners of owners in turn. */
export const DEEPEST_OWNERS = 20;
/** Owners of all parties of a transaction, direct or not, each counted for every party that it holds. */
export const MOST_OWNERS = 10_000;
/** Items times parties of a transaction, for a rule may be applied to each pair. */
export const MOST_PAIRS = 10_000;
/** Bytes of a packed pack, with its manifest. */
export const LARGEST_PACKED = 50_000_000;
/** Bytes of the manifest of a packed pack. */
export const LONGEST_MANIFEST = 4_000_000;
/** Files of a packed pack. */
export const MOST_PACKED_FILES = 10_000;
/** Problems that are said of one document. */
export const MOST_PROBLEMS = 100;

/** `what`: the limit in words, such as 'A line may have 1000000 letters'. */
export const overLimit = (place: Place, what: string, remedy: string): LicetError =>
  new LicetError([{ code: 'over-limit', place, what, remedy }]);

export const tooDeep = (place: Place): LicetError =>
  overLimit(
    place,
    `Records and lists are nested here more than ${DEEPEST} deep`,
    'Write the file flatter',
  );
