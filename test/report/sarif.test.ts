import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { Gap, Verdict } from '../../src/model/verdict.ts';
import type { Look } from '../../src/report/format.ts';
import { sarif } from '../../src/report/sarif/index.ts';
import {
  answer,
  finding,
  green,
  HOSTILE,
  LOOK,
  RUN,
  STEERING,
  STEERS,
  undetermined,
  verdict,
} from './verdict.ts';

/** The publisher's schema is of draft 4; the keywords that it uses mean the same in draft 7, but for the name of its id. */
const {
  $schema: _,
  id: __,
  ...published
} = JSON.parse(
  readFileSync(join(import.meta.dirname, 'schemas', 'sarif-schema-2.1.0.json'), 'utf8'),
) as Record<string, unknown>;
const ajv = new Ajv({
  strict: false,
  allErrors: true,
  formats: {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': (text: string) =>
      /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?#]|%[0-9A-Fa-f]{2})*$/.test(text),
    'date-time': true,
  },
});
const validate = ajv.compile(published);

interface Located {
  physicalLocation?: {
    artifactLocation: { uri: string; uriBaseId: string };
    region: { startLine: number };
  };
  message?: { text: string };
}
interface Result {
  ruleId: string;
  ruleIndex: number;
  level: string;
  message: { text: string };
  locations: Located[];
  relatedLocations?: Located[];
  partialFingerprints: Record<string, string>;
  properties: Record<string, unknown>;
}
interface Log {
  runs: [
    {
      tool: {
        driver: {
          name: string;
          version: string;
          rules: {
            id: string;
            helpUri?: string;
            help: { text: string; markdown: string };
            shortDescription: { text: string };
            properties: Record<string, unknown>;
          }[];
        };
      };
      results: Result[];
      properties: Record<string, unknown>;
      invocations: { executionSuccessful: boolean }[];
    },
  ];
}

const valid = (text: string): Log['runs'][0] => {
  const log = JSON.parse(text) as Log;
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log.runs[0];
};

const one = (whole: Verdict = verdict(), look: Look = LOOK): Log['runs'][0] =>
  valid(sarif.one(answer(whole), look));

const several = (wholes: readonly Verdict[], look: Look = LOOK): string => {
  const binder = sarif.binder();
  return [
    binder.open(RUN, look),
    ...wholes.map((whole) => binder.add(sarif.each(answer(whole), look))),
    binder.close({ red: wholes.length, amber: 0, green: 0 }, look),
  ].join('');
};

const placeOf = ({ physicalLocation }: Located): string | undefined =>
  physicalLocation &&
  `${physicalLocation.artifactLocation.uri}:${physicalLocation.region.startLine}`;

describe('the schema in the tests', () => {
  test('refuses what is no SARIF', () => {
    expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
    const log = JSON.parse(sarif.one(answer(), LOOK)) as Log;
    log.runs[0].results[0]!.level = 'red';
    expect(validate(log)).toBe(false);
  });
});

