// What is used of a library that brings no types.

declare module 'topojson-client' {
  export interface Shape {
    /** ISO 3166-1, in digits; absent of what has no number there. */
    readonly id?: string;
    readonly properties: { readonly name: string };
  }
  export const feature: (
    topology: object,
    object: object,
  ) => { readonly features: readonly Shape[] };
}
