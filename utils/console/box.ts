import { type Look, type Looks, testNameOf } from './look';
import { attribute, classOf, flatChildren, isElement, shadowOf, tagOf } from './tree';
import { type Hint, hintOfClass, isStatusText, isTimeText, wordsOfClass } from './words';

/** What is drawn at a leaf. `text` is trimmed of nothing; for pictures and media it is what stands for them. */
export interface Piece {
  what: 'words' | 'break' | 'image' | 'video' | 'audio' | 'file' | 'sticker' | 'voice' | 'location';
  text: string;
}

/** One visible element of a row, with what was found in it. A plain tree, so that splitting and reading are pure. */
export interface Box {
  el: Element;
  tag: string;
  kind: number;
  look: Look;
  hint: Hint | null;
  /** A control: its words are not the message's. */
  button: boolean;
  kids: (Box | Piece)[];
  /** In a line with what is around it; an inline element around blocks is not. */
  inline: boolean;
  /** Characters of words below, controls left out. */
  chars: number;
  /** Pictures and media below that are no avatars. */
  media: number;
  /** Everything below is beside the point: time, tick, name, avatar, control. */
  meta: boolean;
  /** Of what kinds the parts beside the point are. */
  marks: number;
  /** Painted boxes with words below (outermost ones). */
  bubbles: number;
  /** A class name calls something in it the words of a message. */
  spoken: boolean;
  /** Elements below, itself included. */
  size: number;
}

export const isBox = (kid: Box | Piece): kid is Box => 'el' in kid;

const NEVER = new Set(
  'script style template noscript svg canvas select option datalist input textarea object embed link meta head title progress meter hr wbr math rp rt source track area map'.split(
    ' ',
  ),
);
export const RICH = new Set(
  'p ul ol li pre blockquote h1 h2 h3 h4 h5 h6 table thead tbody tr td th figure figcaption dl dt dd br span a b strong em i u s del ins code kbd mark small sub sup q cite abbr img picture video audio time bdi bdo font hr details summary'.split(
    ' ',
  ),
);
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|[\u200d\ufe0f])+$/u;

export interface BoxContext {
  looks: Looks;
  ignore?: Element;
  /** Told of every root that must be observed too. */
  onRoot(root: Node): void;
  /** Elements read so far, to keep one task short. */
  count: number;
}

/** Reads what is visible under `el`. Null if nothing is (hidden, or a kind that never speaks). */
export function readBox(el: Element, parentKind: number, behind: string, context: BoxContext): Box | null {
  const tag = tagOf(el);
  if (NEVER.has(tag) || el === context.ignore) return null;
  context.count++;
  const kind = context.looks.kind(el, parentKind);
  const look = context.looks.look(el, kind, behind);
  if (look.hidden) return null;
  const classes = classOf(el);
  const hint: Hint | null = look.copy
    ? 'hidden'
    : tag === 'time'
      ? 'time'
      : tag === 'blockquote'
        ? 'quote'
        : (hintOfClass(classes) ?? hintOfClass(testNameOf(el)));
  const role = attribute(el, 'role');
  const box: Box = {
    el,
    tag,
    kind,
    look,
    hint:
      hint ??
      (role === 'separator'
        ? 'system'
        : role === 'toolbar' || role === 'menu' || role === 'tooltip'
          ? 'actions'
          : null),
    button: tag === 'button' || role === 'button' || role === 'menuitem' || role === 'checkbox',
    kids: [],
    inline: look.inline,
    chars: 0,
    media: 0,
    meta: false,
    marks: 0,
    bubbles: 0,
    spoken: isSpoken(classes),
    size: 1,
  };
  if (tag === 'br') {
    box.kids.push({ what: 'break', text: '\n' });
    return box;
  }
  if (tag === 'img' || (role === 'img' && !el.firstChild)) readImage(box, el);
  else if (tag === 'video' || tag === 'audio') {
    box.kids.push({ what: tag, text: attribute(el, 'aria-label') ?? attribute(el, 'title') ?? '' });
    box.media = 1;
  } else if (!look.icon) readKids(box, el, context);
  markAside(box);
  unmarkBadges(box);
  markChips(box);
  // `message-and-actions`, `group-sender`: what holds the words is not what its name says.
  if (box.hint && HOLDERS.has(box.hint) && box.kids.some((k) => isBox(k) && k.spoken)) box.hint = null;
  box.meta = isMeta(box);
  if (box.hint === 'time') box.marks |= TIMED;
  if (box.hint === 'author') box.marks |= NAMED;
  if (box.hint === 'avatar') box.marks |= PICTURED;
  return box;
}

