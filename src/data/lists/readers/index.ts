// The formats in which lists are read: one row each.

import { auDfatXlsx } from './au-dfat-xlsx.ts';
import { caSemaXml } from './ca-sema-xml.ts';
import { cfr744 } from './cfr-744.ts';
import { chSecoXml } from './ch-seco-xml.ts';
import { endUserRegistry } from './end-user-registry.ts';
import { euFsfXml } from './eu-fsf-xml.ts';
import { euJournalCsv } from './eu-journal-csv.ts';
import { ofacAdvancedXml } from './ofac-advanced-xml.ts';
import { ofacClassicXml } from './ofac-classic-xml.ts';
import { ofacCsv } from './ofac-csv.ts';
import { ofacEnhancedXml } from './ofac-enhanced-xml.ts';
import { openSanctionsFtm } from './opensanctions-ftm.ts';
import { openSanctionsSimple } from './opensanctions-simple.ts';
import { privateCsv } from './private-csv.ts';
import { ukConlistCsv } from './uk-conlist-csv.ts';
import { ukConlistXlsx } from './uk-conlist-xlsx.ts';
import { ukSanctionsCsv } from './uk-sanctions-csv.ts';
import { ukSanctionsOds } from './uk-sanctions-ods.ts';
import { ukSanctionsXml } from './uk-sanctions-xml.ts';
import { unXml } from './un-xml.ts';
import { usCslCondensed } from './us-csl-condensed.ts';
import { usCslCsv } from './us-csl-csv.ts';
import { usDplText } from './us-dpl-text.ts';

export const READERS = {
  'cfr-744': cfr744,
  'ofac-csv': ofacCsv,
  'ofac-classic-xml': ofacClassicXml,
  'ofac-enhanced-xml': ofacEnhancedXml,
  'ofac-advanced-xml': ofacAdvancedXml,
  'us-csl-csv': usCslCsv,
  'us-csl-condensed': usCslCondensed,
  'us-dpl-text': usDplText,
  'un-xml': unXml,
  'eu-fsf-xml': euFsfXml,
  'eu-journal-csv': euJournalCsv,
  'uk-sanctions-csv': ukSanctionsCsv,
  'uk-sanctions-xml': ukSanctionsXml,
  'uk-sanctions-ods': ukSanctionsOds,
  'uk-conlist-csv': ukConlistCsv,
  'uk-conlist-xlsx': ukConlistXlsx,
  'ch-seco-xml': chSecoXml,
  'ca-sema-xml': caSemaXml,
  'au-dfat-xlsx': auDfatXlsx,
  'end-user-registry': endUserRegistry,
  'opensanctions-simple': openSanctionsSimple,
  'opensanctions-ftm': openSanctionsFtm,
  'private-csv': privateCsv,
} as const;

export type ListFormat = keyof typeof READERS;
export const LIST_FORMATS = Object.keys(READERS) as readonly ListFormat[];