describe('SARIF of one transaction', () => {
  test('is valid where a finding is waived and others are not', () => {
    const waived = {
      owner: 'A. Berg',
      approver: 'C. Dahl',
      expires: '2027-06-30',
      ticket: 'EXP-1',
      reason: 'See [the file](https://example.org) {0}',
    };
    const [first, ...others] = verdict().findings;
    const { results } = one(
      verdict({ findings: [{ ...first!, waived }, ...others], waivers: [] }),
    ) as unknown as { results: { suppressions: { justification: string }[] }[] };
    expect(results[0]!.suppressions[0]!.justification).toBe(
      'Waived until 2027-06-30 by A. Berg, approved by C. Dahl (EXP-1): See [the file] (https://example.org) {{0}}',
    );
    expect(results.slice(1).map(({ suppressions }) => suppressions)).toEqual(
      results.slice(1).map(() => []),
    );
  });

  test('has each finding with its rule, and levels from the colours', () => {
    const { results, tool } = one();
    expect(results.map(({ ruleId, level }) => `${level} ${ruleId}`)).toEqual([
      'error law/embargo',
      'warning house/record',
      'note law/licensed',
      'note house/pattern',
      'note law/other',
      'warning licet/could-not-be-looked-at',
      'warning licet/could-not-be-looked-at',
      'warning licet/open-questions',
    ]);
    for (const { ruleId, ruleIndex } of results)
      expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
    expect(tool.driver.rules).toHaveLength(7);
    expect(tool.driver).toMatchObject({ name: 'licet', version: '0.2.0' });
  });

  test('stands on the line of the deciding fact, and on that of the transaction where no fact has one', () => {
    const { results } = one();
    expect(results.map(({ locations }) => placeOf(locations[0]!))).toEqual([
      'deal.yaml:4',
      ...Array.from({ length: 7 }, () => 'deal.yaml:1'),
    ]);
  });

  test('puts the exporter and the first line behind what can be why, and names the others beside it', () => {
    const from = (fact: string, from: string) => ({ fact, value: 'x', from });
    const facts = [
      from('authority.has-informed', 'deal.yaml:1'),
      from('exporter.country', 'deal.yaml:3'),
      from('index', 'press-freedom 2024, published 2024-05-03'),
      from('item.category', 'deal.yaml:9'),
      from('item.radio', 'presumed: category probe'),
      from('licence.number', 'licences.yaml:7'),
      from('end-user.type', 'deal.yaml:6; end-users/x'),
    ];
    const [result] = one(verdict({ findings: [finding({ facts })] })).results;
    expect(placeOf(result!.locations[0]!)).toBe('deal.yaml:9');
    expect(
      result!.relatedLocations!.map((each) => `${placeOf(each)} ${each.message!.text}`),
    ).toEqual([
      'deal.yaml:6 end-user.type = x',
      'deal.yaml:3 exporter.country = x',
      'deal.yaml:1 authority.has-informed = x',
      'licences.yaml:7 licence.number = x',
    ]);
  });

  test('says of a rule what it is on and where it is read, and of nobody what nobody found', () => {
    const { driver } = one().tool;
    const [embargo] = driver.rules;
    expect(embargo!.shortDescription.text).toBe('Rule on: Everything for XA');
    expect(embargo!.helpUri).toBe('https://example.org/act');
    expect(embargo!.help.text).toContain(
      'Act on Watching Devices, Art. 1 (in force from 2004-05-14 until 2011-12-12) https://example.org/act',
    );
    expect(embargo!.help.markdown).toContain('](<https://example.org/act>)');
    expect(embargo!.properties).toMatchObject({
      pack: 'law',
      kind: 'law',
      effect: 'licence-required',
      marks: { text: 'primary' },
    });
    const pattern = one().results.find(({ ruleId }) => ruleId === 'house/pattern')!;
    expect(pattern.message.text).toBe('Not decided. It turns on who it is.');
    expect(JSON.stringify(pattern)).not.toContain('The buyer hides the true user');
  });

  test('says what lifted and softened a finding, and what is asked first', () => {
    const text = (rule: string) =>
      one().results.find(({ ruleId }) => ruleId === rule)!.message.text;
    expect(text('law/licensed')).toBe('Relieved by law/licence: A second reason.');
    expect(text('house/record')).toBe(
      'Softened by house/safeguards: Ministry has a record. On record: Ministry: it watched people [corroborated] (2009-08-07). To do: Look closer.',
    );
    expect(text('licet/open-questions')).toBe(
      '2 points are neither found nor excluded (1 law, 1 policy). Asked first: Trade FZCO (end-user): Who is it (legal name)? (end-user.name) How far does it reach? (item.range)',
    );
    expect(text('licet/could-not-be-looked-at')).toBe(
      'Could not be looked at: Full lists are not loaded. Only extracts were looked at. Load them.',
    );
  });

  test('carries colours and days with each result, and with the run totals and what it was made with', () => {
    const run = one();
    for (const { properties } of run.results)
      expect(properties).toMatchObject({
        transaction: 'deal-1',
        asOf: '2010-12-15',
        knownAt: '2011-01-01',
        verdict: 'red',
        law: 'red',
        policy: 'amber',
      });
    // printf '{"licet":"0.2.0","packs":{"law":"cdcd"},"data":{"territories":"0101"},"options":{"lists":"bundled"}}' | sha256sum
    expect(run.properties).toMatchObject({
      transactions: { red: 1, amber: 0, green: 0 },
      manifestSha256: 'c43015e7be85bfa5e6f3d99521908f00b19ebab20eecffd9fa609d7840dcbb78',
    });
    expect(run.invocations).toHaveLength(1);
    expect(run.invocations[0]!.executionSuccessful).toBe(true);
  });

  test('has no result for a green one, which the run counts', () => {
    const run = one(green());
    expect(run.results).toEqual([]);
    expect(run.properties['transactions']).toEqual({ red: 0, amber: 0, green: 1 });
  });
});

describe('fingerprints', () => {
  const printOf = (changes: Partial<Verdict>): string =>
    one(verdict(changes)).results[0]!.partialFingerprints['licet/v1']!;
  const facts = (value: string, line: number) => [
    finding({ facts: [{ fact: 'destination.country', value, from: `deal.yaml:${line}` }] }),
  ];

  test('survive moved lines and renamed files', () => {
    const moved = printOf({
      transaction: { id: 'deal-1', file: 'other/deal.yaml', line: 40 },
      findings: [
        finding({
          facts: [{ fact: 'destination.country', value: 'XA', from: 'other/deal.yaml:44' }],
        }),
      ],
    });
    expect(moved).toBe(printOf({ findings: facts('XA', 4) }));
  });

  test('change with the rule, the transaction, the subject and the value that decides', () => {
    const prints = [
      printOf({ findings: facts('XA', 4) }),
      printOf({ findings: facts('XB', 4) }),
      printOf({ findings: [{ ...facts('XA', 4)[0]!, rule: 'law/other' }] }),
      printOf({ findings: [{ ...facts('XA', 4)[0]!, subject: 'another probe' }] }),
      printOf({
        transaction: { id: 'deal-2', file: 'deal.yaml', line: 1 },
        findings: facts('XA', 4),
      }),
    ];
    expect(new Set(prints).size).toBe(prints.length);
  });
});

