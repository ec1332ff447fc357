// The dossier of one screening: one file that an auditor reads in ten years. Three printed pages say what was asked, what was
// answered and why, and leave room to decide and sign; the annexes say all of it. It holds its own record as JSON, has no
// script, asks no network, and is drawn from the record alone: the same record gives the same bytes.

import type { VNode } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import type { DossierDecision } from '../../model/decision.ts';
import type { ScreeningRecord } from '../../model/record.ts';
import type { Verdict } from '../../model/verdict.ts';
import { decidedInShort } from '../records.ts';
import { gateOnDay } from '../waivers.ts';
import { HEADLINE } from '../words.ts';
import { Annexes } from './annexes.tsx';
import { ColourWord, Shape } from './colour.tsx';
import { decidingLines } from './deciding.ts';
import { Decision, decisionSection } from './decision.tsx';
import { clipped, linesOf } from './fit.ts';
import { countsOf, sectionsOf } from './first-pages.tsx';
import { cutOf, headOf, moreLinesOf, type Head } from './head.ts';
import { capital } from './plain.ts';
import { page } from './page.tsx';
import { SectionView, type Section } from './section.tsx';
import { ANNEXES, Code, Said, SOURCE_ANNEX, Value } from './text.tsx';

export interface Shown {
  readonly decisions?: readonly DossierDecision[];
  /** The annex names every entry, set and party that was consulted, and every provision that is not modelled. */
  readonly all?: boolean;
}

/** `recordText`: the record as its file has it, which the page carries; `recordSha256`: of that text in UTF-8. */
export const dossier = (
  record: ScreeningRecord,
  recordText: string,
  recordSha256: string,
  shown: Shown = {},
): string => {
  const { title, body } = dossierBody(record, recordText, recordSha256, shown);
  return page({ title, sha256: recordSha256, body: renderToStaticMarkup(body) });
};

/** What every form of a dossier draws. `fewer`: so many lines less before the annexes. */
export const dossierBody = (
  record: ScreeningRecord,
  recordText: string,
  recordSha256: string,
  shown: Shown = {},
  fewer = 0,
): { readonly title: string; readonly body: VNode } => {
  const { decisions = [], all: named = false } = shown;
  const { verdict } = record;
  const head = headOf(record);
  const sections = sectionsOf(record);
  const masked = record.maskedOf !== undefined;
  const newest = decisions.at(-1);
  const ended = newest && clipped(decidedInShort(newest), MOST_ENDED);
  const decides = decidingLines(verdict, record.asked).map((line) => ({
    sort: line.head,
    text: clipped(line.text, MOST_DECIDING),
  }));
  const always =
    ALWAYS +
    moreLinesOf(head) +
    (verdict.gate ? 1 : 0) +
    (ended === undefined ? 0 : linesOf(`${ended}; see Decision`, ANSWER_LETTERS)) +
    decides.reduce((sum, { sort, text }) => sum + linesOf(sort + text), 0);
  const decided = decisionSection(decisions, masked);
  const all = [...sections, decided];
  const counts = countsOf(all, LINES - fewer - always);
  return {
    title: `${verdict.verdict.toUpperCase()}: ${head.title.short}`,
    body: (
      <>
        <header>
          <p class="kicker">Dossier of a screening by licet</p>
          <h1>
            <Value text={head.title.short} />
          </h1>
          <Answer verdict={verdict} ended={ended} />
          <MadeOn record={record} head={head} />
        </header>
        <Contents sections={sections} annexes={annexesOf(record)} />
        <main>
          <div id="first-pages">
            <section id="decides" aria-labelledby="decides-heading">
              <h2 id="decides-heading">What decides it</h2>
              <ol class="decides">
                {decides.map(({ sort, text }) => (
                  <li>
                    <b>{sort}.</b> <Said text={text} />
                  </li>
                ))}
              </ol>
            </section>
            {sections.map((section) => (
              <SectionView section={section} count={counts.get(section.id) ?? 0} />
            ))}
            <MadeWith record={record} head={head} recordText={recordText} sha256={recordSha256} />
            <Decision section={decided} count={counts.get(decided.id) ?? 0} masked={masked} />
          </div>
          <Annexes record={record} head={cutOf(head)} sections={all} counts={counts} all={named} />
        </main>
        <footer>
          <p>
            Made by licet from the record within this file. It is no legal advice; green says that
            nothing was found in what was checked.
          </p>
        </footer>
      </>
    ),
  };
};

/** Lines of three printed pages, and those of what each dossier has, whatever it is about. */
const LINES = 204;
const ALWAYS = 34;

/** Letters of a line that decides; what it tells stands whole below or in an annex. */
const MOST_DECIDING = 330;

/** Letters of what was decided, as it stands under the verdict, and of a line there; it stands whole under its heading. */
const MOST_ENDED = 160;
const ANSWER_LETTERS = 95;

