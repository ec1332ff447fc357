// What a draft asks of columns that bear none of licet's names: by their headings, by the codes in them, by their numbers.

import { describe, expect, it } from 'vitest';
import { listsWith } from '../../../src/core/logic/read-code.ts';
import { hasRow } from '../../../src/core/study/crosswalk.ts';
import { draftOf } from '../../../src/data/quotation/draft.ts';
import { columnsOf } from '../../../src/data/transaction/columns.ts';
import { shippedSources } from '../../sources.ts';

const { library } = shippedSources();
const { facts, controlLists } = library;
const table = new Map(facts.map((fact) => [fact.path, fact]));

const asked = (name: string, ...texts: readonly string[]): readonly string[] =>
  draftOf([{ name, texts, rows: texts.length }], {
    columns: columnsOf(
      table,
      controlLists.map(({ id }) => id),
    ),
    facts: table,
    isPlace: (text) => ['Kenya', 'Japan'].includes(text),
    likely: () => undefined,
    listsWith: (text) => listsWith(text, controlLists, (list, code) => hasRow(library, list, code)),
  }).toDecide;

describe('a heading of a quotation', () => {
  it.each([
    ['Product', 'item.name'],
    ['Artikel', 'item.name'],
    ['Qty', 'item.quantity'],
    ['Line total EUR', 'item.value.amount'],
    ['Währung', 'item.value.currency'],
    ['End user', 'end-user.name'],
    ['Country of the end user', 'end-user.country'],
    ['Customer', 'end-user.name, purchaser.name'],
    ['Kunde Land', 'end-user.country, purchaser.country'],
    ['Distributor', 'reseller.name'],
    ['Payer', 'payer.name'],
    ['Recipient', 'ultimate-consignee.name, end-user.name'],
    ['Recipient type', 'ultimate-consignee.type, end-user.type'],
    ['Exporting company', 'exporter.name'],
    ['Country of exporter', 'exporter.country'],
    ['Country of destination', 'destination.country'],
    ['Product type', 'item.category'],
    ['Product description', 'item.name'],
  ])('%s is asked after as %s, and not mapped', (name, path) => {
    expect(asked(name, 'one thing', 'another')).toEqual([`'${name}' by its name: ${path}?`]);
  });

  it('of a price for one piece, or a word that tells nothing, is no place', () => {
    expect(asked('Unit price', '10', '12')).toEqual([]);
    expect(asked('Sales rep', 'Anna', 'Ben')).toEqual([]);
  });
});

describe('a column of codes', () => {
  it('of the national part of the German list alone is asked after as that', () => {
    expect(asked('AL-Nr.', '5A902a', 'AL 5D902')).toEqual([
      "'AL-Nr.' holds codes of control lists: item.classification.de?",
    ]);
  });

  it('is known beside words for not listed, and is none where they stand alone', () => {
    expect(asked('Code', 'EAR99', '5A992.c')).toEqual([
      "'Code' holds codes of control lists: item.classification.us?",
    ]);
    expect(asked('Code', 'none', 'keine')).toEqual([]);
  });

  it('of two lists is told with a code of each', () => {
    const [told] = asked('AL-Nr.', '5A902a', '5A992.c');
    expect(told).toContain(
      "'5A902a' is of item.classification.de, '5A992.c' of item.classification.us",
    );
  });

  it('of the German list beside Annex I, both called AL, is told as of both', () => {
    const [told] = asked('AL-Nr.', 'AL 5A902a', 'AL 5A001.j');
    expect(told).toContain("'AL 5A902a' is of item.classification.de");
    expect(told).toContain("'AL 5A001.j' of item.classification.eu");
  });

  it('is none where a word beside is no code', () => {
    expect(asked('Code', '5A902a', 'see letter')).toEqual([]);
  });
});

describe('a number', () => {
  it('that is another in each row is asked after as an id, where it is no amount', () => {
    expect(asked('Ref', 'AN-117', 'AN-118')).toEqual(["'Ref' is another in each row: id?"]);
    expect(asked('Sum', '480.000,00', '12.000,00')).toEqual([]);
    expect(asked('Remark', 'two words 1', 'two words 2')).toEqual([]);
  });

  it('of a paper is asked after as an id, and as a group where rows share it', () => {
    expect(asked('Quotation no.', '117', '118')).toEqual(["'Quotation no.' by its name: id?"]);
    expect(asked('Quotation no.', '117', '117')).toEqual([
      "'Quotation no.' is the same in several rows: group-by?",
    ]);
  });
});
