// The dossier as a PDF: what it holds is what the HTML dossier holds, in the same order. Its text is read with pdftotext, which
// is no part of the program; without it those tests are left out, and vitest names them.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test, vi } from 'vitest';
import { pdfDossier } from '../../../src/cli/records/pdf-form.ts';
import type { DossierDecision } from '../../../src/model/decision.ts';
import type { ScreeningRecord } from '../../../src/model/record.ts';
import { keptRecord } from '../../../src/records/kept-record.ts';
import { bundledCases, shippedScreener } from '../../sources.ts';
import { finding, green, verdict } from '../verdict.ts';
import { recordOf, sha256 } from './record.ts';

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'licet-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pdfOf = async (
  record: ScreeningRecord,
  decisions: readonly DossierDecision[] = [],
): Promise<Buffer> => {
  const text = JSON.stringify(record);
  const kept = { record, text, sha256: sha256(text) };
  return Buffer.from(await pdfDossier(kept, { all: false, decisions }));
};

const recordOfCase = (name: string): ScreeningRecord => {
  const { raw } = bundledCases('cases').find((one) => one.name === name)!;
  const { case: _, ...value } = raw.value as Record<string, unknown>;
  return recordOf(shippedScreener().screen(raw).whole('full', true), {}, value);
};

const named = (name: string): ScreeningRecord => {
  const deal = [{ part: 'end-user', facts: [{ fact: 'name', value: name, from: 'deal.yaml:6' }] }];
  const findings = [finding({ because: `${name} is listed.`, subject: name })];
  return recordOf(
    verdict({ deal, findings, transaction: { id: 'deal-1', title: name } }),
    {},
    { name },
  );
};

const fileOf = (name: string, bytes: Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
};

describe('a PDF dossier', () => {
  test('is the same bytes each time, whatever the clock says', async () => {
    const record = recordOf(verdict());
    const before = await pdfOf(record);
    vi.useFakeTimers({ now: new Date('2031-05-06'), toFake: ['Date'] });
    const after = await pdfOf(record);
    vi.useRealTimers();
    expect(after.equals(before)).toBe(true);
    expect(before.includes('(D:20261128000000Z)')).toBe(true);
  });

  test('holds its record to the byte, and nothing that runs or opens anything by itself', async () => {
    const record = recordOf(verdict(), { by: 'Ä. Büro 李' });
    const pdf = await pdfOf(record);
    expect(keptRecord(fileOf('whole.pdf', pdf)).text).toBe(JSON.stringify(record));
    for (const word of ['/JavaScript', '/JS ', '/OpenAction', '/Launch', '/AA ', '/SubmitForm'])
      expect(pdf.includes(word)).toBe(false);
    // Attached as the source of what is drawn, so that a viewer offers it.
    expect(pdf.includes('/AFRelationship /Source')).toBe(true);
    expect(pdf.includes('/EmbeddedFiles')).toBe(true);
  });

  test.each([
    ['/Type/EmbeddedFile'],
    ['/Type  /EmbeddedFile'],
    ['/Type\n/Embedded#46ile'],
    ['/T#79pe /#45mbeddedFile'],
    ['/Type % a remark\n/EmbeddedFile'],
    ['/UF (other.json) /EF << /F 9999 0 R >>'],
    ['/Type /ObjStm'],
    ['/Subtype /FileAttachment'],
  ])('with a second file that is attached as %j is refused', async (spelling) => {
    const whole = await pdfOf(recordOf(verdict()));
    const object = `9999 0 obj\n<<\n${spelling}\n/Length 2\n>>\nstream\n{}\nendstream\nendobj\n`;
    const end = whole.lastIndexOf('xref\n');
    const more = Buffer.concat([whole.subarray(0, end), Buffer.from(object), whole.subarray(end)]);
    expect(() => keptRecord(fileOf('more.pdf', more))).toThrow(/several files|by another program/);
  });

  test('that was added to behind its end is refused', async () => {
    const whole = await pdfOf(recordOf(verdict()));
    const more = Buffer.concat([whole, Buffer.from('9999 0 obj\n<< >>\nendobj\n')]);
    expect(() => keptRecord(fileOf('more.pdf', more))).toThrow(/by another program/);
  });

  test('a deal that writes such names in its own words is none of them', async () => {
    const record = recordOf({
      ...verdict(),
      transaction: { id: 'a /EF (b /ObjStm', file: 'x', line: 1 },
    });
    const pdf = await pdfOf(record);
    expect(keptRecord(fileOf('words.pdf', pdf)).text).toBe(JSON.stringify(record));
  });

  test('has a language, a title, bookmarks and a structure', async () => {
    const pdf = await pdfOf(recordOf(green()));
    for (const word of ['/Lang (en)', '/DisplayDocTitle true', '/Outlines', '/StructTreeRoot'])
      expect(pdf.includes(word)).toBe(true);
  });

  test('that is cut short, changed or filled with a second file is refused by name', async () => {
    const whole = await pdfOf(recordOf(verdict()));
    const mark = Buffer.from('/Type /EmbeddedFile');
    const at = whole.indexOf(mark);
    const streamed = whole.indexOf('stream\n', at) + 40;
    const changed = Buffer.from(whole);
    changed[streamed] = changed[streamed]! ^ 0xff;
    const broken: readonly (readonly [name: string, bytes: Buffer, says: string])[] = [
      ['short.pdf', whole.subarray(0, streamed), '[damaged-record]'],
      ['changed.pdf', changed, '[damaged-record]'],
      ['two.pdf', Buffer.concat([whole, whole.subarray(at)]), '[damaged-record]'],
      ['none.pdf', whole.subarray(0, at), '[not-understood]'],
      ['page.pdf', Buffer.from('<!DOCTYPE html>'), '[not-understood]'],
      [
        'length.pdf',
        Buffer.from('%PDF-1.7\n<<\n/Type /EmbeddedFile\n/Length 99999999\n>>\nstream\n{}'),
        '[damaged-record]',
      ],
      [
        'other.pdf',
        Buffer.from('%PDF-1.7\n<<\n/Type /EmbeddedFile\n/Length 2\n>>\nstream\n{}\nendstream'),
        '[not-understood]',
      ],
    ];
    for (const [name, bytes, says] of broken) {
      let message = 'was read';
      try {
        keptRecord(fileOf(name, bytes));
      } catch (error) {
        message = String(error);
      }
      expect(`${name}: ${message}`).toContain(says);
    }
  });
});

