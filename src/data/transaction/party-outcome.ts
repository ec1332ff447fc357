// What the looking up of one party came to, and what nobody said of it that widens the answer or leaves it open.

import type { EndUserPage } from '../../model/end-user-page.ts';
import type { Scope } from '../../model/facts.ts';
import type { AskedParty, Outcome, PartyPage } from '../../model/party-page.ts';

/**
 * Found: a match that nobody cleared, anything on record, a place that is mentioned, held by others or under a ban. Where something could
 * not be looked at, nothing found is not said as nothing.
 */
export const outcomeOf = (
  { party, matches, places, gaps }: Pick<PartyPage, 'party' | 'matches' | 'places' | 'gaps'>,
  incidents: readonly Scope[],
): Outcome => {
  if (
    matches.some(({ weight }) => weight !== 'cleared') ||
    incidents.some(({ open }) => open === undefined) ||
    places.some(
      ({ how, held, bars }) =>
        how === 'mentioned' ||
        held.length > 0 ||
        bars.some(({ effect }) => effect === 'prohibited'),
    )
  )
    return 'found';
  return gaps.length > 0 || incidents.length > 0 || party.country === undefined
    ? 'not-settled'
    : 'nothing';
};

/** What was not given, and what follows from that for what was looked at. */
export const missingOf = (asked: AskedParty, { services }: EndUserPage): PartyPage['missing'] => [
  ...(asked.country === undefined
    ? [
        {
          what: 'country',
          widens:
            'its name was compared with listed parties of every country, so that more of them are shown; whose histories count for it, and whether its place is held or under a ban, could not be looked at',
        },
      ]
    : []),
  ...(asked.type === undefined && (asked.country === undefined || services.length > 0)
    ? [
        {
          what: 'type',
          widens:
            'whether it is a body for which the record of the services of its state counts is not known',
        },
      ]
    : []),
  ...(asked.address === undefined
    ? [
        {
          what: 'address',
          widens: 'no listed address was compared, and no place noticed in one',
        },
      ]
    : []),
  ...(Object.keys(asked.identifiers).length === 0
    ? [{ what: 'id', widens: 'no number was compared: names alone decide' }]
    : []),
  ...(asked.owners.length === 0
    ? [
        {
          what: 'owner',
          widens:
            'who owns it was not looked at: a firm that listed persons own may be reached without being listed',
        },
      ]
    : []),
];
