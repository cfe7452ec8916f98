import type { Script } from '../pack/schema';
import { blankOf, CARET, openBlanks } from '../suggest/blanks';
import { checkDraft } from './check-draft';
import type { DraftContext, DraftFinding } from './types';

/** Blanks that will hold a time: what a promise lacks is still to come. */
const TIME_BLANK =
  /时间|時間|时限|時限|分钟|分鐘|小时|小時|天数|天數|几天|幾天|日期|哪天|minutes|hours|days|time|date|when/i;

/**
 * What the draft check says of a script as it is written: places count its caret mark too, and a promise whose time is
 * a blank is not blamed for having none.
 */
export function checkScript(script: Pick<Script, 'text' | 'blanks'>, context: DraftContext): DraftFinding[] {
  const { text } = script;
  const caret = text.indexOf(CARET);
  const timed = openBlanks(text).some(
    ({ name }) => TIME_BLANK.test(name) || ['time', 'date'].includes(blankOf(script, name).kind),
  );
  const findings = checkDraft(text.split(CARET).join(''), {
    ...context,
    off: timed ? [...(context.off ?? []), 'promise-without-time'] : context.off,
  });
  if (caret < 0) return findings;
  const moved = (place: number) => (place > caret ? place + CARET.length : place);
  return findings.map((finding) => ({ ...finding, start: moved(finding.start), end: moved(finding.end) }));
}

/** The script's text with a finding's fix put in; a caret mark inside of it goes. Unchanged if the text has moved on. */
export function fixScript(text: string, { start, end, found, fix }: DraftFinding): string {
  if (fix === undefined || text.slice(start, end).split(CARET).join('') !== found) return text;
  return text.slice(0, start) + fix + text.slice(end);
}
