// Facts, parameters, instruments and control lists: what rules refer to by name.

import type * as z from 'zod';
import type { Instrument } from '../../model/citation.ts';
import type { Place, Problem } from '../../model/errors.ts';
import { namespaceOf, type FactDeclaration, type Sheet } from '../../model/fact.ts';
import { didYouMean } from '../../model/nearest.ts';
import { parameterValue, type Horizon, type Parameter } from '../../model/parameter.ts';
import { factsDocument, instrumentsDocument, parameterDocument } from '../../model/schema/data.ts';
import { askingOf, replacedBy } from './asking.ts';
import { ControlLists } from './control-lists.ts';
import { shaped } from '../read/shape.ts';
import type { SourceFile } from '../read/source.ts';

const horizonOf = ({
  from,
  others,
  note,
}: NonNullable<z.infer<typeof parameterDocument>['established']>): Horizon => ({
  from,
  othersKnown: others === 'known',
  ...(note !== undefined && { unread: note.trim() }),
});

export class References {
  readonly facts = new Map<string, FactDeclaration>();
  readonly factPlaces = new Map<string, Place>();
  readonly sheets = new Map<string, Sheet>();
  readonly sheetPlaces = new Map<string, Place>();
  readonly parameters = new Map<string, Parameter>();
  readonly instruments = new Map<
    string,
    Instrument & { readonly file: string; readonly line: number }
  >();
  readonly controlLists: ControlLists;
  readonly #problems: Problem[];

  constructor(problems: Problem[]) {
    this.controlLists = new ControlLists(problems);
    this.#problems = problems;
  }

  addFacts(source: SourceFile): void {
    for (const document of source.documents) {
      const shape = shaped(factsDocument, document, this.#problems);
      for (const [id, sheet] of Object.entries(shape?.sheets ?? {})) {
        const place = document.keyPlace(['sheets', id]);
        if (this.sheets.has(id)) this.#twice(id, place);
        this.sheetPlaces.set(id, place);
        this.sheets.set(id, {
          id,
          question: sheet.question,
          ...(sheet.evidence !== undefined && { evidence: sheet.evidence }),
          ...askingOf(sheet),
        });
      }
      for (const [path, fact] of Object.entries(shape?.facts ?? {})) {
        if (this.facts.has(path)) {
          this.#twice(path, document.keyPlace(['facts', path]));
          continue;
        }
        this.factPlaces.set(path, document.keyPlace(['facts', path]));
        this.facts.set(path, {
          path,
          type: fact.type,
          question: fact.question,
          ...(fact.evidence !== undefined && { evidence: fact.evidence }),
          derived: fact.derived === 'yes',
          fixed: fact.fixed === 'yes',
          ...(fact.gate === 'yes' && { gate: true }),
          ...(fact.values && { values: fact.values }),
          ...(fact['rules-out'] && { rulesOut: ruledOut(fact['rules-out']) }),
          ...(fact.domain && { domain: fact.domain }),
          ...askingOf(fact),
          ...(fact.examples && { examples: fact.examples }),
          ...(fact.because !== undefined && { because: fact.because }),
          ...(fact.exporters && { exporters: fact.exporters }),
          ...(fact['first-on'] && { firstOn: fact['first-on'] }),
          ...(fact.sheet !== undefined && { sheet: fact.sheet, sheetLine: this.facts.size }),
          ...(fact.unmarked !== undefined && { unmarked: fact.unmarked }),
          ...(fact.sorts && { sorts: fact.sorts }),
          ...(fact.follows !== undefined && { follows: fact.follows }),
          ...(fact['asked-after'] && { askedAfter: fact['asked-after'] }),
          ...(fact['asked-last'] === 'yes' && { askedLast: true }),
          ...(fact.replaces && { replaces: fact.replaces.map(replacedBy) }),
          ...(fact.proof && { proof: fact.proof }),
        });
      }
    }
  }

  addParameter(source: SourceFile): void {
    for (const document of source.documents) {
      const shape = shaped(parameterDocument, document, this.#problems);
      if (!shape) continue;
      const expectedName = source.name
        .split('/')
        .pop()
        ?.replace(/\.yaml$/, '');
      if (shape.parameter !== expectedName) {
        this.#problems.push({
          code: 'id-not-path',
          place: document.place(['parameter']),
          what: `The parameter is called '${shape.parameter}' and its file '${expectedName}'`,
          remedy: 'Give both the same name',
        });
      }
      if (this.parameters.has(shape.parameter))
        this.#twice(shape.parameter, document.place(['parameter']));
      const whole = (record: Record<string, string | string[]> | undefined, expected: boolean) =>
        Object.entries(record ?? {}).map(([since, value]) => ({
          since,
          value: typeof value === 'string' ? [value] : value,
          ...(expected && { expected }),
        }));
      const values = [...whole(shape.values, false), ...whole(shape.expected, true)];
      const parameter: Parameter = {
        name: shape.parameter,
        title: shape.title,
        kind: shape.kind,
        of: shape.of,
        source: shape.source,
        confidence: shape.confidence,
        ...(shape['checked-to'] !== undefined && { checkedTo: shape['checked-to'] }),
        ...(shape.established && { established: horizonOf(shape.established) }),
        ...(shape.members && {
          members: shape.members.map(({ code, since, until, established, confidence, ...row }) => ({
            code,
            since,
            ...(until !== undefined && { until }),
            ...(row.announced !== undefined && { announced: row.announced }),
            ...(row['end-announced'] !== undefined && { endAnnounced: row['end-announced'] }),
            ...(established !== undefined && { established }),
            ...(row.began !== undefined && { began: row.began }),
            ...(row.source !== undefined && { source: row.source }),
            ...(confidence && { confidence }),
          })),
        }),
        ...(shape.values && { values }),
        place: document.place([]),
      };
      this.#checkThreshold(parameter, document.place(['values']));
      this.parameters.set(parameter.name, parameter);
    }
  }

