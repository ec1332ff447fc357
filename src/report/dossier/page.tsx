// The file around what is drawn: nothing in it runs, and it asks nobody for anything.

import { renderToStaticMarkup } from 'preact-render-to-string';
import { printable } from '../printable.ts';
import { STYLE } from './style.ts';

/** A browser that reads the page later, with other habits, is told to load and run nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** `body`: markup. `style`: behind what all pages have. `sha256`: of the record, which stands at the foot of each printed page, so that no sheet is taken for another's. */
export const page = ({
  title,
  body,
  sha256,
  style = '',
}: {
  readonly title: string;
  readonly body: string;
  readonly sha256?: string;
  readonly style?: string;
}): string =>
  `<!DOCTYPE html>\n${renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{printable(title)}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE + style + footOf(sha256) }} />
      </head>
      <body dangerouslySetInnerHTML={{ __html: body }} />
    </html>,
  )}\n`;

const footOf = (sha256: string | undefined): string =>
  sha256 !== undefined && /^[0-9a-f]{64}$/.test(sha256)
    ? `@media print { @page { @bottom-left { content: "record ${sha256.slice(0, 32)}"; font: 8pt Arial, sans-serif; color: #54545a; } } }\n`
    : '';