const Answer = ({
  verdict: answer,
  ended,
}: {
  readonly verdict: Verdict;
  readonly ended: string | undefined;
}) => {
  const { verdict, law, policy, gate } = answer;
  return (
    <div class={`answer ${verdict}`}>
      <p class="overall">
        <Shape colour={verdict} /> <b>{verdict.toUpperCase()}</b>: {HEADLINE[verdict]}
      </p>
      <p class="parts">
        <span>
          Law: <ColourWord colour={law} />
        </span>{' '}
        <span>
          Policy: <ColourWord colour={policy} />
        </span>{' '}
        <span>
          Overall, the worse of the two: <ColourWord colour={verdict} />
        </span>
      </p>
      {gate && <p class="parts">{capital(gateOnDay(answer))}</p>}
      {ended !== undefined && (
        <p class="parts">
          <Said text={ended} />; see <a href="#decision">Decision</a>
        </p>
      )}
    </div>
  );
};

const MadeOn = ({
  record,
  head: { by, file, options, masked },
}: {
  readonly record: ScreeningRecord;
  readonly head: Head;
}) => {
  const { screened, entered, verdict } = record;
  const { asOf, knownAt } = verdict;
  return (
    <dl class="made">
      <dt>Law as of</dt>
      <dd>{asOf}</dd>
      <dt>Evidence known at</dt>
      <dd>{knownAt}</dd>
      <dt>Screened on</dt>
      <dd>{screened}</dd>
      <dt>Screened by</dt>
      <dd>{by === undefined ? 'nobody said' : <Value text={by.short} />}</dd>
      <dt>Entered in</dt>
      <dd class="wide">
        <Value text={file.short} />, line {entered.line}
      </dd>
      {options !== undefined && (
        <>
          <dt>Given beside it</dt>
          <dd class="wide">
            <Said text={options.short} />
          </dd>
        </>
      )}
      {masked !== undefined && (
        <>
          <dt>Masked copy</dt>
          <dd class="wide">
            <Said text={masked.short} />
          </dd>
        </>
      )}
    </dl>
  );
};

const annexesOf = ({ sources }: ScreeningRecord): Readonly<Record<string, string>> =>
  sources ? { ...ANNEXES, ...SOURCE_ANNEX } : ANNEXES;

const Contents = ({
  sections,
  annexes,
}: {
  readonly sections: readonly Section[];
  readonly annexes: Readonly<Record<string, string>>;
}) => (
  <nav aria-label="Contents">
    <ul>
      <li>
        <a href="#decides">What decides it</a>
      </li>
      {sections
        .filter(({ under, pieces, before }) => !under && (pieces.length > 0 || before))
        .map(({ id, heading }) => (
          <li>
            <a href={`#${id}`}>{heading}</a>
          </li>
        ))}
      <li>
        <a href="#made-with">Made with</a>
      </li>
      <li>
        <a href="#decision">Decision</a>
      </li>
      {Object.entries(annexes).map(([letter, title]) => (
        <li>
          <a href={`#annex-${letter.toLowerCase()}`}>
            Annex {letter}: {title}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const MadeWith = ({
  record,
  head,
  recordText,
  sha256,
}: {
  readonly record: ScreeningRecord;
  readonly head: Head;
  readonly recordText: string;
  readonly sha256: string;
}) => {
  const { verdict, entered, maskedOf } = record;
  const { manifest, transaction } = verdict;
  const link = `data:application/json;base64,${Buffer.from(recordText, 'utf8').toString('base64')}`;
  return (
    <section id="made-with" aria-labelledby="made-with-heading">
      <h2 id="made-with-heading">Made with</h2>
      <ul>
        {manifest && (
          <li>
            licet {manifest.licet}; versions and hashes of its packs and data:{' '}
            <a href="#annex-f">annex F</a>
          </li>
        )}
        {head.checked.map(({ short }) => (
          <li>
            <Said text={short} />
          </li>
        ))}
        <li>
          {maskedOf === undefined
            ? 'SHA-256 of the deal as entered: '
            : 'SHA-256 of the deal as it stands in this copy: '}
          <Code text={entered.sha256} />
        </li>
        <li>
          SHA-256 of the record as JSON, which this file holds: <Code text={sha256} />
        </li>
      </ul>
      <p class="screen">
        <a href={link} download={`${fileName(transaction.id)}.licet.json`}>
          Save the record as JSON
        </a>
      </p>
      {link.length > MOST_LINK && (
        <p class="screen">
          Some browsers save nothing so large: the record stands in this file in base64, behind
          “data:application/json;base64,”.
        </p>
      )}
      <p class="rest">A text that ends in … stands whole in the annexes.</p>
    </section>
  );
};

/** Chromium opens no address of more than two megabytes. */
const MOST_LINK = 2_000_000;

const fileName = (id: string): string =>
  id
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^\.+/, '')
    .slice(0, 80) || 'record';
