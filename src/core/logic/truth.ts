// Strong Kleene logic. Unknown is a value; only the other two decide.

export type Truth = 'yes' | 'no' | 'unknown';

export const negate = (truth: Truth): Truth =>
  truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : 'unknown';
