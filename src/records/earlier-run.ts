// The answers that licet screen -f json wrote in an earlier run: a run line with an answer on each further line, or one answer alone.

import { LicetError, type Problem } from '../model/errors.ts';
import { earlierFinding, type EarlierAnswer, type EarlierRun } from '../model/earlier.ts';
import { briefSchema } from '../model/schema/brief.ts';
import { runSchema } from '../model/schema/run.ts';
import { verdictSchema } from '../model/schema/verdict.ts';
import type { BriefVerdict, Verdict } from '../model/verdict.ts';
import type { Manifest } from '../model/coverage.ts';
import type { Run } from '../model/run.ts';
import { readText } from '../data/read/files.ts';

/** Errors: it cannot be read, is nothing that licet wrote so, or is not whole. */
export const earlierRun = (file: string): EarlierRun => {
  const lines = linesIn(readText(file));
  const [first] = lines;
  if (first === undefined) throw refused(file, 1, 'It is empty');
  const run = told(runSchema, first.value) as Run | undefined;
  const rest = run === undefined ? lines : lines.slice(1);
  if (rest.length === 0) throw refused(file, 1, 'It holds no answer');
  const answers = rest.map(({ value, number }): Verdict | BriefVerdict => {
    const answer = told(verdictSchema, value) ?? told(briefSchema, value);
    if (answer === undefined) throw refused(file, number, 'It is no answer of this licet');
    return answer as Verdict | BriefVerdict;
  });
  const manifest = run?.manifest ?? manifestOf(answers);
  if (manifest === undefined) throw refused(file, 1, 'No line in it says what it was made with');
  return { file, manifest, answers: answers.map(earlierOf) };
};

interface Line {
  readonly number: number;
  /** Undefined where it is no JSON. */
  readonly value: unknown;
}

/** One answer may be written over several lines. */
const linesIn = (text: string): readonly Line[] => {
  const whole = parsed(text);
  if (whole !== undefined) return [{ number: 1, value: whole }];
  return text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => ({ number, value: parsed(line) }));
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const told = (
  schema: typeof runSchema | typeof verdictSchema | typeof briefSchema,
  value: unknown,
): unknown => {
  const read = schema.safeParse(value);
  return read.success ? read.data : undefined;
};

const manifestOf = ([only]: readonly (Verdict | BriefVerdict)[]): Manifest | undefined =>
  only?.schema === 'licet/verdict@2' ? only.manifest : undefined;

const earlierOf = (answer: Verdict | BriefVerdict): EarlierAnswer => {
  const { transaction, verdict, law, policy, gate } = answer;
  return {
    transaction,
    verdict,
    law,
    policy,
    ...(gate && { gate }),
    findings:
      answer.schema === 'licet/verdict@2' ? answer.findings.map(earlierFinding) : answer.findings,
    gaps: answer.schema === 'licet/verdict@2' ? answer.gaps.map(({ what }) => what) : answer.gaps,
  };
};

const refused = (file: string, line: number, what: string): LicetError => {
  const problem: Problem = {
    code: 'unknown-format',
    place: { file, line },
    what,
    remedy: 'Name a file that licet screen -f json wrote, whole and of the same version',
  };
  return new LicetError([problem]);
};
