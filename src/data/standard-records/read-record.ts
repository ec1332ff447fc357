// A file of another standard → what it declares of items, by what the document says of itself.

import { LicetError } from '../../model/errors.ts';
import type { ControlList } from '../../model/control-list.ts';
import { parseJson } from '../read/json.ts';
import { at } from '../read/values.ts';
import { cyclonedxItems } from './cyclonedx.ts';
import type { DeclaredItems } from './declared-items.ts';
import { spdxItems, type ListsOfState } from './spdx.ts';

/** Errors: it is no JSON, no document of SPDX 3 or CycloneDX, or declares no item. */
export const declaredIn = (
  file: string,
  text: string,
  lists: readonly ControlList[],
  listsOfState: ListsOfState,
): DeclaredItems => {
  const value = valueOf(file, text);
  const read = isCycloneDx(value)
    ? cyclonedxItems(value, lists)
    : isSpdx(value)
      ? spdxItems(value, lists, listsOfState)
      : undefined;
  if (read === undefined)
    throw unusable(
      file,
      'unknown-format',
      'It is no document of SPDX 3 or CycloneDX in JSON',
      `Give one that has ${isOlderSpdx(value) ? 'the context of SPDX 3; SPDX 2 has no classification' : '"bomFormat": "CycloneDX", or the "@context" of SPDX 3'}`,
    );
  if (read.items.length === 0)
    throw unusable(
      file,
      'missing-key',
      'It declares no item: it is about nothing by name, and nothing in it has a classification',
      'Write the items yourself; licet new transaction without --from begins a file',
    );
  return read;
};

const valueOf = (file: string, text: string): unknown => {
  if (text.trimStart().startsWith('<'))
    throw unusable(
      file,
      'unknown-format',
      'It is XML',
      'Have it written as JSON, which SPDX and CycloneDX both know',
    );
  const documents = parseJson(file, text);
  return documents.length === 1 ? documents[0]!.value : undefined;
};

const isCycloneDx = (value: unknown): boolean => at(value, ['bomFormat']) === 'CycloneDX';

const isOlderSpdx = (value: unknown): boolean => at(value, ['spdxVersion']) !== undefined;

const isSpdx = (value: unknown): boolean => {
  const context = [at(value, ['@context'])].flat()[0];
  return typeof context === 'string' && /^https:\/\/spdx\.(?:org|github\.io)\//.test(context);
};

const unusable = (
  file: string,
  code: 'unknown-format' | 'missing-key',
  what: string,
  remedy: string,
): LicetError => new LicetError([{ code, place: { file }, what, remedy }]);
