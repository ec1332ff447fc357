// Three other rule engines with the same plain rules. Each gives a function from the facts of a deal to the numbers of the
// rules that hold. All of them are two-valued, and none cites or explains; zen-engine traces what it computed.

import { ZenEngine } from '@gorules/zen-engine';
import { LogicEngine } from 'json-logic-engine';
import { Engine } from 'json-rules-engine';

/** Names without dots or dashes, which every engine takes as one name. */
const nameOf = (fact) => fact.replace(/[^a-z0-9]/g, '_');

const zenText = ({ op, of, fact, values, bound }) => {
  switch (op) {
    case 'all':
    case 'any':
      return `(${of.map(zenText).join(op === 'all' ? ' and ' : ' or ')})`;
    case 'not':
      return `(not ${zenText(of)})`;
    case 'one-of':
      return `(${nameOf(fact)} in ${JSON.stringify(values)})`;
    case 'has':
      return `some(${nameOf(fact)}, # in ${JSON.stringify(values)})`;
    default:
      return `(${nameOf(fact)} ${op === 'at-least' ? '>=' : '<='} ${bound})`;
  }
};

const zen = (conditions, trace) => {
  const engine = new ZenEngine();
  const expressions = conditions.map((condition, number) => ({
    id: `e${number}`,
    key: `r${number}`,
    value: zenText(condition),
  }));
  const decision = engine.createDecision({
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
      {
        id: 'rules',
        type: 'expressionNode',
        name: 'rules',
        content: { expressions },
        position: { x: 1, y: 0 },
      },
      { id: 'out', type: 'outputNode', name: 'out', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' },
      { id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' },
    ],
  });
  return async (context) => {
    const { result } = await decision.evaluate(context, { trace });
    return conditions.flatMap((_, number) => (result[`r${number}`] === true ? [number] : []));
  };
};

const rulesForm = ({ op, of, fact, values, bound }) => {
  switch (op) {
    case 'all':
    case 'any':
      return { [op]: of.map(rulesForm) };
    case 'not':
      return { not: rulesForm(of) };
    case 'one-of':
      return { fact: nameOf(fact), operator: 'in', value: values };
    case 'has':
      return {
        any: values.map((value) => ({ fact: nameOf(fact), operator: 'contains', value })),
      };
    default:
      return {
        fact: nameOf(fact),
        operator: op === 'at-least' ? 'greaterThanInclusive' : 'lessThanInclusive',
        value: bound,
      };
  }
};

const jsonRules = (conditions) => {
  const engine = new Engine();
  for (const [number, condition] of conditions.entries())
    engine.addRule({
      conditions: { all: [rulesForm(condition)] },
      event: { type: 'met', params: { number } },
    });
  return async (context) => {
    const { events } = await engine.run(context);
    return events.map(({ params }) => params.number).sort((a, b) => a - b);
  };
};

const logicForm = ({ op, of, fact, values, bound }) => {
  switch (op) {
    case 'all':
    case 'any':
      return { [op === 'all' ? 'and' : 'or']: of.map(logicForm) };
    case 'not':
      return { '!': [logicForm(of)] };
    case 'one-of':
      return { in: [{ var: nameOf(fact) }, values] };
    case 'has':
      return { some: [{ var: nameOf(fact) }, { in: [{ var: '' }, values] }] };
    default:
      return { [op === 'at-least' ? '>=' : '<=']: [{ var: nameOf(fact) }, bound] };
  }
};

const logicCompiled = (conditions) => {
  const engine = new LogicEngine();
  const compiled = conditions.map((condition) => engine.build(logicForm(condition)));
  return (context) =>
    compiled.flatMap((holds, number) => (holds(context) === true ? [number] : []));
};

const logicInterpreted = (conditions) => {
  const engine = new LogicEngine(undefined, { disableInterpretedOptimization: true });
  const forms = conditions.map(logicForm);
  return (context) =>
    forms.flatMap((form, number) => (engine.run(form, context) === true ? [number] : []));
};

export const ENGINES = {
  'json-logic-engine, compiled': logicCompiled,
  'json-logic-engine, interpreted': logicInterpreted,
  'zen-engine': (conditions) => zen(conditions, false),
  'zen-engine, with trace': (conditions) => zen(conditions, true),
  'json-rules-engine': jsonRules,
};

/** The facts of a deal as the engines read them. */
export const named = (context) =>
  Object.fromEntries(Object.entries(context).map(([fact, value]) => [nameOf(fact), value]));
