// Before which questions the code of an item is offered: those that a control list turns on, as long as its code is not stated.

import { describe, expect, it } from 'vitest';
import { codeOffers } from '../../../src/cli/ask/control-code.ts';
import type { RawTransaction } from '../../../src/data/read/raw.ts';
import type { Question } from '../../../src/model/verdict.ts';
import { shippedSources } from '../../sources.ts';

const offerCode = codeOffers(shippedSources().library);

const asked = (fact: string, decides: readonly string[]): Question => ({
  fact,
  about: [fact],
  subject: 'The item',
  question: '?',
  askedBy: [],
  decides,
  evidence: '',
});

const raw = (classification: object = {}) =>
  ({ value: { items: [{ classification }] } }) as unknown as RawTransaction;

const labels = (question: Question, transaction = raw()): readonly string[] | undefined =>
  offerCode(question, transaction)?.about;

describe('the code of an item', () => {
  const radio = asked('item.mob-extracts-ids', ['eu-dual-use/art-03-1-listed']);

  it('is offered before a technical test, of the list whose rule asks it', () => {
    expect(labels(radio)).toEqual(['item.classification.eu']);
  });

  it('is offered where a rule reads its list through a definition', () => {
    expect(labels(asked('item.cam-frame-rate-hz', ['us-ear/738-chart-ns2']))).toEqual([
      'item.classification.us',
    ]);
  });

  it('is not offered once it is stated', () => {
    expect(labels(radio, raw({ eu: '5A001.f' }))).toBeUndefined();
    expect(labels(radio, raw({ us: '5A001.f' }))).toEqual(['item.classification.eu']);
  });

  it('is asked of a second list only when it is settled which law has a say', () => {
    const form = asked('item.supply-form', ['us-ear/738-chart-ns2', 'eu-dual-use/art-03-1-listed']);
    expect(labels(form)).toContain('item.classification.us');
    expect(labels(form, raw({ eu: 'none' }))).toBeUndefined();
    expect(
      labels(asked('item.cam-frame-rate-hz', ['us-ear/738-chart-ns2']), raw({ eu: 'none' })),
    ).toEqual(['item.classification.us']);
  });

  it('is not offered before what no list tests, nor where no rule that asks reads a list', () => {
    expect(labels(asked('end-use.mass', ['eu-dual-use/art-03-1-listed']))).toBeUndefined();
    expect(
      labels(asked('item.mob-extracts-ids', ['end-user/gross-abuse-reported'])),
    ).toBeUndefined();
  });
});
