import { describe, expect, it } from 'vitest';
import { readImport } from '../../../knowledge/exchange';
import { draftOf, fromBase64, OLD_WORKBOOK, problemOf, TODAY, utf8, workbook } from './help';

const QIANNIU =
  '快捷短语编码,快捷短语,快捷短语分组\r\nfh,"您的订单今天18点前发出,请放心",物流\r\n,还有其他可以帮您的吗？,\r\n';
/** 千牛, three phrases. */
const GB18030 =
  'v+y93bbM0++x4MLrLL/svd22zNPvLL/svd22zNPvt9bX6Q0KZmgsIsT6tcS2qbWlvfHM7DE4tePHsLeis/Ysx+u3xdDEIizO78H3DQpuaCzE+rrDo6y63Ljf0MvOqsT6t/7O8SwNCiy7udPQxuTL+7/J0tSw78T6tcTC8KO/LL3hyvjT7w0K';
/** 標題,內容,標籤: two phrases. */
const BIG5 =
  'vNDDRCykuq5lLLzQxdINCrbKs2YsIrF6taWkRqRUpNGhQafapf3AsLF6rGSqq6x5oUMiLCKqq6x5LLbKpfMiDQq1b7K8LLVvsry3fKZipFSk0aS6sUio7LF6qrqrSL1joUMstW+yvA0K';

