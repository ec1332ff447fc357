// Mutations of code: one condition, comparison, constant or statement is another. All that were drawn stand in one text, each behind
// a switch, so that the tests are built once and not once for each.

import ts from 'typescript';

export const CODE_MUTATIONS = [
  'condition',
  'and or',
  'comparison',
  'statement',
  'early return',
  'constant',
  'element',
  'method',
] as const;
export type CodeMutation = (typeof CODE_MUTATIONS)[number];

export interface CodeMutant {
  /** From the root of the checkout. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly kind: CodeMutation;
  /** What stands there, and what stands there instead. */
  readonly what: string;
  /** The line in which it begins. */
  readonly beside: string;
  readonly start: number;
  readonly end: number;
  readonly instead: string;
}

/** The switch of a mutant: true where it is the one that is tried. Whoever runs the tests sets it. */
export const SWITCH = '__mutated';

const COMPARED: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
};
const JOINED: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
};
const TRUTHS: Readonly<Record<string, string>> = { yes: 'no', no: 'unknown', unknown: 'yes' };
const METHODS: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
};

/** Every mutation of one file, in the order of the text. */
export const codeMutantsOf = (file: string, text: string): CodeMutant[] => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TS);
  const lines = text.split('\n');
  const all: CodeMutant[] = [];
  const add: Add = (kind, at, instead, told) => {
    const start = 'kind' in at ? at.getStart(source) : at.start;
    const end = 'kind' in at ? at.getEnd() : at.end;
    const what = told ?? `${short(text.slice(start, end))}: ${short(instead)}`;
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    const beside = lines[line - 1]!.trim();
    all.push({ file, line, kind, what, beside, start, end, instead });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    mutate(node, source, add);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return all;
};

type Place = Pick<CodeMutant, 'start' | 'end'>;
type Add = (kind: CodeMutation, at: ts.Node | Place, instead: string, told?: string) => void;

const mutate = (node: ts.Node, source: ts.SourceFile, add: Add): void => {
  const text = (of: ts.Node): string => of.getText(source);
  if (ts.isIfStatement(node) || ts.isWhileStatement(node))
    add('condition', node.expression, `!(${text(node.expression)})`);
  else if (ts.isConditionalExpression(node))
    add('condition', node.condition, `!(${text(node.condition)})`);
  else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    add('condition', node, text(node.operand));
  else if (ts.isBinaryExpression(node)) binary(node, text, add);
  else if (ts.isExpressionStatement(node) && !isOfSuper(node))
    add('statement', node, '{}', `${short(text(node))}: nothing`);
  else if (ts.isStringLiteral(node) && Object.hasOwn(TRUTHS, node.text) && !isName(node))
    add('constant', node, `'${TRUTHS[node.text]!}'`);
  else if (ts.isNumericLiteral(node) && !isName(node))
    add('constant', node, String(Number(node.text) + 1));
  else if (node.kind === ts.SyntaxKind.TrueKeyword) add('constant', node, 'false');
  else if (node.kind === ts.SyntaxKind.FalseKeyword) add('constant', node, 'true');
  else if (ts.isArrayLiteralExpression(node) && !isAssigned(node)) elements(node, text, add);
  else if (ts.isCallExpression(node)) method(node, text, add);
  else if (ts.isBlock(node) && isWorking(node)) {
    const [first] = node.statements;
    add('early return', first!, `return; ${text(first!)}`, `return before ${short(text(first!))}`);
  }
};

const binary = (node: ts.BinaryExpression, text: (of: ts.Node) => string, add: Add): void => {
  const { kind } = node.operatorToken;
  const other = COMPARED[kind] ?? JOINED[kind];
  if (other === undefined) return;
  const instead = `(${text(node.left)}) ${other} (${text(node.right)})`;
  const told = `${short(text(node))}: ${other}`;
  add(COMPARED[kind] === undefined ? 'and or' : 'comparison', node, instead, told);
};

const elements = (
  node: ts.ArrayLiteralExpression,
  text: (of: ts.Node) => string,
  add: Add,
): void => {
  node.elements.forEach((gone) => {
    const left = node.elements.filter((each) => each !== gone).map(text);
    add('element', node, `[${left.join(', ')}]`, `${short(text(node))}: without ${text(gone)}`);
  });
};

const method = (node: ts.CallExpression, text: (of: ts.Node) => string, add: Add): void => {
  const called = node.expression;
  if (!ts.isPropertyAccessExpression(called)) return;
  const other = Object.hasOwn(METHODS, called.name.text) ? METHODS[called.name.text] : undefined;
  if (other === undefined) return;
  const place = { start: called.expression.getEnd(), end: called.name.getEnd() };
  const dot = called.questionDotToken ? '?.' : '';
  add('method', place, `${dot}['${other}']`, `${short(text(node))}: ${other}`);
};

const isOfSuper = ({ expression }: ts.ExpressionStatement): boolean =>
  ts.isCallExpression(expression) && expression.expression.kind === ts.SyntaxKind.SuperKeyword;

const isName = (node: ts.Node): boolean =>
  (ts.isPropertyAssignment(node.parent) && node.parent.name === node) ||
  ts.isLiteralTypeNode(node.parent);

const isAssigned = ({ parent }: ts.Node): boolean =>
  ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
    ? ts.isArrayLiteralExpression(parent.left)
    : false;

/** The body of a function that does more than one thing. */
const isWorking = (node: ts.Block): boolean =>
  ts.isFunctionLike(node.parent) &&
  !ts.isConstructorDeclaration(node.parent) &&
  node.statements.length > 1;

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 87)}...` : line;
};

/** The text of a file with mutants behind their switches, numbered as they are given. */
export const switched = (text: string, mutants: ReadonlyMap<number, CodeMutant>): string => {
  // What contains others comes first, and of two of one place either may contain the other.
  const order = [...mutants].sort(([, a], [, b]) => a.start - b.start || b.end - a.end);
  let next = 0;
  const written = (start: number, end: number): string => {
    let at = start;
    let all = '';
    while (next < order.length && order[next]![1].start < end) {
      const [number, mutant] = order[next]!;
      next += 1;
      all += text.slice(at, mutant.start);
      all += either(number, mutant, written(mutant.start, mutant.end));
      at = mutant.end;
    }
    return all + text.slice(at, end);
  };
  return written(0, text.length);
};

const quoted = (member: string): string => /'\w+'/.exec(member)![0];

const either = (number: number, { kind, instead }: CodeMutant, otherwise: string): string => {
  const on = `globalThis.${SWITCH}(${number})`;
  switch (kind) {
    case 'statement':
      return `if (${on}) {} else { ${otherwise} }`;
    case 'early return':
      return `if (${on}) return; ${otherwise}`;
    case 'method':
      // Both are what follows the receiver: `.some` and `['every']`.
      return `${instead.slice(0, instead.indexOf('['))}[${on} ? ${quoted(instead)} : '${/\w+$/.exec(otherwise)![0]}']`;
    default:
      return `(${on} ? (${instead}) : (${otherwise}))`;
  }
};
