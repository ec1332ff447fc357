// What `licet new rule` and `licet new pack` write for a person to replace. What still has it is not finished.

export const TEMPLATE_TITLE = 'What the provision says, in one line';

/** Stands for a territory. */
export const TEMPLATE_TERRITORY = 'XX';

/** Sentences that a person has to write begin so. */
export const TO_BE_WRITTEN = 'To be written:';
