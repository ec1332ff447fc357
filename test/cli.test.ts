// What holds of several runs of the program: one transaction in every form, and the scripts that complete command lines. What one run
// does stands in test/cli/*.scenario.yaml.

import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../src/model/verdict.ts';
import { emptyFolder, inEmptyFolders, run, write } from './cli/scenarios.ts';

inEmptyFolders();

describe('one transaction, however it is written', () => {
  const shared = { id: 'deal-1', date: '2024-03-01' };
  const yaml = `id: deal-1
date: 2024-03-01
exporter: { name: Example AB, country: SE, aliases: [Beispiel, Exemple] }
parties:
  - { role: reseller, name: Trade FZCO, country: AE }
  - { role: end-user, name: Ministry of the Interior, country: EG, type: interior-ministry, owners: [{ name: State, share: 100 }] }
destination: { country: Egypt }
items:
  - name: probe
    category: ip-network-surveillance
    quantity: 2
    classification: { wassenaar: none }
    facts: { ip-app-layer: yes, ip-hard-selector-search: no }
end-use: { purposes: [lawful-interception, national-security], mass: no }
`;
  const value = {
    ...shared,
    exporter: { name: 'Example AB', country: 'SE', aliases: ['Beispiel', 'Exemple'] },
    parties: [
      { role: 'reseller', name: 'Trade FZCO', country: 'AE' },
      {
        role: 'end-user',
        name: 'Ministry of the Interior',
        country: 'EG',
        type: 'interior-ministry',
        owners: [{ name: 'State', share: 100 }],
      },
    ],
    destination: { country: 'Egypt' },
    items: [
      {
        name: 'probe',
        category: 'ip-network-surveillance',
        quantity: 2,
        classification: { wassenaar: 'none' },
        facts: { 'ip-app-layer': true, 'ip-hard-selector-search': false },
      },
    ],
    'end-use': { purposes: ['lawful-interception', 'national-security'], mass: 'no' },
  };
  const csv = [
    'id,date,exporter.name,exporter.country,exporter.aliases,parties.0.role,parties.0.name,parties.0.country,parties.1.role,parties.1.name,parties.1.country,parties.1.type,parties.1.owners.0.name,parties.1.owners.0.share,destination.country,item.name,item.category,item.quantity,item.classification.wassenaar,item.facts.ip-app-layer,item.facts.ip-hard-selector-search,end-use.purposes,end-use.mass,route.delivery-verified',
    'deal-1,2024-03-01,Example AB,SE,Beispiel; Exemple,reseller,Trade FZCO,AE,end-user,Ministry of the Interior,EG,interior-ministry,State,100,Egypt,probe,ip-network-surveillance,2,none,yes,no,lawful-interception; national-security,no,',
    '',
  ].join('\n');

  /** Without file and line, which are all that may differ. */
  const verdictOf = async (file: string): Promise<unknown> => {
    const { stdout, stderr } = await run(['screen', file, '-f', 'json', '--lists', 'bundled']);
    expect(stderr).toBe('');
    return JSON.parse(stdout, (key, inner: unknown) =>
      key === 'from' || key === 'file' || key === 'line' ? undefined : inner,
    );
  };

  test('has one verdict as YAML, JSON, NDJSON and CSV', async () => {
    write({
      'a.yaml': yaml,
      'a.json': JSON.stringify(value, null, 2),
      'a.ndjson': `${JSON.stringify(value)}\n`,
      'a.csv': csv,
    });
    const expected = (await verdictOf('a.yaml')) as Verdict;
    expect(expected.findings.length).toBeGreaterThan(3);
    for (const ending of ['json', 'ndjson', 'csv'])
      expect(await verdictOf(`a.${ending}`), ending).toEqual(expected);
  });

  test('has the same bytes when it is screened again', async () => {
    write({ 'a.yaml': yaml });
    const args = ['screen', 'a.yaml', '-f', 'json', '--lists', 'bundled'];
    const [first, second] = [
      await run(args),
      await run(args, { env: { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', COLUMNS: '200' } }),
    ];
    expect(first.stdout).not.toBe('');
    expect(second.stdout).toBe(first.stdout);
  });
});

describe('completion', () => {
  test('for bash is a script that bash accepts', async () => {
    const { stdout } = await run(['completion', 'bash']);
    expect(stdout).toContain('complete -o filenames -F _licet licet');
    const checked = spawnSync('bash', ['-n'], { input: stdout, encoding: 'utf8' });
    expect(checked.stderr).toBe('');
    expect(checked.status).toBe(0);
  });

  test('for bash completes commands and options', async () => {
    const { stdout } = await run(['completion', 'bash']);
    const ask = (words: string[]): string[] =>
      spawnSync(
        'bash',
        [
          '-c',
          `${stdout}\nCOMP_WORDS=(${words.join(' ')} "")\nCOMP_WORDS[$(( \${#COMP_WORDS[@]} - 1 ))]="$1"\nCOMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 ))\n_licet\nprintf '%s\\n' "\${COMPREPLY[@]}"`,
          'bash',
          words.length === 1 ? 'scr' : '--fai',
        ],
        { encoding: 'utf8', cwd: emptyFolder() },
      )
        .stdout.trim()
        .split('\n');
    expect(ask(['licet'])).toEqual(['screen']);
    expect(ask(['licet', 'screen'])).toEqual(['--fail-on']);
  });
});
