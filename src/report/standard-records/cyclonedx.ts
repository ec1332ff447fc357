// Items with their classification as a CycloneDX 1.6 document: a component each, and properties in the namespace 'licet'. The names are
// told in docs/standard-records.md; the namespace is not registered.

import { CYCLONEDX_NAMESPACE } from '../../model/standard-names.ts';
import { jsonText } from '../json.ts';
import { openOn, statedOn, type RecordContext, type RecordedItem } from './stated-codes.ts';

export const cyclonedxText = (
  items: readonly RecordedItem[],
  { id, version }: RecordContext,
): string => {
  const [first] = items;
  const exporter = first?.exporter.name;
  return jsonText(
    {
      $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      serialNumber: id,
      version: 1,
      metadata: {
        tools: { components: [{ type: 'application', name: 'licet', version }] },
        ...(exporter !== undefined && { supplier: { name: exporter } }),
        properties: [
          ...(first ? [property('caution', first.classification.caution)] : []),
          { name: 'cdx:reproducible', value: 'true' },
        ],
      },
      components: items.map(componentOf),
    },
    'page',
  );
};

const componentOf = (
  { classification, supplyForm }: RecordedItem,
  index: number,
): Readonly<Record<string, unknown>> => ({
  type: (supplyForm !== undefined && TYPES[supplyForm]) || 'application',
  'bom-ref': `item-${index + 1}`,
  name: classification.item.name,
  properties: [
    property('as-of', classification.asOf),
    ...(classification.item.category === undefined
      ? []
      : [property('category', classification.item.category)]),
    ...classification.lists.flatMap((list) => [
      ...statedOn(list).map(({ code, by }) => property(`${list.list}:${by}`, code)),
      ...(list.declared?.standing === 'contradicted'
        ? [property(`${list.list}:contradicted`, list.declared.because.join(' '))]
        : []),
      ...openOn(list).map((code) => property(`${list.list}:open`, code)),
    ]),
  ],
});

/** A component has to have a type; what is of no known form is 'application', as the specification says. */
const TYPES: Readonly<Record<string, string>> = { goods: 'device', technology: 'data' };

const property = (name: string, value: string): object => ({
  name: `${CYCLONEDX_NAMESPACE}:${name}`,
  value,
});
