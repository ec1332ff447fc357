// Which facts a definition may supply: new ones of an item, a party or another subject, each by one definition. Never one
// that a transaction states, that a look-up supplies or that control lists and findings give; no pack may overrule what
// is known of the case.

import { BESIDE_CODES } from '../../model/control-list.ts';
import type { Place, Problem } from '../../model/errors.ts';
import {
  BOUND_PARTIES,
  localName,
  namespaceOf,
  SINGLE_SUBJECTS,
  type FactTable,
} from '../../model/fact.ts';
import type { Definition } from '../../model/rule.ts';

/** Subjects whose facts may be defined: of evidence everything is looked up, and a role's facts are its party's. */
const SUBJECTS: readonly string[] = ['item', 'party', ...SINGLE_SUBJECTS];

/** `listed`: paths of the facts that control lists supply. `other`: a definition of the same fact, if there is one. */
export const definedFactProblem = (
  { id, fact }: Pick<Definition, 'id' | 'fact'>,
  facts: FactTable,
  listed: readonly string[],
  other: string | undefined,
  place: Place,
): Problem | undefined => {
  const refused = (why: string, remedy: string): Problem => ({
    code: 'definition-not-allowed',
    place,
    what: `'${id}' defines '${fact}', ${why}`,
    remedy,
  });
  const anew = 'Define a fact under a name of its own, and read this one in its condition';
  const declared = facts.get(fact);
  if (declared)
    return refused(declared.derived ? 'which is looked up' : 'which a transaction states', anew);
  if (listed.includes(fact) || BESIDE_CODES.includes(fact) || isClassification(fact))
    return refused('which control lists supply', anew);
  const namespace = namespaceOf(fact);
  if ((BOUND_PARTIES as readonly string[]).includes(namespace))
    return refused(
      'which is a fact of a party in one of its roles',
      `Define party.${localName(fact)}; rules then read it as ${fact}`,
    );
  if (!SUBJECTS.includes(namespace))
    return refused(
      'which is no fact of a subject',
      `Begin the name with one of: ${SUBJECTS.map((subject) => `${subject}.`).join(', ')}`,
    );
  if (other !== undefined)
    return refused(`which '${other}' defines already`, 'Keep one of the two definitions');
  return undefined;
};

const isClassification = (fact: string): boolean => fact.startsWith('item.classification.');
