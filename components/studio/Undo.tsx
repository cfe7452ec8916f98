import { create } from 'zustand';
import { Button } from '../ui/Button';
import { t } from '../ui/t';

interface UndoState {
  said: string;
  undo: (() => Promise<void>) | null;
  state: 'idle' | 'busy' | 'failed';
  /** Says what was done and how to take it back. Stays until the next one. */
  offer(said: string, undo: () => Promise<void>): void;
  close(): void;
}

export const useUndo = create<UndoState>((set) => ({
  said: '',
  undo: null,
  state: 'idle',
  offer: (said, undo) => set({ said, undo, state: 'idle' }),
  close: () => set({ undo: null }),
}));

/** The last change, with one button to take it back. */
export function UndoBar() {
  const { said, undo, state, close } = useUndo();
  if (!undo) return null;
  const run = async () => {
    useUndo.setState({ state: 'busy' });
    try {
      await undo();
      close();
    } catch {
      useUndo.setState({ state: 'failed' });
    }
  };
  return (
    <div
      role="status"
      data-testid="undo-bar"
      className="flex flex-wrap items-center gap-3 border-t border-line bg-accent-tint px-4 py-2"
    >
      <span className="min-w-0 flex-1">{state === 'failed' ? t('studio.undoFailed') : said}</span>
      <Button data-testid="undo" disabled={state === 'busy'} onClick={() => void run()}>
        {t('studio.undo')}
      </Button>
      <Button look="quiet" onClick={close}>
        {t('studio.close')}
      </Button>
    </div>
  );
}
