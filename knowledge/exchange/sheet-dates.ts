import { attribute, xmlTokens } from './xml';

/** Number formats of ECMA-376 (18.8.30) that show a date, those of Chinese and Japanese Excel among them. */
const DATE_FORMATS = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** For each cell style whether it shows a number as a date. */
export function dateStyles(xml: string): boolean[] {
  const custom = new Set<number>();
  const styles: boolean[] = [];
  let inCells = false;
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') continue;
    const name = token.name.slice(token.name.indexOf(':') + 1);
    if (name === 'cellXfs') inCells = token.kind === 'open';
    else if (token.kind !== 'open') continue;
    else if (name === 'numFmt') {
      const code = attribute(token.attributes, 'formatCode') ?? '';
      // Colours and locales in brackets, and what is quoted, say nothing of dates.
      const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
      if (/[yd]|m{3,}|h.*m/i.test(bare)) custom.add(Number(attribute(token.attributes, 'numFmtId')));
    } else if (name === 'xf' && inCells) {
      const id = Number(attribute(token.attributes, 'numFmtId') ?? 0);
      styles.push(DATE_FORMATS(id) || custom.has(id));
      if (styles.length > 65_536) break;
    }
  }
  return styles;
}

/** Days since Excel's year zero → `2026-11-22`, with the time if there is one; the number itself when it is no date. */
export function dateText(value: string, since1904: boolean): string {
  const days = Number(value);
  if (!value || !Number.isFinite(days) || days < 0 || days > 2_958_466) return value;
  // Excel believes in 29 February 1900.
  const offset = since1904 ? 24_107 : days < 60 ? 25_568 : 25_569;
  const at = new Date(Math.round(days * 86_400) * 1_000 - offset * 86_400_000);
  const iso = at.toISOString();
  const time = iso.slice(11, 19);
  if (days < 1) return time;
  return time === '00:00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time.replace(/:00$/, '')}`;
}
