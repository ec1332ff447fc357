// What is said of a copy from which persons were left out, wherever it is read.

export const maskedText = (whole: string): string =>
  `persons are left out. Who is a natural person, or may be one, is called 'person 1' and so on, and what lists and reports say of them is not told. Not masked: companies, public bodies, who screened, answered or decided, and whoever is named in a free text or a published one alone. It can be neither screened again nor decided on. SHA-256 of the whole record: ${whole}`;
