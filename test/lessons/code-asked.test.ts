// An interview that cannot learn what an item is technically asks under which code it is declared, and not before.

import { describe, expect, it } from 'vitest';
import { ASKED_WITHOUT_RESULT } from '../../src/model/fact.ts';
import { shippedScreener, transaction } from '../sources.ts';

const SENSOR = [
  'sensor-form',
  'array-late-release',
  'array-listed',
  'police-viewer',
  'tube-listed',
  'viewer-civil-exempt',
  'cam-sensor-type',
  'cam-array-elements',
  'cam-broadcast',
  'cam-direct-view',
  'cam-embedded',
  'cam-frame-rate-hz',
  'cam-lens-fixed',
  'cam-min-ifov-mrad',
  'cam-note-4-release',
  'cam-single-purpose',
  'cam-vehicle-locked',
  'cam-viewable-image',
];

const screener = shippedScreener();

const answer = (facts: Readonly<Record<string, string>>, classification?: object) =>
  screener
    .screen(
      transaction({
        id: 'thermal',
        date: '2015-07-01',
        exporter: { name: 'Example Optics Inc.', country: 'US', type: 'private' },
        parties: [
          { role: 'end-user', country: 'CN', type: ASKED_WITHOUT_RESULT, name: 'Example Buyer' },
        ],
        destination: { country: 'CN' },
        items: [
          {
            name: 'thermal imaging systems',
            category: 'thermal-imaging',
            'supply-form': 'goods',
            facts,
            ...(classification && { classification }),
          },
        ],
      }),
    )
    .whole('full', true);

const asked = (given: ReturnType<typeof answer>): string[] =>
  given.questions.flatMap(({ about }) => about);

const nobodySaid = Object.fromEntries(SENSOR.map((fact) => [fact, ASKED_WITHOUT_RESULT]));

describe('the code of an item', () => {
  it('is asked where nobody could say the technical facts', () => {
    expect(asked(answer(nobodySaid))).toContain('item.classification.us');
  });

  it('is not asked while they may still be had', () => {
    expect(asked(answer({}))).not.toContain('item.classification.us');
  });

  it('is not asked again once it is declared, and counts', () => {
    const given = answer(nobodySaid, { us: 'USML XII' });
    expect(asked(given)).not.toContain('item.classification.us');
    expect(given.law).toBe('red');
  });
});
