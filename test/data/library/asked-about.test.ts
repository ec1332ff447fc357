// jurisdictions and packs of the settings, on what is shipped: whatever is not asked about is judged all the same.

import { describe, expect, it } from 'vitest';
import { askedAbout, unaskedIn } from '../../../src/data/library/asked-about.ts';
import { LicetError } from '../../../src/model/errors.ts';
import { bundledCases, shippedScreener, shippedSources } from '../../sources.ts';

const sources = shippedSources();
const { library } = sources;

describe('what is asked about', () => {
  it('leaves packs of no one jurisdiction in, and those of others out', () => {
    const ids = unaskedIn(askedAbout(library, { jurisdictions: ['eu', 'us'] }))!.split(', ');
    expect(ids).toContain('uk-export-control');
    for (const id of ['eu-dual-use', 'us-ear', 'sanctions', 'un-guiding-principles-and-oecd'])
      expect(ids).not.toContain(id);
  });

  it('leaves out single packs', () => {
    expect(unaskedIn(askedAbout(library, { unasked: ['us-ear'] }))).toBe('us-ear');
    expect(unaskedIn(askedAbout(library, {}))).toBeUndefined();
  });

  it('refuses what no pack is, or is of', () => {
    expect(() => askedAbout(library, { jurisdictions: ['atlantis'] })).toThrow(LicetError);
    expect(() => askedAbout(library, { unasked: ['us-eer'] })).toThrow(LicetError);
  });

  it('changes no colour, bound, finding or gap of any bundled case, and asks nothing new', () => {
    const screener = shippedScreener();
    const narrow = shippedScreener(
      {},
      { ...sources, library: askedAbout(library, { jurisdictions: ['eu'] }) },
    );
    // To bind the law of a day anew takes most of the time: one case of three.
    const cases = bundledCases('cases').filter((_, place) => place % 3 === 0);
    expect(cases.length).toBeGreaterThan(20);
    const { packs } = askedAbout(library, { jurisdictions: ['eu'] });
    const left = new Set(packs.flatMap(({ id, unasked }) => (unasked ? [id] : [])));
    for (const { name, raw } of cases) {
      const all = screener.screen(raw).whole('standard', false);
      const some = narrow.screen(raw).whole('standard', false);
      const same = ({ verdict, law, policy, bounds, findings, gaps }: typeof all) => ({
        colours: [verdict, law, policy, bounds],
        findings,
        gaps,
      });
      expect(same(some), name).toEqual(same(all));
      for (const { askedBy } of some.questions)
        expect(
          askedBy.some((id) => !left.has(id.split('/')[0]!)),
          `${name}: ${askedBy.join()}`,
        ).toBe(true);
    }
  }, 120_000);
});
