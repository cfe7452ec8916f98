/** `{{?vip|one text|another}}`: the first where the scene is so, else the second, which may be left out. */
const CONDITION = /\{\{\?\s*(!?)\s*([\w\u3400-\u9fff,，、 -]{1,80}?)\s*\|([^{}|]*)(?:\|([^{}|]*))?\}\}/g;

/**
 * A script's text for these scenes: of each condition the part that holds, everything else untouched. Several scenes
 * with commas: one of them will do; `!` before them: none of them. Neither part may hold a blank.
 */
export function forScenes(text: string, scenes: readonly string[]): string {
  if (!text.includes('{{?')) return text;
  return text
    .replace(CONDITION, (_, not: string, names: string, yes: string, no = '') => {
      const holds = names.split(/[,，、]/).some((name) => scenes.includes(name.trim()));
      return holds !== (not === '!') ? yes : no;
    })
    .replace(/\n{2,}/g, '\n')
    .replace(/^\n|\n$/g, '');
}
