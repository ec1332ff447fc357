// What an entry of the Entity List says beyond that it stands there: for which items it asks a licence, and how applications are
// looked at. Most ask one for all items and deny; the others get a programme of their own, by which rules tell them apart.

/** The entry asks a licence for the list's items or for some uses, and not for whatever is subject to the Regulations. */
export const LIMITED = 'licence for some items or uses only';
/** The entry asks one for all items, and neither denies nor presumes to for items of every kind. */
export const NOT_DENIED = 'review policy other than denial';

/** 'For items on the CCL …', '… when used in projects specified in § 746.8(a)(4)', or that section alone. */
const LIMITS = /\bitems on the CCL\b|\bwhen used in\b|See § 746\.8\(a\)\(4\)/i;
/** '… except case-by-case for items not described in ECCN 3B001': it denies only what it names. */
const DENIES_WHAT_IT_NAMES = /denial except case-by-case for items not described/i;

/** 744.23(d)(1) presumes denial for whoever is in the states of Country Group D:5, as all are whose entries refer to it. */
const DENIES = /\bdenial\b|744\.23\(d\)/i;

/** Undefined for an entry that asks a licence for all items and denies. `policy`: '' where the publisher's cell is empty. */
export const termsOf = (requirement: string, policy: string): string | undefined => {
  if (LIMITS.test(requirement)) return LIMITED;
  const said = `${requirement} ${policy}`;
  return DENIES.test(said) && !DENIES_WHAT_IT_NAMES.test(said) ? undefined : NOT_DENIED;
};

/** `source`: a list as the Consolidated Screening List calls it. */
export const isEntityList = (source: string): boolean => source.startsWith('Entity List');
