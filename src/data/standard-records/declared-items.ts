// What a document of another standard declares of items: their names, and codes of control lists. It is a declaration of whoever wrote the
// document. A word for 'not listed' is shown and never taken: it would clear, and nobody here compared the item with the list.

import { readCode } from '../../core/logic/read-code.ts';
import type { ControlList } from '../../model/control-list.ts';

export interface DeclaredItem {
  readonly name: string;
  /** Codes by the id of their list, as the document writes them. */
  readonly classification: Readonly<Record<string, readonly string[]>>;
}

export interface DeclaredItems {
  /** The standard with its version: 'CycloneDX 1.6'. */
  readonly standard: string;
  readonly items: readonly DeclaredItem[];
  /** What was read and not taken, in a sentence each. */
  readonly leftOut: readonly string[];
}

/** A code as a document has it. `lists`: those that the document may mean by it. */
export interface WrittenCode {
  readonly code: string;
  readonly lists: readonly ControlList[];
  /** Where it stands, in words: 'declared for USA'. */
  readonly said: string;
}

/** One item of its codes. `leftOut` is told what was not taken. */
export const declaredItem = (
  name: string,
  codes: readonly WrittenCode[],
  leftOut: string[],
): DeclaredItem => {
  const classification: Record<string, string[]> = {};
  for (const { code, lists, said } of codes) {
    const shown = `${name}: '${code}' (${said})`;
    const read = lists.map((list) => [list, readCode(list, code)] as const);
    const owners = read.filter(([, one]) => 'code' in one || 'military' in one);
    const [[list, one] = [undefined, undefined]] = owners;
    if (list && owners.length === 1) {
      const says = list.says?.['code' in one! ? one.code : ''];
      if (says !== undefined) {
        leftOut.push(
          `${shown} would say more than a code, ${Object.keys(says).join(', ')}: state it yourself where it is so`,
        );
        continue;
      }
      const known = (classification[list.id] ??= []);
      if (!known.includes(code)) known.push(code);
    } else if (owners.length > 1)
      leftOut.push(
        `${shown} may be of ${owners.map(([{ id }]) => id).join(' or ')}: state it under the right one`,
      );
    else if (read.some(([, one]) => 'notListed' in one))
      leftOut.push(
        `${shown} says that it is not listed: state it yourself once the item was compared with the list`,
      );
    else leftOut.push(`${shown} is no code of a list that it could be of: state what is meant`);
  }
  return { name, classification };
};

/** Of a list of names the first few. */
export const someNames = (names: readonly string[]): string =>
  names.length <= MOST
    ? names.join(', ')
    : `${names.slice(0, MOST).join(', ')} and ${names.length - MOST} more`;

const MOST = 5;
