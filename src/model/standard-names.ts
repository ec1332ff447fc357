// Names of licet's own in records of other standards, by which it knows again what it wrote.

/** Of the names of all properties of CycloneDX. */
export const CYCLONEDX_NAMESPACE = 'licet:classification';

/** Before the id of a control list, as the identifier of a specification in SPDX. */
export const CONTROL_LIST = 'licet:control-list:';
