import { stableClasses } from './look';
import { attribute, classOf, flatElements, tagOf } from './tree';

/** Kind of an item for comparing it with its neighbours: tag and first stable class. */
export const itemKind = (el: Element): string =>
  `${tagOf(el)}.${stableClasses(classOf(el)).split(' ')[0] ?? ''}.${attribute(el, 'role') ?? ''}`;

/** How an item is built, two levels deep, badges at its end left out; null for a mere line of text. */
export function shapeOf(el: Element): string | null {
  const kids = flatElements(el).slice(0, 2);
  if (!kids.length) return null;
  const inner = kids.map((k) => `${tagOf(k)}(${flatElements(k).slice(0, 2).map(tagOf).join(' ')})`);
  return `${tagOf(el)}.${attribute(el, 'role') ?? ''}:${inner.join(' ')}`;
}
