// What to do about a list that is stale, in words that can be followed as they stand.

import type { ListInfo } from '../../model/evidence.ts';
import type { ListDescription } from './list-description.ts';

/** Whether the publisher has the files of a format at addresses from which they are fetched without a person. */
export const isFetched = ({ whole }: Pick<ListDescription, 'whole'>): boolean =>
  whole?.formats.some(({ addresses }) => addresses !== undefined) === true;

export const renewalOf = ({
  id,
  address,
  fetched,
}: Pick<ListInfo, 'id' | 'address' | 'fetched'>): string =>
  fetched === true
    ? `Fetch it anew with licet lists update ${id}.`
    : `Fetch it from ${address}, and take it in with licet lists import ${id} --from FILE.`;
