// Where the rows of a run go: each answer into every table, what cannot be judged into one of its own, all of it kept at
// checkpoints; and in the end what is written beside the tables.

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { bytesOf } from '../../data/read/streams.ts';
import { writeWhole } from '../../data/read/files.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import type { Library } from '../../model/pack.ts';
import type { TablesManifest } from '../../model/tables.ts';
import type { Answer } from '../../model/verdict.ts';
import { addTo } from '../../report/format.ts';
import { jsonText } from '../../report/json.ts';
import { citationFile } from '../../report/tables/citation-file.ts';
import { codebookCsv, codebookMarkdown } from '../../report/tables/codebook.ts';
import { TABLES } from '../../report/tables/index.ts';
import { instrumentsCsv, rulesCsv } from '../../report/tables/library-tables.ts';
import { rejected, rejectedRows } from '../../report/tables/rejected.ts';
import { columnsOf, headOf } from '../../report/tables/table.ts';
import { withBounds } from '../../research/colour-bounds.ts';
import type { Gated } from '../exit-status.ts';
import { BESIDE, MANIFEST, TABLE_FILES, type Begun } from './folder.ts';
import { countsOf, type State } from './state.ts';

const REJECTED = TABLES.length;

/** Milliseconds between two checkpoints: so much is done again at most. */
const CHECKPOINT_EVERY = 5_000;

export class TableWriter {
  readonly #folder: string;
  readonly #parts: Begun['parts'];
  readonly #strict: boolean;
  readonly #carried: readonly string[];
  readonly state: State;
  #kept = performance.now();

  /** `carried`: columns of the input that go along. `strict`: the first thing that cannot be judged ends the run, and nothing is kept. */
  constructor(
    folder: string,
    { parts, state, goesOn }: Begun,
    { strict, carried }: { readonly strict: boolean; readonly carried: readonly string[] },
  ) {
    this.#folder = folder;
    this.#parts = parts;
    this.#strict = strict;
    this.#carried = carried;
    this.state = state;
    if (goesOn) return;
    const heads = [...TABLES.map((table) => columnsOf(table, carried)), rejected.columns];
    for (const [index, columns] of heads.entries()) parts.put(index, headOf({ columns }));
  }

  get judged(): number {
    const { red, amber, green } = this.state.totals;
    return red + amber + green;
  }

  /** `texts`: the rows of one answer, by table. */
  write(of: Gated & Pick<Answer, 'bounds'>, texts: readonly string[]): void {
    for (const [index, text] of texts.entries()) this.#parts.put(index, text);
    this.state.totals = addTo(this.state.totals, of);
    this.state.bounds = withBounds(this.state.bounds, of.bounds);
  }

  /** Errors: with `strict` what was refused. */
  refuse(
    problems: readonly Problem[],
    at: { readonly file: string; readonly line?: number },
  ): void {
    if (this.#strict) {
      this.#parts.discard();
      throw new LicetError(problems);
    }
    const where = { file: at.file, line: at.line };
    this.#parts.put(REJECTED, rejectedRows(problems, where, process.cwd()));
    this.state.rejected += 1;
  }

  /** A line, row or document is done. */
  turn(): void {
    this.state.turns += 1;
    if (performance.now() - this.#kept < CHECKPOINT_EVERY) return;
    this.keep();
    this.#kept = performance.now();
  }

  /** An input is done. */
  fileDone(index: number): void {
    this.state.file = index + 1;
    this.state.turns = 0;
  }

  keep(): void {
    this.#parts.checkpoint(this.state);
  }

  /** All inputs are read. `told`: what the manifest says of what they were made of; `library`: the rules in use. */
  async end(
    told: Omit<TablesManifest, 'schema' | 'transactions' | 'tables'>,
    library: Library,
  ): Promise<void> {
    this.state.isWhole = true;
    this.keep();
    this.#parts.name();
    const { of, inputs, mapping, lists, manifest } = told;
    const beside: Readonly<Record<(typeof BESIDE)[number], string>> = {
      'rules.csv': rulesCsv(library),
      'instruments.csv': instrumentsCsv(library),
      'codebook.csv': codebookCsv(this.#carried),
      'codebook.md': codebookMarkdown(this.#carried),
      'CITATION.cff': citationFile(manifest.licet),
    };
    for (const name of BESIDE) writeWhole(join(this.#folder, name), beside[name]);
    const files = [...TABLE_FILES, ...BESIDE];
    const whole: TablesManifest = {
      schema: 'licet/tables@1',
      of,
      inputs,
      ...(mapping && { mapping }),
      transactions: countsOf(this.state),
      lists,
      tables: await Promise.all(files.map((name) => this.#hashed(name))),
      manifest,
    };
    writeWhole(join(this.#folder, MANIFEST), jsonText(whole, 'page'));
    this.#parts.end();
  }

  async #hashed(file: string): Promise<TablesManifest['tables'][0]> {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of bytesOf(join(this.#folder, file))) {
      hash.update(chunk);
      bytes += chunk.length;
    }
    return { file, bytes, sha256: hash.digest('hex') };
  }
}
