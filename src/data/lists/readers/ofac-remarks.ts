// Remarks of the CSV files of OFAC: all that has no column stands there as text, between semicolons. What is not understood
// stays in the remark, and so do the parts that are.

import { cleanText } from './clean-text.ts';
import { birthsIn } from './written-days.ts';
import type { PartyDraft } from './party-draft.ts';

/** Kinds of numbers that come before the number itself. */
const NUMBER =
  /^(?:alt\. )?(Passport|National ID No\.|Tax ID No\.|Registration Number|Registration ID|Cedula No\.|Identification Number|Business Registration Number|Commercial Registry Number|Company Number|Chamber of Commerce Number|Legal Entity Number|Government Gazette Number|Unified Social Credit Code \(USCC\)|Trade License No\.|Economic Register Number \(CBLS\)|Folio Mercantil No\.|Vessel Registration Identification|MMSI|NIT #|RUC #|RTN|RFC|C\.U\.R\.P\.|R\.F\.C\.|D-U-N-S Number|SWIFT\/BIC|V\.A\.T\. Number|C\.R\. No\.|SSN|Driver's License No\.|Personal ID Card|Birth Certificate Number|Aircraft Tail Number|Aircraft Manufacturer's Serial Number \(MSN\)|Aircraft Construction Number \(also called L\/N or S\/N or F\/N\)|Digital Currency Address - [A-Z0-9]+|Email Address|Phone Number|Website|License|Diplomatic Passport|Stateless Person Passport|Refugee ID Card|Residency Number|C\.I\.F\.|N\.I\.E\.|D\.N\.I\.|Matricula Mercantil No|Public Registration Number|Enterprise Number|Bosnian Personal ID No\.|Kenyan ID No\.|Italian Fiscal Code|Numero Unico de Identificacao Tributaria \(NUIT\)|Central Registration Number|United Social Credit Code Certificate \(USCCC\)|UAE Identification|BIK \(RU\)|Equity Ticker|ISIN|Afghan Money Service Provider License Number|Turkish Identification Number|Paraguayan tax identification number|Citizen's Card Number|Interpol: Red Notice\. File No\.|Serial No\.) (.+)$/;

const FORMER_NAME = /^Former(?:ly)? '(.+)'$/;
/** Mostly between single quotes; a note in brackets may follow them. */
const OTHER_NAME = /^(?:alt\. )?([afn])\.k\.a\. (?:'(.+)'|"(.+)"|(\P{P}.*))(?: ?\([^()]*\))?$/u;

export const readRemarks = (draft: PartyDraft, remarks: string): void => {
  draft.remark(remarks);
  // There is one blank between words then, and no pattern begins anew at each of a run of them.
  const clean = cleanText(remarks) ?? '';
  for (const part of clean.replace(/\.$/, '').split('; ')) readPart(draft, part.trim());
};

const readPart = (draft: PartyDraft, part: string): void => {
  // Names in quotes are the weak ones (FAQ 122 of OFAC); ALT.CSV does not hold them.
  const [, how, single, double, bare] = OTHER_NAME.exec(part) ?? [];
  if (how !== undefined)
    return draft.name(single ?? double ?? bare, how === 'f' ? 'former' : 'alias', 'weak');
  const former = FORMER_NAME.exec(part)?.[1];
  if (former !== undefined) return draft.name(former, 'alias', 'weak');
  const born = /^(?:alt\. )?DOB (.+)$/.exec(part)?.[1];
  if (born !== undefined) return draft.births(birthsIn(born, 'day-first'));
  const place = /^(?:alt\. )?POB (.+)$/.exec(part)?.[1];
  if (place !== undefined) return draft.birthPlace(place);
  const state = /^(?:alt\. )?(?:nationality|citizen) (.+)$/.exec(part)?.[1];
  if (state !== undefined) return draft.nationality(state);
  const linked = /^Linked To: (.+)$/.exec(part)?.[1];
  if (linked !== undefined) return draft.link({ relation: 'Linked To', name: linked });
  const [, type, given] = NUMBER.exec(part) ?? [];
  if (type === undefined) return;
  const [, number, country] = /^(.+?) \(([A-Z][^()]+)\)(?: .*)?$/.exec(given!) ?? [];
  draft.identifier(type, number ?? given, country);
};
