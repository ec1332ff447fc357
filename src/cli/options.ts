// Every option, described once: the parser, --help, shell completion and the table of docs/options.md are made from this.

import { FAILING_FROM } from './exit-status.ts';
import { DETAILS } from '../report/format.ts';
import { DIFF_FORMAT_NAMES } from '../report/diff/index.ts';
import { FORMAT_NAMES } from '../report/index.ts';
import { FILTER } from './filter/is-filter.ts';
import { STANDARD_RECORD_NAMES } from '../report/standard-records/index.ts';
import { TABLE_KINDS } from './tables/kinds.ts';

export interface OptionRow {
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** May be given again, each time with one value; 'list': a value may be several, with commas between them. */
  readonly repeat?: 'one' | 'list';
}

export const AS_OF: OptionRow = {
  flags: '--as-of <day>',
  description: 'read the law as of this day (default: the date of each transaction, else today)',
};
export const RULES: OptionRow = {
  flags: '--rules <folder>',
  description:
    'add packs of your own: a folder with pack.yaml, or of such folders; FILE=KEY a packed pack and who must have signed it; shipped:moratorium turns that pack on (may be repeated)',
  repeat: 'one',
};
export const CONFIG: OptionRow = {
  flags: '--config <file>',
  description: 'settings (default: licet.yaml in this folder, or the nearest above it)',
};
/** Which lock a run is held to. */
export const HELD: readonly OptionRow[] = [
  {
    flags: '--lock <file>',
    description:
      'refuse other packs and data than this lock names (default: licet.lock beside licet.yaml)',
  },
  { flags: '--no-lock', description: 'be held to no lock; the answer says so' },
];
export const INPUT: OptionRow = {
  flags: '--input <format>',
  description: 'format of standard input and of files with another ending',
  choices: ['yaml', 'json', 'ndjson', 'csv'],
};

export const NO_PRESUMPTIONS: OptionRow = {
  flags: '--no-presumptions',
  description: 'presume nothing of an item by its kind; what would have been presumed is asked',
};

const HYPOTHETICAL: OptionRow = {
  flags: '--hypothetical',
  description: 'what would change it may be another item, place, user or exporter',
};

export const KNOWN_AT: OptionRow = {
  flags: '--known-at <day>',
  description: "count evidence published by this day, or 'now' for hindsight (default: as-of)",
};
export const LISTS: OptionRow = {
  flags: '--lists <which>',
  description: 'the bundled lists are enough, or full lists are required',
  choices: ['bundled', 'required'],
  default: 'required',
};
export const FAIL_ON: OptionRow = {
  flags: '--fail-on <colour>',
  description: 'exit status 1 from this colour on; never: 0 whatever was found, 2 where it failed',
  choices: FAILING_FROM,
  default: 'amber',
};
export const OUTPUT: OptionRow = {
  flags: '-o, --output <file>',
  description: 'write to a file, whole or not at all',
};

export const CLEARANCES: OptionRow = {
  flags: '--clearances <file>',
  description: 'recorded decisions that a match is another party (default: those of licet.yaml)',
};

export const WAIVERS: OptionRow = {
  flags: '--waivers <file>',
  description:
    'findings that a gate passes over for a time (default: those of licet.yaml, else waivers.yaml beside it)',
};

export const LICENCES: OptionRow = {
  flags: '--licences <file>',
  description:
    "the exporter's licences, on which transactions draw by number (default: those of licet.yaml)",
};

export const COMPANY: OptionRow = {
  flags: '--company <file>',
  description: 'what the company itself does, answered once a year (default: that of licet.yaml)',
};

export const ALL: OptionRow = {
  flags: '-a, --all',
  description: 'name every open rule, every question and all that was consulted',
};
export const IGNORE_COLUMNS: OptionRow = {
  flags: '--ignore-columns <names>',
  description:
    'leave these columns of CSV files out, with commas between the names (may be repeated)',
  repeat: 'list',
};

