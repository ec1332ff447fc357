// licet explain NAME: a rule, definition, control entry or pack as it is written, with its citations, versions and cases.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../data/read/files.ts';
import { listCoverage } from '../core/study/list-coverage.ts';
import { readCasesOf } from '../data/library/cases-of.ts';
import { heldText } from '../data/library/held-text.ts';
import { titlesOf } from '../model/control-list.ts';
import { LicetError } from '../model/errors.ts';
import { didYouMean } from '../model/nearest.ts';
import { subjectsOf, type Subject } from '../check/subjects.ts';
import { listsText, packText, subjectText } from '../report/explain.ts';
import { dayOf } from './day.ts';
import { explainUses } from './explain-uses.ts';
import type { Run } from './run.ts';
import { readSettings, type Given, type Settings } from './settings.ts';
import { sourcesFor, type Sources } from './sources.ts';

export const explainCommand = async (
  name: string | undefined,
  given: Given & { readonly asOf?: string; readonly uses?: string },
  run: Run,
): Promise<number> => {
  if ((name === undefined) === (given.uses === undefined))
    throw new LicetError([
      {
        code: 'missing-key',
        what: 'licet explain takes a name, or a provision with --uses, and not both',
        remedy: "Try licet explain us-ear/746-9-syria, or licet explain --uses '15 CFR 746.9'",
      },
    ]);
  return name === undefined ? explainUses(given.uses!, given, run) : explainNamed(name, given, run);
};

const explainNamed = async (
  name: string,
  given: Given & { readonly asOf?: string },
  run: Run,
): Promise<number> => {
  const asOf = given.asOf === undefined ? run.today : dayOf('--as-of', given.asOf);
  const settings = await readSettings(given);
  const sources = await sourcesFor(run, settings);
  run.streams.out(explained(name, asOf, sources, settings, run).text);
  return 0;
};

/** What a name stands for, and its page. */
export interface Named {
  readonly kind: 'subject' | 'pack' | 'lists';
  readonly text: string;
}

/** Errors: nothing of these packs is called so. */
export const explained = (
  name: string,
  asOf: string,
  { library, own = [] }: Pick<Sources, 'library' | 'own'>,
  { rules }: Pick<Settings, 'rules'>,
  { root }: Pick<Run, 'root'>,
): Named => {
  const subjects = subjectsOf(library);
  const subject = subjects.find(({ id }) => id === name);
  if (subject) {
    const { path, shown } = fileOf(subject, own, root);
    const source = { path: shown, content: heldText(rules, path) ?? readText(path) };
    const cases = readCasesOf(path, shown, rules);
    return {
      kind: 'subject',
      text: subjectText(subject, asOf, library.instruments, source, cases),
    };
  }
  if (name === LISTS)
    return {
      kind: 'lists',
      text: listsText(listCoverage(library, asOf), titlesOf(library.controlLists), asOf),
    };
  const pack = library.packs.find(({ id }) => id === name);
  if (pack)
    return {
      kind: 'pack',
      text: packText(
        pack,
        subjects.filter((one) => one.pack === name),
        (library.duties ?? []).filter((one) => one.pack === name),
      ),
    };
  const known = [LISTS, ...subjects.map(({ id }) => id), ...library.packs.map(({ id }) => id)];
  throw new LicetError([
    {
      code: 'unknown-rule',
      what: `There is no rule, definition, entry or pack '${name}'`,
      remedy: didYouMean(name, known, 'licet explain PACK lists the rules of a pack'),
    },
  ]);
};

/** `licet explain lists`: no pack or rule may have this name, since theirs have a slash or are folders. */
const LISTS = 'lists';

/**
 * The file of a subject, and how it is shown: of a pack of the user the path that was given; of a shipped one the path is its id, and
 * what has no file of its own is made of the table of proportion.
 */
const fileOf = (
  { id, pack, versions }: Subject,
  own: readonly string[],
  root: string,
): { readonly path: string; readonly shown: string } => {
  if (own.includes(pack)) {
    const { file } = versions[0]!.place;
    return { path: file, shown: file };
  }
  const rule = `rules/${id}.yaml`;
  const shown = existsSync(join(root, rule)) ? rule : PROPORTION;
  return { path: join(root, shown), shown };
};

const PROPORTION = 'data/proportion.yaml';
