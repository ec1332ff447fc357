// What is not finished: rules that say they are reviewed and still hold what the template put there, what a pack says of itself
// where such rules stand in it, and drafts.

import type { Instrument } from '../model/citation.ts';
import { leaves, operandOf, type Leaf } from '../model/condition.ts';
import type { Place, Problem } from '../model/errors.ts';
import type { Library, Pack } from '../model/pack.ts';
import {
  isTemplateAddress,
  TEMPLATE_TERRITORY,
  TEMPLATE_TITLE,
  TO_BE_WRITTEN,
} from '../model/template.ts';
import { placeOfInstrument } from './references.ts';
import { subjectsOf, type Version } from './subjects.ts';

export const unfinishedProblems = (library: Library): Problem[] => [
  ...unfinishedIn(library, 'reviewed').map(({ id, place, left }): Problem => ({
    code: 'unfinished',
    place,
    what: `'${id}' says that it is reviewed and still has ${left.join(' and ')} of the template`,
    remedy: 'Write what the provision says, or set status: draft',
  })),
  ...unwrittenAround(library, 'reviewed').map(({ place, what, rule }): Problem => ({
    code: 'unfinished',
    place,
    what: `${what}, and '${rule}' says that it is reviewed`,
    remedy:
      'Write it out, for whoever reads an answer is told it; or set status: draft in the rules',
  })),
];

/** A draft applies to nothing: it is no mistake, and must not be taken for a rule that looks at anything. */
export interface Draft {
  readonly id: string;
  readonly place: Place;
  /** What it still has of the template. */
  readonly left: readonly string[];
}

export const draftsIn = (library: Library): Draft[] => [
  ...new Map(
    subjectsOf(library).flatMap(({ id, versions }) =>
      versions
        .filter(({ status }) => status === 'draft')
        .map((version) => [id, { id, place: version.place, left: leftIn(version) }]),
    ),
  ).values(),
];

/** What nobody has written yet, of drafts too: not to be handed on as a pack. */
export const unwrittenProblems = (library: Library): Problem[] => [
  ...unfinishedIn(library, 'draft').map(({ id, place, left }): Problem => ({
    code: 'unfinished',
    place,
    what: `'${id}' is a draft and still has ${left.join(' and ')} of the template`,
    remedy: 'Write what the provision says, or take the file out of the pack',
  })),
  ...unwrittenAround(library).map(({ place, what }): Problem => ({
    code: 'unfinished',
    place,
    what,
    remedy: 'Write it out before the pack is handed on',
  })),
];

interface Around {
  readonly place: Place;
  readonly what: string;
  /** The first rule, definition or entry that rests on it; absent of a pack that has none. */
  readonly rule?: string;
}

/**
 * Packs and instruments that still have sentences or the link of the template. `status`: only those on which a version with it rests, as a pack
 * of drafts alone is a draft itself.
 */
const unwrittenAround = (library: Library, status?: Version['status']): Around[] => {
  const resting = subjectsOf(library).flatMap(({ id, pack, versions }) =>
    versions
      .filter((version) => status === undefined || version.status === status)
      .map((version) => ({ id, pack, cited: citedBy(version) })),
  );
  const said = (what: string, place: Place, left: readonly string[], rule?: string): Around => ({
    place,
    what: `${what} still has ${left.join(' and ')} of the template`,
    ...(rule !== undefined && { rule }),
  });
  return [
    ...library.packs.flatMap((pack): Around[] => {
      const left = leftOfPack(pack);
      const rule = resting.find((one) => one.pack === pack.id)?.id;
      return left.length === 0 || (rule === undefined && status !== undefined)
        ? []
        : [said(`The pack '${pack.id}'`, pack.place, left, rule)];
    }),
    ...library.instruments.flatMap((one): Around[] => {
      const left = leftOfInstrument(one);
      const rule = resting.find(({ cited }) => cited.includes(one.id))?.id;
      return left.length === 0 || rule === undefined
        ? []
        : [said(`The instrument '${one.id}'`, placeOfInstrument(one), left, rule)];
    }),
  ];
};

const citedBy = (version: Version): string[] => [
  ...('provisions' in version ? version.provisions.map(({ instrument }) => instrument) : []),
  ...('periods' in version ? version.periods.map(({ provision }) => provision.instrument) : []),
];

const leftOfPack = ({ title, binds, models }: Pack): string[] => [
  ...unwrittenKey('title', title),
  ...unwrittenKey('binds', binds),
  ...(models.some(isUnwritten) ? [`models: '${TO_BE_WRITTEN} …'`] : []),
];

const leftOfInstrument = ({ title, issuer, url }: Instrument): string[] => [
  ...unwrittenKey('title', title),
  ...unwrittenKey('issuer', issuer),
  ...(isTemplateAddress(url) ? [`url: ${url}`] : []),
];

const unwrittenKey = (key: string, text: string): string[] =>
  isUnwritten(text) ? [`${key}: '${TO_BE_WRITTEN} …'`] : [];

const isUnwritten = (text: string): boolean => text.startsWith(TO_BE_WRITTEN);

const unfinishedIn = (library: Library, of: Version['status']): Draft[] =>
  subjectsOf(library).flatMap(({ id, versions }) =>
    versions.flatMap((version): Draft[] => {
      const left = version.status === of ? leftIn(version) : [];
      return left.length === 0 ? [] : [{ id, place: version.place, left }];
    }),
  );

const leftIn = (version: Version): string[] => {
  const { title, when } = version;
  return [
    ...(title === TEMPLATE_TITLE ? [`the title '${TEMPLATE_TITLE}'`] : []),
    ...(when && leaves(when).some(({ leaf }) => names(leaf, TEMPLATE_TERRITORY))
      ? [`the territory ${TEMPLATE_TERRITORY}`]
      : []),
    ...('because' in version && isUnwritten(version.because)
      ? [`the reason '${TO_BE_WRITTEN} …'`]
      : []),
    ...('remedy' in version && isUnwritten(version.remedy)
      ? [`the remedy '${TO_BE_WRITTEN} …'`]
      : []),
  ];
};

const names = ({ test }: Leaf, value: string): boolean => {
  if (test.verb === 'is') return test.values.includes(value);
  const operand = operandOf(test);
  return operand !== undefined && 'literal' in operand && operand.literal.includes(value);
};
