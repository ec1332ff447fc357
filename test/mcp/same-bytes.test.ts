// One verdict, whoever asks: of every bundled case the command line, the library, a client of the model context protocol and one of
// the service of HTTP get the same bytes; and nothing that a client reads calls anything clear. All share one opening of the build.

import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Packs } from '../../src/api/load-packs.ts';
import { Desk } from '../../src/cli/verbs/desk.ts';
import { serverOn } from '../../src/cli/mcp/server.ts';
import { answerTo } from '../../src/cli/serve/answers.ts';
import { appOn } from '../../src/cli/serve/app.ts';
import type { Run } from '../../src/cli/run.ts';
import type { Streams } from '../../src/cli/io.ts';
import { ranWithOpened, today } from '../program.ts';
import { bundledCases, ROOT } from '../sources.ts';

const library = (await import(join(ROOT, 'dist/index.js'))) as typeof import('../../src/index.ts');

const LOOK = { width: 80, colour: false, all: false, detail: 'standard' } as const;
const env = { PATH: process.env['PATH'], HOME: join(ROOT, 'not-there') };
let packs: Packs;
let client: Client;
let app: ReturnType<typeof appOn>;
let screener: InstanceType<typeof library.Screener>;

beforeAll(async () => {
  packs = library.loadPacks();
  const options = { lists: 'bundled', today: today() } as const;
  screener = new library.Screener(packs, options, packs.rulebooks);
  const streams = { out: () => undefined, error: () => undefined } as unknown as Streams;
  const run: Run = {
    root: ROOT,
    today: today(),
    dayNow: today,
    env,
    streams,
    open: () => packs,
    onStop: () => undefined,
    terminal: () => undefined,
  };
  const desk = await Desk.open({ lists: 'bundled', folder: ROOT }, run);
  const { made } = serverOn(desk, () => undefined);
  app = appOn({
    threads: {
      ready: true,
      version: '0',
      ask: async (question, body) =>
        new TextEncoder().encode(
          await answerTo(question, () => new TextDecoder().decode(body), desk),
        ),
    },
    token: undefined,
    local: true,
    origins: [],
    page: [],
    isStopping: () => false,
    say: () => undefined,
  });
  client = new Client({ name: 'test', version: '1' });
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await Promise.all([made.connect(theirs), client.connect(ours)]);
}, 120_000);

afterAll(() => client.close());

const asked = async (given: object): Promise<{ verdict: object; text: string }> => {
  const { structuredContent, content } = await client.callTool({
    name: 'screen',
    arguments: { ...given },
  });
  const [{ text }] = content as [{ text: string }];
  return { verdict: (structuredContent as { verdict: object }).verdict, text };
};

const posted = async (given: object): Promise<{ verdict: object; text: string }> => {
  const response = await app.request('/v1/screen', {
    method: 'POST',
    headers: { Host: 'localhost', 'Content-Type': 'application/json' },
    body: JSON.stringify(given),
  });
  const { verdict, ...short } = (await response.json()) as { verdict: object };
  return { verdict, text: JSON.stringify(short) };
};

const ofLibrary = async (file: string, detail: 'standard' | 'full'): Promise<string> => {
  const texts: string[] = [];
  for await (const raw of library.readTransactions(join(file), 'yaml', screener.columns))
    texts.push(library.FORMATS.json.one(screener.screen(raw), { ...LOOK, detail }));
  expect(texts).toHaveLength(1);
  return texts[0]!;
};

const ofCommandLine = async (file: string, detail: 'standard' | 'full'): Promise<string> => {
  const argv = ['screen', file, '--lists', 'bundled', '-f', 'json', '--detail', detail];
  return (await ranWithOpened(argv, { cwd: ROOT, env }, () => packs)).stdout;
};

/** What says the contrary, what somebody has to do, and laws and risks that are plain to see. */
const NO_VERDICT =
  /cannot be cleared|licet clear\b|and clear (?:what it says|each sign)|clears nothing|nothing (?:that clears|is cleared)|(?:no|a) clear (?:law|risk)|law that is clear/gi;

const wordsOf = ({ text }: { text: string }): string => text.replace(NO_VERDICT, '').toLowerCase();

const files = bundledCases('cases').map(({ name }) => `data/cases/${name}.yaml`);

it('the bundled cases are many', () => expect(files.length).toBeGreaterThan(100));

it('every bundled case has one verdict by command line, library, protocol and HTTP', async () => {
  const differing: string[] = [];
  const spoken: string[] = [];
  for (const file of files) {
    const printed = await ofCommandLine(file, 'standard');
    const client = await asked({ file, detail: 'standard' });
    const web = await posted({ file, detail: 'standard' });
    const same =
      printed.startsWith('{') &&
      printed === (await ofLibrary(file, 'standard')) &&
      printed === `${JSON.stringify(client.verdict, null, 2)}\n` &&
      printed === `${JSON.stringify(web.verdict, null, 2)}\n`;
    if (!same) differing.push(file);
    if ([client, web].some((told) => /\bclear(s|ed)?\b/.test(wordsOf(told)))) spoken.push(file);
  }
  expect(differing).toEqual([]);
  expect(spoken).toEqual([]);
}, 600_000);

it('with all that would change it too', async () => {
  for (const file of [files[0]!, files.find((one) => one.includes('bluecoat-computerlinks'))!]) {
    const printed = await ofCommandLine(file, 'full');
    expect(await ofLibrary(file, 'full')).toBe(printed);
    for (const ask of [asked, posted]) {
      const { verdict } = await ask({ file, detail: 'full' });
      expect(`${JSON.stringify(verdict, null, 2)}\n`).toBe(printed);
    }
  }
}, 120_000);

it('of a transaction that is sent the verbs of the library and the protocol have one', async () => {
  const transaction = {
    id: 'kenya',
    date: '2025-12-01',
    exporter: { name: 'Example Optik GmbH', country: 'DE' },
    parties: [{ role: 'end-user', name: 'Example County Police', country: 'KE', type: 'police' }],
    destination: { country: 'KE' },
    items: [{ name: 'phone catcher', category: 'imsi-catcher' }],
  };
  const options = { lists: 'bundled', today: today() } as const;
  const whole = library.screen(packs, transaction, options).whole('full', true);
  expect((await asked({ transaction, detail: 'full' })).verdict).toEqual(
    JSON.parse(JSON.stringify(whole)),
  );
  expect(library.questions(packs, transaction, options)).toEqual(whole.questions);
}, 120_000);
