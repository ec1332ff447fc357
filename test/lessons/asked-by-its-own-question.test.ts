// Each question of law, approval and control is put where the table of proportion puts that question, the report on targeted
// tools is cited of targeted tools, guidance of the United States of what its law reaches, and no finding rests on an index.

import { describe, expect, it } from 'vitest';
import { standing, verdictOn } from './deal.ts';

const dealOf = (kind: string, type: string, place: string): string => `
id: deal
date: 2025-03-12
exporter: { name: Beispiel Technik AG, country: CH, type: private }
parties: [{ role: end-user, name: Example Body, country: "${place}", type: ${type} }]
destination: { country: "${place}" }
items: [{ name: thing, category: ${kind}, supply-form: goods, us-jurisdiction: none }]
`;

describe('of law, approval and control only what the table asks is asked', () => {
  const KINDS = ['destination.power-law', 'destination.approval', 'destination.control'];
  it.each([
    ['biometric-id', 'international-organisation', 'LA', ['destination.control']],
    ['electronic-tag', 'police', 'NO', ['destination.approval']],
    ['lawful-interception', 'telecom-operator', 'NO', ['destination.approval']],
    ['video-analytics', 'police', 'NO', ['destination.power-law']],
    ['mobile-interception', 'police', 'NO', KINDS],
    ['facial-recognition', 'police', 'NO', KINDS],
  ])('%s for %s in %s', (kind, type, place, asked) => {
    const said = JSON.stringify(
      verdictOn(dealOf(kind, type, place)).findings.filter(({ rule }) =>
        /\/law-and-approval/.test(rule),
      ),
    );
    expect(KINDS.filter((fact) => said.includes(fact))).toEqual(asked);
  });

  it.each(['electronic-tag', 'video-surveillance'])(
    'a security clause that is stated of %s counts all the same',
    (kind) => {
      const stated = 'destination: { power-law: security-clause }';
      expect(standing(verdictOn(dealOf(kind, 'police', 'NO'), stated))).toContain(
        'un-guiding-principles-and-oecd/law-and-approval-stated met',
      );
    },
  );
});

describe('the report on targeted tools is cited of targeted tools alone', () => {
  const worst =
    '{ destination: { power-law: none-found, approval: nobody, control: nobody, redress: none }, company: { complaints: none, misuse-told: nobody }, end-use: { at-risk: subject }, diligence: { contract-forbids: nothing, can-stop: nothing } }';
  const citing = (kind: string): string[] =>
    verdictOn(dealOf(kind, 'police', 'LA'), worst)
      .findings.filter((one) => /a-hrc-41-35|A\/HRC\/41\/35/.test(JSON.stringify(one)))
      .map(({ rule }) => rule);
  it.each(['video-analytics', 'anpr', 'video-surveillance', 'biometric-id'])(
    'not of %s',
    (kind) => {
      expect(citing(kind)).toEqual([]);
    },
  );
  it.each(['mobile-forensics', 'intrusion-software'])('of %s', (kind) => {
    expect(citing(kind)).toContain('a-hrc-41-35/law-and-approval');
    expect(citing(kind)).toContain('a-hrc-41-35/redress');
  });
});

describe('guidance of the United States speaks of what its law reaches', () => {
  const CAMERAS = dealOf('video-surveillance', 'private', 'NO');
  const letter = 'authority: { has-informed: [us-red-flag-letter] }';
  const us = '{ items: { 0: { us-jurisdiction: us-origin } } }';
  it('a red-flag letter about other goods is a sign to ask about', () => {
    const verdict = verdictOn(CAMERAS, letter, 'exporter: { us-person: no }');
    expect(standing(verdict)).toContain('diversion/letter-from-united-states met');
    expect(standing(verdict)).not.toContain('know-your-customer/hold-letter met');
    expect(verdict.policy).toBe('amber');
  });
  it('one about goods from there holds, whoever exports them', () => {
    const verdict = verdictOn(CAMERAS, letter, us);
    expect(standing(verdict)).toContain('know-your-customer/hold-letter met');
    expect(verdict.policy).toBe('red');
  });
  it('means without power are no matter of it', () => {
    const said = JSON.stringify(
      verdictOn(dealOf('intrusion-software', 'other-government', 'LA')).findings.find(({ rule }) =>
        rule.endsWith('/covert-means-without-power'),
      ),
    );
    expect(said).toContain('Principle 17');
    expect(said).not.toMatch(/supp-3|Supplement No\. 3/);
  });
});

describe('an index finds nothing by itself', () => {
  it.each(['radio-scanner', 'security-testing', 'mobile-jammer', 'direction-finder'])(
    'of %s for the police of a state without a voice it is asked what it can do',
    (kind) => {
      const found = standing(verdictOn(dealOf(kind, 'police', 'LA')));
      expect(found).toContain(
        'un-guiding-principles-and-oecd/function-under-another-name undetermined',
      );
      const told = standing(
        verdictOn(
          dealOf(kind, 'police', 'LA'),
          'items: { 0: { facts: { functions-on-people: [finds-people] } } }',
        ),
      );
      expect(told).toContain('un-guiding-principles-and-oecd/function-under-another-name met');
    },
  );
  it('of a laboratory that works on crime it is asked who operates it', () => {
    const use = 'end-use: { purposes: [criminal-investigation] }';
    const rule = 'un-guiding-principles-and-oecd/state-use-by-private-user';
    const LAB = dealOf('dna-analysis', 'private', 'LA');
    expect(standing(verdictOn(LAB, use))).toContain(`${rule} undetermined`);
    expect(standing(verdictOn(LAB, use, 'end-use: { operator: contractor }'))).toContain(
      `${rule} met`,
    );
  });
});

describe('recognition at assemblies holds whoever the user is', () => {
  const nobody = 'destination: { approval: operator }';
  const crowd = 'end-use: { purposes: [crowd-monitoring], watched: everybody }';
  it.each([
    ['facial-recognition', 'private'],
    ['facial-recognition', 'public-service'],
    ['video-analytics', 'police'],
  ])('%s for %s', (kind, type) => {
    const verdict = verdictOn(dealOf(kind, type, 'NO'), crowd, nobody);
    expect(standing(verdict)).toContain(
      'un-guiding-principles-and-oecd/recognition-at-assemblies met',
    );
    expect(verdict.policy).toBe('red');
  });
  it('a count of heads holds nothing', () => {
    const count = 'end-use: { purposes: [crowd-monitoring], watched: nobody }';
    expect(
      standing(verdictOn(dealOf('video-analytics', 'public-service', 'NO'), count)).filter((one) =>
        one.startsWith('un-guiding-principles-and-oecd/recognition-at-assemblies'),
      ),
    ).toEqual([]);
  });
});
