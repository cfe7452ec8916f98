import { fileURLToPath } from 'node:url';
import type { ConsoleKind } from './console';
import { Stage } from './stage';

/** `deep-chat`: one custom element with the whole app in an open shadow root. */
export const deepChat: ConsoleKind = {
  name: 'deep-chat',
  async start() {
    const stage = await Stage.start(fileURLToPath(new URL('deep-chat/page.ts', import.meta.url)), '对话');
    const composer = 'deep-chat >>> #text-input';
    return {
      url: stage.url,
      composer,
      others: [],
      customerSays: (text, name) => stage.customerSays(text, name),
      expected: () => stage.expected().filter(({ role }) => role !== 'system'),
      // deep-chat sends its input's innerText.
      draft: (page) =>
        page.evaluate(() => {
          const root = document.querySelector('deep-chat')!.shadowRoot!;
          return root.querySelector<HTMLElement>('#text-input')!.innerText.replace(/\n$/, '');
        }),
      async sendAsAgent(page, text) {
        const before = stage.agentLines();
        await page.click(composer);
        if (text !== undefined) await page.type(text);
        await page.press('Enter');
        await stage.sentAfter(before);
      },
      openConversation: async () => {
        throw new Error('deep-chat has one conversation');
      },
      stop: () => stage.stop(),
    };
  },
};
