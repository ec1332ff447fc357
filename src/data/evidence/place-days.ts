// What a place is on a day, for its page: none of its own yet or no more, called otherwise before.

import type { DestinationPage, PlaceName } from '../../model/destination.ts';
import type { Holding, Territory } from '../../model/territory.ts';

/** What the page asks of the table of territories. */
export interface Places {
  readonly all: readonly Territory[];
  get(code: string): Territory | undefined;
  nameOf(code: string): string;
  onDay(code: string, day: string): string;
  successorsOn(code: string, day: string): readonly string[];
  kindredOn(code: string, day: string): readonly string[];
  heldOn(
    place: { readonly country: string; readonly region?: string },
    day: string,
  ): readonly Holding[];
  isLawElsewhere(
    place: { readonly country: string; readonly region?: string },
    day: string,
  ): boolean;
}

/** That it is none of its own on the day, or had other names. */
export const statusOf = (
  { code, since, until, former = [], earlier = [], continues = [] }: Territory,
  state: string,
  places: Places,
  asOf: string,
): Pick<DestinationPage, 'status' | 'former' | 'was'> => {
  const named = (one: string): PlaceName => ({ code: one, name: places.nameOf(one) });
  const was = places.all
    .filter(({ code: one }) => places.successorsOn(one, asOf).includes(code))
    .map((one) => ({
      ...named(one.code),
      until: one.until!,
      ...(earlier.some((then) => then.was === one.code) &&
        !continues.includes(one.code) && { isPart: true as const }),
    }));
  return {
    ...((since !== undefined && asOf < since) || until !== undefined
      ? {
          status: {
            ...(since !== undefined && { since }),
            ...(until !== undefined && { until }),
            ...(state !== code &&
              places.get(code)?.parent === undefined && { judgedAs: named(state) }),
            successors: places.successorsOn(code, asOf).map(named),
          },
        }
      : {}),
    ...(former.length > 0 && { former: former.filter(({ code: one }) => one.length === 2) }),
    ...(was.length > 0 && { was }),
  };
};
