// Parties as SQLite keeps them: rows that are screened with as open JSON, what a snapshot keeps of the publisher's packed.

import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ListedParty } from '../../model/evidence.ts';
import type { PublishedParty } from '../../model/published-party.ts';

/** With this users' stores packed each row that is screened with until rows came to lie open: nothing in it may change. */
const dictionary = Buffer.from(
  '","country":"IR","numbers":[{"class":"passport","links":[{"relation":"Linked To","name":"ISLAMIC REVOLUTIONARY GUARD CORPS' +
    '","programmes":["IRAN","SDGT"],"seen":"2026-07-31","citation":"Specially Designated Nationals and Blocked Persons List, ' +
    '","seen":"2021-07-07","citation":"Specially Designated Nationals and Blocked Persons List, ' +
    '"until":"2026-07-31","last":"2024-05-03","citation":"Specially Designated Nationals and Blocked Persons List, ' +
    '","reason":"The list gives no reason.","source":"https://sanctionslist.ofac.treas.gov/Home/SdnList","confidence":"verified"' +
    ',"links":[{"relation":"Linked To","name":"' +
    '"aliases":[],"nativeNames":[],"kind":"organisation","country":"","aliases":[],"nativeNames":[],"kind":"person","births":["19' +
    '","births":["19","numbers":[{"type":"passport","number":"diplomatic official position: Associated entities: Associated individuals: ' +
    'Type of entity: Place of registration: Principal place of business: Date of UN designation: Date of listing: Member of the ' +
    'State Duma of the Federal Assembly of the Russian Federation","programme":"AFGCODCYBHAMHRIRQLBYMMRNICPRKSOMSYRTAQATERRTUNVEN' +
    '","seen":"2021-03-02","until":"2024-05-13","last":"2021-03-02","reason":"As it stood on 2021-03-02. (OJ L","kind":"person",' +
    '"country":"BY","country":"SY","programme":"IRN","programme":"BLR","programme":"UKR","since":"2022-","since":"2023-","citation":"' +
    '2023/2196 (OJ L17102023), 2023-10-17"","reason":"As it stood on 2024-05-13. ","source":"https://data.europa.eu/data/datasets/' +
    'consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions","confidence":"verified"}' +
    '{"list":"eu-financial-sanctions","id":"EU.' +
    'Transport sanctions: see \\"Other information\\", Internet Services Sanctions: see \\"Other Information\\", Arms embargo, ' +
    'Shipping sanctions: (see \\"Other information\\").","reason":"Measures on 2025-08-11: Asset freeze, Travel Ban.' +
    '"reason":"Measures on 2025-08-11: Asset freeze, Director Disqualification Sanction, Travel Ban, Trust Services Sanctions.' +
    ',"citation":"Regulations on Belarus, Schedule Part Myanmar (Burma) Ukraine, Syria Iran, Schedule 1, Part 2, item ' +
    ',"citation":"Regulations on Russia, Schedule 1, Part 1, item "programme":"denial order","since":"2022-' +
    '","source":"https://www.bis.gov/denied-persons-list","confidence":"verified"}' +
    '","source":"https://www.international.gc.ca/world-monde/assets/office_docs/international_relations-relations_internationales/' +
    'sanctions/sema-lmes.xml","confidence":"verified"}","source":"https://www.gov.uk/government/publications/the-uk-sanctions-list",' +
    '"confidence":"verified"},"citation":"UK Sanctions List, RUS{"list":"us-denied-persons","id":"{"list":"ca-sema","id":"russia.1-part-' +
    '{"list":"uk-sanctions-list","id":"RUS' +
    'Passport nationality DOB POB Linked To: alt. Additional Sanctions Information - Subject to Secondary Sanctions' +
    'Policy of denial for all items subject to the EAR apart from food and medicine designated as EAR99, which will be ' +
    'reviewed on a case-by-case basis. See §§ 746.8(b) and 744.21(e)(See §§ 734.9(g),3 746.8(a)(3), and 744.21(b) of the EAR)' +
    'Licence requirement: For all items subject to the EAR. (See § 744.11 of the EAR) Licence review policy: Presumption of denial' +
    'Unverified ListSupplement No. 6 to Part 744Supplement No. 4 to Part 744","programme":"SDGTRUSSIA-EO14024' +
    '","programmes":["","seen":"2021-07-07","seen":"2024-05-03","since":"20","until":"2026-07-31","last":"2024-05-03' +
    '"weakNames":["","births":["19"],"countries":["IR","country":"RU","country":"CN","kind":"person","kind":"unknown' +
    '","citation":"FRSpecially Designated Nationals and Blocked Persons List, ","reason":"The list gives no reason.' +
    '","source":"https://www.bis.gov/entity-list","source":"https://sanctionslist.ofac.treas.gov/Home/SdnList","confidence":"verified"}' +
    '{"list":"us-entity-list","id":"{"list":"us-sdn","id":"","name":"","aliases":["","],"nativeNames":[],"kind":"organisation","country":"',
);

/** Most take less, and need not have sixteen thousand bytes cleared for them, nor a window of thirty thousand to look back in. */
const PACKING = { chunkSize: 1024, windowBits: 13, memLevel: 6 };
const UNPACKING = { chunkSize: 2048 };

/** A row as a store holds it: open, or packed by an earlier version. */
export type Kept = Uint8Array | string;

export const unpackedParty = (kept: Kept): ListedParty =>
  JSON.parse(
    typeof kept === 'string'
      ? kept
      : inflateRawSync(kept, { ...UNPACKING, dictionary }).toString('utf8'),
  ) as ListedParty;

export const packedText = (text: string): Buffer => deflateRawSync(text, PACKING);

export const unpackedText = (packed: Uint8Array): string =>
  inflateRawSync(packed, UNPACKING).toString('utf8');

export const unpackedPublished = (packed: Uint8Array): PublishedParty =>
  JSON.parse(unpackedText(packed)) as PublishedParty;
