// The dossier of a deal that was sent: the page that licet record keeps, handed out and not kept.

import * as z from 'zod';
import { dossierAnswer } from '../../model/schema/verbs/summary.ts';
import { Territories } from '../../data/places/territories.ts';
import { sha256 } from '../../data/read/hash.ts';
import { recordName, recordOf } from '../../records/screening-record.ts';
import { jsonText } from '../../report/json.ts';
import { dutiesBy, dutyRulebooks } from '../records/duties.ts';
import { RECORD_FORMS } from '../records/record-forms.ts';
import { givenTransaction, GIVEN } from '../verbs/given.ts';
import { DAYS } from '../verbs/judging.ts';
import { verb, words } from '../verbs/verb.ts';

export const DOSSIER = verb({
  name: 'dossier',
  title: 'The dossier of a transaction',
  description:
    "One page of HTML for the file: what was asked, what was answered and why, with room to sign, and its record within it, as licet record --output writes it. 'file' is a name for it. Nothing is kept here and no log is written: who keeps the page keeps the record.",
  input: z.strictObject({
    ...GIVEN,
    ...DAYS,
    by: words.optional().describe('Who screened it, as the page names them.'),
  }),
  output: dossierAnswer,
  answer: async ({ by, ...given }, desk) => {
    const raw = await givenTransaction(given, desk);
    const { screener, sources, options } = desk.screening(given);
    const verdict = screener.screen(raw).whole('full', true);
    const screened = desk.run.dayNow();
    const record = recordOf(raw, verdict, {
      screened,
      by,
      facts: screener.facts,
      territories: new Territories(sources.territories),
      duties: dutiesBy(sources, options, dutyRulebooks(sources))(raw, verdict, screened),
    });
    const text = jsonText(record, 'line');
    const kept = { record, text, sha256: sha256(text) };
    const draw = await RECORD_FORMS.html.load();
    return {
      content: {
        file: `${recordName(record, kept.sha256)}${RECORD_FORMS.html.ending}`,
        page: draw(kept, { all: false, decisions: [] }),
      },
    };
  },
});
