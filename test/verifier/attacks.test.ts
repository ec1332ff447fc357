// What somebody could do to a dossier, a record or a log, and that the verifier sees it; and what it cannot see, and says so.

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScreeningRecord } from '../../src/model/record.ts';
import { dossier } from '../../src/report/dossier/dossier.tsx';
import { jsonText } from '../../src/report/json.ts';
import { recordOf } from '../report/dossier/record.ts';
import { caseWithSources } from './sources.ts';
import { bytesOf, judged } from './verifier.ts';

const sha256 = (text: string | Uint8Array): string =>
  createHash('sha256').update(text).digest('hex');

const pageOf = (record: ScreeningRecord, shown = {}): string => {
  const text = jsonText(record, 'line');
  return dossier(record, text, sha256(text), shown);
};

const RECORD = caseWithSources('megvii-us-parts-2019');
const TEXT = jsonText(RECORD, 'line');
const PAGE = pageOf(RECORD);
const OTHER = caseWithSources('bluecoat-computerlinks-syria-2010');

/** The page around another text of a record, with the hash of that text wherever it shows one. */
const carrying = (text: string, page = PAGE): string =>
  page
    .replace(/base64,[^"]+/, `base64,${Buffer.from(text).toString('base64')}`)
    .replaceAll(sha256(TEXT), sha256(text))
    .replaceAll(sha256(TEXT).slice(0, 32), sha256(text).slice(0, 32));

/** As whoever changes a record would write it, with all hashes within it made anew. */
const rehashed = (record: ScreeningRecord): string => {
  const { pieces } = record.sources!;
  const sources = { pieces, sha256: sha256(JSON.stringify(pieces)) };
  return carrying(
    jsonText({ ...record, sources }, 'line'),
    PAGE.replaceAll(RECORD.sources!.sha256, sources.sha256),
  );
};

const entry = (page: string, changes: object = {}, previous = '0'.repeat(64)) => {
  const { verdict, law, policy, transaction } = RECORD.verdict;
  const said = {
    schema: 'licet/log@1',
    number: 1,
    previous,
    kind: 'screened',
    on: '2026-11-28',
    transaction: transaction.id,
    verdict,
    law,
    policy,
    file: 'a.html',
    record: sha256(TEXT),
    page: sha256(page),
    ...changes,
  };
  return { ...said, hash: sha256(JSON.stringify(said)) };
};

const logOf = (...entries: readonly object[]): Buffer =>
  bytesOf(entries.map((one) => `${JSON.stringify(one)}\n`).join(''));

describe('a dossier as it was written', () => {
  it('is whole, and the record in it as JSON too', () => {
    expect(judged(PAGE)).toMatchObject({ says: 'whole', broken: [] });
    expect(judged(TEXT)).toMatchObject({ says: 'whole', broken: [] });
    expect(judged(pageOf(OTHER))).toMatchObject({ says: 'whole', broken: [] });
    const decision = { outcome: 'hold', by: 'A. Berg', reason: 'wait', on: '2026-11-28' } as const;
    expect(judged(pageOf(OTHER, { all: true, decisions: [decision] }))).toMatchObject({
      says: 'whole',
      broken: [],
    });
  });

  it('without sources is whole, and that it has none is said', () => {
    const { sources: _, ...without } = RECORD;
    expect(judged(pageOf(without)).unproved).toContainEqual(
      expect.stringContaining('carries no sources'),
    );
    expect(judged(pageOf(without)).says).toBe('whole');
  });

  it('is whole whatever the deal says of it', () => {
    for (const name of [
      '</code><script>alert(1)</script> onclick=x javascript:x url(x)',
      'href="data:application/json;base64,eyJ9" &#100;ata: <!-- x',
      '\u202e\u0085\ud800 \u007f',
      'SHA-256 of the record as JSON, which this file holds: <code>0</code>',
      'Law: GREEN <div class="answer green">',
      `${'ab'.repeat(20)} x`,
    ]) {
      const value = { id: 'x', name };
      const deal = [{ part: 'end-user', facts: [{ fact: 'name', value: name, from: 'd.yaml:1' }] }];
      const { sources: _, ...without } = RECORD;
      const { entered } = recordOf(RECORD.verdict, {}, value);
      const transaction = { id: 'x', title: name };
      const record = { ...without, entered, verdict: { ...RECORD.verdict, transaction, deal } };
      expect(judged(pageOf(record)), name).toMatchObject({ broken: [] });
    }
  });

  it('without a log is not said to show nothing else', () => {
    expect(judged(PAGE).unproved).toContainEqual(
      expect.stringContaining('The rest of what the page shows'),
    );
    const log = logOf(entry(PAGE));
    expect(judged(PAGE, { log }).unproved).not.toContainEqual(
      expect.stringContaining('The rest of what the page shows'),
    );
  });
});

describe('refused is', () => {
  const at = PAGE.indexOf('base64,') + 'base64,'.length;
  const length = PAGE.indexOf('"', at) - at;
  const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=" <\n';

  it('any letter of the carried record that is another', () => {
    fc.assert(
      fc.property(fc.nat(length - 1), fc.constantFrom(...LETTERS), (place, letter) => {
        fc.pre(PAGE[at + place] !== letter);
        const page = PAGE.slice(0, at + place) + letter + PAGE.slice(at + place + 1);
        expect(judged(page).says).not.toBe('whole');
      }),
      { numRuns: 150 },
    );
  });

  it('any letter of a hash that the page shows and that is another', () => {
    const places = [...PAGE.matchAll(/(?<![0-9a-zA-Z+/])[0-9a-f]{64}(?![0-9a-zA-Z+/])/g)].map(
      ({ index }) => index,
    );
    expect(places.length).toBeGreaterThan(60);
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.nat(63),
        fc.constantFrom(...'0123456789abcdefgZ!'),
        (place, digit, letter) => {
          fc.pre(PAGE[place + digit] !== letter);
          const page = PAGE.slice(0, place + digit) + letter + PAGE.slice(place + digit + 1);
          expect(judged(page).says).toBe('not whole');
        },
      ),
      { numRuns: 150 },
    );
  });

  it('any letter of a record as JSON under the name that licet gave it, and any part that is cut off', () => {
    const name = `deal_2026-11-28_${sha256(TEXT).slice(0, 12)}.json`;
    expect(judged(TEXT, { name }).says).toBe('whole');
    fc.assert(
      fc.property(fc.nat(TEXT.length - 1), fc.constantFrom(...'x0" {}[],:é'), (place, letter) => {
        fc.pre(TEXT[place] !== letter);
        const text = TEXT.slice(0, place) + letter + TEXT.slice(place + 1);
        expect(judged(text, { name }).says).not.toBe('whole');
        expect(judged(TEXT.slice(0, place), { name }).says).not.toBe('whole');
        expect(
          judged(PAGE.slice(0, Math.floor((place / TEXT.length) * PAGE.length))).says,
        ).not.toBe('whole');
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [
      'before the first',
      PAGE.replace(
        '<a href="data:',
        `<a href="data:application/json;base64,e30=">x</a><a href="data:`,
      ),
    ],
    [
      'behind it',
      PAGE.replace('</main>', '<a href="data:application/json;base64,e30=">x</a></main>'),
    ],
    [
      'of another kind',
      PAGE.replace('</main>', '<a href="data:text/html;base64,e30=">x</a></main>'),
    ],
    [
      'in capitals',
      PAGE.replace('</main>', '<a href="DATA:application/json;base64,e30=">x</a></main>'),
    ],
    [
      'without quotes',
      PAGE.replace('</main>', '<a href=data:application/json;base64,e30=>x</a></main>'),
    ],
    [
      'in single quotes',
      PAGE.replace('</main>', "<a href='data:application/json;base64,e30='>x</a></main>"),
    ],
    [
      'by an entity',
      PAGE.replace('</main>', '<a href="&#100;ata:application/json;base64,e30=">x</a></main>'),
    ],
    [
      'with a line between',
      PAGE.replace('</main>', '<a href="da\nta:application/json;base64,e30=">x</a></main>'),
    ],
  ])('a second link that carries something, %s', (_, page) => {
    expect(page).not.toBe(PAGE);
    expect(judged(page).says).toBe('not whole');
  });

  it.each([
    ['a script', PAGE.replace('</main>', '<script>x</script></main>')],
    ['a picture', PAGE.replace('</main>', '<img src="x"></main>')],
    ['what runs on a click', PAGE.replace('<main>', '<main onclick="x">')],
    ['a style of its own', PAGE.replace('</main>', '<style>.red{display:none}</style></main>')],
    ['a style that loads', PAGE.replace('</style>', 'p{background:url(x)}</style>')],
    ['another policy', PAGE.replace("default-src 'none'", 'default-src *')],
    ['something before it', `x${PAGE}`],
    ['something behind it', `${PAGE}<p>GREEN</p>`],
    ['a comment', PAGE.replace('</main>', '<!-- <p>x</p> --></main>')],
  ])('a page with %s', (_, page) => {
    expect(page).not.toBe(PAGE);
    expect(judged(page).says).toBe('not whole');
  });

  it('base64 that other letters give the same bytes', () => {
    const [, base64] = /base64,([^"]+)"/.exec(PAGE)!;
    const last = base64!.replace(/=*$/, '').at(-1)!;
    const padded = [TEXT, `${TEXT} `, `${TEXT}  `].map((text) => bytesOf(text).toString('base64'));
    expect(padded.some((one) => one.endsWith('='))).toBe(true);
    // Without its padding, with a space in it, and with unused bits set.
    for (const other of [base64!.replace(/=+$/, ''), ` ${base64!}`, `${base64!}=`])
      if (other !== base64) expect(judged(PAGE.replace(base64!, other)).says).not.toBe('whole');
    if (base64!.endsWith('=')) {
      const index = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
      const next = index[index.indexOf(last) + 1]!;
      const other = base64!.replace(
        new RegExp(`${last.replace(/[+/]/, '\\$&')}(=+)$`),
        `${next}$1`,
      );
      expect(Buffer.from(other, 'base64').equals(Buffer.from(base64!, 'base64'))).toBe(true);
      expect(judged(PAGE.replace(base64!, other)).says).toBe('not whole');
    }
  });

  it('a key that stands twice, of which readers take the one or the other', () => {
    for (const text of [
      TEXT.replace('"verdict":"red"', '"verdict":"green","verdict":"red"'),
      TEXT.replace('"screened":', '"screened":"2020-01-01","screened":'),
      TEXT.replace(/\}\n$/, ',"schema":"licet/record@1"}\n'),
    ]) {
      expect(text).not.toBe(TEXT);
      expect(judged(carrying(text)).broken).toContainEqual(
        expect.stringContaining('one form in which licet writes it'),
      );
    }
  });

  it('a record that is written otherwise: with spaces, without its end, with signs as they are', () => {
    for (const text of [
      `${JSON.stringify(JSON.parse(TEXT), null, 2)}\n`,
      TEXT.trimEnd(),
      `${TEXT}\n`,
      TEXT.replace('"screened"', '"\\u0073creened"'),
    ])
      expect(judged(carrying(text)).says, text.slice(0, 40)).not.toBe('whole');
  });

  it('another deal, though all that shows its hash was made anew', () => {
    const record = { ...RECORD, entered: { ...RECORD.entered, value: { id: 'other' } } };
    expect(judged(rehashed(record)).broken).toContainEqual(
      expect.stringContaining('The deal as entered has not the hash'),
    );
  });

  const without = (kind: string): ScreeningRecord => ({
    ...RECORD,
    sources: {
      ...RECORD.sources!,
      pieces: RECORD.sources!.pieces.filter(
        (piece) => piece.kind !== kind || piece.findings.length === 0,
      ),
    },
  });

  it.each(['instrument', 'row', 'incident'])(
    'a record from which pieces of the kind %s were taken, though all hashes were made anew',
    (kind) => {
      const record = without(kind);
      expect(record.sources!.pieces.length).toBeLessThan(RECORD.sources!.pieces.length);
      expect(judged(rehashed(record)).broken).toContainEqual(
        expect.stringContaining('Findings rest on what is not among the pieces'),
      );
    },
  );

  it('a piece that was taken out, put twice or moved', () => {
    const { pieces, sha256: hash } = RECORD.sources!;
    for (const other of [pieces.slice(1), [...pieces, pieces[0]!], [...pieces].reverse()]) {
      const text = jsonText({ ...RECORD, sources: { pieces: other, sha256: hash } }, 'line');
      expect(judged(carrying(text)).broken).toContainEqual(
        expect.stringContaining('The pieces together have not their hash'),
      );
    }
    const twice = { ...RECORD, sources: { pieces: [...pieces, pieces[0]!], sha256: hash } };
    expect(judged(rehashed(twice)).broken).toContain('A piece stands twice');
  });

  it('a row that says something else', () => {
    const pieces = RECORD.sources!.pieces.map((piece) =>
      piece.kind === 'row' ? { ...piece, value: { ...piece.value, name: 'Somebody' } } : piece,
    );
    expect(
      judged(rehashed({ ...RECORD, sources: { ...RECORD.sources!, pieces } })).broken,
    ).toContainEqual(expect.stringContaining('not what their hash is of: row '));
  });

  it('a list of another day than the one by which the deal was screened', () => {
    const pieces = RECORD.sources!.pieces.map((piece) => {
      if (piece.kind !== 'list') return piece;
      const value = { ...piece.value, sha256: 'a'.repeat(64) };
      return { ...piece, value, sha256: sha256(JSON.stringify(value)) };
    });
    expect(
      judged(rehashed({ ...RECORD, sources: { ...RECORD.sources!, pieces } })).broken,
    ).toContainEqual(expect.stringContaining('a state of it, that the answer was not made with'));
  });

  it('a page that shows another colour in its title or its box', () => {
    for (const page of [
      PAGE.replace('<title>RED', '<title>GREEN'),
      PAGE.replace('<b>RED</b>', '<b>GREEN</b>'),
      PAGE.replace('class="answer red"', 'class="answer green"'),
      PAGE.replace('Law: <span class="colour red">', 'Law: GREEN <span class="colour red">'),
    ]) {
      expect(page).not.toBe(PAGE);
      expect(judged(page).broken).toContainEqual(
        expect.stringContaining('shows other colours than the record has'),
      );
    }
  });

  it('what is no dossier, which cannot be read', () => {
    for (const text of ['', '{}', 'x', '<p>x</p>', '{"schema":"licet/record@1"}', '[]', 'null'])
      expect(judged(text).says, text).toBe('unreadable');
    expect(judged(Buffer.from([0xff, 0xfe])).says).toBe('unreadable');
  });
});

describe('a page that says something else in its sentences', () => {
  const page = PAGE.replace('What decides it</h2>', 'Nothing was found</h2>');

  it('is not seen without the log, and that is said', () => {
    expect(page).not.toBe(PAGE);
    const { says, unproved } = judged(page);
    expect([says, unproved.join()]).toEqual([
      'whole',
      expect.stringContaining('the hash of the record does not cover it'),
    ]);
  });

  it('is refused with the log', () => {
    expect(judged(page, { name: 'a.html', log: logOf(entry(PAGE)) }).broken).toEqual([
      expect.stringContaining('nothing of this very file'),
      expect.stringContaining('another file under this name'),
    ]);
  });

  it('is refused as a copy with a decision by its name alone', () => {
    const [record, copy] = [sha256(TEXT), sha256(PAGE)].map((hash) => hash.slice(0, 12));
    const name = `deal_2026-11-28_${record!}.decided-${copy!}.html`;
    expect(judged(PAGE, { name }).says).toBe('whole');
    expect(judged(page, { name }).broken).toEqual([
      expect.stringContaining('the beginning of another hash'),
    ]);
  });
});

describe('with its log', () => {
  const first = entry(PAGE);
  const decision = { outcome: 'hold', by: 'A. Berg', reason: 'wait' };
  const second = entry(
    PAGE,
    { number: 2, kind: 'decided', file: 'b.html', ...decision },
    first.hash,
  );

  it('a dossier is proved to the byte, with the decisions on it', () => {
    const { says, proved } = judged(PAGE, { name: 'a.html', log: logOf(first, second) });
    expect(says).toBe('whole');
    expect(proved.join('\n')).toContain('line 2, hold by A. Berg on 2026-11-28');
  });

  it.each([
    ['a line was changed', logOf({ ...first, on: '2020-01-01' }, second)],
    ['a line was taken out', logOf(second)],
    ['a line was put between', logOf(first, entry(PAGE, { number: 2 }), second)],
    ['two lines were exchanged', logOf(second, first)],
    [
      'a key of a line stands twice',
      bytesOf(logOf(first).toString().replace('"number":1', '"number":2,"number":1')),
    ],
    ['a line was cut', bytesOf(logOf(first, second).toString().slice(0, -9))],
    ['something else stands in it', bytesOf(`${logOf(first).toString()}x\n`)],
    ['it is empty', bytesOf('')],
  ])('it is refused where %s', (_, log) => {
    expect(judged(PAGE, { name: 'a.html', log }).broken).toContainEqual(
      expect.stringContaining('The chain of the log is broken'),
    );
  });

  it('it is refused where two dossiers were exchanged', () => {
    const other = pageOf(OTHER);
    const others = { file: 'b.html', record: sha256(jsonText(OTHER, 'line')), number: 2 };
    const log = logOf(first, entry(other, others, first.hash));
    expect(judged(PAGE, { name: 'a.html', log }).says).toBe('whole');
    expect(judged(PAGE, { name: 'b.html', log }).broken).toEqual([
      expect.stringContaining('another file under this name'),
    ]);
  });

  it('it is refused where the log says another colour, record or transaction', () => {
    for (const changes of [{ verdict: 'green' }, { record: 'a'.repeat(64) }, { transaction: 'x' }])
      expect(judged(PAGE, { log: logOf(entry(PAGE, changes)) }).broken).toContainEqual(
        expect.stringContaining('another record, transaction or colour'),
      );
  });

  it('it is refused where a decision stands before its record', () => {
    const early = entry(PAGE, { kind: 'decided', ...decision });
    expect(judged(PAGE, { log: logOf(early, entry(PAGE, { number: 2 }, early.hash)) }).says).toBe(
      'not whole',
    );
  });
});

describe('with a hash that was noted elsewhere', () => {
  const log = logOf(entry(PAGE));

  it('it is proved where it is that of the record, of the foot of a page, of the file, or of a line', () => {
    for (const hash of [sha256(TEXT), sha256(TEXT).slice(0, 32), sha256(PAGE)])
      expect(judged(PAGE, { expect: hash }).says).toBe('whole');
    expect(judged(PAGE, { log, expect: entry(PAGE).hash }).says).toBe('whole');
    expect(judged(PAGE, { log, expect: sha256('x') }).says).toBe('not whole');
  });

  it('all of it made anew is refused, which without the hash nobody sees', () => {
    const verdict = { ...RECORD.verdict, asOf: '2001-01-01' };
    const anew = pageOf({ ...RECORD, verdict });
    expect(judged(anew).says).toBe('whole');
    expect(judged(anew).unproved).toContainEqual(expect.stringContaining('made the file anew'));
    expect(judged(anew, { expect: sha256(TEXT) }).says).toBe('not whole');
  });

  it('that a line stands behind it is said', () => {
    const before = entry('x', { file: 'x.html', record: sha256('x') });
    const later = entry(PAGE, { number: 2 }, before.hash);
    expect(
      judged(PAGE, { log: logOf(before, later), expect: before.hash }).unproved,
    ).toContainEqual(expect.stringContaining('its line stands behind it'));
  });
});
