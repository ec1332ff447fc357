// Judging again what an answer can touch answers what judging everything anew answers.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withAnswers } from '../../../src/core/facts/answers.ts';
import { judge, type Judgement } from '../../../src/core/judgement/judge.ts';
import { Retrial } from '../../../src/core/judgement/retrial.ts';
import { rulebookFor } from '../../../src/core/law/rulebook.ts';
import type { Library } from '../../../src/model/pack.ts';
import { COLOURS, type Gap } from '../../../src/model/verdict.ts';
import { DAY, facts } from '../library.ts';
import { anyFacts, anyLibrary } from '../random.ts';

const told = ({ verdict, law, policy, bounds, standings, gaps, of }: Judgement) => ({
  verdict,
  law,
  policy,
  bounds,
  standings: standings
    .map(
      ({ application, relievedBy, mitigatedBy, open }) =>
        `${application.active.rule.id} ${application.place} ${application.outcome} ${relievedBy?.active.rule.id} ${mitigatedBy?.active.rule.id} ${open.length} ${application.asks.join()} ${application.asksFirst.join()}`,
    )
    .sort(),
  gaps: gaps.map(({ gap, isOpen, asks }) => [gap, isOpen, asks]),
  unasked: [...of.unasked].map(({ rule }) => rule.id).sort(),
});

const anyAnswers = fc.array(
  fc.dictionary(
    fc.constantFrom(
      'item.a',
      'items.1.b',
      'end-user.a',
      'parties.1.c',
      'exporter.a',
      'destination.b',
      'item.classification.eu',
      'item.category',
      'end-use.a',
    ),
    fc.constantFrom('yes', 'no', 'none'),
    { minKeys: 1, maxKeys: 2 },
  ),
  { minLength: 1, maxLength: 3 },
);

test('for any law, facts and answers', () => {
  fc.assert(
    fc.property(anyLibrary, anyFacts, anyAnswers, (library, literal, answers) => {
      const rulebook = rulebookFor(library, DAY);
      const given = facts(literal);
      const retrial = new Retrial(judge(rulebook, given, []));
      for (const set of answers) {
        const answered = withAnswers(given, new Map(Object.entries(set)));
        expect(told(retrial.judge({ facts: answered, gaps: [] }).judgement)).toEqual(
          told(judge(rulebook, answered, [], { way: 'plain' })),
        );
      }
    }),
    { numRuns: 200 },
  );
});

test('for every answer of one fact, of which one may stand for another', () => {
  fc.assert(
    fc.property(anyLibrary, anyFacts, anyAnswers, (library, literal, answers) => {
      const rulebook = rulebookFor(library, DAY);
      const given = facts(literal);
      const retrial = new Retrial(judge(rulebook, given, []));
      for (const set of answers)
        for (const answer of ['yes', 'no', 'none', 'nobody tests this']) {
          const answered = withAnswers(
            given,
            new Map(Object.keys(set).map((label) => [label, answer])),
          );
          expect(told(retrial.judge({ facts: answered, gaps: [] }).judgement)).toEqual(
            told(judge(rulebook, answered, [], { way: 'plain' })),
          );
        }
    }),
    { numRuns: 200 },
  );
});

/** Of a law with many rules hardly anything is ever green. */
const sparse = (law: Library): Library => ({
  ...law,
  rules: law.rules.slice(0, 2),
  packs: law.packs.map((one) => ({ ...one, notModelled: [] })),
});

const GAP: Gap = { kind: 'law', what: 'A list', why: 'It is not there.', remedy: 'Fetch it.' };

test('how bad the verdict is, asked before anything else of it', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyLibrary, anyLibrary.map(sparse)),
      anyFacts,
      anyAnswers,
      fc.constantFrom<readonly Gap[]>([], [GAP]),
      (library, literal, answers, gaps) => {
        const rulebook = rulebookFor(library, DAY);
        const given = facts(literal);
        const retrial = new Retrial(judge(rulebook, given, gaps));
        for (const set of answers) {
          const answered = withAnswers(given, new Map(Object.entries(set)));
          const { verdict } = judge(rulebook, answered, gaps, { way: 'plain' });
          for (const colour of COLOURS)
            expect(retrial.judge({ facts: answered, gaps }).isAtLeast(colour)).toBe(
              COLOURS.indexOf(verdict) >= COLOURS.indexOf(colour),
            );
        }
      },
    ),
    { numRuns: 150 },
  );
});
