// npm run lists -- FOLDER [LIST…]: writes the lists that are shipped whole from copies of the publishers' files in a folder.

import { bundled, root } from './bundled.mjs';

const [folder, ...only] = process.argv.slice(2);
if (!folder) {
  process.stderr.write(
    'Usage: npm run lists -- FOLDER [LIST…] (whole-lists.ts names the files in it)\n',
  );
  process.exitCode = 2;
} else
  await bundled('whole-lists', async ({ writeWholeLists }) => {
    for await (const line of writeWholeLists(root, folder, only)) process.stdout.write(`${line}\n`);
  });
