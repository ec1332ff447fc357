// Between two rounds of a questionnaire: what it asks no more, settled by which answer, and what it asks now. Told beside the next
// round, so that nobody looks for a question that went away, or takes a new one for an old one.

import { counted } from './words.ts';

export interface Rounds {
  /** Nobody answered them. `by`: the answer that settled it, 'end-user.type=police'; absent where no single one did. */
  readonly gone: readonly {
    readonly label: string;
    readonly question: string;
    readonly by?: string | undefined;
  }[];
  readonly come: readonly { readonly label: string; readonly question: string }[];
}

/** Of long lists so many are told. */
const MOST = 8;

/** A line each; none where the same is asked as before. */
export const roundsLines = ({ gone, come }: Rounds): readonly string[] => [
  ...told(
    `Asked no more, though nobody answered ${gone.length === 1 ? 'it' : 'them'}: ${counted(gone.length, 'question')}, which could change no colour any longer.`,
    gone.map(
      ({ label, question, by }) =>
        `${question} [${label}]${by === undefined ? '' : `: settled by ${by}`}`,
    ),
  ),
  ...told(
    `Asked now and not before: ${counted(come.length, 'question')}, opened by what was answered.`,
    come.map(({ label, question }) => `${question} [${label}]`),
  ),
];

const told = (head: string, lines: readonly string[]): readonly string[] => {
  if (lines.length === 0) return [];
  const more = lines.length - MOST;
  return [
    head,
    ...lines.slice(0, MOST).map((line) => `- ${line}`),
    ...(more > 0 ? [`- … and ${more} more`] : []),
  ];
};
