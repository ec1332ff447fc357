// A rule and its cases as templates, filled in as far as can be, to be completed by a person. They pass licet check as they
// are, which names them, and apply to nothing until a person has written 'reviewed'.

import { addDays } from '../model/dates.ts';
import type { PackKind } from '../model/pack.ts';
import { TEMPLATE_TERRITORY, TEMPLATE_TITLE, TO_BE_WRITTEN } from '../model/template.ts';

/** An instrument that is shipped, where the pack has none of its own. */
const CITED = 'eu-2021-821 Art. 1';

export const ruleText = (
  id: string,
  today: string,
  kind: PackKind,
  provision: string = CITED,
): string => `rule: ${id}
title: ${TEMPLATE_TITLE}
provision: ${provision.padEnd(27)} # an instrument, and the pinpoint
status: draft                          # reviewed once somebody has compared it with the text
confidence: recalled                   # verified once the text was seen
since: ${today}                      # first day in force, or undated

when:
  all:
    - destination.country: ${TEMPLATE_TERRITORY}
    - item.category: [video-surveillance]

then:
  effect: ${kind === 'law' ? 'licence-required' : 'care'}
  because: >-
    ${TO_BE_WRITTEN} {item.name} is going to {destination.country}, and ${kind === 'law' ? 'the provision asks for a licence' : 'the guidance asks for care'}.
  remedy: "${TO_BE_WRITTEN} ${kind === 'law' ? 'Apply to the competent authority and wait for its decision' : 'Carry out and write down heightened due diligence'}."
`;

export const testText = (id: string, today: string): string => `rule: ${id}
as-of: ${today}
facts:
  destination.country: ${TEMPLATE_TERRITORY}
  item.category: video-surveillance
cases:
  - it: is met where every condition holds
    expect: met
  - it: is not met elsewhere
    with: { destination.country: DE }
    expect: not-met
  - it: asks, rather than guesses, where it will be used
    with: { destination.country: unknown }
    expect: undetermined
    asks: [destination.country]
  - it: asks what the item is
    with: { item.category: unknown }
    expect: undetermined
    asks: [item.category]
  - it: did not exist on the eve of its entry into force
    as-of: ${addDays(today, -1)}
    expect: not-in-force
`;
