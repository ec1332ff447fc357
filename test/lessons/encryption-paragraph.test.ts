// A paragraph of Licence Exception ENC that does not describe the kind of item frees nothing, and is a contradiction.

import { describe, expect, it } from 'vitest';
import { BASE, standing, verdictOn } from './deal.ts';

// It is stated not to be of 5A003, which ENC does not reach, so that the paragraph alone decides.
const on = (category: string, paragraph: string) =>
  verdictOn(
    BASE,
    `
parties:
  - { role: end-user, name: Example Ministry, country: EG, type: interior-ministry, government-tie: acts-for-government }
destination: { country: EG }
items:
  0:
    category: ${category}
    classification: { us: 5A002.a.1 }
    facts: {
      us-encryption-paragraph: ["${paragraph}"], us-encryption-request: thirty-days,
      emanations-reduced: no, cable-detects-intrusion: no }
`,
  );
const licensed = (category: string, paragraph: string): string[] =>
  standing(on(category, paragraph)).filter((one) =>
    [
      'us-ear/742-15-encryption met',
      'us-ear/738-chart-ns1 met',
      'statements/item-answers met',
    ].includes(one),
  );

describe('a paragraph that does not fit the kind', () => {
  it.each([
    ['encryption', 'b3-forensics'],
    ['encryption', 'b3-network-analysis'],
    ['computing', 'b3-forensics'],
    ['drone', 'b3-network-analysis'],
    ['mobile-forensics', 'b3-network-analysis'],
    ['interception-detector', 'b3-forensics'],
  ])('%s as %s needs a licence, and is asked about', (kind, paragraph) => {
    expect(licensed(kind, paragraph).sort()).toEqual([
      'statements/item-answers met',
      'us-ear/738-chart-ns1 met',
      'us-ear/742-15-encryption met',
    ]);
  });

  it.each([
    ['encryption', 'b3-component'],
    ['encryption', 'b1'],
    ['mobile-forensics', 'b3-forensics'],
    ['network-monitoring', 'b3-network-analysis'],
  ])('%s as %s stays as it was', (kind, paragraph) => {
    expect(licensed(kind, paragraph)).not.toContain('statements/item-answers met');
  });

  it('one that fits frees an encryptor of a component', () => {
    expect(licensed('encryption', 'b3-component')).toEqual([]);
  });
});
