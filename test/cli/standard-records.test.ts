// Records of other standards: what classify writes is valid by the publisher's schema, what new transaction --from reads is what the
// document says and no more, and no declaration of a document clears anything.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { ranWithin } from '../program.ts';
import { ROOT } from '../sources.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'licet-standard-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const licet = (...argv: string[]) =>
  ranWithin(argv, { cwd: folder, env: { PATH: process.env['PATH'], HOME: folder } });

const schemaOf = (name: string): any =>
  JSON.parse(readFileSync(join(ROOT, 'test/report/schemas', name), 'utf8'));

const write = (name: string, value: unknown): string => {
  writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
  return name;
};

/** The published schema of CycloneDX 1.6; signatures and licences, which licet writes none of, are left to any value. */
const cyclonedx = new Ajv({
  strict: false,
  allErrors: true,
  formats: { 'iri-reference': true, 'idn-email': true, 'date-time': true },
  schemas: [
    { $id: 'http://cyclonedx.org/schema/spdx.schema.json' },
    { $id: 'http://cyclonedx.org/schema/jsf-0.82.schema.json', definitions: { signature: {} } },
  ],
}).compile(schemaOf('cyclonedx-1.6.json'));

/** The published schema of SPDX 3.0.1 with the classes of 3.1 that licet writes. */
const spdx = (() => {
  const published = schemaOf('spdx-3.0.1.json');
  const added = schemaOf('spdx-3.1-operations.json');
  published.properties['@context'].const = 'https://spdx.org/rdf/3.1/spdx-context.jsonld';
  Object.assign(published.$defs, added);
  published.$defs.Element_derived.anyOf[0].anyOf.push(
    { $ref: '#/$defs/operations_ExportControlClassificationAssessment' },
    { $ref: '#/$defs/Specification' },
  );
  for (const name of Object.keys(added).filter((one) => !/_(?:props|derived)$/.test(one))) {
    published.$defs.AnyClass.anyOf.push({ $ref: `#/$defs/${name}` });
    published.$defs.SHACLClass.properties.type.oneOf[1].enum.push(name);
  }
  return new Ajv2020({ strict: false, allErrors: true }).compile(published);
})();

const DEAL = `id: proxy
date: 2025-12-01
exporter: { name: Example Systems Inc, country: US }
destination: { country: KE }
items:
  - name: web proxy
    category: dpi-filtering
    supply-form: goods
    classification: { us: 5A002.a, wassenaar: 5.A.2 }
  - name: catcher
    category: imsi-catcher
`;

const classified = async (format: string, deal = DEAL): Promise<any> => {
  const { status, stdout, stderr } = await licet(
    'classify',
    write('deal.yaml', deal),
    '-f',
    format,
  );
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
};

describe('the schemas in the tests', () => {
  it('refuse what is no such document', () => {
    expect(cyclonedx({ bomFormat: 'CycloneDX', specVersion: '1.6', components: [{}] })).toBe(false);
    expect(spdx({ '@context': 'https://spdx.org/rdf/3.1/spdx-context.jsonld' })).toBe(false);
  });

  it('refuse an assessment without its country', async () => {
    const document = await classified('spdx');
    const assessment = document['@graph'].find((one: any) => one.operations_assessmentResult);
    delete assessment.operations_assessmentResult[0].operations_exportingCountry;
    expect(spdx(document)).toBe(false);
  });
});

