// The page for one deal: puts the next question, sends what a person answers, and shows the colour and its reasons. The deal lives in
// this page alone.

import { showColours, showReasons } from './answer.js';
import { byId, made } from './elements.js';
import { put, putEnd } from './question.js';
import { withoutSaid, withSaid } from './saved-deal.js';
import { asked } from './service.js';

/** The deal and which questions after more were answered with no; before each answer. */
const past = [];
let now = { transaction: { id: 'deal' }, noMore: [] };
let busy = false;

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
  if (next.question) put(next.question, next.settled, told);
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

const told = {
  answers: sendAnswers,
  noMore: (fact) => answered({ ...now, noMore: [...now.noMore, fact] }),
};

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
