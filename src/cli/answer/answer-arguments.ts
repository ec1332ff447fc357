// What licet answer is given on the command line.

import type { EvidenceGrade } from '../../model/answer.ts';
import type { ScreenArguments } from '../screen-arguments.ts';

export interface AnswerArguments extends Pick<
  ScreenArguments,
  'asOf' | 'config' | 'rules' | 'lock'
> {
  readonly set?: readonly string[];
  readonly by?: string;
  readonly on?: string;
  readonly note?: string;
  readonly paper?: string;
  readonly dated?: string;
  readonly grade?: EvidenceGrade;
  readonly until?: string;
  readonly withdraw?: string;
  readonly answeredBy?: string;
  readonly reason?: string;
  readonly papers?: string;
  readonly format?: 'text' | 'json';
}
