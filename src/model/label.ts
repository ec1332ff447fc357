// How a fact is called where it can be answered, and back to the path under which it is declared.

import { PARTY_ROLES } from './fact.ts';

const PREFIXED = new RegExp(
  `^(?:(items)\\.\\d+|(licences)\\.\\d+|(parties)\\.\\d+|(${PARTY_ROLES.filter((role) => role !== 'exporter' && role !== 'end-user').join('|')}))\\.(.+)$`,
);

const OF_OWNER = /\.owners\.\d+\.([^.]+)$/;

/** 'items.1.category' → 'item.category', 'reseller.country' → 'party.country', 'end-user.owners.0.share' → 'owner.share'; other labels stay as they are. */
export const declaredPath = (label: string): string => {
  const owner = OF_OWNER.exec(label);
  if (owner) return `owner.${owner[1]!}`;
  const match = PREFIXED.exec(label);
  if (!match) return label;
  return `${match[1] ? 'item' : match[2] ? 'licence' : 'party'}.${match[5]}`;
};

/** Of labels those that ask the same fact, whoever the subject. */
export const alike = (labels: readonly string[], label: string): readonly string[] =>
  labels.filter((other) => declaredPath(other) === declaredPath(label));
