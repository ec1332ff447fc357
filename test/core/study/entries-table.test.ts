// The control entries of the packs against a table written by hand: for each entry its code, its first day on each list, and the
// US reasons for control. The days are those of docs/errors/list-periods.md, which names the lists and annexes that were read; how
// sure they are, the marks say. UK days before 2021 are those of the EU text, which applied there directly.

import { describe, expect, it } from 'vitest';
import { compareStart } from '../../../src/model/dates.ts';
import type { Entry, ListPeriod } from '../../../src/model/rule.ts';
import { Timelines } from '../../../src/core/study/timeline.ts';
import { categories } from './classified.ts';
import { titlesOf } from '../../../src/model/control-list.ts';
import { shippedSources } from '../../sources.ts';

// Wassenaar | EU | UK | US | Germany: the first day. 'undated': older than every record.
const HISTORY: Readonly<Record<string, string>> = {
  // The annex of the Union begins with its Regulation of 2000.
  old: '1996-07-12 | 2000-09-28 | 2000-09-28 | undated | never',
  // Put on the Commerce list, with the reason EI, by 61 FR 68572.
  'encryption, in the US 1996': '1996-07-12 | 2000-09-28 | 2000-09-28 | 1996-12-30 | never',
  'US alone, encryption 1996': 'never | never | never | 1996-12-30 | never',
  'old, not in the US in these words': '1996-07-12 | 2000-09-28 | 2000-09-28 | never | never',
  'receivers, 1996': '1996-07-12 | 2000-09-28 | 2000-09-28 | 1998-01-15 | never',
  // Agreed between the annexes of 2000 and 2009, neither of which was read; the pack says the gap.
  'direction finders, 2004': '2004-12-09 | 2009-08-27 | 2009-08-27 | 2005-07-15 | never',
  'jammers, 2005': '2005-12-14 | 2009-08-27 | 2009-08-27 | 2006-09-07 | never',
  'passive location, 2006': '2006-12-06 | 2009-08-27 | 2009-08-27 | 2007-11-05 | never',
  'multiplying arrays, 2007': '2007-12-06 | 2009-01-02 | 2009-01-02 | 2012-07-02 | never',
  'counter-IED, 2008': '2008-12-03 | 2012-06-15 | 2012-06-15 | 2009-12-11 | never',
  'activation, 2010': '2010-12-10 | 2012-06-15 | 2012-06-15 | 2011-05-20 | never',
  'calls taken off the air, 2011': '2011-12-14 | 2014-12-31 | 2014-12-31 | 2012-07-02 | never',
  'identifiers and detection, 2012': '2012-12-12 | 2014-12-31 | 2014-12-31 | 2013-06-20 | never',
  'IP surveillance, 2013': '2013-12-04 | 2014-12-31 | 2014-12-31 | 2022-03-07 | never',
  'intrusion platforms, 2013': '2013-12-04 | 2014-12-31 | 2014-12-31 | 2022-03-07 | never',
  // Software, technology and test equipment follow what they serve; that they do is inferred outside the US.
  'serves 2011': '2011-12-14 | 2014-12-31 | 2014-12-31 | 2012-07-02 | never',
  'serves 2013': '2013-12-04 | 2014-12-31 | 2014-12-31 | 2022-03-07 | never',
  // The agreed text and that of the US reach 4A005 too, that of the United Kingdom since 2025; that of the Union stops at 4A004.
  'serves 2013, EU and UK': 'never | 2014-12-31 | 2014-12-31 | never | never',
  'serves 2013, agreed, US and UK': '2013-12-04 | never | 2025-12-16 | 2022-03-07 | never',
  'monitoring software, 2019': '2019-12-05 | 2020-12-15 | 2020-12-15 | 2020-10-05 | never',
  // The US rule of October 2020 was seen; that these entries were in it is recalled.
  'forensics, 2019': '2019-12-05 | 2020-12-15 | 2020-12-15 | 2020-10-05 | never',
  // Agreed first in the list of 6 May 2002, of which the test of endurance is younger.
  'drones, 2002': '2002-05-06 | 2004-09-30 | 2004-09-30 | undated | never',
  'drones under an hour, 2014': '2014-12-03 | 2015-12-25 | 2015-12-25 | 2015-05-21 | never',
  'US alone, old': 'never | never | never | undated | never',
  // Read in the list of that day; what was before is not explained.
  'US alone, list of July 2026': 'never | never | never | 2026-07-23 | never',
  'US alone, 2026': 'never | never | never | 2026-08-13 | never',
  'US alone, September 2026': 'never | never | never | 2026-09-01 | never',
  'US alone, 2006': 'never | never | never | 2006-11-20 | never',
  'US alone, 2009': 'never | never | never | 2009-05-22 | never',
  'EU and UK, 2015': 'never | 2015-12-25 | 2015-12-25 | never | never',
  'US alone, edition of 2015': 'never | never | never | 2015-01-01 | never',
  'US alone, 2015': 'never | never | never | 2015-05-21 | never',
  'US alone, 2016': 'never | never | never | 2016-09-20 | never',
  // The rule of October 2022, which brought the number, was not read; that of January 2023 was.
  'US alone, 2023': 'never | never | never | 2023-01-17 | never',
  // Paragraph .b as it is read came with the entry put anew by 88 FR 73458.
  'US alone, November 2023': 'never | never | never | 2023-11-17 | never',
  'US alone, December 2024': 'never | never | never | 2024-12-02 | never',
  'UK alone, 2024': 'never | never | 2024-04-01 | never | never',
  'Germany alone': 'never | never | never | never | 2015-07-18',
};

