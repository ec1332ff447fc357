// A CycloneDX document in JSON → what it declares of items: the component that it is about, and every component with a classification in
// the properties that licet writes. Parts without one are counted, and nothing is said of them.

import type { ControlList } from '../../model/control-list.ts';
import { CYCLONEDX_NAMESPACE } from '../../model/standard-names.ts';
import { at } from '../read/values.ts';
import { textAt } from './text-at.ts';
import { declaredItem, someNames, type DeclaredItems, type WrittenCode } from './declared-items.ts';

/** licet:classification:us:declared */
const PROPERTY = new RegExp(`^${CYCLONEDX_NAMESPACE}:([a-z-]+):(declared|met|open|contradicted)$`);
/** Names under which others keep what may be a classification. */
const FOREIGN = /eccn|export[-_: ]?control|classification/i;
const NAMESPACE = 'licet:';

interface Component {
  readonly name: string;
  readonly properties: readonly (readonly [name: string, value: string])[];
}

/** `document`: a value that says of itself that it is one. */
export const cyclonedxItems = (document: unknown, lists: readonly ControlList[]): DeclaredItems => {
  const leftOut: string[] = [];
  const about = at(document, ['metadata', 'component']);
  const main = about === undefined ? [] : [componentOf(about)];
  const parts = componentsIn(document).concat(main.length > 0 ? componentsIn(about) : []);
  const [classified, bare] = halves(parts, ({ properties }) =>
    properties.some(([name]) => PROPERTY.test(name)),
  );
  const items = [...main, ...classified].map(({ name, properties }) => {
    for (const [key, value] of properties)
      if (!key.startsWith(NAMESPACE) && FOREIGN.test(key))
        leftOut.push(
          `${name}: the property '${key}' (${value}) is not one that licet knows: state what it says`,
        );
    const open = properties.filter(([key]) => PROPERTY.exec(key)?.[2] === 'open');
    if (open.length > 0)
      leftOut.push(
        `${name}: ${open.length} entries were open where the document was made; licet ask asks what decides them`,
      );
    return declaredItem(name, codesOf(properties, lists, leftOut, name), leftOut);
  });
  const odd = bare.filter(({ properties }) => properties.some(([key]) => FOREIGN.test(key)));
  if (odd.length > 0)
    leftOut.push(
      `${odd.length} components have a property that may be a classification and is not one that licet knows (${someNames(odd.map(({ name }) => name))}): look at them`,
    );
  if (bare.length > 0)
    leftOut.push(
      `${bare.length} components have no classification (${someNames(bare.map(({ name }) => name))}): taken for parts, and nothing is said of them`,
    );
  return {
    standard: `CycloneDX ${String(at(document, ['specVersion']))}`,
    items,
    leftOut,
  };
};

const codesOf = (
  properties: Component['properties'],
  lists: readonly ControlList[],
  leftOut: string[],
  item: string,
): readonly WrittenCode[] =>
  properties.flatMap(([key, code]) => {
    const [, id, by] = PROPERTY.exec(key) ?? [];
    if (by === 'contradicted')
      leftOut.push(`${item}: the document says that its ${id} code is contradicted: ${code}`);
    if (by !== 'declared' && by !== 'met') return [];
    return [{ code, lists: lists.filter((list) => list.id === id), said: `${by} on ${id}` }];
  });

/** Those within others too. */
const componentsIn = (holder: unknown): Component[] => {
  const found = at(holder, ['components']);
  return Array.isArray(found)
    ? found.flatMap((one: unknown) => [componentOf(one), ...componentsIn(one)])
    : [];
};

const componentOf = (component: unknown): Component => {
  const name = [textAt(component, 'group'), textAt(component, 'name')].filter(
    (one) => one !== undefined && one !== '',
  );
  const properties = at(component, ['properties']);
  return {
    name: name.join('/') || 'a component without a name',
    properties: (Array.isArray(properties) ? properties : []).flatMap((one: unknown) => {
      const [key, value] = [textAt(one, 'name'), textAt(one, 'value')];
      return key === undefined || value === undefined ? [] : [[key, value] as const];
    }),
  };
};

const halves = <T>(all: readonly T[], isIn: (one: T) => boolean): readonly [T[], T[]] => [
  all.filter(isIn),
  all.filter((one) => !isIn(one)),
];
