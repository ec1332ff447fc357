// Every mistake that a person can make has a fixture named for it, and a message that says what, where and what to do.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inputsOf } from '../src/cli/inputs.ts';
import { parseAnswers } from '../src/cli/answers.ts';
import { setFacts } from '../src/cli/set-facts.ts';
import { readFilled } from '../src/data/questionnaire/filled.ts';
import { loadNameTables } from '../src/data/names/name-tables.ts';
import { vocabularyOf } from '../src/data/names/vocabulary.ts';
import { buildStore, openStore } from '../src/data/lists/store.ts';
import { readText, writeWhole } from '../src/data/read/files.ts';
import { LicetError, problemText, type Problem } from '../src/model/errors.ts';
import type { ListedParty } from '../src/model/evidence.ts';
import { LIBRARY } from './broken/library.ts';
import type { Row } from './broken/row.ts';
import {
  problemsOfClearances,
  problemsOfData,
  problemsOfLicences,
  problemsOfPack,
  problemsOfTransactions,
  problemsOfWaivers,
  transactionFixture,
} from './broken/read.ts';
import { shippedScreener, transaction } from './sources.ts';

const LICENCE = 'packs/sound/licence.yaml';
const CASES = 'packs/sound/licence.test.yaml';
const PACKS: readonly Row[] = [
  ...LIBRARY,
  [
    'alias',
    'alias-refused',
    `${LICENCE}:3:12`,
    ['anchor &p', 'not allowed', 'Write the value out in full'],
    ['alias-refused'],
  ],
  ['merge-key', 'alias-refused', `${LICENCE}:13:3`, ['Merge keys (<<)', 'Write the value out']],
  ['tag', 'alias-refused', `${LICENCE}:6:8`, ['tag', 'js/function', 'not allowed']],
  [
    'unknown-key',
    'unknown-key',
    `${LICENCE}:2:1`,
    ["'titel'", "Did you mean 'title'?"],
    ['missing-key'],
  ],
  [
    'unknown-key-in-then',
    'unknown-key',
    `${LICENCE}:15:3`,
    ["'remedie'", "Did you mean 'remedy'?"],
    ['missing-key'],
  ],
  [
    'missing-key',
    'missing-key',
    `${LICENCE}:1:1`,
    ["'confidence' is missing", 'verified, recalled'],
  ],
  [
    'wrong-type',
    'wrong-type',
    `${LICENCE}:6:8`,
    ["'since' should be one value", 'a list', 'after the colon'],
  ],
  [
    'condition-is-a-list',
    'wrong-type',
    `${LICENCE}:7:1`,
    ['condition is a record', 'licet schema rule'],
  ],
  [
    'two-tests-in-one-condition',
    'wrong-type',
    `${LICENCE}:10:7`,
    ['one key, this one has 2', 'list under all or any'],
  ],
  [
    'impossible-date',
    'impossible-date',
    `${LICENCE}:6:8`,
    ["'2020-02-30'", 'day that exists', 'YYYY-MM-DD'],
  ],
  [
    'unknown-option-value',
    'unknown-option-value',
    `${LICENCE}:13:11`,
    ["'license-required'", "Did you mean 'licence-required'?", 'prohibited'],
  ],
  [
    'unknown-fact',
    'unknown-fact',
    `${LICENCE}:10:7`,
    ["'item.geartyep'", "Did you mean 'item.geartype'?", 'data/facts'],
  ],
  [
    'unknown-connective',
    'unknown-fact',
    `${LICENCE}:8:3`,
    ["'al'", 'neither a connective nor a fact', 'all, any, not, some'],
  ],
  [
    'unknown-test',
    'unknown-test',
    `${LICENCE}:11:7`,
    ["'atleast' is not a test", "Did you mean 'at-least'?"],
  ],
  [
    'wrong-test-value',
    'wrong-test',
    `${LICENCE}:10:7`,
    ["'item.geartype' is never 'prob'", "Did you mean 'probe'?"],
  ],
  [
    'wrong-test-verb',
    'wrong-test',
    `${LICENCE}:10:24`,
    ["'at-least' tests numbers", 'is a choice'],
  ],
  [
    'only-of-one-value',
    'wrong-test',
    `${LICENCE}:10:24`,
    [
      "'only' tests facts with several values, and 'item.geartype' is a choice",
      'Write the value, or the list of values, without only',
    ],
  ],
  [
    'number-of-another-day',
    'other-number',
    `${LICENCE}:10:7`,
    [
      "'5A001.j' has no row of the eu list from 2020-01-01 until 2022-01-01",
      "stood under '5A001.i' then",
      "Name '5A001.i' too",
    ],
  ],
  [
    'wrong-span',
    'wrong-test',
    'packs/sound/granted.yaml:9:71',
    ["'within' holds a span", '5 years, 6 months or 90 days'],
  ],
  [
    'unknown-kind',
    'unknown-kind',
    'packs/sound/granted.yaml:9:5',
    ["'licens'", "Did you mean 'licence'?", 'incident'],
  ],
  [
    'unknown-parameter',
    'unknown-parameter',
    `${LICENCE}:9:30`,
    ["'$wached'", "Did you mean 'watched'?", 'data/parameters'],
  ],
  [
    'unknown-instrument',
    'unknown-instrument',
    `${LICENCE}:1:1`,
    ["'akt'", "Did you mean 'act'?", 'data/instruments'],
  ],
  [
    'unknown-placeholder',
    'unknown-placeholder',
    `${LICENCE}:1:1`,
    ['{item.nam}', 'no fact', "Did you mean 'item.name'?"],
  ],
  [
    'placeholder-not-read',
    'unknown-placeholder',
    `${LICENCE}:1:1`,
    ['{licence.status}', 'no fact that the rule reads', 'Use a fact'],
  ],
  [
    'missing-sentence',
    'missing-sentence',
    `${LICENCE}:15:11`,
    ["'then.remedy'", 'full stop', 'whole sentence'],
  ],
  [
    'id-not-path',
    'id-not-path',
    `${LICENCE}:1:7`,
    ["'sound/license'", "'sound/licence'", 'Rename the file or mend the id'],
  ],
  ['id-not-path-in-test', 'id-not-path', `${CASES}:1:7`, ["'sound/licences'", "'sound/licence'"]],
  ['duplicate-key', 'duplicate-key', `${LICENCE}:5:1`, ['stands twice', 'Keep one of the two']],
  ['not-yaml', 'not-yaml', `${LICENCE}:14:26`, ['not YAML', 'need quotes']],
  [
    'alias-bomb',
    'alias-refused',
    `${LICENCE}:1:4`,
    ['anchor &a', 'not allowed'],
    Array<string>(49).fill('alias-refused'),
  ],
  ['empty-file', 'file-empty', LICENCE, ['is empty', 'Write something into it, or leave it out']],
  ['comment-only', 'file-empty', LICENCE, ['nothing but comments', 'leave it out']],
  ['not-utf8', 'not-utf8', `${LICENCE}:2`, ['not UTF-8', 'Save the file as UTF-8']],
  [
    'neither-rule-nor-entry',
    'missing-key',
    `${LICENCE}:1:1`,
    ['neither a rule', "Did you mean 'rule'?"],
  ],
  [
    'entry-without-when',
    'missing-key',
    'packs/sound/probe.yaml:1:1',
    ["'when' or 'declaration-only: yes'", 'technical tests'],
  ],
  [
    'parameter-without-value',
    'parameter-without-value',
    `${LICENCE}:1:1`,
    ['from 2019-06-01', '$longest-range has no value on that day', 'begin the rule later'],
    ['parameter-without-value'],
  ],
  ['version-gap', 'version-gap', `${LICENCE}:1:1`, ['from 2022-01-01 to 2023-01-01', 'gap:']],
  [
    'version-overlap',
    'version-overlap',
    `${LICENCE}:1:1`,
    ['two periods are in force on 2023-01-01', 'until: 2023-01-01'],
  ],
  [
    'version-backwards',
    'version-overlap',
    `${LICENCE}:1:1`,
    ['ends on 2019-01-01, before it begins on 2020-01-01', 'first day no longer in force'],
    Array<string>(8).fill('case-failed'),
  ],
  [
    'effect-of-another-kind',
    'wrong-type',
    `${LICENCE}:1:1`,
    ['law pack', 'effect refuse', 'prohibited, licence-required, notify-authority'],
  ],
  ['missing-met', 'missing-case', `${CASES}:8:3`, ['no case that expects met', 'Add one']],
  ['missing-not-met', 'missing-case', `${CASES}:8:3`, ['no case that expects not-met', 'Add one']],
  [
    'missing-undetermined',
    'missing-case',
    'packs/sound/granted.test.yaml:6:3',
    ['no case that expects undetermined'],
    ['never-hidden'],
  ],
  ['missing-eve', 'missing-case', `${CASES}:8:3`, ['2019-12-31', 'eve', 'expect: not-in-force']],
  [
    'missing-eve-of-entry',
    'missing-case',
    'packs/sound/probe.test.yaml:5:3',
    ['2019-12-31', 'eu list', 'codes: { eu: [] }'],
  ],
  [
    'missing-not-asked',
    'missing-case',
    `${CASES}:8:3`,
    ["'sound/licence' has no case that expects not-asked", 'Add one'],
  ],
  [
    'unknown-fact-in-asked-when',
    'unknown-fact',
    `${LICENCE}:7:15`,
    ["'item.geartyep'", "Did you mean 'item.geartype'?"],
  ],
  [
    'hidden-by-category',
    'hidden-by-category',
    `${LICENCE}:1:1`,
    ["'sound/licence' tests item.category", 'Move the test of the category to asked-when'],
  ],
  [
    'never-hidden',
    'never-hidden',
    `${CASES}:8:3`,
    ["hides 'item.range'", 'with: { item.range: unknown }'],
  ],
  [
    'case-failed',
    'case-failed',
    `${CASES}:10:5`,
    ['is not met elsewhere', 'expected not-met, got met', 'against the text of the provision'],
  ],
  [
    'case-asks-something-else',
    'case-failed',
    `${CASES}:21:5`,
    ['expected to ask item.name, asks item.range'],
  ],
  [
    'case-of-entry-with-wrong-code',
    'case-failed',
    'packs/sound/probe.test.yaml:5:5',
    ['expected 5A001.f on the eu list, got 5A001.j'],
  ],
  [
    'unknown-fact-in-case',
    'unknown-fact',
    `${CASES}:7:3`,
    ["'itm.range'", "Did you mean 'item.range'?"],
  ],
  [
    'misspelt-item-fact-in-case',
    'unknown-fact',
    `${CASES}:7:3`,
    ["'item.rnge'", "Did you mean 'item.range'?"],
  ],
  [
    'missing-test-file',
    'missing-test-file',
    'packs/sound/notify.yaml:1:1',
    ["'sound/notify' has no cases", 'Write packs/sound/notify.test.yaml'],
  ],
  [
    'cases-without-rule',
    'never-used',
    'packs/sound/ghost.test.yaml:1:1',
    ["'sound/ghost' belong to no rule", 'write the rule beside it'],
  ],
  [
    'relief-of-unknown-rule',
    'unknown-rule',
    'packs/sound/granted.yaml:1:1',
    ["'sound/licens', which does not exist", "Did you mean 'sound/licence'?"],
  ],
  [
    'relief-recalled',
    'relief-not-allowed',
    'packs/sound/granted.yaml:1:1',
    ['recalled', 'never better'],
  ],
  [
    'law-softened',
    'relief-not-allowed',
    'packs/sound/granted.yaml:1:1',
    ["softens 'sound/licence', which is law", 'Safeguards soften policy only'],
  ],
  [
    'circular-relief',
    'circular',
    'packs/sound/granted.yaml:1:1',
    ['sound/granted → sound/other → sound/granted', 'Break the circle'],
    ['relief-not-allowed', 'relief-not-allowed'],
  ],
  [
    'circular-definitions',
    'circular',
    'packs/sound/def-heavy.yaml:1:1',
    ['sound/def-heavy → sound/def-light → sound/def-heavy', 'Break the circle'],
  ],
  [
    'never-used-parameter',
    'never-used',
    'data/parameters/spare.yaml:1:1',
    ['$spare', 'Use it or remove it'],
  ],
  [
    'never-used-fact',
    'never-used',
    'data/facts/spare.yaml:2:3',
    ["'item.colour'", 'Use it or remove it'],
  ],
  [
    'never-used-instrument',
    'never-used',
    'data/instruments/spare.yaml:2',
    ["'decree'", 'Use it or remove it'],
  ],
  [
    'parameter-not-named-for-file',
    'id-not-path',
    'data/parameters/watched.yaml:1:12',
    ["'wached'", "'watched'", 'same name'],
    ['unknown-parameter'],
  ],
  [
    'parameter-without-members',
    'wrong-type',
    'data/parameters/watched.yaml:1:1',
    ['either members or values'],
    ['unknown-parameter'],
  ],
  [
    'threshold-not-a-number',
    'wrong-type',
    'data/parameters/longest-range.yaml:8:3',
    ["'longest-range' needs one number", '2020-01-01: 25'],
    Array<string>(5).fill('case-failed'),
  ],
  [
    'fact-declared-twice',
    'duplicate-id',
    'data/facts/twice.yaml:2:3',
    ["'item.range' is defined twice", 'Keep one'],
  ],
  [
    'rules-out-unknown-fact',
    'unknown-fact',
    'data/facts/odd.yaml:2:3',
    ["rules out 'item.geartpe', which is not declared", "'item.geartype'"],
  ],
  [
    'rules-out-unknown-value',
    'unknown-option-value',
    'data/facts/odd.yaml:2:3',
    ["'item.geartype' is 'camra', which is no value of it", "'camera'"],
  ],
  [
    'asked-after-unknown-fact',
    'unknown-fact',
    'data/facts/odd.yaml:2:3',
    [
      "'item.odd' is asked after 'geartpe', which is neither a fact of the same subject nor the path",
      "'item.geartype'",
    ],
  ],
  [
    'asked-after-unknown-path',
    'unknown-fact',
    'data/facts/odd.yaml:2:3',
    ["'item.odd' is asked after 'destination.contry'", "'destination.country'", 'by its path'],
  ],
  [
    'follows-unknown-fact',
    'unknown-fact',
    'data/facts/odd.yaml:2:3',
    ["'item.odd' follows 'geartpe', which is no fact of the same subject", "'item.geartype'"],
  ],
  [
    'follows-other-subject',
    'unknown-fact',
    'data/facts/odd.yaml:2:3',
    ["'item.odd' follows 'destination.country'", 'Name one without its subject'],
  ],
  [
    'exporters-of-no-value',
    'unknown-option-value',
    'data/facts/odd.yaml:2:3',
    ["'item.odd' names exporters of 'evn', which is no value of it", "'even'"],
  ],
  [
    'first-on-of-no-value',
    'unknown-option-value',
    'data/facts/odd.yaml:2:3',
    ["'item.odd' has a first day of 'evn', which is no value of it", "'even'"],
  ],
  [
    'sorts-leave-a-value-out',
    'unknown-option-value',
    'data/facts/odd.yaml:2:3',
    ["'even' stands under none", 'Write each value under one sort'],
  ],
  [
    'unmarked-is-no-value',
    'unknown-option-value',
    'data/facts/odd.yaml:2:3',
    ["'item.odd' is unmarked where it is 'evn'", "'even'"],
  ],
  [
    'instrument-without-address',
    'wrong-type',
    'data/instruments/act.yaml:6:10',
    ["'example.org/act' is not a web address", 'https://'],
  ],
  [
    'pack-without-pack-yaml',
    'missing-key',
    'packs/second',
    ['needs a pack.yaml', 'Add one'],
    ['missing-test-file'],
  ],
  [
    'pack-named-twice',
    'duplicate-id',
    'packs/sound/pack.yaml:1:1',
    ["Two packs are called 'sound'", 'another name'],
  ],
  [
    'pack-span',
    'wrong-type',
    'packs/sound/pack.yaml:7:14',
    ["'a year' is not a span of time", "'90 days'"],
  ],
  [
    'retires-unknown-rule',
    'unknown-rule',
    'packs/sound/pack.yaml:1:1',
    ["'sound/licens', which does not exist", 'Name a rule that is loaded'],
  ],
];

