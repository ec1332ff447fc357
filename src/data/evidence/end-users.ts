// The dated history of end users, states' services and vendors, from data/end-users.

import { join } from 'node:path';
import type * as z from 'zod';
import { firstDay, lastDay } from '../../model/dates.ts';
import { compareText, LicetError, type Problem } from '../../model/errors.ts';
import type { EndUserRecord, IncidentWords, Parent } from '../../model/end-user-record.ts';
import { endUserDocument } from '../../model/schema/end-user.ts';
import { sha256OfFiles } from '../read/hash.ts';
import { shaped } from '../read/shape.ts';
import { readSource, type SourceFile } from '../read/source.ts';
import { filesBelow } from '../read/walk.ts';

/** Words that are not in `words` are left as they are, for the check to refuse. */
export const loadEndUsers = (
  folder: string,
  words: IncidentWords,
): { readonly records: EndUserRecord[]; readonly sha256: string } => {
  const problems: Problem[] = [];
  const sources: SourceFile[] = [];
  const records = filesBelow(folder, '.yaml').flatMap((name) => {
    const source = readSource(join(folder, name), name, `data/end-users/${name}`, problems);
    if (!source) return [];
    sources.push(source);
    return recordOf(source, words, problems) ?? [];
  });
  if (problems.length > 0) throw new LicetError(problems);
  return { records, sha256: sha256OfFiles(sources) };
};

const recordOf = (
  source: SourceFile,
  words: IncidentWords,
  problems: Problem[],
): EndUserRecord | undefined => {
  const document = source.documents[0];
  const shape = document && shaped(endUserDocument, document, problems);
  if (!shape) return undefined;
  const id = source.name.replace(/\.yaml$/, '');
  if (shape['end-user'] !== id) {
    problems.push({
      code: 'id-not-path',
      place: document.place(['end-user']),
      what: `The record is called '${shape['end-user']}' and its path says '${id}'`,
      remedy: 'Rename the file or mend the id',
    });
  }
  const ids = new Set(shape.incidents.map((incident) => incident.id));
  if (ids.size < shape.incidents.length) {
    problems.push({
      code: 'duplicate-id',
      place: document.place(['incidents']),
      what: 'Two incidents have the same id',
      remedy: 'Give each its own',
    });
  }
  return {
    id: shape['end-user'],
    name: shape.name,
    scope: shape.scope,
    territory: shape.territory,
    ...(shape.region !== undefined && { region: shape.region }),
    appliesTo: shape['applies-to'] ?? [],
    ...(shape['applies-through'] && { appliesThrough: shape['applies-through'] }),
    ...(shape['apart-from-state'] !== undefined && { apart: true as const }),
    ...(shape.parent !== undefined && { parent: parentOf(shape.parent) }),
    aliases: shape.aliases ?? [],
    nativeNames: shape['native-names'] ?? [],
    incidents: shape.incidents.map((incident) => ({
      id: incident.id,
      what: incident.what,
      ...(incident.later && {
        later: incident.later.map((told) => ({
          knownSince: lastDay(told['known-since']),
          what: told.what,
        })),
      }),
      kind: incident.kind,
      grade: incident.grade,
      from: firstDay(incident.from),
      last: lastDay(incident.last ?? incident.from),
      // A month or year alone counts from its end: nothing is held known before it surely was.
      knownSince: lastDay(incident['known-since']),
      means: incident.means ?? [],
      gravity: incident.gravity ?? [],
      goesWith: goesWith(incident.means ?? [], words),
      sources: incident.sources.map(({ title, publisher, url, date }) => ({
        title,
        publisher,
        ...(url !== undefined && { url }),
        ...(date !== undefined && { date }),
      })),
      confidence: incident.confidence,
    })),
  };
};

/** A month or year alone counts whole: whoever may have belonged to a body on the day is taken to. */
const parentOf = (parent: NonNullable<z.infer<typeof endUserDocument>['parent']>): Parent =>
  typeof parent === 'string'
    ? { record: parent }
    : {
        record: parent.record,
        ...(parent.since !== undefined && { since: firstDay(parent.since) }),
        ...(parent.until !== undefined && { until: lastDay(parent.until) }),
      };

const goesWith = (means: readonly string[], words: IncidentWords): readonly string[] => {
  if (means.length === 0) return ['unstated'];
  const sets = new Set(means.flatMap((word) => words.means[word]?.goesWith ?? []));
  return sets.size === 0 ? ['none'] : [...sets].sort(compareText);
};
