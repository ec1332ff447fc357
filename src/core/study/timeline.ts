// Dated versions → rows oldest first, with the gaps between them and the reasons that the packs
// give for them.

import type { Instrument } from '../../model/citation.ts';
import { compareStart } from '../../model/dates.ts';
import { compareText } from '../../model/errors.ts';
import type { Library } from '../../model/pack.ts';
import type { Definition, Entry, Rule } from '../../model/rule.ts';
import type { Timeline, TimelineRow, Track } from '../../model/timeline.ts';
import { citationOf, citationsOf } from '../law/citations.ts';

export class Timelines {
  readonly #library: Library;
  readonly #instruments: ReadonlyMap<string, Instrument>;
  /** Titles of the control lists, in their order. */
  readonly #titles: Readonly<Record<string, string>>;

  constructor(library: Library, titles: Readonly<Record<string, string>>) {
    this.#library = library;
    this.#instruments = new Map(
      library.instruments.map((instrument) => [instrument.id, instrument]),
    );
    this.#titles = titles;
  }

  /** The rule, definition or entry of that id. */
  of(id: string): Timeline | undefined {
    const named = <T extends { readonly id: string }>(all: readonly T[]): T | undefined =>
      all.find((one) => one.id === id);
    const rule = named(this.#library.rules);
    if (rule) return this.#single('rule', rule);
    const definition = named(this.#library.definitions);
    if (definition) return this.#single('definition', definition);
    const entry = named(this.#library.entries);
    return entry && this.ofEntry(entry);
  }

  ofEntry(entry: Entry): Timeline {
    const rows = entry.versions.flatMap((version) =>
      version.periods.map((period) => ({
        list: period.list,
        row: {
          since: period.since,
          ...(period.until !== undefined && { until: period.until }),
          title: version.title,
          code: period.code,
          status: version.status,
          confidence: period.confidence,
          citations: [
            citationOf(
              period.provision,
              { ...period, provisions: [period.provision] },
              this.#instruments,
            ),
          ],
          place: version.place,
          ...(period.note !== undefined && { note: period.note.trim() }),
        },
        why: period.gap,
      })),
    );
    const order = Object.keys(this.#titles);
    const rank = (list: string): number =>
      order.includes(list) ? order.indexOf(list) : order.length;
    const lists = [...new Set(rows.map(({ list }) => list))].sort(
      (a, b) => rank(a) - rank(b) || compareText(a, b),
    );
    return {
      kind: 'entry',
      id: entry.id,
      title: entry.versions[0]!.title,
      tracks: lists.map((list): Track => ({
        list,
        title: this.#titles[list] ?? list,
        rows: withGaps(rows.filter((one) => one.list === list)),
      })),
    };
  }

  #single(kind: 'rule' | 'definition', { id, versions }: Rule | Definition): Timeline {
    const rows = versions.map((version) => ({
      row: {
        since: version.since,
        ...(version.until !== undefined && { until: version.until }),
        title: version.title,
        status: version.status,
        confidence: version.confidence,
        citations: citationsOf(version, this.#instruments, 'law'),
        place: version.place,
        ...(version.note !== undefined && { note: version.note.trim() }),
      },
      why: version.gap,
    }));
    return { kind, id, title: versions[0]!.title, tracks: [{ rows: withGaps(rows) }] };
  }
}

/** Oldest first. The reason for a gap stands at the younger of its two neighbours. */
const withGaps = (
  given: readonly { readonly row: TimelineRow; readonly why: string | undefined }[],
): TimelineRow[] => {
  const oldestFirst = [...given].sort((a, b) => compareStart(a.row.since, b.row.since));
  return oldestFirst.map(({ row, why }, index) => {
    const before = oldestFirst[index - 1]?.row;
    if (before?.until === undefined || compareStart(before.until, row.since) >= 0) return row;
    return {
      ...row,
      gap: { since: before.until, until: row.since, why: why?.trim() ?? 'No reason is given.' },
    };
  });
};
