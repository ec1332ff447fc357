// Where the rows of a run go: each answer into every table, what cannot be judged into one of its own, all of it kept at
// checkpoints; and in the end what is written beside the tables.

import { LicetError, type Problem } from '../../model/errors.ts';
import type { Library } from '../../model/pack.ts';
import type { TablesManifest } from '../../model/tables.ts';
import type { Answer } from '../../model/verdict.ts';
import { addTo } from '../../report/format.ts';
import { citationFile } from '../../report/tables/citation-file.ts';
import { codebookCsv, codebookMarkdown } from '../../report/tables/codebook.ts';
import { TABLES } from '../../report/tables/index.ts';
import { instrumentsCsv, rulesCsv } from '../../report/tables/library-tables.ts';
import { rejected, rejectedRows } from '../../report/tables/rejected.ts';
import { columnsOf, headOf, type Layout } from '../../report/tables/table.ts';
import { withBounds } from '../../research/colour-bounds.ts';
import type { Gated } from '../exit-status.ts';
import { finish } from './finish.ts';
import type { Begun } from './folder.ts';
import type { TableKind } from './kinds.ts';
import { countsOf, type State } from './state.ts';

const REJECTED = TABLES.length;

/** Milliseconds between two checkpoints: so much is done again at most. */
const CHECKPOINT_EVERY = 5_000;

export interface TableOptions {
  /** The first thing that cannot be judged ends the run, and nothing is kept. */
  readonly strict: boolean;
  readonly layout: Layout;
  readonly kind: TableKind;
}

export class TableWriter {
  readonly #folder: string;
  readonly #parts: Begun['parts'];
  readonly #strict: boolean;
  readonly #layout: Layout;
  readonly #kind: TableKind;
  readonly state: State;
  #kept = performance.now();

  constructor(
    folder: string,
    { parts, state, goesOn }: Begun,
    { strict, layout, kind }: TableOptions,
  ) {
    this.#folder = folder;
    this.#parts = parts;
    this.#strict = strict;
    this.#layout = layout;
    this.#kind = kind;
    this.state = state;
    if (goesOn) return;
    const heads = [...TABLES.map((table) => columnsOf(table, layout)), rejected.columns];
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

  /**
   * All inputs are read. `told`: what the manifest says of what they were made of; `library`: the rules in use. `reportOf`: the report
   * on tables with such a manifest, where one is wanted; the manifest names it too.
   */
  async end(
    told: Omit<TablesManifest, 'schema' | 'tables' | 'transactions'>,
    library: Library,
    reportOf?: (manifest: TablesManifest) => Promise<string>,
  ): Promise<void> {
    this.state.isWhole = true;
    this.keep();
    await finish({
      folder: this.#folder,
      parts: this.#parts,
      kind: this.#kind,
      layout: this.#layout,
      beside: {
        'rules.csv': rulesCsv(library),
        'instruments.csv': instrumentsCsv(library),
        'codebook.csv': codebookCsv(this.#layout),
        'codebook.md': codebookMarkdown(this.#layout),
        'CITATION.cff': citationFile(told.manifest.licet),
      },
      told: { ...told, transactions: countsOf(this.state) },
      ...(reportOf && { reportOf }),
    });
  }
}
