// Prints every bundled case with the colour expected, the colour found and what decided it: npm run cases. Writes nothing.

import { bundled, root } from './bundled.mjs';

await bundled('cases', async ({ casesPage, shippedScreener }) => {
  const { screener, close } = shippedScreener(root);
  process.stdout.write(await casesPage(root, screener));
  close();
});
