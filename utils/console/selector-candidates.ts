import { queryAll } from './selectors';
import { stableClasses } from './look';
import { attribute, classOf, flatContains, flatParent, matches, parentOf, shadowOf, tagOf } from './tree';

const STABLE_ATTRIBUTES = [
  'data-testid',
  'data-test',
  'data-test-id',
  'data-qa',
  'data-cy',
  'data-role',
  'data-type',
  'data-direction',
  'data-side',
  'data-author-type',
  'role',
  'name',
  'placeholder',
  'aria-label',
  'itemprop',
  'align',
  'contenteditable',
];
/** Names made by a build tool: gone with the next release. */
export const isGenerated = (name: string): boolean =>
  /^(?:css|sc|jsx|emotion|svelte|astro|ng|_ng\w+|data-v)-[\w-]*$/i.test(name) ||
  /(?:__|--|-|_)(?=[\w]*\d)[a-zA-Z\d]{5,8}$/.test(name) ||
  /^(?=[a-zA-Z]*\d)[a-zA-Z\d]{5,8}$/.test(name) ||
  /^_/.test(name);
const isUtility = (name: string): boolean =>
  /[:[\]/]/.test(name) ||
  /^-?(?:flex|grid|block|inline|hidden|relative|absolute|fixed|sticky|static|p[trblxy]?|m[trblxy]?|w|h|min|max|gap|space|text|font|bg|border|rounded|shadow|items|justify|self|content|overflow|z|top|left|right|bottom|inset|opacity|transition|duration|ease|leading|tracking|truncate|whitespace|break|order|col|row|d|align)(?:-|$)/.test(
    name,
  );

const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;

/** Ways to name one element, simple and durable first. */
function namesOf(el: Element): string[] {
  const tag = tagOf(el);
  const out: string[] = [];
  if (tag.includes('-')) out.push(tag);
  for (const name of STABLE_ATTRIBUTES) {
    const value = attribute(el, name);
    if (value && value.length <= 60 && !/\d{3,}/.test(value)) out.push(`[${name}=${quoted(value)}]`);
  }
  for (const name of Element.prototype.getAttributeNames.call(el)) {
    if (/^(?:data-|own$|mine$|outgoing$|incoming$|is-)/.test(name) && !STABLE_ATTRIBUTES.includes(name)) {
      const value = attribute(el, name)!;
      out.push(
        value === '' || value.length > 24 || /\d{2,}/.test(value)
          ? `[${name}]`
          : `[${name}=${quoted(value)}]`,
      );
    }
  }
  const classes = stableClasses(classOf(el)).split(' ').filter(Boolean);
  const durable = classes.filter((c) => !isGenerated(c) && !isUtility(c));
  for (const c of durable) out.push(`.${CSS.escape(c)}`);
  if (durable.length > 1) out.push(durable.map((c) => `.${CSS.escape(c)}`).join(''));
  const id = attribute(el, 'id');
  if (id && !/\d{3,}/.test(id) && !isGenerated(id)) out.push(`#${CSS.escape(id)}`);
  const generated = classes.filter((c) => isGenerated(c) && !isUtility(c));
  for (const c of generated) out.push(`.${CSS.escape(c)}`);
  const all = classes.map((c) => `.${CSS.escape(c)}`).join('');
  if (classes.length > 1) out.push(all);
  out.push(tag);
  return [...new Set(out)];
}

/** Hosts of the open shadow roots around an element, outermost first, up to `scope`. */
function hostsOf(el: Element): Element[] {
  const hosts: Element[] = [];
  for (let root = el.getRootNode(); root.nodeType === 11; ) {
    const host = (root as ShadowRoot).host;
    hosts.unshift(host);
    root = host.getRootNode();
  }
  return hosts;
}

/** `a >>> b >>>` in front of selectors for what lies in open shadow roots. */
function prefixOf(el: Element, scope: Element | null): string {
  const hosts = hostsOf(el).filter((h) => !scope || (scope !== h && flatContains(scope, h)) || scope === h);
  const inner = scope && shadowOf(scope) ? hosts : hosts.filter((h) => !scope || h.getRootNode() !== null);
  return inner.map((h) => `${tagOf(h)} >>> `).join('');
}

