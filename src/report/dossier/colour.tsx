// A colour as a word and a shape, so that it reads the same on grey paper and to whoever sees no colours: an octagon for red,
// a triangle for amber, an empty circle for green, which is never a clearance and has no tick.

import type { Colour } from '../../model/verdict.ts';

const SHAPES: Readonly<Record<Colour, string>> = {
  red: 'M7 1h10l6 6v10l-6 6H7l-6-6V7z',
  amber: 'M12 2 23 22H1z',
  green: 'M12 2a10 10 0 1 0 .01 0zM12 6a6 6 0 1 1-.01 0z',
};

export const Shape = ({ colour }: { readonly colour: Colour }) => (
  <svg class={`shape ${colour}`} viewBox="0 0 24 24" aria-hidden="true">
    <path d={SHAPES[colour]} />
  </svg>
);

export const ColourWord = ({ colour }: { readonly colour: Colour }) => (
  <span class={`colour ${colour}`}>
    <Shape colour={colour} /> {colour.toUpperCase()}
  </span>
);
