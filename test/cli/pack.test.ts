// A packed pack that is not to the byte what was signed is refused, by every command and in every thread; and what was proved is what
// is loaded, whatever becomes of the file meanwhile.

import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ownRules } from '../../src/cli/own-rules.ts';
import { readPrivateKey, readPublicKey } from '../../src/data/packed/keys.ts';
import { heldPack, packedBytes, provedPack } from '../../src/data/packed/packed-pack.ts';
import { readLibrary } from '../../src/data/library/library.ts';
import { LicetError } from '../../src/model/errors.ts';
import { sha256 } from '../../src/data/read/hash.ts';
import { ROOT } from '../sources.ts';

vi.setConfig({ testTimeout: 120_000 });

const FILES = {
  'pack.yaml':
    'pack: house\ntitle: House rules\nkind: policy\nbinds: Everybody.\nsince: 2000-01-01\nchecked-to: 2026-01-01\nstale-after: 9999 days\nmodels: [One rule]\n',
  'a.yaml':
    'rule: house/a\ntitle: A\nprovision: eu-2021-821 Art. 1\nstatus: reviewed\nconfidence: verified\nsince: 2000-01-01\nwhen: { exporter.country: SE }\nthen: { effect: refuse, because: It is., remedy: Wait. }\n',
  LICENSE: 'As you like.\n',
};

let here: string;
let packed: Buffer;
const at = (name: string): string => join(here, name);
const pem = (key: KeyObject): string =>
  key.export({ type: key.type === 'private' ? 'pkcs8' : 'spki', format: 'pem' }) as string;

beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'licet-pack-'));
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(at('private.pem'), pem(privateKey));
  writeFileSync(at('public.pem'), pem(publicKey));
  const contents = new Map(
    Object.entries(FILES).map(([name, text]) => [name, Buffer.from(text)] as const),
  );
  const held = heldPack('house', { pack: 'house', version: '1', day: '2026-01-01' }, contents);
  packed = packedBytes(held, readPrivateKey(at('private.pem')));
});
afterAll(() => rmSync(here, { recursive: true }));

const refusal = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof LicetError) return error.message;
    throw error;
  }
  return 'nothing was refused';
};

const proved = (bytes: Buffer) => provedPack('p', bytes, readPublicKey(at('public.pem')));

interface Said {
  files: { path: string; size: number; sha256: string }[];
  [key: string]: unknown;
}

/** Another manifest and other files; signed anew by whoever has the key, or with the signature that was there. */
const otherwise = (
  change: (manifest: Said, files: Buffer[]) => void,
  signed: 'anew' | 'as it was',
): Buffer => {
  const [first, second] = lines();
  const manifest = JSON.parse(first) as Said;
  const files = Object.keys(FILES)
    .sort()
    .map((name) => Buffer.from(FILES[name as keyof typeof FILES]));
  change(manifest, files);
  const line = Buffer.from(JSON.stringify(manifest));
  const signature = JSON.parse(second) as { signature: string };
  if (signed === 'anew')
    signature.signature = sign(null, line, readPrivateKey(at('private.pem')).key).toString(
      'base64',
    );
  return Buffer.concat([line, Buffer.from(`\n${JSON.stringify(signature)}\n`), ...files]);
};

const lines = (): [string, string] => packed.toString('utf8').split('\n') as [string, string];

