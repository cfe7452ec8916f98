/**
 * Writes knowledge/reading/traditional.ts: for every simplified character that the reader's words, rules
 * and training sentences use, the traditional characters that mean it. Run after changing any of them:
 * `npx tsx scripts/fold-characters.ts`
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as OpenCC from 'opencc-js';

const folder = fileURLToPath(new URL('../knowledge/reading/', import.meta.url));
const used = new Set<string>();
for (const name of readdirSync(folder, { recursive: true }) as string[]) {
  if (!/\.(ts|txt)$/.test(name) || name.endsWith('traditional.ts')) continue;
  for (const char of readFileSync(folder + name, 'utf8')) used.add(char);
}

const toSimplified = [OpenCC.Converter({ from: 'tw', to: 'cn' }), OpenCC.Converter({ from: 'hk', to: 'cn' })];
// what the converter leaves because it depends on the word, or is another spelling of the same
let traditional = '覆瞭妳';
let simplified = '复了你';
for (let code = 0x4e00; code <= 0x9fff; code++) {
  const char = String.fromCharCode(code);
  const plain = toSimplified.map((convert) => convert(char)).find((c) => c !== char && c.length === 1);
  if (plain && used.has(plain) && !traditional.includes(char)) {
    traditional += char;
    simplified += plain;
  }
}

const lines = (text: string) =>
  text
    .match(/.{1,45}/gu)!
    .map((part) => `  '${part}'`)
    .join(' +\n');
writeFileSync(
  `${folder}traditional.ts`,
  `// Written by scripts/fold-characters.ts from the characters that the reader uses.\nconst FROM =\n${lines(traditional)};\nconst TO =\n${lines(simplified)};\n\n/** Character code of a traditional character → the simplified one that means it. */\nexport const TRADITIONAL: ReadonlyMap<number, string> = new Map(\n  Array.from(FROM, (char, i) => [char.charCodeAt(0), TO[i]!]),\n);\n`,
);
console.log(`${traditional.length} characters`);
