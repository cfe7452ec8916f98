import { type KeyboardEvent, useState } from 'react';
import { Button } from '../ui/Button';
import { t } from '../ui/t';

/** The console's own input: Enter sends, Shift+Enter makes a line, an input method's Enter only picks a word. */
export function Composer({ onSend }: { onSend: (text: string) => void }) {
  const [text, setText] = useState('');
  const send = () => {
    if (!text.trim()) return;
    onSend(text.trim());
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      className="flex items-end gap-2 border-t border-line px-4 py-3"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        data-testid="practice-composer"
        aria-label={t('practice.composer')}
        placeholder={t('practice.composerHint')}
        className="min-h-20 flex-1 resize-none rounded-md border border-line bg-surface px-3 py-2"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button type="submit" look="main" data-testid="practice-send" disabled={!text.trim()}>
        {t('practice.send')}
      </Button>
    </form>
  );
}
