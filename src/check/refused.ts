// A value that its domain does not admit, as a problem.

import type { Domain } from '../model/domain.ts';
import type { Place, Problem, ProblemCode } from '../model/errors.ts';

const CODES: Readonly<Record<string, ProblemCode>> = {
  territory: 'unknown-territory',
  'party list': 'unknown-list',
  'control list': 'unknown-list',
  instrument: 'unknown-instrument',
};

export const refused = (
  domain: Domain | undefined,
  value: string,
  place: Place,
  where: string,
): Problem[] => {
  const admission = domain?.admits(value) ?? true;
  if (!domain || admission === true) return [];
  const code =
    CODES[domain.name] ??
    (domain.name.startsWith('code ') ? 'unknown-code' : 'unknown-option-value');
  const near = admission.suggestion;
  return [
    {
      code,
      place,
      what: `${where}: '${value}' is no ${domain.name}`,
      remedy: `${near === undefined ? '' : `Did you mean '${near}'? `}Mend the value`,
    },
  ];
};