const HOLDERS = new Set<Hint>(['time', 'status', 'author', 'avatar', 'actions', 'reactions', 'head']);
const spokenCache = new Map<string, boolean>();
/** `message-text`, `msgContent`, `chat-bubble`. */
function isSpoken(classes: string): boolean {
  if (!classes) return false;
  let spoken = spokenCache.get(classes);
  if (spoken === undefined) {
    spoken = classes
      .split(/\s+/)
      .some((c) =>
        /(?:^| )(?:(?:message|msg|chat|bubble) (?:text|content|body|words|bubble)|bubble)$/.test(
          wordsOfClass(c).join(' '),
        ),
      );
    if (spokenCache.size > 5000) spokenCache.clear();
    spokenCache.set(classes, spoken);
  }
  return spoken;
}

export const TIMED = 1;
export const NAMED = 2;
export const PICTURED = 4;

/** A small picture or initials beside the words is who wrote, not what. */
function markAside(box: Box): void {
  const boxes = box.kids.filter(isBox);
  if (boxes.length < 2 && !box.look.side) return;
  const speaking = new Set(boxes.filter((b) => !b.meta && b.chars > 0));
  // A disc before a square bubble with one word in it.
  const discs = boxes.some((b) => b.look.round && b.look.square && b.chars <= 3);
  for (const b of boxes) {
    const beside = box.look.side || b.look.floats || b.look.absolute || b.look.square;
    const others = speaking.size > (speaking.has(b) ? 1 : 0);
    if (!beside || !others || b.hint === 'avatar') continue;
    const pictures = b.chars === 0 && b.media > 0 && (!b.look.painted || isSmallPicture(b));
    const initials =
      b.chars > 0 &&
      b.chars <= 3 &&
      b.look.square &&
      b.kids.length <= 2 &&
      !/^\d+$/.test(textOfBox(b)) &&
      (b.look.round || !discs);
    if (pictures || initials) {
      b.hint = 'avatar';
      b.meta = true;
      speaking.delete(b);
      b.marks |= PICTURED;
      box.media -= b.media;
      box.marks |= PICTURED;
      box.bubbles -= b.look.painted && b.chars > 0 ? 1 : 0;
    }
  }
}

/** A painted word in a line with others is a badge or a mention and no bubble. */
function unmarkBadges(box: Box): void {
  const inline = box.kids.filter((k): k is Box => isBox(k) && k.inline && k.chars > 0 && !k.meta);
  const besides = box.kids.some((k) => !isBox(k) && k.what === 'words' && k.text.trim() !== '');
  const badges = inline.filter((k) => k.look.painted && k.chars <= 24 && !k.button);
  if (badges.length && (besides || badges.length < inline.length)) box.bubbles -= badges.length;
}

const CHIP =
  /^(?:hints?|suggest(?:ion|ed)?s?|quick|prompts?|chips?|shortcuts?|options?|choices?|faqs?|starters?)$/;

const isAlike = (a: Box, b: Box): boolean => a.tag === b.tag && classOf(a.el) === classOf(b.el);

/** Answers to choose from, made of anything but buttons: clickable and alike, side by side or called so. */
function markChips(box: Box): void {
  if (box.look.pointer) return;
  const clickable = box.kids
    .filter(isBox)
    .filter((k) => k.look.pointer && !k.button && k.marks === 0 && k.chars > 0 && k.chars <= 60);
  const first = clickable[0];
  if (!first || clickable.some((k) => !isAlike(k, first) || k.tag === 'a' || k.media > 0)) return;
  const called = [box, first].some((b) => wordsOfClass(classOf(b.el)).some((w) => CHIP.test(w)));
  if (!called && !(clickable.length > 1 && box.look.side && clickable.every((k) => k.look.painted))) return;
  for (const chip of clickable) {
    box.chars -= chip.chars;
    box.bubbles -= chip.look.painted ? 1 : chip.bubbles;
    chip.button = true;
    chip.meta = true;
    chip.chars = 0;
    chip.bubbles = 0;
  }
}

/** One picture, square and no larger than an avatar. */
function isSmallPicture(box: Box): boolean {
  if (box.tag === 'img' || box.kids.every((k) => !isBox(k))) return box.look.square;
  const kids = box.kids.filter(isBox).filter((k) => k.media > 0);
  return kids.length === 1 && kids[0] !== undefined && isSmallPicture(kids[0]);
}

