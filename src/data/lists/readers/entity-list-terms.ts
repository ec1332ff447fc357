// What an entry of the Entity List says beyond that it stands there: for which items it asks a licence, and how applications are
// looked at. Most ask one for all items and deny; the others get a programme of their own, by which rules tell them apart.

/** The entry asks a licence for the list's items or for some uses, and not for whatever is subject to the Regulations. */
export const LIMITED = 'licence for some items or uses only';
/** The entry asks one for all items, and neither denies nor presumes to for items of every kind. */
export const NOT_DENIED = 'review policy other than denial';

/** The entry is of Huawei or an affiliate of it: footnote 1, which no other entry bears, stands in its licence requirement. */
export const HUAWEI = 'Huawei and its affiliates';

/** '… see §§ 734.9(e) 1 and 744.11', until 2022 '… 736.2(b)(3)(vi) 1'; of other footnotes '(e)(2)' with 4, '(e)(3)' with 5. */
const FOOTNOTE_1 = /734\.9\(e\)(?:\(1\))?,? ?1,? and 744\.11|736\.2\(b\)\(3\)\(vi\),? ?1/;

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

/** Undefined for an entry that belongs to no group that a rule names. */
export const groupOf = (requirement: string): string | undefined =>
  FOOTNOTE_1.test(requirement) ? HUAWEI : undefined;

/** The programmes by which rules tell an entry from others: how it is licensed, and of which group it is. */
export const tellingProgrammes = (requirement: string, policy = ''): readonly string[] =>
  [termsOf(requirement, policy), groupOf(requirement)].filter((one) => one !== undefined);

/** `source`: a list as the Consolidated Screening List calls it. */
export const isEntityList = (source: string): boolean => source.startsWith('Entity List');
