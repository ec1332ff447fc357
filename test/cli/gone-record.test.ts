// A record that is not there is said to be not there, whatever its ending, and the status is 2.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { keptRecord } from '../../src/records/kept-record.ts';
import { ranWithin } from '../program.ts';

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'licet-gone-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(['gone.html', 'gone.htm', 'gone.PDF', 'gone.json'])('%s', async (name) => {
  const file = join(folder, name);
  const said = {
    code: 'file-unreadable',
    place: { file },
    what: 'There is no such file or folder',
  };
  expect(() => keptRecord(file)).toThrow(
    expect.objectContaining({ problems: [expect.objectContaining(said)] }) as Error,
  );
  const { status, stdout, stderr } = await ranWithin(['replay', name], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, XDG_CACHE_HOME: join(folder, '.cache') },
  });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toBe(
    `${name}: There is no such file or folder. Check the path and its permissions. [file-unreadable]\n`,
  );
});
