// The ways in which a question is answered: its fields, what a person said in them, and what the button beside them says.

import { byId, made, sentence } from './elements.js';

const UNKNOWN = 'unknown';

/** Said instead of an answer: there are no more items, or parties. */
export const NO_MORE = Symbol('no more');
const NOT_YET = 'Not known yet';

/** Answers of which one is chosen, or several. */
const choices = (name, answers, several, likely) =>
  answers.map(({ value, means, leadsTo }) =>
    made(
      'label',
      { class: 'choice' },
      made('input', {
        type: several ? 'checkbox' : 'radio',
        name,
        value,
      }),
      made(
        'span',
        {},
        made('strong', {}, value),
        means === value ? '' : `: ${means.replace(/^Yes: /, '')}`,
        value === likely ? made('span', { class: 'dim' }, ' (most likely)') : '',
        leadsTo === undefined ? '' : made('span', { class: 'leads dim' }, ` (leads to ${leadsTo})`),
      ),
    ),
  );

const picked = (name) =>
  [...byId('form').querySelectorAll(`[name="${name}"]`)]
    .filter(({ type, checked }) => type === 'text' || checked)
    .map(({ value }) => value.trim())
    .filter((value) => value !== '');

/** Nothing is filled in beforehand: what somebody passes over is not said. */
const written = (name, hint, likely) =>
  made(
    'label',
    {},
    made('span', {}, sentence(likely ? `${hint}; most likely ${likely}` : hint)),
    made('input', { type: 'text', name, autocomplete: 'off' }),
  );

/** More answers than these scroll. */
const MANY = 12;

const legendOf = (answers, several) => {
  if (!answers) return 'Write';
  const what = several ? 'Choose all that fit' : 'Choose one';
  return answers.length > MANY ? `${what} of ${answers.length}; the list scrolls` : what;
};

export const WAYS = {
  one: ({ question, facts, answers, writtenAs, several, likely }) => ({
    fields: [
      made(
        'fieldset',
        { class: (answers?.length ?? 0) > MANY ? 'many' : undefined },
        made('legend', {}, legendOf(answers, several)),
        ...(answers
          ? choices('value', answers, several, likely)
          : [written('value', writtenAs, likely)]),
      ),
    ],
    said: () => {
      const values = picked('value');
      return values.length === 0 ? undefined : [{ facts, value: several ? values : values[0] }];
    },
    unknown: () => [{ facts, value: UNKNOWN }],
    otherwise: NOT_YET,
  }),
  lines: ({ lines }) => ({
    fields: lines.map((line, index) =>
      made(
        'fieldset',
        {},
        made('legend', {}, line.question),
        ...(line.answers
          ? choices(`line-${index}`, line.answers, false)
          : [written(`line-${index}`, 'Write')]),
      ),
    ),
    said: () => {
      const values = lines.map((_, index) => picked(`line-${index}`)[0]);
      if (values.every((value) => value === undefined)) return undefined;
      // A line that nobody looked at is unknown, and is no no.
      return lines.map(({ facts }, index) => ({ facts, value: values[index] ?? UNKNOWN }));
    },
    unknown: () => lines.map(({ facts }) => ({ facts, value: UNKNOWN })),
    otherwise: 'None of these is known yet',
  }),
  codes: ({ codes }) => ({
    fields: codes.map(({ list: title, notListed }, index) =>
      made(
        'fieldset',
        {},
        made('legend', {}, title),
        written(`code-${index}`, `Its code, or ${notListed}`),
      ),
    ),
    said: () => {
      const said = codes.flatMap(({ facts }, index) =>
        picked(`code-${index}`).map((value) => ({ facts, value })),
      );
      return said.length === 0 ? undefined : said;
    },
    unknown: () => codes.map(({ facts }) => ({ facts, value: UNKNOWN })),
    otherwise: NOT_YET,
  }),
  more: ({ facts, answers }) => ({
    fields: [
      made('fieldset', {}, made('legend', {}, 'If so, what'), ...choices('value', answers, false)),
    ],
    said: () => {
      const [value] = picked('value');
      return value === undefined ? undefined : [{ facts, value }];
    },
    unknown: () => NO_MORE,
    otherwise: 'No',
  }),
};