const DATA: readonly Row[] = [
  [
    'list-with-too-few-rows',
    'expectation-failed',
    'data/lists/watch-list/list.yaml:11:15',
    ['has 1 rows; 2 to 2 were expected', 'against the publisher'],
  ],
  [
    'list-without-known-row',
    'expectation-failed',
    'data/lists/watch-list/list.yaml:11:15',
    ["should have the row 'two'"],
  ],
  [
    'list-with-an-id-twice',
    'expectation-failed',
    'data/lists/watch-list/list.yaml:11:15',
    ['these ids stand twice: one'],
  ],
  [
    'list-not-named-for-folder',
    'id-not-path',
    'data/lists/watch-list/list.yaml:1:7',
    ["'wach-list'", "'watch-list'", 'same name'],
  ],
  [
    'list-with-impossible-date',
    'impossible-date',
    'data/lists/watch-list/parties.yaml:6:12',
    ["'2020-13-01'", 'YYYY-MM-DD'],
  ],
  [
    'index-value-not-a-number',
    'not-csv',
    'data/indices/freedom/values.csv:3',
    ["'n/a' is not a number", 'Restore the row'],
  ],
  [
    'index-value-outside-scale',
    'not-csv',
    'data/indices/freedom/values.csv:3',
    ['170 is outside the scale'],
  ],
  [
    'index-row-too-long',
    'not-csv',
    'data/indices/freedom/values.csv:3',
    ['not CSV', 'expect 3, got 4'],
  ],
  [
    'copies-unknown',
    'unknown-copy',
    'data/passages/xa-act-2020-01-01.yaml:1:7',
    ["'xa-act-2021-01-01'", "Did you mean 'xa-act-2020-01-01'?"],
  ],
  [
    'copies-without-file',
    'wrong-type',
    'data/copies.yaml:3:5',
    ['needs both form and file, or neither'],
  ],
  [
    'copies-passage-missing',
    'passage-missing',
    'data/passages/xa-act-2020-01-01.yaml:4:3',
    ['has no s. 9', 'Read the passage again'],
  ],
  [
    'copies-passage-differs',
    'passage-differs',
    'data/passages/xa-act-2020-01-01.yaml:4:3',
    ['s. 1(2)', 'other words', 'Read the passage again'],
  ],
  ['index-columns', 'not-csv', 'data/indices/freedom/values.csv:1', ['territory,year,value']],
  [
    'index-known-value-differs',
    'expectation-failed',
    'data/indices/freedom/index.yaml:14:3',
    ['XA 2020 should be 50'],
  ],
  [
    'index-with-too-many-rows',
    'expectation-failed',
    'data/indices/freedom/index.yaml:14:3',
    ['has 2 values; 1 to 1 were expected'],
  ],
  [
    'end-user-unknown-incident-kind',
    'unknown-option-value',
    'data/end-users/XA/police.yaml:9:11',
    ["'tortur'", "Did you mean 'torture'?"],
  ],
  [
    'end-user-id-not-path',
    'id-not-path',
    'data/end-users/XA/police.yaml:1:11',
    ["'XA/polis'", "'XA/police'"],
  ],
  [
    'end-user-incident-twice',
    'duplicate-id',
    'data/end-users/XA/police.yaml:7:3',
    ['same id', 'Give each its own'],
  ],
  [
    'end-user-impossible-month',
    'impossible-date',
    'data/end-users/XA/police.yaml:12:18',
    ["'2020-13'", 'YYYY-MM'],
  ],
];

