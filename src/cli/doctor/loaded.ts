// What a run of today would be made with; and where it cannot be, as much of it as can, and why not all.

import { LicetError, problemText } from '../../model/errors.ts';
import { clearancesFor } from '../clearances.ts';
import { companyFor } from '../company.ts';
import { licencesFor } from '../licences/register-file.ts';
import { orderOf } from '../order.ts';
import type { Run } from '../run.ts';
import { readSettings, type Given, type Settings } from '../settings.ts';
import { sourcesFor, type Sources } from '../sources.ts';
import { storeFile } from '../lists/store-file.ts';
import { waiversFor } from '../waivers/waivers-file.ts';

export interface Loaded {
  readonly settings: Settings | undefined;
  readonly store: string;
  readonly sources: Sources | undefined;
  readonly fails: readonly string[];
}

export const loadedFor = async (
  given: Given,
  { root, env, open, today }: Pick<Run, 'root' | 'env' | 'open' | 'today'>,
): Promise<Loaded> => {
  const fails = new Set<string>();
  const orWhyNot = async <T>(what: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await what();
    } catch (error) {
      if (!(error instanceof LicetError)) throw error;
      for (const problem of error.problems) fails.add(problemText(problem));
      return undefined;
    }
  };
  const settings = await orWhyNot(() => readSettings(given));
  if (settings) {
    // Each by itself, so that all that is wrong is told; then as a run reads them.
    await orWhyNot(() => clearancesFor(settings, today));
    await orWhyNot(() => waiversFor(settings));
    await orWhyNot(() => licencesFor(settings));
    await orWhyNot(() => companyFor(settings));
    await orWhyNot(() => orderOf({}, settings, { root, env, today, open }, new Map()));
  }
  const store = storeFile(settings ?? {}, env);
  const { rules = [], lock } = settings ?? {};
  const locked = lock === undefined ? {} : { lock };
  // Without a folder of caches the hash of all that is shipped is made.
  const run = { root, env: {}, ...(open && { open }) };
  const sources =
    (await orWhyNot(() => sourcesFor(run, { rules, ...locked }, store))) ??
    // Each with less of what is the user's own: a lock that is not kept to, a list or a pack that cannot be read.
    (await orWhyNot(() => sourcesFor(run, { rules }, store))) ??
    (await orWhyNot(() => sourcesFor(run, { rules: [] }, store))) ??
    (await orWhyNot(() => sourcesFor(run, { rules }))) ??
    (await orWhyNot(() => sourcesFor(run, { rules: [] })));
  return { settings, store, sources, fails: [...fails] };
};