export const MAP: OptionRow = {
  flags: '--map <file>',
  description:
    'what the columns of tables (.csv, .xlsx, .parquet) mean, by a mapping (licet map drafts one)',
};

export const JOBS: OptionRow = {
  flags: '-j, --jobs <number>',
  description: 'screen the transactions of NDJSON and CSV files in so many threads',
  default: '1',
};

/** One party without a deal. */
const PARTY: readonly OptionRow[] = [
  {
    flags: '--party <name>',
    description:
      'in place of files: a party without a deal; what lists, histories and places hold of it, and no verdict (may be repeated: what stands behind one is of that one, and a country or type before the first of all)',
    repeat: 'one',
  },
  { flags: '--country <place>', description: 'with --party: where it sits, a code or a name' },
  {
    flags: '--alias <name>',
    description: 'with --party: another name of it, in any script (may be repeated)',
    repeat: 'one',
  },
  {
    flags: '--address <text>',
    description: 'with --party: its address; listed addresses and places under embargo are noticed',
  },
  {
    flags: '--id <kind=number>',
    description:
      'with --party: its number; the kind is registration, tax, lei or imo (may be repeated)',
    repeat: 'one',
  },
  {
    flags: '--type <type>',
    description:
      "with --party: what kind of body it is, such as police: its state's services count",
  },
  {
    flags: '--owner <name=share>',
    description:
      'with --party: an owner and its share in per cent, with @ and a place where that is known (may be repeated)',
    repeat: 'one',
  },
];

const TABLES: OptionRow = {
  flags: '--tables <files>',
  description:
    'with --out: leave the tables as CSV, as Parquet, where columns have types, or as both (default: csv)',
  choices: TABLE_KINDS,
};

export const SCREEN_OPTIONS: readonly OptionRow[] = [
  {
    flags: '-f, --format <name>',
    description:
      'how the answer is written (default: text); NAME=FILE writes it into that file, beside any other (may be repeated); ndjson answers each line of standard input with a line',
    choices: [...FORMAT_NAMES, FILTER],
    repeat: 'one',
  },
  {
    flags: '--against <file>',
    description:
      'of -f markdown: say first what moved against the answers in that file, which an earlier run wrote with -f json',
  },
  AS_OF,
  KNOWN_AT,
  {
    flags: '--compare-knowledge',
    description:
      'set the answer by what was known on the day beside the one by what is known today, or by --known-at: both colours, and what turned them; with --out both in columns of verdicts',
  },
  LISTS,
  RULES,
  ...HELD,
  CLEARANCES,
  WAIVERS,
  LICENCES,
  COMPANY,
  INPUT,
  FAIL_ON,
  {
    flags: '--set <fact=value>',
    description:
      'answer a question for this run, such as end-user.type=police; several values with commas; none and unknown as in a file (may be repeated)',
    repeat: 'one',
  },
  IGNORE_COLUMNS,
  MAP,
  NO_PRESUMPTIONS,
  HYPOTHETICAL,
  {
    flags: '--detail <how>',
    description:
      'how much of each answer (default: full for one; for several standard in JSON, else brief)',
    choices: DETAILS,
  },
  ALL,
  JOBS,
  {
    flags: '--out <folder>',
    description:
      'write tables of all answers into a folder, with a codebook and a manifest; what cannot be judged goes into rejected.csv, and the run goes on',
  },
  TABLES,
  {
    flags: '--shard <which>',
    description:
      'with --out: judge one part of so many, such as 2/3, here and the others elsewhere; licet merge puts their tables together',
  },
  {
    flags: '--resume',
    description: 'with --out: go on where a run that was stopped left off, or begin',
  },
  {
    flags: '--no-report',
    description: 'with --out: write no report.html; licet report makes it later',
  },
  {
    flags: '--strict',
    description: 'with --out: stop at the first thing that cannot be judged; nothing is kept',
  },
  ...PARTY,
  OUTPUT,
  CONFIG,
  {
    flags: '-q, --quiet',
    description: 'print nothing on standard output, only set the exit status',
  },
];

