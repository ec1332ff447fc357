// What the statements on one subject rule out among one another, as a fact of it.

import type { Fact } from '../../model/facts.ts';
import type { Path } from '../read/path.ts';
import type { Reading } from './reading.ts';
import { StatedFact } from './stated.ts';
import { contradiction } from './statements.ts';

export const contradictionIn = (
  facts: Map<string, Fact>,
  namespace: string,
  path: Path,
  reading: Reading,
): Fact => new StatedFact(contradiction(facts, namespace, reading.facts), reading.raw, path);
