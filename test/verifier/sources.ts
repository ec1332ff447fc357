// Records with sources of bundled cases, for tests.

import { loadRegister } from '../../src/data/copies/register.ts';
import { sha256OfJson } from '../../src/data/read/hash.ts';
import { join } from 'node:path';
import type { ScreeningRecord } from '../../src/model/record.ts';
import { SourcePack, type Terms } from '../../src/screener/source-pack.ts';
import { bundledCases, ROOT, shippedScreener, shippedSources } from '../sources.ts';

export const ALL_MAY: Terms = { list: () => true, index: () => true };

let pack: SourcePack | undefined;

export const packOf = (terms: Terms = ALL_MAY): SourcePack => {
  const made = (): SourcePack =>
    new SourcePack(shippedSources(), loadRegister(join(ROOT, 'data')), terms);
  return terms === ALL_MAY ? (pack ??= made()) : made();
};

export const caseWithSources = (name: string, terms?: Terms): ScreeningRecord => {
  const { raw } = bundledCases('cases').find((one) => one.name === name)!;
  const { case: _, ...value } = raw.value as Record<string, unknown>;
  const screener = shippedScreener();
  const verdict = screener.screen(raw).whole('full', true);
  return {
    schema: 'licet/record@1',
    screened: '2026-11-28',
    entered: { file: 'deal.yaml', line: 1, value, sha256: sha256OfJson(value) },
    verdict,
    sources: packOf(terms).of(verdict, screener.factsFor(raw, verdict)),
  };
};
