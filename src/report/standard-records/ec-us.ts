// Items with their US classification as the resources of an XACML 3.0 request in JSON, in attributes of the OASIS profile EC-US 1.0. Who
// asks, and for what, is for the asker to add: licet takes no access decision.

import type { OnList } from '../../model/classification.ts';
import { jsonText } from '../json.ts';
import { statedOn, type RecordedItem } from './stated-codes.ts';

const EC_US = 'urn:oasis:names:tc:xacml:3.0:ec-us';
/** The one list that the profile knows. */
const LIST = 'us';
/** As which all codes of the Munitions List are read. */
const MUNITIONS = 'usml';

export const ecUsText = (items: readonly RecordedItem[]): string =>
  jsonText(
    {
      Request: {
        Category: items.map(({ classification: { item, lists } }) => ({
          CategoryId: 'urn:oasis:names:tc:xacml:3.0:attribute-category:resource',
          Attribute: [
            attribute('urn:oasis:names:tc:xacml:1.0:resource:resource-id', item.name),
            ...codesOf(lists).map((code) =>
              attribute(`${EC_US}:resource:${code === MUNITIONS ? 'usml' : 'eccn'}`, code),
            ),
          ],
        })),
      },
    },
    'page',
  );

const attribute = (AttributeId: string, Value: string): object => ({
  AttributeId,
  Value,
  DataType: 'http://www.w3.org/2001/XMLSchema#string',
});

/** Words that name no class of the profile: it has EAR99 for what no entry names. */
const NO_CLASS: ReadonlySet<string> = new Set(['none', 'not-listed']);

const codesOf = (lists: readonly OnList[]): readonly string[] => [
  ...new Set(
    lists
      .filter(({ list }) => list === LIST)
      .flatMap(statedOn)
      .map(({ code }) => code)
      .filter((code) => !NO_CLASS.has(code)),
  ),
];
