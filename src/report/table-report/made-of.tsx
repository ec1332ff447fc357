// What the numbers rest on: what could not be judged or looked at, the lists with their days, and what all was made of.

import type { TablesManifest } from '../../model/tables.ts';
import { grouped, totalOf } from '../charts/bars.ts';
import { percent } from '../percent.ts';
import { NumberTable } from '../charts/number-table.tsx';
import { Code, Said, Value } from '../dossier/text.tsx';
import { numbered, shareOf } from './by-colour.tsx';
import type { Study } from './study.ts';

export const Refused = ({ study: { refused } }: { readonly study: Study }) => (
  <NumberTable
    label="What was not judged"
    columns={[
      { head: 'Kind of mistake', width: 25 },
      { head: 'Mistakes', width: 15, number: true },
      { head: 'The first of them', width: 60 },
    ]}
    rows={[...refused]
      .sort(([a, one], [b, other]) => other.rows - one.rows || (a < b ? -1 : 1))
      .map(([code, { rows, reason }]) => [
        <Code text={code} />,
        grouped(rows),
        <Said text={reason} />,
      ])}
  />
);

const GAPS = 25;

export const Gaps = ({ study }: { readonly study: Study }) => {
  const { gaps, withGaps, otherGaps } = study;
  if (withGaps === 0) return <p>Everything that the packs know of could be looked at.</p>;
  const all = totalOf(study.all.now);
  const rows = [...gaps.values()].sort(
    (a, b) => b.transactions - a.transactions || (a.gap.what < b.gap.what ? -1 : 1),
  );
  return (
    <>
      <p>
        {`${numbered(withGaps, 'transaction')} (${percent(shareOf(withGaps, all))}) have a gap or more, which holds them at amber or worse.`}
        {rows.length > GAPS &&
          ` The table has the first ${GAPS} of ${grouped(rows.length)}${otherGaps > 0 ? ' and more' : ''}; gaps.csv has all.`}
      </p>
      <NumberTable
        label="Gaps"
        columns={[
          { head: 'What could not be looked at', width: 48 },
          { head: 'Holds', width: 10 },
          { head: 'Transactions', width: 12, number: true },
          { head: 'What to do', width: 30 },
        ]}
        rows={rows
          .slice(0, GAPS)
          .map(({ gap, transactions }) => [
            <Said text={gap.what} />,
            gap.kind,
            grouped(transactions),
            <Said text={gap.toDo} />,
          ])}
      />
    </>
  );
};

export const Lists = ({ manifest: { lists } }: { readonly manifest: TablesManifest }) => (
  <NumberTable
    label="Lists of parties"
    columns={[
      { head: 'List', width: 40 },
      { head: 'Rows', width: 20, number: true },
      { head: 'As of', width: 40 },
    ]}
    rows={lists.map(({ list, rows, taken, wholeAsOf, bundled }) => [
      <Value text={list} />,
      grouped(rows),
      <Said
        text={`${taken}${wholeAsOf === undefined ? '' : `, an extract; whole as of ${wholeAsOf}`}${bundled ? '' : ', imported'}`}
      />,
    ])}
  />
);

export const MadeOf = ({ manifest: tables }: { readonly manifest: TablesManifest }) => {
  const { of, inputs, mapping, manifest } = tables;
  return (
    <>
      <ul>
        <li>
          <Said text={`licet ${manifest.licet}`} />
        </li>
        {inputs.slice(0, INPUTS).map(({ file, bytes, sha256 }) => (
          <li>
            <Value text={file} />, {grouped(bytes)} bytes, SHA-256 <Code text={sha256} />
          </li>
        ))}
        {inputs.length > INPUTS && (
          <li>and {grouped(inputs.length - INPUTS)} more inputs, in manifest.json</li>
        )}
        {mapping && (
          <li>
            Columns by <Value text={mapping.file} />, SHA-256 <Code text={mapping.sha256} />
          </li>
        )}
        {Object.entries(manifest.options).map(([name, value]) => (
          <li>
            <Said text={`${name}: ${value}`} />
          </li>
        ))}
        <li>
          All of which the tables were made, SHA-256 <Code text={of} />
        </li>
      </ul>
      <details>
        <summary>Packs and data by their SHA-256</summary>
        <ul class="hashes">
          {[...Object.entries(manifest.packs), ...Object.entries(manifest.data)].map(
            ([name, sha256]) => (
              <li>
                <Value text={name} /> <Code text={sha256} />
              </li>
            ),
          )}
        </ul>
      </details>
    </>
  );
};

const INPUTS = 20;
