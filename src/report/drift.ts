// What licet lists doctor says to a person.

import type { Drift, Measure } from '../model/drift.ts';
import { stateOf } from '../model/snapshot.ts';
import { INDENT, Page, type Paper } from './page.ts';

export const driftText = (drifts: readonly Drift[], look: Paper): string => {
  const page = new Page(look);
  for (const { list, snapshot, before, measures, findings, drifted } of drifts) {
    const of = `snapshot ${snapshot.number} of ${stateOf(snapshot)}`;
    page.add(
      before
        ? `${list}, ${of} against ${before.number} of ${stateOf(before)}: ${drifted ? 'something drifted' : 'as before'}.`
        : `${list}, ${of}: the first, with none before it to compare with${drifted ? '; something is to be looked at' : ''}.`,
      '',
      drifted ? page.colour('amber') : page.ink.bold,
      INDENT,
    );
    for (const measure of measures)
      page.add(
        `${measureText(measure)}${measure.drifted ? ' – drifted' : ''}`,
        INDENT,
        measure.drifted ? page.colour('amber') : undefined,
        INDENT,
      );
    for (const { what, drifted: odd } of findings)
      page.add(`${what}.`, INDENT, odd ? page.colour('amber') : undefined, INDENT);
    page.blank();
  }
  page.add(
    'Drifted: a tenth more or fewer parties, rows or ids; a field that a tenth of all parties more or fewer have, or that came or went; main names of more than a twentieth; rows and fields that cannot be read; who is known and missing.',
  );
  return page.text();
};

const measureText = ({ what, before, now, unit }: Measure): string => {
  const told = (value: number): string =>
    unit === 'count' ? String(value) : `${(100 * value).toFixed(1)} %`;
  return `${what}: ${before === undefined || before === now ? told(now) : `${told(before)} → ${told(now)}`}`;
};
