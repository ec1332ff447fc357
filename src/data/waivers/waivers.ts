// The waivers of a file on a day: which of them name a transaction, and why one lifts nothing whatever the transaction is. The
// day is the one on which somebody screens, whatever the day of the deal: a gate that opens today rests on what holds today.

import { daysFrom } from '../../model/dates.ts';
import { LicetError } from '../../model/errors.ts';
import { possibleText } from '../../model/nearest.ts';
import type { Rule } from '../../model/rule.ts';
import type { Notice } from '../../model/verdict.ts';
import {
  lapseText,
  WARNED_DAYS,
  type HeldWaiver,
  type Waiver,
  type WaiverFile,
  type WaiverLapse,
} from '../../model/waiver.ts';
import { isPattern, names } from './pattern.ts';

export interface RecordedWaiver extends HeldWaiver {
  /** File and line. */
  readonly record: string;
  readonly daysLeft: number;
}

export class Waivers {
  readonly file: string;
  readonly sha256: string;
  readonly day: string;
  readonly all: readonly RecordedWaiver[];
  readonly #byId = new Map<string, RecordedWaiver[]>();
  readonly #patterns: readonly RecordedWaiver[];

  /** `rules`: those that are loaded. `day`: on which somebody screens. Errors: rules that no pack has. */
  constructor({ file, sha256, records }: WaiverFile, rules: readonly Rule[], day: string) {
    this.file = file;
    this.sha256 = sha256;
    this.day = day;
    const loaded = new Map(rules.map((rule) => [rule.id, rule]));
    refuseUnknown(file, records, loaded);
    this.all = records.map(({ line, ...waiver }) => ({
      waiver,
      record: `${file}:${line}`,
      daysLeft: daysFrom(day, waiver.expires),
      lapses: lapsesOf(waiver, loaded.get(waiver.rule)!, day),
    }));
    this.#patterns = this.all.filter(({ waiver }) => isPattern(waiver.transaction));
    for (const one of this.all) {
      const { transaction } = one.waiver;
      const known = this.#byId.get(transaction);
      if (known) known.push(one);
      else if (!isPattern(transaction)) this.#byId.set(transaction, [one]);
    }
  }

  /** Those that name a transaction, in the order of the file. */
  of(id: string): readonly RecordedWaiver[] {
    const exact = this.#byId.get(id) ?? NONE;
    const matching = this.#patterns.filter(({ waiver }) => names(waiver.transaction, id));
    if (matching.length === 0) return exact;
    return exact.length === 0
      ? matching
      : this.all.filter((one) => exact.includes(one) || matching.includes(one));
  }

  /** What has to be said of them before any transaction is seen. */
  get notices(): readonly Notice[] {
    return this.all.flatMap(noticesOf);
  }
}

/** A slip of the pen in an id would be taken for a waiver that nobody needs any more. */
const refuseUnknown = (
  file: string,
  records: WaiverFile['records'],
  loaded: ReadonlyMap<string, Rule>,
): void => {
  const unknown = records.filter(({ rule }) => !loaded.has(rule));
  if (unknown.length === 0) return;
  throw new LicetError(
    unknown.map(({ rule, transaction, line }) => ({
      code: 'unknown-rule',
      place: { file, line },
      what: `The waiver for ${transaction} names '${rule}', and no pack that is loaded has such a rule`,
      remedy: `Write the id as an answer names it, or take the waiver out. ${possibleText(rule, [...loaded.keys()], 'licet explain PACK')}`,
    })),
  );
};

const noticesOf = ({ waiver, record, lapses, daysLeft }: RecordedWaiver): readonly Notice[] => {
  const { rule, transaction, expires, owner } = waiver;
  const of = `The waiver of ${rule} for ${transaction}`;
  if (lapses.length > 0) {
    const [gravest] = [...lapses].sort((a, b) => GRAVEST.indexOf(a) - GRAVEST.indexOf(b));
    return [
      {
        what: `${of} lifts nothing: ${lapses.map((lapse) => lapseText(lapse, waiver)).join('; ')}`,
        from: record,
        remedy: REMEDIES[gravest!],
      },
    ];
  }
  if (daysLeft > WARNED_DAYS) return [];
  return [
    {
      what: `${of} ends on ${expires}, ${daysLeft === 0 ? 'today' : `in ${daysLeft} ${daysLeft === 1 ? 'day' : 'days'}`}`,
      from: record,
      remedy: `Settle the finding, or ask ${owner} whether it is to be granted anew`,
    },
  ];
};

const NONE: readonly RecordedWaiver[] = [];

const lapsesOf = ({ from, expires }: Waiver, rule: Rule, day: string): readonly WaiverLapse[] => [
  ...(day > expires ? ['expired' as const] : []),
  ...(day < from ? ['not-yet' as const] : []),
  ...(!hasFindings(rule) ? ['no-finding' as const] : []),
  ...(prohibits(rule) ? ['prohibited' as const] : []),
];

const hasFindings = ({ versions }: Rule): boolean => versions.some(({ then }) => 'effect' in then);

/** Of a rule that prohibited at one time only, what stands says which it is. */
const prohibits = (rule: Rule): boolean =>
  hasFindings(rule) &&
  rule.versions.every(({ then }) => !('effect' in then) || then.effect === 'prohibited');

/** Which of several says what to do. */
const GRAVEST = ['prohibited', 'no-finding', 'expired', 'not-yet', 'worse', 'ambiguous'];

const REMEDIES: Readonly<Record<WaiverLapse, string>> = {
  prohibited: 'Take it out; only a licence or an exception of the law can lift the finding',
  'no-finding': 'Name the rule of the finding',
  expired: 'Settle the finding, have it granted anew, or take it out',
  'not-yet': 'Wait for the day, or take it out',
  worse: 'Settle the finding, or have it granted for what stands now',
  ambiguous: 'Give each a name of its own, or grant it for all of them, without subject',
};
