import { attribute, attributeNames, classOf, isPlain, styleOf, tagOf } from './tree';

/** What an element's style says, as far as reading needs it. Read once for every kind of element (see `Looks`). */
export interface Look {
  hidden: boolean;
  /** Off the picture but in the tree: a copy for screen readers. */
  copy: boolean;
  inline: boolean;
  /** Children side by side rather than one under the other. */
  side: boolean;
  /** Children in reverse visual order. */
  reverse: boolean;
  /** Drawn as a surface of its own: other background than what is behind it, border all round, shadow. */
  painted: boolean;
  /** Effective background behind its children. */
  background: string;
  absolute: boolean;
  bold: boolean;
  size: number;
  color: string;
  align: 'left' | 'right' | 'center';
  /** Line breaks in the source are line breaks. */
  pre: boolean;
  /** An icon font: its letters are no words. */
  icon: boolean;
  rtl: boolean;
  /** As wide as high and small: an avatar, an icon. */
  square: boolean;
  /** Drawn as a disc. */
  round: boolean;
  floats: boolean;
  /** The mouse says that it can be clicked. */
  pointer: boolean;
}

const CLEAR = /^rgba\(\d+, \d+, \d+, 0(?:\.0[0-2]\d*)?\)$|^transparent$/;

export function readLook(el: Element, behind: string): Look {
  const style = styleOf(el);
  const display = style.display;
  const position = style.position;
  const absolute = position === 'absolute' || position === 'fixed';
  const own = style.backgroundColor;
  const gradient = style.backgroundImage !== 'none' && style.backgroundImage.includes('gradient');
  const filled = (!CLEAR.test(own) && own !== behind) || gradient;
  const bordered =
    [style.borderTopWidth, style.borderRightWidth, style.borderBottomWidth, style.borderLeftWidth].every(
      (w) => Number.parseFloat(w) >= 0.5,
    ) &&
    style.borderTopStyle !== 'none' &&
    !CLEAR.test(style.borderTopColor);
  const flexible = display.endsWith('flex');
  const columns = display.endsWith('grid') && style.gridTemplateColumns.split(' ').length > 1;
  const weight = Number.parseInt(style.fontWeight, 10);
  const align = style.textAlign;
  const rtl = style.direction === 'rtl';
  return {
    hidden:
      display === 'none' ||
      style.visibility === 'hidden' ||
      style.visibility === 'collapse' ||
      style.fontSize === '0px',
    copy: absolute && isClipped(style),
    inline:
      display.startsWith('inline') &&
      display !== 'inline-flex' &&
      display !== 'inline-grid' &&
      display !== 'inline-table',
    side: (flexible && style.flexDirection.startsWith('row')) || columns || display === 'table-row',
    reverse: (flexible && style.flexDirection === 'column-reverse') || isFlipped(style.transform),
    painted: filled || bordered || (style.boxShadow !== 'none' && style.boxShadow !== ''),
    background: filled ? (gradient ? style.backgroundImage : own) : behind,
    absolute,
    bold: weight >= 600,
    size: Number.parseFloat(style.fontSize) || 16,
    color: style.color,
    align:
      align === 'center' || align === '-webkit-center' || align === '-moz-center'
        ? 'center'
        : align === 'right' ||
            align === '-webkit-right' ||
            align === '-moz-right' ||
            align === (rtl ? 'start' : 'end')
          ? 'right'
          : 'left',
    pre: style.whiteSpace.startsWith('pre') || style.whiteSpace === 'break-spaces',
    // Only the first family counts: ordinary stacks end in "Segoe UI Symbol".
    icon: /icon|symbols|awesome|glyph/i.test(style.fontFamily.split(',')[0] ?? ''),
    rtl,
    square: isSquare(style),
    round: /^(?:[4-9]\d|100)(?:\.\d+)?%/.test(style.borderTopLeftRadius) || isDisc(style),
    floats: style.float !== 'none',
    pointer: style.cursor === 'pointer',
  };
}

function isSquare(style: CSSStyleDeclaration): boolean {
  const width = Number.parseFloat(style.width);
  const height = Number.parseFloat(style.height);
  return Math.abs(width - height) <= 2 && width >= 12 && width <= 80;
}

const isDisc = (style: CSSStyleDeclaration): boolean =>
  Number.parseFloat(style.borderTopLeftRadius) >= Number.parseFloat(style.width) * 0.45;

