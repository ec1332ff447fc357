// The question that is put, and the end of them.

import { byId, list, made } from './elements.js';
import { NO_MORE, WAYS } from './ways.js';

/** `told`: who takes the answers, or that there are no more of something. */
export const put = (question, settled, told) => {
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
  const send = (said) => (said === NO_MORE ? told.noMore(question.fact) : told.answers(said));
  form.onsubmit = (event) => {
    event.preventDefault();
    const said = way.said();
    if (said === undefined) byId('problem').textContent = 'Choose or write an answer first.';
    else send(said);
  };
  byId('unknown').onclick = () => send(way.unknown());
};

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

export const putEnd = (settled) => {
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
