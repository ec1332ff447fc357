// A record in the form that was asked for, into one file, and the line that says so.

import { writeWhole } from '../../data/read/files.ts';
import type { DossierDecision } from '../../model/decision.ts';
import type { Colour, Gate } from '../../model/verdict.ts';
import type { KeptRecord } from '../../records/kept-record.ts';
import { printable } from '../../report/printable.ts';
import { gateText } from '../../report/waivers.ts';
import type { Run } from '../run.ts';
import type { RecordArguments } from './record-arguments.ts';
import { RECORD_FORMS, type Draw } from './record-forms.ts';

export const put = async (
  kept: KeptRecord,
  decisions: readonly DossierDecision[],
  output: string,
  given: RecordArguments,
  run: Run,
  gate: Gate | undefined,
): Promise<void> => {
  const draw: Draw = await RECORD_FORMS[given.format].load();
  writeWhole(output, await draw(kept, { all: given.all === true, decisions }));
  const { verdict } = kept.record.verdict;
  run.streams.out(keptText(verdict, output, gate));
};

export const keptText = (verdict: Colour, file: string, gate: Gate | undefined): string =>
  `${verdict.toUpperCase().padEnd(5)}  ${printable(file)}${gate ? ` (${gateText(gate)})` : ''}\n`;
