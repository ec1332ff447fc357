// Options of licet answer.

import { EVIDENCE_GRADES } from '../../model/answer.ts';
import { AS_OF, CONFIG, HELD, PLAIN_FORMAT, RULES, type OptionRow } from '../options.ts';

export const ANSWER_OPTIONS: readonly OptionRow[] = [
  {
    flags: '--set <fact=value>',
    description:
      'what is answered, such as end-use.described=specific; several values with commas (may be repeated)',
    repeat: 'one',
  },
  { flags: '--by <name>', description: 'who answers, or takes an answer back' },
  { flags: '--on <day>', description: 'when (default: today)' },
  { flags: '--note <text>', description: 'something beside the answer, for the record' },
  {
    flags: '--paper <file>',
    description:
      'what shows it: its name and hash are kept, the file is not; again for an answer that stands, it adds another',
  },
  { flags: '--dated <day>', description: 'the day that the paper bears' },
  {
    flags: '--grade <grade>',
    description:
      'who made the paper: the exporter, the buyer or an agent, somebody outside the deal, an authority',
    choices: EVIDENCE_GRADES,
  },
  {
    flags: '--until <day>',
    description: 'the first day on which the paper proves nothing any more',
  },
  {
    flags: '--withdraw <fact>',
    description: 'take an answer back, by its fact, or of several as fact=value; it stays, marked',
  },
  { flags: '--answered-by <name>', description: 'with --withdraw: whose, where several answered' },
  { flags: '--reason <text>', description: 'with --withdraw: why' },
  {
    flags: '--papers <folder>',
    description: 'without --set: look for the papers in this folder, by their hashes',
  },
  { ...PLAIN_FORMAT, description: 'without --set: how the answers are written' },
  {
    ...AS_OF,
    description: 'whether they count on this day (default: that of the transaction, else today)',
  },
  RULES,
  ...HELD,
  CONFIG,
];