describe('classify -f spdx', () => {
  it('is valid, and has who says which class of which list for which state', async () => {
    const document = await classified('spdx');
    spdx(document);
    expect(spdx.errors ?? []).toEqual([]);
    const graph: any[] = document['@graph'];
    const id = (suffix: string): string =>
      graph.find(({ spdxId }) => spdxId?.endsWith(`#${suffix}`)).spdxId;
    const assessments = graph.filter(
      ({ operations_assessmentResult }) => operations_assessmentResult,
    );
    // Of the catcher nobody declared anything and no test of an entry is met, so nobody assessed it.
    expect(assessments).toEqual([
      expect.objectContaining({
        operations_assessedElement: id('item-1'),
        operations_assessor: id('exporter'),
        operations_assessmentResult: [
          expect.objectContaining({
            operations_exportingCountry: 'USA',
            operations_exportControlSpecification: id('list-us'),
            operations_exportClassification: '5A002.a',
          }),
        ],
      }),
    ]);
    const [proxy, catcher] = graph.filter(({ type }) => type === 'software_Package');
    // The Arrangement binds no state.
    expect(proxy.comment).toContain('which binds no state: 5.A.2 (declared)');
    expect(catcher.comment).toContain('Not decided, and no sign that it is not listed');
    expect(catcher.comment).toContain('5A001.f');
  });

  it('has the code of the Union for each of its states, or for that of the exporter alone', async () => {
    const countries = async (exporter: string): Promise<string[]> => {
      const deal = DEAL.replace('us: 5A002.a', 'eu: 5A002.a').replace('country: US', exporter);
      const graph: any[] = (await classified('spdx', deal))['@graph'];
      return graph
        .flatMap(({ operations_assessmentResult: found = [] }) => found)
        .filter(({ operations_exportClassification: code }: any) => code === '5A002.a')
        .map(({ operations_exportingCountry: country }: any) => country);
    };
    expect(await countries('country: FR')).toEqual(['FRA']);
    // ISO 3166-1 alpha-3 of the members in December 2025, and Monaco, which is in their customs territory (Art. 4 of Regulation 952/2013).
    expect((await countries('country: US')).sort()).toEqual(
      'AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MCO MLT NLD POL PRT ROU SVK SVN SWE'.split(
        ' ',
      ),
    );
  });

  it('is the same from any folder, and refuses two transactions in one', async () => {
    const one = JSON.stringify(await classified('spdx'));
    write('other.yaml', DEAL);
    const { stdout } = await licet('classify', 'other.yaml', '-f', 'spdx');
    expect(JSON.stringify(JSON.parse(stdout))).toBe(one);
    const two = await licet('classify', write('two.yaml', `${DEAL}---\n${DEAL}`), '-f', 'spdx');
    expect([two.status, two.stdout]).toEqual([2, '']);
    expect(two.stderr).toContain('about the items of one transaction');
  });
});

describe('classify -f cyclonedx and ec-us', () => {
  it('is valid, and tells declared, met and open apart', async () => {
    const document = await classified('cyclonedx');
    cyclonedx(document);
    expect(cyclonedx.errors ?? []).toEqual([]);
    const of = (index: number, name: string): string[] =>
      document.components[index].properties
        .filter((one: any) => one.name === `licet:classification:${name}`)
        .map((one: any) => one.value);
    expect([document.components[0].type, of(0, 'as-of')]).toEqual(['device', ['2025-12-01']]);
    expect(of(0, 'us:declared')).toEqual(['5A002.a']);
    expect(of(0, 'wassenaar:declared')).toEqual(['5.A.2']);
    expect(of(1, 'us:declared')).toEqual([]);
    expect(of(1, 'eu:open').some((code) => code.startsWith('5A001.f'))).toBe(true);
  });

  it('names the US class of each item as the profile does, and nothing where none is stated', async () => {
    const { Request } = await classified('ec-us');
    const eccn = 'urn:oasis:names:tc:xacml:3.0:ec-us:resource:eccn';
    const codes = Request.Category.map(({ Attribute }: any) =>
      Attribute.filter(({ AttributeId }: any) => AttributeId === eccn).map(
        ({ Value }: any) => Value,
      ),
    );
    expect(codes).toEqual([['5A002.a'], []]);
    const military = await classified('ec-us', DEAL.replace('5A002.a', 'USML XII(c)'));
    expect(JSON.stringify(military)).toContain('xacml:3.0:ec-us:resource:usml');
  });
});

const read = async (document: unknown, name = 'record.json') => {
  const file = `made-${Math.abs(hash(JSON.stringify(document)))}.yaml`;
  const ran = await licet('new', 'transaction', file, '--from', write(name, document));
  return { ...ran, file, text: ran.status === 0 ? readFileSync(join(folder, file), 'utf8') : '' };
};

const hash = (text: string): number =>
  [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);

const bom = (...components: object[]): object => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  components,
});
const part = (name: string, ...properties: (readonly [string, string])[]): object => ({
  type: 'application',
  name,
  properties: properties.map(([key, value]) => ({ name: key, value })),
});

