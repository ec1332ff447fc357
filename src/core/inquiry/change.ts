// What would change the verdict: every minimal set of answers, to size three, that turns it better, the nearest that turns it
// worse, and how fragile it is. Each is judged again before it is shown, as the file would be with those answers.

import { compareText } from '../../model/errors.ts';
import { declarationOf, type FactTable } from '../../model/fact.ts';
import { declaredPath } from '../../model/label.ts';
import type { Change, Changes } from '../../model/verdict.ts';
import { COLOURS } from '../../model/verdict.ts';
import type { Assignment } from '../facts/answers.ts';
import type { Judgement } from '../judgement/judge.ts';
import { LARGEST, setsTowards, type Found } from './better.ts';
import { rank } from './outlook.ts';
import { settableIn, type Purpose } from './settable.ts';
import { thresholdsNear } from './thresholds.ts';
import { triesIn, type Try } from './trying.ts';
import { nearestWorse } from './worse.ts';

/** How many judgements each search may take. */
const MOST = 120;
/** A deal so large that fewer can be afforded stays without the search for what would turn it better, and says so. */
const FEWEST = 40;

export const changesOf = (
  judgement: Judgement,
  table: FactTable,
  attempt: Try,
  purpose: Purpose,
): Changes => {
  const settable = settableIn(judgement.of, table, purpose);
  const better = COLOURS.filter((colour) => rank(colour) < rank(judgement.verdict));
  const most = triesIn(judgement, MOST);
  const found = [...better]
    .reverse()
    .map((target) =>
      most < FEWEST
        ? { sets: [], covered: 0 }
        : setsTowards(target, judgement, settable, attempt, most),
    );
  const any = settableIn(judgement.of, table, 'any');
  const nearest = nearestWorse(judgement, any, attempt, most);
  return {
    change: [
      ...improvements(found, table),
      ...(nearest.set?.size === 1 && nearest.to !== undefined
        ? [changeOf(nearest.to, [nearest.set], table)]
        : []),
    ],
    searched: {
      sets: Math.min(LARGEST, ...found.map(({ covered }) => covered)),
      largest: LARGEST,
    },
    ...(judgement.verdict !== 'red' && {
      fragility: {
        ...(nearest.answers !== undefined && { answers: nearest.answers }),
        moreThan: nearest.moreThan,
        thresholds: thresholdsNear(judgement, attempt, table),
      },
    }),
  };
};

/** Each set once; answers of one fact that do the same stand together. */
const improvements = (found: readonly Found[], table: FactTable): Change[] => {
  const once = new Map<string, { set: Assignment; to: Change['to'] }>();
  for (const { sets } of found)
    for (const one of sets) once.set(JSON.stringify([...one.set].sort()), one);
  const alike = new Map<string, { to: Change['to']; sets: Assignment[] }>();
  for (const { set, to } of once.values()) {
    const key = `${to} ${[...set.keys()].sort().join('&')}`;
    const known = alike.get(key);
    if (known) known.sets.push(set);
    else alike.set(key, { to, sets: [set] });
  }
  return [...alike.values()]
    .flatMap(({ to, sets }) =>
      isWhole(sets) ? [changeOf(to, sets, table)] : sets.map((set) => changeOf(to, [set], table)),
    )
    .sort(
      (a, b) =>
        rank(b.to) - rank(a.to) ||
        Number(b.inHands) - Number(a.inHands) ||
        Object.keys(a.set).length - Object.keys(b.set).length ||
        compareText(JSON.stringify(a.set), JSON.stringify(b.set)),
    );
};

/** True where any answer of each fact goes with any of the others. */
const isWhole = (sets: readonly Assignment[]): boolean =>
  sets.length ===
  [...sets[0]!.keys()]
    .map((label) => valuesOf(sets, label).length)
    .reduce((product, count) => product * count, 1);

const valuesOf = (sets: readonly Assignment[], label: string): string[] => [
  ...new Set(sets.map((set) => set.get(label)!)),
];

const changeOf = (to: Change['to'], sets: readonly Assignment[], table: FactTable): Change => {
  const labels = [...sets[0]!.keys()].sort(compareText);
  const others = labels.flatMap((label): [string, string[]][] => {
    const [, ...rest] = valuesOf(sets, label);
    return rest.length > 0 ? [[label, rest]] : [];
  });
  return {
    to,
    set: Object.fromEntries(labels.map((label) => [label, valuesOf(sets, label)[0]!])),
    ...(others.length > 0 && { or: Object.fromEntries(others) }),
    inHands: !labels.some((label) => declarationOf(table, declaredPath(label))?.fixed === true),
  };
};
