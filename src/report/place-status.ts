// What a place is on a day, for the head of its page: none of its own yet or no more, called otherwise, held by another state.

import type { DestinationPage, PlaceName } from '../model/destination.ts';
import { lasting } from './lasting.ts';
import { INDENT, type Page } from './page.ts';

export const named = ({ name, code }: PlaceName): string => `${name} (${code})`;

export const addStatus = (
  page: Page,
  { name, asOf, status, former = [], was = [] }: DestinationPage,
): void => {
  const warn = (text: string): void => page.add(text, '', page.colour('amber'), INDENT);
  if (status?.since !== undefined && asOf < status.since)
    warn(
      `${name} was no territory of its own on ${asOf}: it is one from ${status.since} on.${judgedText(status)}`,
    );
  // That it would end, nobody knew before.
  if (status?.until !== undefined && status.until <= asOf)
    warn(
      `${name} ended on ${status.until}.${status.successors.length === 0 ? '' : ` In its place on ${asOf}: ${status.successors.map(named).join(', ')}.`}`,
    );
  for (const one of was)
    page.add(
      `Until ${one.until} there was ${named(one)}, of which it ${one.isPart ? 'was a part' : 'is a successor'}.`,
      '',
      undefined,
      INDENT,
    );
  for (const one of former)
    page.add(
      `Until ${one.until} its code was ${one.code}, and its name ${one.name}.`,
      '',
      undefined,
      INDENT,
    );
};

const judgedText = ({ judgedAs }: NonNullable<DestinationPage['status']>): string =>
  judgedAs === undefined
    ? ''
    : ` A deal of that day is judged as one with ${named(judgedAs)}, and so is all below.`;

export const addHeld = (page: Page, { held }: DestinationPage): void => {
  for (const { by, authorities, since, until, inPart, source, confidence } of held) {
    const who = [
      ...(by === undefined ? [] : [named(by)]),
      ...(authorities === undefined ? [] : [authorities]),
    ].join(', and by ');
    page.add(
      `Held ${inPart ? 'in part ' : ''}by ${who}, ${lasting({ since, ...(until !== undefined && { until }) })} (${source}; ${confidence}).${by === undefined ? '' : ` What is on record of bodies of ${by.name} counts ${inPart ? 'in that part' : 'here'} too.`}`,
      '',
      page.colour('amber'),
      INDENT,
    );
  }
};
