// Annex A: every finding, and nothing of it cut. What is the same but for its subject is told once, with each subject named.

import type { ComponentChildren } from 'preact';
import type { Finding, Verdict } from '../../model/verdict.ts';
import { standing } from '../standing.ts';
import { citedInstruments, easedText, effectText, marksText } from '../words.ts';
import { wayOutText } from '../way-out.ts';
import { numbered, type Numbered } from './numbered.ts';
import { openTold, type OpenTold } from './open-told.ts';
import { Cited, evidenceText } from './reasons.tsx';
import { Address, Code, Said, Value } from './text.tsx';
import { toldOnce, type ToldOf, type ToldOnce } from './told-once.ts';

export const AllFindings = ({ verdict }: { readonly verdict: Verdict }) => {
  const { met, lifted } = numbered(verdict);
  const { open } = standing(verdict.findings);
  return (
    <>
      {met.length + lifted.length === 0 ? (
        <p>No rule of these packs was met.</p>
      ) : (
        [...toldOnce(met), ...toldOnce(lifted)].map((told) => <WholeFinding told={told} />)
      )}
      {open.length > 0 && (
        <>
          <h3>Not decided</h3>
          <p>
            Nothing of this was found, and nothing is excluded. Each stands by what it turns on.
          </p>
          <ul>
            {openTold(open).map((told) => (
              <Open told={told} />
            ))}
          </ul>
        </>
      )}
    </>
  );
};

const WholeFinding = ({ told }: { readonly told: ToldOnce }) => {
  const { finding, sentence, byName, each } = told;
  const { citations, relievedBy, remedy, rule, marks } = finding;
  const eased = easedText(finding);
  const way = wayOutText(finding, Infinity);
  const [first] = each as [ToldOf, ...ToldOf[]];
  return (
    <article id={first.number} class="finding">
      <h3>
        {numbersText(each)}. {relievedBy === undefined ? finding.colour.toUpperCase() : 'LIFTED'},{' '}
        {finding.kind}: <Said text={finding.title} />
      </h3>
      <p>
        <Said text={sentence} />
      </p>
      <ul>
        <li>
          Effect: <Said text={`${effectText(finding)}${eased === '' ? '' : `, ${eased}`}`} />.
          About: {each.length === 1 ? <Value text={finding.subject} /> : aboutText(each, byName)}
        </li>
        {citedInstruments(citations).map(({ text, url }) => (
          <Cited text={text} url={url} />
        ))}
        {told.evidence.map((one) => (
          <Cited text={`Evidence: ${evidenceText(one)}`} url={one.url ?? ''} />
        ))}
        {told.facts.map((fact) => (
          <li>
            Fact: <Fact {...fact} />
          </li>
        ))}
        {told.couldRelieve.map((relief) => (
          <li>
            Could be lifted by <Said text={relief.title} /> (<Code text={relief.rule} />)
            {relief.missing.length > 0 && (
              <>
                , which asks <Labels labels={relief.missing} />
              </>
            )}
          </li>
        ))}
        {way !== undefined && (
          <li>
            <Said text={way} />
          </li>
        )}
        {relievedBy === undefined && (
          <li>
            To do: <Said text={remedy} />
          </li>
        )}
        <li>
          Rule <Code text={rule} />, <Said text={marksText(marks)} />
        </li>
        {each.length > 1 && each.map((one) => <Each of={one} isFirst={one === first} />)}
      </ul>
    </article>
  );
};

const aboutText = (each: readonly ToldOf[], byName: boolean): string =>
  `${each.length}, each named below with what it has of its own.${byName ? ' The sentence above names the first; of each other the same is so, by its name.' : ''}`;

/** 'A1 to A25, A31'. */
const numbersText = (each: readonly Numbered[]): string => {
  const spans: (readonly [first: number, last: number])[] = [];
  for (const { number } of each) {
    const at = Number(number.slice(1));
    const open = spans.at(-1);
    if (open?.[1] === at - 1) spans[spans.length - 1] = [open[0], at];
    else spans.push([at, at]);
  }
  return spans
    .map(([first, last]) => (first === last ? `A${first}` : `A${first} to A${last}`))
    .join(', ');
};

/** The article itself bears the number of the first. */
const Each = ({ of, isFirst }: { readonly of: ToldOf; readonly isFirst: boolean }) => {
  const { number, finding, sentence, evidence, facts, couldRelieve } = of;
  return (
    <li id={isFirst ? undefined : number}>
      <b>{number}</b> <Value text={finding.subject} />
      {sentence !== undefined && (
        <>
          {': '}
          <Said text={sentence} />
        </>
      )}
      {facts.map((fact, index) => (
        <>
          {index === 0 ? '. Facts: ' : '; '}
          <Fact {...fact} />
        </>
      ))}
      {evidence.map((one) => (
        <>
          {'. '}
          <Said text={`Evidence: ${evidenceText(one)}`} />
          {one.url !== undefined && (
            <>
              {' '}
              <Address url={one.url} />
            </>
          )}
        </>
      ))}
      {couldRelieve.map((relief) => (
        <>
          {'. '}
          Could be lifted by <Said text={relief.title} /> (<Code text={relief.rule} />
          ), which asks <Labels labels={relief.missing} />
        </>
      ))}
    </li>
  );
};

const Fact = ({ fact, value, from }: Finding['facts'][number]) => (
  <>
    <Code text={fact} /> = <Value text={value} /> (<Value text={from} />)
  </>
);

const openEffect = (finding: Finding): string =>
  [effectText(finding), easedText(finding)].filter((text) => text !== '').join(', ');

const Open = ({ told: { finding, citations, rules, by } }: { readonly told: OpenTold }) => (
  <li>
    {finding.kind}, possible effect: <Said text={openEffect(finding)} />.{' '}
    {citedInstruments(citations).map(({ text }) => (
      <>
        <Said text={text} />.{' '}
      </>
    ))}
    {rules.length === 1 ? 'Rule' : 'Rules'} <Labels labels={rules} />.
    <ul>
      {by.map(({ turnsOn, subjects }) => (
        <li>
          {subjects.map((subject, index) => (
            <>
              {index > 0 && '; '}
              <Value text={subject} />
            </>
          ))}
          : <Said text={turnsOn} />
        </li>
      ))}
    </ul>
  </li>
);

const Labels = ({ labels }: { readonly labels: readonly string[] }): ComponentChildren =>
  labels.map((label, index) => (
    <>
      {index > 0 && ', '}
      <Code text={label} />
    </>
  ));
