// duties.yaml of a pack → its duties. A day or a provision that moved is a line more under periods:; another condition or
// term is another document of the same duty.

import * as z from 'zod';
import type { Condition } from '../../model/condition.ts';
import type { Duty, DutyVersion } from '../../model/duty.ts';
import type { Problem } from '../../model/errors.ts';
import { DECISION_OUTCOMES } from '../../model/decision.ts';
import { dutyDocument } from '../../model/schema/duty.ts';
import { shaped } from '../read/shape.ts';
import type { SourceFile } from '../read/source.ts';
import type { YamlDocument } from '../read/yaml.ts';
import { dated, newestFirst } from './documents.ts';
import { periodsOf } from './periods.ts';

const DOCUMENT = dutyDocument(z.unknown());

/** `conditionOf`: undefined where the condition cannot be read, which it tells itself. */
export const readDuties = (
  pack: string,
  source: SourceFile,
  problems: Problem[],
  conditionOf: (document: YamlDocument, value: unknown) => Condition | undefined,
): Duty[] => {
  const versions = new Map<string, DutyVersion[]>();
  for (const document of source.documents) {
    const shape = shaped(DOCUMENT, document, problems);
    if (!shape) continue;
    if (!shape.duty.startsWith(`${pack}/`))
      problems.push({
        code: 'id-not-path',
        place: document.place(['duty']),
        what: `The duty is called '${shape.duty}', and its pack '${pack}'`,
        remedy: `Begin its name with ${pack}/`,
      });
    const when = shape.when === undefined ? undefined : conditionOf(document, shape.when);
    if (when === undefined && shape.when !== undefined) continue;
    const mine = versions.get(shape.duty) ?? [];
    versions.set(shape.duty, mine);
    for (const period of periodsOf(shape, document, problems))
      mine.push({
        ...dated(shape, period, document.place(period.path)),
        kind: shape.kind,
        ...(shape['follows-from'] && { followsFrom: shape['follows-from'] }),
        ...(when && { when }),
        outcomes:
          shape.outcomes ?? (shape.kind === 'record-keeping' ? DECISION_OUTCOMES : ['proceed']),
        what: shape.do,
        ...(shape.to !== undefined && { to: shape.to }),
        due: shape.due,
        ...(shape['of-home'] !== undefined && { ofHome: true as const }),
      });
  }
  return [...versions].map(([id, all]) => ({ id, pack, versions: newestFirst(all) }));
};