describe('a packed pack', () => {
  test('is proved as it was made, and holds every file', () => {
    const { manifest, contents, sha256: whole } = proved(packed);
    expect(manifest.files.map(({ path }) => path)).toEqual(['LICENSE', 'a.yaml', 'pack.yaml']);
    expect(Buffer.from(contents.get('a.yaml')!).toString()).toBe(FILES['a.yaml']);
    expect(whole).toBe(sha256(packed));
  });

  test('with any one byte changed is refused', () => {
    for (let place = 0; place < packed.length; place += 1) {
      const other = Buffer.from(packed);
      other[place] = other[place]! ^ 1;
      expect(
        refusal(() => proved(other)),
        `byte ${place}`,
      ).toContain('[not-signed]');
    }
  });

  test('with its signature written otherwise, in bits that count for nothing, is refused', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const place = packed.indexOf('=="}\n') - 1;
    const last = letters.indexOf(String.fromCharCode(packed[place]!));
    const signature = lines()[1].slice(-90, -2);
    for (const bits of [1, 2, 3, 15]) {
      const other = Buffer.from(packed);
      other[place] = letters.charCodeAt(last + bits);
      const written = other.toString('utf8').split('\n')[1]!.slice(-90, -2);
      expect(Buffer.from(written, 'base64')).toEqual(Buffer.from(signature, 'base64'));
      expect(refusal(() => proved(other))).toContain('Its signature is not written as licet');
    }
  });

  test('that is cut off or longer is refused', () => {
    for (const length of [0, 1, 40, packed.indexOf('\n'), packed.length - 1])
      expect(
        refusal(() => proved(packed.subarray(0, length))),
        String(length),
      ).toContain('[not-signed]');
    expect(refusal(() => proved(Buffer.concat([packed, Buffer.from('\n')])))).toContain(
      'a file was added, taken away or changed',
    );
  });

  test('with a file added, taken away, or in another order is refused', () => {
    const entry = { path: 'b.yaml', size: 2, sha256: sha256('b\n') };
    const added = (manifest: Said, files: Buffer[]): void => {
      manifest.files.splice(2, 0, entry);
      files.splice(2, 0, Buffer.from('b\n'));
    };
    const gone = (manifest: Said, files: Buffer[]): void => {
      manifest.files.splice(1, 1);
      files.splice(1, 1);
    };
    const turned = (manifest: Said, files: Buffer[]): void => {
      manifest.files.reverse();
      files.reverse();
    };
    for (const change of [added, gone, turned])
      expect(refusal(() => proved(otherwise(change, 'as it was')))).toContain(
        'the manifest is not what was signed',
      );
    // Of the files alone, under the manifest that was signed.
    expect(refusal(() => proved(otherwise((_, files) => void files.reverse(), 'anew')))).toContain(
      "'LICENSE' in it is not what was signed",
    );
    expect(refusal(() => proved(otherwise((_, files) => void files.pop(), 'anew')))).toContain(
      'a file was added, taken away or changed',
    );
  });

  test('with another manifest is refused, be it only its version', () => {
    const newer = (manifest: Said): void => void (manifest['version'] = '2');
    expect(refusal(() => proved(otherwise(newer, 'as it was')))).toContain(
      'the manifest is not what was signed',
    );
  });

  test('may lead nowhere, name nothing twice and say no more than it should, even where it is signed', () => {
    const path = (name: string) => (manifest: Said) => void (manifest.files[0]!.path = name);
    for (const name of [
      '../LICENSE',
      '/LICENSE',
      'a/../b.yaml',
      './a.yaml',
      'a//b.yaml',
      'a\\b.yaml',
      '',
    ])
      expect(
        refusal(() => proved(otherwise(path(name), 'anew'))),
        name,
      ).toContain('Its manifest has not the form that this licet reads');
    expect(refusal(() => proved(otherwise(path('a.yaml'), 'anew')))).toContain(
      'names its files twice or out of their order',
    );
    const more = (manifest: Said): void => void (manifest['run'] = 'a.js');
    expect(refusal(() => proved(otherwise(more, 'anew')))).toContain('has not the form');
    const later = (manifest: Said): void => void (manifest['schema'] = 'licet/pack@2');
    expect(refusal(() => proved(otherwise(later, 'anew')))).toContain('Update licet');
  });

  test('that says it is larger than one may be is refused by the name of the limit', () => {
    const large = (manifest: Said): void => void (manifest.files[0]!.size = 5_000_001);
    expect(refusal(() => proved(otherwise(large, 'anew')))).toContain(
      'p/LICENSE: The file has 5000001 bytes; a file of a packed pack may have 5000000',
    );
    writeFileSync(at('large.licetpack'), Buffer.alloc(50_000_001, '{'));
    expect(
      refusal(() =>
        ownRules([{ path: at('large.licetpack'), key: at('public.pem'), from: 'here' }]),
      ),
    ).toContain('The file has 50000001 bytes; a packed pack may have 50000000');
  });

  test('that is no plain file is refused, and nobody waits for a pipe', () => {
    spawnSync('mkfifo', [at('pipe')]);
    expect(
      refusal(() => ownRules([{ path: at('pipe'), key: at('public.pem'), from: 'here' }])),
    ).toContain('A packed pack is a plain file, and this is none');
  });

  test('of the name of another pack than its pack.yaml says is refused', () => {
    const other = otherwise((manifest) => void (manifest['pack'] = 'other'), 'anew');
    const { problems } = readLibrary({
      rules: [join(ROOT, 'optional'), proved(other)],
      data: join(ROOT, 'data'),
    });
    expect(problems.map(({ what }) => what)).toContain(
      "The pack is called 'house', and its manifest says 'other'",
    );
  });
});

