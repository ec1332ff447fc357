// licet screen --party NAME: one party without a deal. It is looked up as a screening looks up each party, so that the same
// matches, histories, owners and clearances come out; no verdict on an export follows from it.

import { join } from 'node:path';
import { endUserPage } from '../data/evidence/end-user-page.ts';
import { partyPage } from '../data/transaction/party-page.ts';
import { loadSearched } from '../data/evidence/searched.ts';
import { knownLists } from '../data/lists/list-description.ts';
import { Territories } from '../data/places/territories.ts';
import { WholeFile } from '../data/read/files.ts';
import type { Path } from '../data/read/path.ts';
import type { RawTransaction } from '../data/read/raw.ts';
import { placedWho } from '../data/transaction/who-is.ts';
import { LicetError, type Place, type Problem } from '../model/errors.ts';
import type { AskedParty, PartyPage } from '../model/party-page.ts';
import { jsonText } from '../report/json.ts';
import { partyText } from '../report/party.ts';
import { orderOf } from './order.ts';
import { OF_PARTY, refuseDealOptions } from './party-options.ts';
import type { Run } from './run.ts';
import type { ScreenArguments } from './screen-arguments.ts';
import { screeningBy } from './screening.ts';
import { readSettings } from './settings.ts';

/** Status 1 where something was found or could not be settled, 0 where nothing was found in all that was looked at. */
export const partyCommand = async (
  files: readonly string[],
  given: ScreenArguments,
  run: Run,
): Promise<number> => {
  refuseDealOptions(files, given);
  const page = await pageOf(given, run);
  const { colour, width } = run.streams;
  const text =
    given.format === 'json'
      ? jsonText(page, 'page')
      : partyText(page, given.all === true, {
          width,
          colour: colour && given.output === undefined,
        });
  if (given.output !== undefined) {
    const file = new WholeFile(given.output);
    file.write(text);
    file.keep();
  } else if (given.quiet !== true) run.streams.out(text);
  return page.outcome === 'nothing' ? 0 : 1;
};

const pageOf = async (given: ScreenArguments, run: Run): Promise<PartyPage> => {
  const settings = await readSettings(given);
  const { screener, sources } = await screeningBy(await orderOf(given, settings, run, new Map()));
  const described = partyIn(given);
  const { engine, input } = screener.prepare(rawOf(described));
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
      type: given.type,
    },
    undefined,
    places,
    asOf,
  );
  const { library, records, territories, store } = sources;
  const searched = loadSearched(join(run.root, 'data', 'searched'));
  const loaded = new Set(store.lists.map(({ id }) => id));
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
      lists: store.lists,
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

/** Errors: an id without its kind, an owner without a name. */
const partyIn = (given: ScreenArguments): Described => {
  const problems: Problem[] = [];
  const name = given.party![0]!.trim();
  if (name === '')
    problems.push({
      code: 'unknown-option-value',
      what: '--party has no name',
      remedy: 'Write the legal name of the party, in quotes',
    });
  const identifiers: Record<string, string> = {};
  for (const one of given.id ?? []) {
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
  const owners = (given.owner ?? []).map((one) => {
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
  if (problems.length > 0) throw new LicetError(problems);
  return {
    name,
    aliases: given.alias ?? [],
    ...(given.country !== undefined && { country: given.country }),
    ...(given.address !== undefined && { address: given.address }),
    identifiers,
    ...(given.type !== undefined && { type: given.type }),
    owners,
  };
};

/** 'NAME', 'NAME=51' or 'NAME@PLACE=51'. */
const OWNER = /^([^@]*?)(?:@([^=]+))?(?:=\s*(\d+(?:\.\d+)?)\s*%?)?$/su;

/** As a transaction in which it takes what is supplied, and nothing else is known. What is wrong is told by its option. */
const rawOf = ({ aliases, identifiers, owners, ...rest }: Described): RawTransaction => ({
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
});

const optionAt = (path: Path): Place => ({ file: OPTION_OF[String(path[2])] ?? '--party' });

const OPTION_OF: Readonly<Record<string, string>> = {
  ...OF_PARTY,
  aliases: '--alias',
  identifiers: '--id',
  owners: '--owner',
};
