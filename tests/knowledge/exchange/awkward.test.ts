import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type ImportOptions, previewMapping, readImport } from '../../../knowledge/exchange';
import { draftOf, utf8, workbook } from './help';
import { encoded } from './samples';

const texts = (content: string | Uint8Array, name?: string) =>
  draftOf(content, name).pack.scripts.map(({ shortcut, text }) => (shortcut ? `${shortcut} ${text}` : text));
const read = (content: string | Uint8Array, options: Partial<ImportOptions> = {}) =>
  readImport(
    { name: 'x.csv', bytes: typeof content === 'string' ? utf8(content) : content },
    { today: '2026-11-22', ...options },
  );
/** A workbook with other parts in the place of some, `<sheetData>` and all. */
const changed = (bytes: Uint8Array, part: string, change: (xml: string) => string) => {
  const files = unzipSync(bytes);
  files[part] = strToU8(change(new TextDecoder().decode(files[part] ?? new Uint8Array())));
  return zipSync(files);
};
const SHEET = 'xl/worksheets/sheet1.xml';

describe('tables as people really have them', () => {
  it.each([
    ['Excel’s own first line', 'sep=;\r\n编码;话术\r\na;您好;\r\nb;"一;二";\r\n'],
    ['tabs', '编码\t话术\na\t您好\nb\t一;二\n'],
    ['pipes', '编码|话术\na|您好\nb|一;二\n'],
    ['a table in Markdown', '| 编码 | 话术 |\n| --- | :---: |\n| a | 您好 |\n| b | 一;二 |\n'],
    ['two pipes', '编码||话术\na||您好\nb||一;二\n'],
    ['full-width commas', '编码，话术\na，您好\nb，一;二\n'],
    ['semicolons, with commas in every text', '编码;话术\na;您好\nb;"一;二"\n'],
    ['old Mac line ends', '编码,话术\ra,您好\rb,一;二\r'],
    ['line ends of two kinds', '编码,话术\r\na,您好\nb,一;二\r\n'],
    ['two byte order marks', '\uFEFF\uFEFF编码,话术\na,您好\nb,一;二\n'],
    ['full-width header', '编码　,＊话术\na,您好\nb,一;二\n'],
    ['header with notes', '编码（选填）,*话术内容(必填)：\na,您好\nb,一;二\n'],
    ['traditional header', '快捷短語編碼,快捷短語\na,您好\nb,一;二\n'],
    ['English header', 'Quick Code,Reply Text\na,您好\nb,一;二\n'],
    ['title lines above the header', '双十一话术表,\n制表：小王,2026-11-01\n\n编码,话术\na,您好\nb,一;二\n'],
    ['empty columns behind', '编码,话术,,,\na,您好,,,\nb,一;二,,,\n'],
    ['two hundred empty columns behind', `编码,话术${','.repeat(300)}\na,您好\nb,一;二\n`],
    ['codes kept from being numbers', '编码,话术\n="a",您好\nb,一;二\n'],
  ])('%s', (_, content) => {
    expect(texts(content)).toEqual(['a 您好', 'b 一;二']);
  });

  it('a code with zeros in front stays what it is', () => {
    expect(texts('编码,话术\n="007",您好\n0012,在的\n')).toEqual(['007 您好', '0012 在的']);
  });

  it('line breaks, marks and commas in quotation', () => {
    expect(texts('编码,话术\r\na,"第一行\r\n第二行，""好的"""\r\nb,好\r\n')).toEqual([
      'a 第一行\n第二行，"好的"',
      'b 好',
    ]);
    expect(texts('编码,话术\na,"他说 \\"好\\", 行"\nb,好\n')).toEqual(['a 他说 "好", 行', 'b 好']);
  });

  it('a mark that is never closed costs one row, not the rest of the file', () => {
    const { pack, skipped } = draftOf('编码,话术\na,您好\nb,"没有关上\nc,再见\nd,慢走\n');
    expect(pack.scripts.map(({ shortcut }) => shortcut)).toEqual(['a', 'c', 'd']);
    expect(skipped).toEqual([{ row: 3, reason: 'broken-quotes' }]);
  });

  it('files that were joined: the header again, lines in another encoding', () => {
    const { pack, skipped } = draftOf('编码,话术\na,您好\n编码,话术\nb,再见\n');
    expect(pack.scripts).toHaveLength(2);
    expect(skipped).toEqual([{ row: 3, reason: 'header-again' }]);
    const mixed = new Uint8Array([
      ...encoded('编码,话术\na,您好，请问有什么可以帮您\n', 'gb18030'),
      ...utf8('b,再见，感谢您的光临\n'),
      ...encoded('c,联通\nd,请您稍等一下\n', 'gb18030'),
    ]);
    expect(texts(mixed)).toEqual([
      'a 您好，请问有什么可以帮您',
      'b 再见，感谢您的光临',
      'c 联通',
      'd 请您稍等一下',
    ]);
  });

  it('a list of phrases without a header: every line is asked about, none is taken for a name', () => {
    const asked = read('您好，请问有什么可以帮您？\n请稍等，我看一下。\n');
    if (asked.kind !== 'needs-mapping') throw new Error('not asked');
    expect(asked.table).toMatchObject({ headless: true, guess: ['text'], firstRow: 1 });
    expect(previewMapping(asked.table, ['text']).pack.scripts).toHaveLength(2);
    const answered = read('您好，请问有什么可以帮您？\n请稍等，我看一下。\n', {
      mapping: ['text'],
      headless: true,
    });
    expect(answered.kind === 'ready' && answered.drafts[0]!.pack.scripts.map(({ text }) => text)).toEqual([
      '您好，请问有什么可以帮您？',
      '请稍等，我看一下。',
    ]);
    const named = read('怎么说,谁写的\n您好,小王\n');
    expect(named.kind === 'needs-mapping' && named.table).toMatchObject({
      headless: false,
      header: ['怎么说', '谁写的'],
    });
  });

  it('JSON that has its records inside others, or by their names', () => {
    const records = [
      { code: 'a', text: '您好' },
      { code: 'b', text: '再见' },
    ];
    expect(texts(JSON.stringify({ code: 0, data: { page: { list: records } } }))).toEqual([
      'a 您好',
      'b 再见',
    ]);
    const named = read(JSON.stringify({ x: records[0], y: records[1] }));
    expect(named.kind === 'needs-mapping' && named.table).toMatchObject({
      header: ['key', 'code', 'text'],
      guess: ['keep', 'shortcut', 'text'],
    });
  });

  it('100,000 rows, in a few seconds', () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `c${at},第${at}句，"好"`);
    const start = process.cpuUsage();
    expect(draftOf(['编码,话术', ...rows].join('\n')).pack.scripts).toHaveLength(100_000);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1_000).toBeLessThan(20_000);
  }, 60_000);
});

