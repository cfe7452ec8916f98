import { useState } from 'react';
import { t } from '../ui/t';
import { changeMine, newOwnScript, saveOwnScript } from './mine-actions';
import { usePanel } from './panel-store';

const LINE = 'flex shrink-0 flex-wrap items-center gap-2 border-t border-line px-3 py-1 text-xs';
const BUTTON = 'min-h-6 shrink-0 rounded border border-line bg-surface px-2 hover:bg-hover';

/** The last change of one's own, with a way back. */
export function UndoLine() {
  const undo = usePanel((state) => state.undo);
  const [failed, setFailed] = useState(false);
  if (!undo) return null;
  const close = () => {
    setFailed(false);
    usePanel.setState({ undo: null });
  };
  return (
    <div role="status" data-testid="panel-undo" className={`${LINE} bg-accent-tint`}>
      <span className="min-w-0 flex-1">{failed ? t('mine.undoFailed') : undo.said}</span>
      <button
        type="button"
        data-action="undo"
        className={BUTTON}
        onClick={() => void undo.undo().then(close, () => setFailed(true))}
      >
        {t('mine.undo')}
      </button>
      <button type="button" aria-label={t('mine.close')} className="min-h-6 px-1 text-soft" onClick={close}>
        ✕
      </button>
    </div>
  );
}

/** What was sent reads otherwise than the script did: asked, never kept unasked. */
export function LearntLine() {
  const learnt = usePanel((state) => state.learnt);
  const [failed, setFailed] = useState(false);
  if (!learnt) return null;
  const { script, text } = learnt;
  const done = () => {
    setFailed(false);
    usePanel.setState({ learnt: null });
  };
  return (
    <section data-testid="learnt" aria-label={t('learnt.label')} className={LINE}>
      <p className="w-full">
        {failed ? t('mine.failed') : t('learnt.ask')}
        <q className="mt-px block max-h-15 overflow-y-auto whitespace-pre-line text-soft">{text}</q>
      </p>
      <button
        type="button"
        data-action="keep"
        className={BUTTON}
        onClick={() => void saveOwnScript(newOwnScript(text, script)).then(done, () => setFailed(true))}
      >
        {t('learnt.keep')}
      </button>
      <button
        type="button"
        data-action="dismiss"
        className={BUTTON}
        onClick={() => {
          changeMine({ what: 'as-it-is', id: script.id });
          done();
        }}
      >
        {t('learnt.not')}
      </button>
    </section>
  );
}

/** Said plainly when it is too late to mend: the customer reads the braces. */
export function SentOpenLine() {
  const names = usePanel((state) => state.sentOpen);
  if (names.length === 0) return null;
  return (
    <div role="alert" data-testid="sent-open" className={`${LINE} bg-warn-tint text-warn`}>
      <span className="min-w-0 flex-1">{t('draft.sentOpen', [names.join('、')])}</span>
      <button
        type="button"
        aria-label={t('mine.close')}
        className="min-h-6 px-1"
        onClick={() => usePanel.setState({ sentOpen: [] })}
      >
        ✕
      </button>
    </div>
  );
}
