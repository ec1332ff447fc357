// Law is cited by instrument and pinpoint; the instrument's link is written once, in data/instruments.

export interface Instrument {
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  readonly since: string;
  readonly until?: string;
  readonly url: string;
  readonly confidence: Confidence;
  /** The day on which a person last read the text or an official copy of it. */
  readonly read?: string;
  readonly note?: string;
  /** By party list the programmes of the rows that stand on it under this act, as the rows name them; empty: all rows. */
  readonly listed?: Readonly<Record<string, readonly string[]>>;
}

/** `recalled` facts may make a verdict worse, never better. */
export type Confidence = 'verified' | 'recalled';

/** Where one part of a provision was read: in the text or a mechanical copy, at second hand, or from memory. */
export const MARKS = ['primary', 'secondary', 'recalled'] as const;
export type Mark = (typeof MARKS)[number];

/** Four marks, one for each part of a provision that can be wrong on its own. */
export interface Marks {
  readonly text: Mark;
  readonly dates: Mark;
  readonly conditions: Mark;
  readonly exceptions: Mark;
}

const ALIKE = (mark: Mark): Marks => ({
  text: mark,
  dates: mark,
  conditions: mark,
  exceptions: mark,
});

/**
 * The marks of a provision: the stated ones, or what its confidence says of all four parts. A verified text was seen, but
 * nobody wrote down whether it was the text itself.
 */
export const marksOf = ({
  confidence,
  marks,
}: {
  readonly confidence: Confidence;
  readonly marks?: Marks;
}): Marks => marks ?? ALIKE(confidence === 'verified' ? 'secondary' : 'recalled');

/** What marks say in one word: recalled, where a part is from memory. */
export const confidenceOf = (marks: Marks): Confidence =>
  Object.values(marks).includes('recalled') ? 'recalled' : 'verified';

export const weakestMark = (marks: Marks): Mark =>
  MARKS.findLast((mark) => Object.values(marks).includes(mark)) ?? 'recalled';

/** A provision as packs write it: 'eu-2021-821 Art. 5(1)'. */
export interface Provision {
  readonly instrument: string;
  readonly pinpoint: string;
}

export const parseProvision = (text: string): Provision => {
  const space = text.indexOf(' ');
  return space < 0
    ? { instrument: text, pinpoint: '' }
    : { instrument: text.slice(0, space), pinpoint: text.slice(space + 1).trim() };
};

/** A provision with everything a reader needs to check it. */
export interface Citation {
  readonly instrument: string;
  readonly title: string;
  readonly provision: string;
  readonly url: string;
  readonly since: string;
  readonly until?: string;
}
