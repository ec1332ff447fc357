// What an answer rests on, gathered from what it was made with: instruments that it cites, rows and histories that met its
// parties, values that were read of indices. It judges nothing, and takes no more of a list than what was used.

import type { Register } from '../data/copies/register.ts';
import { valuesRead, type ReadValue } from '../data/evidence/index-values.ts';
import { Territories } from '../data/places/territories.ts';
import { holdersOf } from '../data/transaction/index-facts.ts';
import { placeOf } from '../data/transaction/who-is.ts';
import { parseProvision, type Instrument, type Provision } from '../model/citation.ts';
import type { Copy } from '../model/copy.ts';
import { inForce } from '../model/dates.ts';
import { compareText } from '../model/errors.ts';
import type { EndUserRecord } from '../model/end-user-record.ts';
import type { Index } from '../model/index-values.ts';
import type { ListedParty, ListInfo } from '../model/evidence.ts';
import { localName } from '../model/fact.ts';
import type { Facts, Scope } from '../model/facts.ts';
import type { Rule } from '../model/rule.ts';
import type { RecordSources } from '../model/sources.ts';
import type { Finding, Verdict } from '../model/verdict.ts';
import type { ScreenerSources } from './options.ts';
import { Pieces } from './pieces.ts';

/** What may be handed on in a record, by the terms of its publisher. */
export interface Terms {
  list(id: string): boolean;
  index(id: string): boolean;
}

interface Marked {
  readonly copy: Copy;
  readonly sha256: string;
}

export class SourcePack {
  readonly #sources: ScreenerSources;
  readonly #terms: Terms;
  readonly #territories: Territories;
  readonly #instruments: ReadonlyMap<string, Instrument>;
  readonly #rules: ReadonlyMap<string, Rule>;
  /** By instrument and pinpoint. */
  readonly #passages: ReadonlyMap<string, readonly Marked[]>;

  constructor(sources: ScreenerSources, register: Register, terms: Terms) {
    const { library, territories } = sources;
    this.#sources = sources;
    this.#terms = terms;
    this.#territories = new Territories(territories);
    this.#instruments = new Map(library.instruments.map((one) => [one.id, one]));
    this.#rules = new Map(library.rules.map((one) => [one.id, one]));
    this.#passages = passagesBy(register);
  }

  /** `facts`: what the engine was given for this very answer. */
  of(verdict: Verdict, facts: Facts): RecordSources {
    const pieces = new Pieces();
    this.#addCited(pieces, verdict);
    this.#addMet(pieces, verdict, facts);
    this.#addPlace(pieces, verdict, facts);
    this.#addShares(pieces, verdict);
    return pieces.whole();
  }

  #addCited(pieces: Pieces, verdict: Verdict): void {
    const { findings, announced = [], consulted, questions, asOf } = verdict;
    for (const [place, finding] of findings.entries()) {
      for (const { instrument, provision } of finding.citations)
        this.#addProvision(pieces, asOf, { instrument, pinpoint: provision }, place);
      for (const provision of this.#lifting(finding, asOf))
        this.#addProvision(pieces, asOf, provision, place);
    }
    const beside = [
      ...announced
        .flatMap(({ begins, ends }) => [...begins, ...ends])
        .flatMap(({ citations }) => citations)
        .map(({ instrument, provision }) => ({ instrument, pinpoint: provision })),
      ...(consulted?.entries ?? []).map(({ provision }) => parseProvision(provision)),
      ...questions.flatMap(({ askedBy }) => askedBy.map(parseProvision)),
    ];
    for (const provision of beside) this.#addProvision(pieces, asOf, provision);
  }

  /** Provisions of what lifts or softens a finding, and of what could. */
  #lifting({ relievedBy, mitigatedBy, couldRelieve }: Finding, asOf: string): Provision[] {
    const ids = [relievedBy, mitigatedBy, ...couldRelieve.map(({ rule }) => rule)];
    return ids.flatMap((id) => {
      const versions = (id === undefined ? undefined : this.#rules.get(id)?.versions) ?? [];
      const version = versions.find((one) => one.status === 'reviewed' && inForce(one, asOf));
      return version?.provisions ?? [];
    });
  }

