// A condition in words, as a list in Markdown: what must all be so, of what one is enough, what must not be.

import { UNDATED } from '../../model/dates.ts';
import type { Condition, Leaf, Operand } from '../../model/condition.ts';
import { named, plain } from './plain.ts';

/** `titles`: of sets and thresholds, by their names. */
export const conditionLines = (
  condition: Condition,
  titles: ReadonlyMap<string, string>,
): string[] => linesOf(condition, titles, 0);

const linesOf = (
  condition: Condition,
  titles: ReadonlyMap<string, string>,
  depth: number,
): string[] => {
  const line = (text: string): string => `${'  '.repeat(depth)}- ${text}`;
  const under = (parts: readonly Condition[]): string[] =>
    parts.flatMap((part) => linesOf(part, titles, depth + 1));
  switch (condition.kind) {
    case 'leaf':
      return [line(leafText(condition, titles, false))];
    case 'not':
      return condition.of.kind === 'leaf'
        ? [line(leafText(condition.of, titles, true))]
        : [line('it is not so that:'), ...under([condition.of])];
    case 'some':
      return [line(`there is ${ELEMENTS[condition.element]} for which:`), ...under([condition.of])];
    case 'all':
      return condition.of.length === 0
        ? [line('always')]
        : [line('all of this is so:'), ...under(condition.of)];
    case 'any':
      return condition.of.length === 0
        ? [line('never')]
        : [line('at least one of this is so:'), ...under(condition.of)];
  }
};

const ELEMENTS: Readonly<Record<Extract<Condition, { kind: 'some' }>['element'], string>> = {
  party: 'a party',
  item: 'an item',
  match: 'a match with a listed party',
  incident: 'an incident',
  owner: 'an owner',
  licence: 'a licence',
};

const leafText = (
  { fact, test }: Leaf,
  titles: ReadonlyMap<string, string>,
  denied: boolean,
): string => {
  const not = denied ? ' not' : '';
  const operand = (of: Operand): string =>
    'parameter' in of
      ? `${plain(titles.get(of.parameter) ?? 'a value of the day')} (${named(`$${of.parameter}`)})`
      : valuesText(of.literal);
  const said = (): string => {
    switch (test.verb) {
      case 'is':
        return `is${not} ${valuesText(test.values)}`;
      case 'in':
        return `is${not} ${'parameter' in test.set ? 'among' : 'one of'} ${operand(test.set)}`;
      case 'under':
        return `is${not} under ${operand(test.codes)}`;
      case 'includes':
        return `${denied ? 'does not include' : 'includes'} ${operand(test.values)}`;
      case 'only':
        return `is${not} only ${operand(test.codes)}`;
      case 'at-least':
        return `is${not} at least ${operand(test.bound)}`;
      case 'at-most':
        return `is${not} at most ${operand(test.bound)}`;
      case 'within':
        return `lies${not} within ${test.span.count} ${test.span.unit}`;
    }
  };
  return `${named(fact)} ${said()}`;
};

const valuesText = (values: readonly string[]): string => {
  const all = values.map(named);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)!}`;
};

/** When a version is law. */
export const spanText = ({
  since,
  until,
}: {
  readonly since: string;
  readonly until?: string;
}): string => {
  const from = since === UNDATED ? 'from before every record' : `from ${since}`;
  return until === undefined ? from : `${from} until ${until}`;
};
