// One transaction of a file as it was written: its values with their places, before its shape is checked.

import type { YamlDocument } from './yaml.ts';

export interface RawTransaction extends YamlDocument {
  readonly file: string;
  readonly line: number;
}
