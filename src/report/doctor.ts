// What licet doctor says to a person: first what a run would fail for, then what is to be looked at, then what is as it should be.

import type {
  CacheState,
  DoctorPage,
  KeptPath,
  ListState,
  PackState,
} from '../model/doctor-page.ts';
import { INDENT, Page, type Paper } from './page.ts';
import { counted } from './words.ts';

const COLOUR = { well: 'green', look: 'amber', fails: 'red' } as const;
const DEEP = INDENT + INDENT;

export const doctorText = (of: DoctorPage, look: Paper): string => {
  const page = new Page(look);
  page.add(headline(of), '', page.colour(COLOUR[of.state]));
  addFails(page, of);
  addVersions(page, of);
  addPaths(page, of.paths);
  addPacks(page, of.packs);
  addLists(page, of.lists);
  addCaches(page, of.caches);
  addClock(page, of.clock);
  addGaps(page, of);
  return page.text();
};

const headline = ({ state, gaps }: DoctorPage): string => {
  if (state === 'fails') return 'A run would fail as things stand:';
  if (gaps.length > 0)
    return `licet runs. Whatever the transaction, its answers of today may have ${counted(gaps.length, 'gap')}, told below.`;
  return state === 'well'
    ? 'licet runs, and nothing that it needs here is missing or too old.'
    : 'licet runs. What is to be looked at is told below.';
};

const addFails = (page: Page, { fails }: DoctorPage): void => {
  for (const why of fails) page.add(why, INDENT, page.colour('red'), DEEP);
};

const short = (hash: string | undefined): string => (hash ? hash.slice(0, 12) : 'missing');

const addVersions = (page: Page, { versions }: DoctorPage): void => {
  const { licet, node, platform, sqlite, program, library } = versions;
  page.heading('Versions');
  page.add(`licet ${licet}, Node ${node}, SQLite ${sqlite}, ${platform}`, INDENT);
  page.add(
    `sha256 of the program ${short(program)}, of its law and data ${short(library)}`,
    INDENT,
  );
};

const addPaths = (page: Page, paths: readonly KeptPath[]): void => {
  page.heading('Files and folders');
  for (const one of paths)
    page.add(
      `${one.what}: ${one.path}: ${pathText(one)}`,
      INDENT,
      one.open ? page.colour('amber') : undefined,
      DEEP,
    );
};

const OWNER = { you: 'yours', root: "root's", 'another user': "another user's" } as const;

const pathText = ({ is, owner, writable, open }: KeptPath): string => {
  if (is === 'missing') return writable ? 'not there, and can be made' : 'not there';
  if (is === 'not to be seen') return 'cannot be looked at by this user';
  return [
    is === 'neither' ? 'neither a file nor a folder' : `a ${is}`,
    ...(owner === 'unknown' ? [] : [OWNER[owner]]),
    writable ? 'can be written' : 'cannot be written',
    ...(open ? ['anybody may write it'] : []),
  ].join(', ');
};

const addPacks = (page: Page, packs: readonly PackState[]): void => {
  if (packs.length === 0) return;
  page.heading('Packs');
  const days = packs.map(({ checkedTo }) => checkedTo).sort();
  const stale = packs.filter((pack) => pack.stale);
  page.add(
    `${counted(packs.length, 'pack')}, compared with the texts to days from ${days[0]} to ${days.at(-1)}; ${stale.length === 0 ? 'none is out of date' : `${stale.length} out of date`}`,
    INDENT,
    stale.length > 0 ? page.colour('amber') : undefined,
  );
  for (const { pack, checkedTo, freshTo, own } of packs.filter((one) => one.stale || one.own))
    page.add(`${pack}${own ? ', your own' : ''}: to ${checkedTo}, fresh to ${freshTo}`, DEEP);
};

const addLists = (page: Page, lists: readonly ListState[]): void => {
  if (lists.length === 0) return;
  page.heading('Lists of parties');
  for (const one of lists)
    page.add(
      listText(one),
      INDENT,
      one.stale || !one.dayKnown || one.altered ? page.colour('amber') : undefined,
      DEEP,
    );
};

const listText = (one: ListState): string => {
  const { list, rows, whole, bundled, day, dayKnown, wholeAsOf, freshTo, stale, altered } = one;
  const of = dayKnown ? (wholeAsOf ?? day) : 'an unknown day';
  return `${list}: ${counted(rows, 'row')}, ${whole ? 'whole' : 'extract'}${bundled ? ', bundled' : ''}, of ${of}; ${stale ? 'stale after' : 'fresh to'} ${freshTo}${altered ? '; its rows are not those that were imported' : ''}`;
};

const addCaches = (page: Page, caches: readonly CacheState[]): void => {
  page.heading('What is kept between runs');
  for (const one of caches)
    page.add(
      `${one.what}: ${one.path}: ${cacheText(one)}`,
      INDENT,
      one.state === 'not believed' ? page.colour('amber') : undefined,
      DEEP,
    );
};

const cacheText = ({ state, why }: CacheState): string => {
  switch (state) {
    case 'believed':
      return 'as it was kept, and believed';
    case 'absent':
      return 'not there; each run does the work again';
    case 'not believed':
      return `not believed, for ${why}; each run does the work again. Delete it`;
    case 'left':
      return `${why}. They may be deleted`;
  }
};

const addClock = (page: Page, { today, newest, behind }: DoctorPage['clock']): void => {
  page.heading('Clock');
  page.add(
    newest === undefined
      ? `Today is ${today}`
      : `Today is ${today}; the newest day that is loaded is ${newest.day}, of ${newest.of}`,
    INDENT,
  );
  if (behind)
    page.add(
      'The clock is behind: deals without a date are judged by it, and nothing becomes stale. Set it',
      INDENT,
      page.colour('amber'),
    );
};

const addGaps = (page: Page, { gaps }: DoctorPage): void => {
  if (gaps.length === 0) return;
  page.heading('Gaps of today, whatever the transaction');
  for (const { kind, what, why, remedy } of gaps) {
    page.add(`${kind}: ${what}`, INDENT, page.colour('amber'), DEEP);
    page.add(why, DEEP);
    page.add(remedy, DEEP);
  }
};