  addInstruments(source: SourceFile): void {
    for (const document of source.documents) {
      const shape = shaped(instrumentsDocument, document, this.#problems);
      for (const [id, instrument] of Object.entries(shape?.instruments ?? {})) {
        const place = document.keyPlace(['instruments', id]);
        if (this.instruments.has(id)) {
          this.#twice(id, place);
          continue;
        }
        const { title, issuer, since, until, url, confidence, read, note, listed } = instrument;
        this.instruments.set(id, {
          id,
          title,
          issuer,
          since,
          ...(until !== undefined && { until }),
          url,
          confidence,
          ...(read !== undefined && { read }),
          ...(note !== undefined && { note }),
          ...(listed && { listed }),
          file: place.file,
          line: place.line ?? 1,
        });
      }
    }
  }

  /** What a value rules out is a declared fact of the same subject, with a value that it may have. */
  checkRuledOut(): void {
    for (const { path, rulesOut, values } of this.facts.values()) {
      const place = this.factPlaces.get(path);
      const unknown = (code: Problem['code'], what: string, remedy: string): void =>
        void this.#problems.push({ code, ...(place && { place }), what, remedy });
      for (const [value, others] of Object.entries(rulesOut ?? {})) {
        if (!admits(values, value))
          unknown(
            'unknown-option-value',
            `'${path}' rules something out by '${value}', which is no value of it`,
            didYouMean(value, valuesOf(values), 'Name one of its values'),
          );
        for (const [local, barred] of Object.entries(others)) {
          const name = `${namespaceOf(path)}.${local}`;
          const other = this.facts.get(name);
          if (!other)
            unknown(
              'unknown-fact',
              `'${path}' rules out '${name}', which is not declared`,
              didYouMean(name, this.facts.keys(), 'Name a fact of the same subject'),
            );
          for (const one of other ? barred.filter((each) => !admits(other.values, each)) : [])
            unknown(
              'unknown-option-value',
              `'${path}' rules out that '${name}' is '${one}', which is no value of it`,
              didYouMean(one, valuesOf(other?.values), 'Name one of its values'),
            );
        }
      }
    }
  }

  #checkThreshold(parameter: Parameter, place: Problem['place']): void {
    if (parameter.kind !== 'threshold') return;
    const values = parameter.values ?? [];
    const ok = values.every(({ value }) => value.length === 1 && /^-?\d+(\.\d+)?$/.test(value[0]!));
    if (ok && parameterValue(parameter, '9999-12-31') !== undefined) return;
    this.#problems.push({
      code: 'wrong-type',
      ...(place && { place }),
      what: `The threshold '${parameter.name}' needs one number for each day on which it changes`,
      remedy: 'Write values: { 2020-01-01: 25 }',
    });
  }

  #twice(name: string, place: NonNullable<Problem['place']>): void {
    this.#problems.push({
      code: 'duplicate-id',
      place,
      what: `'${name}' is defined twice`,
      remedy: 'Keep one of the two',
    });
  }
}

const valuesOf = (values: FactDeclaration['values']): string[] =>
  values ? [...Object.keys(values), 'none'] : ['yes', 'no'];

const admits = (values: FactDeclaration['values'], value: string): boolean =>
  valuesOf(values).includes(value);

/** One value may be written without brackets. */
const ruledOut = (
  record: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>,
): NonNullable<FactDeclaration['rulesOut']> =>
  Object.fromEntries(
    Object.entries(record).map(([value, others]) => [
      value,
      Object.fromEntries(
        Object.entries(others).map(([local, values]) => [
          local,
          typeof values === 'string' ? [values] : values,
        ]),
      ),
    ]),
  );
