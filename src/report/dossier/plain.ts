// Keys and values of a transaction in words for a reader who never saw a file of one. The keys as they are written stand in
// the annexes, with their file and line.

/** Keys that say more, or less, than their own words. */
const WORDS: Readonly<Record<string, string>> = {
  type: 'kind of body',
  category: 'kind of item',
  'supply-form': 'supplied as',
  'date-note': 'note on the date',
  'us-jurisdiction': 'under US law as',
  stated: 'as stated',
  wassenaar: 'Wassenaar',
  'has-informed': 'an authority has informed',
};

/** Abbreviations, which are no words. */
const SHORT = new Set([
  'us',
  'eu',
  'uk',
  'de',
  'ear',
  'ip',
  'uav',
  'id',
  'lei',
  'imo',
  'ied',
  'dpi',
  'cctv',
  'dna',
  'imsi',
]);

const SINGULAR: Readonly<Record<string, string>> = {
  items: 'item',
  parties: 'party',
  owners: 'owner',
  licences: 'licence',
};

/** What somebody wrote in their own words. */
const OWN_WORDS =
  /(?:^|\.)(?:name|aliases|address|stated|title|id|number|date-note|identifiers\..+)$/;

/** Several words with hyphens between them. */
const CHOSEN = /^[a-z]+(?:-[a-z0-9]+)+$/;

const words = (key: string): string =>
  WORDS[key] ??
  key
    .split('-')
    .map((word) => (SHORT.has(word) ? word.toUpperCase() : word))
    .join(' ');

/** 'end-user.type' → 'end user: kind of body', 'owners.0.share' → 'owner 1: share', 'items.1.category' → 'item 2: kind of item'. */
export const plainLabel = (label: string): string => {
  const parts: string[] = [];
  for (const key of label.split('.')) {
    const last = parts.at(-1);
    if (/^\d+$/.test(key) && last !== undefined)
      parts[parts.length - 1] = `${SINGULAR[last] ?? last} ${Number(key) + 1}`;
    else parts.push(words(key));
  }
  return parts.join(': ');
};

/** Answers that are chosen, 'telecom-operator', as words; what somebody wrote stays as it was. */
export const plainValue = (label: string, value: string): string =>
  OWN_WORDS.test(label)
    ? value
    : value
        .split(', ')
        .map((one) => (CHOSEN.test(one) || SHORT.has(one) ? words(one) : one))
        .join(', ');

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