const TRANSACTIONS: readonly Row[] = [
  ['unknown-key.yaml', 'unknown-key', ':3:1', ["'exportr'", "Did you mean 'exporter'?"]],
  [
    'unknown-fact.yaml',
    'unknown-key',
    ':11:14',
    ["'generaly-available'", "Did you mean 'generally-available'?"],
  ],
  ['unknown-role.yaml', 'unknown-option-value', ':5:13', ["'enduser'", "Did you mean 'end-user'?"]],
  [
    'wrong-type.yaml',
    'wrong-type',
    ':6:14',
    ["'destination' should be a record", 'it is one value', 'key: value'],
  ],
  [
    'items-not-a-list.yaml',
    'wrong-type',
    ':7:8',
    ["'items' should be a list", 'it is a record', 'hyphen'],
  ],
  ['missing-id.yaml', 'missing-key', ':1:1', ["'id' is missing", 'Add it']],
  [
    'impossible-date.yaml',
    'impossible-date',
    ':2:7',
    ["'2023-02-29'", 'not a day, month or year', 'YYYY-MM-DD'],
  ],
  ['impossible-date.csv', 'impossible-date', ":3 (column 'date')", ["'2023-02-29'", 'YYYY-MM-DD']],
  [
    'unknown-territory.yaml',
    'unknown-territory',
    ':6:25',
    ["'Germny'", "Did you mean 'Germany'?", 'two-letter code'],
  ],
  ['unknown-territory.json', 'unknown-territory', ':4:33', ["Did you mean 'Germany'?"]],
  ['too-deep.yaml', 'over-limit', ':2:70', ['more than 64 deep', 'Write the file flatter']],
  ['too-deep.json', 'over-limit', ':1:85', ['more than 64 deep', 'Write the file flatter']],
  [
    'unknown-territory.csv',
    'unknown-territory',
    ":3 (column 'destination.country')",
    ["Did you mean 'Germany'?"],
  ],
  [
    'territory-that-may-be-two.yaml',
    'unknown-territory',
    ':6:25',
    ["'Congo' may be DR Congo (CD) or Republic of the Congo (CG)", 'CD, CG'],
  ],
  [
    'region-elsewhere.yaml',
    'region-elsewhere',
    ':6:37',
    ["'Crimea' lies in Ukraine", 'the country is given as Russia', 'Mend'],
  ],
  [
    'none-among-others.yaml',
    'none-among-others',
    ':10:27',
    ["'items.0.classification.eu' says 'none' and also 5A002", 'Keep none, or the others'],
  ],
  ['category-none.yaml', 'unknown-option-value', ':9:15', ["'items.0.category' cannot be 'none'"]],
  ['country-none.yaml', 'unknown-territory', ':6:25', ["'none' is not a place"]],
  [
    'unknown-option-value.yaml',
    'unknown-option-value',
    ':9:15',
    ["'video-surveilance'", "Did you mean 'video-surveillance'?"],
  ],
  [
    'yes-no-maybe.yaml',
    'unknown-option-value',
    ':12:54',
    ["'maybe'", 'yes, no, true, false, unknown'],
  ],
  [
    'unknown-purpose.yaml',
    'unknown-option-value',
    ':12:23',
    ["'premise-security'", "Did you mean 'premises-security'?"],
  ],
  ['unknown-list.yaml', 'unknown-list', ':10:23', ["'wasenaar'", "Did you mean 'wassenaar'?"]],
  ['duplicate-key.yaml', 'duplicate-key', ':7:1', ['stands twice', 'Keep one of the two']],
  [
    'duplicate-key.json',
    'duplicate-key',
    ':4:3',
    ["'destination' stands twice", 'Keep one of the two'],
  ],
  [
    'duplicate-column.csv',
    'duplicate-key',
    ':1',
    ["'items.0.name' stands twice", "first as 'item.name'", 'columns 2 and 4'],
  ],
  [
    'unknown-column.csv',
    'unknown-key',
    ':1',
    ["'destination.contry' (column 2)", "Did you mean 'destination.country'?"],
  ],
  ['unknown-key.ndjson', 'unknown-key', ':3:31', ["'contry'", "Did you mean 'country'?"]],
  ['not-yaml.yaml', 'not-yaml', ':13:1', ['not YAML', 'quote']],
  [
    'not-json.json',
    'not-json',
    ':3:10',
    ["not JSON: ':' after the key should stand here", 'Mend the text at that place'],
  ],
  ['cut-off.json', 'not-json', ':4:1', ['not JSON', 'it ends where a key']],
  ['not-json.ndjson', 'not-json', ':2:16', ['not JSON: a key in double quotes should stand here']],
  ['ragged-row.csv', 'not-csv', ':3', ['not CSV', 'expect 2, got 3', 'need quotes']],
  ['open-quote.csv', 'not-csv', ':2', ['not CSV', 'Quote Not Closed']],
  ['anchor.yaml', 'alias-refused', ':3:11', ['anchor &me', 'Write the value out']],
  ['merge-key.yaml', 'alias-refused', ':6:16', ['Merge keys', 'Write the value out']],
  [
    'alias-bomb.yaml',
    'alias-refused',
    ':1:4',
    ['anchor &a'],
    Array<string>(49).fill('alias-refused'),
  ],
  ['empty.yaml', 'file-empty', '', ['is empty', 'leave it out']],
  ['blank.yaml', 'file-empty', '', ['is empty', 'leave it out']],
  ['comment-only.yaml', 'file-empty', '', ['nothing but comments']],
  ['no-transaction.json', 'file-empty', '', ['no transaction', 'Write a transaction into it']],
  ['no-transaction.ndjson', 'file-empty', '', ['no transaction']],
  ['no-rows.csv', 'file-empty', '', ['no rows']],
  [
    'empty-second-document.yaml',
    'missing-key',
    ':13:4',
    ['The document is empty', 'remove the ---'],
  ],
  ['not-utf8.yaml', 'not-utf8', ':3', ['not UTF-8', 'Save the file as UTF-8']],
  ['not-utf8.csv', 'not-utf8', ':2', ['not UTF-8', 'Save the file as UTF-8']],
  [
    'utf-16-without-mark.csv',
    'not-utf8',
    ':1',
    ['UTF-16 without the mark', 'Save the file as UTF-8'],
  ],
  ['half-a-letter-of-utf-16.csv', 'not-utf8', ':2', ['not UTF-16', 'Save the file as UTF-8']],
  ['other-sep.csv', 'not-csv', ':1', ["'sep=|'", 'Save the table anew with commas']],
  ['not-utf8.ndjson', 'not-utf8', ':2', ['not UTF-8', 'Save the file as UTF-8']],
  ['negative-quantity.yaml', 'wrong-type', ':9:15', ["'-3' is not a number", 'Write digits']],
  [
    'currency.yaml',
    'wrong-type',
    ':9:35',
    ["'euro' is not a currency code", 'three capitals, such as USD'],
  ],
  [
    'licence-without-register.yaml',
    'unknown-licence',
    ':14:13',
    ["'E-2024/17'", 'no register of licences is named', '--licences'],
  ],
  [
    'licence-stated-and-drawn.yaml',
    'wrong-type',
    ':14:34',
    ["'granted' is said by the register", 'Leave it out here'],
  ],
  ['licence-without-status.yaml', 'missing-key', ':14:5', ["'licences.0.status' is missing"]],
  [
    'several-mistakes.yaml',
    'unknown-key',
    ':3:1',
    ["Did you mean 'exporter'?"],
    ['impossible-date', 'unknown-option-value'],
  ],
];

