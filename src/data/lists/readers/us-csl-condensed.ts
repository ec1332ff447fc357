// The Consolidated Screening List of the United States in a condensed JSON form (made by a program from the official file):
// names, countries of the addresses, programmes, notices. It has no listing days, no numbers of papers, no addresses.

import { LicetError } from '../../../model/errors.ts';
import type { PartyKind } from '../../../model/published-party.ts';
import { slug } from './clean-text.ts';
import { decoded } from './decoded.ts';
import { isEntityList, tellingProgrammes } from './entity-list-terms.ts';
import { PartyDraft } from './party-draft.ts';
import { notThisFormat, onlyFile, type Reader } from './reader.ts';
import { dayIn } from './written-days.ts';

const KINDS: Readonly<Record<string, PartyKind>> = {
  Individual: 'person',
  Entity: 'organisation',
  Vessel: 'vessel',
  Aircraft: 'aircraft',
};

/** Letters of the whole file, which is read at once; it has five million. */
const LONGEST = 60_000_000;

interface Entry {
  readonly n?: string;
  readonly a?: readonly string[];
  readonly s?: number;
  readonly t?: string;
  readonly c?: readonly string[];
  readonly e?: string;
  readonly lr?: number;
  readonly lp?: number;
  readonly pg?: number;
  readonly fr?: string;
}

interface Condensed {
  readonly sourceGeneratedAt?: string;
  readonly fieldKey?: Readonly<Record<string, string>>;
  readonly tables?: {
    readonly sources?: readonly string[];
    readonly licenceRequirements?: readonly string[];
    readonly licencePolicies?: readonly string[];
    readonly programmes?: readonly string[];
  };
  readonly entries?: readonly Entry[];
}

const KNOWN = new Set(['n', 'a', 's', 't', 'c', 'e', 'lr', 'lp', 'pg', 'fr', 'u']);

export const usCslCondensed: Reader = {
  title: 'condensed JSON of the US Consolidated Screening List',
  version: 4,
  ignored: ['u'],
  recognises: (head) => /^\s*\{/.test(head) && /"sourceGeneratedAt"/.test(head),
  async *read(files, { of }, log) {
    const file = onlyFile(files);
    let text = '';
    for await (const piece of decoded(file)) {
      text += piece;
      if (text.length > LONGEST) throw notThisFormat(file.name, 'The file is longer than the list');
    }
    const { sourceGeneratedAt, tables, entries } = parsed(file.name, text);
    if (!Array.isArray(tables?.sources) || !Array.isArray(entries))
      throw notThisFormat(file.name, "The file has no 'tables' or no 'entries'");
    log.published = dayIn(sourceGeneratedAt, 'year-first');
    const taken = new Map<string, number>();
    for (const [place, entry] of (entries as readonly Entry[]).entries()) {
      if (!isEntry(entry)) {
        log.rows += 1;
        log.couldNotRead({ file: file.name }, `Entry ${place + 1} of the file is of another form`);
        continue;
      }
      const source = tables.sources[entry.s ?? -1] ?? '';
      if (of && !of.includes(source)) {
        log.note(`A row of another list was passed over: ${source}`);
        continue;
      }
      log.rows += 1;
      const own = entry.e ?? slug([entry.c?.join(' ') ?? '', entry.n ?? ''].join(' '));
      const times = (taken.get(own) ?? 0) + 1;
      taken.set(own, times);
      const draft = new PartyDraft(times === 1 ? own : `${own}.${times}`);
      draft.kind = KINDS[entry.t ?? ''] ?? 'unknown';
      draft.name(entry.n, 'main');
      for (const alias of entry.a ?? []) draft.name(alias, 'alias');
      for (const country of entry.c ?? []) draft.country(country);
      for (const programme of programmesOf(tables.programmes?.[entry.pg ?? -1] ?? source))
        draft.programme(programme);
      draft.basis(entry.fr);
      const requirement = tables.licenceRequirements?.[entry.lr ?? -1];
      const policy = tables.licencePolicies?.[entry.lp ?? -1];
      if (requirement !== undefined) {
        if (isEntityList(source))
          for (const programme of tellingProgrammes(requirement, policy))
            draft.programme(programme);
        draft.remark(`Licence requirement: ${requirement}`);
      }
      if (policy !== undefined) draft.remark(`Licence review policy: ${policy}`);
      draft.row(entry);
      for (const key of Object.keys(entry)) if (!KNOWN.has(key)) log.leftOver(key);
      const party = draft.finish();
      if (party) yield party;
      else log.couldNotRead({ file: file.name }, `Entry ${place + 1} of the file has no name`);
    }
  },
};

const isText = (value: unknown): boolean => value === undefined || typeof value === 'string';
const isTexts = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every((one) => typeof one === 'string'));

const isEntry = (entry: Partial<Record<keyof Entry, unknown>> | null): boolean =>
  typeof entry === 'object' &&
  entry !== null &&
  [entry.n, entry.t, entry.e, entry.fr].every(isText) &&
  [entry.a, entry.c].every(isTexts);

/** 'SDGT; IFSR' are two. */
const programmesOf = (written: string): string[] => written.split(/;\s+/);

const parsed = (file: string, text: string): Condensed => {
  try {
    return JSON.parse(text) as Condensed;
  } catch (error) {
    throw new LicetError([
      {
        code: 'not-json',
        place: { file },
        what: `This is not JSON: ${(error as Error).message}`,
        remedy: 'The download broke off: fetch it anew; nothing was imported',
      },
    ]);
  }
};
