// A company's own file: what it does itself, looked at once a year and taken for each deal of that year. Plain values, so that
// it can be sent to another thread.

export interface CompanyFile {
  readonly file: string;
  readonly sha256: string;
  /** As it was parsed; what is in it is checked where transactions are. */
  readonly value: unknown;
  /** By path with dots the line on which it stands. */
  readonly lines: Readonly<Record<string, number>>;
}