function readKids(box: Box, el: Element, context: BoxContext): void {
  const shadow = shadowOf(el);
  if (shadow) context.onRoot(shadow);
  if (box.tag === 'slot') {
    const host = (el.getRootNode() as ShadowRoot).host;
    if (host) context.onRoot(host);
  }
  const kids = flatChildren(el);
  for (let i = 0; i < kids.length; i++) {
    const kid = kids[i]!;
    if (kid.nodeType === 3) {
      const text = kid.nodeValue ?? '';
      if (text.trim()) {
        box.kids.push({ what: 'words', text });
        if (!box.button && box.hint !== 'hidden') box.chars += text.trim().length;
      } else if (text) box.kids.push({ what: 'words', text: ' ' });
    } else if (isElement(kid)) {
      const inner = readBox(kid, box.kind, box.look.background, context);
      if (!inner) continue;
      box.kids.push(inner);
      box.size += inner.size;
      if (
        !inner.inline &&
        inner.tag !== 'br' &&
        (inner.chars > 0 || inner.media > 0) &&
        !inner.look.absolute &&
        !inner.look.floats
      )
        box.inline = false;
      box.marks |= inner.marks;
      box.spoken ||= inner.spoken && inner.chars + inner.media > 0;
      box.bubbles +=
        inner.look.painted && inner.chars > 0 && !inner.button && !inner.meta ? 1 : inner.bubbles;
      box.media += inner.hint === 'avatar' ? 0 : inner.media;
      if (!box.button && inner.hint !== 'hidden') box.chars += inner.chars;
    }
  }
  const label =
    box.chars === 0 && box.kids.every((k) => !isBox(k)) && /emoji|emoticon/i.test(classOf(el))
      ? (attribute(el, 'data-emoji') ?? attribute(el, 'aria-label') ?? attribute(el, 'title'))
      : null;
  if (label) {
    box.kids.push({ what: 'words', text: label });
    box.chars += label.length;
  }
}

function readImage(box: Box, el: Element): void {
  const alt = (attribute(el, 'alt') ?? attribute(el, 'aria-label') ?? attribute(el, 'title') ?? '').trim();
  const marked = /emoji|emoticon|smil/i.test(classOf(el));
  const short = /^:[\w+-]+:$/.test(alt);
  if ((alt && EMOJI.test(alt)) || (marked && alt) || short) {
    box.kids.push({ what: 'words', text: alt });
    box.chars = alt.length;
  } else if (/\bavatar\b|profile (?:photo|picture|image)|头像/i.test(alt)) {
    box.hint = 'avatar';
    box.marks |= PICTURED;
  } else if (box.hint !== 'avatar' && attribute(el, 'role') !== 'presentation') {
    const sticker = !alt && /sticker|\bstk\b|animated-?emoji/i.test(classOf(el));
    box.kids.push({ what: sticker ? 'sticker' : 'image', text: alt });
    box.media = 1;
  }
}

function isMeta(box: Box): boolean {
  if (box.chars === 0 && box.media === 0) return true;
  if (box.hint === 'time' && box.chars <= 60) return true;
  if (box.hint === 'status' && box.chars <= 40) return true;
  if (box.hint === 'author' && box.chars <= 60 && box.media === 0) return true;
  if (box.hint === 'avatar' && box.chars <= 4) return true;
  if ((box.hint === 'actions' || box.hint === 'reactions') && box.chars <= 60) return true;
  if (box.hint === 'typing' || box.hint === 'hidden') return true;
  if (box.hint === 'head' && box.chars <= 60 && !box.look.painted && box.media === 0) return true;
  if (box.media) return false;
  const boxes = box.kids.filter(isBox);
  const own = box.kids.some((k) => !isBox(k) && k.what === 'words' && k.text.trim());
  if (!own && boxes.length) return boxes.every((b) => b.meta);
  if (box.chars > 48) return false;
  const text = textOfBox(box);
  if (isTimeText(text)) {
    box.marks |= TIMED;
    return true;
  }
  return isStatusText(text);
}

/** All words below, in order, spaces collapsed; for short boxes only. */
export function textOfBox(box: Box): string {
  let out = '';
  const add = (b: Box) => {
    for (const kid of b.kids) {
      if (!isBox(kid)) out += kid.what === 'words' || kid.what === 'break' ? kid.text : '';
      else if (kid.hint !== 'hidden' && !kid.button) {
        if (!kid.inline) out += ' ';
        add(kid);
        if (!kid.inline) out += ' ';
      }
    }
  };
  add(box);
  return out.replace(/\s+/g, ' ').trim();
}
