// licet screen --party NAME: parties without a deal, one page each. Each is looked up as a screening looks up each party, so that the same
// matches, histories, owners and clearances come out; no verdict on an export follows from it.

import { join } from 'node:path';
import { endUserPage } from '../data/evidence/end-user-page.ts';
import { partyPage } from '../data/transaction/party-page.ts';
import { loadSearched } from '../data/evidence/searched.ts';
import { knownLists } from '../data/lists/list-description.ts';
import { sooner } from '../data/lists/list-gaps.ts';
import { Territories } from '../data/places/territories.ts';
import { WholeFile } from '../data/read/files.ts';
import type { Path } from '../data/read/path.ts';
import type { RawTransaction } from '../data/read/raw.ts';
import { placedWho } from '../data/transaction/who-is.ts';
import { LicetError, type Place, type Problem } from '../model/errors.ts';
import type { ListInfo } from '../model/evidence.ts';
import type { AskedParty, PartyPage } from '../model/party-page.ts';
import { jsonText } from '../report/json.ts';
import { partyText } from '../report/party.ts';
import { orderOf } from './order.ts';
import { OF_PARTY, refuseDealOptions, saidByParty, type PartySaid } from './party-options.ts';
import type { Run } from './run.ts';
import type { SaidOfParty, ScreenArguments } from './screen-arguments.ts';
import { screeningBy, type Screening } from './screening.ts';
import { readSettings } from './settings.ts';

/** Status 1 where something was found or could not be settled of one, 0 where nothing was found in all that was looked at. */
export const partyCommand = async (
  files: readonly string[],
  given: ScreenArguments,
  said: readonly SaidOfParty[],
  run: Run,
): Promise<number> => {
  refuseDealOptions(files, given);
  const pages = await pagesOf(partiesIn(saidByParty(said)), given, run);
  const text = given.format === 'json' ? jsonOf(pages) : textOf(pages, given, run);
  if (given.output !== undefined) {
    const file = new WholeFile(given.output);
    file.write(text);
    file.keep();
  } else if (given.quiet !== true) run.streams.out(text);
  return pages.every(({ outcome }) => outcome === 'nothing') ? 0 : 1;
};

/** Of several a line each, as of several transactions. */
const jsonOf = (pages: readonly PartyPage[]): string =>
  pages.map((page) => jsonText(page, pages.length === 1 ? 'page' : 'line')).join('');

const textOf = (pages: readonly PartyPage[], given: ScreenArguments, run: Run): string => {
  const { colour, width } = run.streams;
  const paper = { width, colour: colour && given.output === undefined };
  return pages
    .map((page, index) =>
      partyText(page, given.all === true, paper, {
        number: index + 1,
        of: pages.length,
      }),
    )
    .join('\n');
};