const CLEARANCES: readonly Row[] = [
  [
    'unknown-key.yaml',
    'unknown-key',
    ':9:3',
    ["'reson'", "Did you mean 'reason'?"],
    ['missing-key'],
  ],
  ['missing-reason.yaml', 'missing-key', ':2:3', ["'0.reason' is missing", 'Add it']],
  ['empty-reason.yaml', 'wrong-type', ':9:11', ["'0.reason'", 'empty', 'rely on it']],
  ['nobody-decided.yaml', 'wrong-type', ':2:7', ["'0.by'", 'empty', 'Write it out']],
  [
    'list-without-party.yaml',
    'wrong-type',
    ':4:11',
    ["'us-sdn' is not a listed party", 'us-entity-list/ID'],
  ],
  ['not-a-hash.yaml', 'wrong-type', ':8:17', ["'abc' is not a SHA-256", 'licet clear']],
  ['impossible-date.yaml', 'impossible-date', ':3:12', ["'2024-02-30'", 'YYYY-MM-DD']],
  [
    'expires-before-decided.yaml',
    'wrong-type',
    ':3:12',
    ["'2023-06-30' is before the day of the decision, 2023-07-01", 'Write a later day'],
  ],
  [
    'lasts-too-long.yaml',
    'wrong-type',
    ':3:12',
    ["'2025-07-02' is more than 2 years after the decision", 'Write 2025-07-01 or an earlier day'],
  ],
  [
    'decided-tomorrow.yaml',
    'wrong-type',
    ':6:7',
    ["'2024-01-02' is a day that has not come", 'Write the day of the decision'],
  ],
  ['record-in-place-of-list.yaml', 'wrong-type', ':1:1', ['should be a list', 'a record']],
  ['second-document.yaml', 'wrong-type', ':11:1', ['second document', 'above the ---']],
  ['decided-twice.yaml', 'duplicate-key', ':3:3', ['stands twice', 'Keep one of the two']],
  ['comment-only.yaml', 'file-empty', '', ['nothing but comments']],
  ['empty.yaml', 'file-empty', '', ['is empty']],
];

