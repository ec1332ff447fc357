// An SPDX 3 document in JSON → what it declares of items: what its export control assessments are about, and its root elements. Other
// packages are counted, and nothing is said of them.

import type { ControlList } from '../../model/control-list.ts';
import { CONTROL_LIST } from '../../model/standard-names.ts';
import { at } from '../read/values.ts';
import { textAt } from './text-at.ts';
import { declaredItem, someNames, type DeclaredItems, type WrittenCode } from './declared-items.ts';

const ASSESSMENT = 'operations_ExportControlClassificationAssessment';

/** The ids of the lists that bind the exporters of a state, by its code of three letters. */
export type ListsOfState = (state: string) => readonly string[];

/** `document`: a value that says of itself that it is one. */
export const spdxItems = (
  document: unknown,
  lists: readonly ControlList[],
  listsOfState: ListsOfState,
): DeclaredItems => {
  const leftOut: string[] = [];
  const graph = at(document, ['@graph']);
  const nodes: readonly unknown[] = Array.isArray(graph) ? graph : [document];
  const byId = new Map(
    nodes.flatMap((node) => {
      const id = textAt(node, 'spdxId') ?? textAt(node, '@id');
      return id === undefined ? [] : [[id, node] as const];
    }),
  );
  /** A reference, or what is written in its place. */
  const found = (one: unknown): unknown => (typeof one === 'string' ? byId.get(one) : one);
  const codes = new Map<string, WrittenCode[]>();
  for (const node of nodes) {
    if (textAt(node, 'type') !== ASSESSMENT) continue;
    const item = textAt(node, 'operations_assessedElement');
    if (item === undefined || !byId.has(item)) {
      leftOut.push('An assessment is about an element that is not in the document');
      continue;
    }
    const results = at(node, ['operations_assessmentResult']);
    for (const result of Array.isArray(results) ? results : []) {
      const known = codes.get(item) ?? [];
      known.push(codeOf(found(result), found, lists, listsOfState));
      codes.set(item, known);
    }
  }
  const packages = [...byId].filter(([, node]) => PACKAGES.has(textAt(node, 'type') ?? ''));
  const roots = new Set(
    nodes.flatMap((node) => {
      const root = at(node, ['rootElement']);
      return Array.isArray(root) ? root.filter((one) => typeof one === 'string') : [];
    }),
  );
  const taken = [...byId.keys()].filter(
    (id) => codes.has(id) || packages.some(([one]) => one === id && roots.has(id)),
  );
  const items = taken.map((id) =>
    declaredItem(nameOf(byId.get(id), id), codes.get(id) ?? [], leftOut),
  );
  const others = packages.filter(([id]) => !taken.includes(id));
  if (others.length > 0)
    leftOut.push(
      `${others.length} packages have no classification (${someNames(others.map(([id, node]) => nameOf(node, id)))}): taken for parts, and nothing is said of them`,
    );
  return { standard: `SPDX ${versionOf(nodes)}`, items, leftOut };
};

/** What can be an item by itself. */
const PACKAGES: ReadonlySet<string> = new Set([
  'software_Package',
  'ai_AIPackage',
  'dataset_DatasetPackage',
  'hardware_PhysicalHardware',
  'hardware_BulkHardware',
]);

const codeOf = (
  result: unknown,
  found: (one: unknown) => unknown,
  lists: readonly ControlList[],
  listsOfState: ListsOfState,
): WrittenCode => {
  const code = textAt(result, 'operations_exportClassification') ?? '';
  const state = textAt(result, 'operations_exportingCountry') ?? 'no state';
  const specification = found(at(result, ['operations_exportControlSpecification']));
  const named = identifiersOf(specification)
    .filter((one) => one.startsWith(CONTROL_LIST))
    .map((one) => one.slice(CONTROL_LIST.length));
  const ids = named.length > 0 ? named : listsOfState(state);
  const by = textAt(specification, 'name');
  return {
    code,
    lists: lists.filter(({ id }) => ids.includes(id)),
    said: `for ${state}${by === undefined ? '' : `, by ${by}`}`,
  };
};

const identifiersOf = (specification: unknown): readonly string[] => {
  const all = at(specification, ['externalIdentifier']);
  return Array.isArray(all) ? all.flatMap((one: unknown) => textAt(one, 'identifier') ?? []) : [];
};

const versionOf = (nodes: readonly unknown[]): string =>
  nodes.map((node) => textAt(node, 'specVersion')).find((one) => one !== undefined) ?? '3';

const nameOf = (node: unknown, id: string): string => textAt(node, 'name') || id;
