// Spans of law in words, for the formats made for people.

import { UNDATED } from '../model/dates.ts';

export const lasting = ({
  since,
  until,
}: {
  readonly since: string;
  readonly until?: string;
}): string => {
  const from = since === UNDATED ? 'older than every record' : `from ${since}`;
  return until === undefined ? from : `${from}, until ${until}`;
};
