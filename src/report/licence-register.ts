// The register of licences as it stands on a day, for a person: what is left of each, who draws on it, what is over.

import type { DrawnBy, LicencesPage, LicenceStanding, LimitStanding } from '../model/licence.ts';
import { amountText } from './licences.ts';
import { INDENT, Page, type Paper } from './page.ts';
import { counted } from './words.ts';

const DEEP = INDENT + INDENT;

export const registerText = (
  { file, day, licences, transactions }: LicencesPage,
  paper: Paper,
): string => {
  const page = new Page(paper);
  const among =
    transactions === undefined
      ? '; no transactions were given, and what they draw is not counted'
      : `, ${counted(transactions, 'transaction')} looked at`;
  page.add(`${file}: ${counted(licences.length, 'licence')} on ${day}${among}`, '', page.ink.bold);
  for (const licence of licences) addLicence(page, licence);
  return page.text();
};

const addLicence = (page: Page, licence: LicenceStanding): void => {
  const { number, authority, kind, status, from, holder, conditions, drawnBy, over, notSaid } =
    licence;
  page.blank();
  page.add(`${number}  ${authority}, ${kind}, ${status} (${from})`, '', page.ink.bold);
  for (const one of over) page.add(`! ${one}`, INDENT, page.colour('red'), DEEP);
  page.add(
    [daysText(licence), ...(holder === undefined ? [] : [`held by ${holder}`])].join('; '),
    INDENT,
  );
  if (licence.quantity)
    page.add(`quantity: ${limitText(licence.quantity)}`, INDENT, undefined, DEEP);
  if (licence.value) page.add(`value: ${limitText(licence.value)}`, INDENT, undefined, DEEP);
  if (conditions && conditions.met + conditions.notMet + conditions.open > 0)
    page.add(
      `conditions: ${conditions.met} met, ${conditions.notMet} not met, ${conditions.open} not said`,
      INDENT,
    );
  if (notSaid.length > 0)
    page.add(`the register leaves open: ${notSaid.join(', ')}`, INDENT, page.colour('amber'), DEEP);
  for (const one of drawnBy)
    page.add(
      `- ${drawnText(one, licence)}`,
      INDENT,
      one.holds === 'yes' ? undefined : page.colour('amber'),
      DEEP,
    );
};

const daysText = ({ issued, until, daysLeft }: LicenceStanding): string => {
  const from = issued === undefined ? '' : `from ${issued}, `;
  if (until === undefined || daysLeft === undefined) return `${from}no end is said`;
  return `${from}valid before ${until}: ${daysLeft > 0 ? `${counted(daysLeft, 'day')} left` : 'ended'}`;
};

const limitText = ({ allowed, used, here, left, atLeast, currency }: LimitStanding): string => {
  const unit = currency === undefined ? '' : ` ${currency}`;
  const least = atLeast ? 'at least ' : '';
  const rest = left < 0 ? 'nothing left' : `${atLeast ? 'at most ' : ''}${left} left`;
  return `${allowed}${unit} allowed, ${least}${used} used, ${here} drawn by these transactions, ${rest}`;
};

const drawnText = (
  { transaction, from, holds, draws, why }: DrawnBy,
  { value }: LicenceStanding,
): string => {
  const amounts = amountText(draws, value?.currency);
  const said = why.map(({ says }) => says).join('; ');
  const standing = holds === 'yes' ? 'holds' : holds === 'no' ? 'lifts nothing' : 'open';
  return `${transaction} (${from})${amounts === '' ? '' : ` draws ${amounts}`}: ${standing}${said === '' ? '' : `, for ${said}`}`;
};
