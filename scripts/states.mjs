// Prints how the deals of test/states/states.yaml come out: npm run states. Writes nothing.

import { bundled, root } from './bundled.mjs';

await bundled('states', async ({ compared, readStates, shippedScreener, statesPage }) => {
  const { screener, close } = shippedScreener(root);
  process.stdout.write(statesPage(compared(screener, readStates(root))));
  close();
});
