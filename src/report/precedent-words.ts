// What two deals have in common and what differs between them in the words in which a record tells a deal: no path, no code alone.

import type { Moved } from '../model/compared.ts';
import { plainLabel, plainValue } from './dossier/plain.ts';

/** By place as it is written, or by its code, how it is called: 'Syria (SY)'. */
export type PlacesCalled = Readonly<Record<string, string>>;

const OF_PLACE = /(?:^|\.)(?:country|region)$/;
const CODES = /\b[A-Z]{2}(?:-[A-Z0-9]{1,3})?\b/g;
const NUMBERED = /^([a-z-]+) (\d+)\./;

/** 'DE → KZ' → 'Germany (DE) → Kazakhstan (KZ)' */
export const routeText = (route: string, places: PlacesCalled): string =>
  route.replace(CODES, (code) => places[code] ?? code);

export const kindText = (kind: string): string => plainValue('category', kind);

/** 'end user: kind of body: police then, private now' */
export const differsText = ({ what, before, after }: Moved, places: PlacesCalled): string => {
  const said = (value: string | undefined): string => {
    if (value === undefined) return 'not said';
    return (OF_PLACE.test(what) ? places[value] : undefined) ?? plainValue(what, value);
  };
  // The second of several parts of one kind: 'item 2.category'.
  const [, part, number] = NUMBERED.exec(what) ?? [];
  const label =
    part === undefined
      ? plainLabel(what)
      : `${plainLabel(part)} ${number}: ${plainLabel(what.replace(NUMBERED, ''))}`;
  return `${label}: ${said(before)} then, ${said(after)} now`;
};

/** Of which spreadsheet a deal was made says nothing of the deal. */
export const saysSomething = ({ what }: Moved): boolean => !what.startsWith('origin.');
