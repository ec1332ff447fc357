import { describe, expect, it } from 'vitest';
import { dossierIndex, type DossierRow } from '../../../src/report/dossier/index-page.tsx';
import { textOf } from './record.ts';

const row = (changes: Partial<DossierRow> = {}): DossierRow => ({
  file: 'deal-1.html',
  id: 'deal-1',
  title: 'A probe for XA',
  colours: { verdict: 'amber', law: 'green', policy: 'amber' },
  screened: '2026-11-28',
  reason: 'Ministry has a record.',
  ...changes,
});

const ABOUT = { title: 'Deals of November', on: '2026-11-28' };

describe('the index of a folder of dossiers', () => {
  it('has a row for each, with colours as words, the day and the reason', () => {
    const text = textOf(dossierIndex([row()], ABOUT));
    for (const said of ['Deals of November', '1 transaction, made on 2026-11-28', 'A probe for XA'])
      expect(text).toContain(said);
    expect(text).toMatch(/deal-1 AMBER GREEN AMBER 2026-11-28 Ministry has a record\./);
    expect(text).toContain('0 red, 1 amber, 0 green');
  });

  it('the worst stands first, and of one colour they keep their order', () => {
    const colours = (verdict: 'red' | 'amber' | 'green') => ({
      verdict,
      law: verdict,
      policy: verdict,
    });
    const page = dossierIndex(
      [
        row({ id: 'g', title: 'g-title', colours: colours('green') }),
        row({ id: 'a1', title: 'a1-title', colours: colours('amber') }),
        row({ id: 'r', title: 'r-title', colours: colours('red') }),
        row({ id: 'a2', title: 'a2-title', colours: colours('amber') }),
      ],
      ABOUT,
    );
    expect([...page.matchAll(/(\w+)-title/g)].map(([, id]) => id)).toEqual(['r', 'a1', 'a2', 'g']);
  });

  it('a link leads to a file beside the page, whatever the file is called', () => {
    const hrefs = (file: string) =>
      [...dossierIndex([row({ file })], ABOUT).matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    expect(hrefs('deals/one & two.html')).toEqual(['./deals/one%20%26%20two.html']);
    expect(hrefs('javascript:alert(1)')).toEqual(['./javascript%3Aalert(1)']);
  });

  it('names are text', () => {
    const page = dossierIndex([row({ title: '<script>x</script>', id: '"><b>' })], ABOUT);
    expect(page).not.toMatch(/<script|<b>/);
    expect(textOf(page)).toContain('<script>x</script>');
  });

  it('nothing is none', () => {
    expect(textOf(dossierIndex([], ABOUT))).toContain('0 transactions');
  });
});
