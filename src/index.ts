// What a program may import.

export { Screener, type ScreenerOptions, type ScreenerSources } from './screener.ts';
export { loadPacks, openStore, type Packs, type PacksOptions } from './api/load-packs.ts';
export { classify, match, questions, screen, type ListedMatch } from './api/verbs.ts';
export { screen as screenPrepared } from './core/verdict/screen.ts';
export { loadLibrary } from './data/library/library.ts';
export { readCompiled, type Shipped } from './data/library/compiled.ts';
export { clearancesIn } from './data/clearances/clearances-file.ts';
export { licencesIn } from './data/licences/register-file.ts';
export { companyIn } from './data/transaction/company-file.ts';
export { openShipped } from './data/library/installed.ts';
export { readTransactions, transactionFrom } from './data/transaction/transactions.ts';
export { LicetError, problemText } from './model/errors.ts';
export type { Problem } from './model/errors.ts';
export type { Clearance, Clearances, MatchClearance } from './model/clearance.ts';
export type { DrawnLicence, LicenceFile } from './model/licence.ts';
export type { ItemClassification } from './model/classification.ts';
export type { WholePartyStore } from './model/evidence.ts';
export type { PartyRecord } from './model/name-match.ts';
export type * from './model/coverage.ts';
export type * from './model/run.ts';
export type * from './model/verdict.ts';
export { FORMATS, type FormatName } from './report/index.ts';
export type { Format, Look, Totals } from './report/format.ts';
