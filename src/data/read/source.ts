// One YAML file of a pack or of data/, read and parsed; problems are collected, not thrown.

import { LicetError, type Problem } from '../../model/errors.ts';
import { decode, readText } from './files.ts';
import { parseYaml, type YamlDocument } from './yaml.ts';

export interface SourceFile {
  /** Path relative to its root, for ids and hashes. */
  readonly name: string;
  /** Path as it is shown to a person. */
  readonly shown: string;
  readonly text: string;
  readonly documents: readonly YamlDocument[];
}

export const readSource = (
  path: string,
  name: string,
  shown: string,
  problems: Problem[],
  /** What is known to stand in it: it is not read then. */
  text?: string,
): SourceFile | undefined => sourceOf(() => text ?? readText(path), name, shown, problems);

/** The same of bytes that are held. */
export const heldSource = (
  bytes: Uint8Array,
  name: string,
  shown: string,
  problems: Problem[],
): SourceFile | undefined => sourceOf(() => decode(bytes, shown), name, shown, problems);

const sourceOf = (
  textOf: () => string,
  name: string,
  shown: string,
  problems: Problem[],
): SourceFile | undefined => {
  try {
    const text = textOf();
    return { name, shown, text, documents: parseYaml(shown, text) };
  } catch (error) {
    if (!(error instanceof LicetError)) throw error;
    problems.push(
      ...error.problems.map((problem) => ({
        ...problem,
        place: { ...problem.place, file: shown },
      })),
    );
    return undefined;
  }
};