const HAS_PDFTOTEXT = spawnSync('pdftotext', ['-v']).status === 0;

const pagesOf = (pdf: Buffer): readonly string[] => {
  const { status, stdout } = spawnSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });
  expect(status).toBe(0);
  return stdout.split('\f').slice(0, -1);
};
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');

describe.skipIf(!HAS_PDFTOTEXT)('what pdftotext reads of a PDF dossier', () => {
  it.each([
    'bluecoat-computerlinks-syria-2010',
    ...bundledCases('cases')
      .filter((_, index) => index % 24 === 0)
      .map(({ name }) => name),
  ])('%s: three pages at most stand before the annexes, which follow in order', async (name) => {
    const pages = pagesOf(await pdfOf(recordOfCase(name)));
    const first = pages.findIndex((page) => page.includes('Annex A: All findings'));
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThanOrEqual(3);
    const before = inOneLine(pages.slice(0, first).join(' '));
    for (const text of ['Decision (mark one)', 'Decided by', 'Countersigned by', 'Signature'])
      expect(before).toContain(text);
    const annexes = [...pages.join('\n').matchAll(/^Annex ([A-G]): /gm)].map(
      ([, letter]) => letter,
    );
    expect(annexes).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G']);
    pages.forEach((page, index) => expect(page).toContain(`page ${index + 1} of ${pages.length}`));
  });

  test.each([
    ['Latin with marks', 'Łódź Nguyễn Đức Ťahyrş ẞ'],
    ['Cyrillic', 'Общество «Ёлка» Ђорђе Қаз'],
    ['Greek', 'Εθνική Υπηρεσία Πληροφοριών'],
    ['Armenian and Georgian', 'Հայկական საქართველო'],
    ['Chinese', '杭州海康威视数字技术股份有限公司'],
    ['Japanese', 'ハイクビジョン株式会社'],
    ['Korean', '한국전자통신연구원'],
    ['Amharic', 'የኢትዮጵያ ፌዴራል ፖሊስ'],
    ['Thai', 'สำนักงานตำรวจแห่งชาติ'],
    ['Hindi', 'विदेश मंत्रालय दिल्ली पुलिस'],
    // Without lam-alef, one glyph of two letters, which pdftotext turns although it stands in its order.
    ['Arabic', 'المؤسسة العامة'],
    ['Persian', 'شرکت گسترش پویا'],
    ['Hebrew', 'שדרות רוטשילד תל אביב'],
  ])('a name in %s can be copied', async (_, name) => {
    const [first] = pagesOf(await pdfOf(named(name)));
    // What marks the direction is no letter; joined letters are the letters that they are made of.
    const text = first!.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').normalize('NFKC');
    expect(inOneLine(text)).toContain(name.normalize('NFKC'));
  });

  test.each([
    ['Bengali', 'পুলিশ', '[pulis U+09AA U+09C1 U+09B2 U+09BF U+09B6]'],
    ['Burmese', 'ရဲ', '[rai U+101B U+1032]'],
    ['a rare Chinese letter', '𠀋', 'U+2000B]'],
  ])('a name in %s, which no face draws, is spelt out', async (_, name, spelt) => {
    const [first] = pagesOf(await pdfOf(named(name)));
    expect(inOneLine(first!)).toContain(spelt);
    expect(first).toContain('in Latin letters and code points, having no type here');
  });

  test('a page on which nothing is spelt out does not speak of it', async () => {
    expect(pagesOf(await pdfOf(named('Łódź'))).join('')).not.toContain('having no type here');
  });

  test('a decision stands where there was room for it, and none of the boxes to mark', async () => {
    const decision: DossierDecision = {
      outcome: 'hold',
      by: 'A. Berg',
      reason: 'End user not yet known',
      on: '2026-11-30',
      countersign: { by: 'C. Dahl', on: '2026-11-30' },
    };
    const text = inOneLine(pagesOf(await pdfOf(recordOf(verdict()), [decision])).join(' '));
    for (const said of ['End user not yet known', 'A. Berg', 'C. Dahl, 2026-11-30', 'Signature'])
      expect(text).toContain(said);
    expect(text).not.toContain('mark one');
    expect(text).toContain('Decided: to hold it, by A. Berg, 2026-11-30; see Decision');
  });

  test('a word that is longer than the page, and a text that is markup, stay on it as text', async () => {
    const name = `<b>${'x'.repeat(150)}</b> (\\) %PDF`;
    const text = pagesOf(await pdfOf(named(name))).join('');
    expect(text.replace(/\s+/g, '')).toContain(name.replace(/\s+/g, ''));
  });
});
