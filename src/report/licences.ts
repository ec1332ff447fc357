// Licences on which a transaction draws, in words: in an answer, and in a line of several answers.

import type { Draw, DrawnLicence } from '../model/licence.ts';
import type { BriefVerdict } from '../model/verdict.ts';
import { counted } from './words.ts';

export const licenceText = (licence: DrawnLicence): string => {
  const { number, authority, kind, from, why } = licence;
  const said = why.map(({ says }) => says).join('; ');
  return `${number} of ${authority}, ${kind} (${from}): ${STANDING[licence.holds]}${said === '' ? '' : `, for ${said}`}.${amountsText(licence)}`;
};

const STANDING: Readonly<Record<DrawnLicence['holds'], string>> = {
  yes: 'holds, for what its own authority asks',
  no: 'lifts nothing',
  open: 'lifts nothing yet',
};

const amountsText = ({ draws, left, currency, until }: DrawnLicence): string => {
  const parts = [
    ...(has(draws) ? [`This draws ${amountText(draws, currency)}`] : []),
    ...(has(left)
      ? [`${amountText(left, currency)} ${has(draws) ? 'left after it' : 'left'}`]
      : []),
    ...(until === undefined ? [] : [`valid before ${until}`]),
  ];
  return parts.length === 0 ? '' : ` ${parts.join('; ')}.`;
};

const has = ({ quantity, value }: Draw): boolean => quantity !== undefined || value !== undefined;

export const amountText = ({ quantity, value }: Draw, currency: string | undefined): string =>
  [
    ...(quantity === undefined ? [] : [counted(quantity, 'unit')]),
    ...(value === undefined ? [] : [`${value} ${currency ?? ''}`.trim()]),
  ].join(' and ');

/** '1 licence holds, 2 lift nothing'; empty where none is drawn on. */
export const drawnInShort = ({ licences }: Pick<BriefVerdict, 'licences'>): string => {
  if (licences === undefined) return '';
  const { holding, open, not } = licences;
  return [
    ...(holding > 0 ? [`${counted(holding, 'licence')} held`] : []),
    ...(open > 0 ? [`${counted(open, 'licence')} open`] : []),
    ...(not > 0 ? [`${counted(not, 'licence')} without effect`] : []),
  ].join(', ');
};
