import { asText, asWords, isRecord } from './clean';
import { htmlToText } from './html-text';
import { collect } from './lists';
import { blankName, fromCaretMark } from './placeholders';
import type { Found, Reading, RowReason } from './types';

type Blanks = NonNullable<Found['blanks']>;
type Filled = { text: string; blanks: Blanks } | { refused: RowReason; detail?: string };

/**
 * An Espanso match file. A variable becomes a blank, a fixed text or choices; what would run a program on the
 * computer (`shell`, `script`) is refused.
 */
export function readEspanso(file: Record<string, unknown>): Reading {
  const matches = Array.isArray(file.matches) ? file.matches : [];
  const globals = listOf(file.global_vars);
  return collect('espanso', matches, (match) => {
    const triggers = asWords(match.triggers ?? match.trigger);
    const form = asText(match.form);
    const html = asText(match.html);
    const raw = asText(match.replace) || asText(match.markdown) || (html ? htmlToText(html) : '') || form;
    if (!raw && match.image_path !== undefined) return { refused: 'picture-only' };
    const filled = form
      ? fillForm(raw, match.form_fields)
      : fillVars(raw, [...globals, ...listOf(match.vars)]);
    if ('refused' in filled) return filled;
    return {
      text: fromCaretMark(filled.text, '$|$'),
      blanks: filled.blanks,
      title: asText(match.label),
      shortcut: triggers[0]?.replace(/^[:;/]/, ''),
      keywords: [...triggers.slice(1), ...asWords(match.search_terms)],
    };
  });
}

function fillVars(text: string, vars: Record<string, unknown>[]): Filled {
  const blanks: Blanks = [];
  let refused: { refused: RowReason; detail?: string } | undefined;
  const filled = text.replace(/\{\{\s*([^{}|]{1,200}?)\s*\}\}/g, (_, name: string) => {
    const variable = vars.findLast((candidate) => asText(candidate.name) === name.split('.')[0]);
    const params = isRecord(variable?.params) ? variable.params : {};
    switch (asText(variable?.type)) {
      case 'shell':
      case 'script':
        refused = { refused: 'runs-program', detail: name };
        return '';
      case 'echo':
        return asText(params.echo);
      case 'date':
        blanks.push({ name: blankName(name), kind: /%[HIM]/.test(asText(params.format)) ? 'time' : 'date' });
        return `{{${blankName(name)}}}`;
      case 'choice':
      case 'random': {
        const values = params.values ?? params.choices;
        const choices = (Array.isArray(values) ? values : asText(values).split('\n'))
          .map((choice) => (isRecord(choice) ? asText(choice.label ?? choice.id) : asText(choice)).trim())
          .filter(Boolean);
        blanks.push({ name: blankName(name), kind: 'choice', choices });
        return `{{${blankName(name)}}}`;
      }
      case 'form':
        return formBlanks(asText(params.layout) || name, params.fields, blanks);
      default:
        return `{{${blankName(name)}}}`;
    }
  });
  return refused ?? { text: filled, blanks };
}

function fillForm(layout: string, fields: unknown): Filled {
  const blanks: Blanks = [];
  return { text: formBlanks(layout, fields, blanks), blanks };
}

/** `[[name]]` of a form's layout. */
function formBlanks(layout: string, fields: unknown, blanks: Blanks): string {
  return layout.replace(/\[\[\s*([^[\]]{1,100}?)\s*\]\]/g, (_, name: string) => {
    const field = isRecord(fields) && isRecord(fields[name]) ? fields[name] : {};
    const choices = Array.isArray(field.values) ? field.values.map(asText).filter(Boolean) : [];
    if (choices.length)
      blanks.push({
        name: blankName(name),
        kind: 'choice',
        choices,
        default: asText(field.default) || undefined,
      });
    return `{{${blankName(name)}}}`;
  });
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
