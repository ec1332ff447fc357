// What moved between two rounds of a questionnaire, by a desk that asks what a test wants asked.

import { describe, expect, it } from 'vitest';
import { roundsOf, type RoundDesk } from '../../../src/cli/ask/rounds.ts';
import type { RawTransaction } from '../../../src/data/read/raw.ts';
import { LicetError } from '../../../src/model/errors.ts';
import type { Question } from '../../../src/model/verdict.ts';
import { roundsLines } from '../../../src/report/rounds.ts';

const question = (fact: string, lines?: readonly string[]): Question => ({
  fact,
  about: lines ?? [fact],
  subject: 'the transaction',
  question: `${fact}?`,
  askedBy: [],
  decides: [],
  evidence: '',
  ...(lines && { lines: lines.map((line) => ({ fact: line, question: `${line}?` })) }),
});

/** Asks `asks` of the answers that stand; the transaction is those answers. */
const desk = (asks: (has: (answer: string) => boolean) => readonly Question[]): RoundDesk => ({
  withAnswers: (answers) => {
    const value = [...answers].map(([label, said]) => `${label}=${said}`);
    if (value.includes('amount=1') && !value.some((one) => one.startsWith('currency')))
      throw new LicetError([{ code: 'missing-key', what: 'no currency', remedy: 'write it' }]);
    return { value } as unknown as RawTransaction;
  },
  questionsOf: ({ value }) => asks((answer) => (value as string[]).includes(answer)),
});

const answers = (...all: [string, string][]) => new Map(all);

describe('between two rounds', () => {
  it('names the answer that settled what nobody answered, and what it opened', () => {
    const rounds = roundsOf(
      { asked: ['type', 'mass', 'form'], answers: answers(['form', 'goods'], ['type', 'private']) },
      desk((has) => [
        ...(has('form=goods') ? [] : [question('form')]),
        ...(has('type=private') ? [question('owner')] : [question('type'), question('mass')]),
      ]),
    );
    expect(rounds).toEqual({
      gone: [{ label: 'mass', question: 'mass?', by: 'type=private' }],
      come: [{ label: 'owner', question: 'owner?' }],
    });
    expect(roundsLines(rounds)).toEqual([
      'Asked no more, though nobody answered it: 1 question, which could change no colour any longer.',
      '- mass? [mass]: settled by type=private',
      'Asked now and not before: 1 question, opened by what was answered.',
      '- owner? [owner]',
    ]);
  });

  it('names the last of several answers that took a question back and forth', () => {
    const { gone } = roundsOf(
      { asked: ['a', 'b', 'c', 'x'], answers: answers(['a', '1'], ['b', '1'], ['c', '1']) },
      desk((has) => (has('a=1') && (!has('b=1') || has('c=1')) ? [] : [question('x')])),
    );
    expect(gone).toEqual([{ label: 'x', question: 'x?', by: 'c=1' }]);
  });

  it('puts in together what cannot stand alone', () => {
    const { gone } = roundsOf(
      { asked: ['x'], answers: answers(['amount', '1'], ['currency', 'EUR']) },
      desk((has) => (has('amount=1') ? [] : [question('x')])),
    );
    expect(gone[0]!.by).toBe('currency=EUR');
  });

  it('says nothing where the same is asked, and counts the lines of a sheet one by one', () => {
    const same = desk(() => [question('s', ['s', 't'])]);
    const rounds = roundsOf({ asked: ['s', 't'], answers: new Map() }, same);
    expect(roundsLines(rounds)).toEqual([]);
    expect(roundsOf({ asked: ['s'], answers: new Map() }, same).come).toEqual([
      { label: 't', question: 't?' },
    ]);
  });

  it('names no more than a page can hold', () => {
    const come = [...Array(10).keys()].map((n) => ({ label: `f${n}`, question: 'q?' }));
    const lines = roundsLines({ gone: [], come });
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toBe('- … and 2 more');
  });
});
