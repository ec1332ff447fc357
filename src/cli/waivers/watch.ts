// What a run says of its waivers on standard error: before it begins those that lift nothing or end soon, and at its end those
// for which it had no use, or that are not enough for what stands. None of them lifts anything in silence.

import { WaiverUses } from '../../data/waivers/uses.ts';
import type { Answer } from '../../model/verdict.ts';
import { printable } from '../../report/printable.ts';
import { notEnoughText, unusedText } from '../../report/waivers.ts';
import { noticeText } from '../../report/words.ts';
import type { Run } from '../run.ts';
import type { Screening } from '../screening.ts';

/** So many are told in a line each; licet waivers lists them all. */
const MOST_TOLD = 20;

/** Said before anything is judged. */
export const warnOfWaivers = ({ screener }: Pick<Screening, 'screener'>, run: Run): void =>
  tell((screener.waivers?.notices ?? []).map(noticeText), run);

/** Counts what waivers do in the transactions of a run. */
export class WaiverWatch {
  readonly #waivers: Screening['screener']['waivers'];
  readonly #uses: WaiverUses | undefined;

  constructor({ screener: { waivers } }: Pick<Screening, 'screener'>) {
    this.#waivers = waivers;
    this.#uses = waivers && new WaiverUses(waivers);
  }

  see(id: string, { waivers = [] }: Pick<Answer, 'waivers'>): void {
    this.#uses?.see(id, waivers);
  }

  /** The answer itself. */
  seen<A extends Pick<Answer, 'waivers' | 'transaction'>>(answer: A): A {
    this.see(answer.transaction.id, answer);
    return answer;
  }

  /** One that lifts nothing whatever stands was told before. */
  end(run: Run): void {
    if (this.#waivers === undefined || this.#uses === undefined) return;
    const uses = this.#uses;
    const texts = this.#waivers.all
      .filter(({ lapses }) => lapses.length === 0)
      .flatMap((one) => {
        if (uses.isUnused(one)) return [unusedText(one)];
        const { firstVoid, void: count } = uses.of(one);
        return firstVoid ? [notEnoughText(one, firstVoid, count)] : [];
      });
    tell(texts, run);
  }
}

/** The same of one transaction in its several answers, of which the first counts: what any of them had a use for is not unused. */
export const endOfOne = (
  screening: Pick<Screening, 'screener'>,
  answers: readonly [Pick<Answer, 'waivers' | 'transaction'>, ...Pick<Answer, 'waivers'>[]],
  run: Run,
): void => {
  const watch = new WaiverWatch(screening);
  watch.see(answers[0].transaction.id, {
    waivers: answers.flatMap(({ waivers = [] }) => waivers),
  });
  watch.end(run);
};

const tell = (texts: readonly string[], { streams }: Run): void => {
  for (const text of texts.slice(0, MOST_TOLD)) streams.error(`${printable(text)}\n`);
  const more = texts.length - MOST_TOLD;
  if (more > 0) streams.error(`… and ${more} more; licet waivers lists them\n`);
};