const WAIVERS: readonly Row[] = [
  [
    'unknown-key.yaml',
    'unknown-key',
    ':5:3',
    ["'reson'", "Did you mean 'reason'?"],
    ['missing-key'],
  ],
  ['missing-approver.yaml', 'missing-key', ':2:3', ["'0.approver' is missing", 'Add it']],
  ['missing-last-day.yaml', 'missing-key', ':2:3', ["'0.expires' is missing", 'Add it']],
  ['missing-ticket.yaml', 'missing-key', ':2:3', ["'0.ticket' is missing", 'Add it']],
  ['empty-reason.yaml', 'wrong-type', ':5:11', ["'0.reason'", 'empty', 'rely on it']],
  [
    'approved-by-its-owner.yaml',
    'wrong-type',
    ':7:13',
    ["'a.  berg' is the owner too", 'Name another person'],
  ],
  ['impossible-date.yaml', 'impossible-date', ':9:12', ["'2024-02-30'", 'YYYY-MM-DD']],
  [
    'ends-as-it-begins.yaml',
    'wrong-type',
    ':9:12',
    ["'2023-07-01' is not after the first day, 2023-07-01", 'Write a later day'],
  ],
  [
    'lasts-too-long.yaml',
    'wrong-type',
    ':9:12',
    ["'2025-07-02' is more than 2 years after the first day, 2023-07-01", 'Write 2025-07-01'],
  ],
  ['covers-all.yaml', 'unknown-option-value', ':4:11', ["'all'", 'open, amber, red']],
  ['record-in-place-of-list.yaml', 'wrong-type', ':2:1', ['should be a list', 'a record']],
  ['second-document.yaml', 'wrong-type', ':12:1', ['second document', 'above the ---']],
  ['comment-only.yaml', 'file-empty', '', ['nothing but comments']],
];

