// The index of the reference: pack by pack its rules with effect and days, then its definitions and control entries.

import type { Pack } from '../../model/pack.ts';
import { counted } from '../words.ts';
import { plain } from './plain.ts';
import { consequenceText, KINDS, spanOf, type Referred } from './rule-page.ts';

/** `pageOf`: where the page of an id lies, from the index. */
export const ruleIndex = (
  packs: readonly Pack[],
  subjects: readonly Referred[],
  pageOf: (id: string) => string,
): string => {
  const rules = subjects.filter(({ kind }) => kind === 'rule').length;
  const others = subjects.length - rules;
  const held = packs.filter(({ id }) => subjects.some(({ pack }) => pack === id));
  return `${[
    `${counted(rules, 'rule')}${others === 0 ? '' : `, ${others} definitions and control entries`} of ${counted(held.length, 'pack')}.`,
    ...held.map((pack) =>
      packPart(
        pack,
        subjects.filter((one) => one.pack === pack.id),
        pageOf,
      ),
    ),
  ].join('\n\n')}\n`;
};

const packPart = (
  { id, title, kind }: Pack,
  subjects: readonly Referred[],
  pageOf: (id: string) => string,
): string => {
  const rows = subjects.map((subject) => {
    const [newest] = subject.versions;
    const name = subject.id.slice(id.length + 1);
    return `| [${plain(name)}](${pageOf(subject.id)}) | ${plain(newest!.title)} | ${says(subject)} | ${spanOf(subject.versions)} |`;
  });
  return [
    `## ${plain(title)}`,
    '',
    `${plain(id)} (${kind})`,
    '',
    '| page | about | says | in force |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
};

const says = ({ kind, versions }: Referred): string => {
  const [newest] = versions;
  const status = newest && newest.status !== 'reviewed' ? `${newest.status}: ` : '';
  const what =
    newest && 'then' in newest
      ? plain(consequenceText(newest.then).replace(/ \(.+\)/, ''))
      : KINDS[kind].toLowerCase();
  return `${status}${what}`;
};
