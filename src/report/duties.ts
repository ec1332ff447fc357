// Duties in words: what is to be done, to whom, by when, and by which provision.

import type { RecordedDuty } from '../model/duty.ts';
import type { Span } from '../model/dates.ts';
import { marksText, pinpointsText } from './words.ts';

const spanText = ({ count, unit }: Span): string =>
  `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;

const COUNTED = { export: 'the export', decision: 'the decision' } as const;
const KEPT = {
  export: 'the export',
  'export-year-end': 'the end of the calendar year of the export',
  'later-event': 'an event that no deal states',
} as const;

/** When it is due, as the law says it. */
export const dueRuleText = ({ due }: Pick<RecordedDuty, 'due'>): string => {
  if ('keep' in due) return `kept for ${spanText(due.keep)} from ${KEPT[due.from]}`;
  if ('within' in due) return `within ${spanText(due.within)} of ${COUNTED[due.after]}`;
  if ('businessDays' in due)
    return `within ${due.businessDays} business days of ${COUNTED[due.after]}`;
  if ('eachYear' in due) return `by ${due.eachYear} of the next year`;
  if ('halfYearly' in due) return `by ${due.halfYearly.join(' and ')}, for each half of a year`;
  return due.by ? `${spanText(due.by)} before the export` : 'before the export';
};

/** One line of it. */
export const dutyText = (duty: RecordedDuty): string => {
  const { what, to, follows, outcomes, due, citations, marks } = duty;
  const all = 'keep' in due;
  return [
    follows === 'open' ? 'May follow; it turns on what is open. ' : '',
    what,
    to === undefined ? '' : ` To: ${to}.`,
    ` Due: ${dueRuleText(duty)}`,
    all || outcomes.join() === 'proceed' ? '' : ` (after the decision to ${outcomes.join(' or ')})`,
    `. ${pinpointsText(citations)}`,
    marks.text === 'primary' ? '' : `; ${marksText(marks)}`,
    `. [${duty.duty}]`,
  ].join('');
};