/** A copy for screen readers: clipped to nothing, one pixel big, or far outside. */
function isClipped(style: CSSStyleDeclaration): boolean {
  const width = Number.parseFloat(style.width);
  const height = Number.parseFloat(style.height);
  if (width <= 2 && height <= 2 && style.overflow !== 'visible') return true;
  if (/^rect\(\s*0(?:px)?[, ]+0(?:px)?[, ]+0(?:px)?[, ]+0(?:px)?\s*\)$|^rect\(1px/.test(style.clip))
    return true;
  if (/inset\((?:50|100)%/.test(style.clipPath)) return true;
  return (
    Number.parseFloat(style.left) < -900 ||
    Number.parseFloat(style.top) < -900 ||
    Number.parseFloat(style.textIndent) < -900
  );
}

/** A transform that turns the list upside down: scaleY(-1) or rotate(180deg). */
export const isFlipped = (transform: string): boolean => {
  const matrix = /^matrix\(([^)]+)\)$/.exec(transform)?.[1]?.split(',').map(Number);
  return !!matrix && matrix[3]! < -0.5;
};

const POSITION_TOKEN =
  /(?:^|[-_])(?:first|last|active|hover|hovered|focus|focused|selected|highlight|highlighted|entering|entered|enter|enter-active|enter-to|appear|animate.*|animation.*|fade.*|odd|even|single|group-start|group-end|unread|fresh)$/i;
const stableCache = new Map<string, string>();
/** Class names that tell a kind of row: without the ones that number a row or say where in the list it stands. */
export function stableClasses(classes: string): string {
  const known = stableCache.get(classes);
  if (known !== undefined) return known;
  const out = classes
    .split(/\s+/)
    .filter(
      (c) =>
        c &&
        !/\d{4,}|[\da-f]{8}-[\da-f]{4}/i.test(c) &&
        !/[-_]\d+$/.test(c.replace(/^(?:[a-z]{1,12}:)*-?[a-z]{1,12}(?:-[a-z]{1,12})?-\d+$/, '')) &&
        !POSITION_TOKEN.test(c),
    )
    .join(' ');
  if (stableCache.size > 20000) stableCache.clear();
  stableCache.set(classes, out);
  return out;
}

const STYLE_WORDS =
  /(?:text-align|justify-content|align-self|align-items|float|margin-left|margin-right|margin|flex-direction|display|visibility|background(?:-color)?|color|left|right)\s*:\s*[^;]+/g;
const SKIPPED =
  /^(?:class|style|id|aria-(?!hidden$|live$|roledescription$).*|tabindex|title|href|src|alt|key|name|value|data-.*(?:id|key|time|stamp|index|text|content|url|src|date|height|size|known|offset|top)|lang|spellcheck|translate|draggable|datetime|type|rel|target|width|height|for|placeholder)$/;

/** The kind of an element: tag, stable classes, role-like attributes, alignment in its style. */
export function signatureOf(el: Element): string {
  let out = tagOf(el);
  const classes = classOf(el);
  // Cells without a class are told apart by where they stand.
  if (out === 'td' || (out === 'span' && !classes)) out += placeOf(el);
  const part = testNameOf(el);
  if (part) out += `@${part}`;
  if (classes) out += `.${stableClasses(classes)}`;
  for (const name of attributeNames(el)) {
    if (name === 'style') {
      const style = attribute(el, 'style')!.match(STYLE_WORDS);
      if (style) out += `{${style.filter((s) => !/\d{3,}px|var\(/.test(s)).join(';')}}`;
    } else if (name !== 'class' && !SKIPPED.test(name)) {
      const value = attribute(el, name)!;
      if (value.length <= 24 && !/\d{2,}|[\s/:]/.test(value)) out += `[${name}=${value}]`;
    }
  }
  return out;
}

function placeOf(el: Element): number {
  let place = 0;
  for (let at = el.previousElementSibling; at && place < 5; at = at.previousElementSibling) place++;
  return place;
}

/** What the page's own tests call this part: as telling as a class name. */
export function testNameOf(el: Element): string {
  if (isPlain(el)) return '';
  for (const name of ['data-test-id', 'data-testid', 'data-test', 'data-qa', 'data-cy', 'data-e2e']) {
    const value = attribute(el, name);
    if (value && value.length <= 60 && !/\d{2,}/.test(value)) return value;
  }
  return '';
}

/** Looks by kind of element: the path of signatures from the transcript down. One style reading for each kind. */
export class Looks {
  private readonly ids = new Map<string, number>();
  /** Plain elements by the kind of their parent, tag and class, without putting a signature together. */
  private readonly plain = new Map<number, Map<string, Map<string, number>>>();
  private readonly looks: Look[] = [];

  /** Number of the kind of `el` below the kind `parent`. */
  kind(el: Element, parent: number): number {
    const classes = classOf(el);
    const tag = tagOf(el);
    if (!isPlain(el) || tag === 'td' || (tag === 'span' && !classes)) return this.signed(el, parent);
    const tags = this.plain.get(parent) ?? new Map<string, Map<string, number>>();
    const kinds = tags.get(tag) ?? new Map<string, number>();
    const known = kinds.get(classes);
    if (known !== undefined) return known;
    const kind = this.signed(el, parent);
    // Pages that number their classes would fill it.
    if (kinds.size < 500) kinds.set(classes, kind);
    this.plain.set(parent, tags.set(tag, kinds));
    return kind;
  }

  private signed(el: Element, parent: number): number {
    const key = `${parent}>${signatureOf(el)}`;
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.ids.size + 1;
      this.ids.set(key, id);
    }
    return id;
  }

  look(el: Element, kind: number, behind: string): Look {
    let look = this.looks[kind];
    if (!look) {
      look = readLook(el, behind);
      this.looks[kind] = look;
    }
    return look;
  }
}
