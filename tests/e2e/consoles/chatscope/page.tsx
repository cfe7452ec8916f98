/** An agent's desk made of @chatscope/chat-ui-kit-react: list, grouped rows, separators, contenteditable composer. */
import '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css';
import {
  Avatar,
  ChatContainer,
  Conversation,
  ConversationHeader,
  ConversationList,
  MainContainer,
  Message,
  MessageGroup,
  MessageInput,
  MessageList,
  MessageSeparator,
  Sidebar,
} from '@chatscope/chat-ui-kit-react';
import '../desk.css';
import { useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { agentLine, listen, loadStory, post, type StoryConversation, type StoryLine } from '../page-backend';

const portrait = (name: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="#c9a"/><text x="12" y="27" font-size="16">${name[0]}</text></svg>`)}`;

/** Lines of one author in a row are one group, as chat products draw them. */
function groups(lines: StoryLine[]): StoryLine[][] {
  const out: StoryLine[][] = [];
  for (const line of lines) {
    const last = out.at(-1);
    if (last && line.role !== 'system' && last[0]!.role === line.role) last.push(line);
    else out.push([line]);
  }
  return out;
}

function position(index: number, size: number) {
  if (size === 1) return 'single';
  return index === 0 ? 'first' : index === size - 1 ? 'last' : 'normal';
}

function Desk({ story }: { story: StoryConversation[] }) {
  const [conversations, setConversations] = useState(story);
  const [openName, setOpenName] = useState(story[0]!.name);
  const [html, setHtml] = useState('');
  const open = conversations.find(({ name }) => name === openName)!;
  const add = useCallback(
    (name: string, line: StoryLine, unread: number) =>
      setConversations((all) =>
        all.map((one) =>
          one.name === name ? { ...one, unread: one.unread + unread, lines: [...one.lines, line] } : one,
        ),
      ),
    [],
  );

  useEffect(() => {
    // The event source outlives renders: which conversation is open is asked when the line comes.
    listen(({ name, line }) => add(name, line, document.body.dataset.open === name ? 0 : 1));
  }, [add]);
  useEffect(() => {
    document.body.dataset.open = openName;
  }, [openName]);

  const choose = (name: string) => {
    setOpenName(name);
    setConversations((all) => all.map((one) => (one.name === name ? { ...one, unread: 0 } : one)));
    post('/opened', { name });
  };
  const send = (_html: string, _text: string, innerText: string) => {
    const text = innerText.replace(/\n$/, '');
    add(openName, agentLine(text), 0);
    setHtml('');
    document.body.dataset.draft = '';
    post('/sent', { name: openName, text });
  };

  return (
    <div style={{ height: '100%' }}>
      <MainContainer responsive>
        <Sidebar position="left" scrollable>
          <ConversationList>
            {conversations.map(({ name, unread, lines }) => (
              <Conversation
                key={name}
                name={name}
                info={lines.at(-1)?.text}
                lastActivityTime={lines.at(-1)?.time}
                unreadCnt={unread}
                unreadDot={unread > 0}
                active={name === openName}
                onClick={() => choose(name)}
              >
                <Avatar src={portrait(name)} name={name} />
              </Conversation>
            ))}
          </ConversationList>
        </Sidebar>
        <ChatContainer>
          <ConversationHeader>
            <Avatar src={portrait(open.name)} name={open.name} />
            <ConversationHeader.Content userName={open.name} info="在线" />
          </ConversationHeader>
          <MessageList>
            <MessageSeparator content="今天" />
            {groups(open.lines).map((group) =>
              group[0]!.role === 'system' ? (
                <MessageSeparator key={group[0]!.id} content={group[0]!.text} />
              ) : (
                <MessageGroup
                  key={group[0]!.id}
                  direction={group[0]!.role === 'customer' ? 'incoming' : 'outgoing'}
                  sender={group[0]!.role === 'customer' ? open.name : '小暖'}
                  sentTime={group[0]!.time}
                >
                  {group[0]!.role === 'customer' && <Avatar src={portrait(open.name)} name={open.name} />}
                  <MessageGroup.Header>
                    {group[0]!.role === 'customer' ? open.name : '小暖'}
                  </MessageGroup.Header>
                  <MessageGroup.Messages>
                    {group.map((line, index) => (
                      <Message
                        key={line.id}
                        model={{
                          message: line.text.replaceAll('\n', '<br>'),
                          direction: line.role === 'customer' ? 'incoming' : 'outgoing',
                          position: position(index, group.length),
                        }}
                      />
                    ))}
                  </MessageGroup.Messages>
                  <MessageGroup.Footer>
                    {group.at(-1)!.time} {group[0]!.role === 'agent' && '已读'}
                  </MessageGroup.Footer>
                </MessageGroup>
              ),
            )}
          </MessageList>
          <MessageInput
            placeholder="请输入…"
            value={html}
            attachButton={false}
            onChange={(value: string, _text: string, innerText: string) => {
              setHtml(value);
              document.body.dataset.draft = innerText;
            }}
            onSend={send}
          />
        </ChatContainer>
      </MainContainer>
    </div>
  );
}

const story = await loadStory();
post('/opened', { name: story[0]!.name });
createRoot(document.getElementById('root')!).render(<Desk story={story} />);
