// licet schema WHAT: JSON Schemas, printed from the schemas that files are read with and answers are held to; for editors,
// and for programs that read answers.

import { join } from 'node:path';
import * as z from 'zod';
import { readCompiled } from '../data/library/compiled.ts';
import { LicetError } from '../model/errors.ts';
import type { FactTable } from '../model/fact.ts';
import { testDocument } from '../model/schema/case.ts';
import { dutyDocument } from '../model/schema/duty.ts';
import { clearancesDocument } from '../model/schema/clearance.ts';
import { conditionSchema } from '../model/schema/condition.ts';
import { indexDocument, indexImportDocument } from '../model/schema/country-index.ts';
import { factsDocument, instrumentsDocument, parameterDocument } from '../model/schema/data.ts';
import { licencesDocument } from '../model/schema/licence.ts';
import { lockDocument } from '../model/schema/lock.ts';
import { listDocument } from '../model/schema/list.ts';
import { mappingDocument } from '../model/schema/mapping.ts';
import { refusedSchema, trailerSchema } from '../model/schema/filter.ts';
import { answersSchema } from '../model/schema/pages/answers.ts';
import { companySchema } from '../model/schema/pages/company.ts';
import { diffSchema } from '../model/schema/pages/diff.ts';
import { dueSchema } from '../model/schema/pages/due.ts';
import { licencesSchema } from '../model/schema/pages/licences.ts';
import { lookBackSchema } from '../model/schema/pages/look-back.ts';
import { partySchema } from '../model/schema/pages/party.ts';
import { provedPackSchema } from '../model/schema/pages/proved-pack.ts';
import { ruleCoverageSchema } from '../model/schema/pages/coverage.ts';
import { waiversSchema } from '../model/schema/pages/waivers.ts';
import { logEntrySchema, recordSchema } from '../model/schema/record.ts';
import {
  definitionDocument,
  entryDocument,
  packDocument,
  ruleDocument,
} from '../model/schema/rule.ts';
import { agreementSchema, sensitivitySchema, validationSchema } from '../model/schema/studies.ts';
import { tablesSchema } from '../model/schema/tables.ts';
import { transactionSchema } from '../model/schema/transaction.ts';
import { variationsDocument } from '../model/schema/variations.ts';
import { waiversDocument } from '../model/schema/waiver.ts';
import { briefSchema } from '../model/schema/brief.ts';
import { runSchema } from '../model/schema/run.ts';
import { verdictSchema } from '../model/schema/verdict.ts';
import { didYouMean } from '../model/nearest.ts';
import { jsonText } from '../report/json.ts';
import { schemasText } from '../report/schemas.ts';
import type { Run } from './run.ts';
import { settingsDocument } from './settings-document.ts';

interface SchemaRow {
  readonly says: string;
  readonly schema: (root: string) => z.ZodType;
  /** YAML that licet reads has text only: an editor that reads 5E001 as a number must not be told that it is wrong. */
  readonly yaml?: true;
}