describe('a key', () => {
  const kinds = {
    rsa: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
    ec: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    ed448: () => generateKeyPairSync('ed448'),
    x25519: () => generateKeyPairSync('x25519'),
  };
  test.each(Object.entries(kinds))(
    'of kind %s is refused, for signing and for proving',
    (kind, made) => {
      const { publicKey, privateKey } = made() as { publicKey: KeyObject; privateKey: KeyObject };
      writeFileSync(at('kind.pem'), pem(publicKey));
      writeFileSync(at('kind-private.pem'), pem(privateKey));
      const said = `It is a key of kind ${kind}, and packs are signed with Ed25519`;
      expect(refusal(() => readPublicKey(at('kind.pem')))).toContain(said);
      expect(refusal(() => readPrivateKey(at('kind-private.pem')))).toContain(said);
    },
  );

  test('that is cut, doubled, locked or no key at all is refused', () => {
    const good = readFileSync(at('public.pem'), 'utf8');
    const { privateKey } = generateKeyPairSync('ed25519');
    const locked = privateKey.export({
      type: 'pkcs8',
      format: 'pem',
      cipher: 'aes-256-cbc',
      passphrase: 'x',
    }) as string;
    const said = (text: string): string => {
      writeFileSync(at('odd.pem'), text);
      return refusal(() => readPublicKey(at('odd.pem')));
    };
    expect(said('hello\n')).toContain('It is no PEM file of a key');
    expect(said(good + good)).toContain('Something stands beside the key, or it is cut off');
    expect(said(good.slice(0, -10))).toContain('Something stands beside the key');
    expect(said(good.replace('MCow', 'MCox'))).toContain('The key in it cannot be read');
    expect(said(pem(privateKey))).toContain('It holds a private key');
    expect(said('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n')).toContain(
      'It holds a certificate',
    );
    expect(said('x'.repeat(10_001))).toContain('[file-too-large]');
    expect(said('')).toContain('[file-empty]');
    writeFileSync(at('odd.pem'), locked);
    expect(refusal(() => readPrivateKey(at('odd.pem')))).toContain('locked with a password');
    writeFileSync(at('odd.pem'), good.replaceAll('\n', '\r\n'));
    expect(readPublicKey(at('odd.pem')).fingerprint).toBe(
      readPublicKey(at('public.pem')).fingerprint,
    );
  });
});

