import { LIMITS } from './limits';
import { ImportProblem } from './problem';

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Refuses nesting that would overflow the stack of whoever walks the value. Runs before the parser, in one pass. */
export function checkDepth(text: string): void {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 92) at++;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 123 || code === 91) {
      if (++depth > LIMITS.depth) throw new ImportProblem('too-deep', String(LIMITS.depth));
    } else if (code === 125 || code === 93) depth--;
  }
}

/**
 * A copy of parsed data without keys that reach prototypes, and not deeper or larger than our limits.
 * A value that is reached twice (a YAML alias) is copied twice and counted twice.
 */
export function cleanData(value: unknown): unknown {
  let count = 0;
  const copy = (part: unknown, depth: number): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if (depth > LIMITS.depth) throw new ImportProblem('too-deep', String(LIMITS.depth));
    if (++count > LIMITS.rows * 20) throw new ImportProblem('bomb');
    if (part instanceof Date) return part.toISOString().slice(0, 10);
    if (Array.isArray(part)) return part.map((item) => copy(item, depth + 1));
    const kept: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(part)) {
      if (!FORBIDDEN_KEYS.has(key)) kept[key] = copy(item, depth + 1);
    }
    return kept;
  };
  return copy(value, 0);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A cell, number or list as one line of text; '' for what has none. */
export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return '';
}

/** A list of short words from a list or from words divided by commas of any script. */
export function asWords(value: unknown): string[] {
  const parts = Array.isArray(value) ? value.map(asText) : asText(value).split(/[,，、;；|\n]/);
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part && part.length <= 200))];
}
