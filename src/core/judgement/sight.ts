// What a rule sees under one choice of its subjects: numbered for deciding, as it is for explaining.

import { subjectsIn, type Choice } from '../facts/choices.ts';
import { Environments } from '../facts/environment.ts';
import type { Scope } from '../../model/facts.ts';
import { whyMet } from './whys.ts';
import type { Why } from './why.ts';
import type { Env } from '../logic/evaluate.ts';
import { evaluate } from '../logic/evaluate.ts';
import type { Truth } from '../logic/truth.ts';
import type { Ready } from '../law/binder.ts';
import type { Applicable, Group } from '../law/groups.ts';
import type { ActiveRule } from '../law/in-force.ts';
import { isLeft, type SievedFrame } from '../law/sieve.ts';

/** Somebody who is told what stands. */
export type Stands<T> = (active: T, truth: 'yes' | 'unknown', seen: Sight) => void;

export class Sight {
  readonly choice: Choice;
  /** Its place among the choices of the same subjects. */
  readonly place: number;
  readonly environments: Environments;
  readonly #framed: () => SievedFrame | undefined;
  #frame: SievedFrame | undefined;
  #env: Env | undefined;
  #inSight: string | undefined;

  constructor(
    environments: Environments,
    choice: Choice,
    place: number,
    framed: () => SievedFrame | undefined,
  ) {
    this.environments = environments;
    this.choice = choice;
    this.place = place;
    this.#framed = framed;
  }

  /** Undefined where everything is evaluated as it is written. */
  get frame(): SievedFrame | undefined {
    return (this.#frame ??= this.#framed());
  }

  get env(): Env {
    return (this.#env ??= this.environments.of(this.choice));
  }

  /** Why a rule is met here, as far as somebody found out in another transaction. */
  whyMet(active: ActiveRule): Why {
    const { environments, frame } = this;
    const { facts, rulebook } = environments;
    return whyMet(active, frame, this.#allInSight, facts, rulebook);
  }

  /** Its subjects, in the order in which they are named. */
  get subjects(): readonly Scope[] {
    return subjectsIn(this.choice, this.environments.facts);
  }

  /** Everything in sight by its place and by how it is called. */
  get #allInSight(): string {
    return (this.#inSight ??= this.environments.inSight(this.choice));
  }

  /** Tells of a group everything whose condition is not no here. */
  standing<T extends Applicable>({ all, places }: Group<T>, stands: Stands<T>): void {
    const { frame } = this;
    for (let at = 0; at < all.length; at += 1) {
      if (frame && !isLeft(frame.left, places[at]!)) continue;
      const active = all[at]!;
      const truth = frame
        ? active.condition.decide(frame)
        : evaluate(active.condition.bound, this.env).truth;
      if (truth !== 'no') stands(active, truth, this);
    }
  }

  truthOf(condition: Ready): Truth {
    const { frame } = this;
    if (!frame) return evaluate(condition.bound, this.env).truth;
    return isLeft(frame.left, condition.place) ? condition.decide(frame) : 'no';
  }

  /** Of a part of a condition. */
  truthOfPart({ bound, decide }: Ready['parts'][number]): Truth {
    const { frame } = this;
    return frame ? decide(frame) : evaluate(bound, this.env).truth;
  }
}
