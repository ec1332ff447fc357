// Each form of a copy, from a few lines written by hand in it: which paragraphs a pinpoint finds, and in which words.

import { describe, expect, it } from 'vitest';
import { readAgreedList } from '../../../src/data/copies/agreed-list.ts';
import { readCfrText } from '../../../src/data/copies/cfr-text.ts';
import { readControlList } from '../../../src/data/copies/control-list.ts';
import { readEuAct } from '../../../src/data/copies/eu-act.ts';
import { readEcfrXml } from '../../../src/data/copies/ecfr-xml.ts';
import { readGermanAct } from '../../../src/data/copies/german-act.ts';
import { readLiechtensteinAct } from '../../../src/data/copies/liechtenstein-act.ts';
import { pinpointOf } from '../../../src/data/copies/pinpoint.ts';
import { readSwissAct } from '../../../src/data/copies/swiss-act.ts';
import { readTable } from '../../../src/data/copies/table.ts';
import { normalised, passageAt, passageHash, type LawText } from '../../../src/data/copies/text.ts';

const at = (text: LawText, pinpoint: string): string[] | undefined =>
  passageAt(text, pinpointOf(pinpoint)!);

describe('XML of the Electronic Code of Federal Regulations', () => {
  const text = readEcfrXml(`<?xml version="1.0"?>
<DIV5 N="799" TYPE="PART"><HEAD>PART 799</HEAD>
<DIV8 N="799.1" TYPE="SECTION"><HEAD>&#xA7; 799.1 Probes.</HEAD>
<P>(a) <I>General.</I> (1) No probe leaves &#x201C;without&#x201D; a license.</P>
<P>(i) Not even a small one.</P>
<P>A note on small ones.</P>
<P>(2) Spare parts may leave.</P>
<P>(b) Exceptions are none.</P>
<CITA>[61 FR 1]</CITA></DIV8>
<DIV8 N="799.2" TYPE="SECTION"><HD1>Category I&#x2014;Probes</HD1><P>*(a) Deep probes.</P><P>(b) Others.</P>
<HD1>Category II&#x2014;Cameras</HD1><P>(a) Thermal ones.</P></DIV8>
<DIV9 N="Supplement No. 2 to Part 799" TYPE="APPENDIX"><P>Listed items.</P>
<TABLE><TR><TD>5A991</TD><TD>all</TD></TR></TABLE></DIV9></DIV5>`);

  it('finds a paragraph with what stands below it, and no neighbour', () => {
    expect(at(text, '799.1(a)(1)')).toEqual([
      '(a) General. (1) No probe leaves "without" a license.',
      '(i) Not even a small one.',
      'A note on small ones.',
    ]);
    expect(at(text, '799.1(a)(2)')).toEqual(['(2) Spare parts may leave.']);
    expect(at(text, '799.1(b)')).toEqual(['(b) Exceptions are none.']);
  });

  it('finds a section whole, without its history', () => {
    expect(at(text, '799.1')).toHaveLength(5);
  });

  it('finds a category of a list', () => {
    expect(at(text, '799.2 Category II(a)')).toEqual(['(a) Thermal ones.']);
    expect(at(text, '799.2 Category I')).toHaveLength(3);
  });

  it('finds a supplement with its tables', () => {
    expect(at(text, 'Supp. No. 2 to part 799')).toEqual(['Listed items.', '5A991 all']);
  });

  it('finds nothing where there is nothing', () => {
    expect(at(text, '799.1(c)')).toBeUndefined();
    expect(at(text, '799.9')).toBeUndefined();
  });
});

describe('a chapter as text', () => {
  const text = readCfrText(`### Part 799

      § 799.1   Probes.

#### § § 799.1

      (a)  (1) No probe leaves without a license.

      (i) Not even a small one.

      (2) Spare parts may leave.

> [61 FR 1, Jan. 1, 1996]

      § 799.2   [Reserved]

#### § § 799.2

    PART 800 [RESERVED]

      (a) Of no section.
`);

  it('finds a paragraph with what stands below it', () => {
    expect(at(text, '799.1(a)(1)')).toEqual([
      '(a) (1) No probe leaves without a license.',
      '(i) Not even a small one.',
    ]);
  });

  it('finds nothing in a reserved section', () => {
    expect(at(text, '799.2')).toBeUndefined();
  });
});

