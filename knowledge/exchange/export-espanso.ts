import { stringify } from 'yaml';
import type { Script } from '../pack/schema';
import type { ExportFile } from './export';

/**
 * Scripts as an Espanso match file. A script with blanks becomes a form, the caret mark becomes `$|$`. Purpose, stage
 * and feelings have no place there: our own format keeps them.
 */
export function exportEspanso(scripts: readonly Script[], name: string): ExportFile {
  const content = stringify({ matches: scripts.map(matchOf) }, { lineWidth: 0 });
  return { name: `${name}.yml`, type: 'application/yaml', content };
}

function matchOf(script: Script, index: number): Record<string, unknown> {
  const { title, text, shortcut, keywords } = script;
  const fields: Record<string, unknown> = {};
  let asks = false;
  const filled = text.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (_, blank: string) => {
    if (blank === '|') return '$|$';
    asks = true;
    // Espanso's names are words (`\w`, letters of any script).
    const field = blank.replace(/[^\p{L}\p{N}_]+/gu, '_') || `_${index}`;
    const known = script.blanks?.find((candidate) => candidate.name === blank);
    if (known?.choices?.length) fields[field] = { type: 'choice', values: known.choices };
    if (known?.default) fields[field] = { ...(fields[field] as object), default: known.default };
    return `[[${field}]]`;
  });
  return {
    // Every match needs a trigger; one without a shortcut is found by its label in Espanso's search.
    trigger: `:${shortcut || `wr${index + 1}`}`,
    label: title,
    ...(keywords?.length ? { search_terms: keywords } : {}),
    ...(asks ? { form: filled } : { replace: filled }),
    ...(Object.keys(fields).length ? { form_fields: fields } : {}),
  };
}
