import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { draftOf } from './help';

const first = (content: string | Uint8Array | object, name?: string) =>
  draftOf(content, name).pack.scripts[0]!;

describe('lists that other tools export', () => {
  it('Zendesk macros: folders in the title, HTML, inactive ones', () => {
    const { format, pack, skipped } = draftOf({
      macros: [
        {
          id: 1,
          title: 'Refund::Late parcel',
          active: true,
          actions: [
            {
              field: 'comment_value_html',
              value: '<p>Hi {{ticket.requester.first_name}}</p><p>Sorry &amp; soon</p>',
            },
            { field: 'current_tags', value: 'refund late' },
          ],
        },
        { id: 2, title: 'Old', active: false, actions: [{ field: 'comment_value', value: 'x' }] },
        { id: 3, title: 'Status', active: true, actions: [{ field: 'status', value: 'solved' }] },
        {
          id: 4,
          title: 'Ok',
          active: true,
          actions: [{ field: 'comment_value', value: ['channel:all', 'Done'] }],
        },
      ],
    });
    expect(format).toBe('zendesk');
    expect(pack.scripts[0]).toMatchObject({
      title: 'Late parcel',
      text: 'Hi {{客户称呼}}\nSorry & soon',
      tags: ['Refund', 'refund', 'late'],
    });
    expect(pack.scripts[1]!.text).toBe('Done');
    expect(skipped).toEqual([
      { row: 2, reason: 'inactive', detail: undefined },
      { row: 3, reason: 'no-text' },
    ]);
  });

  it('Gorgias, Chatwoot, Amazon Connect, merchant JSON', () => {
    expect(
      first([
        {
          name: 'Hi',
          intent: 'shipping',
          actions: [
            {
              name: 'setResponseText',
              arguments: { body_text: '', body_html: '<div>Yes<br>no</div>', tags: 'a' },
            },
          ],
        },
      ]),
    ).toMatchObject({ title: 'Hi', text: 'Yes\nno' });
    expect(
      first([{ id: 5, short_code: 'hey', content: 'Hey {{contact.name}}', account_id: 1 }]),
    ).toMatchObject({ shortcut: 'hey', text: 'Hey {{客户称呼}}' });
    expect(
      first([
        {
          name: 'Q',
          content: { plainText: { content: 'Sure' } },
          contentType: 'application/x.quickresponse;format=plain',
          isActive: true,
          tags: {},
        },
      ]),
    ).toMatchObject({ title: 'Q', text: 'Sure' });
    expect(first([{ quickCode: 'k', phraseSummary: '好&#44;的', phraseGroupName: '组' }])).toMatchObject({
      shortcut: 'k',
      text: '好,的',
      tags: ['组'],
    });
  });

  it('Text Blaze: folders, form fields, the cursor', () => {
    const script = first({
      version: 7,
      folders: [
        {
          name: 'Chat',
          snippets: [
            {
              name: 'n',
              shortcut: '/hi',
              text: 'Hi {formtext: name=person}, {cursor}{formmenu: red; blue; name=colour}',
            },
          ],
        },
      ],
    });
    expect(script).toMatchObject({
      shortcut: 'hi',
      text: 'Hi {{person}}, {{|}}{{colour}}',
      tags: ['Chat'],
      blanks: [{ name: 'colour', kind: 'choice', choices: ['red', 'blue'] }],
    });
  });

  it('Auto Text Expander', () => {
    expect(draftOf({ hi: 'Hello ?atec?there', bye: 'Bye' }).pack.scripts).toMatchObject([
      { shortcut: 'hi', text: 'Hello {{|}}there' },
      { shortcut: 'bye' },
    ]);
  });

  it('Espanso: triggers, forms, choices; programs refused', () => {
    const { format, pack, skipped } = draftOf(`
global_vars:
  - name: shop
    type: echo
    params: { echo: 暖暖小铺 }
matches:
  - trigger: ":fh"
    replace: "{{shop}}今天发货$|$，单号{{no}}"
    label: 发货
    search_terms: [快递, 物流]
  - triggers: [":a", ":b"]
    form: "请选[[plan]]"
    form_fields:
      plan: { type: choice, values: [补发, 退款] }
  - trigger: ":ip"
    replace: "{{out}}"
    vars: [{ name: out, type: shell, params: { cmd: "curl x" } }]
  - trigger: ":img"
    image_path: /x.png
`);
    expect(format).toBe('espanso');
    expect(pack.scripts[0]).toMatchObject({
      shortcut: 'fh',
      text: '暖暖小铺今天发货{{|}}，单号{{no}}',
      title: '发货',
      keywords: ['快递', '物流'],
    });
    expect(pack.scripts[1]).toMatchObject({
      text: '请选{{plan}}',
      blanks: [{ kind: 'choice', choices: ['补发', '退款'] }],
    });
    expect(skipped).toEqual([
      { row: 3, reason: 'runs-program', detail: 'out' },
      { row: 4, reason: 'picture-only', detail: undefined },
    ]);
  });

  it('TextExpander plist, script snippets refused', () => {
    const { format, pack, skipped } = draftOf(
      `<?xml version="1.0"?><!DOCTYPE plist><plist version="1.0"><dict><key>groupInfo</key><dict><key>groupName</key><string>客服</string></dict><key>snippetsTE2</key><array>
<dict><key>abbreviation</key><string>;hi</string><key>label</key><string>打招呼</string><key>plainText</key><string>您好 %filltext:name=姓名% &amp; %|</string><key>snippetType</key><integer>0</integer></dict>
<dict><key>abbreviation</key><string>x</string><key>plainText</key><string>rm -rf</string><key>snippetType</key><integer>3</integer></dict></array></dict></plist>`,
      'g.textexpander',
    );
    expect(format).toBe('textexpander');
    expect(pack.name).toBe('客服');
    expect(pack.scripts).toMatchObject([{ title: '打招呼', text: '您好 {{姓名}} & {{|}}' }]);
    expect(skipped).toMatchObject([{ row: 2, reason: 'runs-program' }]);
  });

  it('Alfred archive', () => {
    const file = zipSync({
      'Hi [1].json': strToU8(
        JSON.stringify({ alfredsnippet: { snippet: 'Hi {cursor}!', uid: 'u1', name: 'Hi', keyword: '!hi' } }),
      ),
      'broken.json': strToU8('{'),
      'info.plist': strToU8('<plist/>'),
    });
    const { format, pack, skipped } = draftOf(file, 's.alfredsnippets');
    expect(format).toBe('alfred');
    expect(pack.scripts[0]).toMatchObject({ title: 'Hi', text: 'Hi {{|}}!', shortcut: '!hi' });
    expect(skipped).toMatchObject([{ row: 2, reason: 'not-a-row' }]);
  });

  it('lists of nobody’s format, JSON Lines too, by the names of their fields', () => {
    const { format, pack, skipped } = draftOf(
      '{"id":"q1","question":"多久到","answer":"两天","tags":["物流","时效"]}\n{"id":"q2","question":"能退吗","answer":""}\n',
    );
    expect(format).toBe('table');
    expect(pack.knowledge).toMatchObject([{ question: '多久到', answer: '两天', tags: ['物流', '时效'] }]);
    expect(skipped).toEqual([{ row: 2, column: 'answer', reason: 'no-answer' }]);
    expect(draftOf({ terms: [{ term: 'API', plain: '通道' }] }).pack.glossary).toHaveLength(1);
  });

  it('our own format, JSON and YAML: unknown fields stay, a bad item is told and the rest comes in', () => {
    const pack = {
      format: 'warmreply-pack/1',
      id: 'p',
      name: '双十一',
      version: '2',
      locale: 'zh-CN',
      mood: 'festive',
      scripts: [
        { id: 'a', title: 't', text: '您好', purpose: 'greeting', stage: 'accept', colour: 'red' },
        { id: 'b', title: 't', text: '您好', purpose: 'shout', stage: 'accept' },
      ],
    };
    const json = draftOf(pack);
    expect(json.pack).toMatchObject({ mood: 'festive', scripts: [{ id: 'a', colour: 'red' }] });
    expect(json.skipped).toMatchObject([
      { row: 2, column: 'scripts.purpose', reason: 'wrong-field', detail: 'scripts.purpose' },
    ]);
    const yaml = draftOf(
      'format: warmreply-pack/1\nid: p\nname: 双十一\nversion: "2"\nlocale: zh-CN\nglossary:\n  - id: t\n    term: API\n    plain: 通道\n',
    );
    expect(yaml.pack.glossary).toHaveLength(1);
  });
});
