// What the service can be asked, and what answers it: the verbs, the schemas, and the lists as OpenRefine asks for them.

import { jsonText } from '../../report/json.ts';
import { schemaText } from '../schema.ts';
import { argumentsOf } from '../verbs/arguments.ts';
import type { Desk } from '../verbs/desk.ts';
import { SCHEMA_RESOURCES } from '../verbs/schemas.ts';
import { openApiText } from './open-api.ts';
import { reconciled, suggested } from './reconciliation.ts';
import { SERVED } from './served-verbs.ts';

export type Question =
  | { readonly verb: string }
  | { readonly schema: (typeof SCHEMA_RESOURCES)[number] }
  | { readonly page: 'open-api' | 'reconcile' | 'suggest' };

/** The answer as it is sent. `body`: reads what was sent with the question. Errors: LicetError, Refused. */
export const answerTo = async (
  question: Question,
  body: () => string,
  desk: Desk,
): Promise<string> => {
  if ('schema' in question) return schemaText(question.schema, desk.run.root);
  if ('page' in question) return PAGES[question.page](body, desk);
  const verb = SERVED.find(({ name }) => name === question.verb)!;
  const { content } = await verb.answer(argumentsOf(verb, body()), desk);
  return jsonText(content, 'line');
};

const PAGES: Readonly<
  Record<Extract<Question, { page: string }>['page'], (body: () => string, desk: Desk) => string>
> = {
  'open-api': (_, desk) => openApiText(desk),
  reconcile: (body, desk) => jsonText(reconciled(body(), desk), 'line'),
  suggest: (body, desk) => jsonText(suggested(body(), desk), 'line'),
};
