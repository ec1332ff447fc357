// Whether each line is to be answered with a line. What such a run needs is loaded only then.

import type { ScreenLine } from '../screen-arguments.ts';

/** The format that answers line by line; it is none of those that are put together of many answers. */
export const FILTER = 'ndjson';

export const isFilter = ({ format = [] }: Pick<ScreenLine, 'format'>): boolean =>
  format.some((one) => one.split('=', 1)[0] === FILTER);
