// A pack of one's own as templates, to be completed by a person: what it is, and the instrument that its rules cite.

import { templateAddress, TO_BE_WRITTEN } from '../model/template.ts';

export const packText = (name: string, today: string): string => `pack: ${name}
title: "${TO_BE_WRITTEN} what the rules are called"
kind: policy                           # law, where an authority made it
binds: "${TO_BE_WRITTEN} whom it binds"
since: ${today}                      # first day of the first rule, or undated
checked-to: ${today}                 # the day to which somebody compared it with the text
stale-after: 365 days                  # so long it is held to be up to date after that
models:
  - "${TO_BE_WRITTEN} what the rules are on"
`;

/** The name of the instrument that a new pack cites. */
export const ownInstrument = (name: string): string => `${name}-rules`;

export const instrumentsText = (name: string, today: string): string => `instruments:
  ${ownInstrument(name)}:
    title: "${TO_BE_WRITTEN} the text that the rules put into a form"
    issuer: "${TO_BE_WRITTEN} who made it"
    since: ${today}
    url: ${templateAddress(name)}
    confidence: recalled               # verified once the text was seen
`;
