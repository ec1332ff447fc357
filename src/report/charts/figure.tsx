// A picture on a page: what it is, the picture for a desk and for a hand, how it is to be read, and the numbers behind it as a table.

import type { ComponentChildren, VNode } from 'preact';
import type { Colour } from '../../model/verdict.ts';
import { HEADLINE } from '../words.ts';
import type { Width } from './bars.ts';
import { fillOf, INK, NOTHING, SHADES, WORST_FIRST } from './fills.ts';

/** `picture`: markup of our own making. `table`: the same numbers, for who reads no pictures. */
export const Figure = ({
  id,
  title,
  picture,
  legend,
  note,
  table,
}: {
  readonly id: string;
  readonly title: string;
  readonly picture: (width: Width) => string;
  readonly legend?: VNode;
  readonly note?: ComponentChildren;
  readonly table: VNode;
}) => {
  const [wide, narrow] = [picture('wide'), picture('narrow')];
  return (
    <figure id={id} aria-labelledby={`${id}-title`}>
      <figcaption id={`${id}-title`}>{title}</figcaption>
      {legend}
      {wide === narrow ? (
        <div class="picture" dangerouslySetInnerHTML={{ __html: wide }} />
      ) : (
        <>
          <div class="picture wide" dangerouslySetInnerHTML={{ __html: wide }} />
          <div class="picture narrow" dangerouslySetInnerHTML={{ __html: narrow }} />
        </>
      )}
      {note !== undefined && <p class="rest">{note}</p>}
      <details>
        <summary>The same as a table</summary>
        {table}
      </details>
    </figure>
  );
};

const Swatch = ({ fill }: { readonly fill: string }) => (
  <svg class="swatch" viewBox="0 0 20 14" aria-hidden="true">
    <rect x="0.5" y="0.5" width="19" height="13" style={`fill:${fill};stroke:${INK}`} />
  </svg>
);

export const ColourLegend = ({
  says = HEADLINE,
}: {
  readonly says?: Readonly<Record<Colour, string>>;
}) => (
  <ul class="legend">
    {WORST_FIRST.map((colour) => (
      <li>
        <Swatch fill={fillOf(colour)} /> {colour}: {says[colour]}
      </li>
    ))}
  </ul>
);

/** `of`: of what the shares are. */
export const ShadeLegend = ({
  of,
  nothing,
}: {
  readonly of: string;
  readonly nothing?: string;
}) => (
  <ul class="legend">
    <li>{of}:</li>
    {SHADES.map(({ says, fill }) => (
      <li>
        <Swatch fill={fill} /> {says}
      </li>
    ))}
    {nothing !== undefined && (
      <li>
        <Swatch fill={NOTHING} /> {nothing}
      </li>
    )}
  </ul>
);
