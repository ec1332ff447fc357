// licet lists update as a user runs it, against a server of this machine.

import { execFile, spawn } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Snapshots } from '../../src/data/lists/snapshots.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { hasPublished, published } from '../data/lists/given.ts';
import { file, leadsTo, publisher, type Publisher } from '../data/download/server.ts';
import { ROOT } from '../sources.ts';

const LICET = join(ROOT, 'bin/licet.js');

let server: Publisher;
let here: string;
beforeEach(async () => {
  server = await publisher();
  here = mkdtempSync(join(tmpdir(), 'licet-update-'));
  mkdirSync(join(here, 'tmp'));
});
afterEach(async () => {
  await server.close();
  rmSync(here, { recursive: true });
});

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const options = (): { cwd: string; env: Record<string, string> } => ({
  cwd: here,
  env: { PATH: process.env['PATH']!, HOME: here, TMPDIR: join(here, 'tmp') },
});

const run = (...args: string[]): Promise<Ended> =>
  new Promise((done) => {
    const child = execFile(process.execPath, [LICET, ...args], options(), (_, stdout, stderr) =>
      done({ status: child.exitCode, stdout, stderr }),
    );
  });

const update = (...args: string[]): Promise<Ended> =>
  run('lists', 'update', ...args, '--retries', '0');

const snapshots = (): readonly Snapshot[] => {
  const store = Snapshots.toRead(join(here, '.local/share/licet/lists.sqlite'));
  const all = store?.of() ?? [];
  store?.close();
  return all;
};

/** What was fetched does not stay. */
const expectNothingLeft = (): void => expect(readdirSync(join(here, 'tmp'))).toEqual([]);

const house = (format: string): string => {
  const description = join(here, 'house.yaml');
  writeFileSync(
    description,
    `list: house-list
title: House list
publisher: Us
instrument: none
address: ${server.address}
scope: All of it.
bundled: no
taken: 2026-01-01
stale-after: 30 days
rights: Ours.
expectations: { least: 0, most: 0, known: [] }
whole: { least: 1, formats: [${format}] }
`,
  );
  return description;
};

const csv = (...names: readonly string[]): string => `name\n${names.join('\n')}\n`;
const houseCsv = (): string =>
  house(`{ format: private-csv, columns: { name: name }, addresses: ['${server.address}h.csv'] }`);

