// CITATION.cff of the tables: with which release of the program they were made. It names no author of the data: whoever
// publishes them adds that.

/** As https://citation-file-format.github.io has it, version 1.2.0. */
export const citationFile = (licet: string): string => `cff-version: 1.2.0
type: dataset
title: Transactions screened with licet
message: Made with licet ${licet}; manifest.json names its inputs, packs and lists. Add your names and a title.
authors:
  - name: To be filled in by whoever publishes it
references:
  - type: software
    title: licet
    version: ${licet}
    license: Apache-2.0
    authors:
      - name: The authors of licet
`;
