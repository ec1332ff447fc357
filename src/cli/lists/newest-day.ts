// Of which day a publisher's newest state is, where the publisher says that in a file of its own.

import type { Format } from './update-sources.ts';
import { readText } from '../../data/read/files.ts';
import { isDay } from '../../model/dates.ts';
import { LicetError } from '../../model/errors.ts';

/** `file`: JSON as it was fetched. Errors: it does not say the day. */
export const newestDay = (file: string, at: NonNullable<Format['day-at']>): string => {
  const rows = rowsIn(readText(file), at.list);
  const row = rows.find((one) =>
    Object.entries(at.where).every(([key, value]) => String(one[key]) === value),
  );
  const day = row?.[at.day];
  if (typeof day === 'string' && isDay(day)) return day;
  throw new LicetError([
    {
      code: 'not-fetched',
      place: { file: at.address },
      what: `The file does not say of which day the newest state is (${at.day})`,
      remedy:
        "Fetch the list from the publisher's page and give it with --from; nothing was imported",
    },
  ]);
};

const rowsIn = (text: string, list: string): readonly Record<string, unknown>[] => {
  try {
    const rows = (JSON.parse(text) as Record<string, unknown> | null)?.[list];
    return Array.isArray(rows)
      ? rows.filter(
          (row): row is Record<string, unknown> => typeof row === 'object' && row !== null,
        )
      : [];
  } catch {
    return [];
  }
};
