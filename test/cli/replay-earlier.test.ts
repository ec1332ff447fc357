// A record that an earlier licet made, on 28 November 2026, is judged again from its own JSON. What is told as moved is held against
// the hashes that the record has and those of an answer of today.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Verdict } from '../../src/model/verdict.ts';
import { ranWithin, type Ran } from '../program.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const KEPT = join(import.meta.dirname, 'kept', 'record-of-2026-11-28.json');
const kept = (JSON.parse(readFileSync(KEPT, 'utf8')) as { verdict: Verdict }).verdict;

/** The deal of the record, as it was written. */
const DEAL = `id: kept
date: 2025-03-12
exporter: { name: Example Cameras AB, country: SE, type: private }
parties:
  - { role: end-user, name: Beispiel Supermarkt GmbH, country: SY, type: private }
destination: { country: SY }
items:
  - name: indoor network cameras
    category: video-surveillance
    supply-form: goods
    quantity: 24
`;

interface Moved {
  readonly what: string;
  readonly before?: unknown;
  readonly after?: unknown;
}
interface ReplayPage {
  readonly same: boolean;
  readonly sameInputs: boolean;
  readonly bytes: { readonly firstAt?: string };
  readonly inputs: Readonly<
    Record<'packs' | 'lists' | 'data' | 'options' | 'facts' | 'days', readonly Moved[]>
  >;
  readonly before: Pick<Verdict, 'verdict' | 'law' | 'policy'>;
}

let folder: string;
let page: ReplayPage;
let now: Verdict;
let status: number | null;
const licet = (...args: string[]): Promise<Ran> =>
  ranWithin(args, { cwd: folder, env: { HOME: folder, XDG_CACHE_HOME: join(folder, 'caches') } });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'licet-earlier-'));
  writeFileSync(join(folder, 'licet.yaml'), 'lists: bundled\n');
  cpSync(KEPT, join(folder, 'record.json'));
  const replayed = await licet('replay', 'record.json', '-f', 'json');
  status = replayed.status;
  page = JSON.parse(replayed.stdout) as ReplayPage;
  writeFileSync(join(folder, 'deal.yaml'), DEAL);
  now = JSON.parse((await licet('screen', 'deal.yaml', '-f', 'json')).stdout) as Verdict;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Names under which two records of hashes do not have the same. */
const differing = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>) =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]).sort();

const names = (moved: readonly Moved[]): string[] => moved.map(({ what }) => what).sort();

test('the record is whole, and what it answered then stands in the page', () => {
  const { verdict, law, policy } = kept;
  expect(page.before).toEqual({ verdict, law, policy });
});

test('the packs that are told as moved are those whose hashes differ, with both hashes', () => {
  const [then, today] = [kept.manifest!.packs, now.manifest!.packs];
  expect(names(page.inputs.packs)).toEqual(differing(then, today));
  for (const { what, before, after } of page.inputs.packs)
    expect([before, after]).toEqual([then[what], today[what]]);
});

test('so are the lists, by their rows and days', () => {
  const hashes = ({ coverage }: Verdict) =>
    Object.fromEntries(coverage!.lists.map(({ list, sha256 }) => [list, sha256]));
  expect(names(page.inputs.lists)).toEqual(differing(hashes(kept), hashes(now)));
});

test('the deal, the options and the days are those of the record', () => {
  const { facts, options, days } = page.inputs;
  expect([facts, options, days]).toEqual([[], [], []]);
});

test('the difference is explained: where the answer is another, it is by something that is named', () => {
  expect(status).toBe(page.same ? 0 : 1);
  expect(page.sameInputs).toBe(false);
  expect(page.inputs.packs.length + page.inputs.lists.length).toBeGreaterThan(0);
  if (!page.same) expect(page.bytes.firstAt).toMatch(/^\w+(\.\w+)*/);
});

test('for a person the moved list and packs are named in words', async () => {
  const { stdout } = await licet('replay', 'record.json');
  expect(stdout).toContain('list: eu-financial-sanctions: of 2026-11-27, 5027 rows →');
  expect(stdout).toMatch(/law and standards: [^(]*\bsanctions\b/);
});
