// The dossier as a PDF, with the faces that come with the program's libraries: none of the machine's is looked for.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { DossierDecision } from '../../model/decision.ts';
import type { KeptRecord } from '../../records/kept-record.ts';
import { openFace } from '../../data/read/woff.ts';
import { dossierBody } from '../../report/dossier/dossier.tsx';
import type { FaceFiles } from '../../report/pdf/letters.ts';
import { pdfOf } from '../../report/pdf/pdf.ts';

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

export const pdfDossier = (
  { record, text, sha256 }: KeptRecord,
  { all, decisions }: { readonly all: boolean; readonly decisions: readonly DossierDecision[] },
): Promise<Uint8Array> => {
  const document = pdfOf((fewer) => dossierBody(record, text, sha256, { all, decisions }, fewer), {
    recordText: text,
    sha256,
    day: new Date(`${decisions.at(-1)?.on ?? record.screened}T00:00:00Z`),
    faces: faces(),
  });
  return new Promise<Uint8Array>((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (bytes) => chunks.push(bytes));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    document.end();
  });
};
