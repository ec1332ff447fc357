// The libraries that draw: read from a file of their own, and only where something is drawn.

export * as Plot from '@observablehq/plot';
export { parseHTML } from 'linkedom';
export { feature } from 'topojson-client';
export { default as world } from 'world-atlas/countries-110m.json' with { type: 'json' };
