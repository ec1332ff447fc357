// The states of the world shaded by a share. The shapes are those of Natural Earth, which draws borders by who holds a place; what has
// no shape at this scale is for the table beside the map.

import { drawn } from './drawn.ts';
import { INK, NOTHING, shadeOf } from './fills.ts';
import { feature, Plot, world } from './libraries.ts';
import { TERRITORY_OF_NUMBER } from './numbers-of-territories.ts';
import type { Shape } from 'topojson-client';

/** Stands under the map. */
export const WHOSE_BORDERS =
  'Borders and coasts are those of Natural Earth 4.1 at 1:110 million, which draws who holds a place, whoever it belongs to; they are no statement of this report or of those who made it. Its two shapes without a code in the north of Cyprus and of Somalia are shaded as Cyprus and Somalia.';

/** Shapes to which ISO 3166-1 gives no number, by the name that Natural Earth has for them. */
const WITHOUT_NUMBER: Readonly<Record<string, string>> = {
  'N. Cyprus': 'CY',
  Somaliland: 'SO',
  Kosovo: 'XK',
};

const territoryOf = ({ id, properties }: Shape): string | undefined =>
  id === undefined ? WITHOUT_NUMBER[properties.name] : TERRITORY_OF_NUMBER.get(id);

const shapes = (): readonly Shape[] => feature(world, world.objects.countries).features;

/** The territories that the map can show. */
export const shown = (): ReadonlySet<string> =>
  new Set(shapes().flatMap((shape) => territoryOf(shape) ?? []));

/** `shares`: by territory, from 0 to 1; what has none stays blank. `tells`: what stands beside the pointer on a territory. */
export const worldMap = (
  shares: ReadonlyMap<string, number>,
  { says, tells }: { readonly says: string; readonly tells: (territory: string) => string },
): string => {
  const shareOf = (shape: Shape): number | undefined => shares.get(territoryOf(shape) ?? '');
  const withShare = shapes().filter((shape) => shareOf(shape) !== undefined);
  const blank = shapes().filter(
    (shape) => shareOf(shape) === undefined && territoryOf(shape) !== 'AQ',
  );
  return drawn(
    {
      width: 700,
      height: 350,
      margin: 0,
      projection: { type: 'equal-earth', domain: HABITED },
      marks: [
        Plot.geo(blank, { fill: NOTHING, stroke: OUTLINE, strokeWidth: 0.5 }),
        Plot.geo(withShare, {
          fill: (shape: Shape) => shadeOf(shareOf(shape)!).fill,
          stroke: INK,
          strokeWidth: 0.7,
          title: (shape: Shape) => tells(territoryOf(shape)!),
        }),
      ],
      color: { type: 'identity' },
    },
    { says },
  );
};

const OUTLINE = '#8a8a86';

/** Without the far south, where nobody sends anything. */
const HABITED = {
  type: 'MultiPoint',
  coordinates: [
    [-179, 0],
    [179, 0],
    [0, 84],
    [0, -57],
  ],
} as const;
