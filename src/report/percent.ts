// Shares in words.

/** 12 of 100, or the share 0.12 → '12 %': what is there is never said to be nothing, and what is missing never to be all. */
export const percent = (count: number, of = 1): string => {
  const hundredths = Math.round((100 * count) / of);
  if (hundredths === 0 && count > 0) return 'under 1 %';
  if (hundredths === 100 && count < of) return 'over 99 %';
  return `${hundredths} %`;
};
