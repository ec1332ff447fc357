// A transaction file to be filled in: who, what, where and when as keys that say unknown, and the technical facts that matter
// for its kind of item as comments, each with its question. It can be screened as it is, and then everything is asked.

import type { ClassificationQuestion } from '../model/classification.ts';
import { AT_ITEM, type FactDeclaration, type FactTable } from '../model/fact.ts';
import { wrap } from './wrap.ts';

const WIDTH = 96;
/** Answers of a choice that are named behind its key. */
const MOST_NAMED = 18;

/** `exporter`: what is known of it, as YAML scalars. */
export const transactionText = (
  id: string,
  today: string,
  kind: string | undefined,
  questions: readonly ClassificationQuestion[],
  facts: FactTable,
  exporter: { readonly name?: string; readonly country?: string },
): string => {
  const choice = (path: string): string => answersOf(facts.get(path));
  const lines = [
    kind === undefined
      ? '# A proposed export.'
      : `# A proposed export of ${kind}: ${facts.get('item.category')?.values?.[kind] ?? kind}.`,
    '# Write what is known. What is unknown or left out is asked, and never taken for a no.',
    '# asked-without-result: somebody asked, and nobody could or would say.',
    '# Take the # away from a line to answer it. licet ask asks for the rest, most decisive first.',
    `id: ${id}`,
    `date: ${today}   # of the export or of the decision on it; a month or year where no more is known`,
    '',
    'exporter:',
    `  name: ${exporter.name ?? 'unknown'}`,
    `  country: ${exporter.country ?? 'unknown'}   # a two-letter code, or the English name`,
    '',
    'parties:',
    ...comment('  ', `role: ${choice('party.role')}`),
    '  - role: end-user',
    '    name: unknown',
    '    country: unknown',
    ...comment('    ', `type: ${choice('party.type')}`),
    '    type: unknown',
    '    # owners: [{ name: , country: , share: 51, owners: [{ name: , share: 60 }] }]   # as registers have them',
    '  # - { role: reseller, name: , country: , type: private }',
    '',
    'destination:',
    '  country: unknown   # where it will be used',
    '',
    'items:',
    '  - name: unknown',
    ...(kind === undefined ? comment('    ', `category: ${choice('item.category')}`) : []),
    `    category: ${kind ?? 'unknown'}`,
    ...comment('    ', `supply-form: ${choice('item.supply-form')}`),
    '    supply-form: unknown',
    '    # quantity: 1',
    '    # value: { amount: 1000, currency: EUR }',
    '    # classification: { wassenaar: , eu: , us: }   # the codes that you declare, or none',
    ...technical(questions, facts),
    '',
    ...comment('', `end-use, what it will be used for: ${choice('end-use.purposes')}`),
    '# end-use: { purposes: [] }',
    '',
    '# Licences that are there, asked for or refused:',
    '# licences:',
    '#   - { jurisdiction: eu, kind: individual, agency: export-control, id: , status: granted, since: 2026-01-01 }',
  ];
  return `${lines.join('\n')}\n`;
};

const answersOf = (declaration: FactDeclaration | undefined): string => {
  if (declaration?.type === 'yes-no') return 'yes or no';
  const values = Object.keys(declaration?.values ?? {});
  return values.length > MOST_NAMED
    ? `${values.slice(0, MOST_NAMED).join(', ')} … (licet schema transaction has all)`
    : values.join(', ');
};

const comment = (indent: string, text: string): string[] => wrap(text, WIDTH, `${indent}# `);

const technical = (questions: readonly ClassificationQuestion[], facts: FactTable): string[] => {
  const asked = questions
    .map((question) => ({ ...question, local: question.fact.replace(/^item\./, '') }))
    .filter(({ local }) => !AT_ITEM.has(local) && !local.startsWith('classification.'));
  if (asked.length === 0) return [];
  return [
    '    # What decides how it is classified:',
    '    facts:',
    ...asked.flatMap(({ fact, local, question, evidence }, index) => {
      const declaration = facts.get(fact);
      const examples = Object.entries(declaration?.examples ?? {}).map(
        ([answer, example]) => `${answer}: for example ${example}.`,
      );
      return [
        ...(index === 0 ? [] : ['']),
        ...comment('      ', [question, ...examples].join(' ')),
        ...(evidence === '' ? [] : comment('      ', `Proof: ${evidence}.`)),
        `      # ${local}: unknown   # ${answersOf(declaration)}`,
      ];
    }),
  ];
};
