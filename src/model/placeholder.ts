// Facts that a sentence of a rule names in braces: '{item.name}'.

export const PLACEHOLDER = /\{([a-z][a-z0-9-]*(?:\.[A-Za-z0-9-]+)+)\}/g;

export const placeholdersIn = (sentence: string): string[] =>
  [...sentence.matchAll(PLACEHOLDER)].map((match) => match[1]!);
