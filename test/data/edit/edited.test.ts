// Answers put into a file: the whole new text, letter for letter.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edited } from '../../../src/data/edit/edited.ts';
import { parseJson } from '../../../src/data/read/json.ts';
import { parseYaml } from '../../../src/data/read/yaml.ts';

type Loose = Record<string, unknown>;

const valueOf = (text: string, format: 'yaml' | 'json'): Loose =>
  (format === 'json' ? parseJson('f', text) : parseYaml('f', text))[0]!.value as Loose;

/** The text after `change` was made to what it says. */
const after = (text: string, change: (value: Loose) => void, format: 'yaml' | 'json' = 'yaml') => {
  const before = valueOf(text, format);
  const meant = structuredClone({ ...before });
  change(meant);
  return edited('f', text, format, before, meant);
};

const party = (value: Loose, index: number): Loose => (value['parties'] as Loose[])[index]!;
const item = (value: Loose): Loose => (value['items'] as Loose[])[0]!;

describe('an answer in YAML', () => {
  test('takes the place of unknown and leaves the comment behind it', () => {
    expect(
      after('id: a   # mine\ndestination:\n  country: unknown   # ask sales\n', (value) => {
        (value['destination'] as Loose)['country'] = 'KE';
      }),
    ).toBe('id: a   # mine\ndestination:\n  country: KE   # ask sales\n');
  });

  test('goes below the last line of its record, whatever comments follow', () => {
    expect(
      after(
        'id: a\n\nitems:\n    - name: x   # the item\n      category: drone   # kind\n\n# the end\n',
        (value) => (item(value)['facts'] = { 'ip-app-layer': 'yes' }),
      ),
    ).toBe(
      'id: a\n\nitems:\n    - name: x   # the item\n      category: drone   # kind\n      facts:\n        ip-app-layer: yes\n\n# the end\n',
    );
  });

  test('goes between the brackets of a record that has them', () => {
    expect(
      after('id: a\nparties:\n  - { role: end-user,   name: X }   # them\n', (value) => {
        party(value, 0)['type'] = 'police';
      }),
    ).toBe('id: a\nparties:\n  - { role: end-user,   name: X, type: police }   # them\n');
  });

  test('adds a party in the style of those that are there', () => {
    expect(
      after('id: a\nparties:\n  - { role: broker }\nroute: { goods: yes }\n', (value) => {
        (value['parties'] as unknown[]).push({ role: 'end-user', type: 'police' });
      }),
    ).toBe(
      'id: a\nparties:\n  - { role: broker }\n  - { role: end-user, type: police }\nroute: { goods: yes }\n',
    );
  });

  test('adds a party as lines where parties are lines, and as the first where there is none', () => {
    const add = (value: Loose): void => {
      value['parties'] = [
        ...((value['parties'] as unknown[] | undefined) ?? []),
        { role: 'end-user', name: 'Directorate: North', aliases: ['Nord, direction'] },
      ];
    };
    expect(after('id: a\nparties:\n- role: broker\n  name: B\n', add)).toBe(
      'id: a\nparties:\n- role: broker\n  name: B\n- role: end-user\n  name: "Directorate: North"\n  aliases: ["Nord, direction"]\n',
    );
    expect(after('id: a', add)).toBe(
      'id: a\nparties:\n  - role: end-user\n    name: "Directorate: North"\n    aliases: ["Nord, direction"]',
    );
  });

  test('fills a key that nothing follows', () => {
    expect(
      after('id: a\ndate:   # when\nend-use:\n# nothing\n', (value) => {
        value['date'] = '2026-01-01';
        value['end-use'] = { mass: 'no', purposes: ['resale', 'other'] };
      }),
    ).toBe(
      'id: a\ndate: 2026-01-01   # when\nend-use:\n  mass: no\n  purposes: [resale, other]\n# nothing\n',
    );
  });

  test('comes after a text of several lines', () => {
    expect(
      after('id: a\nnote: |\n  one\n  two\n\ndate: unknown\n', (value) => {
        value['date'] = '2026';
      }),
    ).toBe('id: a\nnote: |\n  one\n  two\n\ndate: 2026\n');
    expect(after('id: a\nnote: >-\n  one\n  two\n', (value) => (value['title'] = 'T #1'))).toBe(
      'id: a\nnote: >-\n  one\n  two\ntitle: "T #1"\n',
    );
  });

  test('keeps the line breaks of the file', () => {
    expect(after('id: a\r\ntitle: T\r\n', (value) => (value['date'] = '2026'))).toBe(
      'id: a\r\ntitle: T\r\ndate: 2026\r\n',
    );
  });

  test('takes the place of a list in which something was unknown', () => {
    expect(
      after(
        'end-use:\n  purposes:\n    - unknown\n    - resale   # so they say\nid: a\n',
        (value) => {
          (value['end-use'] as Loose)['purposes'] = ['resale', 'other'];
        },
      ),
    ).toBe('end-use:\n  purposes:\n    [resale, other]   # so they say\nid: a\n');
  });
});

describe('an answer in JSON', () => {
  test('is a line of its own where records have lines', () => {
    expect(
      after(
        '{\n\t"id": "a",\n\t"parties": [\n\t\t{ "role": "broker" }\n\t]\n}\n',
        (value) => {
          value['end-use'] = { mass: 'no' };
          party(value, 0)['name'] = 'B "x"';
        },
        'json',
      ),
    ).toBe(
      '{\n\t"id": "a",\n\t"parties": [\n\t\t{ "role": "broker", "name": "B \\"x\\"" }\n\t],\n\t"end-use": {"mass":"no"}\n}\n',
    );
  });

  test('leaves numbers and truths as they are', () => {
    expect(
      after(
        '{"id":"a","items":[{"quantity":2,"facts":{}}]}',
        (value) => {
          item(value)['facts'] = { x: 'yes' };
        },
        'json',
      ),
    ).toBe('{"id":"a","items":[{"quantity":2,"facts":{ "x": "yes" }}]}');
  });
});

test('whatever the words and the style, the text says the answer, and its comments stay', () => {
  const word = fc
    .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 })
    .filter((one) => one.trim() === one);
  fc.assert(
    fc.property(
      word,
      fc.constantFrom('facts: {}', 'facts: { a: b }', 'facts: { a: b }   # c', 'facts:', 'name: y'),
      fc.constantFrom('', '\n', '\n# last', '\nz: [1, 2]\n'),
      (answer, line, end) => {
        const text = `id: a # one\nitems:\n  - category: x\n    ${line}${end}`;
        const made = after(text, (value) => {
          const facts = item(value)['facts'];
          item(value)['facts'] = { ...(typeof facts === 'object' ? facts : {}), q: answer };
        });
        expect((item(valueOf(made, 'yaml'))['facts'] as Loose)['q']).toBe(answer);
        for (const comment of text.match(/#.*/g) ?? []) expect(made).toContain(comment);
      },
    ),
  );
});
