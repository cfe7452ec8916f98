import { asText, isRecord } from './clean';
import { LIMITS } from './limits';
import { collect, withText } from './lists';
import { fromTextExpander } from './placeholders';
import { ImportProblem } from './problem';
import type { Reading } from './types';
import { xmlTokens } from './xml';

/** `snippetType` 2 is AppleScript, 3 a shell script, 4 JavaScript: they run, so they are not for us. */
const PROGRAMS = new Set(['2', '3', '4']);

export function looksLikePlist(text: string): boolean {
  return /<plist[\s>]/.test(text.slice(0, 2_000));
}

/** A `.textexpander` group. */
export function readTextExpander(text: string): Reading {
  const root = parsePlist(text);
  if (!isRecord(root)) throw new ImportProblem('bad-plist');
  const snippets = root.snippetsTE3 ?? root.snippetsTE2 ?? root.snippets;
  if (!Array.isArray(snippets)) throw new ImportProblem('unknown-format');
  const group = isRecord(root.groupInfo) ? asText(root.groupInfo.groupName) : '';
  const reading = collect('textexpander', snippets, (snippet) => {
    if (PROGRAMS.has(asText(snippet.snippetType))) return { refused: 'runs-program' };
    return withText(fromTextExpander(asText(snippet.plainText)), {
      key: asText(snippet.uuidString),
      shortcut: asText(snippet.abbreviation),
      title: asText(snippet.label),
      group,
    });
  });
  return { ...reading, name: group || undefined };
}

/** The value of an XML property list; dates and data stay text. */
export function parsePlist(xml: string): unknown {
  const stack: (unknown[] | Record<string, unknown>)[] = [];
  const keys: string[] = [];
  let key = '';
  let text = '';
  let root: unknown;
  const put = (value: unknown) => {
    const parent = stack.at(-1);
    if (parent === undefined) root ??= value;
    else if (Array.isArray(parent)) parent.push(value);
    else if (!['__proto__', 'constructor', 'prototype'].includes(key)) parent[key] = value;
  };
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      text += token.text;
      continue;
    }
    const { name } = token;
    if (token.kind === 'open') {
      text = '';
      if (name === 'true' || name === 'false') put(name === 'true');
      if (name !== 'dict' && name !== 'array') continue;
      if (stack.length > LIMITS.depth) throw new ImportProblem('too-deep', String(LIMITS.depth));
      const value = name === 'dict' ? {} : [];
      put(value);
      if (!token.empty) {
        stack.push(value);
        keys.push(key);
      }
    } else if (name === 'dict' || name === 'array') {
      stack.pop();
      key = keys.pop() ?? '';
    } else if (name === 'key') key = text;
    else if (['string', 'integer', 'real', 'date', 'data'].includes(name)) put(text);
  }
  return root;
}
