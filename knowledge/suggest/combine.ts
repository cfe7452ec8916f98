/** At most three lines a message (service standard C). */
const MOST_LINES = 3;

/**
 * Several cards as one message of at most three lines, in the given order: each card its own line as long as that
 * fits, else the shortest neighbours share one. Null where even then it would be a wall.
 */
export function combineCards(texts: readonly string[], longest = 90): string | null {
  const lines = texts
    .flatMap((text) => text.split('\n'))
    .map((line) => line.trim())
    .filter(Boolean);
  while (lines.length > MOST_LINES) {
    let at = 0;
    for (let i = 1; i + 1 < lines.length; i++) {
      if (lines[i]!.length + lines[i + 1]!.length < lines[at]!.length + lines[at + 1]!.length) at = i;
    }
    lines.splice(at, 2, join(lines[at]!, lines[at + 1]!));
  }
  return lines.some((line) => line.length > longest) ? null : lines.join('\n');
}

function join(first: string, second: string): string {
  if (/[\u3400-\u9fff]$/.test(first)) return `${first}，${second}`;
  return /[a-z0-9.,!?;:]$/i.test(first) ? `${first} ${second}` : first + second;
}
