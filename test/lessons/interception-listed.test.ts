// What a dual-use list names too is on the interception annexes of states whose texts leave none out, and technology is looked at
// by what it is for. Each deal with its neighbour on the other side.

import { describe, expect, it } from 'vitest';
import { standing, verdictOn } from './deal.ts';

const FROM_SWITZERLAND = `
id: catcher
date: 2019-06-10
exporter: { name: Example AG, country: CH, type: private }
parties:
  - { role: end-user, name: Ministry of Home Affairs, country: MM, type: interior-ministry }
destination: { country: MM }
items:
  - name: catcher
    category: imsi-catcher
    supply-form: goods
    classification: { eu: 5A001.f.2 }
    facts: { interception-annex: no }
`;
const SWISS_BAN = 'ch-export-control/embargo-mm-interception met';

describe('from Switzerland, whose annex leaves out no listed item', () => {
  it('a listed IMSI catcher to Myanmar is barred', () => {
    expect(standing(verdictOn(FROM_SWITZERLAND))).toContain(SWISS_BAN);
  });
  it('a listed encryption device is not, where the annex does not name it', () => {
    const other = 'items: { 0: { category: computing, classification: { eu: 5A002.a } } }';
    expect(standing(verdictOn(FROM_SWITZERLAND, other))).not.toContain(SWISS_BAN);
  });
  it('from Germany the annex leaves it out, and the licence duty stands', () => {
    const rules = standing(
      verdictOn(
        FROM_SWITZERLAND,
        '{ exporter: { country: DE }, items: { 0: { facts: { interception-annex: yes } } } }',
      ),
    );
    expect(rules).not.toContain('sanctions/eu-mm-interception-equipment met');
    expect(rules).toContain('eu-dual-use/art-03-1-listed met');
  });
});

const FROM_BRITAIN = `
id: probe
date: 2024-06-10
exporter: { name: Example Ltd, country: GB, type: private }
parties:
  - { role: end-user, name: Ministry of Interior, country: VE, type: interior-ministry }
destination: { country: VE }
items:
  - name: technology for probes
    category: ip-network-surveillance
    supply-form: technology
    classification: { uk: 5E001.a }
    facts: { interception-annex: no, interception-function: none, tel-for: ip-surveillance }
`;
const BRITISH_BAN = 'sanctions/uk-ve-interception-technology met';

describe('from the United Kingdom, whose schedule leaves out listed goods alone', () => {
  it('technology for the surveillance of an IP network is barred, though it performs no function', () => {
    expect(standing(verdictOn(FROM_BRITAIN))).toContain(BRITISH_BAN);
  });
  it('technology for radio is not, where it serves no function of the schedule', () => {
    const radio = 'items: { 0: { facts: { tel-for: radio, for-interception-items: no } } }';
    expect(standing(verdictOn(FROM_BRITAIN, radio))).not.toContain(BRITISH_BAN);
  });
  it('listed goods are left to the licence duty', () => {
    const goods = `items: { 0: { supply-form: goods, classification: { uk: 5A001.j }, facts: {
      interception-function: [network-interception], intercepts-content: yes } } }`;
    const rules = standing(verdictOn(FROM_BRITAIN, goods));
    expect(rules).not.toContain('sanctions/uk-ve-interception-equipment met');
    expect(rules).toContain('uk-export-control/art-03-1-listed met');
  });
  it('software that anybody buys at retail is outside', () => {
    const retail = (
      known: string,
    ): string => `items: { 0: { category: network-monitoring, supply-form: software,
      classification: { uk: none }, facts: { interception-annex: yes, intercepts-content: yes,
      interception-function: [deep-packet-inspection], generally-available: ${known}, sold-at-retail: ${known},
      user-installs: ${known}, user-installable: ${known}, public-domain: no } } }`;
    expect(standing(verdictOn(FROM_BRITAIN, retail('yes')))).not.toContain(BRITISH_BAN);
    expect(standing(verdictOn(FROM_BRITAIN, retail('no')))).toContain(BRITISH_BAN);
  });
});
