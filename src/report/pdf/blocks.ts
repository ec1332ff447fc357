// What a dossier draws, as blocks that stand one below the other: the same tree of elements that becomes HTML, read by the
// few elements that a dossier has.

import type { VNode } from 'preact';
import type { Bar, Block, Cell, Ink, Manner, Part, Row, Table, Text } from './block.ts';
import {
  type Element,
  type Node,
  classesOf,
  elementsOf,
  find,
  inkOf,
  isInline,
  isOfScreen,
  textOf,
  within,
  without,
} from './elements.ts';
import { DIM, MONO, inlinesOf } from './inlines.ts';

interface Around {
  readonly part: Part;
  readonly manner: Manner;
  readonly size: number;
  readonly indent: number;
  readonly bar?: Bar;
  readonly before: number;
  readonly after: number;
}

const SIZES = { body: 8.2, annexes: 7.5, h1: 12.5, h2: 10, h3: 8.6, overall: 12.5 };

const INDENT = 14;

const PLAIN: Manner = { bold: false, mono: false, scale: 1, ink: 'ink' };

export interface Drawn {
  readonly document: Part;
  /** The pages that are signed, then the annexes with what stands below all. */
  readonly first: readonly Block[];
  readonly annexes: readonly Block[];
}

export const blocksOf = (body: VNode): Drawn => {
  const document: Part = { type: 'Document', parts: [] };
  const around: Around = {
    part: document,
    manner: PLAIN,
    size: SIZES.body,
    indent: 0,
    before: 1.4,
    after: 1.4,
  };
  const elements = elementsOf(body);
  const annexes = find(elements, (one) => one.props['id'] === 'annexes');
  const foot = find(elements, (one) => one.tag === 'footer');
  return {
    document,
    first: flow(without(elements, [annexes, foot]), around),
    annexes: flow([...(annexes?.children ?? []), ...(foot === undefined ? [] : [foot])], {
      ...around,
      size: SIZES.annexes,
    }),
  };
};

/** Text and elements of text between others are a paragraph of their own. */
const flow = (nodes: readonly Node[], around: Around): readonly Block[] => {
  const blocks: Block[] = [];
  let inline: Node[] = [];
  const end = (): void => {
    if (inline.some((node) => typeof node !== 'string' || node.trim() !== ''))
      blocks.push(paragraph(inline, around, 'P'));
    inline = [];
  };
  for (const node of nodes) {
    if (isInline(node)) inline.push(node);
    else {
      end();
      blocks.push(...blocksOfElement(node as Element, around));
    }
  }
  end();
  return blocks;
};

const blocksOfElement = (element: Element, around: Around): readonly Block[] => {
  if (isOfScreen(element)) return [];
  const { tag, props, children } = element;
  const classes = classesOf(element);
  const id = props['id'];
  switch (tag) {
    case 'h1':
    case 'h2':
    case 'h3':
      return [headingOf(element, around)];
    case 'p':
    case 'footer':
      return [
        paragraph(
          classes.includes('parts') ? children.map(boxed) : children,
          dimmed(classes, tag, around),
          'P',
          {
            ...(classes.includes('overall') && { size: SIZES.overall }),
          },
        ),
      ];
    case 'ul':
    case 'ol':
      return listOf(element, around);
    case 'table':
      return [tableOf(element, around)];
    case 'dl':
      return [madeOf(element, around)];
    case 'pre':
      return preformatted(textOf(children), around);
    case 'article':
      return flow(children, {
        ...around,
        part: partIn(around.part, 'Sect'),
        indent: around.indent + 8,
        bar: { indent: around.indent + 1.5, ink: inkOf(classes) ?? 'rule' },
      }).map((block, index) =>
        index === 0 && block.kind === 'text'
          ? { ...block, before: 5, ...(typeof id === 'string' && { id }) }
          : block,
      );
    default: {
      const inner = flow(children, dimmed(classes, tag, around));
      const ink = inkOf(classes);
      if (classes.includes('answer'))
        return [{ kind: 'together', blocks: inner, ...(ink !== undefined && { framed: ink }) }];
      return id === 'to-sign' ? [{ kind: 'together', blocks: inner }] : named(inner, id);
    }
  }
};

/** A section is pointed at by its name: its first text bears it. */
const named = (blocks: readonly Block[], id: unknown): readonly Block[] =>
  blocks.map((block, index) =>
    index === 0 && block.kind === 'text' && typeof id === 'string' ? { ...block, id } : block,
  );

/** The colours of law, of policy and of both stand apart, as boxes to mark do. */
const boxed = (node: Node): Node =>
  typeof node !== 'string' && node.tag === 'span'
    ? { ...node, props: { ...node.props, class: 'box' } }
    : node;

const partIn = (parent: Part, type: string, scope?: Part['scope']): Part => {
  const part: Part = { type, parts: [], ...(scope !== undefined && { scope }) };
  parent.parts.push(part);
  return part;
};

const dimmed = (classes: readonly string[], tag: string, around: Around): Around =>
  classes.some((one) => DIM.has(one)) || tag === 'footer'
    ? { ...around, manner: { ...around.manner, ink: 'dim' } }
    : around;

const paragraph = (
  nodes: readonly Node[],
  around: Around,
  type: string,
  more: Partial<Text> = {},
): Text => ({
  kind: 'text',
  part: partIn(around.part, type),
  inlines: inlinesOf(nodes, around.manner),
  size: around.size,
  before: around.before,
  after: around.after,
  indent: around.indent,
  ...(around.bar !== undefined && { bar: around.bar }),
  ...more,
});