/** Errors: all that is wrong with any of them, at once. */
const pagesOf = async (
  parties: readonly Described[],
  given: ScreenArguments,
  run: Run,
): Promise<PartyPage[]> => {
  const settings = await readSettings(given);
  const screening = await screeningBy(await orderOf(given, settings, run, new Map()));
  const problems: Problem[] = [];
  const lists = sooner(screening.sources.store.lists, settings.staleAfter);
  const pages = parties.flatMap((one) => {
    try {
      return [pageOf(one, parties.length > 1, screening, lists, run)];
    } catch (error) {
      if (!(error instanceof LicetError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new LicetError(problems);
  return pages;
};

const pageOf = (
  described: Described,
  isOneOfSeveral: boolean,
  { screener, sources }: Screening,
  lists: readonly ListInfo[],
  run: Run,
): PartyPage => {
  const { engine, input } = screener.prepare(rawOf(described, isOneOfSeveral));
  const { facts, gaps, knownAt } = input;
  const { asOf } = engine.rulebook;
  const [party] = facts.endUsers;
  const places = new Territories(sources.territories);
  const text = (local: string): string | undefined => {
    const value = party!.facts.get(local)?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const who = placedWho(
    {
      names: [described.name, ...described.aliases],
      country: text('country'),
      region: text('region'),
      type: described.type,
    },
    undefined,
    places,
    asOf,
  );
  const { library, records, territories } = sources;
  const searched = loadSearched(join(run.root, 'data', 'searched'));
  const loaded = new Set(lists.map(({ id }) => id));
  return partyPage(
    described,
    {
      party: party!,
      facts,
      gaps: gaps ?? [],
      histories: endUserPage(who, { library, records, territories, searched }, { asOf, knownAt }),
    },
    {
      library,
      places,
      lists,
      notLoaded: knownLists(join(run.root, 'data', 'lists')).filter((list) => !loaded.has(list)),
    },
    { asOf, knownAt },
  );
};

interface Described {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country?: string;
  readonly address?: string;
  readonly identifiers: Readonly<Record<string, string>>;
  readonly type?: string;
  readonly owners: AskedParty['owners'];
}

/** Errors: a party or an owner without a name, an id without its kind; of all of them at once. */
const partiesIn = (said: readonly PartySaid[]): readonly Described[] => {
  const problems: Problem[] = [];
  const parties = said.map((one) => partyIn(one, problems));
  if (problems.length > 0) throw new LicetError(problems);
  return parties;
};

const partyIn = ({ name, of }: PartySaid, problems: Problem[]): Described => {
  if (name.trim() === '')
    problems.push({
      code: 'unknown-option-value',
      what: '--party has no name',
      remedy: 'Write the legal name of the party, in quotes',
    });
  const identifiers: Record<string, string> = {};
  for (const one of of.get('id') ?? []) {
    const [, kind, number] = /^([a-z-]+)[=:](.+)$/.exec(one) ?? [];
    if (kind === undefined || number === undefined || kind in identifiers)
      problems.push({
        code: 'unknown-option-value',
        what: `--id cannot be '${one}'`,
        remedy:
          'Write a kind and its number, each kind once: registration, tax, lei or imo, such as lei=…',
      });
    else identifiers[kind] = number.trim();
  }
  const owners = (of.get('owner') ?? []).map((one) => {
    const [, owner = '', place, share] = OWNER.exec(one) ?? [];
    if (owner.trim() === '' || (share === undefined && one.includes('=')))
      problems.push({
        code: 'unknown-option-value',
        what: `--owner cannot be '${one}'`,
        remedy:
          "Write the owner's name and what it holds in per cent, such as 'Example Holding=51', or with its place 'Example Holding@AE=51'",
      });
    return {
      name: owner.trim(),
      ...(place !== undefined && { country: place.trim() }),
      ...(share !== undefined && { share: Number(share) }),
    };
  });
  const [[country], [address], [type]] = (['country', 'address', 'type'] as const).map(
    (option) => of.get(option) ?? [],
  ) as [readonly string[], readonly string[], readonly string[]];
  return {
    name: name.trim(),
    aliases: of.get('alias') ?? [],
    ...(country !== undefined && { country }),
    ...(address !== undefined && { address }),
    identifiers,
    ...(type !== undefined && { type }),
    owners,
  };
};

/** 'NAME', 'NAME=51' or 'NAME@PLACE=51'. */
const OWNER = /^([^@]*?)(?:@([^=]+))?(?:=\s*(\d+(?:\.\d+)?)\s*%?)?$/su;

/** As a transaction in which it takes what is supplied, and nothing else is known. What is wrong is told by its option. */
const rawOf = (
  { aliases, identifiers, owners, ...rest }: Described,
  isOneOfSeveral: boolean,
): RawTransaction => {
  const optionAt = (path: Path): Place => ({
    file: `${OPTION_OF[String(path[2])] ?? '--party'}${isOneOfSeveral ? ` of '${rest.name}'` : ''}`,
  });
  return {
    file: 'the command line',
    line: 1,
    value: {
      id: 'party',
      parties: [
        {
          role: 'end-user',
          ...rest,
          ...(aliases.length > 0 && { aliases }),
          ...(Object.keys(identifiers).length > 0 && { identifiers }),
          ...(owners.length > 0 && {
            owners: owners.map(({ name, country, share }) => ({
              name,
              ...(country !== undefined && { country }),
              ...(share !== undefined && { share: String(share) }),
            })),
          }),
        },
      ],
    },
    place: optionAt,
    keyPlace: optionAt,
  };
};

const OPTION_OF: Readonly<Record<string, string>> = {
  ...OF_PARTY,
  aliases: '--alias',
  identifiers: '--id',
  owners: '--owner',
};
