// The table of docs/end-users.md: by territory what is on record, or that nothing was found and when somebody looked.

import { join } from 'node:path';
import type { Shipped } from '../src/data/library/compiled.ts';
import { loadSearched } from '../src/data/evidence/searched.ts';
import type { EndUserRecord } from '../src/model/end-user-record.ts';

type Table = (header: readonly string[], rows: readonly (readonly (string | number)[])[]) => string;

export const historiesPart = (
  { records, territories }: Shipped,
  root: string,
  table: Table,
): string => {
  const searched = new Map(
    loadSearched(join(root, 'data', 'searched')).map(({ territory, on }) => [territory, on]),
  );
  const states = territories.filter(({ kind }) => kind !== 'region');
  const of = (code: string): readonly EndUserRecord[] =>
    records.filter(({ territory }) => territory === code);
  const official = (code: string): boolean => of(code).some(({ scope }) => scope !== 'vendor');
  const names = (code: string, scope: EndUserRecord['scope']): string =>
    of(code)
      .filter((record) => record.scope === scope)
      .map(({ id }) => id.slice(code.length + 1))
      .join(', ');
  const rows = states
    .filter(({ code }) => of(code).length > 0 || searched.has(code))
    .map(({ code, name }) => [
      name,
      names(code, 'state'),
      names(code, 'body'),
      names(code, 'vendor'),
      of(code).reduce((sum, { incidents }) => sum + incidents.length, 0),
      searched.has(code) ? `nothing by ${searched.get(code)!}` : '',
    ]);
  const without = states.filter(({ code }) => of(code).length === 0 && !searched.has(code));
  const count = states.filter(({ code }) => official(code)).length;
  return [
    `${count} territories have a record of their services or of a body, ${searched.size} were searched in vain; of ${without.length} nobody looked.`,
    table(['territory', "state's services", 'bodies', 'vendors', '# incidents', 'search'], rows),
    `Nobody looked at: ${without.map(({ name }) => name).join(', ')}.`,
  ].join('\n\n');
};
