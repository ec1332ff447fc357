// licet timeline ENTRY|RULE|CODE: what was in force when, from the packs themselves, oldest first, gaps said.

import { join } from 'node:path';
import { crosswalk, knownCodes } from '../core/study/crosswalk.ts';
import { Timelines } from '../core/study/timeline.ts';
import { withNotes } from '../data/library/notes.ts';
import { titlesOf } from '../model/control-list.ts';
import { LicetError } from '../model/errors.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Timeline } from '../model/timeline.ts';
import { jsonText } from '../report/json.ts';
import { timelineText } from '../report/timeline.ts';
import type { CrosswalkArguments } from './crosswalk.ts';
import { dayOf } from './day.ts';
import type { Run } from './run.ts';
import { readSettings } from './settings.ts';
import { sourcesFor } from './sources.ts';

export const timelineCommand = async (
  name: string,
  given: CrosswalkArguments,
  run: Run,
): Promise<number> => {
  const asOf = given.asOf === undefined ? run.today : dayOf('--as-of', given.asOf);
  const sources = await sourcesFor(run, await readSettings(given));
  const library = withNotes(sources.library, join(run.root, 'dist'));
  const timelines = new Timelines(library, titlesOf(library.controlLists));
  const own = timelines.of(name);
  const found: readonly Timeline[] = own
    ? [own]
    : (crosswalk(name, asOf, library, timelines)?.entries ?? []);
  if (found.length === 0) {
    const known = [...library.rules, ...library.definitions, ...library.entries].map(
      ({ id }) => id,
    );
    throw new LicetError([
      {
        code: 'unknown-rule',
        what: `There is no rule, definition, entry or code '${name}'`,
        remedy: didYouMean(
          name,
          [...known, ...knownCodes(library)],
          'licet explain PACK lists the rules of a pack',
        ),
      },
    ]);
  }
  run.streams.out(
    given.format === 'json'
      ? jsonText({ schema: 'licet/timeline@1', asOf, timelines: found }, 'page')
      : timelineText(found, asOf, run.streams),
  );
  return 0;
};
