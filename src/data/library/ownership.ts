// data/ownership.yaml → how much of a party is held. Every fact is declared as derived, and a condition reads matches alone.

import { join } from 'node:path';
import { leaves } from '../../model/condition.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import { namespaceOf, type FactTable } from '../../model/fact.ts';
import type { HeldShare, Passing } from '../../model/ownership.ts';
import type { Library } from '../../model/pack.ts';
import { ownershipDocument } from '../../model/schema/ownership.ts';
import { shaped } from '../read/shape.ts';
import { readSource } from '../read/source.ts';
import type { Path } from '../read/path.ts';
import type { YamlDocument } from '../read/yaml.ts';
import { ConditionReader } from './conditions.ts';

const FILE = 'ownership.yaml';
const EACH_ALONE: readonly string[] = ['owner', 'match'];

/** Errors: every problem of the file. */
export const loadOwnership = (
  data: string,
  { facts, parameters }: Pick<Library, 'facts' | 'parameters'>,
): readonly HeldShare[] => {
  const problems: Problem[] = [];
  const document = readSource(join(data, FILE), FILE, `data/${FILE}`, problems)?.documents[0];
  const shape = document && shaped(ownershipDocument, document, problems);
  if (!document || !shape) throw new LicetError(problems);
  const table: FactTable = new Map(facts.map((fact) => [fact.path, fact]));
  const names = new Set(parameters.map(({ name }) => name));
  const reader = new ConditionReader(
    document,
    { facts: table, parameters: names, supplied: new Set() },
    problems,
  );
  const shares = Object.entries(shape.shares).map(([fact, row]): HeldShare => {
    const path: Path = ['shares', fact];
    const given = row['held-by'];
    problems.push(...strangeFact(fact, given !== undefined, table, document, path));
    const heldBy = given && reader.read(given, [...path, 'held-by']);
    if (heldBy && leaves(heldBy).some(({ leaf }) => namespaceOf(leaf.fact) !== 'match'))
      problems.push({
        code: 'wrong-type',
        place: document.keyPlace([...path, 'held-by']),
        what: `'${fact}' is held by matches of owners, and its condition reads something else`,
        remedy: 'Read facts of the match alone, such as match.list',
      });
    return { fact, through: passingOf(row.through), ...(heldBy && { heldBy }) };
  });
  if (problems.length > 0) throw new LicetError(problems);
  return shares;
};

const passingOf = (
  through: { readonly 'at-least': string } | { readonly 'more-than': string },
): Passing =>
  'at-least' in through
    ? { verb: 'at-least', share: Number(through['at-least']) }
    : { verb: 'more-than', share: Number(through['more-than']) };

const strangeFact = (
  fact: string,
  isAdded: boolean,
  facts: FactTable,
  document: YamlDocument,
  path: Path,
): Problem[] => {
  const isPartys = namespaceOf(fact) === 'party';
  if (facts.get(fact)?.type === 'number' && (isPartys || EACH_ALONE.includes(namespaceOf(fact))))
    if (isPartys === isAdded) return [];
  return [
    {
      code: 'unknown-fact',
      place: document.keyPlace(path),
      what: `'${fact}' is no number of a party with held-by, nor one of an owner or a match without`,
      remedy: 'Declare it in data/facts, and add or take away held-by',
    },
  ];
};
