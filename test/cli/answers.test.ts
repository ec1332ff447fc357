// --set: what may be set, where it goes, and that everything else is refused before it does nothing.

import { describe, expect, test } from 'vitest';
import { parseAnswers, withAnswersSet } from '../../src/cli/answers.ts';
import { LicetError } from '../../src/model/errors.ts';
import { shippedScreener, transaction } from '../sources.ts';

const { columns } = shippedScreener();

const set = (value: unknown, ...given: string[]): unknown =>
  withAnswersSet(transaction(value), parseAnswers(given), columns).value;

const refusal = (value: unknown, ...given: string[]): string => {
  try {
    set(value, ...given);
  } catch (error) {
    if (error instanceof LicetError) return error.message;
    throw error;
  }
  return 'nothing was refused';
};

describe('an answer', () => {
  test('goes where a file would have it', () => {
    expect(
      set(
        { id: 'a' },
        'destination.country=SY',
        'item.category=spyware',
        'item.ip-app-layer=yes',
        'item.classification.eu=none',
        'end-user.type=police',
        'date=2024-05-01',
      ),
    ).toEqual({
      id: 'a',
      date: '2024-05-01',
      destination: { country: 'SY' },
      items: [
        {
          category: 'spyware',
          facts: { 'ip-app-layer': 'yes' },
          classification: { eu: 'none' },
        },
      ],
      parties: [{ role: 'end-user', type: 'police' }],
    });
  });

  test('has several values with commas where the fact takes several, and only there', () => {
    expect(
      set(
        { id: 'a', exporter: {} },
        'end-use.purposes=national-security, resale',
        'exporter.name=Smith, Jones and Company',
      ),
    ).toEqual({
      id: 'a',
      exporter: { name: 'Smith, Jones and Company' },
      'end-use': { purposes: ['national-security', 'resale'] },
    });
  });

  test('of none and of unknown is passed on as a file would write it', () => {
    expect(
      set({ id: 'a' }, 'end-use.purposes=none', 'end-user.type=unknown', 'end-use.mass=YES'),
    ).toEqual({
      id: 'a',
      'end-use': { purposes: 'none', mass: 'yes' },
      parties: [{ role: 'end-user', type: 'unknown' }],
    });
  });

  test('to the party that has the role already leaves its other facts', () => {
    expect(
      set(
        { id: 'a', parties: [{ role: 'broker' }, { role: 'end-user', name: 'X' }] },
        'end-user.country=IQ',
      ),
    ).toEqual({
      id: 'a',
      parties: [{ role: 'broker' }, { role: 'end-user', name: 'X', country: 'IQ' }],
    });
  });

  test('may add the next entry of a list', () => {
    expect(set({ id: 'a', parties: [{ role: 'broker' }] }, 'parties.1.role=end-user')).toEqual({
      id: 'a',
      parties: [{ role: 'broker' }, { role: 'end-user' }],
    });
  });
});

describe('answers that stand apart', () => {
  const apart = (value: unknown, label: string, given: string | string[]): unknown =>
    withAnswersSet(transaction(value), new Map([[label, given]]), columns).value;
  const deal = { id: 'a', parties: [{ role: 'end-user' }] };

  test.each([
    [['Example Trading Co., Ltd.']],
    [['Example Trading Co., Ltd.', 'Example Import, Export']],
    [['Example']],
  ])('keep the commas within each: %j', (aliases) => {
    expect(apart(deal, 'end-user.aliases', aliases)).toEqual({
      id: 'a',
      parties: [{ role: 'end-user', aliases }],
    });
  });

  test.each(['none', 'unknown'])('are one word where that says it of all: %s', (word) => {
    expect(apart({ id: 'a' }, 'end-use.purposes', [word])).toEqual({
      id: 'a',
      'end-use': { purposes: word },
    });
  });

  test.each(['end-user.name', 'end-user.type', 'item.value'])(
    'are refused where %s takes one, and one of them is taken',
    (label) => {
      const [one, other] = label === 'item.value' ? ['5 EUR', '6 EUR'] : ['police', 'prison'];
      expect(() => apart(deal, label, [one, other])).toThrow(
        `--set ${label}: It takes one value, and 2 were given (${one}; ${other})`,
      );
      expect(apart(deal, label, [one])).toEqual(apart(deal, label, one));
    },
  );
});

