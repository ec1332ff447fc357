// The templates for Slurm and Kubernetes, without either: their own commands, with what the scheduler would set, task by task in a
// scratch folder. What they leave is what one run leaves.

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ROOT } from '../sources.ts';

// The program is started many times, and a machine may be busy.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const here = mkdtempSync(join(tmpdir(), 'licet-schedulers-'));
afterAll(() => rmSync(here, { recursive: true }));

const inFolder = (name: string): string => join(ROOT, 'integrations', name);
const program = (name: string, text: string): void => {
  mkdirSync(join(here, 'bin'), { recursive: true });
  writeFileSync(join(here, 'bin', name), `#!/bin/sh\n${text}`);
  chmodSync(join(here, 'bin', name), 0o755);
};

const run = (shell: readonly string[], env: Readonly<Record<string, string>>) => {
  const { status, stdout, stderr } = spawnSync(shell[0]!, shell.slice(1), {
    cwd: here,
    encoding: 'utf8',
    env: { PATH: `${join(here, 'bin')}:${process.env['PATH'] ?? ''}`, HOME: here, ...env },
  });
  return { status, stdout, stderr };
};

const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(here, folder))
      .sort()
      .map((name) => [name, readFileSync(join(here, folder, name)).toString('base64')]),
  );

const HEAD = 'id,date,exporter.country,destination.country,item.name,item.category';
/** Of the fifth the day is none. */
const ROWS = Array.from({ length: 12 }, (_, row) =>
  [
    `row-${row}`,
    row === 5 ? '2020-02-31' : '2020-02-21',
    'SE',
    'SY',
    'cameras',
    'dpi-filtering',
  ].join(','),
);

beforeAll(() => {
  program('licet', `exec '${process.execPath}' '${join(ROOT, 'bin', 'licet.js')}' "$@"\n`);
  writeFileSync(join(here, 'deals.csv'), [HEAD, ...ROWS].join('\n'));
  const one = ['licet', 'screen', 'deals.csv', '--lists', 'bundled', '--out', 'one'];
  expect(run(one, {}).status).toBe(2);
});

describe('integrations/slurm', () => {
  it('hands in an array that begins at 1, and the merging behind it', () => {
    program('sbatch', 'echo "$ARRAY $OUT $*" >> handed-in\necho "41;north"\n');
    const { status, stdout } = run(['bash', inFolder('slurm/submit.sh')], {
      DEALS: 'deals.csv',
      OUT: 'slurm',
    });
    expect([status, stdout]).toEqual([0, '41;north\n']);
    const [screen, merge] = readFileSync(join(here, 'handed-in'), 'utf8').split('\n');
    expect(screen).toBe(` slurm --parsable --export=ALL ${inFolder('slurm/screen.sbatch')}`);
    expect(merge).toBe(
      `41 slurm --parsable --export=ALL --dependency=afterok:41 ${inFolder('slurm/merge.sbatch')}`,
    );
    expect(readFileSync(inFolder('slurm/screen.sbatch'), 'utf8')).toMatch(/^#SBATCH --array=1-/m);
  });

  it('leaves what one run leaves, and refuses to while a task is missing', () => {
    const task = (number: number) =>
      run(['bash', inFolder('slurm/screen.sbatch')], {
        DEALS: 'deals.csv',
        OUT: 'slurm',
        LISTS: 'bundled',
        SLURM_ARRAY_JOB_ID: '41',
        SLURM_ARRAY_TASK_ID: String(number),
        SLURM_ARRAY_TASK_COUNT: '3',
        SLURM_CPUS_PER_TASK: '1',
      }).status;
    const merged = () =>
      run(['bash', inFolder('slurm/merge.sbatch')], { OUT: 'slurm', ARRAY: '41' });
    // The second has the row that is rejected; the third is put back by the scheduler when it was done.
    expect([task(1), task(3), task(3)]).toEqual([0, 0, 0]);
    const missing = merged();
    expect([missing.status, existsSync(join(here, 'slurm/tables-41'))]).toEqual([2, false]);
    expect(missing.stderr).toContain('Shard 2/3 is missing');
    expect(task(2)).toBe(0);
    const { status, stderr } = merged();
    expect([status, stderr]).toEqual([2, expect.stringContaining('1 row was not judged')]);
    expect(filesIn('slurm/tables-41')).toEqual(filesIn('one'));
  });

  it('fails a task of which nothing came', () => {
    const { status } = run(['bash', inFolder('slurm/screen.sbatch')], {
      DEALS: 'no-such.csv',
      OUT: 'slurm',
      SLURM_ARRAY_JOB_ID: '42',
      SLURM_ARRAY_TASK_ID: '1',
      SLURM_ARRAY_TASK_COUNT: '1',
    });
    expect(status).not.toBe(0);
  });
});

interface Job {
  readonly spec: {
    readonly completions?: number;
    readonly completionMode?: string;
    readonly template: {
      readonly spec: {
        readonly containers: readonly {
          readonly command: readonly string[];
          readonly env: readonly { readonly name: string; readonly value?: string }[];
        }[];
      };
    };
  };
}

describe('integrations/kubernetes', () => {
  const jobOf = (name: string) =>
    (parse(readFileSync(inFolder(`kubernetes/${name}`), 'utf8')) as Job).spec;
  const ran = (name: string, env: Readonly<Record<string, string>>) => {
    const [container] = jobOf(name).template.spec.containers;
    const stated = container!.env.flatMap(({ name: key, value }) =>
      value === undefined ? [] : [[key, value]],
    );
    return run(container!.command, { ...Object.fromEntries(stated), WORK: here, ...env });
  };

  it('has as many shards as completions, each with an index', () => {
    const { completions, completionMode, template } = jobOf('screen.yaml');
    const shards = template.spec.containers[0]!.env.find(({ name }) => name === 'SHARDS');
    expect([completionMode, String(completions)]).toEqual(['Indexed', shards!.value]);
  });

  it('leaves what one run leaves, and refuses to while a pod is missing', () => {
    const pod = (index: number) =>
      ran('screen.yaml', { JOB: 'uid', SHARDS: '3', JOB_COMPLETION_INDEX: String(index) }).status;
    expect([pod(0), pod(1)]).toEqual([0, 0]);
    expect(ran('merge.yaml', { JOB: 'uid' }).stderr).toContain('Shard 3/3 is missing');
    expect(pod(2)).toBe(0);
    expect(ran('merge.yaml', { JOB: 'uid' }).status).toBe(2);
    // The table is called from the working folder, and the pods name it from its root.
    const { 'manifest.json': _, ...tables } = filesIn('tables-uid');
    const { 'manifest.json': __, ...expected } = filesIn('one');
    expect(Object.keys(tables)).toEqual(Object.keys(expected));
    expect(tables['verdicts.csv']).toBe(expected['verdicts.csv']);
    expect(tables['findings.csv']).toBe(expected['findings.csv']);
  });
});
