// The text of a company's own file → its values with their lines. Which facts there are is known where transactions are read.

import type { CompanyFile } from '../../model/company.ts';
import { LicetError } from '../../model/errors.ts';
import { sha256 } from '../read/hash.ts';
import { parseYaml, type YamlDocument } from '../read/yaml.ts';

/** Errors: it is not one document. */
export const companyIn = (file: string, text: string): CompanyFile => {
  const documents = parseYaml(file, text);
  const [document, second] = documents;
  if (document === undefined || second !== undefined)
    throw new LicetError([
      {
        code: 'wrong-type',
        place: second?.place([]) ?? { file },
        what: "A company's own file is one document",
        remedy:
          'Keep the newest; what was answered in an earlier year belongs into a file of its own',
      },
    ]);
  return { file, sha256: sha256(text), value: document.value, lines: linesOf(document) };
};

const linesOf = (document: YamlDocument): Record<string, number> => {
  const lines: Record<string, number> = {};
  const look = (value: unknown, path: (string | number)[]): void => {
    const { line } = document.place(path);
    if (line !== undefined) lines[path.join('.')] = line;
    if (typeof value !== 'object' || value === null) return;
    for (const [key, within] of Object.entries(value)) look(within, [...path, key]);
  };
  look(document.value, []);
  return lines;
};
