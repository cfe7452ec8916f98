import type { Script } from '../pack/schema';

/** A script of the agent's own. `variantOf`: the team's script that it was made from by editing what was inserted. */
export type OwnScript = Script & { variantOf?: string };

/**
 * What to suggest from: of a team's script and the agent's variant of it only the variant, since that is how they
 * say it. The same list for the same input, so that what is computed from it can be kept.
 */
export function withVariants(scripts: readonly Script[], personal: readonly OwnScript[]): readonly Script[] {
  const replaced = new Set(personal.flatMap(({ variantOf }) => variantOf ?? []));
  return replaced.size === 0 ? scripts : scripts.filter(({ id }) => !replaced.has(id));
}

const TITLE_LENGTH = 18;

/** What a script without a name is called: its first words. */
export function titleFor(text: string): string {
  const line = text
    .replace(/\{\{\|\}\}/g, '')
    .replace(/\{\{([^{}]*)\}\}/g, '$1')
    .trim()
    .split('\n')[0]!;
  const words = /^[\p{Script=Latin}\d\s\p{P}]+$/u.test(line)
    ? line.slice(0, TITLE_LENGTH * 2)
    : line.slice(0, TITLE_LENGTH);
  return words.length < line.length ? `${words.trim()}…` : words;
}

/**
 * A draft as a script that fits other customers too: what is known of this conversation becomes a blank again.
 * `known`: values by the blank's name.
 */
export function asScriptText(draft: string, known: Readonly<Record<string, string>>): string {
  let text = draft.trim();
  const longest = Object.entries(known).sort(([, a], [, b]) => b.length - a.length);
  for (const [name, value] of longest) {
    if (value.trim().length >= 2) text = text.split(value).join(`{{${name}}}`);
  }
  return text;
}
