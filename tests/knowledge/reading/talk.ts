import type { Message, Role } from '../../../knowledge/conversation';

/** `客: …` / `服: …` lines as a conversation. */
export function talk(...lines: string[]): Message[] {
  return lines.map((line, i) => {
    const role: Role = line.startsWith('服') ? 'agent' : line.startsWith('系') ? 'system' : 'customer';
    return { id: String(i), role, text: line.slice(2).trim(), seenAt: 1_000 * i, old: false };
  });
}
