// Where the user's store of lists is: where the settings say, else among the data of the user (XDG).

import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Run } from '../run.ts';
import type { Settings } from '../settings.ts';

export const storeFile = ({ store }: Pick<Settings, 'store'>, env: Run['env']): string =>
  store ??
  join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'licet', 'lists.sqlite');