const LICENCES: readonly Row[] = [
  ['unknown-key.yaml', 'unknown-key', ':10:3', ["'teritories'", "Did you mean 'territories'?"]],
  ['missing-number.yaml', 'missing-key', ':2:3', ["'0.number' is missing"]],
  ['unknown-status.yaml', 'unknown-option-value', ':6:11', ["'grantd'", "Did you mean 'granted'?"]],
  [
    'unknown-agency.yaml',
    'unknown-option-value',
    ':4:11',
    ["'export-controll'", "Did you mean 'export-control'?"],
  ],
  ['exception.yaml', 'unknown-option-value', ':5:9', ["'exception'", 'individual, global']],
  ['met-by-nobody.yaml', 'wrong-type', ':16:7', ['is missing where a condition is called met']],
  ['quantity-not-a-number.yaml', 'wrong-type', ':11:24', ["'twenty' is not a number"]],
  ['currency.yaml', 'wrong-type', ':12:53', ["'euro' is not a currency code"]],
  ['name-and-code.yaml', 'wrong-type', ':9:11', ['both a name and a code', 'Write two items']],
  ['neither-name-nor-code.yaml', 'wrong-type', ':9:11', ['neither a name nor a code']],
  ['users-not-a-list.yaml', 'wrong-type', ':8:10', ["'Example Telecom'", "neither 'any' nor"]],
  ['ends-before-it-begins.yaml', 'wrong-type', ':14:10', ["'2024-01-01' is not after the day"]],
  ['impossible-date.yaml', 'impossible-date', ':14:10', ["'2026-02-30'"]],
  ['unknown-territory.yaml', 'unknown-territory', ':10:17', ["'Wakanda'", 'two-letter code']],
  ['unknown-authority.yaml', 'unknown-territory', ':3:14', ["Did you mean 'Germany'?"]],
  ['unknown-list.yaml', 'unknown-list', ':9:48', ["'ue'", 'Possible: de, eu']],
  ['unknown-code.yaml', 'unknown-code', ':9:58', ["'29' is no code of the list eu"]],
  ['number-twice.yaml', 'duplicate-id', ':17:11', ["'e-2024/17' stands twice", 'in line 2']],
  ['record-in-place-of-list.yaml', 'wrong-type', ':1:1', ['should be a list', 'a record']],
  ['second-document.yaml', 'wrong-type', ':18:1', ['second document', 'above the ---']],
  ['comment-only.yaml', 'file-empty', '', ['nothing but comments']],
];

