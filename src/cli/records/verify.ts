// licet records verify: whether a folder of records is whole.

import { verifiedIn } from '../../records/verified.ts';
import { jsonText } from '../../report/json.ts';
import { verifiedText } from '../../report/records.ts';
import type { Run } from '../run.ts';
import { readSettings } from '../settings.ts';
import { existing, recordsFolder } from './folder.ts';
import type { VerifyArguments } from './record-arguments.ts';

/** The status is 1 where anything is not as it was kept. */
export const verifyCommand = async (
  folder: string | undefined,
  given: VerifyArguments,
  run: Run,
): Promise<number> => {
  const where = existing(recordsFolder(folder, await readSettings(given)));
  const verified = verifiedIn(where, given.expect);
  const { entries, head, flaws, unfinished } = verified;
  run.streams.out(
    given.format === 'json'
      ? jsonText({ folder: where, entries: entries.length, head, flaws, unfinished }, 'page')
      : verifiedText(where, verified),
  );
  return flaws.length === 0 ? 0 : 1;
};
