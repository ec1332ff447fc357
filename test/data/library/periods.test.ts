// Periods of one text, written once and read as the versions that the engine knows.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../../../src/data/library/library.ts';
import { marksOf } from '../../../src/model/citation.ts';
import type { RuleVersion } from '../../../src/model/rule.ts';

const SOUND = join(import.meta.dirname, '../../broken/sound');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'licet-periods-'));
  cpSync(SOUND, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const head = `rule: sound/licence
title: Probes for a watched territory
provision: act Art. 1
status: reviewed
confidence: verified
`;
const tail = `when: { destination.country: { in: $watched } }
then:
  effect: licence-required
  because: It goes to a watched territory.
  remedy: Apply for a licence.
`;

const versionsOf = (...documents: readonly string[]): readonly RuleVersion[] => {
  writeFileSync(
    join(folder, 'packs/sound/licence.yaml'),
    documents.map((days) => `${head}${days}${tail}`).join('---\n'),
  );
  const { library, problems } = readLibrary({
    rules: [join(folder, 'packs')],
    data: join(folder, 'data'),
  });
  expect(problems).toEqual([]);
  return library.rules.find(({ id }) => id === 'sound/licence')!.versions;
};

/** Without places: the same text stands on other lines. */
const bare = (version: RuleVersion): RuleVersion =>
  JSON.parse(
    JSON.stringify(version, (key, value: unknown) => (key === 'place' ? undefined : value)),
  ) as RuleVersion;

describe('a document with periods', () => {
  it('reads as one document for each of them would', () => {
    const short = versionsOf(`periods:
  - since: 2023-01-01
    gap: The act was suspended for a year.
  - { since: 2020-01-01, until: 2022-01-01, provision: [act Art. 9, act Art. 10], confidence: recalled, title: Probes }
`);
    const long = versionsOf(
      'since: 2023-01-01\ngap: The act was suspended for a year.\n',
      'since: 2020-01-01\nuntil: 2022-01-01\n',
    );
    expect(short.map(bare)[0]).toEqual(long.map(bare)[0]);
    expect(short.map(bare)[1]).toEqual({
      ...bare(long[1]!),
      title: 'Probes',
      confidence: 'recalled',
      provisions: [
        { instrument: 'act', pinpoint: 'Art. 9' },
        { instrument: 'act', pinpoint: 'Art. 10' },
      ],
    });
  });

  it('keeps the place of each period, and has the newest first whatever the order in the file', () => {
    const versions = versionsOf(`periods:
  - { since: undated, until: 2022-01-01 }
  - { since: 2022-01-01 }
`);
    expect(versions.map(({ since, place }) => [since, place.line])).toEqual([
      ['2022-01-01', 8],
      ['undated', 7],
    ]);
  });

  it('gives a note to all periods that have none of their own', () => {
    const versions = versionsOf(`note: Of all.
periods:
  - { since: 2022-01-01 }
  - { since: 2020-01-01, until: 2022-01-01, note: Of the first. }
`);
    expect(versions.map(({ note }) => note)).toEqual(['Of all.', 'Of the first.']);
  });

  it('inherits marks, but not where it states a confidence of its own', () => {
    const marks = '{ text: primary, dates: primary, conditions: primary, exceptions: secondary }';
    const versions = versionsOf(`marks: ${marks}
periods:
  - { since: 2023-01-01 }
  - { since: 2022-01-01, until: 2023-01-01, confidence: recalled }
  - { since: 2021-01-01, until: 2022-01-01, marks: ${marks.replace('secondary', 'recalled')} }
`);
    expect(versions.map((version) => marksOf(version).exceptions)).toEqual([
      'secondary',
      'recalled',
      'recalled',
    ]);
    expect(versions.map((version) => marksOf(version).text)).toEqual([
      'primary',
      'recalled',
      'primary',
    ]);
  });
});
