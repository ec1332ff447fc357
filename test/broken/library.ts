// Mistakes in what a pack and its data say of each other: periods, domains, control lists, horizons, marks.

import type { Row } from './row.ts';

const LICENCE = 'packs/sound/licence.yaml';
/** Cases of the rule that come out otherwise once it can never be met. */
const FIVE_CASES = Array<string>(5).fill('case-failed');

export const LIBRARY: readonly Row[] = [
  [
    'days-beside-periods',
    'unknown-key',
    `${LICENCE}:6:1`,
    ["'since' stands beside 'periods'", 'Write it into the period'],
  ],
  ['period-without-start', 'missing-key', `${LICENCE}:8:5`, ["'periods.1.since' is missing"]],
  ['no-start', 'missing-key', `${LICENCE}:1:1`, ["'since' is missing", 'or periods:']],
  [
    'periods-overlap',
    'version-overlap',
    `${LICENCE}:7:5`,
    ['two periods are in force on 2022-01-01', 'until: 2022-01-01'],
  ],
  [
    'entry-on-unknown-list',
    'unknown-list',
    'packs/sound/probe.yaml:6:3',
    ["'eeu' is no control list", "Did you mean 'eu'?", 'Write data/control-lists/eeu.yaml'],
    ['case-failed'],
  ],
  [
    'row-carries-something-else',
    'unknown-key',
    'packs/sound/probe.yaml:6:3',
    ["carry no 'reason'", "Did you mean 'reasons'?", 'under carries'],
  ],
  [
    'control-list-not-named-for-file',
    'id-not-path',
    'data/control-lists/eu.yaml:1:15',
    ["'ue'", "'eu'", 'same name'],
    ['unknown-list'],
  ],
  [
    'control-list-with-broken-pattern',
    'wrong-type',
    'data/control-lists/eu.yaml:7:19',
    ['not a regular expression'],
    ['unknown-list'],
  ],
  [
    'control-list-rows-on-no-entry',
    'unknown-rule',
    'data/control-lists/xb.yaml:9:4',
    ["'sound/prob', which does not exist", "Did you mean 'sound/probe'?"],
  ],
  [
    'relief-not-primary',
    'relief-not-allowed',
    'packs/sound/granted.yaml:1:1',
    ['not primary throughout: conditions secondary, exceptions recalled', 'Read the text itself'],
  ],
  [
    'refusal-softened',
    'relief-not-allowed',
    'packs/house/softened.yaml:1:1',
    ["softens 'house/never', which refuses and is final", 'the effect hold'],
  ],
  [
    'definition-of-stated-fact',
    'definition-not-allowed',
    'packs/sound/def-heavy.yaml:1:1',
    ["defines 'item.name', which a transaction states", 'a name of its own'],
  ],
  [
    'definition-of-looked-up-fact',
    'definition-not-allowed',
    'packs/sound/def-heavy.yaml:1:1',
    ["defines 'item.record', which is looked up", 'a name of its own'],
  ],
  [
    'definition-of-listed-fact',
    'definition-not-allowed',
    'packs/sound/def-heavy.yaml:1:1',
    ["defines 'item.eu-reasons', which control lists supply", 'a name of its own'],
  ],
  [
    'definition-of-role',
    'definition-not-allowed',
    'packs/sound/def-heavy.yaml:1:1',
    ["defines 'end-user.heavy'", 'Define party.heavy; rules then read it as end-user.heavy'],
  ],
  [
    'definition-of-evidence',
    'definition-not-allowed',
    'packs/sound/def-heavy.yaml:1:1',
    ["defines 'licence.heavy', which is no fact of a subject", 'Begin the name with one of: item.'],
  ],
  [
    'definition-twice',
    'definition-not-allowed',
    'packs/sound/def-massive.yaml:1:1',
    ["defines 'item.heavy', which 'sound/def-heavy' defines already", 'Keep one of the two'],
  ],
  [
    'marks-half-stated',
    'unknown-option-value',
    'packs/sound/licence.yaml:6:32',
    ["'primry'", "Did you mean 'primary'?"],
    ['missing-key'],
  ],
  [
    'unknown-territory-in-condition',
    'unknown-territory',
    `${LICENCE}:11:14`,
    ["destination.country: 'QQ' is no territory", 'Mend the value'],
  ],
  [
    'unknown-code-in-condition',
    'unknown-code',
    'packs/sound/def-heavy.yaml:8:53',
    ["item.eu: '5X999' is no code of the eu list"],
  ],
  [
    'unknown-territory-in-set',
    'unknown-territory',
    'data/parameters/watched.yaml:1:1',
    ["$watched: 'QQ' is no territory"],
  ],
  [
    'unknown-category-in-set',
    'unknown-option-value',
    'data/parameters/watched-items.yaml:1:1',
    ["'prob' is no value of item.geartype", "Did you mean 'probe'?"],
    FIVE_CASES,
  ],
  [
    'unknown-territory-in-case',
    'unknown-territory',
    'packs/sound/licence.test.yaml:11:13',
    ["'QQ' is no territory"],
  ],
  [
    'contradiction-in-condition',
    'never-met',
    `${LICENCE}:11:7`,
    ["'item.geartype' would need values at once that exclude each other", 'put them under any'],
    FIVE_CASES,
  ],
  [
    'value-outside-its-set',
    'never-met',
    `${LICENCE}:11:7`,
    ["'destination.country' would need values at once"],
    FIVE_CASES,
  ],
  [
    'touches-hides-rule',
    'never-met',
    'packs/sound/licence.test.yaml:8:5',
    ["'sound/licence' is met here", 'Widen touches in pack.yaml'],
  ],
  [
    'reviewed-template',
    'unfinished',
    `${LICENCE}:1:1`,
    ['says that it is reviewed', "'What the provision says, in one line'", 'set status: draft'],
  ],
  [
    'rule-file-yml',
    'unknown-format',
    'packs/sound/other.yml',
    ['would be passed over', 'ends in .yaml'],
  ],
  [
    'rule-file-capitals',
    'unknown-format',
    'packs/sound/other.YAML',
    ['would be passed over', 'ends in .yaml'],
  ],
  [
    'rule-file-link',
    'file-unreadable',
    'packs/sound/linked.yaml',
    ['a link', 'Put the file itself'],
  ],
  [
    'rule-outside-packs',
    'missing-key',
    'packs/stray.yaml',
    ['in none of them', 'Move it into the folder of a pack'],
  ],
  [
    'control-list-binds-nobody-known',
    'unknown-territory',
    'data/control-lists/eu.yaml:1:15',
    ["eu binds: 'QQ' is no territory"],
  ],
  [
    'control-list-twin-of-no-list',
    'unknown-list',
    'data/control-lists/eu.yaml:1:15',
    ["eu, twin: 'world' is no control list"],
  ],
  [
    'list-that-no-rule-reads',
    'never-used',
    'data/lists/watch-list/list.yaml',
    ["No rule reads the list 'watch-list'", 'match.list: watch-list'],
  ],
  [
    'unknown-list-in-condition',
    'unknown-list',
    'packs/sound/listed.yaml:7:26',
    ["'wach-list' is no party list", "Did you mean 'watch-list'?"],
  ],
  [
    'index-of-no-fact',
    'unknown-fact',
    'data/indices/freedom/index.yaml',
    ["supplies 'destination.freedom', which is no fact", 'data/facts'],
  ],
];
