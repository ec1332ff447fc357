#!/usr/bin/env node
// Proves a dossier whole that licet wrote, without licet: this one file and Node.js are all it takes. What it holds a dossier
// to stands in docs/record-format.md, from which it can be written again. It reads, and changes nothing; it does not judge.

import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { basename } from 'node:path';

const HELP = `Usage: node licet-verify.mjs FILE [LOG] [--expect HASH] [--spreadsheet FILE]

Says what can be proved of a dossier that licet wrote, and what cannot.

  FILE           a dossier (.html) or a record (.json)
  LOG            the log of its folder of records, log.ndjson
  --expect HASH  a hash noted elsewhere, as on the signed print or in a mail: of
                 the record (all 64 digits, or the 32 at the foot of each printed
                 page), of the page, or of a line of the log
  --spreadsheet FILE
                 the quotation of which the deal says that it was made: proved
                 to be the same file
  --help         this text

Without a log or a hash noted elsewhere everything in a file can have been made
anew by whoever changed it: then it is proved that nothing in it disagrees.
Exit status: 0 whole, 1 not whole, 2 it could not be read.
`;

/** It is no file of licet's, or cannot be looked at. */
class Unreadable extends Error {}

const sha256 = (content) => createHash('sha256').update(content).digest('hex');

const HASH = /^[0-9a-f]{64}$/;
const COLOURS = ['green', 'amber', 'red'];

/** JSON as it has to be written: no spaces, keys as they stand. */
const plainJson = (value) => JSON.stringify(value);

/** The text of a record: signs that steer a terminal are escapes, and one line ends it. */
const recordJson = (value) =>
  `${plainJson(value).replace(
    /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}\n`;

const PDF = Buffer.from('%PDF-');

const decoded = (bytes, what) => {
  if (PDF.equals(bytes.subarray(0, PDF.length)))
    throw new Unreadable(
      `${what} is a PDF, which is not read here: save the file that is attached to it, record.licet.json, and give that`,
    );
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Unreadable(`${what} is not UTF-8`);
  }
};

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was found, in the order in which it was looked at. */
class Report {
  proved = [];
  broken = [];
  unproved = [];

  /** `broken`: what is said where it does not hold. */
  hold(holds, proved, broken) {
    if (holds) this.proved.push(proved);
    else this.broken.push(broken);
    return holds;
  }
}

// The page

/** All that stands before the body, to the byte but for title and style. */
const HEAD =
  /^<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"\/><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"\/><meta name="viewport" content="width=device-width, initial-scale=1"\/><meta name="referrer" content="no-referrer"\/><title>([^<]*)<\/title><style>([^<]*)<\/style><\/head><body>/;
