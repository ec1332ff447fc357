// The text of an element in the manners in which its parts are printed.

import type { Inline, Manner } from './block.ts';
import { type Node, classesOf, inkOf, isOfScreen, within } from './elements.ts';

const SMALLER = 0.87;

/** A face whose letters are all as wide as its widest looks larger. */
export const MONO = 0.8;

export const DIM = new Set(['kicker', 'rest', 'help', 'mark']);

/** Between two texts that stand apart on the page, as boxes to mark do. */
const GAP = '\u2003\u2003';

export const inlinesOf = (nodes: readonly Node[], manner: Manner): readonly Inline[] =>
  nodes.flatMap((node): readonly Inline[] => {
    if (typeof node === 'string') return [{ text: node, manner }];
    if (isOfScreen(node)) return [];
    const { tag, props, children } = node;
    const classes = classesOf(node);
    const ink = inkOf(classes) ?? (classes.some((one) => DIM.has(one)) ? 'dim' : manner.ink);
    const small = classes.some((one) => one === 'address' || one === 'number' || one === 'mark');
    const inner: Manner = {
      ...manner,
      ink: classes.includes('address') ? 'dim' : classes.includes('box') ? 'ink' : ink,
      bold: !small && (manner.bold || tag === 'b' || classes.includes('colour')),
      mono: manner.mono || tag === 'code',
      scale: manner.scale * (small ? SMALLER : 1) * (tag === 'code' && !manner.mono ? MONO : 1),
      ...(tag === 'a' && typeof props['href'] === 'string' && { to: props['href'] }),
    };
    if (tag === 'svg') {
      const [path] = within(node, 'path');
      return path === undefined ? [] : [{ shape: String(path.props['d']), ink }];
    }
    const inlines = inlinesOf(children, inner);
    if (classes.includes('box')) return [...inlines, { text: GAP, manner }];
    if (tag !== 'bdi') return inlines;
    const apart = (text: string): Inline => ({ text, manner: inner });
    return [apart(props['dir'] === 'ltr' ? '\u2066' : '\u2068'), ...inlines, apart('\u2069')];
  });
