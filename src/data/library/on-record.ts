// data/on-record → answers that somebody looked up before. Each is an answer that its fact can have, and no two of a territory
// hold on one day.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../model/errors.ts';
import { namespaceOf, type FactDeclaration } from '../../model/fact.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { AnswersOnRecord } from '../../model/on-record.ts';
import { onRecordDocument } from '../../model/schema/on-record.ts';
import { shaped } from '../read/shape.ts';
import { readSource } from '../read/source.ts';
import { filesBelow } from '../read/walk.ts';
import type { YamlDocument } from '../read/yaml.ts';

const FOLDER = 'on-record';

export const readOnRecord = (
  data: string,
  facts: ReadonlyMap<string, FactDeclaration>,
  problems: Problem[],
): AnswersOnRecord[] => {
  const folder = join(data, FOLDER);
  if (!existsSync(folder)) return [];
  return filesBelow(folder, '.yaml').flatMap((name) => {
    const source = readSource(join(folder, name), name, `data/${FOLDER}/${name}`, problems);
    return (source?.documents ?? []).flatMap((document) => {
      const shape = shaped(onRecordDocument, document, problems);
      if (!shape) return [];
      const table: AnswersOnRecord = {
        id: shape['on-record'],
        fact: shape.fact,
        of: shape.of,
        ...(shape.kinds && { kinds: shape.kinds }),
        territories: Object.fromEntries(
          Object.entries(shape.territories).map(([territory, periods]) => [
            territory,
            periods.map(({ note, ...period }) => ({
              ...period,
              ...(note !== undefined && { otherwise: note }),
            })),
          ]),
        ),
        place: document.place([]),
      };
      problems.push(...answerProblems(table, facts, document), ...periodProblems(table, document));
      return [table];
    });
  });
};

const answerProblems = (
  { fact, territories }: AnswersOnRecord,
  facts: ReadonlyMap<string, FactDeclaration>,
  document: YamlDocument,
): Problem[] => {
  const declared = facts.get(fact);
  if (declared?.type !== 'choice' || namespaceOf(fact) !== 'destination')
    return [
      {
        code: 'unknown-fact',
        place: document.place(['fact']),
        what: `'${fact}' is no fact of a destination with fixed answers`,
        remedy: didYouMean(fact, facts.keys(), 'Name a fact of the type choice'),
      },
    ];
  const answers = Object.keys(declared.values ?? {});
  return Object.entries(territories).flatMap(([territory, periods]) =>
    periods.flatMap(({ answer }, index): Problem[] =>
      answers.includes(answer)
        ? []
        : [
            {
              code: 'unknown-option-value',
              place: document.place(['territories', territory, index, 'answer']),
              what: `'${answer}' is no answer of '${fact}'`,
              remedy: didYouMean(answer, answers, `Write one of ${answers.join(', ')}`),
            },
          ],
    ),
  );
};

const periodProblems = ({ territories }: AnswersOnRecord, document: YamlDocument): Problem[] =>
  Object.entries(territories).flatMap(([territory, periods]) =>
    periods.flatMap(({ since, until }, index): Problem[] => {
      const before = periods[index - 1];
      const overlaps = before !== undefined && (before.until === undefined || since < before.until);
      if (!overlaps && (until === undefined || since < until)) return [];
      return [
        {
          code: overlaps ? 'version-overlap' : 'impossible-date',
          place: document.place(['territories', territory, index]),
          what: `The period of ${territory} from ${since} ${overlaps ? 'begins before the one above it ends' : `ends on ${until}, before it begins`}`,
          remedy:
            'Write the periods of a territory oldest first, each until the day on which the next begins',
        },
      ];
    }),
  );
