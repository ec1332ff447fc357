// licet explain --uses PROVISION: what rests on it, and which of the bundled cases it decides.

import { join } from 'node:path';
import { usesOf } from '../core/study/uses.ts';
import { filesBelow } from '../data/read/walk.ts';
import { readTransactions } from '../data/transaction/transactions.ts';
import { LicetError } from '../model/errors.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Use } from '../model/use.ts';
import { usesText, type CaseUse } from '../report/uses.ts';
import { Screener } from '../screener.ts';
import type { Run } from './run.ts';
import { readSettings, type Given } from './settings.ts';
import { sourcesFor } from './sources.ts';

export const explainUses = async (cited: string, given: Given, run: Run): Promise<number> => {
  const sources = await sourcesFor(run, await readSettings(given));
  const uses = usesOf(sources.library, cited);
  if (uses.length === 0)
    throw new LicetError([
      {
        code: 'unknown-instrument',
        what: `No rule, definition or control entry cites '${cited}'`,
        remedy: didYouMean(
          cited.split(' ')[0]!,
          sources.library.instruments.map(({ id }) => id),
          "Cite it as '15 CFR 746.9', 'us-ear 746.9' or 'eu-2021-821 Art. 5(1)'",
        ),
      },
    ]);
  const screener = new Screener(sources, { lists: 'bundled', today: run.today }, sources.rulebooks);
  run.streams.out(usesText(cited, uses, await casesWith(uses, screener, run.root), run.streams));
  return 0;
};

/** Each bundled case is judged as of its own day. */
const casesWith = async (
  uses: readonly Use[],
  screener: Screener,
  root: string,
): Promise<CaseUse[]> => {
  const rules = new Set(uses.flatMap(({ kind, id }) => (kind === 'rule' ? [id] : [])));
  const folder = join(root, 'data', 'cases');
  const found: CaseUse[] = [];
  for (const name of filesBelow(folder, '.yaml'))
    for await (const raw of readTransactions(join(folder, name), 'yaml', new Map())) {
      const { verdict: colour, findings } = screener.screen(raw).brief();
      const met = findings.filter(({ outcome, rule }) => outcome === 'met' && rules.has(rule));
      const named = [...new Set(met.map(({ rule }) => rule))];
      const { id, title } = raw.value as { readonly id: string; readonly title: string };
      if (named.length > 0) found.push({ id, title, colour, rules: named });
    }
  return found;
};
