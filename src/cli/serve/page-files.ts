// The page for one deal, as the build left it: read once, and served as it is.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PageFile {
  readonly path: string;
  readonly type: string;
  readonly body: Uint8Array;
}

const FILES = [
  ['/', 'page.html', 'text/html; charset=utf-8'],
  ['/page.css', 'page.css', 'text/css; charset=utf-8'],
  ['/page.js', 'page.js', 'text/javascript; charset=utf-8'],
] as const;

/** What it loads and whom it asks is this service alone, and no other page may draw it in. */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** `root`: where licet is installed. */
export const pageFiles = (root: string): readonly PageFile[] =>
  FILES.map(([path, file, type]) => ({
    path,
    type,
    body: readFileSync(join(root, 'dist', 'page', file)),
  }));
