// Findings on the first pages, with what a decision needs; annex A has everything of them.

import { weakestMark } from '../../model/citation.ts';
import type { Evidence } from '../../model/facts.ts';
import type { Finding, Verdict } from '../../model/verdict.ts';
import { controlEntriesText } from '../control-entries.ts';
import { sameReasons } from '../same-reasons.ts';
import { citedInstruments, counted, dayOfEvidence, easedText, effectText } from '../words.ts';
import { wayOutText } from '../way-out.ts';
import { ColourWord } from './colour.tsx';
import { clipped, linesOf } from './fit.ts';
import type { Numbered } from './numbered.ts';
import type { Piece } from './section.tsx';
import { Address, Said } from './text.tsx';
import { sentenceOf } from './told-once.ts';

export const evidenceText = (one: Evidence): string =>
  [dayOfEvidence(one), one.detail].filter((text) => text !== '').join(': ');

/** Lines of a heading with what is around it. */
const HEAD = 1.9;

/** Letters and numbers of each on the first pages. */
const MOST = { sentence: 520, remedy: 480, entries: 200, evidence: 360, relief: 240, cited: 3 };
/** Findings that differ in whom or what they are about: so many are told. */
const MOST_ALIKE = 3;

/** Findings that read alike stand once; evidence that stands above is not said again. */
export const reasonPieces = (all: readonly Numbered[], verdict: Verdict): readonly Piece[] => {
  const shown = new Map<string, string>();
  const byFinding = new Map(all.map((one) => [one.finding, one]));
  return sameReasons(all.map(({ finding }) => finding)).map((alike) =>
    reasonPiece(
      alike.map((finding) => byFinding.get(finding)!),
      verdict,
      shown,
    ),
  );
};

/** `shown`: by evidence where it stands. */
const reasonPiece = (
  alike: readonly Numbered[],
  verdict: Verdict,
  shown: Map<string, string>,
): Piece => {
  const { finding, number } = alike[0]!;
  const { couldRelieve, relievedBy, remedy } = finding;
  const sentences = [...new Set(alike.map((one) => sentenceOf(one.finding)))];
  const cited = citedInstruments(alike.flatMap((one) => one.finding.citations));
  const evidence = alike.flatMap((one) => one.finding.evidence);
  const fresh = evidence.find((one) => !shown.has(evidenceText(one)));
  const known = evidence.map((one) => shown.get(evidenceText(one))).find((one) => one);
  for (const one of evidence)
    if (!shown.has(evidenceText(one))) shown.set(evidenceText(one), number);
  const entries = controlEntriesText(finding, verdict, false);
  const way = wayOutText(finding);
  const relief = way === undefined ? couldRelieve.map(({ title }) => title).join('; ') : '';
  const lines: readonly (readonly [head: string, text: string])[] = [
    ...(entries === undefined ? [] : [['', clipped(entries, MOST.entries)] as const]),
    ...(fresh === undefined
      ? []
      : [['Evidence', clipped(evidenceText(fresh), MOST.evidence)] as const]),
    ...(fresh === undefined && known !== undefined
      ? [['Evidence', `as of ${known}`] as const]
      : []),
    ...(relievedBy === undefined ? [['To do', clipped(remedy, MOST.remedy)] as const] : []),
    ...(relief === '' ? [] : [['Could be lifted by', clipped(relief, MOST.relief)] as const]),
    ...(way === undefined ? [] : [['', clipped(way, MOST.relief)] as const]),
  ];
  const told = sentences.slice(0, MOST_ALIKE).map((text) => clipped(text, MOST.sentence));
  const provisions = cited.slice(0, MOST.cited);
  const pieces = new Set(evidence.map(evidenceText)).size;
  const more = [
    ...(sentences.length > told.length
      ? [`${counted(sentences.length - told.length, 'finding')} alike`]
      : []),
    ...(fresh !== undefined && pieces > 1 ? [`${counted(pieces - 1, 'piece')} of evidence`] : []),
    ...(cited.length > provisions.length
      ? [counted(cited.length - provisions.length, 'provision')]
      : []),
  ];
  return {
    cut: false,
    name: `${number} ${finding.colour} ${finding.kind}, ${finding.title}`,
    lines:
      HEAD +
      [
        ...told,
        ...provisions.map(({ text, url }) => `${text} ${url}`),
        ...lines.map(([head, text]) => `${head}: ${text}`),
      ].reduce((sum, text) => sum + linesOf(text), more.length > 0 ? 1 : 0),
    draw: () => (
      <article class={`finding ${relievedBy === undefined ? finding.colour : 'lifted'}`}>
        <FindingHeading
          finding={finding}
          numbers={alike.map((one) => one.number).slice(0, MOST_ALIKE)}
        />
        {told.map((text) => (
          <p>
            <Said text={text} />
          </p>
        ))}
        <ul class="cited">
          {provisions.map(({ text, url }) => (
            <Cited text={text} url={url} />
          ))}
        </ul>
        {lines.map(([head, text]) => (
          <p>
            {head !== '' && <b>{`${head}: `}</b>}
            <Said text={text} />
          </p>
        ))}
        {more.length > 0 && (
          <p class="rest">
            {`And ${more.join(' and ')} more: `}
            <a href={`#${number}`}>{number}</a>.
          </p>
        )}
      </article>
    ),
  };
};

export const Cited = ({ text, url }: { readonly text: string; readonly url: string }) => (
  <li>
    <Said text={text} /> {url !== '' && <Address url={url} />}
  </li>
);

const FindingHeading = ({
  finding,
  numbers,
}: {
  readonly finding: Finding;
  readonly numbers: readonly string[];
}) => {
  const { relievedBy, colour, kind } = finding;
  const eased = easedText(finding);
  const mark = weakestMark(finding.marks);
  return (
    <h3>
      {relievedBy === undefined ? <ColourWord colour={colour} /> : 'LIFTED'} {kind}:{' '}
      <Said text={`${effectText(finding)}${eased === '' ? '' : ` (${eased})`}`} />
      {numbers.map((number) => (
        <>
          {' '}
          <a class="number" href={`#${number}`}>
            {number}
          </a>
        </>
      ))}
      {mark !== 'primary' && <span class="mark"> {mark}: check the text</span>}
    </h3>
  );
};
