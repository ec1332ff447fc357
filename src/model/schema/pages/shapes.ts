// What the schemas of several pages are put together from.

import * as z from 'zod';
import { EFFECTS } from '../../rule.ts';
import { colour } from '../answer-parts.ts';

export const text = z.string();

export const texts = z.array(text);

export const many = <T extends z.ZodType>(schema: T) => z.array(schema);

export const number = z.number();

export const whole = number.int();

export const effect = z.enum(EFFECTS);

export const confidence = z.enum(['verified', 'recalled']);

export const colours = z.strictObject({ verdict: colour, law: colour, policy: colour });

export const follows = many(z.strictObject({ rule: text, title: text, effect, pack: text }));

export const differing = many(
  z.strictObject({ what: text, before: text.exactOptional(), after: text.exactOptional() }),
);
