// Pinpoints as packs cite them, taken apart into a section and the labels below it.

import type { Pinpoint } from './text.ts';

type Reader = (pinpoint: string) => Pinpoint | undefined;

const bracketed = (labels: string): string[] =>
  [...labels.matchAll(/\(([^)]+)\)/g)].map((match) => match[1]!);

/** '744.11(a)(1)', '121.1 Category XI(b)', 'Supp. No. 2 to part 744 (5)' */
const cfr: Reader = (pinpoint) => {
  const match =
    /^((?:\d+\.\d+[a-z]?)|(?:Supp\. No\. \d+ to part \d+))(?: (Category [IVX]+))? ?((?:\([^)]+\))*)$/.exec(
      pinpoint,
    );
  return (
    (match && {
      section: match[1]!,
      labels: [...(match[2] ? [match[2]] : []), ...bracketed(match[3]!)],
    }) ??
    undefined
  );
};

/** '5A001.f.1' */
const controlEntry: Reader = (pinpoint) => {
  const match = /^(\d[A-E]\d{3})((?:\.\w+)*)$/.exec(pinpoint);
  return match
    ? { section: match[1]!, labels: match[2]!.split('.').filter((label) => label !== '') }
    : undefined;
};

/** 's. 8(1) no. 2 lit. a' */
const germanSection: Reader = (pinpoint) => {
  const match =
    /^s\. (\d+[a-z]?)(?:\((\d+[a-z]?)\))?(?: no\. (\d+[a-z]?))?(?: lit\. ([a-z]+))?$/.exec(
      pinpoint,
    );
  return match
    ? {
        section: `s. ${match[1]}`,
        labels: [
          ...(match[2] ? [`(${match[2]})`] : []),
          ...(match[3] ? [`${match[3]}.`] : []),
          ...(match[4] ? [`${match[4]})`] : []),
        ],
      }
    : undefined;
};

/** 'Art. 8(3)(f)', 'Annex I 5A001.f.1' */
const euAct: Reader = (pinpoint) => {
  const article = /^(Art\. \d+[a-z]?)((?:\([^)]+\))*)$/.exec(pinpoint);
  if (article) return { section: article[1]!, labels: bracketed(article[2]!) };
  const entry = /^(Annex(?: [IVX]+)? \d[A-E]\d{3})((?:\.\w+)*)$/.exec(pinpoint);
  return entry
    ? { section: entry[1]!, labels: entry[2]!.split('.').filter((label) => label !== '') }
    : undefined;
};

/** '5.A.1.f.1' */
const agreedEntry: Reader = (pinpoint) => {
  const match = /^(\d{1,2}\.[A-E]\.\d{1,2})((?:\.\w+)*)$/.exec(pinpoint);
  return match
    ? { section: match[1]!, labels: match[2]!.split('.').filter((label) => label !== '') }
    : undefined;
};

export const pinpointOf: Reader = (pinpoint) =>
  cfr(pinpoint) ??
  controlEntry(pinpoint) ??
  germanSection(pinpoint) ??
  euAct(pinpoint) ??
  agreedEntry(pinpoint);
