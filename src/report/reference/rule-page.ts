// The page of one rule, definition or control entry: what it says, when, on which texts, on which facts, and its cases.

import { marksOf, type Confidence, type Marks, type Provision } from '../../model/citation.ts';
import { compareStart, UNDATED } from '../../model/dates.ts';
import { leaves, type Condition } from '../../model/condition.ts';
import { declarationOf, type FactTable } from '../../model/fact.ts';
import type { Library, Pack } from '../../model/pack.ts';
import type {
  Consequence,
  DefinitionVersion,
  EntryVersion,
  ListPeriod,
  RuleVersion,
} from '../../model/rule.ts';
import type { TestCase, TestFile } from '../../model/schema/case.ts';
import { effectText, marksText } from '../words.ts';
import { conditionLines, spanText } from './condition-words.ts';
import { linked, named, plain } from './plain.ts';

export type Version = RuleVersion | DefinitionVersion | EntryVersion;

/** What a page is about. */
export interface Referred {
  readonly kind: 'rule' | 'define' | 'entry';
  readonly id: string;
  readonly pack: string;
  readonly versions: readonly Version[];
}

/** What the pages look things up in. */
export class Reference {
  readonly library: Library;
  readonly titles: ReadonlyMap<string, string>;
  readonly #instruments: ReadonlyMap<string, { readonly title: string; readonly url: string }>;
  readonly #facts: FactTable;
  /** By the fact that is defined, the id of what defines it. */
  readonly #definitions: ReadonlyMap<string, { readonly id: string; readonly question: string }>;
  readonly #listed: ReadonlySet<string>;