export interface Candidate {
  selector: string;
  elements: Element[];
}

/**
 * Selectors that match all of `wanted` and none of `others`, best first, each with what it matches. One for
 * every set of elements, so that "broader" and "narrower" really differ.
 * @param scope null = searched in the whole document
 */
export function candidatesFor(
  wanted: readonly Element[],
  others: readonly Element[],
  scope: Element | null,
): Candidate[] {
  const first = wanted[0];
  if (!first) return [];
  const prefix = prefixOf(first, scope);
  const place = scope ?? first.ownerDocument;
  const bySet = new Map<string, Candidate>();
  const numbers = new Map<Element, number>();
  const setName = (els: Element[]) =>
    els
      .map((e) => {
        if (!numbers.has(e)) numbers.set(e, numbers.size);
        return numbers.get(e)!;
      })
      .sort((a, b) => a - b)
      .join(',');
  const consider = (selector: string) => {
    const elements = queryAll(place as Element, prefix + selector);
    if (
      !elements.length ||
      !wanted.every((w) => elements.includes(w)) ||
      others.some((o) => elements.includes(o))
    )
      return;
    const name = setName(elements);
    if (!bySet.has(name)) bySet.set(name, { selector: prefix + selector, elements });
  };
  const own = namesOf(first).filter((n) => wanted.every((w) => matches(w, n)));
  for (const name of own) consider(name);
  let parent = first;
  for (let up = 0; up < 3; up++) {
    const next = parentOf(parent);
    if (next?.nodeType !== 1 || next === scope) break;
    parent = next as Element;
    const link = up === 0 ? ' > ' : ' ';
    for (const outer of namesOf(parent).slice(0, 8))
      for (const name of own.slice(0, 8)) consider(`${outer}${link}${name}`);
  }
  return [...bySet.values()];
}

/** Up to four ways to find the same elements, most durable first. */
export function selectorsFor(
  wanted: readonly Element[],
  others: readonly Element[],
  scope: Element | null,
): string[] {
  const sample = wanted.length > 12 ? [...wanted.slice(0, 6), ...wanted.slice(-6)] : wanted;
  const found = sameKindFirst(candidatesFor(sample, others.slice(0, 12), scope), wanted.length);
  const direct = believable(found, scope ? wanted.length : 1).map((c) => c.selector);
  if (direct.length || !scope || !wanted.length) return direct;
  // The difference stands on something around the elements.
  for (
    let level = 0, at = wanted.map((w) => flatParent(w));
    level < 4 && at.every((a) => a && a !== scope);
    level++
  ) {
    const outer = at as Element[];
    const beside = others.map((o) => ancestor(o, level + 1)).filter((o): o is Element => o !== null);
    const names = sameKindFirst(
      candidatesFor([...new Set(outer)].slice(0, 12), beside.slice(0, 12), scope),
      wanted.length,
    ).slice(0, 4);
    if (names.length) return believable(names, wanted.length).map((c) => c.selector);
    at = outer.map((a) => flatParent(a));
  }
  return [];
}

/** Without those that match far more than was meant; one at least stays. */
function believable(list: readonly Candidate[], count: number): Candidate[] {
  const near = list.filter((c) => c.elements.length <= Math.max(count + (count > 2 ? 2 : 0), count * 1.5));
  return (near.length ? near : list.slice(0, 1)).slice(0, 4);
}

const ancestor = (el: Element, levels: number): Element | null => {
  let at: Element | null = el;
  for (let i = 0; at && i < levels; i++) at = flatParent(at);
  return at;
};

/** Those that match about as many elements as were meant, before the ones that match the world. */
const sameKindFirst = (list: Candidate[], count: number): Candidate[] =>
  [...list].sort((a, b) => Math.abs(a.elements.length - count) - Math.abs(b.elements.length - count));