// key in the master table | entry | code | history | reasons for control of the US entry
const TABLE = `
DE-LI-CENTRE | eu-dual-use/5a902a-monitoring-centre | 5A902.a | Germany alone |
DE-RETENTION | eu-dual-use/5a902b-data-retention | 5A902.b | Germany alone |
DE-LI-CENTRE DE-RETENTION | eu-dual-use/5d902-monitoring-software | 5D902 | Germany alone |
DE-LI-CENTRE DE-RETENTION | eu-dual-use/5e902-monitoring-technology | 5E902 | Germany alone |
- | eu-dual-use/9a112b-uav-sprayer | 9A112.b | EU and UK, 2015 |
- | us-ear/9a120-uav-sprayer | 9A120 | US alone, 2015 | MT1 AT1
- | us-ear/9a012-sprayer | 9A012 | US alone, old | MT1
- | uk-export-control/pl9013 |  | UK alone, 2024 |
- | uk-export-control/pl9014 |  | UK alone, 2024 |
- | uk-export-control/pl9015 |  | UK alone, 2024 |
COVERT-LISTEN | us-ear/5a980-covert-interception | 5A980 | US alone, old | SL AT1
COVERT-LISTEN | us-ear/5d980-covert-interception | 5D980 | US alone, 2006 | SL AT1
COVERT-LISTEN | us-ear/5e980-covert-interception | 5E980 | US alone, 2006 | SL AT1
VOICEPRINT | us-ear/3a980-voice-print | 3A980 | US alone, old | CC1
AFIS-POLYGRAPH-TAG | us-ear/3a981-crime-control | 3A981 | US alone, old | CC1
CC-SW | us-ear/3d980-crime-control-software | 3D980 | US alone, old | CC1 AT1
CC-TECH | us-ear/3e980-crime-control-technology | 3E980 | US alone, old | CC1 AT1
FP-COMPUTER | us-ear/4a980-fingerprint-computers | 4A980 | US alone, old | CC1 AT1
FP-COMPUTER | us-ear/4d980-fingerprint-computers | 4D980 | US alone, old | CC1 AT1
FP-COMPUTER | us-ear/4e980-fingerprint-computers | 4E980 | US alone, old | CC1 AT1
FP-COMPUTER | us-ear/4a003-fingerprint-computers | 4A003 | US alone, old | NS1 CC1 AT1
FP-COMPUTER | us-ear/4d001-fingerprint-computers | 4D001 | US alone, old | NS1 CC1 AT1
FP-COMPUTER | us-ear/4e001-fingerprint-computers | 4E001 | US alone, old | NS1 CC1 AT1
CRIME-LAB | us-ear/9a980-mobile-crime-laboratory | 9A980 | US alone, old | CC1
CRIME-LAB | us-ear/1a985-fingerprint-powder | 1A985 | US alone, old | CC1
- | us-ear/0a978 | 0A978 | US alone, old | CC1
- | us-ear/0a979 | 0A979 | US alone, old | CC1
CRYPTO | us-ear/5a992c | 5A992.c | US alone, old | AT1
CRYPTO | us-ear/5d992c | 5D992.c | US alone, old | AT1
- | us-ear/2a983 | 2A983 | US alone, list of July 2026 | RS2 AT1
- | us-ear/2a984 | 2A984 | US alone, list of July 2026 | RS2 AT1
- | us-ear/3a991 | 3A991 | US alone, old | AT1
- | us-ear/3a992 | 3A992 | US alone, old | AT1
- | us-ear/3d991 | 3D991 | US alone, old | AT1
- | us-ear/4a994 | 4A994 | US alone, old | AT1
- | us-ear/3a090a-advanced-chip | 3A090.a | US alone, 2023 | AT1
- | us-ear/3a090b-lesser-chip | 3A090.b | US alone, November 2023 | AT1
- | us-ear/3a090c-memory | 3A090.c | US alone, December 2024 | AT1
- | us-ear/4a090a-advanced-computer | 4A090.a | US alone, 2023 | AT1
- | us-ear/4a090b-lesser-computer | 4A090.b | US alone, November 2023 | AT1
- | us-ear/4d994 | 4D994 | US alone, old | AT1
- | us-ear/4e992 | 4E992 | US alone, old | AT1
- | us-ear/5a991 | 5A991 | US alone, old | AT1
- | us-ear/5b991 | 5B991 | US alone, old | AT1
- | us-ear/5d991 | 5D991 | US alone, old | AT1
- | us-ear/5e991 | 5E991 | US alone, old | AT1
- | us-ear/5e992 | 5E992 | US alone, old | AT1
- | us-ear/6a992 | 6A992 | US alone, old | AT1
THERMAL-CAM | us-ear/6a993a-released-camera | 6A993.a | US alone, 2009 | AT1
THERMAL-SENSOR | us-ear/6a002c-police-viewer | 6A002.c | US alone, old | CC1
THERMAL-CAM | us-ear/6a003b4b-rs1 | 6A003.b.4.b | US alone, 2009 | RS1
THERMAL-CAM | us-ear/6a003b4b-rs2 | 6A003.b.4.b | US alone, 2009 | RS2
UAV | us-ear/9a012-missile-range | 9A012 | US alone, old | MT1
MOB-INT-CONTENT | wassenaar/5a001-f-1-content-interception | 5A001.f.1 | calls taken off the air, 2011 | NS2 SL AT1
MOB-INT-ID | wassenaar/5a001-f-2-imsi-catcher | 5A001.f.2 | identifiers and detection, 2012 | NS2 AT1
MOB-JAM | wassenaar/5a001-f-3-mobile-jammer | 5A001.f.3 | jammers, 2005 | NS1 AT1
MOB-INT-DETECT | wassenaar/5a001-f-4-interception-detector | 5A001.f.4 | identifiers and detection, 2012 | NS2 AT1
IP-SURV | wassenaar/5a001-j-ip-surveillance | 5A001.j | IP surveillance, 2013 | NS2 AT1
LEA-MON-SW | wassenaar/5d001-e-monitoring-software | 5D001.e | monitoring software, 2019 | NS1 AT1
INTR-HW | wassenaar/4a005-intrusion-systems | 4A005 | intrusion platforms, 2013 | NS1 AT1
INTR-SW | wassenaar/4d004-intrusion-software | 4D004 | intrusion platforms, 2013 | NS1 AT1
INTR-TECH-DEV | wassenaar/4e001-c-intrusion-technology | 4E001.c | intrusion platforms, 2013 | NS1 AT1
INTR-TECH-PLATFORM | wassenaar/4e001-a-platform-technology | 4E001.a | serves 2013 | NS1 AT1
INTR-SW-BUILD | wassenaar/4d001-a-platform-building-software-us | 4D001.a | serves 2013, agreed, US and UK | NS1 AT1
INTR-SW-BUILD | wassenaar/4d001-a-platform-building-software | 4D001.a | serves 2013, EU and UK |
CRYPTANALYSIS | wassenaar/5a004-a-cryptanalysis | 5A004.a | encryption, in the US 1996 | NS1 EI AT1
FORENSIC-EXTRACT | wassenaar/5a004-b-forensic-extraction | 5A004.b | forensics, 2019 | NS1 EI AT1
FORENSIC-SW | wassenaar/5d002-a-3-b-forensic-use-software | 5D002.a.3.b | forensics, 2019 | NS1 EI AT1
FORENSIC-SW | wassenaar/5d002-c-3-b-forensic-software | 5D002.c.3.b | forensics, 2019 | NS1 EI AT1
CRYPTANALYSIS-SW | wassenaar/5d002-a-3-a-cryptanalysis-use-software | 5D002.a.3.a | encryption, in the US 1996 | NS1 EI AT1
CRYPTANALYSIS-SW | wassenaar/5d002-c-3-a-cryptanalysis-software | 5D002.c.3.a | encryption, in the US 1996 | NS1 EI AT1
INFOSEC-TECH | wassenaar/5e002-a-security-technology | 5E002.a | old, not in the US in these words |
INFOSEC-TECH | wassenaar/5e002-a-encryption-technology-us | 5E002.a | US alone, encryption 1996 | NS1 EI AT1
INFOSEC-TECH | wassenaar/5e002-a-other-security-technology-us | 5E002.a | US alone, old | NS1 AT1
CRYPTO | wassenaar/5a002-a-encryption-us | 5A002 | US alone, encryption 1996 | NS1 EI AT1
CRYPTO | wassenaar/5a002-a-encryption | 5A002 | old, not in the US in these words |
CRYPTO | wassenaar/5d002-a-1-encryption-use-software | 5D002.a.1 | encryption, in the US 1996 | NS1 EI AT1
CRYPTO | wassenaar/5d002-c-1-encryption-software-us | 5D002 | US alone, encryption 1996 | NS1 EI AT1
CRYPTO | wassenaar/5d002-c-1-encryption-software | 5D002 | old, not in the US in these words |
CRYPTO-ACT | wassenaar/5a002-b-activation-token | 5A002.b | activation, 2010 | NS1 EI AT1
CRYPTO-ACT | wassenaar/5d002-b-activation-software | 5D002.b | activation, 2010 | NS1 EI AT1
CRYPTO-ACT | wassenaar/5e002-b-activation-technology | 5E002.b | activation, 2010 | NS1 EI AT1
- | wassenaar/5a001-other-declared | 5A001.a | old | NS1 AT1
EMANATIONS | wassenaar/5a003-a-tamper-detecting-cable | 5A003.a | old | NS2 AT1
EMANATIONS | wassenaar/5a003-b-emanations | 5A003.b | old | NS2 AT1
INFOSEC-TEST | wassenaar/5b002-security-test-equipment | 5B002 | old | NS1 AT1
RCIED-JAM | wassenaar/5a001-h-counter-ied | 5A001.h | counter-IED, 2008 | NS1 AT1
SCAN-RX | wassenaar/5a001-b-5-scanning-receiver | 5A001.b.5 | receivers, 1996 | NS1 AT1
RDF | wassenaar/5a001-e-direction-finder | 5A001.e | direction finders, 2004 | NS1 AT1
PASSIVE-LOC | wassenaar/5a001-g-passive-location | 5A001.g | passive location, 2006 | NS2 AT1
TEL-TEST | wassenaar/5b001-a-ip-surveillance | 5B001.a | serves 2013 | NS2 AT1
TEL-TEST | wassenaar/5b001-a-mobile | 5B001.a | jammers, 2005 | NS2 AT1
TEL-TEST | wassenaar/5b001-a-radio | 5B001.a | receivers, 1996 | NS2 AT1
TEL-SW | wassenaar/5d001-a-content-interception | 5D001.a | serves 2011 | NS1 SL AT1
TEL-SW | wassenaar/5d001-a-ip-surveillance | 5D001.a | serves 2013 | NS1 AT1
TEL-SW | wassenaar/5d001-a-other-mobile | 5D001.a | jammers, 2005 | NS1 AT1
TEL-SW | wassenaar/5d001-a-radio | 5D001.a | receivers, 1996 | NS1 AT1
TEL-SW | wassenaar/5d001-c-content-interception-software | 5D001.c | serves 2011 | NS1 SL AT1
TEL-SW | wassenaar/5d001-c-ip-surveillance-software | 5D001.c | serves 2013 | NS1 AT1
TEL-SW | wassenaar/5d001-c-other-mobile-software | 5D001.c | jammers, 2005 | NS1 AT1
TEL-SW | wassenaar/5d001-c-radio-software | 5D001.c | receivers, 1996 | NS1 AT1
TEL-TECH | us-ear/5e001-sl | 5E001.a | US alone, edition of 2015 | SL
TEL-TECH | wassenaar/5e001-a-content-interception | 5E001.a | serves 2011 | NS1 AT1
TEL-TECH | wassenaar/5e001-a-ip-surveillance | 5E001.a | serves 2013 | NS1 AT1
TEL-TECH | wassenaar/5e001-a-monitoring-software | 5E001.a | forensics, 2019 | NS1 AT1
TEL-TECH | wassenaar/5e001-a-other-mobile | 5E001.a | jammers, 2005 | NS1 AT1
TEL-TECH | wassenaar/5e001-a-radio | 5E001.a | receivers, 1996 | NS1 AT1
THERMAL-SENSOR | wassenaar/6a002a2-image-intensifier-tube | 6A002.a.2 | old | NS2 RS1 AT1 UN
THERMAL-SENSOR | us-ear/6a002a3-rs1 | 6A002.a.3 | US alone, edition of 2015 | RS1
THERMAL-SENSOR | wassenaar/6a002a3-focal-plane-array | 6A002.a.3 | old | NS2 AT1 UN
THERMAL-SENSOR | wassenaar/6a002c-direct-view | 6A002.c | old | NS2 RS1 AT1 UN
THERMAL-CAM | wassenaar/6a003b3-intensified-camera | 6A003.b.3 | old | NS2 RS1 AT1 UN
THERMAL-CAM | wassenaar/6a003b4a-infrared-camera | 6A003.b.4.a | old | NS2 RS1 AT1 UN
THERMAL-CAM | wassenaar/6a003b4b-microbolometer-camera | 6A003.b.4.b | old | NS2 AT1 UN
THERMAL-CAM | wassenaar/6a003b4c-charge-multiplying-camera | 6A003.b.4.c | multiplying arrays, 2007 | NS2 RS1 AT1 UN
UAV | us-ear/9a012a1-uav-under-three-hours | 9A012.a.1 | US alone, 2026 | AT1
UAV | us-ear/9a012a2-uav-three-hours | 9A012.a.2 | US alone, September 2026 | NS1 AT1
UAV | us-ear/9a012a3-uav-camera | 9A012.a.3 | US alone, 2026 | NS1 AT1
UAV | us-ear/9a012a4-uav-laser | 9A012.a.4 | US alone, 2026 | NS1 AT1
UAV | us-ear/9a012a5-uav-inertial | 9A012.a.5 | US alone, 2026 | NS1 AT1
UAV | wassenaar/9a012a1-uav-under-one-hour | 9A012.a.1 | drones under an hour, 2014 | NS2 AT1
UAV | wassenaar/9a012a2-uav-one-hour | 9A012.a.2 | drones, 2002 | NS1 AT1
- | wassenaar/5a003-declared | 5A003 | US alone, 2016 | NS2 AT1
- | wassenaar/5a004-declared | 5A004 | US alone, 2016 | NS1 EI AT1
- | wassenaar/5b001-declared | 5B001 | US alone, old | NS2 AT1
- | wassenaar/5d001-declared | 5D001 | US alone, old | NS1 AT1
- | wassenaar/5e001-declared | 5E001 | US alone, old | NS1 AT1
- | wassenaar/5e002-declared | 5E002 | US alone, old | NS1 EI AT1
`;

