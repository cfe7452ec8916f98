import { attribute, classOf, flatAncestors, isElement, matches, rectOf, styleOf, tagOf } from './tree';

export interface ComposerCandidate {
  el: HTMLElement;
  rect: DOMRect;
  score: number;
}

const FIELDS = 'textarea, input, [contenteditable], [role=textbox]';
const TEXT_INPUT = /^(?:text|)$/;
const WRITE =
  /messag|reply|compos|chat|type (?:a|your|here|something)|write|say something|send|editor|answer|respond|comment|输入|消息|讯息|訊息|回复|回覆|发送|说点|聊天|请描述|answer|nachricht|mensaje|écri|сообщ|메시지|メッセージ|tiny|ql-|prosemirror|lexical|draft/i;
const OTHER =
  /search|filter|find|e-?mail|password|passwd|phone|zip|address|login|sign-?in|user-?name|coupon|promo|quantity|query|lookup|jump to|go to|title|subject|tag|url|captcha|code|first.?name|last.?name|note\b|搜索|搜尋|查找|查询|筛选|邮箱|密码|手机|电话|验证码|账号|用户名|姓名|标题|备注|订单号/i;

/** Everything in these roots in which an answer could be written, best first. */
export function findComposers(
  roots: readonly (Document | ShadowRoot)[],
  ignore?: Element,
): ComposerCandidate[] {
  const out: ComposerCandidate[] = [];
  for (const root of roots) {
    const fields: Element[] = Array.from(root.querySelectorAll(FIELDS));
    const body = root.nodeType === 9 ? (root as Document).body : null;
    if (body && (root as Document).designMode === 'on') fields.push(body);
    for (const el of fields) {
      if (ignore?.contains(el)) continue;
      const candidate = judge(el as HTMLElement);
      if (candidate) out.push(candidate);
    }
  }
  return out.sort((a, b) => b.score - a.score).slice(0, 24);
}

/** Is it a field at all in which one could write now, and how much like a composer is it. */
function judge(el: HTMLElement): ComposerCandidate | null {
  const tag = tagOf(el);
  const editable = attribute(el, 'contenteditable');
  const rich = (editable !== null && editable !== 'false') || tag === 'body';
  if (tag === 'input') {
    if (!TEXT_INPUT.test((attribute(el, 'type') ?? '').toLowerCase())) return null;
  } else if (tag !== 'textarea' && !rich) return null;
  // Inner editable parts of one editor are that editor.
  if (
    rich &&
    tag !== 'body' &&
    flatAncestors(el)
      .slice(0, 12)
      .some((a) => (a as HTMLElement).isContentEditable === true)
  )
    return null;
  if (attribute(el, 'readonly') !== null && tag !== 'body') return null;
  // An empty editor body is no taller than its line; its frame is the field.
  const frame = tag === 'body' ? (el.ownerDocument.defaultView?.frameElement ?? null) : null;
  const rect = rectOf(frame ?? el);
  if (rect.width < 40 || rect.height < 8) return null;
  if (!isSeen(el, tag === 'body')) return null;

  let score = tag === 'input' ? 0 : 3;
  const said = ['placeholder', 'aria-label', 'data-placeholder', 'aria-placeholder', 'name', 'id', 'title']
    .map((n) => attribute(el, n) ?? '')
    .join(' ');
  const around = flatAncestors(el)
    .slice(0, 4)
    .map((a) => `${classOf(a)} ${attribute(a, 'id') ?? ''} ${tagOf(a).includes('-') ? tagOf(a) : ''}`)
    .join(' ');
  if (WRITE.test(said)) score += 3;
  if (WRITE.test(classOf(el))) score += 1;
  if (OTHER.test(`${said} ${classOf(el)}`)) score -= WRITE.test(said) ? 2 : 6;
  if (/messag|compos|chat|reply|input-?area|sendbox|toolbar|editor|footer/i.test(around)) score += 2;
  if (/search|login|sign-?in|filter|newsletter|comment-form/i.test(around)) score -= 4;
  const role = attribute(el, 'role');
  if (role === 'searchbox' || role === 'combobox') score -= 4;
  if (attribute(el, 'type') === 'search') score -= 6;
  if (attribute(el, 'aria-haspopup') === 'listbox' && tag === 'input') score -= 2;
  if (attribute(el, 'disabled') !== null || attribute(el, 'aria-disabled') === 'true') score -= 2;
  const box = flatAncestors(el).find((a) => matches(a, 'form, [role=form], dialog, [role=dialog]')) ?? null;
  if (box && tagOf(box) === 'form') {
    const others = Array.from(box.querySelectorAll('input, select')).filter(
      (o) => o !== el && isField(o),
    ).length;
    if (box.querySelector('input[type=password]')) score -= 8;
    if (others >= 2) score -= 5;
    else if (others === 1) score -= 2;
  }
  if (rect.width < 120) score -= 1;
  return { el, rect, score };
}

const isField = (el: Element): boolean => {
  const type = (attribute(el, 'type') ?? 'text').toLowerCase();
  if (!/^(?:text|email|tel|password|number|url|date)$/.test(type) && tagOf(el) !== 'select') return false;
  const rect = el.getBoundingClientRect();
  return rect.width > 10 && rect.height > 6;
};

/** Drawn, and not a twin that only measures how tall the text is. */
export function isSeen(el: Element, frameBody = false): boolean {
  if (attribute(el, 'aria-hidden') === 'true' && attribute(el, 'tabindex') === '-1') return false;
  const style = styleOf(el);
  if (style.visibility !== 'visible' || (Number(style.opacity) === 0 && !frameBody)) return false;
  for (let at: Element | null = el, i = 0; at && i < 40; i++) {
    const parent: Node | null = at.parentNode ?? null;
    const host: Element | null = isElement(parent) ? parent : ((parent as ShadowRoot | null)?.host ?? null);
    if (attribute(at, 'hidden') !== null || attribute(at, 'inert') !== null) return false;
    if (i < 6 && at !== el) {
      const s = styleOf(at);
      if (s.overflow === 'hidden' && (Number.parseFloat(s.height) === 0 || Number.parseFloat(s.width) === 0))
        return false;
    }
    at = host;
  }
  const rect = rectOf(el);
  return (
    rect.bottom > -5000 &&
    rect.right > 0 &&
    !(style.position === 'absolute' && (rect.left < -500 || rect.bottom < -500))
  );
}
