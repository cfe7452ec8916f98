import { fileURLToPath } from 'node:url';
import type { ConsoleKind } from './console';
import { Stage } from './stage';
import { placeInStory } from './story';

/** `@chatscope/chat-ui-kit-react`: contenteditable composer, grouped rows, separators, several conversations. */
export const chatscope: ConsoleKind = {
  name: 'chatscope',
  async start() {
    const stage = await Stage.start(
      fileURLToPath(new URL('chatscope/page.tsx', import.meta.url)),
      '客服工作台',
    );
    const composer = '.cs-message-input__content-editor';
    return {
      url: stage.url,
      composer,
      others: ['李强', '赵敏'],
      customerSays: (text, name) => stage.customerSays(text, name),
      expected: () => stage.expected(),
      // What React was told last: the text that its send button would send.
      draft: (page) => page.evaluate(() => (document.body.dataset.draft ?? '').replace(/\n$/, '')),
      async sendAsAgent(page, text) {
        const before = stage.agentLines();
        if (text !== undefined) {
          await page.click(composer);
          await page.type(text);
        }
        await page.click('.cs-button--send');
        await stage.sentAfter(before);
      },
      async openConversation(page, name) {
        await page.click(`.cs-conversation-list li:nth-child(${placeInStory(name)})`);
        await stage.opened(name);
      },
      stop: () => stage.stop(),
    };
  },
};
