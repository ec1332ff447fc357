// What a program may import.

export { Screener, type ScreenerOptions, type ScreenerSources } from './screener.ts';
export { screen } from './core/screen.ts';
export { rulebookFor } from './core/rulebook.ts';
export { loadLibrary, readLibrary } from './data/library.ts';
export { readCompiled, type Shipped } from './data/compiled.ts';
export { loadSources } from './data/shipped.ts';
export { openStore, buildStore } from './data/store.ts';
export { readTransactions } from './data/transactions.ts';
export { LicetError, problemText } from './model/errors.ts';
export type { Problem } from './model/errors.ts';
export type { Verdict, Finding, Question, Gap, Change, Colour } from './model/verdict.ts';
