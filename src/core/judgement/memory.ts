// What was judged before, by pattern: of two transactions that no rule in force could tell apart,
// the second is not judged again. The memory belongs to one law, and patterns are compared number
// by number. Switched off, it changes no byte of any answer.

import type { Pattern } from '../facts/pattern.ts';
import type { ActiveRule } from '../law/in-force.ts';
import type { Subject } from '../law/subjects.ts';
import { Application } from './applications.ts';
import { type Case } from './case.ts';
import type { OpenGap } from './gaps.ts';
import type { Standing } from './reliefs.ts';
import type { Why } from './why.ts';

/** A rule that stands, by the subjects for which it does. */
interface Recorded {
  readonly active: ActiveRule;
  readonly outcome: 'met' | 'undetermined';
  readonly subjects: readonly Subject[];
  readonly place: number;
  readonly why: Why;
}

interface Remembered {
  readonly pattern: Int32Array;
  readonly standings: readonly {
    readonly application: Recorded;
    readonly relievedBy?: Recorded;
    readonly mitigatedBy?: Recorded;
    readonly open: readonly { readonly application: Recorded; readonly softens: boolean }[];
  }[];
  readonly gaps: readonly OpenGap[];
  readonly unasked: ReadonlySet<ActiveRule>;
}

/** What was judged of a transaction. */
interface Judged {
  readonly standings: readonly Standing[];
  readonly gaps: readonly OpenGap[];
  readonly unasked: ReadonlySet<ActiveRule>;
}

/** Something judged by what is remembered. */
interface Recalled extends Judged {
  readonly alike: object;
}

/**
 * After so many patterns, of all laws together, those are forgotten that were kept before the last
 * so many: a table of deals that are all different gains nothing by remembering.
 */
const KEPT = 4096;
const SEEN = 65_536;

/** How much all memories have kept since they last forgot, and how often they did. */
const all = {
  count: 0,
  forgot: 0,
  laws: 0,
  /** Hashes of patterns that were met once; a pattern is kept when it comes again. */
  once: new Set<number>(),
};

type Patterns = Map<number, Remembered[]>;

const among = (known: Patterns, pattern: Pattern): Remembered | undefined =>
  known.get(pattern.hash)?.find((one) => pattern.is(one.pattern));

export class Memory {
  readonly #law = (all.laws += 1);
  #known: Patterns = new Map();
  #before: Patterns = new Map();
  #forgot = all.forgot;

  find(of: Case): Recalled | undefined {
    const { pattern } = of;
    this.#forget();
    const found = among(this.#known, pattern) ?? among(this.#before, pattern);
    if (!found) return undefined;
    const { gaps, unasked } = found;
    return { standings: recalled(of, found), gaps, unasked, alike: found };
  }

  /** What transactions of its pattern have in common from now on; undefined where nothing is kept. */
  keep(of: Case, judged: Judged): object | undefined {
    const { pattern } = of;
    const { hash } = pattern;
    const once = Math.imul(hash ^ this.#law, 0x01000193);
    if (!all.once.has(once)) {
      if (all.once.size >= SEEN) all.once.clear();
      all.once.add(once);
      return undefined;
    }
    if (all.count >= KEPT) {
      all.forgot += 1;
      all.count = 0;
      this.#forget();
    }
    const remembered = { pattern: pattern.whole, ...recorded(judged) };
    const there = this.#known.get(hash);
    if (there) there.push(remembered);
    else this.#known.set(hash, [remembered]);
    all.count += 1;
    return remembered;
  }

  #forget(): void {
    const times = all.forgot - this.#forgot;
    if (times === 0) return;
    this.#before = times === 1 ? this.#known : new Map();
    this.#known = new Map();
    this.#forgot = all.forgot;
  }
}

const recorded = ({ standings, gaps, unasked }: Judged): Omit<Remembered, 'pattern'> => {
  const records = new Map<Application, Recorded>();
  const recordOf = (application: Application): Recorded => {
    let record = records.get(application);
    if (!record) {
      const { active, outcome, place, why } = application;
      record = { active, outcome, subjects: active.subjects, place, why };
      records.set(application, record);
    }
    return record;
  };
  return {
    unasked,
    standings: standings.map(({ application, relievedBy, mitigatedBy, open }) => ({
      application: recordOf(application),
      ...(relievedBy && { relievedBy: recordOf(relievedBy) }),
      ...(mitigatedBy && { mitigatedBy: recordOf(mitigatedBy) }),
      open: open.map((one) => ({ application: recordOf(one.application), softens: one.softens })),
    })),
    gaps: gaps.map(({ gap, missing, pack, isOpen, asks }) => ({
      gap,
      isOpen,
      asks,
      ...(missing && { missing }),
      ...(pack !== undefined && { pack }),
    })),
  };
};

const recalled = (of: Case, { standings }: Remembered): Standing[] => {
  const applications = new Map<Recorded, Application>();
  const applicationOf = (record: Recorded): Application => {
    let application = applications.get(record);
    if (!application) {
      const { active, outcome, subjects, place, why } = record;
      application = new Application(active, outcome, of.sights(subjects)[place]!, why);
      applications.set(record, application);
    }
    return application;
  };
  return standings.map(({ application, relievedBy, mitigatedBy, open }) => ({
    application: applicationOf(application),
    ...(relievedBy && { relievedBy: applicationOf(relievedBy) }),
    ...(mitigatedBy && { mitigatedBy: applicationOf(mitigatedBy) }),
    open: open.map((one) => ({
      application: applicationOf(one.application),
      softens: one.softens,
    })),
  }));
};
