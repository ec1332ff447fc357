// A rule, definition or duty document → its periods, each with what it has in common with the others filled in.
// A new day or provision is one line more; only another condition or effect needs another document.

import { confidenceOf } from '../../model/citation.ts';
import type { Problem } from '../../model/errors.ts';
import type { DefinitionShape, DutyShape, RuleShape } from './shapes.ts';
import type { Path } from '../read/path.ts';
import type { YamlDocument } from '../read/yaml.ts';

/** What a document says in force of one period; `path` is where it says so. */
export type PeriodShape = Pick<
  RuleShape,
  | 'title'
  | 'provision'
  | 'confidence'
  | 'until'
  | 'announced'
  | 'end-announced'
  | 'gap'
  | 'note'
  | 'marks'
> & { readonly since: string; readonly path: Path };

/** Days that belong into each period once a document has several. */
const DAYS = ['since', 'until', 'announced', 'end-announced', 'gap'] as const;

export const periodsOf = (
  shape: RuleShape | DefinitionShape | DutyShape,
  document: YamlDocument,
  problems: Problem[],
): PeriodShape[] => {
  const { title, provision, confidence, note, marks, since, until, announced, gap } = shape;
  const ended = shape['end-announced'];
  const common = {
    title,
    provision,
    confidence,
    ...(note !== undefined && { note }),
    ...(marks && { marks }),
  };
  if (shape.periods === undefined) {
    if (since !== undefined)
      return [
        {
          ...common,
          since,
          ...(until !== undefined && { until }),
          ...(announced !== undefined && { announced }),
          ...(ended !== undefined && { 'end-announced': ended }),
          ...(gap !== undefined && { gap }),
          path: [],
        },
      ];
    problems.push({
      code: 'missing-key',
      place: document.place([]),
      what: "'since' is missing",
      remedy: 'Write the first day in force, or periods: where the text was in force several times',
    });
    return [];
  }
  for (const key of DAYS)
    if (shape[key] !== undefined)
      problems.push({
        code: 'unknown-key',
        place: document.keyPlace([key]),
        what: `'${key}' stands beside 'periods'`,
        remedy: 'Write it into the period that it belongs to',
      });
  // An absent key is no key here, so that nothing of the document is overridden by it. A period that states its own
  // confidence or marks inherits neither.
  return shape.periods.map((period, index) => {
    const { marks: _marks, confidence: _confidence, ...rest } = common;
    const inherited = period.confidence === undefined && period.marks === undefined ? common : rest;
    const own =
      period.confidence ?? (period.marks ? confidenceOf(period.marks) : common.confidence);
    return { ...inherited, ...period, confidence: own, path: ['periods', index] } as PeriodShape;
  });
};
