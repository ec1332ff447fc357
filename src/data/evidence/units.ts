// Units, branches and headquarters of bodies on record: in its own state, what bears the full name or the letters of a body and
// beside it only what parts of bodies are called, numbers and a place is a part of that body. Elsewhere it is nobody's.

import type { EndUserRecord } from '../../model/evidence.ts';
import { COMMON_WORDS } from '../../matching/common-words.ts';
import { hasLegalForm, nameKey } from '../../matching/normalise.ts';
import type { StateWords } from './state-words.ts';

const MOST_WORDS = 14;
/** Fewer letters are anybody's first letters. */
const SHORTEST = 3;
/** How many words beside may be the name of a place, which no list holds whole. */
const MOST_PLACES = 2;

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What parts of bodies are called; forms of 'of' are in LINKS. */
const PARTS = words(
  'headquarters headquarter hq directorate department dept division unit units battalion regiment brigade company squadron squad ' +
    'section branch office bureau command commissariat station post detachment wing cell desk corps district region regional ' +
    'provincial province city metropolitan municipal local zone sector range circle area governorate county ' +
    'direction brigades service services bureaux departement departementale regionale provinciale centrale generale ' +
    'direccion departamento unidad comandancia jefatura delegacion region zona oficina seccion division subdireccion ' +
    'direcao delegacia superintendencia unidade departamento secao ' +
    'управление управления упр отдел отдела департамент главное гу центр отделение филиал служба штаб часть ' +
    'управління відділ департамент головне upravlenie otdel glavnoe ' +
    'مديرية ادارة فرع قسم مكتب وحدة قيادة كتيبة لواء محافظة مقر',
);
/** What such a part does, which makes it no other body. */
const TASKS = words(
  'logistics operations operational training procurement purchase purchasing supply cyber cybercrime crime crimes criminal ' +
    'investigation investigations technical technology it ict communication communications special intelligence forensic ' +
    'forensics surveillance counterterrorism terrorism general main central chief north south east west northern southern eastern ' +
    'western capital administration admin finance research development legal traffic security',
);
const LINKS = words(
  'of in for at and on to de du des del la le les el y e et do da dos das d l по в на г при города городу область области ' +
    'обл край краю республики республике р و في',
);
/** What is called after a body and is no part of it. */
const OTHERS = words(
  'hotel bank hospital clinic school college club supplies supplier suppliers tailors uniform uniforms museum stadium arena ' +
    'canteen welfare trust foundation shop store pharmacy band football sports sport housing society association union ' +
    'institute institut insurance airlines estate estates cinema press golf residential developers builders consultancy consulting ' +
    'consultants solutions technologies systems group holding electronics international industries enterprises trading traders ' +
    'engineering garments textile foods pharma medical health education telecom media studio bakery kitchen fashion ' +
    'cooperative park road street avenue house tower mall cafe restaurant veterans families friends victims watch news ' +
    'magazine equipment academy university wives pensioners retired cup fc',
);
/** Letters that stand in Russian before those of the body: УФСБ, ГУМВД. */
const PREFIXES = /^(?:гу|оу|у)(?=\p{Script=Cyrillic}{3,}$)/u;
const NUMBER = /^(?:\d{1,4}(?:st|nd|rd|th|й|я)?|[ivx]{1,5})$/u;

export class Units {
  readonly #states: StateWords;
  readonly #byTerritory = new Map<string, EndUserRecord[]>();
  /** Worked out when a party of that territory is asked about: all of them are many names. */
  readonly #keys = new Map<string, ReadonlyMap<string, readonly EndUserRecord[]>>();

  constructor(states: StateWords) {
    this.#states = states;
  }

  add(record: EndUserRecord): void {
    if (record.scope === 'vendor') return;
    const known = this.#byTerritory.get(record.territory);
    if (known) known.push(record);
    else this.#byTerritory.set(record.territory, [record]);
  }

  /** Bodies of that territory of which a name is that of a part, with the key of the body in it. */
  of(
    name: string,
    territory: string,
  ): { readonly records: readonly EndUserRecord[]; readonly key: string } | undefined {
    if (!this.#byTerritory.has(territory) || hasLegalForm(name)) return undefined;
    const key = this.#states.without(name, territory) ?? nameKey(name);
    const all = key.split(' ').flatMap((word) => {
      const rest = word.replace(PREFIXES, '');
      return rest === word ? [word] : ['управление', rest];
    });
    if (all.length < 2 || all.length > MOST_WORDS) return undefined;
    const keys = this.#keysOf(territory);
    for (let length = all.length - 1; length > 0; length -= 1)
      for (let at = 0; at + length <= all.length; at += 1) {
        const body = all.slice(at, at + length).join(' ');
        const records = keys.get(body);
        if (records && isPart(all.slice(0, at), all.slice(at + length)))
          return { records, key: body };
      }
    return undefined;
  }

  #keysOf(territory: string): ReadonlyMap<string, readonly EndUserRecord[]> {
    const kept = this.#keys.get(territory);
    if (kept) return kept;
    const made = new Map<string, EndUserRecord[]>();
    for (const record of this.#byTerritory.get(territory) ?? [])
      for (const key of bodyKeys(record, this.#states)) {
        const known = made.get(key);
        if (known) known.push(record);
        else made.set(key, [record]);
      }
    this.#keys.set(territory, made);
    return made;
  }
}

const bodyKeys = (record: EndUserRecord, states: StateWords): ReadonlySet<string> =>
  new Set(
    [record.name, ...record.aliases, ...record.nativeNames]
      .flatMap((name) => [
        nameKey(name.replace(/\([^)]*\)/gu, ' ')),
        states.without(name, record.territory) ?? '',
      ])
      .filter(tells),
  );

/** Words of which a body alone is called in its state, though others are called so too. */
const BODIES = words('police army gendarmerie policia militia милиция полиция الشرطة');

const tells = (key: string): boolean =>
  key.includes(' ')
    ? key.split(' ').some((word) => !PARTS.has(word) && !TASKS.has(word) && !LINKS.has(word))
    : BODIES.has(key) ||
      (key.length >= SHORTEST && /\p{L}/u.test(key) && !COMMON_WORDS.has(key) && !isPlain(key));

const isPlain = (word: string): boolean =>
  PARTS.has(word) || TASKS.has(word) || LINKS.has(word) || NUMBER.test(word);

/** Only what parts are called, at least once or with a number, and beside it no more than a place. */
const isPart = (before: readonly string[], after: readonly string[]): boolean => {
  const beside = [...before, ...after];
  if (!beside.some((word) => PARTS.has(word) || NUMBER.test(word))) return false;
  const unknown = beside.filter((word) => !isPlain(word));
  if (unknown.some((word) => OTHERS.has(word))) return false;
  // 'Dealers to the police' are no part of it.
  const isForBody = before.some((word) => FOR.has(word));
  return unknown.length <= MOST_PLACES && !isForBody;
};

const FOR = words('for to pour para für для');
