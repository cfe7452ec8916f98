import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { draftOf, OLD_WORKBOOK, problemOf, utf8, workbook } from './help';

/** Milliseconds of processor time: what a user would wait for on an idle computer, however busy this one is. */
const timed = (run: () => string) => {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  return { result, ms: (user + system) / 1_000 };
};

/** A zip whose directory claims other sizes than it holds. */
function lyingZip(name: string, content: Uint8Array, claim: number): Uint8Array {
  const bytes = zipSync({ [name]: content });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length - 28; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, claim, true);
  }
  return bytes;
}

describe('files made to do harm', () => {
  it.each([
    [
      'a billion laughs in YAML',
      () =>
        utf8(
          `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghij'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[at]}`).join(',')}]`).join('\n')}\nformat: warmreply-pack/1\n`,
        ),
      'bomb',
    ],
    [
      'a zip that unpacks a thousandfold',
      () => zipSync({ 'a.json': new Uint8Array(20_000_000).fill(32) }, { level: 6 }),
      'bomb',
    ],
    ['a claim of 1 GB in 1 KB', () => lyingZip('a.json', strToU8('{"a":"b"}'), 1_000_000_000), 'bomb'],
    ['JSON a million deep', () => utf8('['.repeat(1_000_000)), 'too-deep'],
    ['YAML a hundred thousand deep', () => utf8(`a: ${'['.repeat(100_000)}`), 'too-deep'],
    ['YAML dashes', () => utf8(`a:\n  ${'- '.repeat(100_000)}`), 'too-deep'],
    [
      'a hundred thousand columns',
      () => utf8(`${'快捷短语,'.repeat(100_000)}快捷短语编码\n`),
      'too-many-columns',
    ],
    ['a cell in column XFD', () => workbook({ a: [['内容']] }), 'none'],
    [
      'one long shared string in a hundred thousand cells',
      () => {
        const cells = '<c t="s"><v>0</v></c>'.repeat(100);
        const rows = Array.from({ length: 1_000 }, (_, at) => `<row r="${at + 1}">${cells}</row>`).join('');
        return zipSync(
          {
            'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'),
            'xl/_rels/workbook.xml.rels': strToU8(
              '<Relationships><Relationship Id="r1" Target="a.xml"/></Relationships>',
            ),
            'xl/sharedStrings.xml': strToU8(`<sst><si><t>${'暖'.repeat(10_000)}</t></si></sst>`),
            'xl/a.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
          },
          { level: 0 },
        );
      },
      'bomb',
    ],
    [
      'columns that span a million',
      () => utf8('<table><tr><td colspan="1000000">a</td></tr></table>'),
      'none',
    ],
    [
      'a workbook of a thousand files that are not there',
      () =>
        zipSync({
          'xl/workbook.xml': strToU8(
            `<workbook><sheets>${'<sheet name="a" r:id="r1"/>'.repeat(1_000)}</sheets></workbook>`,
          ),
        }),
      'bad-sheet',
    ],
    ['zeros', () => new Uint8Array(1_000_000), 'not-text'],
    [
      'a picture',
      () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]),
      'not-text',
    ],
    ['an empty file', () => new Uint8Array(), 'empty'],
    ['blanks only', () => utf8(' \n\n'), 'empty'],
    ['half a JSON file', () => utf8('{"format":"warmreply-pack/1","scripts":[{"id"'), 'bad-json'],
    ['a pack of the future', () => utf8('{"format":"warmreply-pack/9"}'), 'other-version'],
    [
      'a pack without a name',
      () => utf8('{"format":"warmreply-pack/1","id":"a","version":"1","locale":"en"}'),
      'bad-pack',
    ],
    ['a truncated zip', () => workbook({ a: [['x']] }).slice(0, 300), 'bad-zip'],
    ['JSON of something else', () => utf8('{"weather":{"sun":1}}'), 'unknown-format'],
  ])('%s is refused, or harmless, within a second', (_, make, id) => {
    const bytes = make();
    const { result, ms } = timed(() => {
      try {
        return problemOf(bytes, 'x');
      } catch (error) {
        return String(error);
      }
    });
    expect(result).toBe(id);
    expect(ms).toBeLessThan(1_000);
  });

  it('prototypes stay as they are', () => {
    const { pack } = draftOf(
      '{"format":"warmreply-pack/1","id":"a","name":"n","version":"1","locale":"en","__proto__":{"polluted":1},"scripts":[{"id":"s","title":"t","text":"x","purpose":"hold","stage":"accept","constructor":{"prototype":{"polluted":1}},"__proto__":{"polluted":1}}]}',
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect((pack as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(pack.scripts[0])).toBe(Object.prototype);
    draftOf('快捷短语编码,快捷短语,__proto__\nconstructor,您好,x\n__proto__,再见,y\n');
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('long runs that make careless patterns slow', () => {
    const nasty = [
      ' '.repeat(39_000),
      '<a'.repeat(19_000),
      '{{'.repeat(19_000),
      '<!--'.repeat(9_000),
      '[['.repeat(19_000),
      '%fill'.repeat(7_000),
      '{a'.repeat(19_000),
      '&#'.repeat(19_000),
      `x${' '.repeat(39_000)}y`,
      '"a'.repeat(19_000),
      `（${'('.repeat(39_000)}`,
    ];
    for (const text of nasty) {
      for (const file of [
        JSON.stringify([{ short_code: 'a', content: `<p>${text}` }]),
        JSON.stringify({ folders: [{ snippets: [{ shortcut: 'a', text }] }] }),
        `快捷短语编码,快捷短语\na,"${text}"`,
        `id,title,shortcut,body\n1,a,b,"<p>${text}"`,
        `话术,${text}\n您好,x\n`,
        `${text}\n${text}\n`,
        `matches:\n  - trigger: a\n    replace: ${JSON.stringify(text)}\n`,
        `<plist><dict><key>snippetsTE2</key><array><dict><key>plainText</key><string>${text}`,
      ]) {
        const { ms } = timed(() => problemOf(file));
        expect(ms).toBeLessThan(1_000);
      }
    }
  });

  it('mutated files end in a result or a named problem, soon', () => {
    const seeds = [
      OLD_WORKBOOK,
      utf8('快捷短语编码,快捷短语,快捷短语分组\na,"您好,",x\n'),
      utf8('[{"short_code":"a","content":"b"}]'),
      utf8('matches:\n  - trigger: a\n    replace: "b {{c}}"\n    vars: [{name: c, type: date}]\n'),
      utf8(
        '<plist><dict><key>snippetsTE2</key><array><dict><key>plainText</key><string>x</string></dict></array></dict></plist>',
      ),
      workbook({
        a: [
          ['内容', '类型', '标签'],
          ['x', 'y', 'z'],
        ],
      }),
      utf8(
        '{"format":"warmreply-pack/1","id":"a","name":"n","version":"1","locale":"en","scripts":[{"id":"s"}]}',
      ),
    ];
    const mutation = fc.record({
      at: fc.nat(),
      byte: fc.nat(255),
      kind: fc.constantFrom('set', 'cut', 'repeat'),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.array(mutation, { minLength: 1, maxLength: 8 }),
        (seed, mutations) => {
          let bytes = Array.from(seed);
          for (const { at, byte, kind } of mutations) {
            const place = at % Math.max(1, bytes.length);
            if (kind === 'set') bytes[place] = byte;
            else if (kind === 'cut') bytes = bytes.slice(0, place);
            else bytes = [...bytes, ...bytes.slice(place)].slice(0, 20_000);
          }
          const { ms } = timed(() => problemOf(new Uint8Array(bytes)));
          expect(ms).toBeLessThan(2_000);
        },
      ),
      { numRuns: 2_000, seed: 20261121 },
    );
  }, 60_000);
});
