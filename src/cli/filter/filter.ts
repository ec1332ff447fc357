// licet screen - --input ndjson -f ndjson: a line out for each line in, in their order, as soon as it is judged; what cannot be judged
// is a line too. The last line counts and hashes what went in and came out: without it the output is not whole.

import { createHash, type Hash } from 'node:crypto';
import { ByteLines, type ByteLine } from '../../data/read/byte-lines.ts';
import { sha256OfJson } from '../../data/read/hash.ts';
import { bytesOf as bytesIn } from '../../data/read/streams.ts';
import type { Trailer } from '../../model/filter.ts';
import { addTo, NO_TOTALS } from '../../report/format.ts';
import { jsonText } from '../../report/json.ts';
import { Gates } from '../exit-status.ts';
import { openedFor } from '../opened.ts';
import type { Run } from '../run.ts';
import type { ScreenLine } from '../screen-arguments.ts';
import { readSettings } from '../settings.ts';
import { answerTo, bytesOf, MOST_BYTES } from './line-answers.ts';
import { refuseForFilter } from './refused.ts';

/** Errors: something is asked that no filter has; status 2, with a count, where a line was refused. */
export const filterCommand = async (
  files: readonly string[],
  given: ScreenLine,
  run: Run,
): Promise<number> => {
  const settings = await readSettings(given);
  refuseForFilter(files, given, settings);
  const { screening } = await openedFor(files, given, settings, { written: [], read: [] }, run);
  const { streams } = run;
  const answering = {
    screening,
    look: {
      width: streams.width,
      colour: false,
      all: false,
      folder: process.cwd(),
      ...(given.detail && { detail: given.detail }),
    },
    dayGiven: given.asOf !== undefined,
  };
  const gates = new Gates();
  const [read, written] = [new Counted(), new Counted()];
  let totals = NO_TOTALS;
  let refused = 0;
  const take = (line: ByteLine): void => {
    const { text, said } = answerTo(line, answering);
    if (said) {
      totals = addTo(totals, said);
      gates.see(said);
    } else refused += 1;
    written.add(bytesOf(text));
    streams.out(text);
  };
  const lines = new ByteLines(MOST_BYTES);
  for await (const piece of bytesIn('-')) {
    read.add(piece);
    for (const line of lines.in(piece)) {
      take(line);
      const full = streams.ready();
      if (full) await full;
    }
    // Whoever waits for an answer before the next line is sent is not kept waiting.
    await streams.flush();
  }
  const { rest } = lines;
  if (rest) take(rest);
  const { run: told } = screening.screener;
  const { red, amber, green } = totals;
  const trailer: Trailer = {
    schema: 'licet/trailer@1',
    lines: red + amber + green + refused,
    red,
    amber,
    green,
    refused,
    read: read.told,
    written: written.told,
    of: sha256OfJson(told),
    run: told,
  };
  streams.out(jsonText(trailer, 'line'));
  if (refused === 0) return gates.status(settings.failOn);
  streams.error(`${refused} of ${trailer.lines} lines were not judged; their lines say why\n`);
  return 2;
};

class Counted {
  readonly #hash: Hash = createHash('sha256');
  #bytes = 0;

  add(piece: Uint8Array): void {
    this.#hash.update(piece);
    this.#bytes += piece.length;
  }

  /** Once, behind the last piece. */
  get told(): { readonly bytes: number; readonly sha256: string } {
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}
