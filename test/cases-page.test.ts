// The page of all cases says of each what was expected, what came out, by which provision, and why it is missed.

import { describe, expect, it } from 'vitest';
import { caseBlock, casesPage, provision } from '../scripts/cases.ts';
import { bundledCases, ROOT, shippedScreener } from './sources.ts';

const BLUECOAT = 'bluecoat-computerlinks-syria-2010';

const screener = shippedScreener();
const page = await casesPage(ROOT, screener);
const blocks = page.split('\n\n').slice(1);
const blockOf = (name: string): string =>
  blocks.find((block) => block.slice(5).split('\n')[0] === name)!.trimEnd();

describe('the page of cases', () => {
  it('has each bundled case once, and counts them', () => {
    const names = [
      ...bundledCases('cases').map(({ name }) => name),
      ...bundledCases('cases/ordinary').map(({ name }) => `ordinary/${name}`),
    ];
    expect(blocks.map((block) => block.slice(5).split('\n')[0]).sort()).toEqual(names.sort());
    const ok = blocks.filter((block) => block.startsWith('ok  ')).length;
    expect(page.split('\n')[0]).toBe(
      `${names.length} cases, ${ok} in a colour that was accepted beforehand`,
    );
  });

  it('cites the provision that decides, with its instrument and the days on which it held', () => {
    expect(blockOf(BLUECOAT)).toBe(
      [
        'ok   bluecoat-computerlinks-syria-2010',
        '     expected red, is red',
        '     Supp. No. 1 to part 736 of General Order No. 2 on Syria, Supplement No. 1 to 15 CFR part 736',
        '     (69 FR 26766) (since 2004-05-14, until 2011-12-12); met [us-ear/746-9-syria]',
      ].join('\n'),
    );
    expect(
      provision({ instrument: 'x', title: 'An act', provision: '', url: '', since: 'undated' }),
    ).toBe('An act (since before the records)');
  });

  it('says of a harmless case that nothing speaks against it, and by what a met rule is relieved', () => {
    expect(blockOf('ordinary/shop-cameras-sweden-germany')).toContain(
      'no rule met, and none left open',
    );
    expect(blockOf('nsn-nodnett-norway-2006')).toMatch(/met, relieved by\s+eu-dual-use\/relief-/);
  });

  it('gives the reason of each miss, and tells of one without a reason and of a reason without a miss', () => {
    for (const block of blocks)
      expect(block.startsWith('MISS')).toBe(/\n {5}missed: \S/.test(block));
    const { raw } = bundledCases('cases').find(({ name }) => name === BLUECOAT)!;
    const verdict = screener.screen(raw).whole('full', true);
    expect(caseBlock(BLUECOAT, { verdict: 'green', also: ['amber'] }, verdict, {})).toMatch(
      /^MISS .*\n {5}expected green or amber, is red\n[^]*missed: no reason is on the list yet$/,
    );
    expect(caseBlock(BLUECOAT, { verdict: 'red' }, verdict, { [BLUECOAT]: 'Once.' })).toMatch(
      /^ok .*\n[^]*listed as missed, and is not: take it off the list$/,
    );
  });
});
