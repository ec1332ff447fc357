// How a fact is called where it can be answered, and back to the path under which it is declared.

import { PARTY_ROLES } from './fact.ts';

const PREFIXED = new RegExp(
  `^(?:(items)\\.\\d+|(licences)\\.\\d+|(parties)\\.\\d+|(${PARTY_ROLES.filter((role) => role !== 'exporter' && role !== 'end-user').join('|')}))\\.(.+)$`,
);

/** 'items.1.category' → 'item.category', 'reseller.country' → 'party.country'; other labels stay as they are. */
export const declaredPath = (label: string): string => {
  const match = PREFIXED.exec(label);
  if (!match) return label;
  return `${match[1] ? 'item' : match[2] ? 'licence' : 'party'}.${match[5]}`;
};

/** Of labels those that ask the same fact, whoever the subject. */
export const alike = (labels: readonly string[], label: string): readonly string[] =>
  labels.filter((other) => declaredPath(other) === declaredPath(label));
