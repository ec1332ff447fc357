// clearances.yaml → clearances. A file that cannot be read clears nothing quietly: it is an error.

import { LicetError, type Problem } from '../../model/errors.ts';
import type { Clearance, Clearances } from '../../model/clearance.ts';
import { clearancesDocument } from '../../model/schema/clearance.ts';
import { sha256 } from '../read/hash.ts';
import { oneDocument } from '../read/one-document.ts';

/** `today`: nobody has decided anything later. Errors: everything that is wrong with the file, at once. */
export const clearancesIn = (file: string, text: string, today: string): Clearances => {
  const { document, shape } = oneDocument(file, text, clearancesDocument, {
    what: 'Clearances are one list, and this begins a second document',
    remedy: 'Write all of them above the ---',
  });
  const problems: Problem[] = [];
  for (const [index, { on }] of shape.entries())
    if (on > today)
      problems.push({
        code: 'wrong-type',
        place: document.place([index, 'on']),
        what: `'${index}.on': '${on}' is a day that has not come, and nobody decided then`,
        remedy: 'Write the day of the decision',
      });
  if (problems.length > 0) throw new LicetError(problems);
  return { records: shape.map(recordOf), sha256: sha256(text) };
};

const recordOf = ({
  'party-record': partyRecord,
  'listed-record': listedRecord,
  'approved-by': approvedBy,
  ...same
}: (typeof clearancesDocument)['_output'][number]): Clearance => ({
  ...same,
  partyRecord,
  listedRecord,
  ...(approvedBy !== undefined && { approvedBy }),
});