/** Codes of the closed list for which there is no file to break. */
const WITHOUT_FIXTURE: Readonly<Record<string, string>> = {
  unproved: 'said of the shipped packs alone; test/check/proofs.test.ts has its cases',
  proved: 'said of the shipped packs alone; test/check/proofs.test.ts has its cases',
  'not-xml': "said of publishers' lists; test/data/lists/quirks.test.ts has its cases",
  'not-fetched': 'said of addresses; test/data/download/downloads.test.ts has its cases',
  'damaged-record': 'said of kept records; test/cli/records.test.ts has its cases',
  'other-than-locked': 'said of what a lock does not name; test/cli/lock.test.ts has its cases',
  'broken-log': 'said of the log of records; test/cli/records.test.ts has its cases',
  'wrong-key': 'said of keys; test/cli/pack.test.ts has its cases',
  'not-signed': 'said of packed packs; test/cli/pack.test.ts has its cases',
  'internal-reference':
    'said of data/categories.yaml against the packs; test/categories.test.ts has its cases',
};

const covered = new Set<string>();

const listedParty: ListedParty = {
  list: 'watch-list',
  id: '1',
  name: 'Example Ltd',
  aliases: ['Exemple SARL'],
  nativeNames: [],
  programme: 'test',
  since: '2020-01-01',
  citation: 'a made-up act',
  reason: 'none',
  source: 'https://example.org',
  confidence: 'recalled',
};

const expectRow = (
  [, code, place, words, also = []]: Row,
  problems: readonly Problem[],
  file = '',
): void => {
  const texts = problems.map(problemText);
  const found = problems.filter(
    (problem, index) => problem.code === code && texts[index]!.startsWith(`${file}${place}: `),
  );
  expect(found.length, `${code} at ${file}${place} among\n${texts.join('\n')}`).toBeGreaterThan(0);
  expect(
    found.some((problem) => words.every((word) => problemText(problem).includes(word))),
    `${words.join(' + ')} in\n${found.map(problemText).join('\n')}`,
  ).toBe(true);
  expect(problems.map((problem) => problem.code).sort()).toEqual([code, ...also].sort());
  for (const problem of problems) expect(problem.remedy, problemText(problem)).toMatch(/\S/);
  covered.add(code);
};

const named = (rows: readonly Row[]) => rows.map((row) => ({ fixture: row[0], code: row[1], row }));

const fixturesIn = (folder: string): string[] =>
  readdirSync(join(import.meta.dirname, 'broken', folder)).sort();

describe('a broken pack', () => {
  test('is the sound pack with one mistake; the sound pack has none', () => {
    expect(problemsOfPack(undefined)).toEqual([]);
  });
  test.each(named(PACKS))('$fixture is refused as $code', ({ row }) =>
    expectRow(row, problemsOfPack(row[0])),
  );
  test('has a row for every fixture', () => {
    expect(PACKS.map(([name]) => name).sort()).toEqual(fixturesIn('packs'));
  });
});

describe('a broken data file', () => {
  test.each(named(DATA))('$fixture is refused as $code', ({ row }) =>
    expectRow(row, problemsOfData(row[0])),
  );
  test('has a row for every fixture', () => {
    expect(DATA.map(([name]) => name).sort()).toEqual(fixturesIn('data'));
  });
});

describe('a broken transaction', () => {
  test('is the sound one with one mistake; the sound one has none', async () => {
    expect(await problemsOfTransactions(transactionFixture('sound.yaml'))).toEqual([]);
  });
  test.each(named(TRANSACTIONS))('$fixture is refused as $code', async ({ row }) =>
    expectRow(row, await problemsOfTransactions(transactionFixture(row[0])), row[0]),
  );
  test('has a row for every fixture', () => {
    const others = ['sound.yaml', 'deal.txt'];
    expect([...TRANSACTIONS.map(([name]) => name), ...others].sort()).toEqual(
      fixturesIn('transactions'),
    );
  });
});

describe('a broken file of clearances', () => {
  test('is the sound one with one mistake; the sound one has none', () => {
    expect(problemsOfClearances('sound.yaml')).toEqual([]);
  });
  test.each(named(CLEARANCES))('$fixture is refused as $code', ({ row }) =>
    expectRow(row, problemsOfClearances(row[0]), row[0]),
  );
  test('has a row for every fixture', () => {
    expect([...CLEARANCES.map(([name]) => name), 'sound.yaml'].sort()).toEqual(
      fixturesIn('clearances'),
    );
  });
});