describe('workbooks as people really have them', () => {
  const book = workbook({
    话术: [
      ['分组', '编码', '话术'],
      ['售后', 'a', '您好'],
      ['', 'b', '再见'],
      ['售前', 'c', '在的'],
    ],
  });

  it('a group’s name that was merged over its rows stands for each of them', () => {
    const merged = changed(book, SHEET, (xml) =>
      xml.replace('</worksheet>', '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells></worksheet>'),
    );
    expect(draftOf(merged).pack.scripts.map(({ tags }) => tags)).toEqual([['售后'], ['售后'], ['售前']]);
    const html =
      '<table><tr><th>分组</th><th>编码</th><th>话术</th></tr><tr><td rowspan="2">售后</td><td>a</td><td>您好</td></tr><tr><td>b</td><td>再见</td></tr><tr><td>售前</td><td>c</td><td>在的</td></tr></table>';
    expect(draftOf(html).pack.scripts.map(({ tags }) => tags)).toEqual([['售后'], ['售后'], ['售前']]);
    const old =
      '<?xml version="1.0"?><Workbook><Worksheet><Table><Row><Cell><Data>分组</Data></Cell><Cell><Data>编码</Data></Cell><Cell><Data>话术</Data></Cell></Row><Row><Cell ss:MergeDown="1"><Data>售后</Data></Cell><Cell><Data>a</Data></Cell><Cell><Data>您好</Data></Cell></Row><Row><Cell ss:Index="2"><Data>b</Data></Cell><Cell><Data>再见</Data></Cell></Row></Table></Worksheet></Workbook>';
    expect(draftOf(old).pack.scripts.map(({ tags, shortcut }) => [tags, shortcut])).toEqual([
      [['售后'], 'a'],
      [['售后'], 'b'],
    ]);
  });

  it('areas made to be merged over and over take no time', () => {
    const many = Array.from({ length: 10_000 }, () => '<mergeCell ref="A2:A1048576"/>').join('');
    const bomb = changed(book, SHEET, (xml) =>
      xml.replace('</worksheet>', `<mergeCells>${many}</mergeCells></worksheet>`),
    );
    const start = process.cpuUsage();
    draftOf(bomb);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1_000).toBeLessThan(1_000);
  });

  it('columns that are only coloured, to the end of the sheet', () => {
    const coloured = changed(book, SHEET, (xml) => xml.replace('</row>', '<c r="XFD1" s="3"/></row>'));
    expect(draftOf(coloured).pack.scripts).toHaveLength(3);
  });

  it('prefixes and names of other programs, text in the cells themselves', () => {
    const wps = zipSync({
      'xl/workbook.xml': strToU8(
        '<x:workbook xmlns:x="m" xmlns:d="o"><x:sheets><x:sheet name="a" sheetId="1" d:id="rId3"/></x:sheets></x:workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Target="/xl/worksheets/sheet1.xml" Id="rId3"/></Relationships>',
      ),
      [SHEET]: strToU8(
        '<x:worksheet><x:dimension ref="A1:B2"/><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>编码</x:t></x:is></x:c><x:c t="str"><x:v>话术</x:v></x:c></x:row><x:row><x:c><x:v>12</x:v></x:c><x:c t="str"><x:f>A1</x:f><x:v>您好</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      ),
    });
    expect(texts(wps)).toEqual(['12 您好']);
  });

  it('dates are days, not numbers', () => {
    const dated = (workbookPr: string) =>
      changed(
        changed(
          changed(
            workbook({
              a: [
                ['话术', '更新日期'],
                ['您好', 'x'],
              ],
            }),
            'xl/styles.xml',
            () =>
              '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
          ),
          SHEET,
          (xml) => xml.replace(/<c r="B2"[^>]*>.*?<\/c>/, '<c r="B2" s="1"><v>45983</v></c>'),
        ),
        'xl/workbook.xml',
        (xml) => xml.replace('<workbook>', `<workbook>${workbookPr}`),
      );
    const day = (bytes: Uint8Array) => {
      const asked = read(bytes, { mapping: ['text', 'keep'] });
      return asked.kind === 'ready' && asked.drafts[0]!.pack.scripts[0]!.extra;
    };
    expect(day(dated(''))).toEqual({ 更新日期: '2025-11-22' });
    expect(day(dated('<workbookPr date1904="1"/>'))).toEqual({ 更新日期: '2029-11-23' });
  });
});
