// Pack folders → rules, definitions, entries and their test files. Path is id. All problems are collected.

import { basename, join } from 'node:path';
import * as z from 'zod';
import type { Condition } from '../../model/condition.ts';
import { BESIDE_CODES } from '../../model/control-list.ts';
import { parseSpan } from '../../model/dates.ts';
import type { Place, Problem } from '../../model/errors.ts';
import type { Pack } from '../../model/pack.ts';
import type {
  Definition,
  DefinitionVersion,
  Entry,
  EntryVersion,
  Rule,
  RuleVersion,
} from '../../model/rule.ts';
import {
  definitionDocument,
  entryDocument,
  packDocument,
  ruleDocument,
} from '../../model/schema/rule.ts';
import { testDocument, type TestFile } from '../../model/schema/case.ts';
import { didYouMean } from '../../model/nearest.ts';
import { ConditionReader, type Vocabulary } from './conditions.ts';
import type { ControlLists } from './control-lists.ts';
import { definedFactProblem } from './definitions.ts';
import { definitionVersion, entryVersion, many, newestFirst, ruleVersion } from './documents.ts';
import { periodsOf } from './periods.ts';
import { sha256OfFiles } from '../read/hash.ts';
import { References } from './references.ts';
import { at, shaped } from '../read/shape.ts';
import { readSource, type SourceFile } from '../read/source.ts';
import { allBelow } from '../read/walk.ts';
import type { YamlDocument } from '../read/yaml.ts';

const unread = z.unknown();
const RULE = ruleDocument(unread);
const DEFINITION = definitionDocument(unread);
const ENTRY = entryDocument(unread);
const PACK = packDocument(unread);

export interface LoadedTest {
  readonly id: string;
  readonly file: TestFile;
  readonly document: YamlDocument;
  readonly shown: string;
}

/** A pack folder as read, before its conditions are. */
export interface PackFolder {
  readonly id: string;
  /** Ids of the rules, definitions and entries that have a file, whether or not it can be read. */
  readonly ids: readonly string[];
  readonly sources: readonly SourceFile[];
  readonly packFile: SourceFile | undefined;
}

const idOf = (pack: string, name: string): string => `${pack}/${name.replace(/\.yaml$/, '')}`;

/** Files of a pack that are not rules: what the pack brings along for itself. */
const isReference = (name: string): boolean =>
  name === 'facts.yaml' ||
  name === 'instruments.yaml' ||
  name.startsWith('parameters/') ||
  name.startsWith('control-lists/');

/** Files that may lie among rules without being read. */
const PAPERS: readonly string[] = ['README.md', 'LICENSE', 'CHANGELOG.md', '.gitignore'];

/** Whatever lies among rules and would be passed over in silence. */
export const strangerProblems = (
  { path, isFile }: { readonly path: string; readonly isFile: boolean },
  shown: string,
): Problem[] => {
  const place = { file: `${shown}/${path}` };
  if (!isFile)
    return [
      {
        code: 'file-unreadable',
        place,
        what: 'This is a link or a device; rules are read from files and folders alone',
        remedy: 'Put the file itself here, or remove it',
      },
    ];
  if (path.endsWith('.yaml') || PAPERS.includes(basename(path))) return [];
  return [
    {
      code: 'unknown-format',
      place,
      what: 'Only files whose name ends in .yaml are read as rules, and this one would be passed over',
      remedy: /\.ya?ml$/i.test(path)
        ? 'Rename it so that it ends in .yaml'
        : `Remove it; beside rules only ${PAPERS.join(', ')} may lie`,
    },
  ];
};

export const readPackFolder = (folder: string, shown: string, problems: Problem[]): PackFolder => {
  const { files, notFollowed } = allBelow(folder);
  problems.push(
    ...files.flatMap((path) => strangerProblems({ path, isFile: true }, shown)),
    ...notFollowed.flatMap((path) => strangerProblems({ path, isFile: false }, shown)),
  );
  const names = files.filter((path) => path.endsWith('.yaml'));
  const sources = names.flatMap(
    (name) => readSource(join(folder, name), name, `${shown}/${name}`, problems) ?? [],
  );
  const packFile = sources.find((source) => source.name === 'pack.yaml');
  if (!packFile) {
    problems.push({
      code: 'missing-key',
      place: { file: shown },
      what: 'A pack folder needs a pack.yaml',
      remedy: 'Add one, or remove the folder',
    });
  }
  const declared = at(packFile?.documents[0]?.value, ['pack']);
  const id = typeof declared === 'string' ? declared : basename(folder);
  const ids = names
    .filter((name) => name !== 'pack.yaml' && !name.endsWith('.test.yaml') && !isReference(name))
    .map((name) => idOf(id, name));
  return { id, ids, sources, packFile };
};

