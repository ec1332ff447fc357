// Whether two parties can have been born on one day. Days are as exact as they are written: a year, a month, a range.

export type Agreement = 'same' | 'other' | 'unknown';

interface Span {
  readonly from: string;
  readonly to: string;
  readonly exact: boolean;
}

const RANGE = /^(\d{4})\s*(?:-|to|–)\s*(\d{4})$/;
const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
/** A year that somebody estimated is off by as much. */
const ROUGH = 1;

/** 'same' where an exact day, or a year on one side, is met; 'other' where no pair of them can be one day. */
export const birthsAgree = (a: readonly string[], b: readonly string[]): Agreement => {
  const [left, right] = [a, b].map((births) => births.flatMap(spanOf));
  if (left!.length === 0 || right!.length === 0) return 'unknown';
  if (
    left!.some((one) => right!.some((other) => one.exact && other.exact && one.from === other.from))
  )
    return 'same';
  const meets = left!.some((one) =>
    right!.some((other) => one.from <= other.to && other.from <= one.to),
  );
  if (!meets) return 'other';
  // Two exact days that are not the same lie apart, whatever they have in common.
  return left!.every(({ exact }) => exact) && right!.every(({ exact }) => exact) ? 'other' : 'same';
};

const spanOf = (birth: string): Span[] => {
  const text = birth.trim().replace(/^(?:circa|c\.?|about)\s*/i, '');
  const rough = text !== birth.trim() ? ROUGH : 0;
  const range = RANGE.exec(text);
  if (range) return [{ from: `${range[1]}-01-01`, to: `${range[2]}-12-31`, exact: false }];
  const day = DAY.exec(text);
  if (!day) return [];
  const [, year, month, date] = day;
  if (rough > 0)
    return [
      { from: `${Number(year) - rough}-01-01`, to: `${Number(year) + rough}-12-31`, exact: false },
    ];
  if (month === undefined || month === '00')
    return [{ from: `${year}-01-01`, to: `${year}-12-31`, exact: false }];
  if (date === undefined || date === '00')
    return [{ from: `${year}-${month}-01`, to: `${year}-${month}-31`, exact: false }];
  return [{ from: `${year}-${month}-${date}`, to: `${year}-${month}-${date}`, exact: true }];
};
