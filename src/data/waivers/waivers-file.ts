// waivers.yaml → waivers. A file that cannot be read waives nothing quietly: it is an error.

import { LicetError, type Problem } from '../../model/errors.ts';
import { waiversDocument } from '../../model/schema/waiver.ts';
import type { WaiverFile } from '../../model/waiver.ts';
import { sha256 } from '../read/hash.ts';
import { shaped } from '../read/shape.ts';
import { parseYaml } from '../read/yaml.ts';

/** Errors: everything that is wrong with the file, at once. */
export const waiversIn = (file: string, text: string): WaiverFile => {
  const documents = parseYaml(file, text);
  const problems: Problem[] = [];
  const [document] = documents as [(typeof documents)[number], ...typeof documents];
  if (documents.length > 1)
    problems.push({
      code: 'wrong-type',
      place: documents[1]!.place([]),
      what: 'Waivers are one list, and this begins a second document',
      remedy: 'Write all of them above the ---',
    });
  const shape = shaped(waiversDocument, document, problems) ?? [];
  if (problems.length > 0) throw new LicetError(problems);
  return {
    file,
    sha256: sha256(text),
    records: shape.map(({ covers = 'amber', subject, ...same }, index) => ({
      ...same,
      ...(subject !== undefined && { subject }),
      covers,
      line: document.place([index]).line ?? 1,
    })),
  };
};