describe('lists update', () => {
  it('fetches a list, asks again with what the server said of it, and takes in what changed', async () => {
    const own = houseCsv();
    server.answers['/h.csv'] = file(csv('Alpha', 'Beta'));
    const first = await update('--described-by', own);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toContain('Snapshot 1 of house-list: 2 parties');
    // The file says no day: it is of the day on which the publisher's server gave it.
    expect(snapshots()[0]!.published).toBe(snapshots()[0]!.imported);
    const second = await update('house-list', '--described-by', own);
    expect(second.stdout).toContain('Nothing new: these are the files of snapshot 1');
    server.answers['/h.csv'] = file(csv('Alpha', 'Beta', 'Gamma'));
    const third = await update('--described-by', own);
    expect(third.stdout).toContain('Since snapshot 1');
    expect(server.asked).toEqual(['/h.csv', '/h.csv?', '/h.csv?']);
    expect(snapshots().map(({ parties }) => parties)).toEqual([2, 3]);
    expectNothingLeft();
  });

  it('asks without a condition where something else changed what was kept, and mends it', async () => {
    const own = houseCsv();
    server.answers['/h.csv'] = file(csv('Alpha', 'Beta'));
    await update('--described-by', own);
    const store = new Database(join(here, '.local/share/licet/lists.sqlite'));
    store.exec("DELETE FROM name WHERE key = 'beta'");
    store.close();
    const mended = await update('--described-by', own);
    expect(mended.stdout.replaceAll(/\s+/g, ' ')).toContain('what was kept of it was altered');
    expect((await update('--described-by', own)).stdout).toContain('Nothing new');
    expect(server.asked).toEqual(['/h.csv', '/h.csv', '/h.csv?']);
  });

  it('asks without a condition where the last snapshot was made of something else', async () => {
    const own = houseCsv();
    server.answers['/h.csv'] = file(csv('Alpha', 'Beta'));
    await update('--described-by', own);
    writeFileSync(join(here, 'other.csv'), csv('Alpha', 'Gamma'));
    await run('lists', 'import', 'house-list', '--described-by', own, '--from', 'other.csv');
    await update('--described-by', own);
    expect(server.asked).toEqual(['/h.csv', '/h.csv']);
    expect(snapshots().length).toBe(3);
  });

  it('asks of which day the newest state is, and for the files only where it is another', async () => {
    const own = house(`{
      format: private-csv, columns: { name: name }, addresses: ['${server.address}on/{day}/h.csv'],
      day-at: { address: '${server.address}days.json', list: titles, where: { number: 15 }, day: newest }
    }`);
    const days = (day: string): string =>
      JSON.stringify({
        titles: [
          { number: 1, newest: '2020-01-01' },
          { number: 15, newest: day },
        ],
      });
    server.answers['/days.json'] = file(days('2026-07-23'));
    server.answers['/on/2026-07-23/h.csv'] = file(csv('Alpha'));
    server.answers['/on/2026-07-24/h.csv'] = file(csv('Alpha', 'Beta'));
    expect((await update('--described-by', own)).stderr).toBe('');
    expect((await update('--described-by', own)).stdout).toContain('Nothing new');
    server.answers['/days.json'] = file(days('2026-07-24'));
    await update('--described-by', own);
    expect(server.asked).toEqual([
      '/days.json',
      '/on/2026-07-23/h.csv',
      '/days.json',
      '/days.json',
      '/on/2026-07-24/h.csv',
    ]);
    expect(snapshots().map((one) => one.published)).toEqual(['2026-07-23', '2026-07-24']);
    server.answers['/days.json'] = file('{"titles":[]}');
    expect(await update('--described-by', own)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('does not say of which day the newest state is (newest)'),
    });
  });

  it('reads all of a set of which one file changed', async () => {
    const own = house(
      `{ format: ofac-csv, addresses: ['${server.address}SDN.CSV', '${server.address}ALT.CSV'] }`,
    );
    const sdn = '7,"RUBIO, Ana","individual","CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n';
    server.answers['/SDN.CSV'] = file(sdn);
    server.answers['/ALT.CSV'] = file('7,1,"aka","ANITA",-0- \r\n', '"1"');
    expect((await update('--described-by', own)).stderr).toBe('');
    server.answers['/ALT.CSV'] = file('7,1,"aka","ANITA",-0- \r\n7,2,"aka","NITA",-0- \r\n', '"2"');
    const { stdout } = await update('--described-by', own);
    expect(stdout).toContain('Since snapshot 1');
    expect(stdout).toContain('0 came, 0 went, 1 changed');
    expect(server.asked.slice(2)).toEqual(['/SDN.CSV?', '/ALT.CSV?', '/SDN.CSV']);
  });

  it('refuses a copy that is older than the last', async () => {
    const own = house(`{ format: un-xml, addresses: ['${server.address}un.xml'] }`);
    const un = (day: string): string =>
      `<CONSOLIDATED_LIST dateGenerated="${day}"><ENTITIES><ENTITY><FIRST_NAME>Alpha</FIRST_NAME><REFERENCE_NUMBER>QDe.1</REFERENCE_NUMBER></ENTITY></ENTITIES></CONSOLIDATED_LIST>`;
    server.answers['/un.xml'] = file(un('2026-08-01'), '"1"');
    await update('--described-by', own);
    server.answers['/un.xml'] = file(un('2026-07-31'), '"2"');
    const { status, stderr } = await update('--described-by', own);
    expect(status).toBe(2);
    expect(stderr).toContain('The file is of 2026-07-31, and the last snapshot of 2026-08-01');
    expect(snapshots().length).toBe(1);
  });

  it('that is interrupted says so, and leaves nothing half-written', async () => {
    const own = houseCsv();
    server.answers['/h.csv'] = file(csv('Alpha'), '"1"');
    await update('--described-by', own);
    const asked = new Promise<void>((begun) => {
      server.answers['/h.csv'] = (_, answer) => {
        answer.writeHead(200).write('name\nBe');
        begun();
      };
    });
    const child = spawn(
      process.execPath,
      [LICET, 'lists', 'update', '--described-by', own],
      options(),
    );
    let stderr = '';
    child.stderr.on('data', (more) => (stderr += String(more)));
    await asked;
    await expect.poll(() => readdirSync(join(here, 'tmp')).length).toBe(1);
    child.kill('SIGINT');
    expect(await new Promise((done) => child.on('close', done))).toBe(2);
    expect(stderr).toBe('Stopped. The list under way is as it was before.\n');
    expect(snapshots().length).toBe(1);
    expectNothingLeft();
  });
});

describe('lists update refuses, with status 2 and nothing imported,', () => {
  const refused = async (what: string, ...args: string[]): Promise<void> => {
    const { status, stderr } = await update(...args);
    expect(stderr).toContain(what);
    expect(status).toBe(2);
    expect(snapshots()).toEqual([]);
    expectNothingLeft();
  };
  const un = (): string => `${server.address}consolidated.xml`;
  const own = (): string[] => ['--described-by', house('{ format: un-xml }'), '--from', un()];

  it('a page that is not there', () =>
    refused('consolidated.xml: The server answers 404', ...own()));

  it('a login page that calls itself a list', async () => {
    server.answers['/consolidated.xml'] = file('<!DOCTYPE html><html><body>Log in</body></html>');
    await refused(`${un()}: This is a web page, such as a login or an error`, ...own());
  });

  it('the error of a storage server', async () => {
    server.answers['/consolidated.xml'] = file(
      '<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>',
    );
    await refused(`${un()}: The file begins like none of the formats of house-list`, ...own());
  });

  it('an answer that is cut to the length that the server says', async () => {
    server.answers['/consolidated.xml'] = (_, answer) => {
      answer.socket!.end(
        'HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\n<CONSOLIDATED_LIST dateGenerated="2026-08-01"></CONSOLIDATED_LIST>',
      );
    };
    await refused(un(), ...own());
  });

  it('an address that leads to a file, or into the own network', async () => {
    server.answers['/consolidated.xml'] = leadsTo('file:///etc/hostname');
    await refused('Files are fetched by https, and not by file:', ...own());
    server.answers['/consolidated.xml'] = leadsTo('https://169.254.169.254/latest');
    await refused("stands in this machine's own network", ...own());
  });

  it("an address of its own that is a file's", () =>
    refused('and not by file:', 'us-sdn', '--from', 'file:///etc/hostname'));

  it('what does not fit together', async () => {
    await refused("licet knows no list 'us-sdm'. Did you mean 'us-sdn'", 'us-sdm');
    await refused('is of one list, and the command line names none', '--from', un());
    await refused(
      "No address of us-sdn has files in the format 'un-xml'",
      'us-sdn',
      '--format',
      'un-xml',
    );
    await refused('holds no files of us-sdn', 'us-sdn', '--from', here);
    await refused('holds files of no list', '--from', here);
    await refused("--timeout is 'soon'", 'us-sdn', '--timeout', 'soon');
  });
});

