// data/categories.yaml → kinds of item. The check compares them with the entries; here only their shape is looked at.

import { join } from 'node:path';
import type { Categories, Category } from '../../model/category.ts';
import type { Reach } from '../../model/classification.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import { categoriesDocument } from '../../model/schema/category.ts';
import { shaped } from '../read/shape.ts';
import { readSource } from '../read/source.ts';

const FILE = 'categories.yaml';

/** Errors: every problem of the file. */
export const loadCategories = (data: string): Categories => {
  const problems: Problem[] = [];
  const source = readSource(join(data, FILE), FILE, `data/${FILE}`, problems);
  const document = source?.documents[0];
  const shape = document && shaped(categoriesDocument, document, problems);
  if (!document || !shape) throw new LicetError(problems);
  const categories = Object.entries(shape.categories).map(
    ([id, { aliases, sanctions, entries, presumes, ...reach }]): Category => ({
      id,
      aliases: aliases ?? [],
      reach: definedOnly(reach),
      sanctions,
      entries,
      presumes: presumes ?? {},
      place: document.keyPlace(['categories', id]),
    }),
  );
  return { lists: { ...shape.lists }, categories };
};

const definedOnly = (
  record: Readonly<Record<string, Reach | undefined>>,
): Record<string, Reach> => {
  const kept: Record<string, Reach> = {};
  for (const [key, value] of Object.entries(record)) if (value) kept[key] = value;
  return kept;
};
