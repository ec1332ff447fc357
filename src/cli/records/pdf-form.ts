// The dossier as a PDF, with the faces that come with the program's libraries: none of the machine's is looked for.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openFace } from '../../data/read/woff.ts';
import { dossierBody } from '../../report/dossier/dossier.tsx';
import type { FaceFiles } from '../../report/pdf/letters.ts';
import { pdfOf } from '../../report/pdf/pdf.ts';
import type { Draw } from './record-forms.ts';

const required = createRequire(import.meta.url);
const bytesOf = (file: string): Uint8Array => {
  const bytes = readFileSync(required.resolve(file));
  return file.endsWith('.woff') ? openFace(bytes) : bytes;
};

let read: FaceFiles | undefined;

const faces = (): FaceFiles =>
  (read ??= {
    plain: bytesOf('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
    bold: bytesOf('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
    mono: bytesOf('dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf'),
    thai: bytesOf('@fontsource/noto-sans-thai/files/noto-sans-thai-thai-400-normal.woff'),
    devanagari: bytesOf(
      '@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-400-normal.woff',
    ),
    others: bytesOf('@fontsource/unifont/files/unifont-latin-400-normal.woff'),
  });

export const pdfDossier: Draw = ({ record, text, sha256 }, { all, decisions }) =>
  pdfOf((fewer) => dossierBody(record, text, sha256, { all, decisions }, fewer), {
    recordText: text,
    sha256,
    on: decisions.at(-1)?.on ?? record.screened,
    faces: faces(),
  });
