import { unescapeXml } from './xml';

/** Stands for the edge of a block until all tags are gone. */
const BLOCK = '\v';

/** Whether a text has tags that a mail or ticket editor writes. */
export function looksLikeHtml(text: string): boolean {
  return /<(?:\/?(?:p|div|span|br|b|i|u|a|ul|ol|li|strong|em|table|tr|td|img|h[1-6]|font)\b[^<>]{0,2000})>/i.test(
    text,
  );
}

/**
 * The words of a piece of HTML with its lines and list marks. What comes out is text for a composer, never markup:
 * tags, scripts and styles are gone before the entities are read.
 */
export function htmlToText(html: string): string {
  const text = html
    .replace(/<(script|style|head|title)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
    .replace(/<br\b[^<>]*>/gi, '\n')
    .replace(/<li\b[^<>]*>/gi, `${BLOCK}· `)
    .replace(/<\/?(?:p|div|ul|ol|tr|table|h[1-6]|blockquote|section|article)\b[^<>]*>/gi, BLOCK)
    .replace(/<[a-z/!][^<>]*>/gi, '')
    // Where blocks meet there is one line end, however many tags say so.
    .replace(/\v[\v ]*/g, '\n');
  return unescapeXml(text)
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
