/** A number as Chinese or as digits. */
export const NUMBER = '(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百半几]+)';

/**
 * A time that a customer can hold us to: a clock time, a day, or a length of time from now. Lengths that lie
 * behind (等了三天, 三天前) are none.
 */
const DEADLINE = new RegExp(
  [
    // 18点前, 18:00, 下午三点
    '\\d{1,2}(?::\\d{2}|点|时(?!间|候))|(?:上午|下午|中午|晚上|早上|凌晨)[一二两三四五六七八九十]{1,3}点|[一二三四五六七八九十]{1,3}点(?:半|钟|前|之前|左右|整)',
    // tomorrow and the like; "today" alone is no time
    '明天|明早|明晚|后天|今晚|今夜|今早|当天|当日|次日|隔天|翌日|今日内|(?:今天|今日)(?:之?内|[^,。!?]{0,3}前|下班|上午|下午|中午|晚上|傍晚|就|能|会|寄|发|出|补|退|换|办|开|送|安排|处理|登记|提交|交|查)',
    '(?:这|本|下)?(?:周|星期|礼拜)[一二三四五六日天末]|(?:本周|这周|下周|月底|月初|本月|下月|年底)(?:之?[内前]|$|[,。!?]|[^,。]{0,6}(?:到|好|发|回|给|上))|\\d{1,2}月\\d{1,2}[日号]|(?<![\\d单编])\\d{1,2}号(?!线|楼|店|机)',
    '下班前|天黑前|午饭前|饭点前|节前|年前|打烊前',
    // within three days; not after "waited", not before "ago"
    `(?<![了过经第每近这满着\\d一二两三四五六七八九十百半几.])(?:大约|大概|约|差不多)?${NUMBER}(?:-|~|至|到)?${NUMBER}?个?(?:半)?(?:多)?(?:秒钟?|分钟|刻钟|小时|钟头|天|工作日|周|星期|礼拜|月)(?:半)?(?:左右|之?内|后|以后|之后|就|到|能|,|。|$|[^,。前了没过还都未]{0,1})(?!前|了|没|过|还|都|未|以前|之前我们)`,
    // English
    '\\b(?:today|tomorrow|tonight|(?:by|before|until|at|around) (?:\\d|noon|midnight|(?:the )?end of (?:the )?(?:day|week|month|today)|mon|tue|wed|thu|fri|sat|sun|tomorrow|today|tonight|close)|(?:within|in|takes?|after|another|every|about|around|next) (?:the next |about |around |the )?(?:\\d+|an?|one|two|three|four|five|six|seven|ten|fifteen|twenty|thirty|half an?)(?:[ -]|\\b)(?:few )?(?:or \\w+ |to \\w+ |- ?\\d+ )?(?:more )?(?:seconds?|minutes?|mins?|hours?|hrs?|days?|business days?|working days?|weeks?)|(?:on|this|next|by) (?:mon|tues|wednes|thurs|fri|satur|sun)day|later today|this (?:morning|afternoon|evening)|(?:\\d+|one|two|three|four|five|six|seven|ten|fifteen|twenty|thirty)[ -](?:to \\w+ |- ?\\d+ )?(?:business |working )?(?:minutes?|mins?|hours?|days?)|\\d{1,2} ?(?:am|pm)\\b|\\d{1,2}:\\d{2}|end of (?:the )?day|eod)\\b',
  ].join('|'),
);

export const hasDeadline = (plain: string) => DEADLINE.test(plain);