describe('a control list as records', () => {
  const text = readControlList(
    JSON.stringify({
      entries: [
        {
          eccn: '5A001',
          heading: 'Telecommunications systems',
          countryChart: [{ control: 'SL applies to 5A001.f.1', countryChart: 'All destinations.' }],
          items: [
            { paragraph: 'f', text: 'Interception equipment:' },
            { paragraph: 'f.1', text: 'For the air interface;' },
            { paragraph: null, text: 'Note: not for tests.' },
            { paragraph: 'f.10', text: 'Something else.' },
          ],
        },
      ],
    }),
  );

  it('finds a paragraph with its note, and no other that begins alike', () => {
    expect(at(text, '5A001.f.1')).toEqual(['For the air interface;', 'Note: not for tests.']);
  });

  it('finds the entry with what goes for all of it', () => {
    expect(at(text, '5A001')).toHaveLength(6);
  });
});

describe('a table', () => {
  it('is every value in its order, without what is said of the copy', () => {
    const text = readTable(
      JSON.stringify({ retrievedAt: 'today', rows: { CA: ['NS1'], DE: ['NS1', 'RS1'] } }),
      'Supp. No. 1 to part 738',
    );
    expect(at(text, 'Supp. No. 1 to part 738')).toEqual([
      'rows.CA.0: NS1',
      'rows.DE.0: NS1',
      'rows.DE.1: RS1',
    ]);
  });
});

describe('a German act', () => {
  const text = readGermanAct(`##### § 9 Genehmigung

(1) Die Ausfuhr bedarf der
Genehmigung, wenn

1.  sie einem Staat dient oder

2.  sie

    a)  groß oder

    b)  schnell ist.

(2) Der Absatz 1 gilt nicht.

##### § 10 Anderes

1.  Eine Nummer ohne Absatz.
`);

  it('finds paragraphs, numbers and letters', () => {
    expect(at(text, 's. 9(1)')).toHaveLength(5);
    expect(at(text, 's. 9(1) no. 2')).toEqual(['2. sie', 'a) groß oder', 'b) schnell ist.']);
    expect(at(text, 's. 9(1) no. 2 lit. b')).toEqual(['b) schnell ist.']);
    expect(at(text, 's. 9(2)')).toEqual(['(2) Der Absatz 1 gilt nicht.']);
    expect(at(text, 's. 10 no. 1')).toEqual(['1. Eine Nummer ohne Absatz.']);
  });
});

describe('an act of the European Union as text of its print', () => {
  const text = readEuAct(`Article 5
1.
No probe leaves the Union with­
out an authorisation, unless it:

02021R0001 — EN — 01.01.2022 — 001.001 — 3
▼B
(a) is broken; or
(b) is small:
(i) by weight; or
(ii) by length.
2.
A Member State may say otherwise.
Article 6
For these purposes:
(1) 'probe' means a thing.
ANNEX I
5A001

Systems, as follows:
f. Interception equipment:
1. For the air interface;
5A001

f. (continued)
2. For identifiers;
Note: not for tests of:
a. a licensed network.
g. Others.
ANNEX II
Article 5
`);

  it('finds paragraphs, points and sub-points of an article, whole over a turn of the page', () => {
    expect(at(text, 'Art. 5(1)')).toEqual([
      '1. No probe leaves the Union without an authorisation, unless it:',
      '(a) is broken; or',
      '(b) is small:',
      '(i) by weight; or',
      '(ii) by length.',
    ]);
    expect(at(text, 'Art. 5(1)(b)(ii)')).toEqual(['(ii) by length.']);
    expect(at(text, 'Art. 5(2)')).toEqual(['2. A Member State may say otherwise.']);
    expect(at(text, 'Art. 6(1)')).toEqual(["(1) 'probe' means a thing."]);
  });

  it('finds paragraphs of an entry under its annex, across its repeated heading', () => {
    expect(at(text, 'Annex I 5A001.f.1')).toEqual(['1. For the air interface;']);
    expect(at(text, 'Annex I 5A001.f.2')).toEqual([
      '2. For identifiers; Note: not for tests of:',
      'a. a licensed network.',
    ]);
    expect(at(text, 'Annex I 5A001.g')).toEqual(['g. Others.']);
    expect(at(text, 'Annex IV 5A001.g')).toBeUndefined();
  });
});

