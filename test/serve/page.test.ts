// The page for one deal in Chromium: a deal from nothing to a settled colour by the pointer, and again by keys alone; what is saved; at
// 1280 and at 400 pixels. Where there is no Chromium, that is said, and nothing is held.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM } from '../report/chromium.ts';
import { browserIn, type Browser, type Tab } from './browser.ts';
import { asked, called, refusedStart, serving, type Served } from './served.ts';

if (CHROMIUM === undefined) console.warn('NO CHROMIUM: the page for one deal is NOT tested here.');

/** A name that would be an element, were it put in as markup. */
const MARKUP = '<img src=x onerror=document.title=1>Example Telecom';

/** What the person says of each fact; of all others that it is not known. */
const SAID: Readonly<Record<string, string>> = {
  'item.category': 'dpi-filtering',
  'item.name': 'web filter',
  'exporter.name': 'Example Systems',
  'exporter.country': 'US',
  'end-user.name': MARKUP,
  'end-user.country': 'SY',
  'end-user.type': 'telecom-operator',
  'destination.country': 'SY',
  date: '2010-12-15',
};

const MOST_QUESTIONS = 30;

/** What a browser writes comes a little after it says so. */
const until = async (holds: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 200 && !holds(); turn += 1)
    await new Promise((done) => setTimeout(done, 50));
};

