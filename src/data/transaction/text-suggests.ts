// What the statement of the end use and the title of a deal tell that its parties do not: a sentence may name the body that
// uses, beside parties that are all called private.

import type { Fact, Scope } from '../../model/facts.ts';
import { missingFact } from '../../model/missing.ts';
import { onceOf, type Reading } from './reading.ts';
import { StatedFact } from './stated.ts';

/** 'none', or the bodies that the texts name with what was read; missing is the type of a party that may be one. */
export const textSuggests = (
  title: string | undefined,
  endUse: ReadonlyMap<string, Fact>,
  parties: readonly Scope[],
  { raw, tellingParties, once }: Reading,
): Fact => {
  const stated = endUse.get('stated')?.value;
  const text = [title, stated].filter((one) => typeof one === 'string').join('\n');
  const typed = parties.map(({ label, facts }) => ({ label, type: facts.get('type')?.value }));
  const found = onceOf(once, raw, `told ${JSON.stringify([text, typed])}`, () =>
    tellingParties.inText(text, typed),
  );
  return 'open' in found
    ? { from: raw.file, missing: [missingFact(`${found.open}.type`)] }
    : new StatedFact(found.told, raw, ['end-use', 'stated']);
};
