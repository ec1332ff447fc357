// One transaction of a file as it was written: its values with their places, before its shape is checked.

import type { Problem } from '../../model/errors.ts';
import type { YamlDocument } from './yaml.ts';

export interface RawTransaction extends YamlDocument {
  readonly file: string;
  readonly line: number;
  /** Of a row of a table, by column what goes along with it and is not read. */
  readonly carried?: Readonly<Record<string, string>>;
  /** Why it cannot be taken for what was meant, though it may look whole. It is not screened. */
  readonly refused?: readonly Problem[];
}
