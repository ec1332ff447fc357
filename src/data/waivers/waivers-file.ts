// waivers.yaml → waivers. A file that cannot be read waives nothing quietly: it is an error.

import { waiversDocument } from '../../model/schema/waiver.ts';
import type { WaiverFile } from '../../model/waiver.ts';
import { sha256 } from '../read/hash.ts';
import { oneDocument } from '../read/one-document.ts';

/** Errors: everything that is wrong with the file, at once. */
export const waiversIn = (file: string, text: string): WaiverFile => {
  const { document, shape } = oneDocument(file, text, waiversDocument, {
    what: 'Waivers are one list, and this begins a second document',
    remedy: 'Write all of them above the ---',
  });
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