/** The pack's own facts, parameters, instruments and control lists. */
export const addReferencesOf = (folder: PackFolder, references: References): void => {
  for (const source of folder.sources) {
    if (source.name === 'facts.yaml') references.addFacts(source);
    else if (source.name === 'instruments.yaml') references.addInstruments(source);
    else if (source.name.startsWith('parameters/')) references.addParameter(source);
    else if (source.name.startsWith('control-lists/')) references.controlLists.add(source);
  }
};

/** Facts that the packs themselves supply: codes of lists, defined facts, counts of tagged findings. */
export const suppliedFacts = (
  folders: readonly PackFolder[],
  controlLists: ControlLists,
): Set<string> => {
  const supplied = new Set<string>([...BESIDE_CODES, ...controlLists.facts]);
  for (const { sources } of folders) {
    for (const { documents } of sources) {
      for (const { value } of documents) {
        const fact = at(value, ['fact']);
        if (at(value, ['define']) !== undefined && typeof fact === 'string') supplied.add(fact);
        const tags = at(value, ['tags']);
        if (Array.isArray(tags)) for (const tag of tags) supplied.add(`findings.${String(tag)}`);
      }
    }
  }
  return supplied;
};

export class PackReader {
  readonly #vocabulary: Vocabulary;
  readonly #controlLists: ControlLists;
  readonly #problems: Problem[];
  readonly packs: Pack[] = [];
  readonly rules: Rule[] = [];
  readonly definitions: Definition[] = [];
  readonly entries: Entry[] = [];
  readonly tests: LoadedTest[] = [];

  constructor(vocabulary: Vocabulary, controlLists: ControlLists, problems: Problem[]) {
    this.#vocabulary = vocabulary;
    this.#controlLists = controlLists;
    this.#problems = problems;
  }

  read(folder: PackFolder): void {
    for (const source of folder.sources) {
      if (source.name === 'pack.yaml') this.#readPack(folder, source);
      else if (source.name.endsWith('.test.yaml')) this.#readTest(folder, source);
      else if (!isReference(source.name)) this.#readRules(folder, source);
    }
  }

  #readPack(folder: PackFolder, source: SourceFile): void {
    const document = source.documents[0];
    const shape = document && shaped(PACK, document, this.#problems);
    if (!shape) return;
    const touches =
      shape.touches === undefined
        ? undefined
        : this.#condition(document, shape.touches, ['touches']);
    const rulesOnly = folder.sources.filter(({ name }) => !name.endsWith('.test.yaml'));
    this.packs.push({
      id: shape.pack,
      title: shape.title,
      kind: shape.kind,
      binds: shape.binds,
      since: shape.since,
      checkedTo: shape['checked-to'],
      staleAfter: parseSpan(shape['stale-after'])!,
      ...(touches && { touches }),
      models: shape.models,
      notModelled: (shape['not-modelled'] ?? []).map((entry, index) => {
        const when =
          entry.when === undefined
            ? undefined
            : this.#condition(document, entry.when, ['not-modelled', index, 'when']);
        const { what, why, since, until } = entry;
        return {
          what,
          why,
          ...(since !== undefined && { since }),
          ...(until !== undefined && { until }),
          ...(when && { when }),
        };
      }),
      retires: shape.retires ?? [],
      overrides: shape.overrides ?? {},
      sha256: sha256OfFiles(rulesOnly),
      place: document.place([]),
    });
  }