export const MERGE_OPTIONS: readonly OptionRow[] = [
  { ...TABLES, description: 'leave the tables as CSV, as Parquet, or as both (default: csv)' },
  { flags: '--no-report', description: 'write no report.html; licet report makes it later' },
  FAIL_ON,
  {
    flags: '-q, --quiet',
    description: 'print nothing on standard output, only set the exit status',
  },
];

export const REPORT_OPTIONS: readonly OptionRow[] = [
  {
    flags: '--hindsight <folder>',
    description:
      'set beside it the tables of the same by what was known later (licet screen --known-at now --out)',
  },
  {
    flags: '-o, --output <file>',
    description: 'write it here (default: report.html in the folder)',
  },
];

export const COMPANY_OPTIONS: readonly OptionRow[] = [
  {
    flags: '-f, --format <name>',
    description: 'how the answer is written',
    choices: ['text', 'json'],
    default: 'text',
  },
  {
    flags: '--as-of <day>',
    description: 'read the law as of this day (default: the day on which the file was answered)',
  },
  RULES,
  ...HELD,
  CONFIG,
  {
    flags: '-q, --quiet',
    description: 'print nothing on standard output, only set the exit status',
  },
];

const CATEGORY: OptionRow = {
  flags: '--category <kind>',
  description: 'the kind of item, such as spyware or imsi-catcher',
};

export const ASK_OPTIONS: readonly OptionRow[] = [
  {
    flags: '--new',
    description: 'begin a new file; what is not given below is asked first',
  },
  { ...CATEGORY, description: `with --new: ${CATEGORY.description}` },
  { flags: '--exporter <place>', description: 'with --new: where the exporter is established' },
  { flags: '--country <place>', description: 'with --new: where the item will be used' },
  { flags: '--user <name>', description: 'with --new: who will use it' },
  {
    flags: '--by <name>',
    description:
      'who answers: each answer stands in the file with this name and the day, save what the deal itself is',
  },
  {
    flags: '--set <fact=value>',
    description:
      'put an answer into the file before asking, such as end-user.type=police; several values with commas (may be repeated)',
    repeat: 'one',
  },
  {
    flags: '-f, --format <name>',
    description:
      'ask nobody here, but print the open questions for a colleague; without a terminal that is done anyway, as markdown',
    choices: ['markdown', 'csv', 'json'],
  },
  {
    flags: '-a, --all',
    description:
      'print also what only the kind of item decides, before that is known; else it is printed once it is',
  },
  OUTPUT,
  {
    flags: '--answers <file>',
    description: 'put the answers of a questionnaire that came back filled into the file',
  },
  AS_OF,
  KNOWN_AT,
  LISTS,
  RULES,
  ...HELD,
  CLEARANCES,
  WAIVERS,
  LICENCES,
  COMPANY,
  FAIL_ON,
  NO_PRESUMPTIONS,
  CONFIG,
];

export const WHAT_IF_OPTIONS: readonly OptionRow[] = [
  {
    flags: '--set <fact=value>',
    description:
      'what is to be otherwise, such as end-user.type=police; several values with commas (may be repeated)',
    repeat: 'one',
  },
  {
    flags: '--sweep <what>',
    description:
      'the colours over time, such as as-of=2008..2026; or over answers, such as end-user.type or destination.country=KE,DE',
  },
  {
    flags: '-f, --format <name>',
    description: 'how the answer is written',
    choices: ['text', 'json'],
    default: 'text',
  },
  { flags: '-a, --all', description: 'name every finding that came, turned or went' },
  AS_OF,
  KNOWN_AT,
  LISTS,
  RULES,
  ...HELD,
  CLEARANCES,
  WAIVERS,
  LICENCES,
  COMPANY,
  INPUT,
  FAIL_ON,
  NO_PRESUMPTIONS,
  CONFIG,
];

