// The page for one deal, as the build left it: read once, and served in the colours of a dossier.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INK } from '../../report/ink.ts';

export interface PageFile {
  readonly path: string;
  readonly type: string;
  readonly body: Uint8Array;
}

/** Each with what is put before it: the colours of a dossier are those of the page. */
const FILES = [
  ['/', 'page.html', 'text/html; charset=utf-8', ''],
  ['/page.css', 'page.css', 'text/css; charset=utf-8', INK],
  ['/page.js', 'page.js', 'text/javascript; charset=utf-8', ''],
] as const;

/** What it loads and whom it asks is this service alone, and no other page may draw it in. */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** `root`: where licet is installed. */
export const pageFiles = (root: string): readonly PageFile[] =>
  FILES.map(([path, file, type, before]) => ({
    path,
    type,
    body: Buffer.concat([Buffer.from(before), readFileSync(join(root, 'dist', 'page', file))]),
  }));
