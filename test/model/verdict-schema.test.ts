// The schemas of the JSON contract say the same as its types. The compiler holds that; a difference is an error here.

import { expect, test } from 'vitest';
import type * as z from 'zod';
import { briefSchema } from '../../src/model/schema/brief.ts';
import { runSchema } from '../../src/model/schema/run.ts';
import { verdictSchema } from '../../src/model/schema/verdict.ts';
import type { Chained } from '../../src/model/record-log.ts';
import type { ScreeningRecord } from '../../src/model/record.ts';
import type { AnswersPage } from '../../src/model/answer.ts';
import type { CompanyPage } from '../../src/model/company-page.ts';
import type { DiffPage } from '../../src/model/diff.ts';
import type { DuePage } from '../../src/model/due-page.ts';
import type { LicencesPage } from '../../src/model/licence.ts';
import type { LookedBack } from '../../src/model/look-back.ts';
import type { PartyPage } from '../../src/model/party-page.ts';
import type { Agreement } from '../../src/model/agreement.ts';
import type { Sensitivity } from '../../src/model/sensitivity.ts';
import type { TablesManifest } from '../../src/model/tables.ts';
import type { Validation } from '../../src/model/validation.ts';
import type { WaiversPage } from '../../src/model/waiver.ts';
import type { answersSchema } from '../../src/model/schema/pages/answers.ts';
import type { companySchema } from '../../src/model/schema/pages/company.ts';
import type { dueSchema } from '../../src/model/schema/pages/due.ts';
import type { licencesSchema } from '../../src/model/schema/pages/licences.ts';
import type { diffSchema } from '../../src/model/schema/pages/diff.ts';
import type { lookBackSchema } from '../../src/model/schema/pages/look-back.ts';
import type { partySchema } from '../../src/model/schema/pages/party.ts';
import type { ruleCoverageSchema } from '../../src/model/schema/pages/coverage.ts';
import type { waiversSchema } from '../../src/model/schema/pages/waivers.ts';
import type {
  agreementSchema,
  sensitivitySchema,
  validationSchema,
} from '../../src/model/schema/studies.ts';
import type { refusedSchema, trailerSchema } from '../../src/model/schema/filter.ts';
import type { RefusedLine, Trailer } from '../../src/model/filter.ts';
import type { tablesSchema } from '../../src/model/schema/tables.ts';
import { logEntrySchema, recordSchema } from '../../src/model/schema/record.ts';
import type { BriefVerdict, Verdict } from '../../src/model/verdict.ts';
import type { Run } from '../../src/model/run.ts';
import { answer, RUN, verdict } from '../report/verdict.ts';
import type { PackManifest } from '../../src/model/packed.ts';
import type { RuleCoverage } from '../../src/model/rule-coverage.ts';
import { packManifest } from '../../src/model/schema/packed.ts';

/** Read-only all the way down and with inheritance written out, so that only keys, kinds and optionality are compared. */
type Plain<T> = T extends readonly (infer Element)[]
  ? readonly Plain<Element>[]
  : T extends object
    ? { readonly [Key in keyof T]: Plain<T[Key]> }
    : T;

type Same<A, B> =
  (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;

const SAME: {
  readonly verdict: Same<z.infer<typeof verdictSchema>, Verdict>;
  readonly brief: Same<z.infer<typeof briefSchema>, BriefVerdict>;
  readonly run: Same<z.infer<typeof runSchema>, Run>;
  readonly refused: Same<z.infer<typeof refusedSchema>, RefusedLine>;
  readonly trailer: Same<z.infer<typeof trailerSchema>, Trailer>;
  readonly record: Same<z.infer<typeof recordSchema>, ScreeningRecord>;
  readonly log: Same<z.infer<typeof logEntrySchema>, Chained>;
  readonly party: Same<z.infer<typeof partySchema>, PartyPage>;
  readonly company: Same<z.infer<typeof companySchema>, CompanyPage>;
  readonly diff: Same<z.infer<typeof diffSchema>, DiffPage>;
  readonly lookBack: Same<z.infer<typeof lookBackSchema>, LookedBack>;
  readonly licences: Same<z.infer<typeof licencesSchema>, LicencesPage>;
  readonly coverage: Same<z.infer<typeof ruleCoverageSchema>, RuleCoverage>;
  readonly packed: Same<z.infer<typeof packManifest>, PackManifest>;
  readonly waivers: Same<z.infer<typeof waiversSchema>, WaiversPage>;
  readonly answers: Same<z.infer<typeof answersSchema>, AnswersPage>;
  readonly due: Same<z.infer<typeof dueSchema>, DuePage>;
  readonly tables: Same<z.infer<typeof tablesSchema>, TablesManifest>;
  readonly validation: Same<z.infer<typeof validationSchema>, Validation>;
  readonly sensitivity: Same<z.infer<typeof sensitivitySchema>, Sensitivity>;
  readonly agreement: Same<z.infer<typeof agreementSchema>, Agreement>;
  readonly told: Same<z.infer<typeof runSchema>, BriefVerdict>;
} = {
  verdict: true,
  brief: true,
  run: true,
  refused: true,
  trailer: true,
  record: true,
  log: true,
  party: true,
  company: true,
  diff: true,
  lookBack: true,
  licences: true,
  coverage: true,
  packed: true,
  waivers: true,
  answers: true,
  due: true,
  tables: true,
  validation: true,
  sensitivity: true,
  agreement: true,
  told: false,
};

test('the schemas of the contract are its types, and read what is written by it', () => {
  const { told, ...same } = SAME;
  expect([told, ...Object.values(same)]).toEqual([false, ...Object.values(same).map(() => true)]);
  expect(verdictSchema.parse(verdict())).toEqual(verdict());
  expect(briefSchema.parse(answer().brief())).toEqual(answer().brief());
  expect(runSchema.parse(RUN)).toEqual(RUN);
});
