// Names → keys under which equal names meet: no case, accents, punctuation or legal form. Native scripts keep their letters.
// Only equality is decided here; how near two different names are is another matter.

/** Words that say what kind of company it is, not which. */
const LEGAL_FORMS = new Set(
  (
    'ab ag as asa aps bv bvba co company corp corporation cv cyf doo ead eood fz fzc fzco fze gmbh inc incorporated jsc kft kg kgaa kk ' +
    'limited llc llp ltd lp mbh nv oao ojsc ooo oy oyj pao pjsc plc pllc pt pte pty pvt sa sae sal sarl sas sca sdn bhd se sl spa spol srl sro zao zrt'
  ).split(' '),
);

export const nameKey = (name: string): string => {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/&/g, ' and ')
    .replace(/['’ʼ`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== 'the' && word !== '');
  const core = [...words];
  while (core.length > 1 && LEGAL_FORMS.has(core.at(-1)!)) core.pop();
  return core.join(' ');
};

/** The keys of a party's names, each once. */
export const nameKeys = (names: readonly string[]): string[] => [
  ...new Set(names.map(nameKey).filter((key) => key !== '')),
];