const headingOf = ({ tag, props, children }: Element, around: Around): Text => {
  const level = tag as 'h1' | 'h2' | 'h3';
  const inArticle = around.bar !== undefined;
  const size = SIZES[level] * (level === 'h3' ? around.size / SIZES.body : 1);
  return paragraph(
    children,
    { ...around, manner: { ...around.manner, bold: true } },
    heading[level],
    {
      size,
      before: level === 'h2' ? 8 : inArticle ? 1.5 : 5,
      after: level === 'h1' ? 4 : 2,
      heading: true,
      ...(level === 'h2' && { ruled: true, bookmark: textOf(children) }),
      ...(typeof props['id'] === 'string' && { id: props['id'] }),
    },
  );
};

const heading = { h1: 'H1', h2: 'H2', h3: 'H3' } as const;

const listOf = ({ tag, props, children }: Element, around: Around): readonly Block[] => {
  const small = String(props['class'] ?? '').includes('hashes');
  const part = partIn(around.part, 'L');
  const items = children.filter((one): one is Element => typeof one !== 'string');
  let number = 0;
  return items.flatMap((item) => {
    number = typeof item.props['value'] === 'number' ? item.props['value'] : number + 1;
    const body = partIn(partIn(part, 'LI'), 'LBody');
    const blocks = flow(item.children, {
      ...around,
      part: body,
      size: around.size * (small ? 0.92 : 1),
      indent: around.indent + INDENT,
    });
    return blocks.map((block, index) =>
      block.kind !== 'text'
        ? block
        : index === 0
          ? {
              ...block,
              marker: tag === 'ol' ? `${number}.` : '•',
              ...(typeof item.props['id'] === 'string' && { id: item.props['id'] }),
            }
          : { ...block, before: 0 },
    );
  });
};

const tableOf = (element: Element, around: Around): Table => {
  const part = partIn(around.part, 'Table');
  const shares = columnsOf(element);
  const [head] = within(element, 'thead').flatMap((one) => within(one, 'tr'));
  const rows = within(element, 'tbody').flatMap((one) => within(one, 'tr'));
  const signed = classesOf(element).includes('sign');
  const cellAround = { ...around, indent: 0, before: 0, after: 0 };
  const rowOf = (row: Element, inHead: boolean): Row => {
    const inRow = partIn(part, 'TR');
    return {
      least: signed ? (classesOf(row).includes('tall') ? 33 : 27) : 0,
      cells: row.children
        .filter((one): one is Element => typeof one !== 'string')
        .map((cell) => {
          const isHead = cell.tag === 'th';
          const inCell = partIn(
            inRow,
            isHead ? 'TH' : 'TD',
            isHead ? (inHead ? 'Column' : 'Row') : undefined,
          );
          const mono = classesOf(cell).includes('code');
          return {
            span: typeof cell.props['colSpan'] === 'number' ? cell.props['colSpan'] : 1,
            texts: flow(cell.children, {
              ...cellAround,
              part: inCell,
              manner: {
                ...around.manner,
                bold: inHead,
                mono,
                scale: mono ? MONO : 1,
                ink: signed && !isHead ? 'dim' : 'ink',
              },
            }).filter((block): block is Text => block.kind === 'text'),
          };
        }),
    };
  };
  return {
    kind: 'table',
    columns: shares.length > 0 ? shares : [0.25, 0.25, 0.25, 0.25],
    ...(head !== undefined && { head: rowOf(head, true) }),
    rows: rows.map((row) => rowOf(row, false)),
    bordered: true,
    indent: around.indent,
  };
};

const columnsOf = (table: Element): readonly number[] =>
  within(table, 'colgroup')
    .flatMap((group) => within(group, 'col'))
    .map(({ props }) => Number(/[\d.]+/.exec(String(props['style']))?.[0]) / 100);

/** Terms and what they are, two to a line where the second is not wide. */
const madeOf = ({ children }: Element, around: Around): Table => {
  const rows: Row[] = [];
  let open: Cell[] = [];
  const end = (): void => {
    if (open.length > 0) rows.push({ cells: open, least: 0 });
    open = [];
  };
  const cellOf = (element: Element, span: number, ink: Ink): Cell => ({
    span,
    texts: [
      paragraph(
        element.children,
        { ...around, indent: 0, before: 0, after: 0, manner: { ...around.manner, ink } },
        'P',
      ),
    ],
  });
  for (const element of children.filter((one): one is Element => typeof one !== 'string')) {
    const wide = classesOf(element).includes('wide');
    if (element.tag === 'dt') {
      if (open.length === 4) end();
      open.push(cellOf(element, 1, 'dim'));
    } else if (!wide) open.push(cellOf(element, 1, 'ink'));
    else {
      const term = open.pop()!;
      end();
      open = [term, cellOf(element, 3, 'ink')];
      end();
    }
  }
  end();
  return {
    kind: 'table',
    columns: [0.16, 0.34, 0.16, 0.34],
    rows,
    bordered: false,
    indent: around.indent,
  };
};

const preformatted = (text: string, around: Around): readonly Block[] => {
  const part = partIn(around.part, 'Code');
  return text.split('\n').map((line): Text => {
    const room = /^ */.exec(line)![0].length;
    return {
      kind: 'text',
      part,
      inlines: [{ text: line.slice(room), manner: { ...around.manner, mono: true, scale: MONO } }],
      size: around.size,
      before: 0,
      after: 0,
      indent: around.indent + 4 + room * 3.6,
    };
  });
};
