// node scripts/eu-restored.mjs FOLDER FILE: the Commission's XML of financial sanctions, written anew from a copy that has each entity
// as a YAML file of its own (eu-*.yaml, with _index.yaml), as eu-copies.ts reads it. Of spans of years, contacts and days of
// designation that copy has nothing.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';

const [folder, file] = process.argv.slice(2);

/** Lists and records of an entity by the element that they were. */
const ELEMENTS = {
  regulations: 'regulation',
  subject_type: 'subjectType',
  name_aliases: 'nameAlias',
  citizenships: 'citizenship',
  birthdates: 'birthdate',
  addresses: 'address',
  identifications: 'identification',
  regulation_summaries: 'regulationSummary',
};
/** What was text of an element of its own; of a regulation its address was too. */
const TEXTS = ['remark'];
const TEXTS_OF = { regulation: ['remark', 'publication_url'] };

const attributeOf = (key) => key.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const escaped = (text) => String(text).replace(/[&<>"\n]/g, (sign) => `&#${sign.codePointAt(0)};`);

const element = (name, record) => {
  const texts = TEXTS_OF[name] ?? TEXTS;
  const attributes = [];
  const inside = [];
  for (const [key, value] of Object.entries(record)) {
    if (value === null || value === '') continue;
    const child = ELEMENTS[key];
    if (child) for (const one of [value].flat()) inside.push(element(child, one));
    else if (texts.includes(key))
      for (const one of [value].flat())
        inside.push(`<${attributeOf(key)}>${escaped(one)}</${attributeOf(key)}>`);
    else if (typeof value === 'object') throw new Error(`${name}: ${key} is no text`);
    else attributes.push(` ${attributeOf(key)}="${escaped(value)}"`);
  }
  return `<${name}${attributes.join('')}>${inside.join('')}</${name}>`;
};

const names = readdirSync(folder).filter((name) => /^eu-.*\.yaml$/.test(name));
// As text: 'NO' is Norway, and a number keeps its noughts.
const read = (name) => parse(readFileSync(join(folder, name), 'utf8'), { schema: 'failsafe' });
const { count, fetched_at: fetched } = read('_index.yaml');
if (names.length !== Number(count))
  throw new Error(`${folder} has ${names.length} entities, and its index ${count}`);
const entities = names.sort().map((name) => element('sanctionEntity', read(name)));
const head = `<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="${fetched}">`;
const whole = `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${entities.join('\n')}\n</export>\n`;
writeFileSync(file, gzipSync(whole, { level: 9 }));
process.stdout.write(`${names.length} entities of ${fetched}\n`);
