// The rules that results name, as SARIF describes them: of a rule of a pack what a finding tells of it, and of what is no rule,
// a gap or open questions, what licet says.

import { MARKS, type Citation } from '../../model/citation.ts';
import type { Finding } from '../../model/verdict.ts';
import { safe } from '../markup.ts';
import { isWebAddress } from '../web-address.ts';
import { citedInstruments, effectText, marksText } from '../words.ts';
import { plain } from './words.ts';

export interface Descriptor {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly helpUri?: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * Of the version that the finding is by. The title names what the rule is on, never what was found: the same rule stands at
 * findings that nobody decided.
 */
export const descriptorOf = (finding: Finding): Descriptor => {
  const { citations } = finding;
  let descriptor = described.get(citations);
  if (!descriptor) described.set(citations, (descriptor = describe(finding)));
  return descriptor;
};

/** By the citations, which findings of one version of a rule share unless its acts or rows differ. */
const described = new WeakMap<readonly Citation[], Descriptor>();

const describe = (finding: Finding): Descriptor => {
  const { rule, pack, kind, effect, licensingPolicy, tags, title, citations, marks } = finding;
  const says = `What a rule of ${kind} is on: ${title}. Where it is met and nothing lifts it: ${effectText(finding)}.`;
  const uri = citations.find(({ url }) => isWebAddress(url))?.url;
  return {
    id: rule,
    shortDescription: { text: plain(`Rule on: ${title}`) },
    fullDescription: { text: plain(says) },
    help: helpOf(says, citations, `Marks: ${marksText(marks)}. Pack ${pack}, rule ${rule}.`),
    ...(uri !== undefined && { helpUri: encodeURI(decodable(uri)) }),
    properties: {
      tags: [...new Set([kind, pack, ...tags])],
      pack,
      kind,
      effect,
      ...(licensingPolicy !== undefined && { licensingPolicy }),
      marks: Object.fromEntries(Object.entries(marks).filter(([, mark]) => MARKS.includes(mark))),
    },
  };
};

const helpOf = (says: string, citations: readonly Citation[], end: string): Descriptor['help'] => {
  const cited = citedInstruments(citations);
  return {
    text: [
      plain(says),
      ...cited.map(({ text, url }) => plain(url === '' ? text : `${text} ${url}`)),
      plain(end),
    ].join('\n'),
    markdown: [
      braced(safe(says)),
      ...(cited.length === 0
        ? []
        : [
            cited
              .map(({ text, url }) =>
                isWebAddress(url)
                  ? braced(`- [${safe(text)}](<${url}>)`)
                  : braced(`- ${safe(text)}`),
              )
              .join('\n'),
          ]),
      braced(safe(end)),
    ].join('\n\n'),
  };
};

/** Braces stand for arguments of a message, unless there are two. */
const braced = (text: string): string => text.replace(/[{}]/g, (brace) => brace + brace);

/** What is encoded already is not encoded twice. */
const decodable = (uri: string): string => {
  try {
    return decodeURI(uri);
  } catch {
    return uri.replaceAll('%', '%25');
  }
};

/** Ids of rules begin with their pack; no pack is called licet. */
export const GAP_RULE = 'licet/could-not-be-looked-at';
export const OPEN_RULE = 'licet/open-questions';

const own = (id: string, short: string, full: string): Descriptor => ({
  id,
  shortDescription: { text: short },
  fullDescription: { text: full },
  help: { text: full, markdown: full },
  properties: { tags: ['licet'] },
});

export const GAP = own(
  GAP_RULE,
  'Something could not be looked at',
  'A list, a provision, a day or a place could not be looked at. Nothing was found there, and nothing excluded. It holds the answer at amber or worse until it is looked at.',
);

export const OPEN = own(
  OPEN_RULE,
  'Facts are missing',
  'Points are neither found nor excluded, because facts are missing. The questions are named, the most decisive first.',
);
