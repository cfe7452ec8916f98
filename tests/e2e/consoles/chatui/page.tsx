/** An agent's desk made of @chatui/core: React-controlled textarea, quick-reply chips, time and system rows. */
import '@chatui/core/dist/index.css';
import '../desk.css';
import Chat, { Bubble, type MessageProps, useMessages } from '@chatui/core';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { listen, loadStory, post, type StoryConversation, type StoryLine } from '../page-backend';

const QUICK = ['稍等，我查一下', '请提供订单号', '感谢您的耐心', '转接售后'].map((name) => ({ name }));

/** A time row stands over a line when ten minutes passed or the conversation begins. */
function toMessage(line: StoryLine, index: number, customer: string): Omit<MessageProps, '_id'> {
  const [hours, minutes] = line.time.split(':').map(Number);
  if (line.role === 'system') return { type: 'system', content: { text: line.text } };
  return {
    type: 'text',
    content: { text: line.text },
    createdAt: new Date().setHours(hours!, minutes!, 0, 0),
    hasTime: index % 4 === 1,
    position: line.role === 'customer' ? 'left' : 'right',
    user: line.role === 'customer' ? { name: customer } : {},
  };
}

function OpenConversation({ conversation }: { conversation: StoryConversation }) {
  const { name, lines } = conversation;
  const { messages, appendMsg } = useMessages(lines.map((line, index) => toMessage(line, index, name)));

  useEffect(() => {
    const said = (event: Event) => {
      const message = (event as CustomEvent<{ name: string; line: StoryLine }>).detail;
      if (message.name === name) appendMsg(toMessage(message.line, 0, name));
    };
    addEventListener('customer-said', said);
    return () => removeEventListener('customer-said', said);
  }, [name, appendMsg]);

  return (
    <Chat
      navbar={{ title: name }}
      messages={messages}
      renderMessageContent={({ content }) => <Bubble content={content.text} />}
      quickReplies={QUICK}
      onQuickReplyClick={() => {}}
      placeholder="请输入…"
      onSend={(_type, text) => {
        appendMsg({ type: 'text', content: { text }, position: 'right' });
        post('/sent', { name, text });
      }}
    />
  );
}

function Desk({ story }: { story: StoryConversation[] }) {
  const [openName, setOpenName] = useState(story[0]!.name);
  const [unread, setUnread] = useState<Record<string, number>>({});
  const [conversations, setConversations] = useState(story);
  useEffect(() => {
    listen((message) => {
      dispatchEvent(new CustomEvent('customer-said', { detail: message }));
      setConversations((all) =>
        all.map((one) => (one.name === message.name ? { ...one, lines: [...one.lines, message.line] } : one)),
      );
      if (document.body.dataset.open !== message.name) {
        setUnread((all) => ({ ...all, [message.name]: (all[message.name] ?? 0) + 1 }));
      }
    });
  }, []);
  useEffect(() => {
    document.body.dataset.open = openName;
  }, [openName]);

  const choose = async (name: string) => {
    setConversations(await loadStory());
    setUnread((all) => ({ ...all, [name]: 0 }));
    setOpenName(name);
    post('/opened', { name });
  };
  return (
    <div className="desk">
      <ul className="desk-list">
        {conversations.map(({ name, lines }) => (
          <li key={name}>
            <button type="button" aria-current={name === openName} onClick={() => choose(name)}>
              <span className="desk-name">{name}</span>
              {(unread[name] ?? 0) > 0 && <span className="desk-badge">{unread[name]}</span>}
              <span className="desk-preview">{lines.at(-1)?.text}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="desk-chat">
        <OpenConversation
          key={openName}
          conversation={conversations.find(({ name }) => name === openName)!}
        />
      </div>
    </div>
  );
}

const story = await loadStory();
post('/opened', { name: story[0]!.name });
createRoot(document.getElementById('root')!).render(<Desk story={story} />);
