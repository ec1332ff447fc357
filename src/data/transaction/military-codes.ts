// Codes of military lists among those that an exporter declares: munitions lists, the German Part I A, the US Munitions List.
// It knows how such codes look, not what they hold; what follows from one is for the rules.

const MUNITIONS = /^ML\s*[.-]?\s*\d{1,2}(?!\d)/i;
const US_MUNITIONS = /^(USML\b|(USML\s+|CATEGORY\s+)*(X{0,2}(IX|IV|V?I{1,3}|V)|X{1,2})\s*(\(|$))/i;
/** Part I Section A of the German export list numbers its positions 0001 to 0022. */
const GERMAN = /^00(0[1-9]|1\d|2[0-2])(?!\d)/;

const isMilitary = (list: string, code: string): boolean =>
  MUNITIONS.test(code) ||
  (list === 'us' && US_MUNITIONS.test(code)) ||
  (list === 'de' && GERMAN.test(code));

/** The declared codes that are military ones, in order; 'none' where there are none. */
export const militaryCode = (declared: Readonly<Record<string, unknown>>): string => {
  const codes = Object.entries(declared).flatMap(([list, value]) =>
    (Array.isArray(value) ? value : [value])
      .map((code) => String(code).trim())
      .filter((code) => isMilitary(list, code)),
  );
  return codes.length === 0 ? 'none' : [...new Set(codes)].sort().join(', ');
};
