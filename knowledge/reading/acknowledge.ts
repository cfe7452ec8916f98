// One list for the reading of a conversation (was the feeling taken up?) and for the draft check (does this draft?).

/** Words that take up a feeling, thank for being told, or own up: any of them is an acknowledgement. */
const ACKNOWLEDGES =
  /理解|体会|体谅|抱歉|对不起|不好意思|对不住|过意不去|着急|心急|心焦|等得|焦急|急(?:得|死|坏)|担心|担忧|揪心|悬着|踏实|心情|心里|辛苦|久等|等了(?:这么|那么|好|\d|[一二两三四五六七八九十几半])|等这么|委屈|难受|难过|糟心|闹心|堵心|窝火|恼火|火大|火气|气人|生气|憋屈|憋闷|不好受|不舒服|不痛快|不爽|郁闷|焦虑|煎熬|难熬|心疼|扎心|耽搁|不是滋味|扫兴|泄气|失望|失落|寒心|不容易|添麻烦|添堵|耽误|换(?:作|做|成|了)?(?:是)?(?:我|谁|别人)|搁谁|谁(?:都|也|碰上|遇到|看|受)[^,。]{0,8}(?:急|火|气|慌|烦|受不了|不高兴|不舒服|难)|难怪|感受|感同身受|懂您|我懂|我明白您|明白您的|听得出|听出|看得出|您(?:急|气|慌|烦|恼|不高兴|不满)|让您(?:白跑|失望|费心|操心|受累|跑|折腾|等)|费心|折腾|受累|吓(?:人|到|着|坏)|糟糕|为难|头疼|头大|慌|别急|不急|帮了我们|谢谢您(?:愿意|肯|告诉|跟|和|花|的耐心|说|提醒|指出|一直|信任)|感谢您(?:愿意|肯|告诉|花|耐心|的耐心|指出)|听进去|不该(?:发生|让您|这样)|(?:我们)?做得不(?:好|对|够)|没(?:做好|接住|照顾好|办好)|是我们(?:的)?(?:错|疏忽|不对|没|责任)|我们的(?:疏忽|错|不是)|咽不下|受不了|不甘心|可惜|可气|烦心|烦人|烦躁|无奈|尴尬/;
/** Turns of phrase around a feeling that isn't named by one of those words. */
const ALSO =
  /(?:理解|体谅|明白|懂|知道|能感受|感受到|体会)(?:到|了)?(?:您|你|这种|这样|那种|大家|心情|的)|换(?:作|成|做|了)?(?:是)?(?:我|谁)|(?:我|谁)(?:也|都)会(?:着急|生气|急|担心|失望|难受|不舒服|不满|恼火|上火|心急)|(?:让|给|害|叫)(?:您|你)[^,。!?]{0,6}(?:久等|着急|担心|失望|受累|受委屈|委屈|费心|操心|添麻烦|添堵|跑|等|不便|不愉快|困扰|麻烦|难受|为难|生气)|(?:确实|真的|实在|是)(?:让人|挺|很|太)?(?:着急|生气|窝火|糟心|闹心|难受|不应该|不该|气人|失望|委屈|是我们|我们的(?:错|问题|疏忽))|抱歉|对不起|不好意思|致歉|道歉|见谅|辛苦(?:您|你)了?|别(?:着急|担心|急)|不用(?:着急|担心)|先别(?:急|担心|生气)|消消气|您(?:的)?(?:心情|着急|担心|难处|委屈)|着急是|谁(?:遇到|碰到|碰上|赶上)|\b(?:sorry|apolog(?:y|ies|i[sz]e)|understand (?:how|why|your|that|you)|i(?:'d| would) (?:be|feel)|i hear you|must (?:be|have been|feel)|frustrating|that's not (?:ok|okay|right|the experience)|i can (?:see|imagine|understand)|so stressful|upsetting|bear(?:ing)? with us|your patience)\b/;
const ACKNOWLEDGES_EN =
  /\b(?:sorry|apolog\w+|understand(?:able|ably)?|frustrat\w+|upset(?:ting)?|annoy\w+|worr(?:y|ied|ying)|stress\w+|disappoint\w+|i hear you|i can (?:see|imagine|tell|hear)|must (?:be|feel|have been)|that'?s (?:not (?:ok|okay|good enough|what)|awful|terrible|no way|really|so|a real)|i(?:'d| would) (?:be|feel)|anyone would|thank you for (?:telling|letting|your patience|bearing|explaining|sharing|being|waiting)|thanks for (?:telling|letting|your patience|bearing|explaining|sharing|being|waiting)|shouldn'?t have (?:happened|had)|our (?:mistake|fault)|we (?:let you down|got (?:this|it) wrong|messed up|dropped the ball)|inconvenien\w+|appreciate (?:your|you|how)|feel(?:s|ing)?|hurts?|heartbreak\w*|what a shame|painful|oh no|hard on you|no fun|long wait|waited)\b/;

/** Where the draft acknowledges, as the place of the first such word, or -1. Looks at a folded text. */
export function acknowledgedAt(plain: string): number {
  const places = [ACKNOWLEDGES, ALSO, ACKNOWLEDGES_EN]
    .map((words) => plain.search(words))
    .filter((at) => at >= 0);
  return places.length ? Math.min(...places) : -1;
}

/** An agent's words (folded) that take in what the customer feels. */
export const acknowledges = (plain: string): boolean => acknowledgedAt(plain) >= 0;