const END = '</body></html>\n';
const TAG = /<\/?([a-z][a-z0-9]*)((?: [A-Za-z-]+(?:="[^"<]*")?)*) ?\/?>/y;
const ATTRIBUTE = / ([A-Za-z-]+)(?:="([^"]*)")?/g;
/** What a dossier is made of: nothing in it runs, loads or sends. */
const ELEMENTS = new Set(
  'a article b bdi br code col colgroup dd div dl dt footer h1 h2 h3 header li main nav ol p path pre section span svg table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'aria-hidden aria-label aria-labelledby class colspan d data-head dir download href id rel scope style value viewBox'.split(
    ' ',
  ),
);
const LINK = 'data:application/json;base64,';
const ADDRESS = /^(?:#|https?:\/\/)/;
/** Any other could spell what is looked for here. */
const OTHER_ENTITY = /&(?!(?:amp|lt|gt|quot);)/;

const allOf = (pattern, text) => [...text.matchAll(pattern)];

/** What of the body is not as licet writes it, and the links in it that carry something. */
const markupOf = (body) => {
  const strange = new Set(OTHER_ENTITY.test(body) ? ['an entity'] : []);
  const links = [];
  for (let at = body.indexOf('<'); at >= 0; at = body.indexOf('<', at + 1)) {
    TAG.lastIndex = at;
    const [, element, attributes] = TAG.exec(body) ?? [];
    if (!ELEMENTS.has(element)) strange.add(element === undefined ? 'no tag' : `<${element}>`);
    for (const [, name, value = ''] of allOf(ATTRIBUTE, attributes ?? '')) {
      if (!ATTRIBUTES.has(name)) strange.add(`${name}=`);
      if (name === 'style' && !/^width:\d+(?:\.\d+)?%$/.test(value)) strange.add('style=');
      if (name !== 'href' || ADDRESS.test(value)) continue;
      if (value.startsWith(LINK)) links.push(value.slice(LINK.length));
      else strange.add('href=');
    }
  }
  return { strange: [...strange], links };
};

/** The text of the record that a page carries. */
const carriedBy = (page, report) => {
  const head = HEAD.exec(page);
  const body = page.slice(head?.[0].length ?? 0);
  const { strange, links } = markupOf(body.endsWith(END) ? body.slice(0, -END.length) : body);
  if (links.length === 0) throw new Unreadable('The page carries no record');
  report.hold(
    links.length === 1,
    'The page carries one record',
    `The page carries ${links.length} records, and may carry one`,
  );
  report.hold(
    head !== null && body.endsWith(END),
    'The page has its beginning and its end',
    'The page has not its beginning or its end: it was cut, or something was put around it',
  );
  report.hold(
    strange.length === 0 && !/url\(|@import|<!--/i.test(head?.[2] ?? ''),
    'Nothing in the page runs, loads or sends',
    `The page has what licet does not write: ${strange.join(', ') || 'a style that loads'}`,
  );
  const bytes = Buffer.from(links[0], 'base64');
  report.hold(
    bytes.toString('base64') === links[0],
    'The record in the page is written in the one way in which it can be',
    'The record in the page is in another base64 than its bytes give',
  );
  return decoded(bytes, 'The record in the page');
};

/** What the page shows in the places that are told apart, against the record that it carries. */
const checkShown = (page, record, hash, report) => {
  const { verdict, law, policy } = record.verdict;
  const shown = (pattern) => allOf(pattern, page).map(([, found]) => found);
  const is = (found, ...wanted) =>
    found.length === wanted.length && found.every((one, index) => one === wanted[index]);
  report.hold(
    is(
      shown(/SHA-256 of the record as JSON, which this file holds: <code>([^<]*)<\/code>/g),
      hash,
    ) && is(shown(/content: "record ([^"]*)"/g), hash.slice(0, 32)),
    `The page shows the hash of the record that it carries, ${hash}`,
    `The page does not show, once below "Made with" and at the foot of its printed pages, the hash of the record that it carries, ${hash}`,
  );
  const { sha256: entered } = record.entered;
  report.hold(
    is(shown(/SHA-256 of the deal as entered: <code>([^<]*)<\/code>/g), entered) &&
      is(shown(/SHA-256 of it as JSON text without spaces: <code>([^<]*)<\/code>/g), entered),
    'The page shows the hash of the deal as entered',
    'The page does not show the hash of the deal as entered, or shows another',
  );
  const box = /<div class="answer ([a-z]+)">.*?<\/div>/s.exec(page);
  const colours = (box?.[0] ?? '').replace(/<[^>]*>/g, ' ').match(/\b(?:RED|AMBER|GREEN)\b/g) ?? [];
  report.hold(
    allOf(/<div class="answer /g, page).length === 1 &&
      box[1] === verdict &&
      is(colours, ...[verdict, law, policy, verdict].map((one) => one.toUpperCase())) &&
      is(shown(/<title>([A-Z]+): /g), verdict.toUpperCase()),
    `The title and the box of the page show the colours of the record: ${verdict}, law ${law}, policy ${policy}`,
    `The title or the box of the page shows other colours than the record has: ${verdict}, law ${law}, policy ${policy}`,
  );
  const visible = page.slice(page.indexOf('<body>')).replaceAll(/href="data:[^"]*"/g, '');
  const known = new Set([hash, ...digitsIn(record)]);
  const strange = allOf(DIGITS, visible)
    .filter(([digits], at, all) => !known.has(digits) && !isCut(visible, all[at]))
    .map(([digits]) => digits);
  const { pieces = [], sha256: whole } = record.sources ?? {};
  const wanted = record.sources === undefined ? [] : [whole, ...pieces.map((one) => one?.sha256)];
  const missing = wanted.filter((one) => !visible.includes(one));
  report.hold(
    strange.length + missing.length === 0,
    'Every hash that the page shows stands in the record, and those of its sources are shown',
    `Hashes that the page shows and the record has not: ${strange.join(', ') || 'none'}; of sources that it does not show: ${missing.join(', ') || 'none'}`,
  );
};

/** A hash, or what is left of one in which a digit was changed. */
const DIGITS = /[0-9a-f]{24,}/g;
/** A text that is cut on the first pages, which says so. */
const isCut = (text, { 0: digits, index }) => /^\s?…/.test(text.slice(index + digits.length));

const digitsIn = (record) => allOf(DIGITS, plainJson(record)).map(([digits]) => digits);

// The record

const recordIn = (text) => {
  const record = parsed(text);
  const is =
    isObject(record) &&
    record.schema === 'licet/record@1' &&
    typeof record.screened === 'string' &&
    isObject(record.entered) &&
    isObject(record.entered.value) &&
    isObject(record.verdict) &&
    record.verdict.schema === 'licet/verdict@2' &&
    Array.isArray(record.verdict.findings) &&
    isObject(record.verdict.transaction);
  return is ? record : undefined;
};

const checkRecord = (text, record, report) => {
  report.hold(
    recordJson(record) === text,
    'The record is JSON in the one form in which licet writes it: no key twice, nothing between',
    'The record is not in the one form in which licet writes it: a key stands twice, or something was put between or moved',
  );
  report.hold(
    sha256(plainJson(record.entered.value)) === record.entered.sha256,
    'The deal as entered has its hash',
    'The deal as entered has not the hash that the record keeps of it',
  );
  const { verdict, law, policy } = record.verdict;
  report.hold(
    [verdict, law, policy].every((one) => COLOURS.includes(one)) &&
      COLOURS.indexOf(verdict) === Math.max(COLOURS.indexOf(law), COLOURS.indexOf(policy)),
    'The colour is the worse of those of law and policy',
    'The colour is not the worse of those of law and policy',
  );
};

// The sources

const checkSources = ({ sources, verdict }, report) => {
  if (sources === undefined) {
    report.unproved.push(
      'What the answer rests on: the record carries no sources (licet record --with-sources)',
    );
    return;
  }
  const isPack = isObject(sources) && Array.isArray(sources.pieces);
  const pieces = isPack ? sources.pieces : [];
  const sound = pieces.filter(
    (piece) =>
      isObject(piece) &&
      typeof piece.kind === 'string' &&
      typeof piece.id === 'string' &&
      HASH.test(piece.sha256) &&
      Array.isArray(piece.findings) &&
      piece.findings.every((one) => Number.isInteger(one) && verdict.findings[one] !== undefined) &&
      isObject(piece.value) !== (typeof piece.leftOut === 'string'),
  );
  const changed = sound.filter(
    ({ value, sha256: hash }) => value !== undefined && sha256(plainJson(value)) !== hash,
  );
  report.hold(
    isPack && sound.length === pieces.length && changed.length === 0,
    `Each of the ${pieces.length} pieces of its sources has its hash`,
    `Of ${pieces.length} pieces of its sources ${pieces.length - sound.length} are no pieces, and not what their hash is of: ${changed.map(({ kind, id }) => `${kind} ${id}`).join(', ') || 'none'}`,
  );
  report.hold(
    sha256(plainJson(pieces)) === sources.sha256,
    'The pieces together have their hash: none was taken out, put in or moved',
    'The pieces together have not their hash: one was changed, taken out, put in or moved',
  );
  const names = sound.map(({ kind, id }) => `${kind} ${id}`);
  report.hold(
    new Set(names).size === names.length,
    'No piece stands twice',
    'A piece stands twice',
  );
  checkRests(verdict, sound, report);
  const left = sound.filter(({ value }) => value === undefined);
  if (left.length > 0)
    report.unproved.push(
      `What ${left.length} pieces say, which are left out for the terms of their publishers and have their hash alone: ${left.map(({ kind, id }) => `${kind} ${id}`).join(', ')}`,
    );
};

/** Whether each finding has the pieces that it rests on, and each piece the state of the data that the verdict was made with. */
const checkRests = ({ findings, manifest }, pieces, report) => {
  const data = isObject(manifest?.data) ? manifest.data : {};
  const has = (finding, wanted) =>
    pieces.some((piece) => piece.findings.includes(finding) && wanted(piece));
  const missing = findings.flatMap((finding, place) => {
    const cited = (finding.citations ?? [])
      .map(({ instrument }) => instrument)
      .filter((id) => !has(place, (piece) => piece.kind === 'instrument' && piece.id === id))
      .map((id) => `instrument ${id} of ${finding.rule}`);
    const shown = (finding.evidence ?? [])
      .filter(({ kind }) => kind === 'match' || kind === 'incident')
      .filter(({ kind, source }) => !has(place, (piece) => carries(piece, kind, source)))
      .map(({ kind, source }) => `${kind} ${source} of ${finding.rule}`);
    return [...cited, ...shown];
  });
  report.hold(
    missing.length === 0,
    'Every instrument that a finding cites, and the rows and incidents that it shows, are among the pieces',
    `Findings rest on what is not among the pieces: ${[...new Set(missing)].join(', ')}`,
  );
  const astray = pieces.filter(
    ({ kind, data: set, value }) =>
      set !== undefined &&
      (!HASH.test(data[set] ?? '') ||
        (['list', 'index'].includes(kind) && value !== undefined && value.sha256 !== data[set])),
  );
  report.hold(
    astray.length === 0,
    'Every piece is of a data set whose hash the manifest of the answer has',
    `Pieces are of a data set, or of a state of it, that the answer was not made with: ${astray.map(({ kind, id }) => `${kind} ${id}`).join(', ')}`,
  );
};

const carries = ({ kind, id }, evidence, source) => {
  if (evidence === 'incident') return kind === 'incident';
  return String(source).startsWith('end-users/')
    ? kind === 'history' && id === source.slice('end-users/'.length)
    : kind === 'row' && id.startsWith(`${source}/`);
};

// The name of the file

/** A name that licet gave holds the beginning of the hash of the record, and of a copy with a decision of that of the page. */
const checkName = (name, hash, page, report) => {
  const given = /_([0-9a-f]{12})(?:\.decided-([0-9a-f]{12}))?\.(?:html|json)$/.exec(name);
  if (!given) {
    report.unproved.push('Anything by its name: it is not one that licet gives');
    return;
  }
  const [, ofRecord, ofPage] = given;
  report.hold(
    hash.startsWith(ofRecord) && (ofPage === undefined || page.startsWith(ofPage)),
    'The name of the file has the beginning of its hash',
    'The name of the file has the beginning of another hash: it is not the file that had this name',
  );
};

// The log

const checkLog = (text, { record, hash, page, name }, report) => {
  const lines = text.split('\n');
  const whole = lines.at(-1) === '';
  const entries = [];
  const faults = [];
  let previous = '0'.repeat(64);
  let number = 0;
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const entry = parsed(line);
    if (!isObject(entry) || entry.schema !== 'licet/log@1') {
      faults.push(`line ${index + 1} is no entry`);
      continue;
    }
    const { hash: own, ...rest } = entry;
    if (
      plainJson(entry) !== line ||
      sha256(plainJson(rest)) !== own ||
      Object.keys(entry).at(-1) !== 'hash'
    )
      faults.push(`line ${index + 1} was changed`);
    else if (entry.previous !== previous || entry.number !== number + 1)
      faults.push(`line ${index + 1} does not stand behind the one before it`);
    entries.push(entry);
    previous = own;
    number = entry.number;
  }
  if (!whole) faults.push('the last line has no end');
  report.hold(
    faults.length === 0 && entries.length > 0,
    `The chain of the log is unbroken: ${entries.length} lines, the last with the hash ${previous}`,
    `The chain of the log is broken: ${faults.join('; ') || 'it has no lines'}`,
  );
  const own = entries.filter((entry) => entry.page === page);
  const { verdict, law, policy, transaction } = record.verdict;
  const isOfRecord = (entry) =>
    entry.record === hash &&
    entry.transaction === transaction.id &&
    entry.verdict === verdict &&
    entry.law === law &&
    entry.policy === policy;
  report.hold(
    own.length > 0 && own.every(isOfRecord),
    `The log has this very file, to the byte: line ${own.map((entry) => entry.number).join(', ')}`,
    own.length > 0
      ? 'The log has this file with another record, transaction or colour than it carries'
      : 'The log has nothing of this very file: it was changed, or is of another folder',
  );
  const usurped = entries.some((entry) => entry.file === name && entry.page !== page);
  report.hold(
    !usurped,
    'No line of the log has another file under this name',
    'The log has another file under this name: the two were exchanged, or this one was changed',
  );
  checkDecisions(entries, own, hash, report);
  return entries;
};

const checkDecisions = (entries, own, hash, report) => {
  const decisions = entries.filter((entry) => entry.kind === 'decided' && entry.record === hash);
  const recorded = entries.find((entry) => entry.kind === 'screened' && entry.record === hash);
  report.hold(
    decisions.every((entry) => recorded !== undefined && recorded.number < entry.number),
    decisions.length === 0
      ? 'The log has no decision on this record'
      : `Decisions that the log has on this record: ${decisions.map(decisionText).join('; ')}`,
    'The log has a decision on this record that stands before the record, or on none that it has',
  );
  const shown = own.filter((entry) => entry.kind === 'decided');
  if (shown.length > 0)
    report.proved.push(
      `This file is the copy on which a decision was put: ${shown.map(decisionText).join('; ')}`,
    );
};

const decisionText = ({ number, outcome, by, on, countersign }) =>
  `line ${number}, ${outcome} by ${by} on ${on}${countersign ? `, with ${countersign.by}` : ''}`;

// The spreadsheet of which the deal was made

const checkOrigin = ({ entered }, spreadsheet, report) => {
  const { origin } = entered.value;
  if (!isObject(origin)) {
    if (spreadsheet !== undefined)
      report.broken.push('The deal does not say that it was made of a spreadsheet');
    return;
  }
  const said = `${origin.file}${origin.sheet === undefined ? '' : `, sheet ${origin.sheet}`}, rows ${[origin.rows].flat().join(', ')}`;
  if (spreadsheet === undefined) {
    report.unproved.push(
      `That the deal says what its spreadsheet says (${said}): give it with --spreadsheet to prove that it is the same file`,
    );
    return;
  }
  report.hold(
    sha256(spreadsheet) === origin.sha256,
    `The spreadsheet is the file of which the deal was made, to the byte (${said})`,
    `The spreadsheet is not the file of which the deal was made (${said})`,
  );
};

// A hash that was noted elsewhere

const checkExpected = (expected, { hash, page, entries, own }, report) => {
  const at = entries.findIndex((entry) => entry.hash === expected);
  const ofRecord = expected === hash || (expected.length === 32 && hash.startsWith(expected));
  const kind = ofRecord ? 'record' : expected === page ? 'page' : at >= 0 ? 'log' : undefined;
  report.hold(
    kind !== undefined,
    {
      record: 'The hash that was noted elsewhere is that of the record',
      page: 'The hash that was noted elsewhere is that of the file, to the byte',
      log: `The hash that was noted elsewhere is that of line ${entries[at]?.number} of the log`,
    }[kind],
    'The hash that was noted elsewhere is that of neither the record, the file nor a line of the log',
  );
  if (kind === 'log' && own.every((entry) => entry.number > entries[at].number))
    report.unproved.push(
      'That this file is older than the hash that was noted: its line stands behind it',
    );
  return kind;
};

/**
 * What can be proved of a file. `bytes`: of the dossier or record; `log`, `spreadsheet`: bytes of the log and of the quotation, where
 * they are given. Errors: an Unreadable where it is neither.
 */
export const verified = (bytes, given = {}) => {
  try {
    return proofsOf(bytes, given);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Unreadable(`The record has not the shape of one (${error.message})`);
  }
};

const proofsOf = (bytes, { name = '', log, expect, spreadsheet }) => {
  const report = new Report();
  const text = decoded(bytes, 'The file');
  const isPage = !text.startsWith('{');
  const carried = isPage ? carriedBy(text, report) : text;
  const record = recordIn(carried);
  const [hash, page] = [sha256(carried), sha256(bytes)];
  if (!record) {
    // What is no dossier is told from one that was spoilt.
    if (report.broken.length === 0)
      throw new Unreadable('The file holds no record of licet (licet/record@1)');
    report.unproved.push('Anything of the record: what the page carries is none');
    return { hash, page, report };
  }
  checkRecord(carried, record, report);
  if (isPage) checkShown(text, record, hash, report);
  checkSources(record, report);
  checkOrigin(record, spreadsheet, report);
  checkName(basename(name), hash, page, report);
  const entries =
    log === undefined
      ? []
      : checkLog(decoded(log, 'The log'), { record, hash, page, name: basename(name) }, report);
  const own = entries.filter((entry) => entry.page === page);
  const noted =
    expect === undefined ? undefined : checkExpected(expect, { hash, page, entries, own }, report);
  sayUnproved(report, { isPage, log, noted });
  return { hash, page, record, report };
};

const sayUnproved = (report, { isPage, log, noted }) => {
  const bound = log !== undefined || noted === 'page';
  if (isPage && !bound)
    report.unproved.push(
      'The rest of what the page shows: the hash of the record does not cover it. Give the log, which has the hash of the page',
    );
  if (log !== undefined && noted !== 'log')
    report.unproved.push(
      'That nobody wrote the log anew, or left out its last lines: give with --expect the hash of a line that was noted elsewhere',
    );
  if (log === undefined && noted === undefined)
    report.unproved.push(
      'That nobody made the file anew: give the log, or with --expect a hash that was noted elsewhere',
    );
  report.unproved.push(
    'That the deal was entered as it was, that law and lists were read rightly, that the answer follows from them (licet replay), and who signed',
  );
};

/** Values are of a file that may lie: no sign of theirs steers the terminal. */
const printable = (line) => line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd');

const textOf = (file, { record, report }) => {
  const { proved, broken, unproved } = report;
  const { transaction, asOf } = record?.verdict ?? {};
  const about = record
    ? `${transaction.id}, law as of ${asOf}, screened ${record.screened}`
    : 'no record';
  return [
    `${file}: ${about}`,
    ...broken.map((line) => `  NOT WHOLE   ${line}`),
    ...proved.map((line) => `  proved      ${line}`),
    ...unproved.map((line) => `  not proved  ${line}`),
    broken.length === 0
      ? 'Whole, as far as said.'
      : `Not whole: ${broken.length} of ${broken.length + proved.length}.`,
  ]
    .map((line) => `${printable(line)}\n`)
    .join('');
};

const bytesOf = (file) => {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Unreadable(`${file} cannot be read (${error.code ?? 'unknown error'})`);
  }
};

const argumentsOf = (argv) => {
  const files = [];
  let expect;
  let spreadsheet;
  for (let at = 0; at < argv.length; at += 1) {
    if (argv[at] === '--expect') expect = argv[(at += 1)] ?? '';
    else if (argv[at] === '--spreadsheet') spreadsheet = argv[(at += 1)] ?? '';
    else if (argv[at].startsWith('-'))
      throw new Unreadable(`There is no option ${argv[at]}; see --help`);
    else files.push(argv[at]);
  }
  if (files.length < 1 || files.length > 2)
    throw new Unreadable('Give a dossier or a record, and the log where there is one; see --help');
  if (expect !== undefined && !/^(?:[0-9a-f]{32}|[0-9a-f]{64})$/.test(expect))
    throw new Unreadable(
      '--expect takes a hash: 64 digits, or the 32 at the foot of a printed page',
    );
  return { file: files[0], log: files[1], expect, spreadsheet };
};

const main = (argv) => {
  if (argv.includes('--help') || argv.includes('-h')) {
    process.stdout.write(HELP);
    return 0;
  }
  try {
    const { file, log, expect, spreadsheet } = argumentsOf(argv);
    const found = verified(bytesOf(file), {
      name: file,
      ...(log !== undefined && { log: bytesOf(log) }),
      ...(expect !== undefined && { expect }),
      ...(spreadsheet !== undefined && { spreadsheet: bytesOf(spreadsheet) }),
    });
    process.stdout.write(textOf(file, found));
    return found.report.broken.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    process.stderr.write(`${printable(error.message)}\n`);
    return 2;
  }
};

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename)
  process.exitCode = main(process.argv.slice(2));