export const NEW_PACK_OPTIONS: readonly OptionRow[] = [
  { flags: '--in <folder>', description: 'the folder that holds the packs', default: 'rules' },
];

export const NEW_TRANSACTION_OPTIONS: readonly OptionRow[] = [
  CATEGORY,
  {
    flags: '--from <record>',
    description: 'take items and declared codes from an SPDX 3 or CycloneDX document (JSON)',
  },
  AS_OF,
  RULES,
  ...HELD,
  CONFIG,
];

const SHEET: OptionRow = {
  flags: '--sheet <name>',
  description: 'the sheet of a workbook (default: that of the mapping, or the only one)',
};

export const NEW_TRANSACTIONS_OPTIONS: readonly OptionRow[] = [
  {
    flags: '--mapping <file>',
    description: 'what the columns mean (licet new mapping begins one)',
  },
  SHEET,
  {
    flags: '-o, --output <folder>',
    description: 'where the files are written',
    default: 'transactions',
  },
  { flags: '--only-new', description: 'leave files that are there already as they are' },
  RULES,
  ...HELD,
  CONFIG,
];

export const NEW_MAPPING_OPTIONS: readonly OptionRow[] = [
  SHEET,
  {
    flags: '--map <file>',
    description:
      'complete this mapping, whose columns are placed, with the words of the table that no fact has',
  },
  {
    flags: '-o, --output <file>',
    description:
      'the mapping to write (default: the name of the spreadsheet with .mapping.yaml; with --map that mapping)',
  },
  RULES,
  ...HELD,
  CONFIG,
];

/** The same command, where a table of many deals is meant. */
export const MAP_OPTIONS: readonly OptionRow[] = [...NEW_MAPPING_OPTIONS];

export const CHECK_OPTIONS: readonly OptionRow[] = [
  RULES,
  ...HELD,
  CONFIG,
  {
    flags: '--copies <folder>',
    description:
      'compare the passages that the shipped packs rest on with the copies of the law in this folder',
  },
];

export const DIFF_OPTIONS: readonly OptionRow[] = [
  {
    flags: '--from <packs>',
    description:
      'packs, with @DAY the law of that day: a folder, FILE=KEY a packed pack and who must have signed it, shipped, or . for the packs in use (default: .)',
  },
  { flags: '--to <packs>', description: 'the same of what they are compared with (default: .)' },
  {
    flags: '-f, --format <name>',
    description: 'how it is written',
    choices: DIFF_FORMAT_NAMES,
    default: 'text',
  },
  { ...AS_OF, description: 'read the law as of this day on a side without a day of its own' },
  KNOWN_AT,
  LISTS,
  RULES,
  CLEARANCES,
  LICENCES,
  COMPANY,
  INPUT,
  {
    ...FAIL_ON,
    description:
      'exit status 1 where one changes to or from this colour or a worse one, or one side refuses it; never: 0 whatever changes',
  },
  IGNORE_COLUMNS,
  NO_PRESUMPTIONS,
  { ...ALL, description: 'name every reason and gap that came, went or turned' },
  OUTPUT,
  CONFIG,
];

export const LOCK_OPTIONS: readonly OptionRow[] = [
  { flags: '--check', description: 'write nothing; say what differs' },
  {
    flags: '--lock <file>',
    description: 'the lock (default: licet.lock beside licet.yaml, else the nearest, else here)',
  },
  RULES,
  CONFIG,
];

export const PLAIN_FORMAT: OptionRow = {
  flags: '-f, --format <name>',
  description: 'how the answer is written',
  choices: ['text', 'json'],
  default: 'text',
};

const PACK: OptionRow = {
  flags: '--pack <name>',
  description: 'the rules of this pack alone (may be repeated)',
  repeat: 'one',
};

