// PACKS@DAY as it is given to licet diff → packs and data, and the day of the law. A packed pack is a side with the key that must
// have signed it, and refused without.

import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDay } from '../../model/dates.ts';
import { LicetError } from '../../model/errors.ts';
import type { RulesRoot } from '../../model/packed.ts';
import { dayOf } from '../day.ts';
import { storeFile } from '../lists/store-file.ts';
import { ownRules } from '../own-rules.ts';
import type { Run } from '../run.ts';
import { shippedPack, withKey } from '../named-rules.ts';
import type { Settings } from '../settings.ts';
import { sourcesFor, sourcesInstead, sourcesOfOther, type Sources } from '../sources.ts';

export interface Side {
  /** As it was given. */
  readonly packs: string;
  /** '.' for those in use, 'shipped', a folder, or FILE=KEY. */
  readonly where: string;
  readonly asOf?: string;
}

export interface LoadedSide extends Side {
  readonly sources: Sources;
  /** What the packs are, and where data comes from. */
  readonly says: string;
}

const USED = '.';
const SHIPPED = 'shipped';

/** PACKS, PACKS@DAY or @DAY. `other`: the day of --as-of, for a side that has none. Errors: a day that does not exist. */
export const sideOf = (option: '--from' | '--to', given: string, other?: string): Side => {
  const [, packs = given, day] = existsSync(given) ? [] : (/^(.*)@(\d[\d-]*)$/.exec(given) ?? []);
  if (isDay(given) && !existsSync(given)) throw dayAlone(option, given);
  const asOf = day === undefined ? other && dayOf('--as-of', other) : dayOf(option, day);
  return {
    packs: given,
    where: packs === '' ? USED : packs,
    ...(asOf !== undefined && { asOf }),
  };
};

/** Errors: there is no such folder or file, something is wrong with what is in it, or it is not signed by the key. */
export const loadedSide = async (
  option: '--from' | '--to',
  side: Side,
  settings: Settings,
  run: Run,
): Promise<LoadedSide> => {
  const store = storeFile(settings, run.env);
  const { rules } = settings;
  const { where } = side;
  if (where === USED) {
    const sources = await sourcesFor(run, { rules }, store);
    return { ...side, sources, says: `the packs in use, data of licet ${sources.version}` };
  }
  if (where === SHIPPED) {
    const sources = await sourcesFor(run, { rules: [] }, store);
    return { ...side, sources, says: `the shipped packs alone, data of licet ${sources.version}` };
  }
  const folder = (await shippedPack(where)) ?? where;
  if (isLicet(folder)) {
    const own = rules.length === 0 ? '' : ', with your own packs beside them';
    return {
      ...side,
      sources: await sourcesOfOther(run, rules, folder, store),
      says: `packs and data of ${where}${own}; lists are those in use`,
    };
  }
  // What is named with a key has to be signed by it, whatever folders are called so.
  const named = withKey(folder);
  if (named.key === undefined && statSync(folder, { throwIfNoEntry: false })?.isFile())
    refuseWithoutKey(option, folder);
  const [instead] = ownRules([{ ...named, from: `with ${option}` }]) as [RulesRoot];
  const sources = await sourcesInstead(run, rules, instead, store);
  return {
    ...side,
    sources,
    says: `the packs in use, ${insteadText(instead)}; data of licet ${sources.version}`,
  };
};

const dayAlone = (option: string, day: string): LicetError =>
  new LicetError([
    {
      code: 'unknown-option-value',
      place: { file: `${option} ${day}` },
      what: 'It is a day, and a side is packs; there is no folder of that name',
      remedy: `Write ${option} @${day} for the packs in use on that day, or PACKS@${day}`,
    },
  ]);

const insteadText = (instead: RulesRoot): string => {
  if (typeof instead === 'string')
    return `those in ${instead} in place of packs of the same name or beside them`;
  const { file, manifest, key } = instead;
  return `${manifest.pack} of ${file}, version ${manifest.version} of ${manifest.day}, signed by ${key}, in place of the pack of that name or beside them`;
};

/** A checkout or an installed licet: its packs are read with its own data. */
const isLicet = (folder: string): boolean =>
  existsSync(join(folder, 'rules')) && existsSync(join(folder, 'data', 'facts'));

const refuseWithoutKey = (option: string, file: string): never => {
  throw new LicetError([
    {
      code: 'file-unreadable',
      place: { file },
      what: `${option} names a file, and packs are a folder, or a packed pack with the key that must have signed it`,
      remedy: `Write ${option} FILE=KEY; else name a folder of packs, a folder of licet, shipped, or . for the packs in use`,
    },
  ]);
};
