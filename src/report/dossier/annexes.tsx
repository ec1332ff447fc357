// The annexes: everything by name, and nothing counted away. What is undetermined stands by what it turns on.

import type { ScreeningRecord } from '../../model/record.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { ComponentChildren } from 'preact';
import { unsteered } from '../printable.ts';
import { groundsInFull } from '../grounds.ts';
import { paperText, standingText } from '../given-answers.ts';
import { citedInstruments, dayOfEvidence } from '../words.ts';
import { AllFindings } from './all-findings.tsx';
import { numbered } from './numbered.ts';
import { Row, tableFrame, type Column, type Section } from './section.tsx';
import { SourceAnnex } from './source-pack.tsx';
import { Address, ANNEXES, Code, Said, SOURCE_ANNEX, Value, type AnnexLetter } from './text.tsx';

export const Annexes = ({
  record,
  head,
  sections,
  counts,
  all,
}: {
  readonly record: ScreeningRecord;
  /** Of what stands around the sections the whole of what is cut there. */
  readonly head: readonly string[];
  readonly sections: readonly Section[];
  readonly counts: ReadonlyMap<string, number>;
  readonly all: boolean;
}) => (
  <div id="annexes">
    <Annex letter="A">
      <AllFindings verdict={record.verdict} />
    </Annex>
    <Annex letter="B">
      <AllFacts record={record} />
    </Annex>
    <Annex letter="C">
      <Rest head={head} sections={sections} counts={counts} />
    </Annex>
    <Annex letter="D">
      <Presumptions verdict={record.verdict} />
    </Annex>
    <Annex letter="E">
      <Sources verdict={record.verdict} />
    </Annex>
    <Annex letter="F">
      <Grounds verdict={record.verdict} all={all} />
    </Annex>
    <Annex letter="G">
      <AsWritten record={record} />
    </Annex>
    {record.sources && (
      <Annex letter="H">
        <SourceAnnex sources={record.sources} numberOf={numbersOf(record.verdict)} />
      </Annex>
    )}
  </div>
);

const numbersOf = (verdict: Verdict): ((finding: number) => string | undefined) => {
  const { met, lifted } = numbered(verdict);
  const numbers = new Map([...met, ...lifted].map(({ finding, number }) => [finding, number]));
  return (place) => numbers.get(verdict.findings[place]!);
};

const Annex = ({
  letter,
  children,
}: {
  readonly letter: AnnexLetter;
  readonly children: ComponentChildren;
}) => {
  const id = `annex-${letter.toLowerCase()}`;
  return (
    <section id={id} class="annex" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>
        Annex {letter}: {{ ...ANNEXES, ...SOURCE_ANNEX }[letter]}
      </h2>
      {children}
    </section>
  );
};

const None = () => <p>None.</p>;

const FACT_COLUMNS: readonly Column[] = [
  { head: 'Part', width: 13 },
  { head: 'Fact', width: 33 },
  { head: 'Value', width: 28 },
  { head: 'Stated in', width: 26 },
];

const AllFacts = ({ record }: { readonly record: ScreeningRecord }) => {
  const { verdict, asked: questions = {} } = record;
  const { deal = [], answers = [], askedWithoutResult = [] } = verdict;
  const rows = [
    ...deal.flatMap(({ part, facts }) =>
      facts.map((one) => ({ ...one, part, question: questions[`${part}.${one.fact}`] })),
    ),
    ...answers.flatMap((one) => [
      {
        part: 'answered by name',
        fact: one.fact,
        question: questions[one.fact],
        value: `${one.value} (${one.by}, ${one.on}): ${standingText(one)}`,
        from: one.from,
      },
      ...one.papers.map((paper) => ({
        part: 'paper',
        fact: paper.file,
        question: undefined,
        value: `${paperText(paper)}; SHA-256 ${paper.sha256}`,
        from: one.from,
      })),
    ]),
    ...askedWithoutResult.map((one) => ({
      ...one,
      part: 'asked',
      value: 'without result',
      question: questions[one.fact],
    })),
  ];
  if (rows.length === 0) return <None />;
  return tableFrame(
    FACT_COLUMNS,
    'All facts',
  )(
    rows.map(({ part, fact, question, value, from }) => (
      <Row
        columns={FACT_COLUMNS}
        cells={[
          <Value text={part} />,
          <>
            <Code text={fact} />
            {question !== undefined && (
              <div class="help">
                <Said text={question} />
              </div>
            )}
          </>,
          <Value text={value} />,
          <Value text={from} />,
        ]}
      />
    )),
  );
};