/** Keys of the master table of surveillance entries. */
const MASTER = [
  'MOB-INT-CONTENT',
  'MOB-INT-ID',
  'MOB-JAM',
  'MOB-INT-DETECT',
  'IP-SURV',
  'LEA-MON-SW',
  'INTR-HW',
  'INTR-SW',
  'INTR-TECH-DEV',
  'INTR-TECH-PLATFORM',
  'INTR-SW-BUILD',
  'CRYPTANALYSIS',
  'FORENSIC-EXTRACT',
  'FORENSIC-SW',
  'CRYPTANALYSIS-SW',
  'INFOSEC-TECH',
  'CRYPTO',
  'CRYPTO-ACT',
  'EMANATIONS',
  'INFOSEC-TEST',
  'RCIED-JAM',
  'SCAN-RX',
  'RDF',
  'PASSIVE-LOC',
  'TEL-TEST',
  'TEL-SW',
  'TEL-TECH',
  'THERMAL-SENSOR',
  'THERMAL-CAM',
  'UAV',
  'COVERT-LISTEN',
  'VOICEPRINT',
  'AFIS-POLYGRAPH-TAG',
  'CC-SW',
  'CC-TECH',
  'FP-COMPUTER',
  'CRIME-LAB',
  'DE-LI-CENTRE',
  'DE-RETENTION',
];

