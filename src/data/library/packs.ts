// Files of a pack → the pack, its rules, definitions and entries, and their test files. Path is id. All problems are collected.

import * as z from 'zod';
import type { Condition } from '../../model/condition.ts';
import { parseSpan } from '../../model/dates.ts';
import type { Duty } from '../../model/duty.ts';
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
import { readDuties } from './duties.ts';
import { DUTIES_FILE, idOf, isReference, type PackFolder } from './pack-folder.ts';
import { shaped } from '../read/shape.ts';
import { at } from '../read/values.ts';
import type { SourceFile } from '../read/source.ts';
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

export class PackReader {
  readonly #vocabulary: Vocabulary;
  readonly #controlLists: ControlLists;
  readonly #problems: Problem[];
  readonly packs: Pack[] = [];
  readonly rules: Rule[] = [];
  readonly definitions: Definition[] = [];
  readonly entries: Entry[] = [];
  readonly duties: Duty[] = [];
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
      else if (source.name === DUTIES_FILE)
        this.duties.push(
          ...readDuties(folder.id, source, this.#problems, (document, value) =>
            this.#condition(document, value, ['when']),
          ),
        );
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
      ...(shape.jurisdiction !== undefined && { jurisdiction: shape.jurisdiction }),
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
    const definitions: (DefinitionVersion & Pick<Definition, 'fact' | 'question' | 'bounds'>)[] =
      [];
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
              ...(shape.bounds !== undefined && { bounds: shape.bounds }),
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
        ...(definition.bounds !== undefined && { bounds: definition.bounds }),
        versions: newestFirst(definitions).map(
          ({ fact: _fact, question: _question, bounds: _bounds, ...version }) => version,
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
