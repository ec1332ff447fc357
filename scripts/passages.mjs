// npm run passages -- FOLDER: finds the passages that provisions rest on in the copies of the folder, and writes data/passages/ and
// data/unproved.yaml. npm run passages -- FOLDER COPY PINPOINT prints one passage.

import { bundled, root } from './bundled.mjs';

const [folder, copy, pinpoint] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('Name the folder of copies: npm run passages -- FOLDER\n');
  process.exit(2);
}
await bundled('passages', ({ passageText, writePassages }) => {
  if (pinpoint !== undefined) process.stdout.write(passageText(root, folder, copy, pinpoint));
  else for (const one of writePassages(root, folder)) process.stdout.write(`not found: ${one}\n`);
});
