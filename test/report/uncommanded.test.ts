import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonText } from '../../src/report/json.ts';
import { Uncommanded } from '../../src/report/uncommanded.ts';

/** As GitHub's runner looks for commands: actions/runner, src/Runner.Common/ActionCommand.cs. */
const isCommand = (line: string): boolean =>
  line.trimStart().startsWith('::') || line.includes('##[');
const commandsIn = (text: string): string[] => text.split(/[\n\r]/).filter(isCommand);

const written = (...pieces: string[]): string => {
  const plain = new Uncommanded();
  return pieces.map((piece) => plain.pass(piece)).join('');
};

describe('text in the log of a build', () => {
  test.each([
    ['at the beginning', ['::error::x'], ':\ufffd:error::x'],
    ['after spaces and a break', ['a\n \t::warning::x\n'], 'a\n \t:\ufffd:warning::x\n'],
    ['after a carriage return', ['a\r::set-env::x'], 'a\r:\ufffd:set-env::x'],
    ['with more colons', [':::::'], ':\ufffd::::'],
    ['with its colons in two pieces', ['a\n :', ':error::x'], 'a\n :\ufffd:error::x'],
    ['behind a break of the piece before', ['a\n', ' ', '::error::x'], 'a\n :\ufffd:error::x'],
    ['of the older form, anywhere', ['a ##[add-path]x'], 'a ##\ufffd[add-path]x'],
    ['of the older form with a word', ['##vso[task.x]y'], '##\ufffdvso[task.x]y'],
  ])('obeys nothing %s', (_, pieces, said) => {
    expect(written(...pieces)).toBe(said);
    expect(commandsIn(said)).toEqual([]);
  });

  test.each([
    'a::b and c ::d::',
    'deal.yaml:3:1: Foo::Bar is no key',
    'a: :b\n- ::c',
    '## [a link]\n# [b]',
    '2001:db8::1\n',
  ])('is left as it is where nothing would be obeyed: %s', (text) => {
    expect(written(text)).toBe(text);
  });

  test('a piece that follows on a line begins no command', () => {
    expect(written('deal ', '::x::', '\nfoo', '::bar')).toBe('deal ::x::\nfoo::bar');
  });

  test('holds no command, in whatever pieces it comes', () => {
    const sign = fc.constantFrom(':', ':', ' ', '\n', '\r', '\t', '\u3000', 'a', '=', ',');
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: sign, maxLength: 12 }), { maxLength: 8 }),
        (pieces) => {
          const said = written(...pieces);
          expect(commandsIn(said)).toEqual([]);
          expect(said.replaceAll('\ufffd', '')).toBe(pieces.join(''));
        },
      ),
    );
  });
});

test('JSON of the older form says the same, and holds no command', () => {
  const value = { 'a##[b]': '##[error]x ##vso[y] ## [z]', c: ['##', '['] };
  for (const as of ['page', 'line'] as const) {
    const text = jsonText(value, as);
    expect(commandsIn(text)).toEqual([]);
    expect(text).not.toContain('##vso[');
    expect(JSON.parse(text)).toEqual(value);
  }
});
