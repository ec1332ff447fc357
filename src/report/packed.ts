// What a packed pack is, in a few lines: its version and day, how many files, and by which key.

import type { ProvedPack } from '../model/packed.ts';
import { INDENT, Page, type Paper } from './page.ts';
import { counted } from './words.ts';

/** `done`: what was done with it, such as 'Packed'. */
export const packedText = (
  done: string,
  { file, manifest, key, sha256 }: ProvedPack,
  paper: Paper,
): string => {
  const { pack, version, day, files } = manifest;
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const page = new Page(paper);
  page.add(`${done}: ${file}`, '', page.ink.bold);
  page.add(`pack ${pack}, version ${version}, of ${day}`, INDENT);
  page.add(`${counted(files.length, 'file')}, ${bytes} bytes`, INDENT);
  page.add(`signed by ${key}`, INDENT);
  page.add(`the file is sha256:${sha256}`, INDENT);
  return page.text();
};
