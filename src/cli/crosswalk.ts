// licet crosswalk CODE: one entry across the control lists, in any spelling, with its days, confidence and provision.

import { crosswalk, knownCodes } from '../core/study/crosswalk.ts';
import { readCode } from '../core/logic/read-code.ts';
import { Timelines } from '../core/study/timeline.ts';
import { titlesOf } from '../model/control-list.ts';
import { LicetError } from '../model/errors.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Library } from '../model/pack.ts';
import type { Crosswalk } from '../model/timeline.ts';
import { jsonText } from '../report/json.ts';
import { crosswalkText } from '../report/timeline.ts';
import { dayOf } from './day.ts';
import type { Run } from './run.ts';
import { readSettings, type Given } from './settings.ts';
import { sourcesFor } from './sources.ts';

export interface CrosswalkArguments extends Given {
  readonly format: 'text' | 'json';
  readonly asOf?: string;
}

export const crosswalkCommand = async (
  code: string,
  given: CrosswalkArguments,
  run: Run,
): Promise<number> => {
  const asOf = given.asOf === undefined ? run.today : dayOf('--as-of', given.asOf);
  const { library } = await sourcesFor(run, await readSettings(given));
  const found = crosswalkOf(code, asOf, library);
  run.streams.out(
    given.format === 'json' ? jsonText(found, 'page') : crosswalkText(found, run.streams),
  );
  return 0;
};

/** Errors: no entry of these packs has the code. */
export const crosswalkOf = (code: string, asOf: string, library: Library): Crosswalk => {
  const found = crosswalk(
    code,
    asOf,
    library,
    new Timelines(library, titlesOf(library.controlLists)),
  );
  if (!found || found.entries.length + found.under.length === 0) {
    const wanted = found?.code ?? code;
    const military = library.controlLists.filter((list) => 'military' in readCode(list, code));
    throw new LicetError([
      {
        code: 'unknown-rule',
        what: `No entry of these packs has the code '${code}'`,
        remedy:
          military.length > 0
            ? `It is written like a code of the military list that goes with ${military.map(({ id }) => id).join(', ')}, whose entries are not modelled: an item that is declared under it (classification) is held as military`
            : didYouMean(
                wanted,
                knownCodes(library),
                'Write it as 5A001.j, 5.A.1.j or 5A001j; licet explain lists says what the packs hold',
              ),
      },
    ]);
  }
  return found;
};