describe('tables that people have', () => {
  it.each([
    ['UTF-8', utf8(QIANNIU)],
    ['UTF-8 with a mark', utf8(`\uFEFF${QIANNIU}`)],
    ['UTF-16 LE with a mark', new Uint8Array(Buffer.from(`\uFEFF${QIANNIU}`, 'utf16le'))],
    ['UTF-16 LE without', new Uint8Array(Buffer.from(QIANNIU, 'utf16le'))],
    ['UTF-16 BE without', new Uint8Array(Buffer.from(QIANNIU, 'utf16le').swap16())],
  ])('千牛 CSV in %s', (_, bytes) => {
    const { format, pack, skipped } = draftOf(bytes, '话术.csv');
    expect(format).toBe('qianniu');
    expect(skipped).toEqual([]);
    expect(pack.scripts).toHaveLength(2);
    expect(pack.scripts[0]).toMatchObject({
      text: '您的订单今天18点前发出,请放心',
      shortcut: 'fh',
      tags: ['物流'],
    });
    expect(pack.scripts[1]).toMatchObject({ purpose: 'closing', stage: 'followup' });
    expect(pack.locale).toBe('zh-CN');
  });

  it('GB18030 and Big5 are told apart', () => {
    const gb = draftOf(fromBase64(GB18030), '话术.csv');
    expect(gb.encoding).toBe('gb18030');
    expect(gb.pack.scripts.map((script) => script.shortcut)).toEqual(['fh', 'nh', undefined]);
    expect(gb.pack.scripts[1]!.text).toBe('您好，很高兴为您服务');
    const big5 = draftOf(fromBase64(BIG5), 'a.csv');
    expect(big5.encoding).toBe('big5');
    expect(big5.pack.locale).toBe('zh-TW');
    expect(big5.pack.scripts[0]).toMatchObject({
      title: '催貨',
      text: '您等了三天，我先幫您查物流。',
      tags: ['物流', '催件'],
    });
  });

  it('merchant clients: escaped commas and line ends, from CSV, Excel and a web page called .xls', () => {
    const rows = [
      ['快捷编码', '快捷短语', '快捷短语分组'],
      ['a1', '您好&#44;在的&#13;请说', '接待'],
    ];
    const html = `<html><body><table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell.replace(/&/g, '&amp;')}</td>`).join('')}</tr>`).join('')}</table></body></html>`;
    for (const content of [rows.map((row) => row.join(',')).join('\n'), workbook({ 快捷短语: rows }), html]) {
      const { format, pack } = draftOf(content, '短语.xls');
      expect(format).toBe('merchant-client');
      expect(pack.scripts[0]).toMatchObject({ text: '您好,在的\n请说', shortcut: 'a1', tags: ['接待'] });
    }
  });

  it('Speech Repo from Excel, a title line above the header', () => {
    const { format, pack } = draftOf(
      workbook({
        Sheet1: [['双十一话术'], ['内容', '类型', '标签'], ['亲，稍等，我看一下', '接待', '等待,查询']],
      }),
      'x.xlsx',
    );
    expect(format).toBe('speech-repo');
    expect(pack.scripts[0]).toMatchObject({ purpose: 'hold', tags: ['接待', '等待', '查询'] });
  });

  it('Briskine: HTML to text, names to our blanks, programs refused', () => {
    const { pack, skipped } = draftOf(
      'id,title,shortcut,subject,tags,cc,bcc,to,body\r\n1,Hello,h,,"a, b",,,,"<div>Hi {{to.first_name}},</div><div>it&apos;s ""here"".</div>"\r\n2,If,i,,,,,,{{#if x}}y{{/if}}\r\n',
    );
    expect(pack.scripts[0]!.text).toBe('Hi {{客户称呼}},\nit\'s "here".');
    expect(pack.scripts[0]!.tags).toEqual(['a', 'b']);
    expect(skipped).toEqual([{ row: 3, reason: 'needs-program', detail: '{{#if x}}' }]);
  });

  it('Zammad with semicolons, inactive rows told; Tars; LivePerson with one id in two languages', () => {
    const zammad = draftOf(
      'name;keywords;content;note;active\nHi;hello;Hi #{ticket.customer.firstname};;true\nOld;x;y;;false\n',
    );
    expect(zammad.format).toBe('zammad');
    expect(zammad.pack.scripts[0]).toMatchObject({ text: 'Hi {{客户称呼}}', keywords: ['hello'] });
    expect(zammad.skipped).toEqual([{ row: 3, reason: 'inactive', detail: undefined }]);
    expect(draftOf('short_code,content\nbye,"Goodbye, and thanks"\n').format).toBe('tars');
    const live = draftOf(
      'Item ID,Language,Title,Text,Categories,Hot Keys\n7,en,Hi,Hello,General,h\n7,de,Hi,Hallo,General,h\n',
    );
    expect(new Set(live.pack.scripts.map((script) => script.id)).size).toBe(2);
    expect(live.skipped).toEqual([]);
  });

  it('TextExpander CSV without a header', () => {
    const { format, pack } = draftOf('ty,"Thank you, we have it"\nbrb,Be right back\n', 'Support.csv');
    expect(format).toBe('textexpander');
    expect(pack.name).toBe('Support');
    expect(pack.scripts[0]).toMatchObject({ shortcut: 'ty', text: 'Thank you, we have it' });
  });

  it('glossaries and questions by the names of their columns', () => {
    expect(draftOf('术语,白话,比方\n缓存,临时存下的旧数据,像旧报纸\n').pack.glossary[0]).toMatchObject({
      term: '缓存',
      plain: '临时存下的旧数据',
      picture: '像旧报纸',
    });
    expect(draftOf('问题\t答案\t分类\n多久到\t两天\t物流\n').pack.knowledge[0]).toMatchObject({
      question: '多久到',
      answer: '两天',
      category: '物流',
    });
  });

  it('asks about columns that it does not know, and reads them as it is told', () => {
    const bytes = utf8('话术,负责人,备用\n您好,小王,x\n');
    const asked = readImport({ name: 'a.csv', bytes }, { today: TODAY });
    expect(asked).toMatchObject({
      kind: 'needs-mapping',
      table: {
        header: ['话术', '负责人', '备用'],
        guess: ['text', 'keep', 'keep'],
        sample: [['您好', '小王', 'x']],
      },
    });
    const told = readImport({ name: 'a.csv', bytes }, { today: TODAY, mapping: ['text', 'keep', 'skip'] });
    if (told.kind !== 'ready') throw new Error('not ready');
    expect(told.drafts[0]!.pack.scripts[0]).toMatchObject({ text: '您好', extra: { 负责人: '小王' } });
  });

  it('says what became of every row', () => {
    const { pack, skipped } = draftOf(
      '快捷短语编码,快捷短语,快捷短语分组\na,您好,x\nb,,x\na,您好,x\nc,一,二,三\n\nd,再见,x\n',
    );
    expect(pack.scripts.map((script) => script.text)).toEqual(['您好', '再见']);
    expect(skipped).toEqual([
      { row: 3, column: '快捷短语', reason: 'no-text' },
      { row: 4, reason: 'duplicate', detail: '2' },
      { row: 5, reason: 'too-many-cells', detail: '3' },
    ]);
  });

  it('reads .xls of Excel 97, and names one that is older, has a password or is cut off', () => {
    const { format, pack } = draftOf(OLD_WORKBOOK, '短语.xls');
    expect(format).toBe('merchant-client');
    expect(pack.scripts.map(({ shortcut, text }) => [shortcut, text])).toEqual([
      ['a1', '您好,在的'],
      ['12', 'plain ascii é'],
      ['b', '订单今天发'],
    ]);
    const name = new Uint8Array(Buffer.from('Workbook', 'utf16le'));
    const at = Buffer.from(OLD_WORKBOOK).indexOf(name);
    const locked = OLD_WORKBOOK.slice();
    locked[at] = 'X'.charCodeAt(0);
    expect(problemOf(locked)).toBe('old-excel');
    expect(problemOf(OLD_WORKBOOK.slice(0, 300))).toBe('bad-sheet');
  });
});