  #readTest(folder: PackFolder, source: SourceFile): void {
    const document = source.documents[0];
    const file = document && shaped(testDocument, document, this.#problems);
    if (!file) return;
    const id = `${folder.id}/${source.name.replace(/\.test\.yaml$/, '')}`;
    const declared = file.rule ?? file.define ?? file.entry;
    if (declared !== id)
      this.#idNotPath(
        declared ?? '',
        id,
        document.place([file.rule ? 'rule' : file.define ? 'define' : 'entry']),
      );
    this.tests.push({ id, file, document, shown: source.shown });
  }

  #readRules(folder: PackFolder, source: SourceFile): void {
    const id = idOf(folder.id, source.name);
    const rules: RuleVersion[] = [];
    const definitions: (DefinitionVersion & { fact: string; question: string })[] = [];
    const entries: EntryVersion[] = [];
    for (const document of source.documents) {
      const place = document.place([]);
      if (at(document.value, ['rule']) !== undefined) {
        const shape = shaped(RULE, document, this.#problems);
        if (!shape) continue;
        if (shape.rule !== id) this.#idNotPath(shape.rule, id, document.place(['rule']));
        const when = this.#condition(document, shape.when, ['when']);
        const askedWhen = this.#askedWhen(document, shape['asked-when']);
        for (const period of periodsOf(shape, document, this.#problems))
          if (when && askedWhen !== 'broken')
            rules.push(
              ruleVersion(shape, period, { when, askedWhen }, document.place(period.path)),
            );
      } else if (at(document.value, ['define']) !== undefined) {
        const shape = shaped(DEFINITION, document, this.#problems);
        if (!shape) continue;
        if (shape.define !== id) this.#idNotPath(shape.define, id, document.place(['define']));
        const when = this.#condition(document, shape.when, ['when']);
        for (const period of periodsOf(shape, document, this.#problems))
          if (when)
            definitions.push({
              ...definitionVersion(shape, period, when, document.place(period.path)),
              fact: shape.fact,
              question: shape.question ?? shape.title,
            });
      } else if (at(document.value, ['entry']) !== undefined) {
        const shape = shaped(ENTRY, document, this.#problems);
        if (!shape) continue;
        if (shape.entry !== id) this.#idNotPath(shape.entry, id, document.place(['entry']));
        if ((shape.when === undefined) === (shape['declaration-only'] !== 'yes')) {
          this.#problems.push({
            code: 'missing-key',
            place,
            what: "An entry needs either 'when' or 'declaration-only: yes'",
            remedy: "Write the entry's technical tests under when",
          });
          continue;
        }
        for (const [list, periods] of Object.entries(shape.lists)) {
          this.#controlLists.checkList(list, document.keyPlace(['lists', list]));
          for (const { carries } of many(periods))
            this.#controlLists.checkCarried(
              list,
              Object.keys(carries ?? {}),
              document.keyPlace(['lists', list]),
            );
        }
        const when =
          shape.when === undefined ? undefined : this.#condition(document, shape.when, ['when']);
        const askedWhen = this.#askedWhen(document, shape['asked-when']);
        if ((when || shape.when === undefined) && askedWhen !== 'broken')
          entries.push(entryVersion(shape, { when, askedWhen }, place));
      } else {
        this.#problems.push({
          code: 'missing-key',
          place,
          what: 'The document is neither a rule, nor a definition, nor an entry',
          remedy: didYouMean(
            Object.keys((document.value ?? {}) as object)[0] ?? '',
            ['rule', 'define', 'entry'],
            'Begin it with rule:, define: or entry:',
          ),
        });
      }
    }
    if (rules.length > 0) this.rules.push({ id, pack: folder.id, versions: newestFirst(rules) });
    if (entries.length > 0) this.entries.push({ id, pack: folder.id, versions: entries });
    const [definition] = definitions;
    if (definition) {
      this.#checkFact(id, definition.fact, definition.place);
      this.definitions.push({
        id,
        pack: folder.id,
        fact: definition.fact,
        question: definition.question,
        versions: newestFirst(definitions).map(
          ({ fact: _fact, question: _question, ...version }) => version,
        ),
      });
    }
  }

  #checkFact(id: string, fact: string, place: Place): void {
    const problem = definedFactProblem(
      { id, fact },
      this.#vocabulary.facts,
      this.#controlLists.facts,
      this.definitions.find((one) => one.fact === fact)?.id,
      place,
    );
    if (problem) this.#problems.push(problem);
  }

  /** Undefined where there is none; a broken one makes its document unread, as a broken condition does. */
  #askedWhen(document: YamlDocument, value: unknown): Condition | undefined | 'broken' {
    return value === undefined
      ? undefined
      : (this.#condition(document, value, ['asked-when']) ?? 'broken');
  }

  #condition(
    document: YamlDocument,
    value: unknown,
    path: readonly (string | number)[],
  ): Condition | undefined {
    return new ConditionReader(document, this.#vocabulary, this.#problems).read(value, path);
  }

  #idNotPath(id: string, expected: string, place: Place): void {
    this.#problems.push({
      code: 'id-not-path',
      place,
      what: `The id is '${id}' and the path says '${expected}'`,
      remedy: 'Rename the file or mend the id',
    });
  }
}
