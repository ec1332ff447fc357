import { describe, expect, test } from 'vitest';
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
