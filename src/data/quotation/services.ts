// What is a service by its name and would pass for goods: a quotation lists training and repair in a row like any other, with
// the form and the code of what they are for. What a row says of its own form is believed.

import type { Place, Problem } from '../../model/errors.ts';
import { compared } from './mapping.ts';
import type { Put } from './put.ts';

const SERVICE = [
  ...['training', 'installation', 'commissioning', 'maintenance', 'repair', 'repairs'],
  ...['consulting', 'consultancy', 'warranty', 'support', 'service', 'services'],
];
const NAMED = new RegExp(`(?<![\\p{L}\\p{N}])(?:${SERVICE.join('|')})(?![\\p{L}\\p{N}])`, 'u');

/** Forms that are no service. */
const SOLD = new Set(['goods', 'software', 'technology']);

/** Codes that say that nothing is listed. */
const NO_CODE = new Set(['none', 'unknown', 'asked-without-result', 'ear99']);

/** `mapping`: its file. What stands there is said of all rows, and of none in particular. */
export const servicesAsGoods = (put: Put, mapping: string): Omit<Problem, 'code'>[] =>
  put.positionsIn('items').flatMap((position): Omit<Problem, 'code'>[] => {
    const at = (key: string): string => `items.${position}.${key}`;
    const name = put.get(at('name'));
    if (typeof name !== 'string' || !NAMED.test(compared(name))) return [];
    const form = put.entryAt(at('supply-form'));
    if (form && (form.place.file !== mapping || !SOLD.has(String(form.value)))) return [];
    const code = put
      .entriesBelow(at('classification'))
      .find(({ value }) => !NO_CODE.has(compared(String(value))));
    if (!form && !code) return [];
    const place: Place = put.entryAt(at('name'))!.place;
    return [
      {
        place,
        what: `'${name}' is called like a service, and ${form ? `the mapping says '${String(form.value)}' of all items` : `has the code ${String(code!.value)} of goods, software or technology`}`,
        remedy: `Map a column to item.supply-form that says it of each item (technical-assistance for training and repair, upgrade-or-support, goods where it is goods)${form ? ', and take it out of constants' : ''}`,
      },
    ];
  });