export const COVERAGE_OPTIONS: readonly OptionRow[] = [
  PLAIN_FORMAT,
  { flags: '--cases', description: 'count the cases beside the rules too, or alone without files' },
  { ...PACK, description: 'count the rules of this pack alone, and list them (may be repeated)' },
  {
    flags: '--floor <percent>',
    description: 'exit status 1 where fewer of the rules fired',
  },
  { flags: '-a, --all', description: 'list every rule' },
  AS_OF,
  KNOWN_AT,
  LISTS,
  RULES,
  CLEARANCES,
  LICENCES,
  COMPANY,
  INPUT,
  NO_PRESUMPTIONS,
  ...HELD,
  CONFIG,
];

export const DOCS_OPTIONS: readonly OptionRow[] = [
  {
    flags: '-o, --output <folder>',
    description: 'where the pages are written',
    default: 'rule-reference',
  },
  PACK,
  RULES,
  ...HELD,
  CONFIG,
];

export const PACK_BUILD_OPTIONS: readonly OptionRow[] = [
  { flags: '--key <file>', description: 'the private key that signs: PEM, Ed25519, no password' },
  {
    flags: '-o, --output <file>',
    description: 'the file to write (default: the pack and its version, ending in .licetpack)',
  },
  {
    flags: '--release <name>',
    description: 'the version of the pack, as its manifest says it (default: the day)',
  },
  {
    flags: '--day <day>',
    description: 'the day of which the pack is (default: checked-to of its pack.yaml)',
  },
  {
    ...RULES,
    description: 'packs of your own that this one needs beside the shipped ones (may be repeated)',
  },
];

export const PACK_VERIFY_OPTIONS: readonly OptionRow[] = [
  { flags: '--key <file>', description: 'the public key that must have signed it: PEM, Ed25519' },
  PLAIN_FORMAT,
];

export const CLASSIFY_OPTIONS: readonly OptionRow[] = [
  {
    ...PLAIN_FORMAT,
    description: 'how the answer is written; the last three are records of standards',
    choices: ['text', 'json', ...STANDARD_RECORD_NAMES],
  },
  {
    ...AS_OF,
    description: 'read the lists as of this day (default: the date of the transaction, else today)',
  },
  {
    flags: '--category <kind>',
    description: 'print the questions worth asking for a kind of item, such as spyware',
  },
  INPUT,
  RULES,
  ...HELD,
  LICENCES,
  NO_PRESUMPTIONS,
  CONFIG,
];

export const LICENCES_STATUS_OPTIONS: readonly OptionRow[] = [
  PLAIN_FORMAT,
  { ...AS_OF, description: 'days left are counted from this day (default: today)' },
  LICENCES,
  INPUT,
  RULES,
  ...HELD,
  CONFIG,
];

export const WAIVERS_OPTIONS: readonly OptionRow[] = [
  PLAIN_FORMAT,
  WAIVERS,
  LISTS,
  CLEARANCES,
  LICENCES,
  COMPANY,
  INPUT,
  RULES,
  CONFIG,
];

const LOOKUP_OPTIONS: readonly OptionRow[] = [
  PLAIN_FORMAT,
  { ...AS_OF, description: 'mark what is in force on this day (default: today)' },
  RULES,
  ...HELD,
  CONFIG,
];

export const MCP_OPTIONS: readonly OptionRow[] = [
  {
    flags: '--folder <folder>',
    description: 'the one folder out of which a client may have transactions read (default: none)',
  },
  LISTS,
  RULES,
  ...HELD,
  CONFIG,
];

