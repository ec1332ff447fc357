// What licet ships, read from its sources and not from dist/, but for the store of the bundled lists: every file of tests would
// make it anew. It needs a build.

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { basename, dirname, join } from 'node:path';
import { STORE_FILE, type Shipped } from '../src/data/library/compiled.ts';
import { Rulebooks } from '../src/core/law/rulebooks.ts';
import { openStore } from '../src/data/lists/store.ts';
import { loadSources } from '../src/data/library/shipped.ts';
import { parseYaml } from '../src/data/read/yaml.ts';
import { readText } from '../src/data/read/files.ts';
import type { RawTransaction } from '../src/data/read/raw.ts';
import type { PartyStore } from '../src/model/evidence.ts';
import { Screener, type ScreenerOptions, type ScreenerSources } from '../src/screener.ts';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

let shipped: Shipped | undefined;
let store: PartyStore | undefined;
let screener: Screener | undefined;
let rulebooks: Rulebooks | undefined;

export const shippedSources = (): ScreenerSources & Shipped => {
  shipped ??= loadSources(ROOT);
  store ??= openStore(join(ROOT, 'dist', STORE_FILE));
  return { ...shipped, store, version: '0.0.0' };
};

/**
 * Screens as `licet screen --lists bundled` does. Without options one screener serves all tests of a process, and those of options
 * alone share its law, since to bind the law of a day takes longer than to judge a deal by it; what a screener was asked before
 * changes nothing that it answers, which test/properties.test.ts holds against a new one. All of it new: sources are given, be
 * they those of all.
 */
export const shippedScreener = (
  options?: Partial<ScreenerOptions>,
  sources?: ScreenerSources,
): Screener => {
  const all = { lists: 'bundled', today: '2026-11-21', ...options } as const;
  if (sources !== undefined) return new Screener(sources, all);
  const of = shippedSources();
  rulebooks ??= new Rulebooks(of.library);
  if (options === undefined) return (screener ??= new Screener(of, all, rulebooks));
  return new Screener(of, all, rulebooks);
};

/** A transaction given as a value; every fact of it comes from the same made-up place. */
export const transaction = (value: unknown, file = 'deal.yaml'): RawTransaction => {
  const place = () => ({ file, line: 1 });
  return { file, line: 1, value, place, keyPlace: place };
};

export interface Case {
  readonly name: string;
  readonly raw: RawTransaction;
  readonly expected: {
    readonly verdict: string;
    readonly also: readonly string[];
    readonly why: string;
  };
  readonly tags: readonly string[];
}

interface CaseBlock {
  readonly case: {
    readonly expected: {
      readonly verdict: string;
      readonly also?: readonly string[];
      readonly why: string;
    };
    readonly tags?: readonly string[];
  };
}

/** The bundled transactions of a folder below data/, with what was expected of each. */
export const bundledCases = (folder: string): Case[] => {
  const path = join(ROOT, 'data', folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) =>
      parseYaml(`data/${folder}/${name}`, readText(join(path, name))).map((document): Case => {
        const { expected, tags } = (document.value as CaseBlock).case;
        return {
          name: basename(name, '.yaml'),
          raw: { ...document, file: `data/${folder}/${name}`, line: document.place([]).line ?? 1 },
          expected: { verdict: expected.verdict, also: expected.also ?? [], why: expected.why },
          tags: tags ?? [],
        };
      }),
    );
};