describe('an agreed list as text of its documents', () => {
  const text = readAgreedList(
    [
      'Part 1 - PROBES',
      '',
      '5.\tA.\tPart 1.\tSYSTEMS',
      '',
      '5.\tA.\t1.\tProbes, as follows:',
      '            \t\t\ta.\tDeep ones, having any of the following:',
      '                \t\t\t\t1.\tA length exceeding 2 m; or',
      '                    \t\t\t\t\ta.\tMade of \u201cglass\u201d;',
      '                Note\t5.A.1.a.1. does not apply to:',
      '                       a.\tToys; or',
      '                       b.\tModels.',
      '                \t\t\t\t\tTechnical Notes',
      '                    \t\t\t\t\t1.\tLength is measured twice.',
      '                \t\t\t\t2.\tA colour.',
      '',
      '5.\tA.\t1.\ta.\t3.\tTwo of them.',
      '5.\tA.\t1.\tb .\t1.\tOthers, over a turn',
      '            of the page.',
      '5.\tB.\tPart 1.\tTEST EQUIPMENT',
      '            Of no number.',
      '            \t\t1.\tTest equipment.',
      '            \t\t\ta.\tFor probes.',
      '5.\tA.\t2.\tSecret probes.',
      '5.\tA.\t2.\tc.\tWhose tabs are lost:',
      '           1.\tThe first;',
      '              Note\tNot toys.',
      '           2.\tThe second, as follows:',
      '                  \ta.\tRed ones.',
      '                  Note\tIt does not apply to:',
      '                     b.\tBlue ones.',
    ].join('\n'),
  );

  it('finds a paragraph with its notes and what stands below it, and no neighbour', () => {
    expect(at(text, '5.A.1.a.1')).toEqual([
      '1. A length exceeding 2 m; or',
      'a. Made of "glass"; Note 5.A.1.a.1. does not apply to: a. Toys; or b. Models. ' +
        'Technical Notes 1. Length is measured twice.',
    ]);
    expect(at(text, '5.A.1.a.1.a')).toHaveLength(1);
    expect(at(text, '5.A.1.a.2')).toEqual(['2. A colour.']);
  });

  it('finds what names its place from the category down', () => {
    expect(at(text, '5.A.1.a.3')).toEqual(['Two of them.']);
    expect(at(text, '5.A.1.b')).toEqual(['Others, over a turn of the page.']);
    expect(at(text, '5.A.2')).toHaveLength(5);
  });

  it('finds by their order paragraphs that have lost their tabs, and none in a note', () => {
    expect(at(text, '5.A.2.c.1')).toEqual(['1. The first; Note Not toys.']);
    expect(at(text, '5.A.2.c.2.a')).toEqual([
      'a. Red ones. Note It does not apply to: b. Blue ones.',
    ]);
    expect(at(text, '5.A.2.c.2.b')).toBeUndefined();
  });

  it('finds a number that stands below the heading of its group', () => {
    expect(at(text, '5.B.1')).toEqual(['1. Test equipment.', 'a. For probes.']);
  });

  it('finds nothing where there is nothing', () => {
    expect(at(text, '5.A.1.c')).toBeUndefined();
    expect(at(text, '5.D.1')).toBeUndefined();
  });
});

describe('the words of a passage', () => {
  it('are the same whatever quotation marks, dashes and white space they were copied with', () => {
    expect(normalised(' “A\u00a0thing”  –\n ‘b’ ')).toBe('"A thing" - \'b\'');
    expect(passageHash(['a'])).not.toBe(passageHash(['a', '']));
  });

  it.each(['somewhere', 'Annex II Section A', '744', ''])(
    'no place is read from %j',
    (pinpoint) => {
      expect(pinpointOf(pinpoint)).toBeUndefined();
    },
  );
});

