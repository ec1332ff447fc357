// What is told where there is no room for one more question.

import { Refused } from '../verbs/refusal.ts';

export const busy = (): Refused =>
  new Refused(
    'busy',
    'As many questions as this service takes at once are in hand',
    'Ask again in a second',
  );
