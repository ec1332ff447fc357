// Debian's Chromium, driven over its own protocol: opens a page, clicks where an element stands, presses keys, and looks.

import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { WebSocket } from 'undici';
import { CHROMIUM } from '../report/chromium.ts';

export interface Browser {
  readonly open: (address: string, width: number, height: number) => Promise<Tab>;
  readonly close: () => Promise<void>;
}

export interface Tab {
  /** What a function of the page gives. */
  readonly read: <T>(expression: string) => Promise<T>;
  /** Errors: it does not come true within half a minute. */
  readonly until: (expression: string) => Promise<void>;
  /** As a person clicks: where the element stands, which is brought into sight. */
  readonly click: (selector: string) => Promise<void>;
  readonly press: (key: 'Tab' | 'Enter' | 'Space' | 'ArrowDown') => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly sized: (width: number, height: number) => Promise<void>;
  /** A PNG of all of the page. */
  readonly picture: () => Promise<Buffer>;
  /** Files that are downloaded come into this folder. */
  readonly downloadsTo: (folder: string) => Promise<void>;
  /** What the page asked for, and what went wrong in it. */
  readonly addresses: () => readonly string[];
  readonly complaints: () => readonly string[];
}

type Json = Record<string, any>;

const KEYS = {
  Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Space: { key: ' ', code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
  ArrowDown: { key: 'ArrowDown', code: 'ArrowDown', windowsVirtualKeyCode: 40 },
} as const;

/** `folder`: where it keeps what it has to keep. */
export const browserIn = async (folder: string): Promise<Browser> => {
  const child = spawn(
    CHROMIUM!,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--remote-debugging-port=0',
      `--user-data-dir=${join(folder, 'profile')}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const socket = new WebSocket(await debuggerOf(child));
  await new Promise((done) => socket.addEventListener('open', done, { once: true }));
  const waiting = new Map<number, { take: (result: Json) => void; fail: (error: Error) => void }>();
  const listeners = new Map<string, (method: string, params: Json) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error, method, params, sessionId } = JSON.parse(String(data)) as Json;
    if (id === undefined) return listeners.get(sessionId)?.(method, params);
    const { take, fail } = waiting.get(id)!;
    waiting.delete(id);
    if (error) fail(new Error(`Chromium: ${error.message}`));
    else take(result);
  });
  let number = 0;
  const send = (method: string, params: Json = {}, sessionId?: string): Promise<Json> =>
    new Promise((take, fail) => {
      number += 1;
      waiting.set(number, { take, fail });
      socket.send(JSON.stringify({ id: number, method, params, sessionId }));
    });
  return {
    open: async (address, width, height) => {
      const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
      return tabOf((method, params) => send(method, params, sessionId), {
        hear: (listener) => listeners.set(sessionId, listener),
        address,
        width,
        height,
      });
    },
    close: async () => {
      const ended = new Promise((done) => child.once('close', done));
      await send('Browser.close').catch(() => undefined);
      await ended;
    },
  };
};

const debuggerOf = (child: ChildProcess): Promise<string> =>
  new Promise((done, fail) => {
    let said = '';
    child.stderr!.on('data', (piece: Buffer) => {
      said += piece.toString();
      const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (address) done(address);
    });
    child.once('close', () => fail(new Error(`Chromium ended: ${said}`)));
  });

interface Opening {
  readonly hear: (listener: (method: string, params: Json) => void) => void;
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

const LONGEST_WAIT = 60_000;

const tabOf = async (
  send: (method: string, params?: Json) => Promise<Json>,
  { hear, address, width, height }: Opening,
): Promise<Tab> => {
  const [addresses, complaints]: [string[], string[]] = [[], []];
  hear((method, params) => {
    if (method === 'Network.requestWillBeSent') addresses.push(params['request'].url);
    if (method === 'Runtime.exceptionThrown')
      complaints.push(JSON.stringify(params['exceptionDetails']));
    if (method === 'Log.entryAdded') complaints.push(params['entry'].text);
  });
  for (const domain of ['Page', 'Network', 'Runtime', 'Log']) await send(`${domain}.enable`);
  const sized: Tab['sized'] = async (width, height) => {
    await send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: false,
    });
  };
  await sized(width, height);
  await send('Page.navigate', { url: address });
  const read: Tab['read'] = async (expression) => {
    const { result, exceptionDetails } = await send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return result.value;
  };
  const until: Tab['until'] = async (expression) => {
    const began = performance.now();
    while (!(await read<boolean>(`Boolean(${expression})`))) {
      if (performance.now() - began > LONGEST_WAIT)
        throw new Error(
          `${expression} did not come true: ${await read('document.body.innerText')}`,
        );
      await new Promise((done) => setTimeout(done, 50));
    }
  };
  await until(`document.readyState === 'complete' && location.href !== 'about:blank'`);
  return {
    read,
    until,
    sized,
    click: async (selector) => {
      const [x, y] = await read<[number, number]>(`(() => {
        const element = document.querySelector(${JSON.stringify(selector)});
        element.scrollIntoView({ block: 'center' });
        const box = element.getBoundingClientRect();
        return [box.left + box.width / 2, box.top + box.height / 2];
      })()`);
      for (const type of ['mousePressed', 'mouseReleased'])
        await send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
    },
    press: async (key) => {
      await send('Input.dispatchKeyEvent', { type: 'keyDown', ...KEYS[key] });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...KEYS[key] });
    },
    type: async (text) => {
      await send('Input.insertText', { text });
    },
    picture: async () => {
      const { data } = await send('Page.captureScreenshot', { captureBeyondViewport: true });
      return Buffer.from(data, 'base64');
    },
    downloadsTo: async (downloadPath) => {
      await send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath });
    },
    addresses: () => addresses,
    complaints: () => complaints,
  };
};
