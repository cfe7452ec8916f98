import { strToU8, zipSync } from 'fflate';
import { exportWorkbook } from '../../../knowledge/exchange';
import { OLD_WORKBOOK, utf8, workbook } from './help';

/** Encodes text in an encoding that the platform can only read, by turning its decoder round. */
export function encoded(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const table = tables[encoding] ?? reversed(encoding);
  tables[encoding] = table;
  return Uint8Array.from(
    [...text].flatMap((char) => (char < '\x80' ? [char.charCodeAt(0)] : table.get(char)!)),
  );
}

const tables: Record<string, Map<string, [number, number]>> = {};

function reversed(encoding: string): Map<string, [number, number]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, [number, number]>();
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      if (second === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(first, second));
      if ([...char].length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, [first, second]);
    }
  }
  return table;
}

const QIANNIU =
  '快捷短语编码,快捷短语,快捷短语分组\r\nfh,"您的订单今天18点前发出,请放心",物流\r\n,请问还有吗？,\r\n';
const PACK = {
  format: 'warmreply-pack/1',
  id: 'p',
  name: '双十一',
  version: '2',
  locale: 'zh-CN',
  scripts: [
    {
      id: 's',
      title: '安抚',
      text: '{{客户}}，我来查。{{|}}',
      purpose: 'empathy',
      stage: 'accept',
      blanks: [{ name: '客户', kind: 'customer' }],
    },
  ],
  glossary: [{ id: 't', term: 'SKU', plain: '货号', aliases: ['编号'] }],
  knowledge: [{ id: 'k', question: '几天到', answer: '三天', verifiedOn: '2026-01-01' }],
  synonyms: [['退款', '退钱']],
  forbidden: [{ word: '不知道' }],
  standards: [
    { first: { wanted: 15, promised: 30, turn: 60 }, next: { wanted: 15, promised: 30, turn: 60 } },
  ],
  authority: { maxAmount: 50 },
  profiles: [{ id: 'desk', agentNames: ['小暖'] }],
  scenes: [{ id: 'c', title: '催', customer: '王', turns: [{ after: 3, says: '到哪了' }] }],
};
const scripts = PACK.scripts.map((one) => ({ ...one, text: '=1+1' }));

/** One small file of every format that we read. */
export const SAMPLES: Record<string, Uint8Array> = {
  pack: utf8(JSON.stringify(PACK)),
  'pack, YAML': utf8(
    'format: warmreply-pack/1\nid: p\nname: n\nversion: "1"\nlocale: en\nglossary: &g\n  - { id: t, term: SKU, plain: number }\nforbidden:\n  - word: never\nours: *g\n',
  ),
  'packs, zipped': zipSync({ 'a.json': strToU8(JSON.stringify(PACK)), 'b.csv': strToU8(QIANNIU) }),
  qianniu: utf8(QIANNIU),
  'qianniu, GB18030': encoded(QIANNIU, 'gb18030'),
  'table, Big5': encoded('標題,內容,標籤\r\n催貨,"您等了三天，我先幫您查物流。",催件\r\n', 'big5'),
  'qianniu, UTF-16': new Uint8Array(Buffer.from(`\uFEFF${QIANNIU}`, 'utf16le')),
  'merchant client': utf8(
    '[{"quickCode":"a","phraseSummary":"您好&#44;在的&#13;请说","phraseGroupName":"接待"}]',
  ),
  'merchant client, xls': OLD_WORKBOOK,
  'merchant client, web page': utf8(
    '<html><table><tr><td>快捷编码</td><td>快捷短语</td></tr><tr><td>a</td><td>您好<br>在的</td></tr></table></html>',
  ),
  'speech-repo': workbook({
    说明: [['双十一话术']],
    话术: [
      ['内容', '类型', '标签'],
      ['稍等，我看一下', '接待', '等待,查询'],
    ],
  }),
  'own workbook': exportWorkbook({ scripts }, 'w').content,
  espanso: utf8(
    'matches:\n  - trigger: ":a"\n    replace: "b {{c}} $|$"\n    vars: [{ name: c, type: date, params: { format: "%d" } }]\n  - trigger: ":f"\n    form: "Hi [[name]]"\n',
  ),
  'text-blaze': utf8(
    '{"folders":[{"name":"F","snippets":[{"shortcut":"/hi","text":"Hi {formtext: name=who} {cursor}"}]}]}',
  ),
  briskine: utf8(
    'id,title,shortcut,subject,tags,cc,bcc,to,body\r\n1,Hi,h,,"a, b",,,,"<div>Hi {{to.first_name}},</div><div>""here""</div>"\r\n',
  ),
  zendesk: utf8(
    '{"macros":[{"id":1,"title":"A::B","active":true,"actions":[{"field":"comment_value_html","value":"<p>Hi {{ticket.requester.name}}</p>"},{"field":"current_tags","value":"a b"}]}]}',
  ),
  gorgias: utf8(
    '[{"id":1,"name":"Hi","intent":"other","actions":[{"name":"setResponseText","arguments":{"body_text":"Hi {{ticket.customer.name}}"}}]}]',
  ),
  chatwoot: utf8('[{"id":1,"short_code":"a","content":"b"}]'),
  tars: utf8('short_code,content\nbye,"Goodbye, and thanks"\n'),
  zammad: utf8('name;keywords;content;note;active\nHi;hello;Hi #{ticket.customer.firstname};;true\n'),
  liveperson: utf8('Item ID,Language,Title,Text,Categories,Hot Keys\n7,en,Hi,Hello,General,h\n'),
  'amazon-connect': utf8(
    '[{"name":"Hi","content":{"plainText":{"content":"Hello {{Agent.FirstName}}"}},"contentType":"text/plain","shortcutKey":"h","isActive":true}]',
  ),
  textexpander: utf8(
    '<?xml version="1.0"?><plist version="1.0"><dict><key>groupInfo</key><dict><key>groupName</key><string>G</string></dict><key>snippetsTE2</key><array><dict><key>abbreviation</key><string>ty</string><key>plainText</key><string>Thanks %| &amp; bye</string><key>snippetType</key><integer>0</integer></dict></array></dict></plist>',
  ),
  'textexpander, CSV': utf8('ty,"Thank you, we have it"\nbrb,Be right back\n'),
  alfred: zipSync({
    'a.json': strToU8('{"alfredsnippet":{"snippet":"Hi {cursor}","uid":"1","name":"Hi","keyword":"h"}}'),
  }),
  'auto-text-expander': utf8('{"hi":"Hello ?atec?","bye":"Good bye"}'),
  'json lines': utf8('{"question":"多久到","answer":"三天"}\n{"question":"能退吗","answer":"能"}\n'),
};
