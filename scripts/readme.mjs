// Writes the made parts of README.md, ARCHITECTURE.md, CONTRIBUTING.md and docs/ anew: npm run readme, after the packs, the data or the options have changed.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled, root } from './bundled.mjs';

await bundled('readme-tables', async ({ documents, madeParts, withParts }) => {
  const parts = await madeParts(root);
  const written = documents(root).filter((name) => {
    const file = join(root, name);
    const before = readFileSync(file, 'utf8');
    const after = withParts(before, parts);
    if (after !== before) writeFileSync(file, after);
    return after !== before;
  });
  process.stdout.write(
    written.length === 0
      ? 'All documents were up to date.\n'
      : `Written anew: ${written.join(', ')}\n`,
  );
});
