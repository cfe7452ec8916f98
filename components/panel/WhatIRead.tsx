import { memo, useRef } from 'react';
import type { Message, Role } from '../../knowledge/conversation';
import { t } from '../ui/t';
import { ExplainedText } from './ExplainedText';
import { usePanel } from './panel-store';
import { useLookUpSelection } from './use-look-up-selection';

const ROLES: Role[] = ['customer', 'agent', 'system'];

/** The messages as read, with who said them, and a button to correct each. */
export function WhatIRead() {
  const messages = usePanel((state) => state.messages);
  const console = usePanel((state) => state.console);
  const agent = usePanel((state) => state.agent);
  return (
    <section aria-label={t('panel.whatIRead')} className="flex min-h-0 flex-1 flex-col">
      <p className="shrink-0 border-b border-line px-3 py-2 text-sm text-soft">
        {console.author ? t(`transcript.${console.author}`) : t('empty.noConsole')}
        {console.author && !console.hasComposer && (
          <b className="block font-medium text-bad">{t('transcript.noComposer')}</b>
        )}
        <span className="mt-1 flex gap-2">
          <button
            type="button"
            data-action="teach"
            className="rounded border border-line px-2 text-ink hover:bg-hover"
            onClick={() => void agent?.call('teach', 'start')}
          >
            {t('empty.teach')}
          </button>
          {console.author === 'taught' && (
            <button
              type="button"
              data-action="forget"
              className="rounded border border-line px-2 text-ink hover:bg-hover"
              onClick={() => void agent?.call('forgetProfile', undefined as never)}
            >
              {t('transcript.forget')}
            </button>
          )}
        </span>
      </p>
      <MessageList messages={messages} />
    </section>
  );
}

/** Rows out of sight cost no layout: a history of thousands stays quick, and search in page still finds all of it. */
function MessageList({ messages }: { messages: readonly Message[] }) {
  const list = useRef<HTMLOListElement>(null);
  useLookUpSelection(list);
  return (
    <ol ref={list} data-testid="transcript" className="min-h-0 flex-1 overflow-y-auto">
      {messages.map((message, place) => (
        <MessageRow
          key={message.id}
          message={message}
          explained={place >= messages.length - MOST_EXPLAINED}
        />
      ))}
    </ol>
  );
}

const MOST_MIRRORED = 1_000;

/** The same list for automation while the view is closed (docs/automation.md): nothing that anybody sees or hears. */
export function TranscriptMirror() {
  const messages = usePanel((state) => state.messages);
  return (
    <ol data-testid="transcript" hidden>
      {messages.slice(-MOST_MIRRORED).map((message) => (
        <MirroredRow key={message.id} message={message} />
      ))}
    </ol>
  );
}

const MirroredRow = memo(({ message }: { message: Message }) => (
  <li data-testid="message" data-role={message.role}>
    {message.text}
  </li>
));

/** Words of older messages are explained when they are selected. */
const MOST_EXPLAINED = 200;

const MessageRow = memo(({ message, explained }: { message: Message; explained: boolean }) => {
  const agent = usePanel((state) => state.agent);
  return (
    <li className="flex items-start gap-2 border-b border-line px-3 py-1 text-sm [contain-intrinsic-size:auto_40px] [content-visibility:auto]">
      <select
        aria-label={t('transcript.whoSaid')}
        value={message.role}
        className={`shrink-0 rounded border border-line bg-surface text-xs ${message.role === 'customer' ? 'text-accent' : 'text-soft'}`}
        onChange={(event) =>
          void agent?.call('correctRole', { messageId: message.id, role: event.target.value as Role })
        }
      >
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {t(`role.${role}`)}
          </option>
        ))}
      </select>
      <span
        data-testid="message"
        data-role={message.role}
        className={`min-w-0 flex-1 whitespace-pre-line ${message.role === 'system' ? 'text-soft' : ''}`}
      >
        {explained ? <ExplainedText message={message} /> : message.text}
      </span>
    </li>
  );
});
