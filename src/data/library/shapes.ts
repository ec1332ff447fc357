// The shapes of documents of a pack as their schemas type them, before their conditions are read.

import type * as z from 'zod';
import type { dutyDocument } from '../../model/schema/duty.ts';
import type { definitionDocument, entryDocument, ruleDocument } from '../../model/schema/rule.ts';

type Unread = z.ZodUnknown;
export type RuleShape = z.infer<ReturnType<typeof ruleDocument<Unread>>>;
export type DefinitionShape = z.infer<ReturnType<typeof definitionDocument<Unread>>>;
export type DutyShape = z.infer<ReturnType<typeof dutyDocument<Unread>>>;
export type EntryShape = z.infer<ReturnType<typeof entryDocument<Unread>>>;
export type ListPeriodShape = Exclude<EntryShape['lists'][string], unknown[]>;
