// What is said of a copy from which persons were left out, wherever it is read.

export const maskedText = (whole: string): string =>
  `persons are left out. Who is a natural person, or may be one, is called 'person 1' and so on, and what lists and reports say of them is not told. Not masked: companies, public bodies, who screened, answered or decided, and whoever is named in a free text or a published one alone. It can be neither screened again nor decided on. SHA-256 of the whole record: ${whole}`;

/** In the place of room to decide, where no decision is known. */
export const NOT_DECIDED_HERE =
  'No decision was known when this copy was made. A masked copy cannot be decided on: the whole record can, and its log says what was decided.';

export const DECIDED_ON_WHOLE =
  'Decided on the whole record. Nothing is to be decided or signed on a masked copy.';