describe('what an item is worth', () => {
  const worth = (...given: string[]): unknown =>
    (set({ id: 'a', items: [{ name: 'x' }] }, ...given) as { items: [{ value: unknown }] }).items[0]
      .value;

  test.each(['unknown', 'asked-without-result'])('may be %s', (word) => {
    expect(worth(`item.value=${word}`, 'item.category=drone')).toBe(word);
    const raw = transaction({ id: 'a', items: [{ name: 'x', value: word }] });
    expect(shippedScreener().screen(raw).whole('standard', true).verdict).toBe('amber');
  });

  test('is not both unknown and an amount', () => {
    for (const given of [
      ['item.value=unknown', 'item.value.amount=5'],
      ['items.0.value.currency=EUR', 'item.value=unknown'],
      ['item.value=5 EUR', 'items.0.value=unknown'],
    ])
      expect(() => worth(...given)).toThrow('The fact is set twice');
  });

  test('is an amount and its currency else', () => {
    expect(worth('item.value=25000 EUR')).toEqual({ amount: '25000', currency: 'EUR' });
    expect(() => worth('item.value=much')).toThrow("'much' is no amount with its currency");
  });
});

describe('an answer is refused', () => {
  test.each([
    '__proto__.relievedBy.x=y',
    'constructor.prototype.x=y',
    'items.length=0',
    'items.0.__proto__=x',
    'relievedBy=x',
    'verdict=green',
    'id=b',
    'item.contradicted=no',
    'item=x',
    'end-user=x',
    'match.decision=cleared',
    'end-user.role.x=y',
  ])('where it is no fact that a transaction states: %s', (given) => {
    expect(refusal({ id: 'a' }, given)).toContain(
      `--set ${given.slice(0, given.indexOf('='))}: This is no fact that a transaction can state.`,
    );
    expect(({} as Record<string, unknown>)['relievedBy']).toBe(undefined);
  });

  test('with the name that was meant', () => {
    expect(refusal({ id: 'a' }, 'end-user.tpye=police')).toContain("Did you mean 'end-user.type'?");
    expect(refusal({ id: 'a' }, 'item.ip-app-layr=yes')).toContain(
      "Did you mean 'item.ip-app-layer'?",
    );
    expect(refusal({ id: 'a' }, 'destination.contry=SY')).toContain(
      "Did you mean 'destination.country'?",
    );
  });

  test.each(['items.99999999.name=x', 'items.2.name=x', 'items.01.name=x', 'parties.7.country=SY'])(
    'at a position that the transaction does not have: %s',
    (given) =>
      expect(refusal({ id: 'a', items: [{ name: 'x' }] }, given)).toMatch(
        /There is no position \d+ in|This is no fact/,
      ),
  );

  test('where it would count for one of several', () => {
    expect(refusal({ id: 'a', items: [{}, {}] }, 'item.name=x')).toContain(
      'The transaction has 2 of them, and the answer would count for one. Say which: items.0.name',
    );
    expect(
      refusal(
        { id: 'a', parties: [{ role: 'end-user' }, { role: 'end-user' }] },
        'end-user.type=police',
      ),
    ).toContain('Say which: parties.0.type');
  });

  test('twice, in the same words or in others', () => {
    expect(refusal({ id: 'a' }, 'end-user.type=police', 'end-user.type=police')).toContain(
      '--set end-user.type: The fact is set twice',
    );
    expect(refusal({ id: 'a' }, 'item.name=x', 'items.0.name=y')).toContain(
      '--set items.0.name: The fact is set twice',
    );
  });

  test.each(['end-user.type', '=police', 'end-user.type=', ' = '])(
    'without a fact or a value: %j',
    (given) => expect(refusal({ id: 'a' }, given)).toContain('is not of the form fact=value'),
  );

  test.each([
    ['end-user.name=Other', { parties: [{ role: 'end-user', name: 'Listed Body' }] }],
    ['end-user.name=unknown', { parties: [{ role: 'end-user', name: 'Listed Body' }] }],
    ['parties.0.name=Other', { parties: [{ role: 'end-user', name: 'Listed Body' }] }],
    ['exporter.name=Other', { exporter: { name: 'Listed Body' } }],
  ])('that would take away the name of a party: %s', (given, stated) => {
    const said = refusal({ id: 'a', ...stated }, given);
    expect(said).toContain("The file states it already, as 'Listed Body'");
    expect(said).toContain('Write another name under aliases in the file');
  });

  test('that would take away an address, or what an item is called', () => {
    const party = { role: 'end-user', address: 'Tehran' };
    expect(refusal({ id: 'a', parties: [party] }, 'end-user.address=Berlin')).toContain(
      "as 'Tehran'",
    );
    expect(refusal({ id: 'a', items: [{ name: 'spyware' }] }, 'item.name=servers')).toContain(
      "as 'spyware'",
    );
  });

  test('but not where the file left the name open, or has the same', () => {
    for (const name of ['', '-', 'unknown', 'to be determined', 'X'])
      expect(set({ id: 'a', parties: [{ role: 'end-user', name }] }, 'end-user.name=X')).toEqual({
        id: 'a',
        parties: [{ role: 'end-user', name: 'X' }],
      });
  });

  test('where the file has text in its way', () => {
    expect(refusal({ id: 'a', destination: 'Syria' }, 'destination.country=SY')).toContain(
      'No record stands where the answer to destination.country would',
    );
  });
});
