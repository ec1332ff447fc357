// Room for people to decide and sign, and what they decided where it is recorded. The page says what was found; somebody
// else decides.

import {
  DECISION_OUTCOMES,
  type DecisionOutcome,
  type DossierDecision,
} from '../../model/decision.ts';
import { DECIDED_ON_WHOLE, NOT_DECIDED_HERE } from '../masked.ts';
import { afterwardsText } from '../records.ts';
import { linesOf } from './fit.ts';
import { capital } from './plain.ts';
import { rowPiece, SectionView, tableFrame, type Column, type Section } from './section.tsx';

const OUTCOME: Readonly<Record<DecisionOutcome, string>> = {
  proceed: 'proceed',
  hold: 'hold',
  refuse: 'refuse',
  apply: 'apply for a licence',
};

/** Lines of the table to be signed. */
const ROOM = 11;

const COLUMNS: readonly Column[] = [
  { head: 'Day', width: 11 },
  { head: 'Decision', width: 13 },
  { head: 'Reason', width: 40, most: 420 },
  { head: 'By', width: 18 },
  { head: 'Countersigned', width: 18 },
];

/** `masked`: of a copy that nobody decides or signs on. */
export const decisionSection = (
  decisions: readonly DossierDecision[],
  masked: boolean,
): Section => ({
  id: 'decision',
  heading: 'Decision',
  before: masked
    ? saidOfCopy(decisions.length === 0 ? NOT_DECIDED_HERE : DECIDED_ON_WHOLE)
    : { lines: ROOM, drawn: <></> },
  pieces: decisions.map(({ on, outcome, reason, by, afterDeal, countersign }) =>
    rowPiece(COLUMNS, [
      afterDeal === undefined ? on : `${on}, ${afterwardsText(afterDeal)}`,
      capital(OUTCOME[outcome]),
      reason,
      by,
      countersign === undefined ? 'nobody' : `${countersign.by}, ${countersign.on}`,
    ]),
  ),
  frame: tableFrame(COLUMNS, 'Decisions'),
  least: 12,
  rank: 0,
  annex: 'C',
  noun: ['decision', 'decisions'],
});

const saidOfCopy = (text: string): NonNullable<Section['before']> => ({
  lines: linesOf(text),
  drawn: <p>{text}</p>,
});

/** What was recorded, else boxes to mark; and room to sign in either case, but in a masked copy. */
export const Decision = ({
  section,
  count,
  masked,
}: {
  readonly section: Section;
  readonly count: number;
  readonly masked: boolean;
}) => (
  <div id="to-sign">
    <SectionView section={section} count={count} />
    {!masked && (
      <table class="sign" aria-label="To be signed">
        <tbody>
          {section.pieces.length === 0 && <ToDecide />}
          {['Decided by', 'Countersigned by'].map((who) => (
            <tr>
              <th scope="row">{who}</th>
              <td>Name</td>
              <td>Signature</td>
              <td>Day</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </div>
);

const ToDecide = () => (
  <>
    <tr>
      <th scope="row">Decision (mark one)</th>
      <td colSpan={3}>
        {DECISION_OUTCOMES.map((outcome) => (
          <span class="box">☐ {capital(OUTCOME[outcome])}</span>
        ))}
      </td>
    </tr>
    <tr class="tall">
      <th scope="row">Reasons</th>
      <td colSpan={3} />
    </tr>
  </>
);
