// Plays every bundled case as an interview from its bare facts and counts the questions: npm run eval:interview. With --write
// the table goes to docs/interview.md. Ends with status 1 where a case comes out milder than with all its facts.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled, root } from './bundled.mjs';

await bundled('interview', async ({ interviewPage, shippedScreener }) => {
  const { screener, close } = shippedScreener(root);
  const { page, summary, milder } = await interviewPage(root, screener);
  close();
  process.stdout.write(process.argv.includes('--write') ? `${summary}\n` : page);
  if (process.argv.includes('--write')) writeFileSync(join(root, 'docs', 'interview.md'), page);
  if (milder.length > 0) {
    process.stderr.write(`milder than with all facts: ${milder.join(', ')}\n`);
    process.exitCode = 1;
  }
});
