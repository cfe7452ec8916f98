import { type DraftMap, lineOf, type Run } from './walk';

/** A boundary point as DOM ranges have it. */
export interface Point {
  node: Node;
  offset: number;
}

/** Where a DOM point is in the text. Points between runs belong to the line on which they stand. */
export function offsetAt(map: DraftMap, point: Point): number {
  let before: Run | null = null;
  let after: Run | null = null;
  for (const run of map.runs) {
    if (run.node === point.node && run.node.nodeType === 3) {
      if (point.offset >= run.from && point.offset <= run.to && run.kind === 'text') {
        return run.start + (point.offset - run.from);
      }
      if (run.to <= point.offset && run.kind !== 'filler') before = run;
      else if (run.kind === 'filler') return run.start;
      else {
        after = run;
        break;
      }
      continue;
    }
    const side = compare(run.node, point);
    if (side === 'inside') return run.start;
    if (side === 'before') before = run;
    else {
      after = run;
      break;
    }
  }
  if (!before) return after?.start ?? 0;
  if (!after) return before.end;
  if (before.end === after.start) return before.end;
  // A line ends between the two: on which side does the point stand?
  if (before.kind === 'break') return after.start;
  return lineOf(after.node, map.root).contains(point.node) &&
    !lineOf(before.node, map.root).contains(point.node)
    ? after.start
    : before.end;
}

/** Where `node` lies, seen from `point`. */
function compare(node: Node, point: Point): 'before' | 'after' | 'inside' {
  if (node.contains(point.node) && node !== point.node) return 'inside';
  const child = point.node.nodeType === 1 ? (point.node.childNodes[point.offset] ?? null) : null;
  if (point.node.contains(node)) {
    if (!child) return node === point.node ? 'inside' : 'before';
    return child.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING ? 'before' : 'after';
  }
  return point.node.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING ? 'before' : 'after';
}

/**
 * The DOM point of a text offset. Where two runs meet, `end` of a range wants the earlier one (a caret after a word stays
 * in that word), `start` the later one.
 */
export function pointAt(map: DraftMap, offset: number, side: 'start' | 'end' = 'end'): Point {
  const touching = map.runs.filter((run) => run.start <= offset && offset <= run.end);
  const texts = touching.filter((run) => run.kind === 'text');
  const run =
    (side === 'end' ? (texts[0] ?? touching[0]) : (texts.at(-1) ?? touching.at(-1))) ??
    map.runs.findLast((candidate) => candidate.end <= offset);
  if (!run) return innermost(map.root);
  if (run.kind === 'text')
    return { node: run.node, offset: run.from + Math.min(offset, run.end) - run.start };
  if (run.kind === 'filler') return { node: run.node, offset: (run.node as Text).data.length };
  if (run.node.nodeType === 3) return { node: run.node, offset: run.from };
  const parent = run.node.parentNode!;
  const index = Array.prototype.indexOf.call(parent.childNodes, run.node);
  return { node: parent, offset: run.kind === 'atom' && offset > run.start ? index + 1 : index };
}

/** Where a caret goes in an empty composer: into the paragraph that is there, if there is one. */
function innermost(root: HTMLElement): Point {
  let node: Element = root;
  for (;;) {
    const inner: Element | undefined = Array.from(node.children).find(
      (child) => child.getAttribute('contenteditable') !== 'false' && lineOf(child, root) === child,
    );
    if (!inner) return { node, offset: 0 };
    node = inner;
  }
}
