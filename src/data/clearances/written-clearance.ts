// One clearance more in the text of a file of them. What stands there stays as it is, letter for letter: a decision is never
// written over, and the file's history says who wrote which.

import type { Clearance } from '../../model/clearance.ts';
import { compareText } from '../../model/errors.ts';
import { edited } from '../edit/edited.ts';
import { yamlLines } from '../edit/written-yaml.ts';
import { parseYaml } from '../read/yaml.ts';

const HEAD = `# Decisions that a match is another party, written by licet clear. Each ends with the content of either record.\n`;

/** `text`: the file as it is and was read, or undefined where there is none yet. Errors: it cannot be put in. */
export const withClearance = (
  file: string,
  text: string | undefined,
  clearance: Clearance,
): string => {
  const record = writtenRecord(clearance);
  const lines = `${yamlLines([record], '').join('\n')}\n`;
  if (text === undefined) return HEAD + lines;
  const before = parseYaml(file, text)[0]!.value as unknown[];
  if (before.length === 0 && EMPTY.test(text)) return text.replace(EMPTY, () => lines);
  return edited(file, text, 'yaml', before, [...before, record]);
};

/** Between brackets, in which a record would be one long line. */
const EMPTY = /^\[\s*\][ \t]*\n?/m;

/** Keys in one order, so that the same decision has the same bytes. */
const writtenRecord = ({
  partyRecord,
  listedRecord,
  approvedBy,
  ...same
}: Clearance): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries({
      ...same,
      'party-record': partyRecord,
      'listed-record': listedRecord,
      ...(approvedBy !== undefined && { 'approved-by': approvedBy }),
    }).sort(([a], [b]) => compareText(a, b)),
  );
