// Keys that sign packs and prove them: PEM files with one Ed25519 key. A key of another kind, a private one where a public one
// belongs, and anything beside the key are refused.

import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { LicetError } from '../../model/errors.ts';
import { readText } from '../read/files.ts';
import { sha256 } from '../read/hash.ts';

export interface PackKey {
  readonly key: KeyObject;
  /** 'sha256:' and the hash of the public key as DER (SubjectPublicKeyInfo). */
  readonly fingerprint: string;
}

/** A PEM file of a key has some hundred bytes. */
const LARGEST_KEY = 10_000;

/** Errors: the file cannot be read, or is no PEM file with one public Ed25519 key. */
export const readPublicKey = (file: string): PackKey => keyIn(file, 'PUBLIC KEY', createPublicKey);

/** Errors: the file cannot be read, or is no PEM file with one private Ed25519 key that needs no password. */
export const readPrivateKey = (file: string): PackKey =>
  keyIn(file, 'PRIVATE KEY', createPrivateKey);

const OTHERWISE: Readonly<Record<string, string>> = {
  'PRIVATE KEY': 'It holds a private key, and a public one proves a pack',
  'PUBLIC KEY': 'It holds a public key, and a private one signs',
  'ENCRYPTED PRIVATE KEY':
    'The private key is locked with a password, which licet does not ask for',
  CERTIFICATE: 'It holds a certificate and no bare key',
};

const REMEDIES = {
  'PUBLIC KEY': 'Name the public key: openssl pkey -in private.pem -pubout -out public.pem',
  'PRIVATE KEY':
    'Name an unlocked private key: openssl genpkey -algorithm ed25519 -out private.pem',
} as const;

const keyIn = (
  file: string,
  label: keyof typeof REMEDIES,
  made: (pem: string) => KeyObject,
): PackKey => {
  const refused = (what: string): LicetError =>
    new LicetError([{ code: 'wrong-key', place: { file }, what, remedy: REMEDIES[label] }]);
  const text = readText(file, LARGEST_KEY).replace(/\r\n/g, '\n').trim();
  const found = /^-----BEGIN ([A-Z0-9 ]+)-----$/m.exec(text)?.[1];
  if (found === undefined) throw refused('It is no PEM file of a key');
  if (found !== label) throw refused(OTHERWISE[found] ?? `It holds '${found}' and no plain key`);
  if (!ONE_BLOCK.test(text)) throw refused('Something stands beside the key, or it is cut off');
  let key: KeyObject;
  try {
    key = made(text);
  } catch {
    throw refused('The key in it cannot be read');
  }
  if (key.asymmetricKeyType !== 'ed25519')
    throw refused(
      `It is a key of kind ${key.asymmetricKeyType}, and packs are signed with Ed25519`,
    );
  return { key, fingerprint: fingerprintOf(key) };
};

const ONE_BLOCK = /^-----BEGIN ([A-Z ]+)-----\n[A-Za-z0-9+/=\n]+\n-----END \1-----$/;

const fingerprintOf = (key: KeyObject): string => {
  const open = key.type === 'private' ? createPublicKey(key) : key;
  return `sha256:${sha256(open.export({ type: 'spki', format: 'der' }))}`;
};
