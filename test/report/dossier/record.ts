// Records of screenings for the tests of dossiers: around a verdict made by hand, and of what is bundled.

import { createHash } from 'node:crypto';
import type { ScreeningRecord } from '../../../src/model/record.ts';
import type { Verdict } from '../../../src/model/verdict.ts';
import { dossier, type Shown } from '../../../src/report/dossier/dossier.tsx';
import { bundledCases, shippedScreener } from '../../sources.ts';
import { verdict } from '../verdict.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const recordOf = (
  of: Verdict,
  changes: Partial<ScreeningRecord> = {},
  value: Readonly<Record<string, unknown>> = { id: of.transaction.id },
): ScreeningRecord => ({
  schema: 'licet/record@1',
  screened: '2026-11-28',
  by: 'A. Officer',
  entered: { file: 'deal.yaml', line: 1, value, sha256: sha256(JSON.stringify(value)) },
  verdict: of,
  ...changes,
});

export const drawn = (record: ScreeningRecord, shown: Shown = {}): string => {
  const text = JSON.stringify(record);
  return dossier(record, text, sha256(text), shown);
};

/** Of the verdict made by hand, with changes. */
export const drawnOf = (changes: Partial<Verdict> = {}, shown: Shown = {}): string =>
  drawn(recordOf(verdict(changes)), shown);

export const drawnCase = (name: string, folder = 'cases'): string => {
  const { raw } = bundledCases(folder).find((one) => one.name === name)!;
  const { case: _, ...value } = raw.value as Record<string, unknown>;
  return drawn(recordOf(shippedScreener().screen(raw).whole('full', true), {}, value));
};

/** What is read on the first pages, and what in the annexes: without markup, in one line. */
export const partsOf = (page: string): { readonly first: string; readonly annexes: string } => {
  const at = page.indexOf('<div id="annexes">');
  return {
    first: textOf(page.slice(page.indexOf('<body>'), at)),
    annexes: textOf(page.slice(at)),
  };
};

export const textOf = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

/** The tags of a page, without attributes, in their order. */
export const tagsOf = (page: string): string[] =>
  [...page.matchAll(/<(\/?[a-z][a-z0-9]*)\b[^>]*>/gi)].map(([, name]) => name!);
