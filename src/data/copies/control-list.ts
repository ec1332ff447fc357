// The Commerce Control List as records of entries: heading, reasons for control, exceptions, and items with their paragraphs.

import * as z from 'zod';
import type { LawText, Paragraph } from './text.ts';

const nullable = z.string().nullish();

const listFile = z.object({
  entries: z.array(
    z.object({
      eccn: z.string(),
      heading: nullable,
      reasonForControl: nullable,
      countryChart: z.array(z.object({ control: z.string(), countryChart: nullable })).nullish(),
      licenceExceptionFlags: z.record(z.string(), z.string()).nullish(),
      relatedControls: nullable,
      items: z.array(z.object({ paragraph: nullable, text: z.string() })).nullish(),
    }),
  ),
});

/** Errors: the file is not such a list. */
export const readControlList = (source: string): LawText => {
  const { entries } = listFile.parse(JSON.parse(source));
  return new Map(
    entries.map((entry) => {
      const whole = [
        entry.heading,
        entry.reasonForControl,
        ...(entry.countryChart ?? []).map(
          ({ control, countryChart }) => `${control}: ${countryChart ?? ''}`,
        ),
        ...Object.entries(entry.licenceExceptionFlags ?? {}).map(
          ([name, says]) => `${name}: ${says}`,
        ),
        entry.relatedControls,
      ].filter((line): line is string => typeof line === 'string' && line !== '');
      const paragraphs: Paragraph[] = whole.map((text) => ({ labels: [], text }));
      let labels: readonly string[] = [];
      for (const { paragraph, text } of entry.items ?? []) {
        // A note has no paragraph of its own: it stands under the one before it.
        if (paragraph) labels = paragraph.split('.').filter((label) => label !== '');
        paragraphs.push({ labels, text });
      }
      return [entry.eccn, paragraphs];
    }),
  );
};
