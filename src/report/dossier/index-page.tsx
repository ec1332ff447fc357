// The page of a folder of dossiers: one row each, the worst first, with the line that decides it and the way to the dossier.

import { renderToStaticMarkup } from 'preact-render-to-string';
import { COLOURS, type Colour, type Colours } from '../../model/verdict.ts';
import { printable } from '../printable.ts';
import { counted } from '../words.ts';
import { ColourWord } from './colour.tsx';
import { clipped } from './fit.ts';
import { page } from './page.tsx';
import { Row, tableFrame, type Column } from './section.tsx';
import { Said, Value } from './text.tsx';

export interface DossierRow {
  /** The dossier's path as seen from the page, with forward slashes. */
  readonly file: string;
  readonly id: string;
  readonly title?: string;
  readonly colours: Colours;
  /** The day of the screening. */
  readonly screened: string;
  /** The day of the deal, where it was screened after it. */
  readonly afterDeal?: string;
  /** The first line that decides it. */
  readonly reason: string;
}

/** `about`: what the folder is called and on which day the page was made. */
export const dossierIndex = (
  rows: readonly DossierRow[],
  about: { readonly title: string; readonly on: string },
): string => {
  const worstFirst = [...COLOURS]
    .reverse()
    .flatMap((colour) => rows.filter(({ colours }) => colours.verdict === colour));
  return page({
    title: about.title,
    body: renderToStaticMarkup(
      <>
        <header>
          <p class="kicker">Dossiers of screenings by licet</p>
          <h1>
            <Value text={about.title} />
          </h1>
          <p>
            {counted(rows.length, 'transaction')}, made on {about.on}: {tally(rows)}.
          </p>
        </header>
        <main>
          <h2>Transactions, the worst first</h2>
          {rows.length === 0 ? (
            <p>None.</p>
          ) : (
            tableFrame(COLUMNS, 'Transactions')(worstFirst.map(row))
          )}
        </main>
      </>,
    ),
  });
};

const tally = (rows: readonly DossierRow[]): string =>
  [...COLOURS]
    .reverse()
    .map(
      (colour: Colour) =>
        `${rows.filter(({ colours }) => colours.verdict === colour).length} ${colour}`,
    )
    .join(', ');

const COLUMNS: readonly Column[] = [
  { head: 'Transaction', width: 27 },
  { head: 'Overall', width: 11 },
  { head: 'Law', width: 11 },
  { head: 'Policy', width: 11 },
  { head: 'Screened', width: 10 },
  { head: 'What decides it', width: 30 },
];

const MOST = { title: 160, reason: 240 };

const row = ({ file, id, title = id, colours, screened, afterDeal, reason }: DossierRow) => (
  <Row
    columns={COLUMNS}
    cells={[
      <>
        <a href={pathTo(file)}>
          <Value text={clipped(title, MOST.title)} />
        </a>
        {title !== id && (
          <div class="help">
            <Value text={clipped(id, MOST.title)} />
          </div>
        )}
      </>,
      <ColourWord colour={colours.verdict} />,
      <ColourWord colour={colours.law} />,
      <ColourWord colour={colours.policy} />,
      printable(
        afterDeal === undefined ? screened : `${screened}, after the stated date, ${afterDeal}`,
      ),
      <Said text={clipped(reason, MOST.reason)} />,
    ]}
  />
);

/** A file beside the page, whatever it is called: 'javascript:…' is a name of a file here. */
const pathTo = (file: string): string => `./${file.split('/').map(encodeURIComponent).join('/')}`;
