// What the Union's regulations say of the authority that grants a licence, on the days of each: that of 2021 knows exporters who are
// established elsewhere and gives them individual authorisations alone, those before it name only the state where the exporter is established.

import { describe, expect, it } from 'vitest';
import { verdictOn } from './deal.ts';

const listedOn = (date: string): string => `
id: deal
date: ${date}
exporter: { name: Beispiel Technik GmbH, country: DE, type: private }
parties: [{ role: end-user, name: Example Telecom SAE, country: EG, type: telecom-operator, government-tie: none, record: none }]
destination: { country: EG }
items: [{ name: thing, category: computing, supply-form: goods, us-jurisdiction: none, classification: { eu: 5A001.f } }]
`;

const remedyOn = (date: string): string =>
  verdictOn(listedOn(date)).findings.find(({ rule }) => rule === 'eu-dual-use/art-03-1-listed')!
    .remedy;

describe('who grants the authorisation for a listed item', () => {
  it('is under the Regulation of 2021 the state where the item is, for an individual one, where the exporter is elsewhere', () => {
    expect(remedyOn('2021-09-09')).toContain('Northern Ireland');
    expect(remedyOn('2021-09-09')).toContain('for an individual one');
  });

  it.each(['2021-09-08', '2009-08-27', '2009-08-26', '2000-09-28'])(
    'is only the state where the exporter is established on %s',
    (date) => {
      expect(remedyOn(date)).toContain(
        'only the authority of the state where the exporter is established',
      );
      expect(remedyOn(date)).not.toContain('Northern Ireland');
    },
  );
});