const SCHEMAS = {
  transaction: {
    says: 'one proposed export, as licet screen reads it',
    schema: (root) => transactionSchema(factsIn(root), 'editors'),
  },
  verdict: { says: 'the answer on one transaction (--format json)', schema: () => verdictSchema },
  brief: { says: 'the same in short (--detail brief)', schema: () => briefSchema },
  run: { says: 'the line before several answers', schema: () => runSchema },
  refused: {
    says: 'a line that is not judged (licet screen -f ndjson)',
    schema: () => refusedSchema,
  },
  trailer: {
    says: 'the last line of such a run: counts, hashes, by what it was made',
    schema: () => trailerSchema,
  },
  record: {
    says: 'a kept screening (licet record --format json)',
    schema: () => recordSchema,
  },
  log: { says: 'a line of the log of records (licet decide)', schema: () => logEntrySchema },
  party: {
    says: 'a party without a deal (licet screen --party --format json)',
    schema: () => partySchema,
  },
  company: {
    says: 'what a company owes (licet company --format json)',
    schema: () => companySchema,
  },
  'look-back': {
    says: 'a past shipment of which something is another (licet look-back --format json)',
    schema: () => lookBackSchema,
  },
  diff: {
    says: 'what changes under other packs or on another day (licet diff --format json)',
    schema: () => diffSchema,
  },
  'licences-status': {
    says: 'what is left of each licence (licet licences status --format json)',
    schema: () => licencesSchema,
  },
  coverage: {
    says: 'which rules were exercised (licet coverage --format json)',
    schema: () => ruleCoverageSchema,
  },
  'proved-pack': {
    says: 'a packed pack that was proved (licet pack verify --format json)',
    schema: () => provedPackSchema,
  },
  'waivers-status': {
    says: 'what each waiver does (licet waivers --format json)',
    schema: () => waiversSchema,
  },
  answers: {
    says: 'what somebody stands for in a file (licet answer --format json)',
    schema: () => answersSchema,
  },
  due: {
    says: 'what has to be looked at again (licet records due --format json)',
    schema: () => dueSchema,
  },
  tables: {
    says: 'manifest.json of a folder of tables (licet screen --out)',
    schema: () => tablesSchema,
  },
  validation: {
    says: 'verdicts beside what authorities decided (licet validate --format json)',
    schema: () => validationSchema,
  },
  sensitivity: {
    says: 'a table under variations (licet sweep --format json)',
    schema: () => sensitivitySchema,
  },
  agreement: {
    says: 'how far coders agree (licet agree --format json)',
    schema: () => agreementSchema,
  },
  variations: {
    says: 'what licet sweep varies',
    schema: () => variationsDocument,
    yaml: true,
  },
  settings: { says: 'licet.yaml', schema: () => settingsDocument, yaml: true },
  clearances: {
    says: 'recorded decisions that a match is another party (licet clear)',
    schema: () => clearancesDocument,
    yaml: true,
  },
  waivers: {
    says: 'findings that a gate passes over for a time',
    schema: () => waiversDocument,
    yaml: true,
  },
  licences: {
    says: "the exporter's licences, on which transactions draw by number",
    schema: (root) => licencesDocument(factsIn(root)),
    yaml: true,
  },
  lock: {
    says: 'licet.lock (licet lock)',
    schema: () => lockDocument,
    yaml: true,
  },
  mapping: {
    says: 'what the columns of a spreadsheet mean',
    schema: () => mappingDocument,
    yaml: true,
  },
  pack: {
    says: 'pack.yaml of a rule pack',
    schema: () => packDocument(conditionSchema),
    yaml: true,
  },
  rule: {
    says: 'a rule of a pack',
    schema: () => ruleDocument(conditionSchema),
    yaml: true,
  },
  definition: {
    says: 'a fact that a pack defines by other facts',
    schema: () => definitionDocument(conditionSchema),
    yaml: true,
  },
  entry: {
    says: 'a control-list entry of a pack',
    schema: () => entryDocument(conditionSchema),
    yaml: true,
  },
  duty: {
    says: 'what is to be done after a decision, in duties.yaml of a pack',
    schema: () => dutyDocument(conditionSchema),
    yaml: true,
  },
  test: {
    says: 'the cases beside a rule, definition or entry',
    schema: () => testDocument,
    yaml: true,
  },
  fact: { says: 'a file of data/facts', schema: () => factsDocument, yaml: true },
  parameter: { says: 'a file of data/parameters', schema: () => parameterDocument, yaml: true },
  instrument: {
    says: 'a file of data/instruments',
    schema: () => instrumentsDocument,
    yaml: true,
  },
  list: { says: 'list.yaml of a list of parties', schema: () => listDocument, yaml: true },
  index: { says: 'index.yaml of a country index', schema: () => indexDocument, yaml: true },
  'index-import': {
    says: "import.yaml beside it: the columns of the publisher's file",
    schema: () => indexImportDocument,
    yaml: true,
  },
} satisfies Readonly<Record<string, SchemaRow>>;

export type SchemaName = keyof typeof SCHEMAS;
export const SCHEMA_NAMES: readonly string[] = Object.keys(SCHEMAS);

const factsIn = (root: string): FactTable =>
  new Map(readCompiled(join(root, 'dist')).library.facts.map((fact) => [fact.path, fact]));

/** Without a name: the names. */
export const schemaCommand = (what: string | undefined, { root, streams }: Run): number => {
  if (what === undefined) {
    const rows = Object.entries(SCHEMAS).map(([name, { says }]) => ({ name, says }));
    streams.out(schemasText(rows, streams));
    return 0;
  }
  if (!Object.hasOwn(SCHEMAS, what)) {
    throw new LicetError([
      {
        code: 'unknown-option-value',
        what: `There is no schema of '${what}'`,
        remedy: didYouMean(
          what,
          Object.keys(SCHEMAS),
          `Possible: ${Object.keys(SCHEMAS).join(', ')}`,
        ),
      },
    ]);
  }
  streams.out(schemaText(what as SchemaName, root));
  return 0;
};

/** The JSON Schema itself. */
export const schemaText = (what: SchemaName, root: string): string => {
  const row: SchemaRow = SCHEMAS[what];
  const json = z.toJSONSchema(row.schema(root), {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema, path }) => {
      if (row.yaml && path.at(-1) !== 'propertyNames') admitScalars(jsonSchema);
    },
  });
  return jsonText({ title: `licet ${what}`, ...json }, 'page');
};

/** Free text may be written as any scalar of YAML; where the words are fixed or have a pattern, only as text. */
const admitScalars = (schema: z.core.JSONSchema.BaseSchema): void => {
  if (schema.type !== 'string' || schema.enum || schema.pattern || schema.const !== undefined)
    return;
  Object.assign(schema, { type: ['string', 'number', 'boolean'] });
};