export const SERVE_OPTIONS: readonly OptionRow[] = [
  {
    flags: '--open',
    description: 'serve a page for one deal too, and print its address; no browser is started',
  },
  {
    flags: '--host <address>',
    description: 'the address to listen at; any but loopback demands a token (default: loopback)',
  },
  {
    flags: '--port <number>',
    description: 'the port to listen at; 0 for any that is free',
    default: '7474',
  },
  {
    flags: '--token-file <file>',
    description:
      'demand the token that stands in this file of every question (or in the variable LICET_TOKEN)',
  },
  {
    flags: '--allow-origin <origin>',
    description:
      'let pages of this site ask for the lists, such as those of OpenRefine (default: none; may be repeated)',
    repeat: 'one',
  },
  {
    flags: '--threads <number>',
    description: 'threads that answer side by side',
    default: '1',
  },
  {
    flags: '--at-once <number>',
    description: 'questions in hand at once; more are told to come again',
    default: '64',
  },
  {
    flags: '--time-limit <seconds>',
    description: 'how long a question may wait, and its answer may take',
    default: '20',
  },
  ...MCP_OPTIONS,
];

export const CROSSWALK_OPTIONS = LOOKUP_OPTIONS;
export const TIMELINE_OPTIONS = LOOKUP_OPTIONS;

export const DESTINATION_OPTIONS: readonly OptionRow[] = [
  PLAIN_FORMAT,
  { ...AS_OF, description: 'read law and sets as of this day (default: today)' },
  KNOWN_AT,
  RULES,
  ...HELD,
  CONFIG,
];

export const MATCH_OPTIONS: readonly OptionRow[] = [
  { flags: '--pair', description: 'compare two names with each other: why they match, or do not' },
  {
    flags: '--pairs <file>',
    description: 'JSON lines of query_name and candidate_name, or - for standard input',
  },
  {
    flags: '--queries <file>',
    description: 'JSON lines of query, each compared with the loaded lists, or -',
  },
  {
    flags: '--records <file>',
    description: 'JSON lines of left and right, two whole records, or -',
  },
  {
    flags: '--kind <kind>',
    description: 'what bears the name',
    choices: ['person', 'company', 'unknown'],
    default: 'unknown',
  },
  { flags: '--country <code>', description: 'a country of the party (ISO 3166, two letters)' },
  {
    flags: '--born <date>',
    description: 'when a person was born: a year, a month, a day, or two years',
  },
  {
    flags: '--id <type:number>',
    description: 'a number of the party, such as lei:… (may be repeated)',
    repeat: 'one',
  },
  { flags: '--limit <number>', description: 'how many parties are shown', default: '10' },
  {
    flags: '-f, --format <name>',
    description: 'how the answer is written',
    choices: ['text', 'json'],
    default: 'text',
  },
  CONFIG,
];

export const END_USER_OPTIONS: readonly OptionRow[] = [
  { flags: '--country <place>', description: 'where it sits: a code or a name' },
  {
    flags: '--type <type>',
    description:
      "what kind of body it is, such as police: its state's services of the kind count too",
  },
  { ...AS_OF, description: 'the rules of this day, and what was known by then (default: today)' },
  KNOWN_AT,
  {
    flags: '-f, --format <name>',
    description: 'how the answer is written',
    choices: ['text', 'json'],
    default: 'text',
  },
  RULES,
  ...HELD,
  CONFIG,
];

export const CLEAR_OPTIONS: readonly OptionRow[] = [
  { flags: '--in <file>', description: 'the transaction in which the two match' },
  { flags: '--reason <text>', description: 'why it is another party' },
  { flags: '--by <name>', description: 'who decided' },
  {
    flags: '--approved-by <name>',
    description: 'who else looked at it; needed where licet.yaml says four-eyes: yes',
  },
  {
    flags: '--expires <day>',
    description: 'the last day on which it holds, at most two years from today',
  },
  {
    flags: '--list',
    description:
      'show what is recorded; with --in, whether it holds for that transaction, and its matches',
  },
  { ...CLEARANCES, description: 'the file into which it is written (default: that of licet.yaml)' },
  AS_OF,
  KNOWN_AT,
  ...HELD,
  CONFIG,
];

const LIST: OptionRow = {
  flags: '--list <list>',
  description: 'of this list alone',
};
const STATE: OptionRow = {
  flags: '--as-of <day>',
  description: 'the state of the list on this day (default: the newest by its own day)',
};

