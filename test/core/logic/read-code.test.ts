// A declared code against the vocabulary of the shipped lists: what is a code of the list, in any spelling, and what is not.

import { describe, expect, it } from 'vitest';
import { readCode, type ReadCode } from '../../../src/core/logic/read-code.ts';
import type { ControlList } from '../../../src/model/control-list.ts';
import { shippedSources } from '../../sources.ts';
import { controlList } from '../library.ts';

const { controlLists } = shippedSources().library;
const on = (list: string): ControlList => controlLists.find(({ id }) => id === list)!;
const read = (list: string, text: string): ReadCode => readCode(on(list), text, controlLists);

describe('a code', () => {
  it.each([
    ['eu', '5A002', '5A002'],
    ['eu', '5a002.A', '5A002.a'],
    ['eu', ' 5A001f1 ', '5A001.f.1'],
    ['eu', '5.A.1.j', '5A001.j'],
    ['us', '5A992C', '5A992.c'],
    ['us', '5A992.c', '5A992.c'],
    ['us', '3A981', '3A981'],
    ['uk', '5A001f', '5A001.f'],
    ['uk', 'PL9013', 'PL9013'],
    ['wassenaar', '5A001.j', '5.A.1.j'],
    ['wassenaar', '4.e.1.C', '4.E.1.c'],
    ['wassenaar', '9A012.a.1', '9.A.12.a.1'],
    ['de', '5a902A', '5A902.a'],
    ['de', 'AL 5A902a', '5A902.a'],
    ['de', 'AL-Nr. 5A902a', '5A902.a'],
    ['de', 'Ausfuhrliste Teil I Abschnitt B: 5A902.a', '5A902.a'],
    ['us', 'ECCN 5A002', '5A002'],
    ['eu', 'AL 5A001j', '5A001.j'],
  ])('of %s written %s is read as %s', (list, text, code) => {
    expect(read(list, text)).toEqual({ code });
  });
});

describe('words before a code', () => {
  it('are those of its own list alone, and of another list the code is told', () => {
    expect(read('eu', 'ECCN 5A992.c')).toEqual({ problem: 'other-list', of: ['us'] });
    expect(read('eu', 'AL 5A902a')).toMatchObject({ problem: 'other-list', of: ['de'] });
    expect(read('de', 'AL 5A001.j')).toMatchObject({ problem: 'other-list' });
  });

  it('are none where no code follows', () => {
    expect(read('de', 'AL')).toMatchObject({ problem: 'not-a-code' });
    expect(read('de', 'AL ja')).toMatchObject({ problem: 'not-a-code' });
  });
});

describe('a word for not listed', () => {
  it.each([
    ['us', 'EAR 99', 'EAR99'],
    ['us', 'ear-99', 'EAR99'],
    ['us', 'none', 'none'],
    ['eu', 'None', 'none'],
    ['eu', 'not listed', 'not-listed'],
    ['wassenaar', 'NONE', 'none'],
    ['eu', 'keine', 'none'],
    ['de', 'Nicht gelistet', 'none'],
    ['us', 'Keine', 'none'],
    ['eu', 'Néant', 'none'],
    ['eu', 'Ne\u0301ant', 'none'],
    ['uk', 'ninguno', 'none'],
    ['wassenaar', 'NESSUNO', 'none'],
  ])('on %s written %s is read as %s', (list, text, notListed) => {
    expect(read(list, text)).toEqual({ notListed });
  });

  it.each(['k. A.', 'keine Angabe', 'entfällt', 's/o', 'keines der beiden'])(
    'is not %s, of which nobody can say that it was compared',
    (text) => {
      expect(read('eu', text)).toMatchObject({ problem: 'not-a-code' });
    },
  );

  it('of one list is no word of another, and what to write there is said', () => {
    expect(read('eu', 'EAR99')).toEqual({ problem: 'other-list', of: ['us'], suggestion: 'none' });
  });
});

describe('a code of a military list', () => {
  it.each([
    ['wassenaar', 'ML5', 'ML5'],
    ['eu', 'ml 11.a', 'ML11.A'],
    ['uk', 'ML5', 'ML5'],
    ['de', '0018', '0018'],
    ['us', 'USML XI(b)', 'usml'],
    ['us', 'XI(b)', 'usml'],
    ['us', 'usml', 'usml'],
  ])('on %s written %s is military', (list, text, military) => {
    expect(read(list, text)).toEqual({ military });
  });
});

describe('a code of another list', () => {
  it.each([
    ['eu', '5D992.c', ['us', 'de']],
    ['eu', '5A902.a', ['us', 'de']],
    ['uk', '5A980', ['us', 'de']],
    ['wassenaar', '5A101', ['eu', 'us', 'uk']],
    ['de', '5A001.j', ['wassenaar', 'eu', 'us', 'uk']],
    ['eu', 'PL9013', ['uk']],
  ])('declared on %s, %s is said to be of %j', (list, text, of) => {
    expect(read(list, text)).toEqual({ problem: 'other-list', of });
  });

  it('is seen to be one even where the other lists are not at hand', () => {
    expect(readCode(on('eu'), '5D992.c')).toEqual({ problem: 'other-list' });
  });
});

describe('no code at all', () => {
  it.each([
    ['eu', 'yes', undefined],
    ['eu', '5A', undefined],
    ['eu', '5X999', undefined],
    ['eu', 'nome', 'none'],
    ['us', 'EAR9', 'EAR99'],
    ['us', '', undefined],
  ])('on %s: %j', (list, text, suggestion) => {
    expect(read(list, text)).toEqual({
      problem: 'not-a-code',
      ...(suggestion !== undefined && { suggestion }),
    });
  });
});

describe('a list with codes of its own form', () => {
  const own = controlList('xk', { codes: { pattern: 'XK-[0-9]{2}(-[a-z])?' } });
  const { spelling: _spelling, ...plain } = own;

  it('takes them as they are written, with capitals mended', () => {
    expect(readCode(plain, 'XK-12-a')).toEqual({ code: 'XK-12-a' });
    expect(readCode(plain, 'xk-12')).toEqual({ code: 'XK-12' });
    expect(readCode(plain, 'XK-123')).toEqual({ problem: 'not-a-code' });
  });
});
