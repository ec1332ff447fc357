// An answer on the classification alone and a decision that no licence is needed are two kinds: the second lifts what the law gives
// to the decision, the first lifts nothing.

import { describe, expect, it } from 'vitest';
import { standing, verdictOn } from './deal.ts';

const FORBIDDEN_USE = `
id: deal
date: 2025-03-03
exporter: { name: Beispiel Technik GmbH, country: DE, type: private }
parties: [{ role: end-user, name: Example Works, country: BY, type: private, government-tie: none, record: none }]
destination: { country: BY }
items: [{ name: test bench, category: computing, supply-form: goods, us-jurisdiction: none, classification: { eu: none, de: none } }]
end-use: { described: specific, finding: possible, military-knowledge: aware-military, military-list-work: yes }
authority: { has-informed: none }
`;

const AWARE = 'eu-dual-use/art-04-2-aware met';

const withAnswer = (kind: string, end = ', until: 2026-01-02'): readonly string[] =>
  standing(
    verdictOn(
      FORBIDDEN_USE,
      `licences: [{ jurisdiction: DE, kind: ${kind}, agency: export-control, status: granted, since: 2025-01-02, covers: yes${end} }]`,
    ),
  );

describe('knowledge of a military use under an arms embargo', () => {
  it('is answered by a decision that no licence is needed', () => {
    expect(standing(verdictOn(FORBIDDEN_USE))).toContain(AWARE);
    expect(withAnswer('decision')).not.toContain(AWARE);
  });

  it('is not answered by a classification, whatever it is said to cover', () => {
    expect(withAnswer('classification')).toContain(AWARE);
  });

  it('is not asked for the end of a classification, which names none', () => {
    expect(withAnswer('classification', '')).not.toContain('statements/licence-without-end met');
    expect(withAnswer('individual', '')).toContain('statements/licence-without-end met');
  });
});
