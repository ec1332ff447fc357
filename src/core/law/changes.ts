// The days on which a library becomes another.

import { UNDATED } from '../../model/dates.ts';
import { parameterChanges } from '../../model/parameter.ts';
import type { Library } from '../../model/pack.ts';

/** Every day on which a version, a period or a parameter begins or ends, oldest first. */
export const changesOf = ({
  rules,
  definitions,
  entries,
  parameters,
  packs,
}: Library): string[] => {
  const periods: readonly {
    readonly since?: string | undefined;
    readonly until?: string | undefined;
  }[] = [
    ...rules.flatMap(({ versions }) => versions),
    ...definitions.flatMap(({ versions }) => versions),
    ...entries.flatMap(({ versions }) => versions.flatMap((version) => version.periods)),
    ...parameters.flatMap(parameterChanges).map((since) => ({ since })),
    ...packs.flatMap(({ notModelled }) => notModelled),
  ];
  const days = new Set(periods.flatMap(({ since, until }) => [since, until]));
  return [...days].filter((day): day is string => day !== undefined && day !== UNDATED).sort();
};
