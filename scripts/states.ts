// States written down by somebody who had not seen the data: how many of the deals agree, and which do not. It judges nothing itself
// and changes no expectation.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '../src/data/read/yaml.ts';
import type { RawTransaction } from '../src/data/read/raw.ts';
import type { Verdict } from '../src/model/verdict.ts';
import type { Screener } from '../src/screener.ts';

export { shippedScreener } from './cases.ts';

export type Word = 'refuse' | 'look' | 'through';

/** Item and kind of buyer of each deal; filtering is bought to filter. */
export const DEALS = {
  interception: ['lawful-interception', 'interior-ministry'],
  cameras: ['facial-recognition', 'police'],
  filter: ['dpi-filtering', 'telecom-operator'],
  spyware: ['intrusion-software', 'intelligence'],
  phones: ['mobile-forensics', 'police'],
  server: ['computing', 'telecom-operator'],
} as const;
export type Deal = keyof typeof DEALS;
const NAMES = Object.keys(DEALS) as Deal[];

export type State = Readonly<Record<Deal, Word | readonly Word[]>> & {
  readonly state: string;
  readonly day: string;
  readonly differs?: Readonly<Partial<Record<Deal, string>>>;
};

export interface Compared {
  readonly state: string;
  readonly day: string;
  readonly deal: Deal;
  readonly written: readonly Word[];
  /** What the program comes to, in the words of the list: `look` where a record is found against a deal that it lets go on. */
  readonly found: Word;
  readonly agrees: boolean;
  readonly differs: string | undefined;
}

export const STATES_FILE = 'test/states/states.yaml';

export const readStates = (root: string): readonly State[] =>
  (
    parseYaml(STATES_FILE, readFileSync(join(root, STATES_FILE), 'utf8'))[0]!.value as {
      readonly states: readonly State[];
    }
  ).states;

export const compared = (screener: Screener, states: readonly State[]): readonly Compared[] =>
  states.flatMap((one) =>
    NAMES.map((deal) => {
      const written = [one[deal]].flat() as readonly Word[];
      const found = saidOf(screener.screen(dealIn(one, deal)).whole('standard', true), written);
      return {
        state: one.state,
        day: one.day,
        deal,
        written,
        found,
        agrees: written.includes(found),
        differs: one.differs?.[deal],
      };
    }),
  );

const dealIn = ({ state, day }: State, deal: Deal): RawTransaction => {
  const place = () => ({ file: STATES_FILE, line: 1 });
  const [category, type] = DEALS[deal];
  return {
    file: STATES_FILE,
    line: 1,
    place,
    keyPlace: place,
    value: {
      id: `${state}-${deal}`,
      date: day,
      exporter: { name: 'Beispiel Technik AG', country: 'CH', type: 'private' },
      parties: [{ role: 'end-user', name: 'Example Body', country: state, type }],
      destination: { country: state },
      items: [{ name: 'thing', category, 'supply-form': 'goods', 'us-jurisdiction': 'none' }],
      ...(deal === 'filter' && { 'end-use': { purposes: ['content-filtering'] } }),
    },
  };
};

/** Amber is `through` where the list allows that and no record speaks against the deal: what is only open is asked of every buyer. */
const saidOf = ({ policy, findings }: Verdict, written: readonly Word[]): Word => {
  if (policy === 'red') return 'refuse';
  const onRecord = findings.some(
    ({ rule, outcome, effect, relievedBy }) =>
      rule.startsWith('end-user/') &&
      outcome === 'met' &&
      effect !== 'notice' &&
      relievedBy === undefined,
  );
  if (policy === 'green') return 'through';
  return written.includes('through') && !onRecord ? 'through' : 'look';
};

export const statesPage = (all: readonly Compared[]): string => {
  const agree = all.filter(({ agrees }) => agrees).length;
  const whole = new Set(all.map(({ state, day }) => `${state} ${day}`));
  for (const { state, day, agrees } of all) if (!agrees) whole.delete(`${state} ${day}`);
  const lines = all
    .filter(({ agrees }) => !agrees)
    .map(
      ({ state, day, deal, written, found, differs }) =>
        `${state} ${day} ${deal}: written ${written.join(' or ')}, is ${found}${differs === undefined ? '' : ` (${differs})`}`,
    );
  return `${all.length} deals, ${agree} agree; ${whole.size} states in all six\n${lines.join('\n')}\n`;
};