const LISTS = ['wassenaar', 'eu', 'uk', 'us', 'de'];
const cellsOf = (line: string): string[] => line.split('|').map((cell) => cell.trim());
const rows = TABLE.trim()
  .split('\n')
  .map(cellsOf)
  .map(([key, id, code, history, reasons]): string[] => [
    key!,
    id!,
    code!,
    ...cellsOf(HISTORY[history!] ?? history!),
    reasons ?? '',
  ]);
const { library } = shippedSources();
const entries = new Map(
  library.entries.map((entry) => [entry.id.replace('/entries/', '/'), entry]),
);

const periodsOn = (entry: Entry, list: string): ListPeriod[] =>
  entry.versions
    .flatMap(({ periods }) => periods.filter((period) => period.list === list))
    .sort((a, b) => compareStart(a.since, b.since));

const cellOf = (entry: Entry, list: string): string => {
  const periods = periodsOn(entry, list);
  return periods[0]?.since ?? 'never';
};

const codeOf = (entry: Entry): string =>
  ['eu', 'us', 'de'].flatMap((list) => periodsOn(entry, list).at(-1)?.code ?? [])[0] ?? '';

describe('the table of control entries', () => {
  it.each(rows)('%s: %s', (_key, id, code, ...cells) => {
    const entry = entries.get(id!);
    expect(entry, `there is no entry ${id}`).toBeDefined();
    const reasons = periodsOn(entry!, 'us').at(-1)?.carries['us-reasons'] ?? [];
    expect([
      codeOf(entry!),
      ...LISTS.map((list) => cellOf(entry!, list)),
      reasons.join(' '),
    ]).toEqual([code, ...cells]);
  });

  it('has a row for every entry of the packs, once', () => {
    expect(rows.map(([, id]) => id).sort()).toEqual([...entries.keys()].sort());
  });

  it.each(MASTER)('has entries for %s', (key) => {
    expect(rows.filter(([keys]) => keys!.split(' ').includes(key)).length).toBeGreaterThan(0);
  });

  it('holds no entry on facial recognition: the US proposal of 2024 was not adopted', () => {
    expect(categories.categories.find(({ id }) => id === 'facial-recognition')?.entries).toEqual(
      [],
    );
  });
});

