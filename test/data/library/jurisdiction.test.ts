// A jurisdiction is a folder of rules and a file for its control list: nothing in TypeScript knows it. Tried on a made-up
// one in a scratch copy, with its own entry, its own spelling, its own words, and a row on an entry of another pack.

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLibrary } from '../../../src/check/index.ts';
import { readCode } from '../../../src/core/logic/read-code.ts';
import { readLibrary, type LoadedLibrary } from '../../../src/data/library/library.ts';
import type { Finding } from '../../../src/model/verdict.ts';
import { ROOT, shippedScreener, shippedSources, transaction } from '../../sources.ts';

const LIST = `control-list: zembla
title: Zembla, list of watching devices
order: 6
instruments: [zembla-act]
binds: [NO]
not-listed: [free, none]
codes: { pattern: 'Z-[0-9]{2}(\\.[a-z])?' }
carries:
  grounds: { title: grounds, adverse: yes }
  waivers: { title: waivers, adverse: no }
rows:
  wassenaar/entries/4a005-intrusion-systems:
    - { code: Z-40, since: 2020-01-01, provision: zembla-act Annex no. 40, carries: { grounds: [RIGHTS] } }
`;
const PACK: Readonly<Record<string, string>> = {
  'pack.yaml': `pack: zembla
title: The act of Zembla
kind: law
binds: Exporters in Zembla.
since: 2020-01-01
checked-to: 2026-01-01
stale-after: 9999 days
models: [Licence duty for what is on its list]
`,
  'instruments.yaml': `instruments:
  zembla-act:
    title: Act on Watching Devices
    issuer: Zembla
    since: 2020-01-01
    url: https://zembla.test
    confidence: verified
`,
  'facts.yaml': `facts:
  item.zembla-eye:
    type: yes-no
    question: Does it watch?
    examples: { yes: a tower with a camera, no: a tower with a clock }
    evidence: its manual
`,
  'entries/z-12.yaml': `entry: zembla/entries/z-12
title: Watching eyes
status: reviewed
confidence: verified
lists:
  zembla: { code: Z-12.a, since: 2020-01-01, provision: zembla-act Annex no. 12, carries: { grounds: [RIGHTS], waivers: [SMALL] } }
when: { item.zembla-eye: yes }
`,
  'entries/z-12.test.yaml': `entry: zembla/entries/z-12
as-of: 2024-01-01
facts: { item.zembla-eye: yes }
cases:
  - { it: watches, expect: met, codes: { zembla: [Z-12.a] } }
  - { it: does not, with: { item.zembla-eye: no }, expect: not-met }
  - { it: asks, with: { item.zembla-eye: unknown }, expect: undetermined, asks: [item.zembla-eye] }
  - { it: was not listed before, as-of: 2019-12-31, expect: not-in-force }
`,
  'art-1.yaml': `rule: zembla/art-1
title: Licence for what is on the list
provision: zembla-act Art. 1
status: reviewed
confidence: verified
since: 2020-01-01
when:
  all:
    - exporter.country: NO
    - not: { item.zembla: none }
    - item.zembla-grounds: RIGHTS
    - not: { item.zembla-waivers: SMALL }
then:
  effect: licence-required
  licensing-policy: denial
  because: "{item.name} is on the list of Zembla."
  remedy: Apply for a licence.
`,
  'art-1.test.yaml': `rule: zembla/art-1
as-of: 2024-01-01
facts: { exporter.country: NO, item.zembla: Z-12.a, item.zembla-grounds: RIGHTS, item.zembla-waivers: none }
cases:
  - { it: is met, expect: met }
  - { it: is waived, with: { item.zembla-waivers: SMALL }, expect: not-met }
  - { it: asks where, with: { exporter.country: unknown }, expect: undetermined, asks: [exporter.country] }
  - { it: asks for the code, with: { item.zembla: unknown }, expect: undetermined, asks: [item.zembla] }
  - { it: asks for grounds, with: { item.zembla-grounds: unknown }, expect: undetermined, asks: [item.zembla-grounds] }
  - { it: asks for waivers, with: { item.zembla-waivers: unknown }, expect: undetermined, asks: [item.zembla-waivers] }
  - { it: did not exist before, as-of: 2019-12-31, expect: not-in-force }
`,
};

let folder: string;
let loaded: LoadedLibrary;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'licet-jurisdiction-'));
  for (const part of ['facts', 'parameters', 'instruments', 'control-lists'])
    cpSync(join(ROOT, 'data', part), join(folder, 'data', part), { recursive: true });
  writeFileSync(join(folder, 'data/control-lists/zembla.yaml'), LIST);
  mkdirSync(join(folder, 'rules/zembla/entries'), { recursive: true });
  for (const [name, text] of Object.entries(PACK))
    writeFileSync(join(folder, 'rules/zembla', name), text);
  loaded = readLibrary({
    rules: [join(ROOT, 'rules'), join(folder, 'rules')],
    data: join(folder, 'data'),
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

const finding = (item: Readonly<Record<string, unknown>>): Finding | undefined => {
  const screener = shippedScreener({}, { ...shippedSources(), library: loaded.library });
  const answer = screener.screen(
    transaction({
      id: 'deal',
      date: '2024-03-01',
      exporter: { name: 'Kinbote AS', country: 'NO' },
      destination: { country: 'CH' },
      items: [{ name: 'eye', category: 'other', ...item }],
    }),
  );
  return answer.whole('full', true).findings.find(({ rule }) => rule === 'zembla/art-1');
};

describe('a made-up jurisdiction', () => {
  it('passes the check of its own files', () => {
    const own = checkLibrary(loaded);
    expect(own.filter(({ place }) => place?.file.includes('zembla') === true)).toEqual([]);
  });

  it('judges a declared code, with what is adverse in it and what is favourable, unless facts contradict it', () => {
    // The paragraph carries the exception, which lifts the finding.
    expect(finding({ classification: { zembla: 'Z-12.a' } })).toBeUndefined();
    expect(
      finding({ classification: { zembla: 'Z-12.a' }, facts: { 'zembla-eye': 'no' } }),
    ).toMatchObject({ outcome: 'met', because: 'eye is on the list of Zembla.' });
  });

  it('classifies from technical facts, and by its row on an entry that another pack defines', () => {
    expect(finding({ facts: { 'zembla-eye': 'yes' } })).toBeUndefined();
    const intrusion = { 'intr-form': 'system', 'intr-c2': 'yes', 'zembla-eye': 'no' };
    expect(finding({ category: 'intrusion-software', facts: intrusion })).toMatchObject({
      outcome: 'met',
    });
  });

  it('knows its own words for not listed', () => {
    const none = { facts: { 'zembla-eye': 'no' }, classification: { zembla: 'free' } };
    expect(finding(none)).toBeUndefined();
    const list = loaded.library.controlLists.find(({ id }) => id === 'zembla')!;
    expect(readCode(list, 'Free')).toEqual({ notListed: 'free' });
    expect(readCode(list, 'z-12.a'.toUpperCase())).toEqual({ problem: 'not-a-code' });
    expect(readCode(list, 'Z-12.a')).toEqual({ code: 'Z-12.a' });
    expect(readCode(list, '5A001.j', loaded.library.controlLists)).toMatchObject({
      problem: 'other-list',
    });
  });
});