  /** Nothing of what is no instrument: who asks a question may be a pack or a gap. */
  #addProvision(
    pieces: Pieces,
    asOf: string,
    { instrument, pinpoint }: Provision,
    finding?: number,
  ): void {
    const value = this.#instruments.get(instrument);
    if (!value) return;
    pieces.add({ kind: 'instrument', id: instrument, data: 'instruments', value }, finding);
    const marked = nearest(this.#passages.get(`${instrument} ${pinpoint}`) ?? [], asOf);
    if (!marked) return;
    const { id, title, state, from } = marked.copy;
    const mark = { copy: { id, title, state, from }, sha256: marked.sha256 };
    pieces.add(
      {
        kind: 'passage',
        id: `${instrument} ${pinpoint}`,
        value: { instrument, pinpoint, ...mark },
      },
      finding,
    );
  }

  /** Every row that met a party, whatever came of it; of histories what findings show. */
  #addMet(pieces: Pieces, { findings }: Verdict, { elements }: Facts): void {
    const shownBy = findingsByEvidence(findings);
    const met = (kind: string): readonly Scope[] => elements.get(kind) ?? [];
    for (const { source, evidence } of met('match')) {
      if (source === undefined) continue;
      for (const place of places(shownBy.get(JSON.stringify(evidence))))
        if ('list' in source) this.#addRow(pieces, source, place);
        else addHistory(pieces, source, place);
    }
    for (const { source, evidence, name } of met('incident')) {
      if (source === undefined || !('incidents' in source)) continue;
      for (const place of shownBy.get(JSON.stringify(evidence)) ?? []) {
        addHistory(pieces, source, place);
        const value = source.incidents.find(({ id }) => name === `${source.id}/${id}`)!;
        pieces.add({ kind: 'incident', id: name, data: 'end-users', value }, place);
      }
    }
  }

  #addRow(pieces: Pieces, row: ListedParty, finding: number | undefined): void {
    const info = this.#sources.store.lists.find(({ id }) => id === row.list)!;
    const data = `lists/${row.list}`;
    const leftOut = this.#terms.list(row.list) ? undefined : notPassedOn(info);
    pieces.add({ kind: 'list', id: row.list, data, value: listOf(info) }, finding);
    pieces.add({ kind: 'row', id: `${row.list}/${row.id}`, data, value: row, leftOut }, finding);
  }

  #addPlace(pieces: Pieces, { findings, asOf, knownAt }: Verdict, facts: Facts): void {
    const destination = facts.single.get('destination');
    const use = destination && placeOf(destination);
    if (use === undefined) return;
    for (const holding of this.#territories.heldOn(use, asOf)) {
      const { country, region } = use;
      const place = region ?? country;
      const id = `${place} ${holding.by ?? holding.authorities ?? 'nobody'} ${holding.since}`;
      const value = { place, ...holding };
      pieces.add({ kind: 'holding', id, data: 'territories', value });
    }
    const holders = holdersOf(destination!, facts.endUsers, this.#territories, asOf);
    for (const index of this.#sources.indices) {
      if (index.fact === undefined) continue;
      const resting = findings.flatMap((finding, place) => (reads(finding, index) ? [place] : []));
      for (const territory of [use.country, ...holders])
        for (const value of valuesRead(index, territory, { asOf, knownAt }))
          for (const place of places(resting))
            this.#addValue(pieces, index, { index: index.id, territory, ...value }, place);
    }
  }

  #addValue(
    pieces: Pieces,
    index: Index,
    value: ReadValue & { readonly index: string; readonly territory: string },
    finding: number | undefined,
  ): void {
    const { id } = index;
    const data = `indices/${id}`;
    const leftOut = this.#terms.index(id) ? undefined : notPassedOn(index);
    pieces.add({ kind: 'index', id, data, value: indexOf(index) }, finding);
    pieces.add(
      { kind: 'value', id: `${id} ${value.territory} ${value.year}`, data, value, leftOut },
      finding,
    );
  }

  #addShares(pieces: Pieces, { findings }: Verdict): void {
    for (const value of this.#sources.ownership ?? [])
      for (const [place, { facts }] of findings.entries())
        if (facts.some(({ fact }) => fact.endsWith(`.${localName(value.fact)}`)))
          pieces.add({ kind: 'ownership', id: value.fact, data: 'ownership', value }, place);
  }
}

/** One without a finding where there are none. */
const places = (resting: readonly number[] = []): readonly (number | undefined)[] =>
  resting.length === 0 ? [undefined] : resting;

/** By evidence as text, the places of the findings that show it. */
const findingsByEvidence = (
  findings: readonly Finding[],
): ReadonlyMap<string, readonly number[]> => {
  const shownBy = new Map<string, number[]>();
  for (const [place, { evidence }] of findings.entries())
    for (const key of new Set(evidence.map((one) => JSON.stringify(one)))) {
      const known = shownBy.get(key);
      if (known) known.push(place);
      else shownBy.set(key, [place]);
    }
  return shownBy;
};

const reads = ({ facts }: Finding, { id }: Index): boolean =>
  facts.some(({ from }) => from.startsWith(`${id} `));

const addHistory = (
  pieces: Pieces,
  { incidents: _, keys: __, homeKeys: ___, ...value }: EndUserRecord,
  finding: number | undefined,
): void => pieces.add({ kind: 'history', id: value.id, data: 'end-users', value }, finding);

const listOf = ({
  id,
  title,
  publisher,
  address,
  bundled,
  taken,
  wholeAsOf,
  undated,
  rights,
  rows,
  sha256,
}: ListInfo): object => ({
  id,
  title,
  publisher,
  address,
  bundled,
  taken,
  wholeAsOf,
  undated,
  rights,
  rows,
  sha256,
});

const indexOf = ({
  id,
  title,
  publisher,
  address,
  rights,
  measure,
  direction,
  rows,
  imported,
  sha256,
}: Index): object => ({
  id,
  title,
  publisher,
  address,
  rights,
  measure,
  direction,
  rows,
  imported,
  sha256,
});

const notPassedOn = ({ rights }: Pick<ListInfo, 'rights'>): string =>
  `Left out, since licet ships nothing of this source and its terms may not let others have it: ${rights}`;

/** Of the copies of one provision the newest that is not after the day, else the oldest: each says of which day it is. */
const nearest = (marked: readonly Marked[], day: string): Marked | undefined => {
  const inOrder = [...marked].sort((a, b) => compareText(a.copy.state, b.copy.state));
  return inOrder.findLast(({ copy }) => copy.state <= day) ?? inOrder[0];
};

const passagesBy = ({ copies, passages }: Register): ReadonlyMap<string, readonly Marked[]> => {
  const byId = new Map(copies.map((copy) => [copy.id, copy]));
  const by = new Map<string, Marked[]>();
  for (const { copy: id, pinpoint, sha256 } of passages) {
    const copy = byId.get(id);
    for (const instrument of copy?.instruments ?? []) {
      const key = `${instrument} ${pinpoint}`;
      const known = by.get(key) ?? [];
      by.set(key, [...known, { copy: copy!, sha256 }]);
    }
  }
  return by;
};
