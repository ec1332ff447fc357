// The forms in which a record is written: one row each. Whatever the form, it is of the same record.

import type { KeptRecord } from '../../records/kept-record.ts';
import { record as markdownRecord } from '../../report/record.ts';
import type { DossierDecision } from '../../model/decision.ts';

/** `all`: with every entry, set and party that was consulted. */
export interface Shown {
  readonly all: boolean;
  readonly decisions: readonly DossierDecision[];
}

export type Draw = (
  kept: KeptRecord,
  shown: Shown,
) => string | Uint8Array | Promise<string | Uint8Array>;

export interface RecordForm {
  readonly ending: string;
  /** Pages are drawn by what only they need, and it is loaded once. */
  readonly load: () => Promise<Draw>;
}

export const RECORD_FORMS = {
  html: {
    ending: '.html',
    load: async () => {
      const { dossier } = await import('../../report/dossier/dossier.tsx');
      return ({ record, text, sha256 }, shown) => dossier(record, text, sha256, shown);
    },
  },
  pdf: {
    ending: '.pdf',
    load: async () => {
      const { pdfDossier } = await import('./pdf-form.ts');
      return pdfDossier;
    },
  },
  markdown: {
    ending: '.md',
    load: () =>
      Promise.resolve(({ record }, { all, decisions }) =>
        markdownRecord(record.verdict, all, record.maskedOf, record.duties, decisions),
      ),
  },
  json: { ending: '.json', load: () => Promise.resolve(({ text }) => text) },
} satisfies Readonly<Record<string, RecordForm>>;

export type RecordFormName = keyof typeof RECORD_FORMS;
