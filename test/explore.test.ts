import { expect, it, vi } from 'vitest';
import { shippedScreener, shippedSources, transaction } from './sources.ts';
import { leaves, type Condition, type Test } from '../src/model/condition.ts';
import { inForce } from '../src/model/dates.ts';
import { parameterValue } from '../src/model/parameter.ts';
import { writeFileSync } from 'node:fs';
vi.setConfig({ testTimeout: 1_800_000 });
const DAY = '2025-03-12';
const { library } = shippedSources();
const policy = new Set(library.packs.filter(({ kind }) => kind === 'policy').map(({ id }) => id));
const facts = new Map(library.facts.map((f) => [f.path, f]));
const SORTING = new Set(['category','type','role','country','region','name','us-jurisdiction','supply-form']);
type Pair = string;
const pairs = new Map<Pair, Set<string>>();
const negs: string[] = [];
const declared = (path: string) => facts.get(path) ?? (/^(end-user|consignee|exporter)\./.test(path) ? facts.get('party.'+path.slice(path.indexOf('.')+1)) : undefined);
const valuesOf = (path: string): string[] => {
  const d = declared(path);
  if (!d || d.derived) return [];
  if (d.type === 'yes-no') return ['yes','no'];
  if (d.values) return Object.keys(d.values);
  return [];
};
const admits = (test: Test, v: string): boolean => {
  switch (test.verb) {
    case 'is': return test.values.includes(v);
    case 'includes': { const o = test.values as any; const lit = o.literal ?? parameterValue(library.parameters.find((p:any)=>[p.id,p.name,p.parameter].includes(o.parameter))!, DAY) ?? []; return lit.includes(v); }
    case 'in': { const o = test.set as any; return (o.literal ?? []).includes(v); }
    default: return false;
  }
};
const walk = (c: Condition, neg: boolean, rule: string): void => {
  switch (c.kind) {
    case 'leaf': {
      const d = declared(c.fact);
      if (!d || d.derived) return;
      const local = c.fact.slice(c.fact.indexOf('.')+1);
      if (SORTING.has(local) || /^(licence|incident|match|owner)\./.test(d.path)) return;
      for (const v of valuesOf(c.fact)) if (admits(c.test, v) !== neg) {
        const key = `${d.path}=${v}`;
        if (!pairs.has(key)) pairs.set(key, new Set());
        pairs.get(key)!.add((neg?'~':'')+rule);
      }
      return;
    }
    case 'all': case 'any': for (const p of c.of) walk(p, neg, rule); return;
    case 'not': walk(c.of, !neg, rule); return;
    case 'some': walk(c.of, neg, rule);
  }
};
for (const rule of library.rules) {
  if (!policy.has(rule.pack)) continue;
  for (const v of rule.versions) {
    if (!inForce(v as any, DAY) || !('effect' in v.then)) continue;
    walk(v.when, false, rule.id);
  }
}
it('explores', () => {
  const categories = Object.keys(facts.get('item.category')!.values!);
  const types = Object.keys(facts.get('party.type')!.values!);
  const screener = shippedScreener();
  const out: string[] = [];
  const t0 = Date.now(); let n = 0;
  for (const [pair, rules] of [...pairs].sort()) {
    const [path, value] = pair.split('=') as [string,string];
    const ns = path.slice(0, path.indexOf('.')); const local = path.slice(path.indexOf('.')+1);
    for (const exporter of ['DE','US']) {
    const green: string[] = []; let total = 0;
    for (const category of categories) for (const type of types) {
      const type_ = facts.get(path)!.type === 'choices' ? [value] : value;
      const t: any = { id: 'x', date: DAY, exporter: { name: 'Example Maker', country: exporter, type: 'private' },
        parties: [{ role: 'end-user', name: 'Example Body', country: 'NO', type }], destination: { country: 'NO' }, items: [{ name: 'thing', category, 'us-jurisdiction': exporter==='US'?'us-origin':'none', facts: {} }] };
      if (ns === 'item') t.items[0].facts[local] = type_;
      else if (ns === 'party') t.parties[0][local] = type_;
      else t[ns] = { ...(t[ns] ?? {}), [local]: type_ };
      n++; total++;
      const a = screener.screen(transaction(t));
      if (a.policy === 'green') green.push(`${category}/${type}`);
    }
    if (green.length) {
      const cats = new Set(green.map(g=>g.split('/')[0])); const ty = new Set(green.map(g=>g.split('/')[1]));
      out.push(`${exporter} ${pair}  green ${green.length}/${total} cats ${cats.size} types ${ty.size} :: ${[...rules].join(' ')}`);
    }
    }
  }
  out.push(`${n} screens in ${Date.now()-t0} ms`);
  writeFileSync('/tmp/pg/explore.txt', out.join('\n'));
  console.log(out.join('\n'));
  expect(1).toBe(1);
});