const PUBLISHED: OptionRow = {
  flags: '--published <day>',
  description: 'of which day the files are, where they do not say so themselves',
};
const ACCEPT_SHRINK: OptionRow = {
  flags: '--accept-shrink',
  description: 'take a list that lost more than a tenth of its parties',
};
const DESCRIBED_BY: OptionRow = {
  flags: '--described-by <file>',
  description: 'list.yaml of a list of your own',
};

export const LISTS_IMPORT_OPTIONS: readonly OptionRow[] = [
  {
    flags: '--from <files>',
    description:
      'the files of the publisher, packed or not; a set with commas between the names (may be repeated)',
    repeat: 'list',
  },
  {
    flags: '--format <format>',
    description: 'how the files are written (default: as they are recognised)',
  },
  PUBLISHED,
  ACCEPT_SHRINK,
  DESCRIBED_BY,
  CONFIG,
];

export const LISTS_UPDATE_OPTIONS: readonly OptionRow[] = [
  {
    flags: '--from <where>',
    description:
      "in place of the publisher's addresses: a folder with the publisher's files, files, addresses, or an address that ends with / (may be repeated)",
    repeat: 'list',
  },
  {
    flags: '--format <format>',
    description: 'which of the formats is fetched (default: that of the last import)',
  },
  PUBLISHED,
  ACCEPT_SHRINK,
  DESCRIBED_BY,
  {
    flags: '--timeout <seconds>',
    description: 'how long a server may be silent',
    default: '60',
  },
  {
    flags: '--retries <number>',
    description: 'how often a server is asked again after a failure that may pass',
    default: '3',
  },
  CONFIG,
];

export const DOCTOR_OPTIONS: readonly OptionRow[] = [PLAIN_FORMAT, LISTS, RULES, ...HELD, CONFIG];

export const LISTS_STATUS_OPTIONS: readonly OptionRow[] = [PLAIN_FORMAT, CONFIG];
export const LISTS_SELF_TEST_OPTIONS: readonly OptionRow[] = [
  {
    flags: '--every <number>',
    description: 'test one entry in so many',
    default: '1',
  },
  PLAIN_FORMAT,
  CONFIG,
];
export const LISTS_SEARCH_OPTIONS: readonly OptionRow[] = [PLAIN_FORMAT, LIST, STATE, CONFIG];
export const LISTS_SHOW_OPTIONS: readonly OptionRow[] = [STATE, CONFIG];
export const LISTS_DIFF_OPTIONS: readonly OptionRow[] = [PLAIN_FORMAT, CONFIG];
export const LISTS_DOCTOR_OPTIONS: readonly OptionRow[] = [PLAIN_FORMAT, CONFIG];
export const LISTS_EXPORT_OPTIONS: readonly OptionRow[] = [STATE, OUTPUT, CONFIG];

export const INDEX_IMPORT_OPTIONS: readonly OptionRow[] = [
  {
    flags: '--edition <year>',
    description:
      'take this edition alone, as its publisher calls it; of a file that does not say of which it is: that it is of this',
  },
  {
    flags: '--published <day>',
    description: 'when the newest year of the file was published (default: when it usually is)',
  },
  {
    flags: '--accept-differences',
    description:
      'take a file although it has other values, or fewer, than are known from the publisher',
  },
  {
    flags: '--described-by <folder>',
    description: 'the folder with index.yaml and import.yaml of an index of your own',
  },
  CONFIG,
];
export const INDEX_STATUS_OPTIONS: readonly OptionRow[] = [PLAIN_FORMAT, CONFIG];

export const EXPLAIN_OPTIONS: readonly OptionRow[] = [
  { ...AS_OF, description: 'mark the version in force on this day (default: today)' },
  {
    flags: '--uses <provision>',
    description: "in place of a name: what rests on a provision, such as '15 CFR 746.9'",
  },
  RULES,
  ...HELD,
  CONFIG,
];
