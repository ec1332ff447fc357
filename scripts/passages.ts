// The passages that provisions rest on, found in the copies of a folder, and what is still not proved.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { inForceAt, unprovedIn } from '../src/check/proofs.ts';
import { statedProvisions } from '../src/core/study/provisions.ts';
import { passagesOf, type PassageIn } from '../src/data/copies/look-up.ts';
import { loadCopies, loadRegister } from '../src/data/copies/register.ts';
import { passageHash } from '../src/data/copies/text.ts';
import { loadLists } from '../src/data/lists/lists.ts';
import { readLibrary } from '../src/data/library/library.ts';
import { marksOf } from '../src/model/citation.ts';
import { compareText } from '../src/model/errors.ts';

const UNPROVED_HEAD = `# What no copy proves: provisions with a mark from memory, provisions whose text no passage proves, and how much each pack names as
# not modelled. The lists may only shrink; licet check tells what is new and what is mended and still listed.
`;

/** Writes data/passages/ and data/unproved.yaml; returns what was told to be read in the text and was not found there. */
export const writePassages = (root: string, folder: string): string[] => {
  const data = join(root, 'data');
  const { library } = readLibrary({ rules: [join(root, 'rules')], data });
  const copies = loadCopies(data);
  const texts = new Map<string, PassageIn | undefined>(
    copies.map((copy) => [copy.id, passagesOf(folder, copy)]),
  );
  const found = new Map<string, Map<string, string>>();
  const missing: string[] = [];
  for (const one of statedProvisions(library)) {
    const acting = one.provisions[0];
    if (!acting || marksOf(one).text !== 'primary') continue;
    const held = copies.filter(
      ({ id, instruments, state }) =>
        texts.get(id) &&
        instruments.includes(acting.instrument) &&
        inForceAt(state, one.since, one.until),
    );
    let proved = false;
    for (const { id } of held) {
      const lines = texts.get(id)!(acting.pinpoint);
      if (!lines) continue;
      proved = true;
      if (!found.has(id)) found.set(id, new Map());
      found.get(id)!.set(acting.pinpoint, passageHash(lines));
    }
    if (held.length > 0 && !proved)
      missing.push(`${one.name}: ${acting.instrument} ${acting.pinpoint}`);
  }
  const passages = join(data, 'passages');
  mkdirSync(passages, { recursive: true });
  // A copy that the folder does not hold keeps its passages.
  for (const name of readdirSync(passages))
    if (texts.get(name.replace(/\.yaml$/, ''))) rmSync(join(passages, name));
  for (const [copy, byPinpoint] of found) {
    const sorted = Object.fromEntries(
      [...byPinpoint].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })),
    );
    writeFileSync(join(passages, `${copy}.yaml`), stringify({ copy, passages: sorted }));
  }
  writeFileSync(join(data, 'unproved.yaml'), UNPROVED_HEAD + unprovedText(root));
  return missing;
};

const unprovedText = (root: string): string => {
  const data = join(root, 'data');
  const { library } = readLibrary({ rules: [join(root, 'rules')], data });
  const { notModelled, clears, recalled, withoutPassage } = unprovedIn(library, {
    ...loadRegister(data),
    lists: loadLists(join(data, 'lists')).map(({ info }) => info.instrument),
  });
  return stringify({
    'not-modelled': notModelled,
    clears: [...clears].sort(compareText),
    recalled: [...recalled].sort(compareText),
    'without-passage': [...withoutPassage].sort(compareText),
  });
};

/** What stands at a place of a copy, for somebody who reads it. */
export const passageText = (
  root: string,
  folder: string,
  copy: string,
  pinpoint: string,
): string => {
  const one = loadCopies(join(root, 'data')).find(({ id }) => id === copy);
  const lines = one && passagesOf(folder, one)?.(pinpoint);
  return lines
    ? `${lines.join('\n')}\nSHA-256 ${passageHash(lines)}\n`
    : 'There is no such place.\n';
};
