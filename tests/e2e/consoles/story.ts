import type { Line } from './console';

export interface StoryLine extends Line {
  id: string;
  /** Clock time of the line, `HH:mm`. */
  time: string;
}

export interface StoryConversation {
  name: string;
  unread: number;
  lines: StoryLine[];
}

let ids = 0;
const line =
  (role: Line['role']) =>
  (time: string, text: string): StoryLine => ({ id: `story-${++ids}`, role, time, text });
const [c, a, s] = [line('customer'), line('agent'), line('system')];

/** What each console shows when the agent signs in. The first conversation is the open one. */
export const STORY: StoryConversation[] = [
  {
    name: '王芳',
    unread: 0,
    lines: [
      s('09:58', '王芳 进入了会话'),
      c('09:58', '你好，在吗？'),
      a('09:58', '您好，我在的，请问有什么可以帮您？'),
      c('09:59', '我上周五买的那台空气炸锅'),
      c('09:59', '订单号 2024 开头的那个'),
      c('10:00', '到现在物流都没动过'),
      a('10:01', '我看到这单了，麻烦您稍等，我查一下仓库的记录。'),
      a('10:03', '查到了：包裹还在杭州仓，\n今天 18 点前会有新的物流信息。'),
      c('10:04', 'ok'),
      c('10:04', '那我晚上再看看👀'),
      a('10:05', '好的，晚上我也会再帮您盯一次。'),
    ],
  },
  {
    name: '李强',
    unread: 0,
    lines: [c('09:40', '发票可以开公司抬头吗？'), a('09:41', '可以的，把抬头和税号发我就行。')],
  },
  {
    name: '赵敏',
    unread: 0,
    lines: [c('09:12', '谢谢，已经收到了'), a('09:12', '收到就好，用着有问题随时找我。')],
  },
];

/** Where a conversation stands in the list, from 1. */
export function placeInStory(name: string): number {
  return STORY.findIndex((conversation) => conversation.name === name) + 1;
}
