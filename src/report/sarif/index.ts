// SARIF 2.1.0 for code scanning: results are written as they come, one a line, and the table of the rules that they name after
// them, so that of many transactions only that table is held.

import { createHash } from 'node:crypto';
import type { Answer, PlacedVerdict } from '../../model/verdict.ts';
import type { Run } from '../../model/run.ts';
import { addTo, NO_TOTALS, type Binder, type BoundFormat, type Look } from '../format.ts';
import { uncheckedInShort } from '../grounds.ts';
import { jsonText } from '../json.ts';
import { noticeText } from '../words.ts';
import { resultsOf } from './results.ts';
import type { Descriptor } from './rules.ts';
import { plain } from './words.ts';

/** The schema as its publisher names it, of the standard with its errata. */
const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const line = (value: object): string => jsonText(value, 'line').trimEnd();

/** Transactions name the same rules again and again. */
const ruleLines = new WeakMap<Descriptor, string>();
const ruleLine = (rule: Descriptor): string => {
  let text = ruleLines.get(rule);
  if (text === undefined) ruleLines.set(rule, (text = line(rule)));
  return text;
};

/** Within a text a quote has a sign before it, so that this is a key and nothing else. */
const SUPPRESSED = '"suppressions":[';

/** A piece has a line for each rule that it names, with its id, and one for each result; JSON has no line breaks of its own. */
const RULE = 'rule ';
const made = (verdict: PlacedVerdict, look: Look): string => {
  const named = new Set<string>();
  let text = '';
  for (const { rule, result } of resultsOf(verdict, look)) {
    if (!named.has(rule.id)) text += `${RULE}${JSON.stringify(rule.id)}\t${ruleLine(rule)}\n`;
    named.add(rule.id);
    text += `${JSON.stringify(rule.id)}\t${line(result)}\n`;
  }
  return text;
};

/** `hasWaivers`: of a run the manifest says it. */
const binder = (hasWaivers: boolean): Binder => {
  const numbers = new Map<string, number>();
  const rules: string[] = [];
  let run: Run | undefined;
  let any = false;
  let saysSuppressed = hasWaivers;
  const taken = (one: string): string => {
    const isRule = one.startsWith(RULE);
    const tab = one.indexOf('\t');
    const id = JSON.parse(one.slice(isRule ? RULE.length : 0, tab)) as string;
    const json = one.slice(tab + 1);
    if (isRule) {
      // Written anew: a part of a string would keep the whole piece in memory.
      if (!numbers.has(id)) numbers.set(id, rules.push(line(JSON.parse(json) as object)) - 1);
      return '';
    }
    const before = any ? ',\n' : '\n';
    any = true;
    // Of one run all results say whether they are suppressed, or none does: SARIF 2.1.0, 3.27.23.
    const unsuppressed = saysSuppressed && !json.includes(SUPPRESSED) ? `${SUPPRESSED}],` : '';
    return `${before}{"ruleIndex":${numbers.get(id)!},${unsuppressed}${json.slice(1)}`;
  };
  return {
    open: (of) => {
      run = of;
      saysSuppressed ||= of.manifest.data['waivers'] !== undefined;
      return `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{"results":[`;
    },
    add: (piece) => {
      let text = '';
      for (let at = 0; at < piece.length;) {
        const end = piece.indexOf('\n', at);
        text += taken(piece.slice(at, end));
        at = end + 1;
      }
      return text;
    },
    close: (totals) => {
      const { manifest, coverage, notices = [] } = run!;
      const driver = line({ name: 'licet', version: manifest.licet });
      const rest = line({
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          '%SRCROOT%': { description: { text: 'The folder in which licet was run.' } },
        },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: [
              ...notices.map((notice) => ({
                level: 'warning',
                message: { text: plain(noticeText(notice)) },
              })),
              ...uncheckedInShort(coverage, 'page').map((text) => ({
                level: 'note',
                message: { text: plain(`Not checked: ${text}`) },
              })),
            ],
          },
        ],
        properties: {
          transactions: totals,
          manifestSha256: createHash('sha256').update(JSON.stringify(manifest)).digest('hex'),
          options: manifest.options,
          packs: Object.fromEntries(coverage.packs.map(({ pack, checkedTo }) => [pack, checkedTo])),
          lists: Object.fromEntries(
            coverage.lists
              .filter(({ checked }) => checked)
              .map(({ list, taken: day, sha256 }) => [list, { taken: day, sha256 }]),
          ),
        },
      });
      return `\n],"tool":{"driver":${driver.slice(0, -1)},"rules":[\n${rules.join(',\n')}\n]}},${rest.slice(1)}]}\n`;
    },
  };
};

export const sarif: BoundFormat = {
  each: (answer: Answer, look) => made(answer.placed(false), look),
  one: (answer, look) => {
    const { coverage, manifest, ...verdict } = answer.placed(true);
    const bound = binder(verdict.waivers !== undefined);
    return [
      bound.open({ schema: 'licet/run@1', coverage: coverage!, manifest: manifest! }, look),
      bound.add(made(verdict, look)),
      bound.close(addTo(NO_TOTALS, verdict), look),
    ].join('');
  },
  binder: () => binder(false),
};
