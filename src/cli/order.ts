// What a run was told → how it screens: one for all commands that screen, so that none reads an option in its own way.

import { existsSync } from 'node:fs';
import { readText } from '../data/read/files.ts';
import { sha256 } from '../data/read/hash.ts';
import { LicetError } from '../model/errors.ts';
import type { Answers } from './answers.ts';
import { clearancesFor } from './clearances.ts';
import { companyFor } from './company.ts';
import { waiversFor } from './waivers/waivers-file.ts';
import { licencesFor } from './licences/register-file.ts';
import { dayOf, knownAtOf } from './day.ts';
import { storeFile } from './lists/store-file.ts';
import { namedOf } from './named.ts';
import type { Run } from './run.ts';
import type { ScreenArguments } from './screen-arguments.ts';
import type { Order } from './screening.ts';
import type { Settings } from './settings.ts';

export const orderOf = async (
  given: Omit<ScreenArguments, 'format'>,
  settings: Settings,
  { root, env, today, open }: Pick<Run, 'root' | 'env' | 'today' | 'open'>,
  answers: Answers,
): Promise<Order> => {
  const knownAt = knownAtOf(given.knownAt, today);
  if (settings.store !== undefined && !existsSync(settings.store)) throw noStore(settings.store);
  const clearances = await clearancesFor(settings, today);
  const waivers = await waiversFor(settings);
  const licences = await licencesFor(settings);
  const company = await companyFor(settings);
  return {
    root,
    env,
    open,
    rules: settings.rules,
    ...(settings.lock !== undefined && { lock: settings.lock }),
    store: storeFile(settings, env),
    options: {
      lists: settings.lists,
      staleAfter: settings.staleAfter,
      ...(given.asOf !== undefined && { asOf: dayOf('--as-of', given.asOf) }),
      ...(knownAt !== undefined && { knownAt }),
      ...(given.presumptions === false && { presumptions: false }),
      ...(given.hypothetical === true && { hypothetical: true }),
      ...(clearances && { clearances }),
      ...(waivers && { waivers }),
      ...(licences && { licences }),
      ...(company && { company }),
      ...(given.map !== undefined && { mapping: { sha256: sha256(readText(given.map)) } }),
      ...(settings.fourEyes && { fourEyes: true }),
      ...(settings.proofRequired && { proof: 'required' as const }),
      today,
      named: namedOf(given, knownAt, answers),
    },
    asked: settings.asked,
    answers,
    ignored: new Set(given.ignoreColumns ?? []),
    batch: false,
  };
};

/** Whoever names a store has lists in it that are not shipped: without it they would not be looked at. */
const noStore = (store: string): LicetError =>
  new LicetError([
    {
      code: 'file-unreadable',
      place: { file: store },
      what: 'There is no such store of lists, and the settings name it',
      remedy: 'Check the path of store:, or make it with licet lists update or licet lists import',
    },
  ]);
