// What licet clear is given on the command line.

import type { ScreenArguments } from './screen-arguments.ts';

export interface ClearArguments extends Pick<
  ScreenArguments,
  'asOf' | 'knownAt' | 'lock' | 'config' | 'clearances'
> {
  readonly in?: string;
  readonly reason?: string;
  readonly by?: string;
  readonly approvedBy?: string;
  readonly expires?: string;
  readonly list?: boolean;
}
