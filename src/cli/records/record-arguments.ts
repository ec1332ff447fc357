// What the commands about records are given on the command line.

import type { ScreenArguments } from '../screen-arguments.ts';
import type { RecordFormName } from './record-forms.ts';

export interface RecordArguments extends Pick<
  ScreenArguments,
  | 'asOf'
  | 'knownAt'
  | 'lists'
  | 'rules'
  | 'lock'
  | 'clearances'
  | 'waivers'
  | 'licences'
  | 'company'
  | 'input'
  | 'failOn'
  | 'presumptions'
  | 'all'
  | 'output'
  | 'config'
> {
  readonly format: RecordFormName;
  readonly by?: string;
  readonly withSources?: boolean;
  readonly folder?: string;
  readonly mask?: boolean;
}

export interface DecideArguments {
  readonly outcome?: string;
  readonly by?: string;
  readonly reason?: string;
  readonly countersign?: string;
  readonly folder?: string;
  readonly config?: string;
}

export interface VerifyArguments {
  readonly format: 'text' | 'json';
  readonly expect?: string;
  readonly config?: string;
}

export interface DueArguments extends Pick<
  ScreenArguments,
  'asOf' | 'rules' | 'lock' | 'clearances' | 'licences' | 'company' | 'config'
> {
  readonly format: 'text' | 'json';
  readonly within?: string;
}

export interface DoneArguments extends Pick<
  ScreenArguments,
  'rules' | 'lock' | 'clearances' | 'licences' | 'company' | 'config'
> {
  readonly duty?: string;
  readonly by?: string;
  readonly on?: string;
  readonly note?: string;
  readonly folder?: string;
}

export interface LookBackArguments extends Pick<
  ScreenArguments,
  'lists' | 'rules' | 'lock' | 'clearances' | 'licences' | 'company' | 'input' | 'all' | 'config'
> {
  readonly format: 'text' | 'json';
  readonly since?: string;
  readonly until?: string;
}

export interface PrecedentsArguments extends Pick<
  ScreenArguments,
  'rules' | 'lock' | 'all' | 'config'
> {
  readonly format: 'text' | 'json';
  readonly folder?: string;
}

export interface ReplayArguments extends Pick<
  ScreenArguments,
  'rules' | 'lock' | 'clearances' | 'waivers' | 'licences' | 'company' | 'all' | 'config'
> {
  readonly format: 'text' | 'json';
}

export interface CompareArguments {
  readonly format: 'text' | 'json';
  readonly all?: boolean;
}
