// A YAML file of which nothing is read but one document: a second one would be passed over.

import type * as z from 'zod';
import { LicetError, type Problem } from '../../model/errors.ts';
import { shaped } from './shape.ts';
import { parseYaml, type YamlDocument } from './yaml.ts';

/** What a second document is told. */
export interface OneOf {
  /** Such as 'Waivers are one list, and this begins a second document'. */
  readonly what: string;
  readonly remedy: string;
}

/** Errors: it is no YAML; a second document; everything in which it is of another shape. */
export const oneDocument = <S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  second: OneOf,
): { readonly document: YamlDocument; readonly shape: z.infer<S> } => {
  const documents = parseYaml(file, text);
  const problems: Problem[] = [];
  if (documents.length > 1)
    problems.push({ code: 'wrong-type', place: documents[1]!.place([]), ...second });
  const document = documents[0]!;
  const shape = shaped(schema, document, problems);
  if (problems.length > 0) throw new LicetError(problems);
  return { document, shape: shape! };
};
