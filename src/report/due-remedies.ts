// What whoever reads of something due can do about it, as a command where there is one. What no command does is said in words.

import type { DueReason, DueRecord } from '../model/due-page.ts';
import { shellWord } from './shell-word.ts';

/** Empty where nothing is to be done. */
export const dueRemedy = (
  reason: DueReason,
  { file, deal }: Pick<DueRecord, 'file' | 'deal'>,
): string => {
  const decide = (what: string): string =>
    `licet decide ${shellWord(what)} --outcome proceed|hold|refuse|apply --by NAME --reason WHY`;
  const again =
    deal === undefined
      ? `put the file of the deal back (the dossier shows it as entered), record it again and decide; licet replay ${shellWord(file)} compares it`
      : `licet record ${shellWord(deal)}, then ${decide(deal)}`;
  switch (reason.why) {
    case 'undecided':
    case 'recorded-again':
      return decide(file);
    case 'stands-open':
      return `once it is known what becomes of it, or to let it stand for another while: ${decide(deal ?? file)}`;
    case 'record-unreadable':
      return 'licet records verify';
    case 'facts-changed':
      return again;
    case 'file-gone':
      return 'nothing, where the deal is over; else put the file back (the dossier shows it as entered)';
    case 'duty': {
      const done = `licet records done ${shellWord(file)} --duty ${reason.duty.duty} --by NAME`;
      return reason.exportDay === 'unknown'
        ? `once it is done: ${done}; where it went on another day or has not gone: write the day of the export as date into ${deal === undefined ? 'the file of the deal' : shellWord(deal)} and record it again`
        : `once it is done: ${done}`;
    }
    case 'retention-over':
      return 'destroy it or keep it, as you decide';
    case 'answer-moved':
      return again;
  }
};
