import type { Purpose, Stage } from '../pack/schema';

/** In which of the four links (service standard A) a purpose has its usual place. */
export const USUAL_STAGE: Record<Purpose, Stage> = {
  greeting: 'accept',
  empathy: 'accept',
  hold: 'accept',
  clarify: 'confirm',
  solution: 'answer',
  options: 'answer',
  escalate: 'answer',
  followup: 'followup',
  closing: 'followup',
};

/** By the folder's or title's name: what the team itself calls it. */
const BY_NAME: readonly [Purpose, RegExp][] = [
  ['greeting', /问候|問候|欢迎|歡迎|开场|開場|迎客|打招呼|首次|greeting|welcome|opening/i],
  ['closing', /结束|結束|结尾|結尾|告别|告別|送客|收尾|再见|再見|closing|goodbye|farewell/i],
  ['followup', /回访|回訪|跟进|跟進|催付|催评|follow.?up/i],
  ['escalate', /转接|轉接|升级|升級|转人工|transfer|escalat/i],
  ['hold', /稍等|等待|繁忙|忙碌|排队|排隊|hold|please wait/i],
  ['empathy', /安抚|安撫|共情|道歉|致歉|情绪|情緒|抱怨|投诉|投訴|客诉|empathy|apolog|complaint/i],
  ['clarify', /询问|詢問|核实|核實|确认信息|追问|信息收集|clarif|question|verify/i],
  ['options', /方案选择|多方案|options|choices/i],
];

/** By the words, where the name says nothing. The first line decides: the rest is mostly detail. */
const BY_TEXT: readonly [Purpose, RegExp][] = [
  [
    'closing',
    /(?:还有|還有).{0,8}(?:其他|别的|什么|什麼|可以帮).{0,12}[吗嗎？?]|祝(?:您|你).{0,8}(?:愉快|开心|開心|顺利|順利|幸福)|anything else|have a (?:nice|great|good|lovely)/i,
  ],
  [
    'hold',
    /(?:稍等|请等|請等|等我|马上(?:帮|为|给)?您?查|正在(?:帮|为|給|给)您|please hold|one moment|bear with)/i,
  ],
  [
    'escalate',
    /(?:转(?:接|给|到)|轉(?:接|給|到)|升级给|反馈给).{0,10}(?:同事|专员|專員|主管|部门|部門|经理|經理)|transfer you|pass (?:this|you) (?:on )?to/i,
  ],
  [
    'empathy',
    /(?:抱歉|对不起|對不起|不好意思|理解您|能理解|换作是我|換作是我|着急|著急|sorry|apologi[sz]e|understand how)/i,
  ],
  [
    'clarify',
    /[？?]\s*$|(?:请|請|麻烦|麻煩)(?:您|你)?(?:提供|告诉|告訴|告知|发一下|描述)|could you (?:please )?(?:tell|provide|share|send)/i,
  ],
  [
    'greeting',
    /^(?:亲[，,~～ ]?)?(?:您好|你好|嗨|哈喽|欢迎|歡迎|hi\b|hello\b|welcome|good (?:morning|afternoon))/i,
  ],
];

/** What a script that doesn't say so is for: a guess that the trainer can correct, never worse than "an answer". */
export function guessPurpose(text: string, names: string): Purpose {
  const named = BY_NAME.find(([, pattern]) => pattern.test(names))?.[0];
  if (named) return named;
  const first = text.trim().split('\n')[0]!.slice(0, 200);
  const spoken = BY_TEXT.find(([, pattern]) => pattern.test(first))?.[0];
  // A long text that opens with a greeting is an answer with good manners.
  if (spoken === 'greeting' && text.length > 80) return 'solution';
  return spoken ?? 'solution';
}
