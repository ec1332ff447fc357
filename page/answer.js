// The colour, and the reasons for it.

import { byId, folded, linked, made, sentence } from './elements.js';

const SIGN = { red: '■ red', amber: '▲ amber', green: '● green' };

export const showColours = ({ colours, means, canBecome }) => {
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

export const showReasons = ({ reasons, open, notChecked, notices }) =>
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
