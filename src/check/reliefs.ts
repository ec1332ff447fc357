// Reliefs point at findings, go round in no circle, and never rest on what is only recalled. Nothing softens a refusal. Law
// and policy stay apart.

import { isFinal } from '../core/judgement/effects.ts';
import { codeFactsOf } from '../core/law/code-facts.ts';
import {
  CircularError,
  definitionsOn,
  orderOf,
  suppliesOf,
  topological,
} from '../core/law/supplies.ts';
import { weakestMark } from '../model/citation.ts';
import type { Place, Problem } from '../model/errors.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Library, PackKind } from '../model/pack.ts';
import type { Consequence, Effect, RuleVersion } from '../model/rule.ts';

/** `ids`: rules whose file exists; one that could not be read is told of elsewhere. */
export const reliefProblems = (
  library: Library,
  ids: ReadonlySet<string> = new Set(),
): Problem[] => [
  ...targetProblems(library, ids),
  ...circularReliefs(library),
  ...circularDefinitions(library),
  ...effectProblems(library),
];

const targetsOf = (then: Consequence): readonly string[] =>
  'relieves' in then ? then.relieves : 'mitigates' in then ? then.mitigates : [];

const targetProblems = (library: Library, ids: ReadonlySet<string>): Problem[] => {
  const rules = new Map(library.rules.map((rule) => [rule.id, rule]));
  const kinds = new Map(library.packs.map(({ id, kind }) => [id, kind]));
  const retired = new Set(
    library.packs.flatMap(({ retires, overrides }) => [...retires, ...Object.keys(overrides)]),
  );
  const problem = (
    version: RuleVersion,
    code: Problem['code'],
    what: string,
    remedy: string,
  ): Problem => ({ code, place: version.place, what, remedy });
  return library.rules.flatMap((rule) =>
    rule.versions.flatMap((version) => {
      const targets = targetsOf(version.then);
      const problems = targets.flatMap((target): Problem[] => {
        const found = rules.get(target);
        if (!found) {
          return retired.has(target) || ids.has(target)
            ? []
            : [
                problem(
                  version,
                  'unknown-rule',
                  `'${rule.id}' relieves '${target}', which does not exist`,
                  didYouMean(target, rules.keys(), 'Name a rule that is loaded'),
                ),
              ];
        }
        if (!found.versions.some(({ then }) => 'effect' in then)) {
          return [
            problem(
              version,
              'relief-not-allowed',
              `'${rule.id}' relieves '${target}', which is itself a relief`,
              'Name the rule whose finding is lifted',
            ),
          ];
        }
        if ('mitigates' in version.then && kinds.get(found.pack) !== 'policy') {
          return [
            problem(
              version,
              'relief-not-allowed',
              `'${rule.id}' softens '${target}', which is law`,
              'Safeguards soften policy only; a licence relieves law',
            ),
          ];
        }
        if (
          'mitigates' in version.then &&
          found.versions.some(({ then }) => 'effect' in then && isFinal(then.effect))
        ) {
          return [
            problem(
              version,
              'relief-not-allowed',
              `'${rule.id}' softens '${target}', which refuses and is final`,
              'Leave it out, or give that rule the effect hold if a safeguard can cure it',
            ),
          ];
        }
        return [];
      });
      if (targets.length > 0 && version.confidence === 'recalled') {
        problems.push(
          problem(
            version,
            'relief-not-allowed',
            `'${rule.id}' relieves on a recalled text`,
            'Verify the text, or leave the relief out: recalled facts may make a verdict worse, never better',
          ),
        );
      }
      if (targets.length > 0 && version.marks && weakestMark(version.marks) !== 'primary') {
        const weak = Object.entries(version.marks)
          .filter(([, mark]) => mark !== 'primary')
          .map(([part, mark]) => `${part} ${mark}`);
        problems.push(
          problem(
            version,
            'relief-not-allowed',
            `'${rule.id}' relieves and is not primary throughout: ${weak.join(', ')}`,
            'Read the text itself or a mechanical copy of it, or leave the relief out',
          ),
        );
      }
      return problems;
    }),
  );
};

const circularReliefs = (library: Library): Problem[] => {
  const needs = new Map(
    library.rules.map((rule) => [
      rule.id,
      new Set(rule.versions.flatMap(({ then }) => targetsOf(then))),
    ]),
  );
  return circleIn(() => topological(needs), 'These reliefs go round in a circle', library);
};

const circularDefinitions = (library: Library): Problem[] => {
  const days = new Set(
    library.definitions.flatMap(({ versions }) => versions.map(({ since }) => since)),
  );
  const codeFacts = codeFactsOf(library);
  const order = (day: string) => () => {
    const definitions = definitionsOn(library, day);
    orderOf(definitions, suppliesOf(definitions, library, codeFacts), codeFacts);
  };
  return [...days]
    .flatMap((day) => circleIn(order(day), 'These definitions go round in a circle', library))
    .slice(0, 1);
};

const circleIn = (run: () => unknown, what: string, library: Library): Problem[] => {
  try {
    run();
    return [];
  } catch (error) {
    if (!(error instanceof CircularError)) throw error;
    const first = [...library.rules, ...library.definitions].find(({ id }) =>
      error.circle.includes(id),
    );
    const place: Place = first?.versions[0]?.place ?? { file: 'rules' };
    return [
      {
        code: 'circular',
        place,
        what: `${what}: ${error.circle.join(' → ')}`,
        remedy: 'Break the circle at one of them',
      },
    ];
  }
};

const EFFECTS_OF: Readonly<Record<PackKind, readonly Effect[]>> = {
  law: ['prohibited', 'licence-required', 'notify-authority', 'notice'],
  policy: ['refuse', 'hold', 'care', 'inquire', 'notice'],
};

const effectProblems = (library: Library): Problem[] => {
  const kinds = new Map(library.packs.map(({ id, kind }) => [id, kind]));
  return library.rules.flatMap((rule) =>
    rule.versions.flatMap(({ then, place }): Problem[] => {
      const kind = kinds.get(rule.pack);
      if (!kind || !('effect' in then) || EFFECTS_OF[kind].includes(then.effect)) return [];
      return [
        {
          code: 'wrong-type',
          place,
          what: `'${rule.id}' is in a ${kind} pack and has the effect ${then.effect}`,
          remedy: `Packs of that kind use ${EFFECTS_OF[kind].join(', ')}`,
        },
      ];
    }),
  );
};
