// Items with their classification as an SPDX 3.1 document in JSON: a package each, and an assessment of its export control by whoever
// says so, the exporter or the answers given. A list that binds no state cannot be said there: the comment of the item has it.

import { CONTROL_LIST } from '../../model/standard-names.ts';
import { jsonText } from '../json.ts';
import {
  openText,
  statedOn,
  type RecordContext,
  type RecordedExporter,
  type RecordedItem,
  type StatedCode,
} from './stated-codes.ts';

/** The series URL of the version, by which SPDX documents name their context. */
export const SPDX_CONTEXT = 'https://spdx.org/rdf/3.1/spdx-context.jsonld';
const SPEC_VERSION = '3.1.0';

const CREATION = '_:creation';

type Element = Readonly<Record<string, unknown>>;

export const spdxText = (items: readonly RecordedItem[], context: RecordContext): string => {
  const { id, version } = context;
  const asOf = items.map(({ classification }) => classification.asOf).sort();
  const tool = `${id}#licet`;
  const exporter = items[0]?.exporter ?? {};
  const specifications = specificationsOf(items, context);
  const elements: readonly Element[] = [
    element('SoftwareAgent', tool, { name: `licet ${version}` }),
    ...(exporter.name === undefined
      ? []
      : [element('Organization', exporterOf(id), { name: exporter.name })]),
    ...specifications,
    ...items.flatMap((item, index) => itemElements(item, index + 1, context)),
  ];
  const document = element('SpdxDocument', `${id}#document`, {
    comment: items[0]?.classification.caution ?? '',
    profileConformance: ['core', 'software'],
    rootElement: items.map((_, index) => itemId(id, index + 1)),
    element: elements.map(({ spdxId }) => spdxId),
  });
  return jsonText(
    {
      '@context': SPDX_CONTEXT,
      '@graph': [
        {
          type: 'CreationInfo',
          '@id': CREATION,
          specVersion: SPEC_VERSION,
          // The latest day whose lists were read: the same items make the same bytes on any other day.
          created: `${asOf.at(-1) ?? ''}T00:00:00Z`,
          createdBy: [tool],
        },
        document,
        ...elements,
      ],
    },
    'page',
  );
};

const itemId = (id: string, number: number): string => `${id}#item-${number}`;
const exporterOf = (id: string): string => `${id}#exporter`;

const element = (type: string, spdxId: string, more: Element): Element => ({
  type,
  spdxId,
  creationInfo: CREATION,
  ...more,
});

const specificationsOf = (
  items: readonly RecordedItem[],
  { id, bound }: RecordContext,
): readonly Element[] => {
  const titles = new Map<string, string>();
  for (const { classification, exporter } of items)
    for (const list of classification.lists)
      if (statedOn(list).length > 0 && bound(list.list, exporter).length > 0)
        titles.set(list.list, list.title);
  return [...titles].map(([list, title]) =>
    element('Specification', specificationId(id, list), {
      name: title,
      externalIdentifier: [
        {
          type: 'ExternalIdentifier',
          externalIdentifierType: 'other',
          identifier: `${CONTROL_LIST}${list}`,
        },
      ],
    }),
  );
};

const specificationId = (id: string, list: string): string => `${id}#list-${list}`;

const itemElements = (
  item: RecordedItem,
  number: number,
  context: RecordContext,
): readonly Element[] => {
  const { classification, supplyForm, exporter } = item;
  const comments = [
    `Lists as of ${classification.asOf}.`,
    ...unsayable(item, context),
    openText(classification) ?? '',
  ].filter((text) => text !== '');
  return [
    element('software_Package', itemId(context.id, number), {
      name: classification.item.name,
      comment: comments.join(' '),
      ...(supplyForm === 'goods' && { software_primaryPurpose: 'device' }),
    }),
    ...(['declared', 'met'] as const).flatMap((by) => {
      const results = resultsOf(item, by, context);
      if (results.length === 0) return [];
      const assessor =
        by === 'met'
          ? `${context.id}#licet`
          : exporter.name === undefined
            ? undefined
            : exporterOf(context.id);
      return [
        element(
          'operations_ExportControlClassificationAssessment',
          `${itemId(context.id, number)}-${by}`,
          {
            name:
              by === 'declared' ? 'Declared by the exporter' : 'Met by the answers that were given',
            operations_assessedElement: itemId(context.id, number),
            operations_assessmentResult: results,
            ...(assessor !== undefined && { operations_assessor: assessor }),
          },
        ),
      ];
    }),
  ];
};

const resultsOf = (
  { classification, exporter }: RecordedItem,
  by: StatedCode['by'],
  { id, bound }: RecordContext,
): readonly Element[] =>
  classification.lists.flatMap((list) =>
    statedOn(list)
      .filter((stated) => stated.by === by)
      .flatMap(({ code, said }) =>
        bound(list.list, exporter).map((state) => ({
          type: 'operations_ExportControlClassification',
          operations_exportingCountry: state,
          operations_exportControlSpecification: specificationId(id, list.list),
          operations_exportClassification: code,
          comment: said,
        })),
      ),
  );

/** A classification names the state that exports, and the text of the Arrangement binds none. */
const unsayable = (
  { classification, exporter }: RecordedItem,
  { bound }: { readonly bound: (list: string, of: RecordedExporter) => readonly string[] },
): readonly string[] =>
  classification.lists.flatMap((list) => {
    const stated = statedOn(list);
    if (stated.length === 0 || bound(list.list, exporter).length > 0) return [];
    return [
      `${list.title}, which binds no state: ${stated.map(({ code, by }) => `${code} (${by})`).join(', ')}.`,
    ];
  });
