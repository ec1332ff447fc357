// The page for one deal: puts the next question, sends what a person answers, and shows the colour and its reasons. What comes from a
// deal, a list or a pack is put in as text, never as markup. The deal lives in this page alone.

'use strict';

const SIGN = { red: '■ red', amber: '▲ amber', green: '● green' };
const UNKNOWN = 'unknown';

/** The deal and which questions after more were answered with no; before each answer. */
const past = [];
let now = { transaction: { id: 'deal' }, noMore: [] };
let busy = false;

const byId = (id) => document.getElementById(id);

/** An element with attributes and what stands in it: elements, and text that stays text. */
const made = (tag, attributes = {}, ...within) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : value);
  element.append(...within.filter((one) => one !== undefined && one !== ''));
  return element;
};

/** The service speaks of a thing in the middle of a sentence; here the words stand alone. */
const sentence = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const list = (texts) => made('ul', {}, ...texts.map((text) => made('li', {}, text)));

/** Only addresses of the web are followed. */
const linked = ({ text, url }) =>
  /^https?:\/\//.test(url ?? '')
    ? made('a', { href: url, rel: 'noreferrer noopener', target: '_blank' }, text)
    : text;

/** Errors: an Error whose message is for the person. */
const asked = async (verb, given) => {
  const response = await fetch(`/v1/${verb}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(given),
  });
  const answer = await response.json();
  if (response.ok) return answer;
  const problems = answer.problems ?? [answer];
  throw new Error(problems.map(({ why, whatToDo }) => `${why}. ${whatToDo}.`).join(' '));
};

/** One thing at a time; what went wrong is told, and all stays as it was. */
const doing = async (work) => {
  if (busy) return;
  busy = true;
  document.body.setAttribute('aria-busy', 'true');
  byId('problem').textContent = '';
  byId('done').textContent = '';
  try {
    await work();
  } catch (error) {
    byId('problem').textContent = error.message;
  } finally {
    busy = false;
    document.body.removeAttribute('aria-busy');
  }
};

/** Shows where the deal stands. The place from which one goes on by keys is the question. */
const show = async (state, toQuestion = true) => {
  const next = await asked('next_question', {
    transaction: state.transaction,
    no_more: state.noMore,
  });
  now = state;
  showColours(next);
  showReasons(next);
  if (next.question) put(next.question, next.settled);
  else putEnd(next.settled);
  byId('back').disabled = past.length === 0;
  byId('said').textContent = JSON.stringify(now.transaction, null, 2);
  if (toQuestion) byId('ask').focus();
};

const answered = (state) =>
  doing(async () => {
    const before = now;
    await show(state);
    past.push(before);
    byId('back').disabled = false;
  });

const sendAnswers = (answers) =>
  doing(async () => {
    const before = now;
    const { transaction } = await asked('answer', { transaction: now.transaction, answers });
    await show({ ...now, transaction });
    past.push(before);
    byId('back').disabled = false;
  });

// The question

const put = (question, settled) => {
  byId('question').textContent = question.question;
  const form = byId('form');
  const way = WAYS[question.kind](question);
  form.dataset.fact = question.fact;
  form.replaceChildren(
    ...(settled
      ? [
          made(
            'p',
            {},
            made('strong', {}, 'Settled: '),
            'no answer changes the overall colour any more. What is still asked may change its reasons.',
          ),
        ]
      : []),
    made('p', { class: 'dim' }, `Why: ${question.why[0]}`),
    ...way.fields,
    ...helpOf(question),
    made(
      'p',
      {},
      made('button', { type: 'submit', class: 'main' }, 'Answer'),
      made('button', { type: 'button', id: 'unknown' }, way.otherwise),
    ),
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    const said = way.said();
    if (said === undefined) byId('problem').textContent = 'Choose or write an answer first.';
    else if (said === NO_MORE) answered({ ...now, noMore: [...now.noMore, question.fact] });
    else sendAnswers(said);
  };
  byId('unknown').onclick = () => {
    const said = way.unknown();
    if (said === NO_MORE) answered({ ...now, noMore: [...now.noMore, question.fact] });
    else sendAnswers(said);
  };
};

const NO_MORE = Symbol('no more');
const NOT_YET = 'Not known yet';

const helpOf = (question) => {
  const lines = [
    ...(question.why.length > 1 ? [`Asked by: ${question.why.slice(1).join('; ')}`] : []),
    ...(question.examples ?? []),
    ...(question.onRecord ?? []),
    ...(question.evidence ? [`What would prove it: ${question.evidence}`] : []),
    ...(question.answeredBy
      ? [
          `Who can answer: ${question.answeredBy}${question.takes ? `, within ${question.takes}` : ''}`,
        ]
      : []),
    ...(question.leads ? [question.leads] : []),
    ...(question.couldDecide.length > 0
      ? [`It could decide: ${question.couldDecide.join('; ')}`]
      : []),
  ];
  return lines.length === 0
    ? []
    : [made('details', {}, made('summary', {}, 'Help with this question'), list(lines))];
};

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

const WAYS = {
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

const putEnd = (settled) => {
  byId('question').textContent = 'Nothing is left to ask';
  delete byId('form').dataset.fact;
  byId('form').replaceChildren(
    made(
      'p',
      {},
      settled
        ? 'Settled: no answer changes the overall colour any more. Save the dossier, which has all reasons, and the deal.'
        : 'What is still open was said not to be known. Find it out, and go on with the deal that you save now.',
    ),
  );
};

// The answer

const showColours = ({ colours, means, canBecome }) => {
  const { verdict, law, policy } = colours;
  byId('colour').replaceChildren(
    made(
      'div',
      { class: `overall ${verdict}` },
      made('div', { class: 'word' }, SIGN[verdict]),
      made('p', {}, `Law ${law}, policy ${policy}: ${means}`),
      made('p', { class: 'dim' }, `What could change it: ${canBecome}.`),
    ),
  );
};

const showReasons = ({ reasons, open, notChecked, notices }) =>
  byId('reasons').replaceChildren(
    ...reasons.map((reason) =>
      made(
        'article',
        { class: reason.colour },
        made(
          'h3',
          {},
          made('span', { class: `colour ${reason.colour}` }, SIGN[reason.colour]),
          reason.title,
        ),
        made('p', {}, reason.because),
        ...(reason.eased ? [made('p', {}, reason.eased)] : []),
        made('p', {}, `What to do: ${reason.remedy}`),
        made('ul', {}, ...reason.citations.map((one) => made('li', {}, linked(one)))),
        made('p', { class: 'dim' }, `${reason.effect}; read: ${reason.read}`),
      ),
    ),
    open.some.length === 0
      ? made('p', {}, `${sentence(open.count)}.`)
      : folded(
          open.count,
          open.some.map((one) =>
            made(
              'span',
              {},
              `${one.title}: ${one.turnsOn} `,
              ...one.citations.slice(0, 1).map(linked),
            ),
          ),
        ),
    folded('What was not checked', notChecked),
    ...(notices.length > 0 ? [folded('Notices', notices)] : []),
  );

const folded = (title, texts) => made('details', {}, made('summary', {}, title), list(texts));

// The deal

const saved = (name, type, text) => {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = made('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  byId('done').textContent = `Saved as ${name}`;
};

byId('back').onclick = () =>
  doing(async () => {
    const before = past.at(-1);
    if (before === undefined) return;
    await show(before);
    past.pop();
    byId('back').disabled = past.length === 0;
  });

byId('dossier').onclick = () =>
  doing(async () => {
    const { file, page } = await asked('dossier', { transaction: now.transaction });
    saved(file, 'text/html', page);
  });

/** In the note of a deal that is saved: which questions after more were answered with no. A deal has no other place for it. */
const saidNo = (count, kind) => `Asked whether there are more than ${count} ${kind}: no.`;
const SAID_NO = /^Asked whether there are more than (\d+) (items|parties): no\.$/;

const withSaid = ({ transaction, noMore }) => {
  const answers = noMore.flatMap((fact) => {
    const [, count, kind] = /^<more than (\d+) (items|parties)>$/.exec(fact) ?? [];
    return kind === undefined ? [] : [saidNo(count, kind)];
  });
  const note = [transaction.note, ...answers].filter((line) => line !== undefined).join('\n');
  return note === '' ? transaction : { ...transaction, note };
};

/** The deal as it was before it was saved. */
const withoutSaid = (transaction) => {
  if (typeof transaction?.note !== 'string') return { transaction, noMore: [] };
  const { note, ...rest } = transaction;
  const noMore = [];
  const lines = note.split('\n').filter((line) => {
    const [, count, kind] = SAID_NO.exec(line) ?? [];
    if (kind !== undefined) noMore.push(`<more than ${count} ${kind}>`);
    return kind === undefined;
  });
  const kept = lines.join('\n');
  return { transaction: kept === '' ? rest : { ...rest, note: kept }, noMore };
};

byId('save').onclick = () =>
  doing(async () => {
    const name = String(now.transaction.id).replace(/[^A-Za-z0-9._-]/g, '-');
    saved(`${name}.json`, 'application/json', `${JSON.stringify(withSaid(now), null, 2)}\n`);
  });

byId('open').onchange = ({ target }) =>
  doing(async () => {
    const [file] = target.files;
    if (!file) return;
    const text = await file.text();
    target.value = '';
    let transaction;
    try {
      transaction = JSON.parse(text);
    } catch {
      throw new Error('That file is no JSON. Open one that was saved here.');
    }
    const before = now;
    await show(withoutSaid(transaction));
    past.push(before);
    byId('back').disabled = false;
  });

void doing(() => show(now, false));
