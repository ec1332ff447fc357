// What was known on the day against what became known later.

import { isAsBad } from '../../model/verdict.ts';
import { grouped } from '../charts/bars.ts';
import { percent } from '../percent.ts';
import { Code } from '../dossier/text.tsx';
import { shareOf } from './by-colour.tsx';
import { Crossed } from './crossed.tsx';
import type { Study } from './study.ts';

export const ThenAndLater = ({ study: { hindsight } }: { readonly study: Study }) => {
  if (hindsight === undefined)
    return (
      <p>
        Hindsight was not asked for: these are answers by one knowledge. Screened with{' '}
        <Code text="--compare-knowledge" /> each transaction is judged by both; and the same table
        screened with <Code text="--known-at now" /> into another folder is set beside this one by{' '}
        <Code text="licet report FOLDER --hindsight OTHER" />.
      </p>
    );
  const all = hindsight.count(() => true);
  const worse = hindsight.count((then, later) => !isAsBad(then, later));
  const better = hindsight.count((then, later) => !isAsBad(later, then));
  const [first, last] = hindsight.knownAt ?? ['', ''];
  const told = (number: number): string => `${grouped(number)} (${percent(shareOf(number, all))})`;
  return (
    <>
      <p>
        {all > 0 &&
          `Of ${grouped(all)} transactions ${told(worse)} are worse by what was known at ${
            first === last ? first : `days from ${first} to ${last}`
          }, and ${told(better)} better. The law is that of their own day in both.`}
        {hindsight.unpaired > 0 &&
          ` ${grouped(hindsight.unpaired)} stand in one of the two tables alone, and are not counted here.`}
        {hindsight.notLater > 0 &&
          ` ${grouped(hindsight.notLater)} are of a later day than that, and are not counted here.`}
      </p>
      <Crossed
        id="hindsight"
        title="As known then, and later"
        rows="then"
        columns="later"
        counts={hindsight.moves}
        note="Nobody could have acted on what came to light later."
      />
    </>
  );
};