describe('fingerprints of gaps', () => {
  const stale = (list: string, day: string): Gap => ({
    kind: 'law',
    about: { list, why: 'stale' },
    what: `The list ${list} is stale for ${day}`,
    why: 'Its snapshot was taken on 2026-01-02.',
    remedy: 'Renew it.',
  });
  const printOf = (gap: Gap): string =>
    one(verdict({ findings: [], gaps: [gap] })).results[0]!.partialFingerprints['licet/v1']!;

  test('stay the same when the day moves that their sentence names', () => {
    expect(printOf(stale('us-sdn', '2026-05-02'))).toBe(printOf(stale('us-sdn', '2026-05-01')));
  });

  test('change with what the gap hangs on, how it is wanting, and whose colour it holds', () => {
    const gap = stale('us-sdn', '2026-05-01');
    const { about: _, ...earlier } = gap;
    const prints = [
      gap,
      stale('us-entity', '2026-05-01'),
      { ...gap, about: { list: 'us-sdn', why: 'altered' } },
      { ...gap, kind: 'policy' as const },
      earlier,
      { ...earlier, what: 'The list us-sdn is stale for 2026-05-02' },
    ].map(printOf);
    expect(new Set(prints).size).toBe(prints.length);
  });
});

describe('SARIF of several transactions', () => {
  test('describes each rule once, in the order in which it comes, and is the same bytes again', () => {
    const wholes = [
      verdict({ findings: [finding({ rule: 'law/b' })] }),
      verdict({
        transaction: { id: 'deal-2', file: 'b.ndjson', line: 7 },
        findings: [finding({ rule: 'law/a', facts: [] }), finding({ rule: 'law/b', facts: [] })],
      }),
    ];
    const text = several(wholes);
    const run = valid(text);
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual([
      'law/b',
      'licet/could-not-be-looked-at',
      'law/a',
    ]);
    for (const { ruleId, ruleIndex } of run.results)
      expect(run.tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
    expect(placeOf(run.results[3]!.locations[0]!)).toBe('b.ndjson:7');
    expect(several(wholes)).toBe(text);
  });

  test('is a whole document where there is none', () => {
    expect(valid(several([])).results).toEqual([]);
  });
});

describe('a hostile name', () => {
  const bad = [HOSTILE, STEERS, 'a\nb\r\nc', '[x](y) {0} {1}', '\ud800 half', '"},{"ruleId":"z'];

  test('stays text in every place', () => {
    for (const name of bad) {
      const whole = verdict({
        transaction: { id: name, title: name, file: `dir/${name}.yaml`, line: 3 },
        findings: [
          finding({
            subject: name,
            because: name,
            remedy: name,
            facts: [{ fact: 'item.name', value: name, from: `dir/${name}.yaml:5` }],
          }),
          undetermined({ turnsOn: name, subject: name }),
        ],
        gaps: [{ kind: 'law', what: name, why: name, remedy: name }],
      });
      const text = several([whole, whole]);
      const run = valid(text);
      expect(run.results).toHaveLength(8);
      expect(text).not.toMatch(STEERING);
      for (const { message } of run.results) {
        expect(message.text).not.toContain('](');
        expect(message.text.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/[{}]/);
        expect(message.text).not.toMatch(/[\n\r]/);
      }
    }
  });
});

describe('paths', () => {
  const uri = (file: string, folder?: string): string | undefined => {
    const run = one(verdict({ transaction: { id: 'a', file, line: 2 }, findings: [] }), {
      ...LOOK,
      ...(folder !== undefined && { folder }),
    });
    const [first] = run.results[0]!.locations;
    return first!.physicalLocation?.artifactLocation.uri;
  };

  test('are relative to the working folder, with forward slashes, encoded', () => {
    expect(uri('deals/a b#1?.yaml')).toBe('deals/a%20b%231%3F.yaml');
    expect(uri('/srv/x/deals/ü%.yaml', '/srv/x')).toBe('deals/%C3%BC%25.yaml');
    expect(uri('./deals/../a.yaml', '/srv/x')).toBe('a.yaml');
    expect(uri('deals\\a.yaml', 'C:\\work')).toBe('deals/a.yaml');
    expect(uri('C:\\work\\deals\\a.yaml', 'C:\\work')).toBe('deals/a.yaml');
    expect(uri('a\\b.yaml', '/srv/x')).toBe('a%5Cb.yaml');
  });

  test('never tell where on a machine a file lies', () => {
    expect(uri('/srv/secret/a.yaml', '/opt')).toBe('a.yaml');
    expect(uri('../secret/a.yaml', '/opt')).toBe('a.yaml');
    expect(uri('/srv/secret/a.yaml')).toBe('a.yaml');
    expect(uri('/worker/a.yaml', '/opt')).toBe('a.yaml');
  });

  test('are left out where standard input was read', () => {
    expect(uri('-')).toBeUndefined();
  });
});
