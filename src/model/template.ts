// What `licet new rule` and `licet new pack` write for a person to replace. What still has it is not finished.

export const TEMPLATE_TITLE = 'What the provision says, in one line';

/** Stands for a territory. */
export const TEMPLATE_TERRITORY = 'XX';

/** Sentences that a person has to write begin so. */
export const TO_BE_WRITTEN = 'To be written:';

/** Where a link would be. Names kept for examples lead nowhere: https://www.rfc-editor.org/rfc/rfc2606#section-3 */
export const templateAddress = (name: string): string => `https://example.org/${name}`;

export const isTemplateAddress = (url: string): boolean =>
  /^https?:\/\/(?:[^/?#]*[.@])?example\.(?:com|net|org)(?:[:/?#]|$)/i.test(url);
