// How facts are asked, as data/facts says it: who answers, sheets, older facts that are read as new ones; and what is wrong
// with that.

import type { Place, Problem } from '../../model/errors.ts';
import {
  localName,
  namespaceOf,
  SINGLE_SUBJECTS,
  type FactDeclaration,
  type Replaced,
  type Sheet,
  type Time,
} from '../../model/fact.ts';
import { didYouMean } from '../../model/nearest.ts';

/** Of a fact or of a sheet. */
export const askingOf = (shape: {
  readonly 'answered-by'?: string | undefined;
  readonly takes?: Time | undefined;
}): Pick<FactDeclaration, 'answeredBy' | 'takes'> => ({
  ...(shape['answered-by'] !== undefined && { answeredBy: shape['answered-by'] }),
  ...(shape.takes !== undefined && { takes: shape.takes }),
});

export const replacedBy = ({
  fact,
  of,
  values,
}: {
  readonly fact: string;
  readonly of?: string | undefined;
  readonly values?: Readonly<Record<string, string>> | undefined;
}): Replaced => ({
  fact,
  ...(of !== undefined && { of }),
  ...(values && { values }),
});

interface Declared {
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  readonly factPlaces: ReadonlyMap<string, Place>;
  readonly sheets: ReadonlyMap<string, Sheet>;
  readonly sheetPlaces: ReadonlyMap<string, Place>;
}

/** Sheets that nobody declares or that have no line, values that no fact has, subjects that cannot change. */
export const askingProblems = (declared: Declared): Problem[] => {
  const { facts, sheets, sheetPlaces } = declared;
  const used = new Set([...facts.values()].map(({ sheet }) => sheet));
  return [
    ...[...facts.values()].flatMap((fact) => problemsOf(fact, declared)),
    ...[...sheets.keys()]
      .filter((id) => !used.has(id))
      .map((id): Problem => {
        const place = sheetPlaces.get(id);
        return {
          code: 'never-used',
          ...(place && { place }),
          what: `No fact is a line of the sheet '${id}'`,
          remedy: `Write sheet: ${id} at its facts, or remove it`,
        };
      }),
  ];
};

const problemsOf = (fact: FactDeclaration, { facts, sheets, factPlaces }: Declared): Problem[] => {
  const {
    path,
    askedAfter,
    follows,
    proof,
    sheet,
    examples,
    exporters,
    firstOn,
    replaces = [],
    sorts,
    unmarked,
    values,
  } = fact;
  const place = factPlaces.get(path);
  const problem = (code: Problem['code'], what: string, remedy: string): Problem => ({
    code,
    ...(place && { place }),
    what,
    remedy,
  });
  const besides = (local: string): string => `${namespaceOf(path)}.${local}`;
  const known = values ? [...Object.keys(values), 'none'] : ['yes', 'no'];
  const stranger = (value: string, where: string): Problem[] =>
    known.includes(value) || (!values && fact.type !== 'yes-no')
      ? []
      : [
          problem(
            'unknown-option-value',
            `'${path}' ${where} '${value}', which is no value of it`,
            didYouMean(value, known, 'Name one of its values'),
          ),
        ];
  return [
    ...(sheet === undefined || sheets.has(sheet)
      ? []
      : [
          problem(
            'unknown-fact',
            `'${path}' is a line of the sheet '${sheet}', which is not declared`,
            didYouMean(sheet, sheets.keys(), 'Declare it under sheets'),
          ),
        ]),
    ...Object.keys(examples ?? {}).flatMap((value) => stranger(value, 'has an example of')),
    ...Object.keys(exporters ?? {}).flatMap((value) => stranger(value, 'names exporters of')),
    ...Object.keys(firstOn ?? {}).flatMap((value) => stranger(value, 'has a first day of')),
    ...(proof ?? []).flatMap((value) => stranger(value, 'asks for proof of')),
    ...(proof === undefined || (SINGLE_SUBJECTS as readonly string[]).includes(namespaceOf(path))
      ? []
      : [
          problem(
            'wrong-type',
            `'${path}' asks for proof, and a transaction can have several of its subject`,
            'Only facts of the deal as a whole can ask for proof',
          ),
        ]),
    ...(follows === undefined || facts.has(besides(follows))
      ? []
      : [
          problem(
            'unknown-fact',
            `'${path}' follows '${follows}', which is no fact of the same subject`,
            didYouMean(besides(follows), facts.keys(), 'Name one without its subject'),
          ),
        ]),
    ...(askedAfter ?? [])
      .filter((name) => !facts.has(besides(name)) && !isCode(name, path) && !facts.has(name))
      .map((name) =>
        problem(
          'unknown-fact',
          `'${path}' is asked after '${name}', which is neither a fact of the same subject nor the path of one`,
          didYouMean(
            name.includes('.') ? name : besides(name),
            facts.keys(),
            'Name one of the same subject without its subject, one of another by its path',
          ),
        ),
      ),
    ...(unmarked === undefined ? [] : stranger(unmarked, 'is unmarked where it is')),
    ...(sorts ? unsorted(Object.keys(values ?? {}), Object.values(sorts).flat()) : []).map(
      (value) =>
        problem(
          'unknown-option-value',
          `'${path}' sorts its values, and '${value}' stands under none or under two of the sorts, or is no value of it`,
          'Write each value under one sort',
        ),
    ),
    ...replaces.flatMap(({ fact: old, of, values: by }) => [
      ...(of === undefined || replaces.some((one) => one.fact === of && one.fact !== old)
        ? []
        : [
            problem(
              'unknown-fact',
              `'${path}' reads '${old}' as saying more of '${of}', which it does not read`,
              didYouMean(
                of,
                replaces.map((one) => one.fact),
                'Name another older fact that it replaces',
              ),
            ),
          ]),
      ...Object.values(by ?? {}).flatMap((value) =>
        stranger(value, 'is what an older fact says by'),
      ),
      ...(isSameSubject(old, path)
        ? []
        : [
            problem(
              'unknown-fact',
              `'${path}' replaces '${old}', a fact of another subject`,
              'Name a fact of the same subject; facts of the transaction as a whole may change places',
            ),
          ]),
      ...(facts.has(old) && by === undefined
        ? [
            problem(
              'duplicate-id',
              `'${path}' replaces '${old}', which is still declared`,
              'Remove the older fact, or name under values those that moved',
            ),
          ]
        : []),
    ]),
  ];
};

/** What does not stand once on both sides. */
const unsorted = (values: readonly string[], sorted: readonly string[]): string[] => [
  ...values.filter((value) => sorted.filter((one) => one === value).length !== 1),
  ...sorted.filter((value) => !values.includes(value)),
];

const isSameSubject = (a: string, b: string): boolean => {
  const [one, other] = [namespaceOf(a), namespaceOf(b)];
  const single = (name: string): boolean => (SINGLE_SUBJECTS as readonly string[]).includes(name);
  return (one === other || (single(one) && single(other))) && localName(a) !== '';
};

/** The declared code of a control list, which is no fact of a file; packs of others may bring the list. */
const isCode = (local: string, path: string): boolean =>
  namespaceOf(path) === 'item' && local.startsWith('classification.');
