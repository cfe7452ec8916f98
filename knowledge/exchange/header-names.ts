import type { ColumnRole } from './types';

/** What people call a column, for tables of nobody's format (ours among them). */
const NAMES: readonly [ColumnRole, RegExp][] = [
  [
    'term',
    /^(?:术语|術語|行话|行話|专业术语|專業術語|名词|名詞|专有名词|專有名詞|术语名称|術語名稱|term|jargon|technical term)$/,
  ],
  [
    'plain',
    /^(?:白话|白話|大白话|大白話|通俗说法|通俗說法|通俗解释|通俗解釋|解释|解釋|说明|說明|plain(?: words| language| text)?|meaning|definition|explanation)$/,
  ],
  ['picture', /^(?:比方|比喻|打个比方|打個比方|类比|類比|picture|analogy|everyday picture)$/],
  [
    'aliases',
    /^(?:别名|別名|同义词|同義詞|相似问|相似問|相似问法|相似問法|aliases|alias|synonyms|variants|similar questions)$/,
  ],
  [
    'question',
    /^(?:问题|問題|标准问|標準問|标准问题|標準問題|提问|提問|客户问题|客戶問題|顾客问题|顧客問題|问法|問法|question|q|faq|query|customer question)$/,
  ],
  [
    'answer',
    /^(?:答案|回答|答复|答覆|标准答案|標準答案|参考答案|參考答案|解答|answer|a|response|reply|standard answer)$/,
  ],
  [
    'shortcut',
    /^(?:快捷码|快捷碼|快捷编码|快捷編碼|快捷短语编码|快捷短語編碼|快捷键|快捷鍵|快捷词|快捷詞|编码|編碼|代码|代碼|缩写|縮寫|short ?cut(?: key)?|short ?code|quick ?code|code|abbreviation|trigger|hot ?keys?)$/,
  ],
  [
    'text',
    /^(?:话术|話術|话术内容|話術內容|内容|內容|正文|文本|文字|快捷短语|快捷短語|短语|短語|短语内容|短語內容|快捷回复|快捷回覆|回复|回覆|回复内容|回覆內容|回复话术|回覆話術|回复语|常用语|常用語|模板|模板内容|範本|罐头回复|罐頭訊息|text|content|contents|body|script|phrase|message|message text|snippet|expansion|canned (?:response|reply|message)|quick (?:reply|response)|reply text|template|macro)$/,
  ],
  [
    'title',
    /^(?:标题|標題|名称|名稱|主题|主題|话术标题|話術標題|话术名称|話術名稱|题目|title|name|label|subject|script name)$/,
  ],
  [
    'group',
    /^(?:分组|分組|分类|分類|类别|類別|类型|類型|场景|場景|情境|目录|目錄|业务场景|一级分类|快捷短语分组|快捷短語分組|话术分类|話術分類|group|group name|category|categories|folder|type|scene|scenario|domain|领域|領域)$/,
  ],
  ['tags', /^(?:标签|標籤|tags?|labels)$/],
  ['keywords', /^(?:关键词|關鍵詞|关键字|關鍵字|触发词|觸發詞|key ?words?)$/],
];

/** A header without differences of width, case and blanks. */
export function normaliseHeader(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/[\u200b\ufeff]/g, '')
    .trim()
    .toLowerCase();
}

/** Nobody calls a column by a sentence. */
const LONGEST = 60;

/** What a column is by its name, `*话术内容（必填）：` for one; undefined when nobody calls it so. */
export function roleOf(header: string, taken: ReadonlySet<ColumnRole> = new Set()): ColumnRole | undefined {
  if (header.length > LONGEST) return undefined;
  const name = normaliseHeader(header)
    .replace(/[([{【「][^)\]}】」]{0,30}[)\]}】」]/g, '')
    .replace(/[*:\s]+$|^[*\d.、\s]+/g, '')
    .replace(/[_\-\s]+/g, ' ');
  return NAMES.find(([role, pattern]) => !taken.has(role) && pattern.test(name))?.[0];
}
