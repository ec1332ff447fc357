// Authors' notes stand apart from the compiled library: who studies it gets all of them, and a screening reads none.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Timelines } from '../../../src/core/study/timeline.ts';
import { readCompiled } from '../../../src/data/library/compiled.ts';
import { notesOf, withNotes } from '../../../src/data/library/notes.ts';
import { loadSources } from '../../../src/data/library/shipped.ts';

const root = join(import.meta.dirname, '../../..');
const dist = join(root, 'dist');

describe('notes', () => {
  const { library } = readCompiled(dist);
  const noted = withNotes(library, dist);

  it('are all that the packs have, each at its version', () => {
    const written = loadSources(root).library;
    expect(Object.keys(notesOf(written)).length).toBeGreaterThan(0);
    expect(notesOf(noted)).toEqual(notesOf(written));
    expect(notesOf(library)).toEqual({});
  });

  it('stand in a timeline', () => {
    const notesIn = (id: string): (string | undefined)[] =>
      new Timelines(noted, {}).of(id)!.tracks[0]!.rows.map(({ note }) => note);
    expect(notesIn('us-ear/746-9-syria').at(-1)).toMatch(/Licence Exception SPP/);
  });

  it('of a pack that was just read are kept', () => {
    const own = { ...library.rules[0]!, id: 'house/own' };
    const house = {
      ...library,
      rules: [{ ...own, versions: own.versions.map((one) => ({ ...one, note: 'Ours.' })) }],
    };
    expect(withNotes(house, dist).rules[0]!.versions.map(({ note }) => note)).toEqual(
      own.versions.map(() => 'Ours.'),
    );
  });
});

describe('from which day on a set is known', () => {
  it('is said with what of earlier days was not read', () => {
    const { established } = readCompiled(dist).library.parameters.find(
      ({ name }) => name === 'ca-group-1',
    )!;
    expect(established?.unread).toMatch(
      /which entries the Guide of an earlier\s+day held was not read/,
    );
  });
});
