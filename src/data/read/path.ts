// The way from the root of a document to a value in it: keys of records, places in lists.

export type Path = readonly (string | number)[];
