import { fileURLToPath } from 'node:url';
import type { ConsoleKind } from './console';
import { Stage } from './stage';
import { placeInStory } from './story';

/** `@chatui/core`: React-controlled textarea, quick-reply chips, time rows, system rows. */
export const chatui: ConsoleKind = {
  name: 'chatui',
  async start() {
    const stage = await Stage.start(fileURLToPath(new URL('chatui/page.tsx', import.meta.url)), '在线客服');
    const composer = 'textarea.Composer-input';
    return {
      url: stage.url,
      composer,
      others: ['李强', '赵敏'],
      customerSays: (text, name) => stage.customerSays(text, name),
      expected: () => stage.expected(),
      draft: (page) =>
        page.evaluate((css) => document.querySelector<HTMLTextAreaElement>(css)!.value, composer),
      async sendAsAgent(page, text) {
        const before = stage.agentLines();
        await page.click(composer);
        if (text !== undefined) await page.type(text);
        await page.press('Enter');
        await stage.sentAfter(before);
      },
      async openConversation(page, name) {
        await page.click(`.desk-list li:nth-child(${placeInStory(name)}) button`);
        await stage.opened(name);
      },
      stop: () => stage.stop(),
    };
  },
};
