import type { ConsoleProfile } from './types';

/**
 * Well-known consoles whose public code shows their DOM. Selectors only; where nothing in the DOM tells whose a
 * row is, the roles are left out and the reader finds them. No addresses: most of these are self-hosted.
 */
export const BUILT_IN_PROFILES: readonly ConsoleProfile[] = [
  {
    id: 'mattermost',
    name: 'Mattermost',
    author: 'builtin',
    transcript: ['#post-list', '.post-list__content'],
    message: ['.post[id^="post_"]', '.post'],
    text: ['.post-message__text'],
    roles: {
      system: ['.post--system', '.separator'],
      agent: ['.post.current--user'],
      customer: ['.post:not(.current--user):not(.post--system)'],
    },
    composer: ['#post_textbox'],
  },
  {
    id: 'element',
    name: 'Element',
    author: 'builtin',
    transcript: ['.mx_RoomView_MessageList'],
    message: ['.mx_EventTile'],
    text: ['.mx_EventTile_body'],
    roles: {
      system: [
        '.mx_EventTile_info',
        '.mx_DateSeparator',
        '.mx_TimelineSeparator',
        '.mx_GenericEventListSummary',
      ],
      agent: ['.mx_EventTile[data-self="true"]'],
      customer: ['.mx_EventTile[data-self="false"]'],
    },
    composer: ['.mx_BasicMessageComposer_input', '.mx_MessageComposer [contenteditable="true"]'],
  },
  {
    id: 'rocket-chat',
    name: 'Rocket.Chat',
    author: 'builtin',
    transcript: ['.messages-list', '.messages-box'],
    message: ['[data-mid][data-own]', '[data-qa-type="message"]'],
    text: ['.rcx-message-body'],
    roles: {
      system: ['.rcx-message-system', '.rcx-message-divider'],
      agent: ['[data-own="true"]'],
      customer: ['[data-own="false"]'],
    },
    composer: ['textarea[name="msg"]', '.rc-message-box__textarea'],
  },
  {
    id: 'zammad',
    name: 'Zammad',
    author: 'builtin',
    transcript: ['.content.active .ticket-article', '.ticket-article'],
    message: ['.ticket-article-item'],
    text: ['.richtext-content', '.textBubble-content'],
    roles: {
      system: ['.ticket-article-item.system'],
      agent: ['.ticket-article-item.agent'],
      customer: ['.ticket-article-item.customer'],
    },
    composer: ['.content.active .articleNewEdit-body', '.articleNewEdit-body'],
  },
  {
    id: 'zulip',
    name: 'Zulip',
    author: 'builtin',
    transcript: ['.focused-message-list', '.message-list'],
    message: ['.message_row'],
    text: ['.message_content'],
    roles: { system: ['.date_row', '.recipient_row_date'] },
    composer: ['#compose-textarea'],
  },
  {
    id: 'converse',
    name: 'Converse.js',
    author: 'builtin',
    transcript: ['.chat-content__messages'],
    message: ['.message.chat-msg'],
    text: ['.chat-msg__text'],
    roles: {
      system: ['.date-separator', '.chat-info'],
      agent: ['.chat-msg__content--me'],
      customer: ['.chat-msg__content--them'],
    },
    composer: ['textarea.chat-textarea'],
  },
  {
    id: 'live-helper-chat',
    name: 'Live Helper Chat',
    author: 'builtin',
    transcript: ['.tab-pane.active [id^="messagesBlock-"]', '[id^="messagesBlock-"]'],
    message: ['.message-row'],
    text: ['.msg-body'],
    roles: {
      system: ['.system-response'],
      agent: ['.message-row.message-admin'],
      customer: ['.message-row:not(.message-admin):not(.system-response)'],
    },
    composer: ['.tab-pane.active textarea[id^="CSChatMessage-"]', 'textarea[id^="CSChatMessage-"]'],
  },
  {
    id: 'chatwoot',
    name: 'Chatwoot',
    author: 'builtin',
    transcript: ['.conversation-panel'],
    message: ['[id^="message"]'],
    composer: ['.reply-box .ProseMirror', '.reply-box textarea', '.ProseMirror'],
  },
];
