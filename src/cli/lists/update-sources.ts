// Where the files of a list come from: the publisher's addresses in its list.yaml, or what the user says with --from: a folder in
// which the publisher's files lie under their own names, files, addresses, or an address under which they lie.

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { GivenFile } from '../../data/lists/hashed-file.ts';
import type { ListDescription } from '../../data/lists/list-description.ts';
import { LicetError } from '../../model/errors.ts';

export type Format = NonNullable<ListDescription['whole']>['formats'][number];

export type Source =
  | { readonly kind: 'addresses'; readonly addresses: readonly string[]; readonly format?: Format }
  | { readonly kind: 'files'; readonly files: readonly GivenFile[]; readonly format?: string };

export const wrongOption = (what: string, remedy: string): LicetError =>
  new LicetError([{ code: 'unknown-option-value', what, remedy }]);

const IS_ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;

export const isAddress = (text: string): boolean => IS_ADDRESS.test(text);

/** Errors: it is no address. */
const addressOf = (text: string): URL => {
  if (URL.canParse(text)) return new URL(text);
  throw wrongOption(`${text} is no address`, 'Write it whole, such as https://example.org/lists/');
};

/** What the user named: with --from, or in a list.yaml of the user's own. */
export const namedAddresses = (
  from: readonly string[],
  own: ListDescription | undefined,
): readonly URL[] =>
  [
    ...from.filter(isAddress),
    ...(own ? fetchedFormats(own) : []).flatMap(({ addresses, 'day-at': at }) => [
      ...addresses!,
      ...(at ? [at.address] : []),
    ]),
  ].map(addressOf);

export const isFolder = (text: string): boolean => existsSync(text) && statSync(text).isDirectory();

/** Formats whose files the publisher has at an address. */
export const fetchedFormats = ({ whole }: ListDescription): readonly Format[] =>
  (whole?.formats ?? []).filter(({ addresses }) => addresses !== undefined);

/** The publisher's own name of the file at an address: the last part of its path. */
export const nameAt = (address: string): string =>
  new URL(address).pathname
    .replace(/^.*\//, '')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^\.+/, '') || 'list';

/** Of the format asked for, else that of the last snapshot, else the first. Errors: the publisher has the files at no address. */
export const formatToFetch = (
  description: ListDescription,
  asked: string | undefined,
  last: string | undefined,
): Format => {
  const formats = fetchedFormats(description);
  const named = (format: string | undefined): Format | undefined =>
    formats.find((one) => one.format === format);
  const chosen = asked === undefined ? (named(last) ?? formats[0]) : named(asked);
  if (chosen) return chosen;
  throw wrongOption(
    asked === undefined
      ? `The publisher of ${description.list} has no address from which it is fetched without a person`
      : `No address of ${description.list} has files in the format '${asked}'`,
    formats.length > 0
      ? `Formats with addresses: ${formats.map(({ format }) => format).join(', ')}`
      : `Fetch it from ${description.address} and give the file with --from`,
  );
};

/** The publisher's files of a list in a folder; undefined where there are none. */
export const filesIn = (
  folder: string,
  description: ListDescription,
  asked: string | undefined,
): Source | undefined => {
  const own = join(folder, description.list);
  if (isFolder(own)) {
    const files = readdirSync(own, { withFileTypes: true })
      .filter((one) => one.isFile() && !one.name.startsWith('.'))
      .map(({ name }) => join(own, name))
      .sort();
    if (files.length > 0)
      return { kind: 'files', files, ...(asked !== undefined && { format: asked }) };
  }
  for (const { format, addresses } of fetchedFormats(description)) {
    if (asked !== undefined && asked !== format) continue;
    const files = addresses!.flatMap((address) => {
      const plain = join(folder, nameAt(address));
      return [plain, `${plain}.gz`].filter((one) => existsSync(one)).slice(0, 1);
    });
    // The first of a set is the one without which the others say nothing.
    if (files[0]?.replace(/\.gz$/, '') === join(folder, nameAt(addresses![0]!)))
      return { kind: 'files', files, format };
  }
  return undefined;
};

/** Errors: what is given fits no list, or not this one. */
export const given = (
  from: readonly string[],
  description: ListDescription,
  asked: string | undefined,
  last: string | undefined,
): Source => {
  const [first] = from;
  if (first === undefined) {
    const format = formatToFetch(description, asked, last);
    return { kind: 'addresses', addresses: format.addresses!, format };
  }
  if (isAddress(first) && first.endsWith('/')) {
    const format = formatToFetch(description, asked, last);
    const addresses = format.addresses!.map((address) => new URL(nameAt(address), first).href);
    return { kind: 'addresses', addresses, format: withoutAddresses(format) };
  }
  if (isAddress(first)) return { kind: 'addresses', addresses: from };
  if (!isFolder(first)) return { kind: 'files', files: from };
  const found = filesIn(first, description, asked);
  if (found) return found;
  const names = fetchedFormats(description).flatMap(({ addresses }) => addresses!.map(nameAt));
  throw wrongOption(
    `The folder ${first} holds no files of ${description.list}`,
    `They are looked for in ${join(first, description.list)}${names.length > 0 ? `, and in it as ${names.join(', ')}` : ''}`,
  );
};

/** What stands under an address of the user's is that user's own: the publisher's server is not asked for its day. */
const withoutAddresses = ({ 'day-at': _, ...format }: Format): Format => format;
