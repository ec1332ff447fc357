// Writes the made parts of README.md, ARCHITECTURE.md, CONTRIBUTING.md and docs/ and the manual page anew: npm run readme, after the packs, the data or the options have changed.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundled, root } from './bundled.mjs';

/** The manual page, which is made whole. */
const page = await bundled('man-page', ({ manPage, MAN_PAGE }) => {
  const [file, after] = [join(root, MAN_PAGE), manPage(root)];
  mkdirSync(dirname(file), { recursive: true });
  let before;
  try {
    before = readFileSync(file, 'utf8');
  } catch {
    // There was none.
  }
  if (after === before) return [];
  writeFileSync(file, after);
  return [MAN_PAGE];
});

await bundled('readme-tables', async ({ documents, madeParts, withParts }) => {
  const parts = await madeParts(root);
  const texts = documents(root).filter((name) => {
    const file = join(root, name);
    const before = readFileSync(file, 'utf8');
    const after = withParts(before, parts);
    if (after !== before) writeFileSync(file, after);
    return after !== before;
  });
  const written = [...texts, ...page];
  process.stdout.write(
    written.length === 0
      ? 'All documents were up to date.\n'
      : `Written anew: ${written.join(', ')}\n`,
  );
});
