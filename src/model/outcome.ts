// What an authority did about a transaction, in the words of whoever wrote it down, and on which side of a study it counts.

/**
 * `against`: an authority said no, took its yes back, or held that the law was broken; `for`: it said yes, or that nobody needs to ask
 * it; `neither`: it has not decided, or what it did says nothing of the transaction.
 */
export const STANCES = ['against', 'for', 'neither'] as const;
export type Stance = (typeof STANCES)[number];

/**
 * Words by what they mean, in small letters and with a space between two; a cell that is empty says nothing. Who uses others says what
 * they mean.
 */
export const OUTCOME_WORDS: Readonly<Record<Stance, readonly string[]>> = {
  against: [
    'refused',
    'denied',
    'rejected',
    'revoked',
    'suspended',
    'annulled',
    'prohibited',
    'seized',
    'fined',
    'penalty',
    'settled',
    'prosecuted',
    'charged',
    'convicted',
  ],
  for: [
    'granted',
    'approved',
    'licensed',
    'issued',
    'authorised',
    'authorized',
    'no licence needed',
    'no license required',
  ],
  neither: [
    'pending',
    'withdrawn',
    'returned without action',
    'no decision',
    'expired',
    'investigated',
    'acquitted',
    'unknown',
    '',
  ],
};

/** 'No-licence_needed' is 'no licence needed'. */
export const outcomeWord = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
