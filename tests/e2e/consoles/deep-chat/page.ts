/** deep-chat as an agent's desk: the whole app lives in its open shadow root; the agent is its "user". */
import 'deep-chat';
import type { DeepChat } from 'deep-chat';
import { listen, loadStory, post } from '../page-backend';

const [conversation] = await loadStory();
const { name, lines } = conversation!;
const chat = document.createElement('deep-chat') as DeepChat;

chat.history = lines
  .filter(({ role }) => role !== 'system') // it has no such row
  .map(({ role, text }) => ({ role: role === 'agent' ? 'user' : 'ai', text: text.replaceAll('\n', '  \n') }));
chat.names = { ai: { text: name }, user: { text: '小暖' } };
chat.avatars = true;
chat.textInput = { placeholder: { text: '请输入…' } };
chat.connect = {
  websocket: true,
  handler: (_body, signals) => {
    signals.onOpen();
    listen(({ line }) => void signals.onResponse({ text: line.text }));
    signals.newUserMessage.listener = (body: { messages: { text?: string }[] }) => {
      post('/sent', { name, text: body.messages.at(-1)?.text ?? '' });
    };
  },
};
Object.assign(chat.style, { width: '900px', height: '92vh', margin: '8px' });
document.getElementById('root')!.append(chat);
