// What all verbs answer from: packs and lists opened once, the settings with which the server was started, and the day.

import { join } from 'node:path';
import { studiedIn, type Studied } from '../../api/studied.ts';
import { dayOf, knownAtOf } from '../day.ts';
import { namedOf } from '../named.ts';
import { orderOf } from '../order.ts';
import type { Run } from '../run.ts';
import { screeningBy, screeningOn, type Order, type Screening } from '../screening.ts';
import { readSettings, type Given, type Settings } from '../settings.ts';
import { openLaw, sourcesFor, type Sources } from '../sources.ts';

export interface DeskArguments extends Given {
  readonly folder?: string;
}

/** The days that a call may name. */
export interface Days {
  readonly as_of?: string | undefined;
  readonly known_at?: string | undefined;
}

export interface Clocks {
  readonly asOf: string;
  readonly knownAt: string;
}

export class Desk {
  readonly run: Run;
  readonly settings: Settings;
  readonly sources: Sources;
  /** The folder out of which a client may have files read. */
  readonly folder: string | undefined;
  /** The law with the notes of its authors. */
  readonly studied: () => Studied;
  readonly #order: Order;
  /** Without what nobody wants to be asked about. */
  readonly #asked: Sources;
  #usual: { readonly today: string; readonly screening: Screening } | undefined;

  private constructor(
    { folder }: DeskArguments,
    run: Run,
    settings: Settings,
    order: Order,
    [sources, asked]: readonly [Sources, Sources],
  ) {
    this.run = run;
    this.settings = settings;
    this.sources = sources;
    this.folder = folder;
    this.studied = studiedIn(sources.library, join(run.root, 'dist'));
    this.#order = order;
    this.#asked = asked;
  }

  /** Errors: of the settings and of all that they name, before a client is heard. */
  static async open(given: DeskArguments, asked: Run): Promise<Desk> {
    // Not even that the lists were found whole is kept: nothing is written.
    const run: Run = { ...asked, open: asked.open ?? ((root) => openLaw(root, undefined)) };
    const settings = await readSettings(given);
    const order = await orderOf(given, settings, run, new Map());
    const sources = await sourcesFor(order, order, order.store);
    const screening = await screeningBy(order, sources);
    return new Desk(given, run, settings, order, [sources, screening.sources]);
  }

  /** The days of a look-up: today, and what is known on the day of the law. Errors: no such day. */
  clocks({ as_of, known_at }: Days): Clocks {
    const today = this.run.dayNow();
    const asOf = as_of === undefined ? today : dayOf('as_of', as_of);
    return { asOf, knownAt: knownAtOf(known_at, today, 'known_at') ?? asOf };
  }

  /** What screens as `licet screen` does with these days given. Errors: no such day. */
  screening(days: Days): Screening {
    const today = this.run.dayNow();
    const isUsual = days.as_of === undefined && days.known_at === undefined;
    if (isUsual && this.#usual?.today === today) return this.#usual.screening;
    const { options } = this.#order;
    const asOf = days.as_of === undefined ? {} : { asOf: dayOf('as_of', days.as_of) };
    const knownAt = knownAtOf(days.known_at, today, 'known_at');
    const screening = screeningOn(this.#asked, {
      answers: new Map(),
      options: {
        ...options,
        ...asOf,
        ...(knownAt !== undefined && { knownAt }),
        today,
        named: { ...options.named, ...namedOf(asOf, knownAt, new Map()) },
      },
    });
    if (isUsual) this.#usual = { today, screening };
    return screening;
  }
}