describe('what was proved', () => {
  test('is what is loaded, though the file is another by then', () => {
    writeFileSync(at('turned.licetpack'), packed);
    const [root] = ownRules([
      { path: at('turned.licetpack'), key: at('public.pem'), from: 'here' },
    ]);
    writeFileSync(at('turned.licetpack'), packed.toString('utf8').replace('refuse', 'notice'));
    const { library } = readLibrary({
      rules: [join(ROOT, 'optional'), root!],
      data: join(ROOT, 'data'),
    });
    const [rule] = library.rules.filter(({ id }) => id === 'house/a');
    expect(rule!.versions[0]!.then).toEqual({ effect: 'refuse' });
  });

  test('is one source under two names of the same path, and the key that is named once must have signed it', () => {
    mkdirSync(at('below'), { recursive: true });
    const roundabout = join(here, 'below', '..', 'house.licetpack');
    writeFileSync(at('house.licetpack'), packed);
    const key = at('public.pem');
    const twice = [
      { path: roundabout, from: 'with --rules' },
      { path: at('house.licetpack'), key, from: 'in licet.yaml' },
    ];
    expect(ownRules(twice)).toHaveLength(1);
    expect(ownRules([...twice].reverse())).toHaveLength(1);
    symlinkSync(at('house.licetpack'), at('link.licetpack'));
    expect(
      refusal(() => ownRules([{ path: at('link.licetpack'), from: 'with --rules' }])),
    ).toContain('no key is named with --rules that must have signed it');
  });
});

describe('in threads', () => {
  const screened = (file: string, jobs: string) =>
    spawnSync(
      process.execPath,
      [
        join(ROOT, 'bin/licet.js'),
        'screen',
        'deals.ndjson',
        '--lists',
        'bundled',
        '-f',
        'json',
        '--detail',
        'brief',
        '--jobs',
        jobs,
        '--rules',
        `${file}=public.pem`,
      ],
      {
        cwd: here,
        encoding: 'utf8',
        maxBuffer: 1e9,
        env: { PATH: process.env['PATH'], HOME: here },
      },
    );

  beforeAll(() => {
    const deal = (id: number): string =>
      JSON.stringify({
        id: `d-${id}`,
        date: '2023-06-15',
        exporter: { name: 'Example AB', country: 'SE' },
        parties: [{ role: 'end-user', name: `Buyer ${id}`, country: 'DE' }],
        destination: { country: 'DE' },
        items: [{ name: 'cameras', category: 'video-surveillance' }],
      });
    writeFileSync(at('deals.ndjson'), Array.from({ length: 200 }, (_, id) => deal(id)).join('\n'));
    writeFileSync(at('sound.licetpack'), packed);
    writeFileSync(at('broken.licetpack'), packed.toString('utf8').replace('refuse', 'notice'));
  });

  test('a proved pack judges as in one, in every line', () => {
    const [one, two] = [screened('sound.licetpack', '1'), screened('sound.licetpack', '2')];
    expect(one.stderr).toBe('');
    expect(two).toMatchObject({ status: 1, stdout: one.stdout });
    const [run, ...answers] = one.stdout
      .trim()
      .split('\n')
      .map(
        (line) =>
          JSON.parse(line) as { manifest?: { options: object }; findings?: { rule: string }[] },
      );
    expect(run!.manifest!.options).toMatchObject({
      'own-packs': 'house',
      'signed house': expect.stringContaining(
        readPublicKey(at('public.pem')).fingerprint,
      ) as string,
    });
    expect(answers).toHaveLength(200);
    for (const { findings } of answers)
      expect(findings!.map(({ rule }) => rule)).toContain('house/a');
  });

  test('what was proved is kept nowhere from which a later run would take it', () => {
    const kept = readdirSync(at('.cache'), { recursive: true }).map(String);
    expect(kept.filter((name) => name.includes('packs-'))).toEqual([]);
  });

  test('nothing is judged by one that was changed', () => {
    for (const jobs of ['1', '2'])
      expect(screened('broken.licetpack', jobs)).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringContaining("'a.yaml' in it is not what was signed") as string,
      });
  });
});
