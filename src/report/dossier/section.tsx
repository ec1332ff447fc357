// A section of the first pages: pieces that stand as a whole or go to an annex, and the pointer to where they went.

import type { ComponentChildren, VNode } from 'preact';
import { clipped, linesOf } from './fit.ts';
import { Said, ToAnnex, Value, type AnnexLetter } from './text.tsx';

export interface Piece {
  /** Lines that it takes on the first pages. */
  readonly lines: number;
  /** Something of it is cut on the first pages: it stands whole in the annex too. */
  readonly cut: boolean;
  readonly draw: (whole: boolean) => VNode;
  /** How it is called where it does not stand: 'A6 amber law, Encryption item'. */
  readonly name?: string;
}

export interface Section {
  readonly id: string;
  readonly heading: string;
  /** Stands under the heading of the section before it. */
  readonly under?: true;
  /** Whatever it has to say beside its pieces, and the lines of it. */
  readonly before?: { readonly lines: number; readonly drawn: VNode };
  readonly pieces: readonly Piece[];
  readonly frame: (drawn: readonly VNode[]) => VNode;
  /** No more pieces than so many stand there, whatever room there is. */
  readonly most?: number;
  /** Lines that it has whatever others want. */
  readonly least: number;
  /** Who comes first where not all fits: 1 before 2. */
  readonly rank: number;
  /** Where the rest of it stands. */
  readonly annex: AnnexLetter;
  /** What one piece is called in the pointer: 'reason', 'reasons'. */
  readonly noun: readonly [one: string, many: string];
}

/** Of texts that end in a sign of omission the whole stands in an annex. */
export const textsOf = (
  texts: Readonly<
    Record<string, { readonly text: string; readonly short?: string; readonly most: number }>
  >,
): { readonly cut: boolean; readonly of: (name: string, whole: boolean) => string } => {
  const short = (name: string): string => {
    const { text = '', short: shorter = text, most = 0 } = texts[name] ?? {};
    return clipped(shorter, most);
  };
  return {
    cut: Object.entries(texts).some(([name, { text }]) => short(name) !== text),
    of: (name, whole) => (whole ? (texts[name]?.text ?? '') : short(name)),
  };
};

export const SectionView = ({
  section,
  count,
}: {
  readonly section: Section;
  readonly count: number;
}) => {
  const { id, heading, under, before, pieces, frame } = section;
  const shown = pieces.slice(0, count);
  if (pieces.length === 0 && before === undefined) return null;
  return (
    <section id={id} aria-labelledby={`${id}-heading`}>
      {under ? <h3 id={`${id}-heading`}>{heading}</h3> : <h2 id={`${id}-heading`}>{heading}</h2>}
      {before?.drawn}
      {shown.length > 0 && frame(shown.map((piece) => piece.draw(false)))}
      <Rest section={section} count={count} />
    </section>
  );
};

/** What does not stand is named, in so many letters. */
const MOST_NAMED = 330;

const namesOf = (pieces: readonly Piece[]): string =>
  clipped(pieces.flatMap(({ name }) => (name === undefined ? [] : [name])).join('; '), MOST_NAMED);

const Rest = ({ section, count }: { readonly section: Section; readonly count: number }) => {
  const { pieces, annex, noun } = section;
  const rest = pieces.length - count;
  if (rest <= 0) return null;
  const names = namesOf(pieces.slice(count));
  return (
    <p class="rest">
      {`${count === 0 ? rest : `And ${rest} more`} ${noun[rest === 1 ? 0 : 1]}: `}
      <ToAnnex letter={annex} />
      {names !== '' && (
        <>
          {': '}
          <Said text={names} />
        </>
      )}
      .
    </p>
  );
};

export const list = (drawn: readonly VNode[]): VNode => <ul>{drawn}</ul>;

/** A column of a table and its share of the width, in per cent. */
export interface Column {
  readonly head: string;
  readonly width: number;
  /** Longer texts are cut; 160 letters where it says nothing. */
  readonly most?: number;
  readonly code?: true;
}

const MOST_IN_CELL = 160;

/** Lines of a small face, as hashes have: so many letters more fit. */
const SMALLER = 1.25;

export const rowPiece = (columns: readonly Column[], cells: readonly string[]): Piece => {
  const texts = cells.map((text, index) => ({
    whole: text,
    short: clipped(text, columns[index]!.most ?? MOST_IN_CELL),
  }));
  return {
    lines:
      Math.max(
        ...texts.map(({ short }, index) => {
          const { width, code } = columns[index]!;
          const letters = (width / 100) * LETTERS_OF_TABLE - 1;
          return linesOf(short, code ? letters * SMALLER : letters);
        }),
      ) + ROW_PADDING,
    cut: texts.some(({ whole, short }) => whole !== short),
    draw: (whole) => (
      <Row
        columns={columns}
        cells={texts.map((text) => (
          <Value text={whole ? text.whole : text.short} />
        ))}
      />
    ),
  };
};

const LETTERS_OF_TABLE = 118;
const ROW_PADDING = 0.35;

/** The heading of its column stands in each cell too, for screens on which rows are stacked. */
export const Row = ({
  columns,
  cells,
}: {
  readonly columns: readonly Column[];
  readonly cells: readonly ComponentChildren[];
}) => (
  <tr>
    {columns.map(({ head, code }, index) =>
      index === 0 ? (
        <th scope="row" data-head={head}>
          {cells[index]}
        </th>
      ) : (
        <td data-head={head} class={code && 'code'}>
          {cells[index]}
        </td>
      ),
    )}
  </tr>
);

export const tableFrame =
  (columns: readonly Column[], label: string) =>
  (rows: readonly VNode[]): VNode => (
    <table aria-label={label}>
      <colgroup>
        {columns.map(({ width }) => (
          <col style={`width:${width}%`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ head }) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>{rows}</tbody>
    </table>
  );