describe.skipIf(!hasPublished)("lists update of the publishers' files", () => {
  const LISTS = 'data/lists';
  const sdn = ['sdn', 'add', 'alt', 'sdn_comments'].map((name) => [
    `${name.toUpperCase()}.CSV`,
    published(`${LISTS}/ofac/${name}_2021-07-07.csv`),
  ]) as [string, string][];

  it('takes a set from where it lies under one address', { timeout: 60_000 }, async () => {
    for (const [name, path] of sdn) server.answers[`/${name}`] = file(readFileSync(path));
    const { status, stdout } = await update('us-sdn', '--from', server.address);
    expect(stdout).toContain('8976 parties in 8976 rows, read as ofac-csv');
    expect(status).toBe(0);
    expect(snapshots()[0]!.files.map(({ name }) => name)).toEqual(sdn.map(([name]) => name));
  });

  it(
    'takes from a folder what lies in it, and says which list it could not',
    { timeout: 60_000 },
    async () => {
      for (const [name, path] of sdn) copyFileSync(path, join(here, name));
      mkdirSync(join(here, 'ca-sema'));
      const whole = readFileSync(published(`${LISTS}/ca/sema-lmes_2025-03-20.xml`));
      writeFileSync(join(here, 'ca-sema', 'half.xml'), whole.subarray(0, whole.length / 2));
      const { status, stdout, stderr } = await update('--from', here);
      expect(status).toBe(2);
      expect(stdout).toContain('ca-sema was not updated.\nSnapshot 1 of us-sdn: 8976 parties');
      expect(stderr).toMatch(/half\.xml:\d+: This is not whole XML/);
      expect(snapshots().map(({ list }) => list)).toEqual(['us-sdn']);
    },
  );

  it(
    'takes lists of which nothing is shipped, and says which it has not',
    { timeout: 60_000 },
    async () => {
      const status = async (): Promise<string> => (await run('lists', 'status')).stdout;
      expect(await status()).toContain('Not imported, and not screened with: au-dfat, ch-seco,');
      copyFileSync(
        published(`${LISTS}/un/consolidated_2026-08-01.xml.gz`),
        join(here, 'consolidated.xml.gz'),
      );
      copyFileSync(
        published(`${LISTS}/au/Australian_Sanctions_Consolidated_List_2026-08-02.xlsx`),
        join(here, 'Australian_Sanctions_Consolidated_List.xlsx'),
      );
      const { status: ended, stdout, stderr } = await update('--from', here);
      expect([ended, stderr]).toEqual([0, '']);
      expect(stdout).toContain('Snapshot 1 of au-dfat: 3846 parties');
      expect(stdout).toContain('Snapshot 2 of un-security-council: 1011 parties');
      expect(await status()).toContain('Not imported, and not screened with: ch-seco.');
    },
  );

  it('fetches a file with several lists once', { timeout: 60_000 }, async () => {
    server.answers['/consolidated.csv'] = file(
      gunzipSync(readFileSync(published(`${LISTS}/us-csl/consolidated_2022-04.csv.gz`))),
    );
    await update(
      'us-denied-persons', 'us-ns-cmic', '--from', server.address, '--format', 'us-csl-csv',
    ); // prettier-ignore
    expect(server.asked).toEqual(['/consolidated.csv']);
    expect(snapshots().map(({ list, parties }) => [list, parties])).toEqual([
      ['us-denied-persons', 462],
      ['us-ns-cmic', 68],
    ]);
  });

  it('refuses half a file that the server says is whole', async () => {
    const whole = gunzipSync(readFileSync(published(`${LISTS}/un/consolidated_2026-08-01.xml.gz`)));
    const half = whole.subarray(0, whole.length / 2);
    server.answers['/consolidated.xml'] = file(half);
    const { status, stderr } = await update(
      '--described-by', house('{ format: un-xml }'), '--from', `${server.address}consolidated.xml`,
    ); // prettier-ignore
    expect(status).toBe(2);
    expect(stderr).toContain('This is not whole XML');
    expect(snapshots()).toEqual([]);
  });
});