  constructor(library: Library) {
    this.library = library;
    this.titles = new Map(library.parameters.map(({ name, title }) => [name, title]));
    this.#instruments = new Map(library.instruments.map((one) => [one.id, one]));
    this.#facts = new Map(library.facts.map((fact) => [fact.path, fact]));
    this.#definitions = new Map(library.definitions.map((one) => [one.fact, one]));
    this.#listed = new Set(
      library.controlLists.flatMap(({ id, carries }) => [
        `item.${id}`,
        ...carries.map(({ fact }) => `item.${fact}`),
      ]),
    );
  }

  citation({ instrument, pinpoint }: Provision): string {
    const found = this.#instruments.get(instrument);
    const text = `${found?.title ?? instrument}${pinpoint === '' ? '' : `, ${pinpoint}`}`;
    return linked(text, found?.url ?? '');
  }

  /** `up`: the way from the page to where the pages of packs lie. */
  factLine(fact: string, up: string): string {
    const definition = this.#definitions.get(fact);
    if (definition)
      return `- ${named(fact)}: ${plain(definition.question)} – defined by [${plain(definition.id)}](${up}${definition.id}.md)`;
    if (this.#listed.has(fact)) return `- ${named(fact)}: worked out by the control entries`;
    const declared = declarationOf(this.#facts, fact);
    if (!declared) return `- ${named(fact)}: worked out by licet`;
    const looked = declared.derived ? ' (looked up or worked out)' : '';
    return `- ${named(fact)}: ${plain(declared.question)}${looked}`;
  }
}

export const rulePage = (
  subject: Referred,
  pack: Pack,
  test: TestFile | undefined,
  reference: Reference,
): string => {
  const { id, versions } = subject;
  const up = '../'.repeat(id.split('/').length - 1);
  const facts = [...new Set(versions.flatMap(factsIn))].sort();
  return lined([
    `# ${plain(versions[0]!.title)}`,
    '',
    `${KINDS[subject.kind]} ${named(id)} of the pack [${plain(pack.title)}](${up}index.md) (${pack.kind}).`,
    '',
    `Binds: ${plain(pack.binds)}`,
    '',
    ...versionParts(versions, reference),
    '## Facts that it reads',
    '',
    ...(facts.length > 0 ? facts.map((fact) => reference.factLine(fact, up)) : ['None.']),
    '',
    '## Cases',
    '',
    ...casesLines(test),
    '',
    '## What the pack does not model',
    '',
    ...(pack.notModelled.length > 0
      ? pack.notModelled.map(
          ({ what, why, since, until }) =>
            `- ${plain(what)}: ${plain(why)}${since === undefined && until === undefined ? '' : ` (${spanText({ since: since ?? pack.since, ...(until !== undefined && { until }) })})`}`,
        )
      : ['Nothing that is known.']),
    '',
    `Compared with the texts to ${pack.checkedTo}. ${named(`licet explain ${id}`)} prints it as it is written.`,
  ]);
};

export const KINDS = { rule: 'Rule', define: 'Definition', entry: 'Control entry' } as const;

const factsIn = (version: Version): string[] =>
  conditionsOf(version).flatMap((condition) => leaves(condition).map(({ leaf }) => leaf.fact));

const conditionsOf = (version: Version): Condition[] =>
  [version.when, 'askedWhen' in version ? version.askedWhen : undefined].filter(
    (one) => one !== undefined,
  );

/** Periods that differ in nothing but their days and texts share one part, newest first. */
const versionParts = (versions: readonly Version[], reference: Reference): string[] => {
  const parts: { readonly said: string; readonly versions: Version[] }[] = [];
  for (const version of versions) {
    const said = saidBy(version, reference).join('\n');
    const last = parts.at(-1);
    if (last?.said === said) last.versions.push(version);
    else parts.push({ said, versions: [version] });
  }
  return parts.flatMap(({ said, versions: alike }) => [
    `## In force ${spanOf(alike)}`,
    '',
    ...alike.flatMap((version) => periodLines(version, reference)),
    '',
    said,
    '',
  ]);
};

/** From the oldest day of them to the end of the newest; of a control entry those of its lists. */
export const spanOf = (versions: readonly Version[]): string => {
  const spans = versions.flatMap((version): readonly Span[] =>
    'periods' in version ? version.periods : [version],
  );
  const [since = UNDATED] = spans.map((one) => one.since).sort(compareStart);
  const ends = spans.map(({ until }) => until);
  const until = ends.includes(undefined) ? undefined : [...ends].sort().at(-1);
  const gap = spans.some((one) => one.gap !== undefined) ? ', with a gap' : '';
  return `${spanText({ since, ...(until !== undefined && { until }) })}${gap}`;
};

interface Span {
  readonly since: string;
  readonly until?: string;
  readonly gap?: string;
}

const periodLines = (version: Version, reference: Reference): string[] =>
  'periods' in version
    ? version.periods.map((period) => listedLine(period, version, reference))
    : [
        `- **${spanText(version)}**${gapText(version)}: ${version.provisions.map((one) => reference.citation(one)).join('; ')} (${standingText(version)})`,
      ];

const listedLine = (period: ListPeriod, { status }: EntryVersion, reference: Reference): string =>
  `- **${plain(period.list)} ${plain(period.code)}**, ${spanText(period)}${gapText(period)}: ${reference.citation(period.provision)} (${standingText({ ...period, status })})`;

const gapText = ({ gap }: { readonly gap?: string }): string =>
  gap === undefined ? '' : `, after a gap (${plain(gap)})`;

const standingText = (
  version: { readonly confidence: Confidence; readonly marks?: Marks } & Pick<Version, 'status'>,
): string => {
  const status = version.status === 'reviewed' ? '' : `${version.status}; `;
  return `${status}${marksText(marksOf(version))}`;
};

const saidBy = (version: Version, reference: Reference): string[] => [
  ...('then' in version
    ? [
        `What follows: **${plain(consequenceText(version.then))}**`,
        '',
        `${plain(version.because)}`,
        '',
        `What to do: ${plain(version.remedy)}`,
        '',
      ]
    : []),
  ...(version.when
    ? ['It is met where', '', ...conditionLines(version.when, reference.titles)]
    : ['Only a declared code decides it.']),
  ...('askedWhen' in version && version.askedWhen
    ? ['', 'It asks only where', '', ...conditionLines(version.askedWhen, reference.titles)]
    : []),
];

export const consequenceText = (then: Consequence): string => {
  if ('effect' in then)
    return effectText({
      effect: then.effect,
      ...(then.policy !== undefined && { licensingPolicy: then.policy }),
    });
  return 'relieves' in then
    ? `relieves ${then.relieves.join(', ')}`
    : `softens ${then.mitigates.join(', ')}`;
};

/** In the order of the sides: what is met, what is not, what is left open. */
const SIDES: readonly (readonly [TestCase['expect'], string])[] = [
  ['met', 'Met'],
  ['not-met', 'Not met'],
  ['undetermined', 'Left open'],
  ['not-asked', 'Left open, and nobody is asked'],
  ['not-in-force', 'Not in force'],
];

const casesLines = (test: TestFile | undefined): string[] => {
  if (!test) return ['There are none beside it.'];
  return SIDES.flatMap(([expected, title]) => {
    const cases = test.cases.filter(({ expect }) => expect === expected);
    if (cases.length === 0) return [];
    return [
      `- ${title}`,
      ...cases.map((one) => {
        const asks = one.asks?.length ? `, asks ${one.asks.map(named).join(', ')}` : '';
        return `  - ${plain(one.it)} (${one['as-of'] ?? test['as-of']}${asks})`;
      }),
    ];
  });
};

const lined = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
