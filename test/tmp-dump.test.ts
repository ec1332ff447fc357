import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { bundledCases, shippedScreener } from './sources.ts';
it('dumps', () => {
  const s = shippedScreener();
  const out: Record<string, unknown> = {};
  for (const f of ['cases', 'cases/ordinary'])
    for (const c of bundledCases(f)) {
      const v = s.screen(c.raw);
      const ok = [c.expected.verdict, ...c.expected.also].includes(v.verdict);
      out[c.name] = { ok, ord: f !== 'cases', want: [c.expected.verdict, ...c.expected.also].join('|'), v: [v.law, v.policy, v.verdict].join(), n: v.questions.length, q: v.questions.map((q) => q.fact), f: v.findings.map((x) => `${x.rule}:${x.outcome}:${x.colour}:${x.missing.join('+')}`) };
    }
  writeFileSync(process.env['OUT']!, JSON.stringify(out, null, 1));
});
