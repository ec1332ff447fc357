// What docs/research.md says of words and of the bundled cases is what the program says; the table of outcomes holds what the cases
// tell.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { OUTCOME_WORDS, STANCES } from '../../src/model/outcome.ts';
import { blocksOf, read } from '../document.ts';
import { ranWithin } from '../program.ts';
import { ROOT } from '../sources.ts';

// All cases are screened, and a machine may be busy.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const DOCUMENT = read('docs/research.md');
const OUTCOMES = 'test/research/outcomes.csv';

interface Told {
  readonly id: string;
  readonly tags: readonly string[];
}

const CASES: readonly Told[] = readdirSync(join(ROOT, 'data/cases'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => {
    const text = readFileSync(join(ROOT, 'data/cases', name), 'utf8');
    const { id, case: told } = parse(text) as { id: string; case: { tags?: string[] } };
    return { id, tags: told.tags ?? [] };
  });

const rows: readonly { id: string; outcome: string }[] = parseCsv(read(OUTCOMES), {
  columns: true,
});
const outcomesOf = (id: string): readonly string[] =>
  rows.filter((row) => row.id === id).map(({ outcome }) => outcome);

describe('the table of outcomes', () => {
  it('is of cases that there are', () => {
    const ids = new Set(CASES.map(({ id }) => id));
    expect(rows.filter(({ id }) => !ids.has(id))).toEqual([]);
  });

  it('has a refusal for each case that was refused, and for none beside but where a fine came of it too', () => {
    const refused = CASES.filter(({ tags }) => tags.includes('refused')).map(({ id }) => id);
    const told = rows.filter(({ outcome }) => outcome === 'refused').map(({ id }) => id);
    expect(told.filter((id) => !refused.includes(id))).toEqual([
      'comtech-civil-aviation-sudan-2014',
    ]);
    expect(refused.filter((id) => !told.includes(id))).toEqual([]);
  });

  it('says of a case that a penalty followed what is against it, and of a lawful one never but where its licence was taken back', () => {
    const against = new Set(OUTCOME_WORDS.against);
    const isAgainst = (id: string): boolean => outcomesOf(id).some((one) => against.has(one));
    expect(
      CASES.filter(({ id, tags }) => tags.includes('penalty') && !isAgainst(id)).map(
        ({ id }) => id,
      ),
    ).toEqual([]);
    expect(
      CASES.filter(({ id, tags }) => tags.includes('lawful') && isAgainst(id)).map(({ id }) => id),
    ).toEqual(['wescam-sensors-baykar-2020']);
  });

  it('says of each lawful case that was licensed, or needed no licence, that it was', () => {
    const allowed = new Set(OUTCOME_WORDS.for);
    const silent = CASES.filter(
      ({ id, tags }) =>
        (tags.includes('licensed') || tags.includes('no-licence-needed')) &&
        !outcomesOf(id).some((one) => allowed.has(one)),
    );
    // An application was invited there, and no answer to it is told.
    expect(silent.map(({ id }) => id)).toEqual(['starlink-iran-2022']);
  });
});

describe('docs/research.md', () => {
  let here: string;
  beforeAll(() => {
    here = mkdtempSync(join(tmpdir(), 'licet-research-'));
  });
  afterAll(() => rmSync(here, { recursive: true }));

  it.each(STANCES)('has all words that count as %s', (stance) => {
    const [, cell] = new RegExp(`^\\| ${stance} \\| (.*) \\|$`, 'm').exec(DOCUMENT)!;
    expect(cell).toBe(
      OUTCOME_WORDS[stance]
        .map((word) => (word === '' ? 'an empty cell' : `\`${word}\``))
        .join(', '),
    );
  });

  it('shows what the commands print of the bundled cases', async () => {
    const env = {
      PATH: process.env['PATH'],
      HOME: here,
      XDG_CACHE_HOME: join(here, 'cache'),
      COLUMNS: '80',
    };
    const licet = (...args: string[]) => ranWithin(args, { cwd: ROOT, env });
    const out = join(here, 'cases');
    const screened = await licet(
      ...['screen', 'data/cases', '--lists', 'bundled', '--out', out, '--fail-on', 'never'],
    );
    expect(screened.status, screened.stderr).toBe(0);
    const { stdout, status } = await licet('validate', out, '--against', OUTCOMES);
    expect(status).toBe(0);
    const [shown] = blocksOf(DOCUMENT, 'text');
    expect(stdout).toContain(shown);
    expect(stdout).toContain('Decided for, and red (11)');
    expect(stdout).toContain('Decided against, and green (0)');
  });
});
