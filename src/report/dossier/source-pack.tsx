// The annex of a record that carries what its answer rests on: an index of the pieces with their hashes, and what each says.

import type { PieceKind, RecordSources, SourcePiece } from '../../model/sources.ts';
import { isWebAddress } from '../web-address.ts';
import { Row, tableFrame, type Column } from './section.tsx';
import { Address, Code, Said, Value } from './text.tsx';

const HEADINGS: Readonly<Record<PieceKind, string>> = {
  instrument: 'Instruments that are cited',
  passage: 'Marks of cited provisions in copies of the law that were read',
  list: 'Lists on which rows stand',
  row: 'Rows that met a party',
  history: 'Bodies whose history met a party',
  incident: 'Incidents that findings show',
  index: 'Country indices',
  value: 'Values of the place of use',
  holding: 'Who holds the place of use',
  ownership: 'How shares of owners are added up',
};

const INDEX_COLUMNS: readonly Column[] = [
  { head: 'Piece', width: 24 },
  { head: 'What it says', width: 46 },
  { head: 'SHA-256', width: 30, code: true },
];

/** `numberOf`: how annex A calls the finding at a place of the verdict; undefined of one that has no number there. */
export const SourceAnnex = ({
  sources: { pieces, sha256 },
  numberOf,
}: {
  readonly sources: RecordSources;
  readonly numberOf: (finding: number) => string | undefined;
}) => (
  <>
    <p>
      What the answer rests on, as the data had it: {pieces.length} pieces. Each hash is of the
      piece as JSON text without spaces. SHA-256 of all of them: <Code text={sha256} />
    </p>
    {[...new Set(pieces.map(({ kind }) => kind))].map((kind) => (
      <>
        <h3>{HEADINGS[kind]}</h3>
        {tableFrame(
          INDEX_COLUMNS,
          HEADINGS[kind],
        )(
          pieces
            .filter((piece) => piece.kind === kind)
            .map((piece) => (
              <Row
                columns={INDEX_COLUMNS}
                cells={[
                  <Name piece={piece} numberOf={numberOf} />,
                  <Says piece={piece} />,
                  piece.sha256,
                ]}
              />
            )),
        )}
      </>
    ))}
  </>
);

const Name = ({
  piece: { id, data, findings },
  numberOf,
}: {
  readonly piece: SourcePiece;
  readonly numberOf: (finding: number) => string | undefined;
}) => {
  const numbers = findings.flatMap((finding) => numberOf(finding) ?? []);
  return (
    <>
      <Code text={id} />
      {data !== undefined && (
        <div class="help">
          of <Code text={data} />
        </div>
      )}
      {numbers.map((number) => (
        <>
          {' '}
          <a class="number" href={`#${number}`}>
            {number}
          </a>
        </>
      ))}
    </>
  );
};

const Says = ({ piece: { value, leftOut } }: { readonly piece: SourcePiece }) =>
  value === undefined ? (
    <Said text={leftOut ?? 'Left out.'} />
  ) : (
    <>
      {Object.entries(value).map(([key, one]) => (
        <div>
          <span class="help">{key}:</span> <Shown value={one} />
        </div>
      ))}
    </>
  );

const Shown = ({ value }: { readonly value: unknown }) => {
  if (typeof value === 'string')
    return isWebAddress(value) ? <Address url={value} /> : <Value text={value} />;
  return <Value text={JSON.stringify(value)} />;
};