describe('Swiss ordinances', () => {
  const text = readSwissAct(`#### 1. Abschnitt

**Art. 4** Art. 4 Sonden

1 Die Ausfuhr von Sonden (z. B. tiefen): Fassung vom 1. Mai (AS 1).a. nach Norden ist verboten;b. nach Süden ist frei.

1bis Die Durchfuhr ist verboten.

2 Der Verkauf ist frei.

#### 2. Abschnitt

##### **Art. 4a** Ersatzteile

<sup>1</sup> Keine Bewilligung brauchen:

- a. Schrauben;

- b. Muttern.

**Art. 5** Art. 5

Diese Verordnung tritt in Kraft.
`);

  it('finds letters within a paragraph, and no word that ends like one', () => {
    expect(at(text, 'Art. 4(1)(a)')).toEqual(['a. nach Norden ist verboten;']);
    expect(at(text, 'Art. 4(1)')).toEqual([
      'Die Ausfuhr von Sonden (z. B. tiefen): Fassung vom 1. Mai (AS 1).',
      'a. nach Norden ist verboten;',
      'b. nach Süden ist frei.',
    ]);
  });

  it('finds a paragraph that came between two, and letters on lines of their own', () => {
    expect(at(text, 'Art. 4(1bis)')).toEqual(['Die Durchfuhr ist verboten.']);
    expect(at(text, 'Art. 4a(1)(b)')).toEqual(['b. Muttern.']);
  });

  it('finds an article without paragraphs, and none that is not there', () => {
    expect(at(text, 'Art. 5')).toEqual(['Diese Verordnung tritt in Kraft.']);
    expect(at(text, 'Art. 4(3)')).toBeUndefined();
  });
});

describe('an act of Liechtenstein', () => {
  const text = readLiechtensteinAct(`### I. Zwangsmassnahmen

##### Art. 3

**Sonden**

1) Keine Sonde verlässt das Land.[^1]

2) Die Regierung kann Ausnahmen bewilligen für:[^2]

- a) kleine Sonden;

- b) Sonden:

- 1. aus Holz;

- 2. aus Papier.

2a) Gesuche sind einzureichen.

##### Art. 3a [^12]

In dieser Verordnung bedeuten:

- a) Sonde: ein Gerät.

### Anhang 1[^3]

1) Liste

##### Art. 25abis[^287]

1) Aufgehoben

[^1]: Art. 3 Abs. 1 abgeändert durch LGBl. 2014 Nr. 366.
`);

  it('finds a paragraph with its letters and numbers, without marks of notes', () => {
    expect(at(text, 'Art. 3(2)')).toEqual([
      '2) Die Regierung kann Ausnahmen bewilligen für:',
      'a) kleine Sonden;',
      'b) Sonden:',
      '1. aus Holz;',
      '2. aus Papier.',
    ]);
    expect(at(text, 'Art. 3(1)')).toEqual(['1) Keine Sonde verlässt das Land.']);
    expect(at(text, 'Art. 3(2)(b)(2)')).toEqual(['2. aus Papier.']);
  });

  it('tells a paragraph that was put in from the one before it', () => {
    expect(at(text, 'Art. 3(2a)')).toEqual(['2a) Gesuche sind einzureichen.']);
  });

  it('tells an article that was put in, and finds a letter without a paragraph', () => {
    expect(at(text, 'Art. 3a(a)')).toEqual(['a) Sonde: ein Gerät.']);
    expect(text.get('Art. 25abis')).toEqual([{ labels: ['1'], text: '1) Aufgehoben' }]);
  });

  it('gives a whole article without its title', () => {
    expect(at(text, 'Art. 3a')).toEqual(['In dieser Verordnung bedeuten:', 'a) Sonde: ein Gerät.']);
    expect(at(text, 'Art. 3')).toHaveLength(7);
  });

  it('ends with the annexes', () => {
    expect(at(text, 'Art. 3a(1)')).toBeUndefined();
  });
});
