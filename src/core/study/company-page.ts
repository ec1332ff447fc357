// What only a company owes, provision by provision, and what its own file answers of it: from the answer on that file and the
// law of its day. It judges nothing again.

import type { Citation } from '../../model/citation.ts';
import type { CompanyPage, CompanyProvision, CompanyQuestion } from '../../model/company-page.ts';
import { leaves } from '../../model/condition.ts';
import { inForce } from '../../model/dates.ts';
import { namespaceOf } from '../../model/fact.ts';
import type { Library } from '../../model/pack.ts';
import type { RuleVersion } from '../../model/rule.ts';
import type { Finding, Verdict } from '../../model/verdict.ts';
import { citationsOf } from '../law/citations.ts';
import { companyLaw } from '../law/company-law.ts';

const COMPANY = 'company';

/** `stated`: paths of the facts that the file states. */
export const companyPage = (
  verdict: Verdict,
  library: Library,
  year: Pick<CompanyPage, 'file' | 'sha256' | 'from' | 'until' | 'over'>,
  stated: ReadonlySet<string>,
): CompanyPage => {
  const { asOf, findings, answers } = verdict;
  const own = companyLaw(library);
  const found = new Map(findings.map((finding) => [finding.rule, finding]));
  const instruments = new Map(library.instruments.map((one) => [one.id, one]));
  const kinds = new Map(library.packs.map(({ id, kind }) => [id, kind]));
  return {
    schema: 'licet/company@1',
    ...year,
    asOf,
    provisions: own.rules
      .flatMap(({ id, pack, versions }) => {
        const version = inForceOn(versions, asOf);
        if (!version || !('effect' in version.then)) return [];
        const cited = citationsOf(version, instruments, kinds.get(pack)!);
        return [provisionOf(id, version, version.then.effect, cited, found.get(id), stated)];
      })
      .sort((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing)),
    ...(answers && { answers }),
    questions: questionsOf(library, asOf, stated),
    packs: own.packs.map(({ id, title, binds, checkedTo }) => ({
      pack: id,
      title,
      binds,
      checkedTo,
    })),
    notModelled: own.packs.flatMap(({ id, notModelled }) =>
      notModelled.map(({ what, why }) => ({ pack: id, what, why })),
    ),
  };
};

const ORDER: readonly CompanyProvision['standing'][] = ['to-do', 'open', 'answered'];

const inForceOn = (versions: readonly RuleVersion[], asOf: string): RuleVersion | undefined =>
  versions.find((one) => one.status === 'reviewed' && inForce(one, asOf));

const provisionOf = (
  rule: string,
  version: RuleVersion,
  effect: CompanyProvision['effect'],
  citations: readonly Citation[],
  finding: Finding | undefined,
  stated: ReadonlySet<string>,
): CompanyProvision => {
  const standing =
    finding === undefined ? 'answered' : finding.outcome === 'met' ? 'to-do' : 'open';
  return {
    rule,
    title: version.title,
    standing,
    effect,
    ...(finding?.because !== undefined && { because: finding.because }),
    ...(standing === 'to-do' && { remedy: version.remedy }),
    citations: finding?.citations ?? citations,
    // That it is a file of the company alone is why it is looked at, and nothing that it answers.
    facts: (finding?.facts ?? []).filter(({ fact }) => stated.has(fact)),
    missing: finding?.missing ?? [],
  };
};

/** Those that the file leaves out, also where only deals read them: it is asked once a year and not in each. */
const questionsOf = (
  library: Library,
  asOf: string,
  stated: ReadonlySet<string>,
): CompanyQuestion[] =>
  library.facts
    .filter(({ path, derived }) => namespaceOf(path) === COMPANY && !derived && !stated.has(path))
    .map(({ path, question, values = {}, evidence = '' }) => ({
      fact: path,
      question,
      answers: values,
      readBy: library.rules
        .filter(({ versions }) => {
          const version = inForceOn(versions, asOf);
          return (
            version !== undefined && leaves(version.when).some(({ leaf }) => leaf.fact === path)
          );
        })
        .map(({ id }) => id),
      evidence,
    }));
