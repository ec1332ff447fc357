// Which answers can be true: a letter comes to the exporters of its authority, under a provision that there is.

import { describe, expect, it } from 'vitest';
import { declarationOf } from '../../../src/model/fact.ts';
import { shippedScreener, transaction } from '../../sources.ts';

const screener = shippedScreener();

const offered = (country: string, date: string): readonly string[] => {
  const { questions } = screener
    .screen(
      transaction({
        id: 'deal',
        date,
        exporter: { name: 'Exporter', country },
        destination: { country: 'KZ' },
        items: [
          {
            name: 'item',
            category: 'dpi-filtering',
            'supply-form': 'goods',
            'us-jurisdiction': 'us-origin',
          },
        ],
        parties: [{ role: 'end-user', name: 'Operator', country: 'KZ', type: 'police' }],
      }),
    )
    .whole('full', false);
  return questions.find(({ fact }) => fact === 'authority.has-informed')?.answers ?? [];
};

describe('the letters of authorities that are offered', () => {
  it('are those of a day on which their provision stood', () => {
    const fact = declarationOf(screener.facts, 'authority.has-informed');
    expect(fact?.firstOn).toEqual({ 'eu-sanctions': '2025-07-20', 'uk-sanctions': '2026-05-13' });
    // A letter of the same authorities: the question is asked on the day before too.
    expect(offered('ES', '2025-07-19')).toContain('eu-art-5');
    expect(offered('ES', '2025-07-19')).not.toContain('eu-sanctions');
    expect(offered('ES', '2025-07-20')).toContain('eu-sanctions');
  });

  it('are those that come to this exporter', () => {
    expect(offered('US', '2026-01-01')).toContain('us-is-informed');
    expect(offered('US', '2026-01-01')).not.toContain('eu-sanctions');
  });
});
