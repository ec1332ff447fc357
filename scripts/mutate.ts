// What npm run mutate runs: mutations of rules against their cases, and of transactions against their own colours.

import { join } from 'node:path';
import { randomFrom } from '../fuzz/random.ts';
import {
  ANOTHER_DEAL,
  ANSWER_MUTATIONS,
  answerTrials,
  Screeners,
  type AnswerTrial,
} from '../mutate/answers.ts';
import { RULE_MUTATIONS, ruleTrials, type RuleTrial } from '../mutate/rules.ts';
import { readLibrary } from '../src/data/library/library.ts';
import { bundledCases, ROOT, shippedSources } from '../test/sources.ts';
import { rows, share } from './rows.ts';

interface Asked {
  readonly seed: string;
  /** Of the clock, for each of the two. */
  readonly milliseconds: number;
  readonly say: (text: string) => void;
}

const until = <T>(trials: Iterable<T>, milliseconds: number): T[] => {
  const end = Date.now() + milliseconds;
  const all: T[] = [];
  for (const trial of trials) {
    all.push(trial);
    if (Date.now() > end) break;
  }
  return all;
};

/** True where nothing improved that does not say why. */
export const mutate = ({ seed, milliseconds, say }: Asked): boolean => {
  const { library, tests } = readLibrary({
    rules: [join(ROOT, 'rules')],
    data: join(ROOT, 'data'),
  });
  sayRules(until(ruleTrials(library, tests, randomFrom(seed, 'rules')), milliseconds), say);
  const cases = [...bundledCases('cases'), ...bundledCases('cases/ordinary')];
  const screeners = new Screeners(shippedSources());
  const answers = until(answerTrials(cases, screeners, randomFrom(seed, 'answers')), milliseconds);
  return sayAnswers(answers, say);
};

const sayRules = (trials: readonly RuleTrial[], say: Asked['say']): void => {
  const unnoticed = trials.filter(({ noticed }) => !noticed);
  for (const { id, kind, what, older } of unnoticed)
    say(`unnoticed  ${id}  ${kind}  ${what}${older ? '  (an older period)' : ''}`);
  const packs = [...new Set(trials.map(({ pack }) => pack))].sort();
  const row = (name: string, of: readonly RuleTrial[]): string[] => {
    const noticed = of.filter((one) => one.noticed).length;
    return [name, String(of.length), String(noticed), share(noticed, of.length)];
  };
  say(
    `\n${rows([
      ['rules', 'mutations', 'noticed', 'share'],
      ...packs.map((pack) =>
        row(
          pack,
          trials.filter((one) => one.pack === pack),
        ),
      ),
      ...RULE_MUTATIONS.map((kind) =>
        row(
          `(${kind})`,
          trials.filter((one) => one.kind === kind),
        ),
      ),
      row(
        '(newest periods)',
        trials.filter(({ older }) => !older),
      ),
      row(
        '(older periods)',
        trials.filter(({ older }) => older),
      ),
      row('all', trials),
    ])}\n`,
  );
};

const sayAnswers = (trials: readonly AnswerTrial[], say: Asked['say']): boolean => {
  const isFault = ({ kind, came }: AnswerTrial): boolean =>
    came === 'unstated' && !ANOTHER_DEAL.includes(kind);
  for (const { name, kind, what, from, to } of trials.filter(isFault))
    say(`improved without a reason  ${name}  ${kind}: ${what}  ${from} to ${to}`);
  const came = ['refused', 'no better', 'stated', 'unstated'] as const;
  say(
    `\n${rows([
      ['answers', 'mutations', ...came],
      ...ANSWER_MUTATIONS.map((kind) => {
        const of = trials.filter((one) => one.kind === kind);
        return [
          kind,
          String(of.length),
          ...came.map((how) => String(of.filter((one) => one.came === how).length)),
        ];
      }),
    ])}`,
  );
  return !trials.some(isFault);
};
