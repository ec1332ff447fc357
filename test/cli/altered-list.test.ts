// A list of one's own from which SQL took rows: no answer says that it was checked, until it is imported again.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Verdict } from '../../src/model/verdict.ts';
import { ranWithin } from '../program.ts';
import { describedList } from './list-of-ones-own.ts';

vi.setConfig({ testTimeout: 60_000 });

const ROWS = Array.from({ length: 30 }, (_, at) => `${at},Zyklopix ${at} GmbH,DE\n`).join('');
const FILES: Readonly<Record<string, string>> = {
  'licet.yaml': 'store: lists.sqlite\n',
  'list.csv': `id,name,country\n${ROWS}`,
  'sdn.yaml': describedList('us-sdn', 'A list that rules read'),
  'deal.yaml': `id: shop
date: 2026-01-20
exporter: { name: Example Cameras AB, country: SE }
parties: [{ role: end-user, name: Beispiel Supermarkt GmbH, country: DE, type: private }]
destination: { country: DE }
items:
  - { name: cameras, category: video-surveillance, quantity: 24, facts: { generally-available: yes } }
end-use: { purposes: [premises-security] }
`,
};

let here: string;
beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'licet-altered-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(here, name), text);
});
afterAll(() => rmSync(here, { recursive: true }));

const ran = (...argv: string[]): ReturnType<typeof ranWithin> =>
  ranWithin(argv, { cwd: here, env: { HOME: here, XDG_CACHE_HOME: here } });
const taken = (): ReturnType<typeof ran> =>
  ran(
    ...['lists', 'import', 'us-sdn', '--described-by', 'sdn.yaml', '--from', 'list.csv'],
    ...['--published', '2026-01-15'],
  );
const screened = async (): Promise<{
  status: number | null;
  verdict: Verdict;
  checked: boolean;
}> => {
  const { status, stdout } = await ran('screen', 'deal.yaml', '--lists', 'bundled', '-f', 'json');
  const verdict = JSON.parse(stdout) as Verdict;
  return {
    status,
    verdict,
    checked: verdict.coverage!.lists.find(({ list }) => list === 'us-sdn')!.checked,
  };
};

test('a list whose rows something else changed is a gap, until it is imported again', async () => {
  expect((await taken()).status).toBe(0);
  const before = await screened();
  expect([before.status, before.verdict.verdict, before.checked]).toEqual([0, 'green', true]);
  expect((await ran('lists', 'doctor')).status).toBe(0);

  const store = new Database(join(here, 'lists.sqlite'));
  store.exec("DELETE FROM name WHERE key LIKE 'zyklopix 1%'");
  store.close();
  const after = await screened();
  expect([after.status, after.verdict.verdict, after.checked]).toEqual([1, 'amber', false]);
  expect(after.verdict.gaps).toMatchObject([
    { kind: 'law', what: 'The rows of the list us-sdn are not those that were imported' },
  ]);
  const status = await ran('lists', 'status');
  expect([status.status, status.stdout]).toEqual([
    1,
    expect.stringContaining('Its rows are not those that were imported: licet lists doctor us-sdn'),
  ]);
  const doctor = await ran('lists', 'doctor');
  expect([doctor.status, doctor.stdout.replaceAll(/\s+/g, ' ')]).toEqual([
    1,
    expect.stringContaining('are not those that were imported.'),
  ]);

  const page = await ran('screen', '--party', 'Zyklopix 20 GmbH', '--lists', 'bundled');
  expect(page.stdout.replaceAll(/\s+/g, ' ')).toMatch(
    /us-sdn: 30 rows of 2026-01-15, its rows not those that were imported/,
  );
  const match = await ran('match', 'Qwxzy Vbnmk Plortz');
  expect(match.stdout.replaceAll(/\s+/g, ' ')).toContain(
    'Who may have been taken out of lists whose rows are not those that were imported: us-sdn.',
  );
  const told = JSON.parse((await ran('match', 'Qwxzy Vbnmk Plortz', '-f', 'json')).stdout) as {
    readonly comparedWith: readonly string[];
  };
  expect(told.comparedWith).toContain(
    'A list that rules read of 2026-01-15, its rows are not those that were imported',
  );

  expect((await taken()).stdout.replaceAll(/\s+/g, ' ')).toContain(
    'The files are those of snapshot 1; what was kept of it was altered.',
  );
  const again = await screened();
  expect([again.status, again.verdict.verdict, again.checked]).toEqual([0, 'green', true]);
  expect((await ran('match', 'Qwxzy Vbnmk Plortz')).stdout).not.toContain('taken out of lists');
});