describe.skipIf(CHROMIUM === undefined)('the page for one deal', () => {
  let here = '';
  let service: Served;
  let browser: Browser;

  beforeAll(async () => {
    here = mkdtempSync(join(tmpdir(), 'licet-page-'));
    mkdirSync(join(here, 'saved'));
    service = await serving(here, '--open', '--time-limit', '60');
    browser = await browserIn(here);
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await service?.stopped();
    rmSync(here, { recursive: true, force: true });
  });

  const shown = `!document.body.hasAttribute('aria-busy') && document.querySelector('#colour .word')`;

  const begun = async (width: number): Promise<Tab> => {
    const tab = await browser.open(`${service.address}/`, width, 900);
    await tab.until(shown);
    return tab;
  };

  const factOf = (tab: Tab): Promise<string | undefined> =>
    tab.read(`document.querySelector('#form').dataset.fact`);

  const isSettled = (tab: Tab): Promise<boolean> =>
    tab.read(`/^Settled/m.test(document.querySelector('#form').innerText)`);

  /** Until the colour is settled: how many questions that took. */
  const taken = async (tab: Tab, answer: (fact: string) => Promise<void>): Promise<number> => {
    for (let count = 0; count < MOST_QUESTIONS; count += 1) {
      const fact = await factOf(tab);
      if (fact === undefined || (await isSettled(tab))) return count;
      const before = await tab.read<string>(`document.querySelector('#said').textContent`);
      await answer(fact);
      await tab.until(
        `document.querySelector('#problem').textContent || (${shown} && (document.querySelector('#said').textContent !== ${JSON.stringify(before)} || document.querySelector('#form').dataset.fact !== ${JSON.stringify(fact)}))`,
      );
      expect(await tab.read(`document.querySelector('#problem').textContent`)).toBe('');
    }
    throw new Error(`It is not settled after ${MOST_QUESTIONS} questions`);
  };

  const clicked =
    (tab: Tab) =>
    async (fact: string): Promise<void> => {
      const said = SAID[fact];
      if (said === undefined) return tab.click('#unknown');
      const choice = `#form input[value="${said}"]`;
      if (await tab.read(`document.querySelector(${JSON.stringify(choice)}) !== null`))
        await tab.click(choice);
      else {
        await tab.click('#form input[type=text]');
        await tab.type(said);
      }
      await tab.click('#form button.main');
    };

  /** By Tab to what the selector names, as somebody does who sees where the focus is. */
  const tabbedTo = async (tab: Tab, selector: string): Promise<void> => {
    for (let count = 0; count < 60; count += 1) {
      if (await tab.read(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
      await tab.press('Tab');
    }
    throw new Error(`No key leads to ${selector}`);
  };

  const keyed =
    (tab: Tab) =>
    async (fact: string): Promise<void> => {
      const said = SAID[fact];
      if (said === undefined) {
        await tabbedTo(tab, '#unknown');
        return tab.press('Space');
      }
      await tabbedTo(tab, '#form input');
      if (await tab.read(`document.activeElement.type === 'radio'`)) {
        await tab.press('Space');
        for (let count = 0; count < 80; count += 1) {
          if ((await tab.read(`document.activeElement.value`)) === said) break;
          await tab.press('ArrowDown');
        }
        expect(await tab.read(`document.activeElement.value`)).toBe(said);
      } else await tab.type(said);
      await tab.press('Enter');
    };

  const heldAll = async (tab: Tab): Promise<void> => {
    expect(await tab.read(`document.querySelector('#colour .word').textContent`)).toBe('■ red');
    const links = await tab.read<string[]>(
      `[...document.querySelectorAll('#reasons article.red a')].map(({ href }) => href)`,
    );
    expect(links).toContain('http://edocket.access.gpo.gov/2004/04-11059.htm');
    expect(JSON.parse(await tab.read(`document.querySelector('#said').textContent`))).toMatchObject(
      {
        destination: { country: 'SY' },
        parties: [{ role: 'end-user', name: MARKUP, country: 'SY' }],
      },
    );
    expect(await tab.read('document.images.length + document.title')).toBe('0licet: one deal');
    expect(tab.complaints()).toEqual([]);
    expect(tab.addresses().filter((one) => !one.startsWith(`${service.address}/`))).toEqual([]);
  };

  /** What runs over the edge of the window, at either width, with all that can be opened open. */
  const overEdge = async (tab: Tab): Promise<readonly string[]> => {
    const found: string[] = [];
    await tab.read(`document.querySelectorAll('details').forEach((one) => (one.open = true))`);
    for (const width of [400, 1280]) {
      await tab.sized(width, 900);
      found.push(
        ...(await tab.read<string[]>(
          `[document.documentElement, ...document.querySelectorAll('body *:not(.skip)')]
            .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
            .map(({ tagName, className }) => '${width} ' + tagName + '.' + className)`,
        )),
      );
    }
    return found;
  };

  it('takes a deal from nothing to a settled colour by the pointer, and saves its dossier', async () => {
    const tab = await begun(1280);
    expect(await tab.read(`document.querySelector('#colour .word').textContent`)).toBe('▲ amber');
    expect(await overEdge(tab)).toEqual([]);
    let asksAfterMore = 0;
    const count = await taken(tab, (fact) => {
      if (fact.startsWith('<more')) asksAfterMore += 1;
      return clicked(tab)(fact);
    });
    expect(count).toBeGreaterThanOrEqual(5);
    await heldAll(tab);
    expect(await overEdge(tab)).toEqual([]);

    await tab.downloadsTo(join(here, 'saved'));
    await tab.click('#dossier');
    await tab.until(`/^Saved as /.test(document.querySelector('#done').textContent)`);
    const name = (await tab.read<string>(`document.querySelector('#done').textContent`)).replace(
      'Saved as ',
      '',
    );
    const file = join(here, 'saved', name);
    await until(() => existsSync(file));
    const dossier = readFileSync(file, 'utf8');
    const holds = (text: string): boolean => dossier.includes(text);
    expect(holds('&lt;img src=x')).toBe(true);
    expect(holds('<img') || holds('<script>')).toBe(false);
    expect(holds('from the record within this file')).toBe(true);

    // A deal that is saved and opened again is the same, and who said that there is nothing more is not asked once more.
    expect(asksAfterMore).toBe(2);
    const [said, fact] = [
      await tab.read<string>(`document.querySelector('#said').textContent`),
      await factOf(tab),
    ];
    await tab.click('#save');
    await tab.until(`/[.]json$/.test(document.querySelector('#done').textContent)`);
    const deal = join(here, 'saved', 'deal.json');
    await until(() => existsSync(deal));
    const kept = readFileSync(deal, 'utf8');
    expect(JSON.parse(kept).note.split('\n')).toEqual([
      'Asked whether there are more than 1 items: no.',
      'Asked whether there are more than 1 parties: no.',
    ]);
    expect(
      (await called(service.address, 'screen', { transaction: JSON.parse(kept) })).status,
    ).toBe(200);
    const again = await begun(1280);
    await again.read(`(() => {
      const files = new DataTransfer();
      files.items.add(new File([${JSON.stringify(kept)}], 'deal.json'));
      const input = document.querySelector('#open');
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
    })()`);
    await again.until(`document.querySelector('#said').textContent === ${JSON.stringify(said)}`);
    expect(await factOf(again)).toBe(fact);

    // Back by one answer is the deal before it.
    await tab.click('#back');
    await tab.until(`document.querySelector('#said').textContent !== ${JSON.stringify(said)}`);
  }, 300_000);

  it('does the same by keys alone, on a narrow screen', async () => {
    const tab = await begun(400);
    await taken(tab, keyed(tab));
    await heldAll(tab);
    await tabbedTo(tab, '#reasons a');
    await tabbedTo(tab, '#dossier');
  }, 300_000);

  it('tells what was wrong with an answer, and stays where it was', async () => {
    const tab = await begun(1280);
    await tab.click('#form button.main');
    await tab.until(`/Choose or write/.test(document.querySelector('#problem').textContent)`);
    expect(await factOf(tab)).toBe('item.category');
  }, 120_000);

  it('is served with a policy by which it runs its own script alone, and nothing is written', async () => {
    const response = await fetch(`${service.address}/`);
    const policy = response.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'; script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(await response.text()).not.toMatch(/<script>|onclick|https?:/);
    expect(service.log()).not.toMatch(/Example|web filter|failed/);
    const kept = readdirSync(here).filter((name) => name !== 'profile' && name !== 'saved');
    expect(kept).toEqual([]);
  });
});

it('there is no page where nobody asked for it, and none for others than who sits here', async () => {
  const here = mkdtempSync(join(tmpdir(), 'licet-page-'));
  const refused = await refusedStart(here, '--open', '--host', '0.0.0.0');
  expect(refused.status).toBe(2);
  const service = await serving(here);
  try {
    expect((await asked(service.address, '/')).status).toBe(404);
  } finally {
    await service.stopped();
    rmSync(here, { recursive: true, force: true });
  }
}, 120_000);
