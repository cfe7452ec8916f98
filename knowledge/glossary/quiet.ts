/** Links, addresses and file paths: a term in them is no word of the sentence. */
const QUIET =
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>"'，。；！？、（）【】《》]+|\bwww\.[^\s<>"'，。；！？、（）【】《》]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}|\b(?:[\w-]{1,64}\.){1,8}(?:com|cn|net|org|io|top|shop|tw|hk|edu|gov|html?|php|app|dev|cc|me)\b(?:\/[^\s<>"'，。；！？、（）【】《》]*)?/gi;

/** Spans `[start, end)` of a text in which nothing is looked up, in order. */
export function quietSpans(text: string): { start: number; end: number }[] {
  // Without one of these there is no link: most messages end here.
  if (!/[.@]|:\/\//.test(text)) return [];
  return [...text.matchAll(QUIET)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
