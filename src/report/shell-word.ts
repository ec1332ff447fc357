// A name as it stands in a command that is to be copied: one that a shell would take apart stands in quotes.

export const shellWord = (name: string): string =>
  /^[\w./-]+$/.test(name) ? name : `'${name.replaceAll("'", `'\\''`)}'`;
