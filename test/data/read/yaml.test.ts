import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { filesBelow } from '../../../src/data/read/walk.ts';
import { parseYaml } from '../../../src/data/read/yaml.ts';

const valueOf = (text: string): unknown =>
  JSON.parse(JSON.stringify(parseYaml('a.yaml', text)[0]!.value));

describe('YAML', () => {
  test('keeps every scalar as it is written', () => {
    expect(
      valueOf(
        'eccn: 5E001\ncountry: NO\ncode: 010\nanswer: yes\noff: off\nnothing: null\ntilde: ~\nday: 2010-12-15\nhex: 0x1F\ntime: 12:30\nfloat: 1.0\nempty:\n',
      ),
    ).toEqual({
      eccn: '5E001',
      country: 'NO',
      code: '010',
      answer: 'yes',
      off: 'off',
      nothing: 'null',
      tilde: '~',
      day: '2010-12-15',
      hex: '0x1F',
      time: '12:30',
      float: '1.0',
      empty: '',
    });
  });

  test('reads lists, records and folded text', () => {
    expect(valueOf('a: [NO, 5E001]\nb: { c: on }\nd: >-\n  one\n  two\n')).toEqual({
      a: ['NO', '5E001'],
      b: { c: 'on' },
      d: 'one two',
    });
  });

  test('has no prototype to reach', () => {
    const { value } = parseYaml('a.yaml', '__proto__: { polluted: yes }\nconstructor: x\n')[0]!;
    expect(Object.getPrototypeOf(value)).toBe(null);
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['polluted']).toBe(undefined);
  });

  test('keeps the place of every value and key, in every document', () => {
    const [first, second] = parseYaml(
      'a.yaml',
      'id: a\nitems:\n  - name: x\n    facts: { ip: yes }\n---\nid: b\n',
    );
    expect(first!.place(['items', 0, 'facts', 'ip'])).toEqual({
      file: 'a.yaml',
      line: 4,
      column: 18,
    });
    expect(first!.keyPlace(['items', 0, 'facts'])).toEqual({ file: 'a.yaml', line: 4, column: 5 });
    expect(second!.place(['id'])).toEqual({ file: 'a.yaml', line: 6, column: 5 });
    expect(second!.place([])).toEqual({ file: 'a.yaml', line: 6, column: 1 });
  });

  test('gives the place of the nearest parent where there is no value', () => {
    const [document] = parseYaml('a.yaml', 'id: a\nitems:\n  - name: x\n');
    expect(document!.place(['items', 0, 'facts', 'ip'])).toEqual({
      file: 'a.yaml',
      line: 3,
      column: 5,
    });
    expect(document!.place(['route'])).toEqual({ file: 'a.yaml', line: 1, column: 1 });
  });

  test('gives the place of the key where nothing stands behind it', () => {
    const [first, second] = parseYaml('a.yaml', 'id: a\nitems:\n  - name:\n---\n# nothing\n');
    expect(first!.place(['items', 0, 'name'])).toEqual({ file: 'a.yaml', line: 3, column: 5 });
    expect(second!.value).toBe('');
    expect(second!.place([])).toEqual({ file: 'a.yaml', line: 4, column: 4 });
  });

  test('gives the place of quotes and of the mark of a block, and of letters beyond the first plane', () => {
    const [document] = parseYaml(
      'a.yaml',
      'a: \'x\'\nb: "😀"\nc: >- # why\n  one\n\nd: { 😀: y }\r\n',
    );
    expect(document!.value).toEqual({ a: 'x', b: '😀', c: 'one', d: { '😀': 'y' } });
    for (const [key, line] of [
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', 6],
    ] as const)
      expect(document!.place([key])).toEqual({ file: 'a.yaml', line, column: 4 });
    expect(document!.keyPlace(['d', '😀'])).toEqual({ file: 'a.yaml', line: 6, column: 6 });
  });

  test('says all that is wrong with a file at once, each with its place', () => {
    let said = '';
    try {
      parseYaml('a.yaml', 'a: b: c\nd: e: f\ng: @h\n');
    } catch (error) {
      said = String(error);
    }
    for (const place of ['a.yaml:1:4: ', 'a.yaml:2:4: ', 'a.yaml:3:4: '])
      expect(said).toContain(`${place}This is not YAML: `);
  });

  test('reads of shipped rules what another parser reads', () => {
    const root = join(import.meta.dirname, '../../../rules');
    const names = filesBelow(root, '.yaml');
    expect(names.length).toBeGreaterThan(1000);
    for (const name of names.filter((_, place) => place % 7 === 0)) {
      const text = readFileSync(join(root, name), 'utf8');
      const others = parseAllDocuments(text, { schema: 'failsafe' });
      const read = parseYaml(name, text).map(({ value }) => JSON.stringify(value));
      expect(read, name).toEqual(
        [...others].map((one) => JSON.stringify(one.toJS({ mapAsMap: false }))),
      );
    }
  }, 120_000);

  test('refuses what is nested too deeply, as a mistake of the file', () => {
    const refusal =
      /^a\.yaml:\d+:\d+: Records and lists are nested here more than 64 deep\. .*\[over-limit\]/;
    for (const text of [
      `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`,
      `${'{a: '.repeat(20_000)}`,
      `${'- '.repeat(20_000)}x`,
      `${'? '.repeat(20_000)}x`,
      Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    ])
      expect(() => parseYaml('a.yaml', text), text.slice(0, 20)).toThrow(refusal);
  });

  test('takes 64 records and lists inside one another, and not one more', () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(() => parseYaml('a.yaml', nested(64))).not.toThrow();
    expect(() => parseYaml('a.yaml', nested(64).replace('[]', '[x]'))).not.toThrow();
    const records = (depth: number): string =>
      Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}a:`).join('\n');
    expect(() => parseYaml('a.yaml', records(64))).not.toThrow();
    expect(() => parseYaml('a.yaml', records(65))).toThrow('a.yaml:65:65: ');
    expect(() => parseYaml('a.yaml', nested(65))).toThrow('a.yaml:1:65: ');
  });

  test('refuses a bomb of aliases at once, however large it would grow', () => {
    const levels = Array.from(
      { length: 30 },
      (_, index) =>
        `a${index}: &a${index} [${Array(10)
          .fill(index === 0 ? 'x' : `*a${index - 1}`)
          .join(', ')}]`,
    );
    const begin = performance.now();
    expect(() => parseYaml('a.yaml', levels.join('\n'))).toThrow(/The anchor &a0 is not allowed/);
    expect(performance.now() - begin).toBeLessThan(5000);
  });
});