describe('texts that changed', () => {
  const starts = (id: string, list: string): string[] =>
    periodsOn(entries.get(id)!, list).map(({ since }) => since);

  // The words on command and control are of 2016, the note on updates of 2017; 4D004 has a text between, technology only the notes.
  // Annex I was read as it stood from 25 December 2015, until the act of 12 September 2016, and from 15 December 2020: each
  // has a period of its own.
  it.each([
    ['4a005-intrusion-systems', ['2016-12-08'], ['2017-12-16', '2020-12-15']],
    [
      '4d004-intrusion-software',
      ['2016-12-08', '2017-12-07'],
      ['2017-12-16', '2018-12-15', '2020-12-15'],
    ],
    [
      '4e001-a-platform-technology',
      ['2016-12-08', '2017-12-07'],
      ['2017-12-16', '2018-12-15', '2020-12-15'],
    ],
    ['4e001-c-intrusion-technology', ['2017-12-07'], ['2018-12-15', '2020-12-15']],
  ])('%s: what was agreed came to the EU and the UK a year later', (id, agreed, annexes) => {
    expect(starts(`wassenaar/${id}`, 'eu')).toEqual([
      '2014-12-31',
      '2015-12-25',
      '2016-11-16',
      ...annexes,
      '2021-09-09',
    ]);
    expect(starts(`wassenaar/${id}`, 'uk')).toEqual([
      '2014-12-31',
      '2015-12-25',
      '2016-11-16',
      ...annexes,
      '2021-01-01',
    ]);
    expect(starts(`wassenaar/${id}`, 'wassenaar')).toEqual(['2013-12-04', ...agreed]);
    // Of the United States the text of 2022 was read in accounts, that of 2026 in the list itself.
    expect(starts(`wassenaar/${id}`, 'us')).toEqual(['2022-03-07', '2026-07-23']);
  });

  it('the US text was without 5D001.e from 7 March to 25 May 2022, and the timeline says why', () => {
    const track = new Timelines(library, titlesOf(library.controlLists))
      .of('wassenaar/entries/5d001-e-monitoring-software')
      ?.tracks.find(({ list }) => list === 'us');
    expect(
      track?.rows.map(({ since, until, gap }) => ({
        since,
        until,
        gap: gap && { since: gap.since, until: gap.until },
      })),
    ).toEqual([
      { since: '2020-10-05', until: '2022-03-07', gap: undefined },
      // What it said after its return was read in the list of July 2026.
      {
        since: '2022-05-26',
        until: '2026-07-23',
        gap: { since: '2022-03-07', until: '2022-05-26' },
      },
      { since: '2026-07-23', until: undefined, gap: undefined },
    ]);
    expect(track?.rows[1]?.gap?.why).toContain('by mistake');
  });

  it('mobile interception was 5.A.1.i for a year before it became 5.A.1.f.1', () => {
    // A number may have several periods one after the other, each by the text that was read.
    const named = (list: string): (string | undefined)[][] => {
      const spans: (string | undefined)[][] = [];
      for (const { code, since, until } of periodsOn(
        entries.get('wassenaar/5a001-f-1-content-interception')!,
        list,
      )) {
        const last = spans.at(-1);
        if (last?.[0] === code && last?.[2] === since) last![2] = until;
        else spans.push([code, since, until]);
      }
      return spans.slice(0, 2);
    };
    expect(named('wassenaar')).toEqual([
      ['5.A.1.i', '2011-12-14', '2012-12-12'],
      ['5.A.1.f.1', '2012-12-12', undefined],
    ]);
    expect(named('us')).toEqual([
      ['5A001.i', '2012-07-02', '2013-06-20'],
      ['5A001.f.1', '2013-06-20', undefined],
    ]);
  });

  it('4D001.a reaches further outside the Union, in the United Kingdom since 2025, and so is two entries', () => {
    expect(rows.filter(([key]) => key === 'INTR-SW-BUILD').map((row) => row.slice(3, 7))).toEqual([
      ['2013-12-04', 'never', '2025-12-16', '2022-03-07'],
      ['never', '2014-12-31', '2014-12-31', 'never'],
    ]);
  });

  it('before 2021 the United Kingdom had the periods of Annex I of the Union', () => {
    const span = ({ code, since, until, provision }: ListPeriod): unknown[] => [
      code,
      since,
      until !== undefined && until < '2021-01-01' ? until : 'later',
      provision,
    ];
    const before = (entry: Entry, list: string): unknown[][] =>
      periodsOn(entry, list)
        .filter(({ since }) => since === 'undated' || since < '2021-01-01')
        .map(span);
    for (const entry of entries.values())
      expect(before(entry, 'uk'), entry.id).toEqual(before(entry, 'eu'));
  });

  it('drones under an hour left column NS1 of the US chart in January 2026', () => {
    const reasons = periodsOn(entries.get('wassenaar/9a012a1-uav-under-one-hour')!, 'us').map(
      ({ since, carries }) => [since, carries['us-reasons']],
    );
    expect(reasons).toEqual([
      ['2015-05-21', ['NS1', 'AT1']],
      ['2026-01-21', ['NS2', 'AT1']],
    ]);
  });

  it('ACE is open to the entries that it names and to no other', () => {
    const open = library.entries.filter(({ versions }) =>
      versions.some(({ periods }) =>
        periods.some(({ carries }) => carries['us-exceptions']?.includes('ACE')),
      ),
    );
    expect(open.map(({ id }) => id.replace('wassenaar/entries/', '')).sort()).toEqual([
      '4a005-intrusion-systems',
      '4d001-a-platform-building-software-us',
      '4d004-intrusion-software',
      '4e001-a-platform-technology',
      '4e001-c-intrusion-technology',
      '5a001-j-ip-surveillance',
      '5b001-a-ip-surveillance',
      '5d001-a-ip-surveillance',
      '5d001-c-ip-surveillance-software',
      '5e001-a-ip-surveillance',
    ]);
  });
});

describe('law beside the lists', () => {
  it.each([
    ['eu-dual-use/art-05-1-informed', '2021-09-09'],
    ['eu-dual-use/art-05-2-aware', '2021-09-09'],
    ['uk-export-control/art-12a-security-forces-informed', '2022-05-19'],
    // The interim text of 86 FR 58209.
    ['us-ear/740-22-ace', '2022-03-07'],
  ])('%s begins on %s', (id, since) => {
    expect(library.rules.find((rule) => rule.id === id)?.versions.at(-1)?.since).toBe(since);
  });
});
