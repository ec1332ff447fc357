// A questionnaire that came back: what was filled in, each answer with its place. What is neither an answer nor printed by
// licet is refused, for it may be one that was meant and would be lost.

import { extname } from 'node:path';
import { LicetError, type Problem } from '../../model/errors.ts';
import { readText } from '../read/files.ts';
import type { Filled } from './answers.ts';

type Reader = (file: string, text: string, problems: Problem[]) => Filled;

const READERS: Readonly<Record<string, () => Promise<Reader>>> = {
  '.md': async () => (await import('./filled-markdown.ts')).filledMarkdown,
  '.markdown': async () => (await import('./filled-markdown.ts')).filledMarkdown,
  '.csv': async () => (await import('./filled-csv.ts')).filledCsv,
  '.json': async () => (await import('./filled-json.ts')).filledJson,
};

/** Errors: all that is not understood, each with its place. */
export const readFilled = async (file: string): Promise<Filled> => {
  const reader = READERS[extname(file).toLowerCase()];
  if (!reader)
    throw new LicetError([
      {
        code: 'unknown-format',
        place: { file },
        what: 'The ending of the file names no form of a questionnaire',
        remedy: `Use one of ${Object.keys(READERS).join(', ')}`,
      },
    ]);
  const problems: Problem[] = [];
  const filled = (await reader())(file, readText(file), problems);
  if (problems.length > 0) throw new LicetError(problems);
  return filled;
};
