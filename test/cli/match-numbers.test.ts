// Numbers of a party as somebody types them: with their types before them.

import { describe, expect, it } from 'vitest';
import { numberIn } from '../../src/cli/match.ts';

describe('a number with its type', () => {
  it('is read', () => {
    expect(numberIn('passport:X123', '--id')).toEqual({ class: 'passport', number: 'X123' });
    // 9*7 + 0*6 + 7*5 + 4*4 + 7*3 + 2*2 = 139, whose last digit is the seventh.
    expect(numberIn('imo:9074729', '--id')).toEqual({ class: 'imo', number: '9074729' });
  });

  it.each(['constructor:123', 'to-string:1', 'valueOf:1', '5493', 'passport:'])(
    'is refused where its type is none: %s',
    (given) => {
      expect(() => numberIn(given, 'numbers.0')).toThrow(
        `numbers.0 cannot be '${given}': write its type before it, one of lei, imo,`,
      );
    },
  );

  it('is refused where its check digits are wrong, by the word of whoever gives it', () => {
    for (const called of ['--id', 'numbers.1'])
      expect(() => numberIn('lei:ABCDEFGHIJKLMNOPQR00', called)).toThrow(
        `${called} cannot be 'lei:ABCDEFGHIJKLMNOPQR00': its check digits are wrong`,
      );
  });
});