/** Of sections whose rest stands in no other annex: what was cut, whole, and what did not fit. */
const Rest = ({
  head,
  sections,
  counts,
}: {
  readonly head: readonly string[];
  readonly sections: readonly Section[];
  readonly counts: ReadonlyMap<string, number>;
}) => {
  const rests = sections
    .filter(({ annex }) => annex === 'C')
    .map((section) => ({
      ...section,
      pieces: section.pieces.filter(
        ({ cut }, index) => cut || index >= (counts.get(section.id) ?? 0),
      ),
    }))
    .filter(({ pieces }) => pieces.length > 0);
  if (rests.length + head.length === 0) return <p>Nothing: all of it stands there.</p>;
  return (
    <>
      {head.length > 0 && (
        <ul>
          {head.map((text) => (
            <li>
              <Said text={text} />
            </li>
          ))}
        </ul>
      )}
      {rests.map(({ heading, pieces, frame }) => (
        <>
          <h3>{heading}</h3>
          {frame(pieces.map((piece) => piece.draw(true)))}
        </>
      ))}
    </>
  );
};

const PRESUMED_COLUMNS: readonly Column[] = [
  { head: 'Fact', width: 34 },
  { head: 'Value', width: 33 },
  { head: 'As every item of the category', width: 33 },
];

const Presumptions = ({ verdict: { presumed } }: { readonly verdict: Verdict }) =>
  presumed.length === 0 ? (
    <None />
  ) : (
    <>
      <p>Taken as so because nobody said otherwise.</p>
      {tableFrame(
        PRESUMED_COLUMNS,
        'Presumptions',
      )(
        presumed.map(({ fact, value, by }) => (
          <Row
            columns={PRESUMED_COLUMNS}
            cells={[<Code text={fact} />, <Value text={value} />, <Value text={by} />]}
          />
        )),
      )}
    </>
  );

const Sources = ({ verdict: { findings } }: { readonly verdict: Verdict }) => {
  const cited = citedInstruments(findings.flatMap(({ citations }) => citations));
  const evidence = new Map(
    findings
      .flatMap((finding) => finding.evidence)
      .map((one) => [[one.source, one.date, one.url ?? ''].join('\n'), one]),
  );
  if (cited.length + evidence.size === 0) return <None />;
  return (
    <>
      {cited.length > 0 && (
        <>
          <h3>Law and standards</h3>
          <ul>
            {cited.map(({ text, url }) => (
              <li>
                <Said text={text} /> {url !== '' && <Address url={url} />}
              </li>
            ))}
          </ul>
        </>
      )}
      {evidence.size > 0 && (
        <>
          <h3>Evidence</h3>
          <ul>
            {[...evidence.values()].map((one) => (
              <li>
                <Said text={`${one.source} (${dayOfEvidence(one)})`} />{' '}
                {one.url !== undefined && <Address url={one.url} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

const Grounds = ({ verdict, all }: { readonly verdict: Verdict; readonly all: boolean }) => {
  const grounds = groundsInFull(verdict).filter(({ always }) => all || always);
  return grounds.length === 0 ? (
    <None />
  ) : (
    <>
      {grounds.map(({ title, lines }) => (
        <>
          <h3>{title}</h3>
          <ul class="hashes">
            {lines.map((line) => (
              <li>
                <Said text={line} />
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
};

const AsWritten = ({ record: { entered } }: { readonly record: ScreeningRecord }) => (
  <>
    <p>
      From <Value text={entered.file} />, line {entered.line}. SHA-256 of it as JSON text without
      spaces: <Code text={entered.sha256} />
    </p>
    <pre dir="ltr">{unsteered(JSON.stringify(entered.value, null, 2))}</pre>
  </>
);