describe('new transaction --from', () => {
  it('gives back the items and codes that classify wrote', async () => {
    for (const format of ['spdx', 'cyclonedx']) {
      const { status, text } = await read(await classified(format));
      expect(status).toBe(0);
      const { items } = parse(text);
      expect(items.map(({ name }: any) => name)).toEqual(['web proxy', 'catcher']);
      expect(items[0].classification).toMatchObject({ us: '5A002.a' });
      expect(items[1].classification).toBeUndefined();
    }
  });

  it('takes listed codes, never the word for not listed, nor a code that says more', async () => {
    const { status, stdout, text } = await read(
      bom(
        part(
          'probe',
          ['licet:classification:us:declared', '5A002'],
          ['licet:classification:eu:declared', 'none'],
          ['licet:classification:uk:declared', 'no code'],
          ['acme:eccn', '5A992.c'],
        ),
        part('mass', ['licet:classification:us:declared', '5D992.c']),
        part('free', ['licet:classification:us:met', 'EAR99']),
        part('library'),
      ),
    );
    expect(status).toBe(0);
    expect(parse(text).items).toEqual([
      { name: 'probe', classification: { us: '5A002' } },
      { name: 'mass' },
      { name: 'free' },
    ]);
    for (const [what, why] of [
      ["probe: 'none'", 'says that it is not listed'],
      ["probe: 'no code'", 'is no code of a list'],
      ["the property 'acme:eccn' (5A992.c)", 'not one that licet knows'],
      ["mass: '5D992.c'", 'crypto-us-classified'],
      ["free: 'EAR99'", 'says that it is not listed'],
      ['1 components have no classification (library)', 'nothing is said of them'],
    ] as const) {
      const line = stdout.split('\n').find((one) => one.includes(what));
      expect(line, what).toMatch(/^left out: /);
      expect(line).toContain(why);
    }
    // It stands in the file too, for whoever opens it later.
    expect(text.replaceAll('\n# ', ' ')).toContain("Left out: free: 'EAR99'");
  });

  it('clears nothing: what a document calls not listed is asked as if it said nothing', async () => {
    const silent = await read(bom(part('thing', ['licet:classification:us:declared', 'no code'])));
    const clearing = await read(bom(part('thing', ['licet:classification:us:declared', 'EAR99'])));
    const items = [silent, clearing].map(({ text }) => parse(text).items);
    expect(items[0]).toEqual(items[1]);
  });

  it('places a code of another SPDX document by the state, and leaves it out where two lists could have it', async () => {
    const document = (state: string, code: string): object => ({
      '@context': 'https://spdx.org/rdf/3.1/spdx-context.jsonld',
      '@graph': [
        { type: 'CreationInfo', '@id': '_:c', specVersion: '3.1.0' },
        { type: 'SpdxDocument', spdxId: 'urn:x:d', rootElement: ['urn:x:p'] },
        { type: 'software_Package', spdxId: 'urn:x:p', name: 'filter' },
        { type: 'software_Package', spdxId: 'urn:x:q', name: 'zlib' },
        { type: 'Specification', spdxId: 'urn:x:s', name: 'A list' },
        {
          type: 'operations_ExportControlClassificationAssessment',
          spdxId: 'urn:x:a',
          operations_assessedElement: 'urn:x:p',
          operations_assessmentResult: [
            {
              type: 'operations_ExportControlClassification',
              operations_exportingCountry: state,
              operations_exportControlSpecification: 'urn:x:s',
              operations_exportClassification: code,
            },
          ],
        },
      ],
    });
    const placed = async (state: string, code: string) => {
      const { text, stdout } = await read(document(state, code));
      return [parse(text).items[0].classification, stdout] as const;
    };
    expect((await placed('USA', '5A002'))[0]).toEqual({ us: '5A002' });
    // Germany is bound by Annex I, and by its own list for the numbers that only this one has.
    expect((await placed('DEU', '5A002'))[0]).toEqual({ eu: '5A002' });
    expect((await placed('DEU', '5A911'))[0]).toEqual({ de: '5A911' });
    const [both, said] = await placed('DEU', 'ML5');
    expect(both).toBeUndefined();
    expect(said).toContain('may be of eu or de');
    const [japan, none] = await placed('JPN', '5A002');
    expect(japan).toBeUndefined();
    expect(none).toContain("'5A002' (for JPN, by A list) is no code of a list that it could be of");
    expect(none).toContain('1 packages have no classification (zlib)');
  });

  it('refuses what is no such document, and writes nothing', async () => {
    for (const [document, says] of [
      [{ spdxVersion: 'SPDX-2.3' }, 'SPDX 2 has no classification'],
      ['<bom xmlns="http://cyclonedx.org/schema/bom/1.6"/>', 'It is XML'],
      [{ items: [] }, 'no document of SPDX 3 or CycloneDX'],
      [bom(part('library')), 'It declares no item'],
    ] as const) {
      const { status, stdout, stderr } = await read(document);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(says);
    }
    const both = await licet('new', 'transaction', 'b.yaml', '--from', 'x', '--category', 'drone');
    expect([both.status, both.stderr]).toEqual([2, expect.stringContaining('Give one of the two')]);
  });
});
