// The elements of a dossier, the same tree that becomes HTML: what is found in them, and which are for a screen alone.

import { type ComponentChild, Fragment, type VNode } from 'preact';
import type { Ink } from './block.ts';

/** An element or a text, with all components drawn. */
export interface Element {
  readonly tag: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly Node[];
}

export type Node = Element | string;

export const elementsOf = (child: ComponentChild | readonly ComponentChild[]): readonly Node[] => {
  if (child === null || child === undefined || typeof child === 'boolean') return [];
  if (Array.isArray(child)) return child.flatMap((one: ComponentChild) => elementsOf(one));
  if (typeof child !== 'object') return [String(child)];
  const { type, props } = child as VNode<Record<string, unknown>>;
  const children = props['children'] as ComponentChild;
  if (type === Fragment) return elementsOf(children);
  if (typeof type === 'function')
    return elementsOf((type as (props: object) => ComponentChild)(props));
  return [{ tag: type as string, props, children: elementsOf(children) }];
};

export const find = (
  nodes: readonly Node[],
  wanted: (element: Element) => boolean,
): Element | undefined => {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    const found = wanted(node) ? node : find(node.children, wanted);
    if (found !== undefined) return found;
  }
  return undefined;
};

export const without = (
  nodes: readonly Node[],
  left: readonly (Node | undefined)[],
): readonly Node[] =>
  nodes
    .filter((node) => !left.includes(node))
    .map((node) =>
      typeof node === 'string' ? node : { ...node, children: without(node.children, left) },
    );

export const classesOf = ({ props }: Element): readonly string[] =>
  String(props['class'] ?? '').split(' ');

/** What a reader of paper has no use for. */
export const isOfScreen = (element: Element): boolean =>
  element.tag === 'nav' || classesOf(element).includes('screen');

const INLINE = new Set(['a', 'b', 'bdi', 'code', 'span', 'svg']);

export const isInline = (node: Node): boolean => typeof node === 'string' || INLINE.has(node.tag);

const INKS = new Set<string>(['red', 'amber', 'green']);

export const inkOf = (classes: readonly string[]): Ink | undefined =>
  classes.find((one) => INKS.has(one)) as Ink | undefined;

export const within = (element: Element, tag: string): readonly Element[] =>
  element.children.filter((one): one is Element => typeof one !== 'string' && one.tag === tag);

export const textOf = (nodes: readonly Node[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');
