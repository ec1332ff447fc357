// What is said of answers as they go into the file of a deal: what was supplied, what they replaced, how others are called now.

/** `file`: the settings that name the exporter. */
export const ownExporterText = (
  stated: readonly (readonly [fact: string, value: string])[],
  file: string,
): string =>
  `${stated.map(([fact, value]) => `${fact} is ${value}`).join(', ')}: written into the file, as ${file} names the exporter of new deals.\n`;

/** An answer by name, as it was called and as it is called now. */
export interface Renamed {
  readonly from: string;
  readonly to: string;
}

/** Nothing where no name changed. */
export const renamedText = (renamed: readonly Renamed[]): string => {
  const each = new Set(renamed.map(({ from, to }) => `${from} is now ${to}`));
  return each.size === 0
    ? ''
    : `There are several now; answers by name stay with what they were given for: ${[...each].join(', ')}.\n`;
};

/** A fact that the file stated otherwise before an answer of --set took its place. */
export interface Replaced {
  readonly fact: string;
  readonly was: string;
  readonly now: string;
}

export const replacedText = (replaced: readonly Replaced[]): string =>
  replaced.map(({ fact, was, now }) => `${fact} was ${was}, and is ${now} now.\n`).join('');