describe('a broken file of waivers', () => {
  test('is the sound one with one mistake; the sound one has none', () => {
    expect(problemsOfWaivers('sound.yaml')).toEqual([]);
  });
  test.each(named(WAIVERS))('$fixture is refused as $code', ({ row }) =>
    expectRow(row, problemsOfWaivers(row[0]), row[0]),
  );
  test('has a row for every fixture', () => {
    expect([...WAIVERS.map(([name]) => name), 'sound.yaml'].sort()).toEqual(fixturesIn('waivers'));
  });
});

describe('a broken register of licences', () => {
  test('is the sound one with one mistake; the sound one has none', () => {
    expect(problemsOfLicences('sound.yaml')).toEqual([]);
  });
  test.each(named(LICENCES))('$fixture is refused as $code', ({ row }) =>
    expectRow(row, problemsOfLicences(row[0]), row[0]),
  );
  test('has a row for every fixture', () => {
    expect([...LICENCES.map(([name]) => name), 'sound.yaml'].sort()).toEqual(
      fixturesIn('licences'),
    );
  });
});

describe('a mistake that is no fixture in the repository', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'licet-large-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const caught = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      if (!(error instanceof LicetError)) throw error;
      for (const { code } of error.problems) covered.add(code);
      return error.message;
    }
    return 'nothing was refused';
  };

  test('a file of 10 MB is refused before it is read, and told what to do', () => {
    const file = join(folder, 'large.yaml');
    writeFileSync(file, `id: a\nnote: ${'x'.repeat(10_000_000)}\n`);
    const message = caught(() => readText(file));
    expect(message).toContain(
      `${file}: The file has 10000013 bytes; YAML and JSON files may have 5000000. Split it`,
    );
    expect(message).toContain('NDJSON or CSV');
    expect(message).toContain('[file-too-large]');
  });

  test('a file that is not there', () => {
    expect(caught(() => inputsOf([join(folder, 'none.yaml')], undefined))).toBe(
      `${folder}/none.yaml: There is no such file or folder. Check the path. [file-unreadable]`,
    );
    expect(caught(() => readText(join(folder, 'none.yaml')))).toContain(
      'none.yaml: There is no such file or folder. Check the path and its permissions. [file-unreadable]',
    );
  });

  test('a file whose ending names no format', () => {
    expect(caught(() => inputsOf([transactionFixture('deal.txt')], undefined))).toMatch(
      /deal\.txt: The ending of the file names no format that licet reads\. Use one of \.yaml, \.yml, \.json, \.ndjson, \.jsonl, \.csv, or say which with --input\. \[unknown-format\]/,
    );
  });

  test('a folder without transactions', () => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    expect(caught(() => inputsOf([empty], undefined))).toContain(
      'The folder holds no transaction file',
    );
  });

  test('an output that cannot be written', () => {
    expect(caught(() => writeWhole(join(folder, 'none', 'out.txt'), 'x'))).toContain(
      'It cannot be written (ENOENT). Check that its folder exists and may be written; nothing was changed. [file-unwritable]',
    );
  });

  test('a store from which a row was deleted', () => {
    const file = join(folder, 'lists.sqlite');
    buildStore(
      file,
      [],
      [listedParty],
      vocabularyOf(loadNameTables(join(import.meta.dirname, '../data'))),
    );
    openStore(file).close();
    const database = new Database(file);
    database.exec('DELETE FROM party');
    database.close();
    expect(caught(() => openStore(file))).toBe(
      `${file}: The store of listed parties does not hold the rows it was built with. Build licet again with npm run build. [damaged-build]`,
    );
  });

  test('an answer without a value', () => {
    expect(caught(() => parseAnswers(['end-user.type']))).toContain(
      "--set 'end-user.type' is not of the form fact=value. Write --set end-user.type=police.",
    );
  });
});

describe('a mistake that is no fixture, on a questionnaire or in a what-if', () => {
  test('a line of a filled questionnaire that is neither an answer nor printed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'licet-filled-'));
    const file = join(folder, 'filled.md');
    writeFileSync(file, '# Questions\n\n## 1. What?\n\nFact: end-use.mass\n\nsurely not\n');
    const problems = await readFilled(file).then(
      () => [],
      (error: LicetError) => error.problems,
    );
    rmSync(folder, { recursive: true });
    expect(problems.map(problemText)).toEqual([
      `${file}:7: 'surely not' is neither an answer nor a line of the questionnaire. Write it after 'Answer:', tick an answer, or begin the line with > where it is a comment. [not-understood]`,
    ]);
    covered.add(problems[0]!.code);
  });

  test('a setting that is so already', () => {
    const problems: Problem[] = [];
    const raw = transaction({ id: 'a', destination: { country: 'KE' } });
    setFacts(raw, new Map([['destination.country', 'ke']]), shippedScreener(), problems);
    expect(problems.map(problemText)).toEqual([
      '--set destination.country: It is so in the file already (deal.yaml:1). Leave it out, or set another value. [no-effect]',
    ]);
    covered.add(problems[0]!.code);
  });
});

describe('the closed list of codes', () => {
  const source = readFileSync(join(import.meta.dirname, '../src/model/errors.ts'), 'utf8');
  const codes = [...source.matchAll(/^ {2}\| '([a-z0-9-]+)'/gm)].map(([, code]) => code!);

  test('is read from src/model/errors.ts', () => {
    expect(codes.length).toBeGreaterThan(30);
    expect(codes).toContain('circular');
  });
  test('has a fixture for every code, or a reason why there is none', () => {
    expect(codes.filter((code) => !covered.has(code)).sort()).toEqual(
      Object.keys(WITHOUT_FIXTURE).sort(),
    );
  });
});
