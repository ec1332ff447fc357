// What is read out of the folder of a client, where the system refuses it or somebody moves things meanwhile.

import {
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { textWithin } from '../../src/cli/verbs/folder.ts';
import { refusalOf, type Refusal } from '../../src/cli/verbs/refusal.ts';

const meanwhile = { before: (): void => undefined, after: (): void => undefined };

const opening: typeof openSync = (...given) => {
  meanwhile.before();
  try {
    return openSync(...given);
  } finally {
    meanwhile.after();
  }
};

let here = '';
let folder = '';

beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'licet-folder-'));
  folder = join(here, 'deals');
  mkdirSync(join(folder, 'may'), { recursive: true });
  mkdirSync(join(here, 'outside'));
  writeFileSync(join(folder, 'may/deal.yaml'), 'id: inside');
  writeFileSync(join(here, 'outside/deal.yaml'), 'id: secret');
});

afterEach(() => {
  meanwhile.before = meanwhile.after = () => undefined;
  rmSync(here, { recursive: true, force: true });
});

const refused = (path: string): Refusal => {
  let text: string;
  try {
    text = textWithin(folder, path, opening);
  } catch (error) {
    return refusalOf(error);
  }
  throw new Error(`It was read: ${text}`);
};

describe('a file of the folder', () => {
  it('is read where it stays as it is', () => {
    expect(textWithin(folder, 'may/deal.yaml')).toBe('id: inside');
  });

  it('is refused with its path where the system refuses it', async () => {
    const server = await new Promise<Server>((done) => {
      const one = createServer().listen(join(folder, 'socket.yaml'), () => done(one));
    });
    symlinkSync('circle.yaml', join(folder, 'circle.yaml'));
    try {
      for (const path of ['socket.yaml', 'circle.yaml', 'may/deal.yaml/x.yaml', 'none.yaml']) {
        const { refused: code, why } = refused(path);
        expect([code, why.startsWith(`${path}: `)]).toEqual(['file-unreadable', true]);
        expect(why).not.toContain(here);
      }
    } finally {
      server.close();
    }
  });

  it('is refused where it or the folder goes meanwhile', () => {
    meanwhile.before = () => unlinkSync(join(folder, 'may/deal.yaml'));
    expect(refused('may/deal.yaml').refused).toBe('file-unreadable');
    rmSync(folder, { recursive: true });
    expect(refused('may/deal.yaml').refused).toBe('file-unreadable');
  });
});

describe('a folder above the file that becomes a link while it is opened', () => {
  const leadOut = (): void => {
    renameSync(join(folder, 'may'), join(folder, 'was'));
    symlinkSync(join(here, 'outside'), join(folder, 'may'));
  };
  const leadBack = (): void => {
    unlinkSync(join(folder, 'may'));
    renameSync(join(folder, 'was'), join(folder, 'may'));
  };

  it('leads nowhere', () => {
    meanwhile.before = leadOut;
    expect(refused('may/deal.yaml').refused).toBe('outside-folder');
  });

  it('leads nowhere where it is a folder again at once', () => {
    meanwhile.before = leadOut;
    meanwhile.after = leadBack;
    expect(refused('may/deal.yaml')).toMatchObject({
      refused: 'file-unreadable',
      why: 'may/deal.yaml: Another file came in its place while it was opened',
    });
  });
});
