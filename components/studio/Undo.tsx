import { useEffect } from 'react';
import { create } from 'zustand';
import { Button } from '../ui/Button';
import { t } from '../ui/t';

/** Something done that can be taken back. `false`: it was refused, and the user was told why. */
interface Step {
  said: string;
  undo: () => Promise<unknown>;
  redo?: () => Promise<unknown>;
}

interface UndoState {
  /** What was last done, undone or done again, in words. */
  said: string;
  shown: boolean;
  state: 'idle' | 'busy' | 'failed';
  /** The latest last. */
  done: Step[];
  undone: Step[];
  /** Says what was done and how to take it back (and, with `redo`, how to do it again). */
  offer(said: string, undo: Step['undo'], redo?: Step['redo']): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
  close(): void;
}

/** Steps that can be taken back, one after the other. */
const MAX_STEPS = 200;

export const useUndo = create<UndoState>((set, get) => {
  /** Runs one way; the step moves to the other list when it went well. */
  const run = async (way: 'undo' | 'redo') => {
    const { done, undone, state } = get();
    const step = (way === 'undo' ? done : undone).at(-1);
    if (!step || state === 'busy') return;
    set({ state: 'busy' });
    try {
      const refused = (await (way === 'undo' ? step.undo() : step.redo?.())) === false;
      if (refused) return set({ state: 'idle' });
      const without = (list: Step[]) => list.filter((other) => other !== step);
      // What can't be done again ends the way forward: later steps stand on it.
      const forward = step.redo ? [...get().undone, step] : [];
      if (way === 'undo') set({ done: without(get().done), undone: forward });
      else set({ undone: without(get().undone), done: [...get().done, step] });
      set({
        state: 'idle',
        shown: true,
        said: t(way === 'undo' ? 'edit.undone' : 'edit.redone', [step.said]),
      });
    } catch {
      set({ state: 'failed', shown: true });
    }
  };
  return {
    said: '',
    shown: false,
    state: 'idle',
    done: [],
    undone: [],
    offer: (said, undo, redo) =>
      set({
        said,
        shown: true,
        state: 'idle',
        done: [...get().done, { said, undo, redo }].slice(-MAX_STEPS),
        undone: [],
      }),
    undo: () => run('undo'),
    redo: () => run('redo'),
    close: () => set({ shown: false }),
  };
});

/** The last change, with buttons to take it back and to do it again; Ctrl+Z and Ctrl+Shift+Z outside of fields. */
export function UndoBar() {
  const { said, shown, done, undone, state, undo, redo, close } = useUndo();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || writesText(event.target)) return;
      const key = event.key.toLowerCase();
      const back = key === 'z' && !event.shiftKey;
      if (!back && key !== 'y' && key !== 'z') return;
      event.preventDefault();
      void (back ? undo() : redo());
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undo, redo]);
  if (!shown) return null;
  return (
    <div
      data-testid="undo-bar"
      className="flex flex-wrap items-center gap-2 border-t border-line bg-accent-tint px-6 py-1.5"
    >
      <span className="min-w-0 flex-1 truncate" role="status">
        {state === 'failed' ? t('studio.undoFailed') : said}
      </span>
      <Button
        data-testid="undo"
        title={t('edit.undoKey')}
        disabled={state === 'busy' || done.length === 0}
        onClick={() => void undo()}
      >
        {t('studio.undo')}
      </Button>
      <Button
        data-testid="redo"
        title={t('edit.redoKey')}
        disabled={state === 'busy' || undone.length === 0}
        onClick={() => void redo()}
      >
        {t('edit.redo')}
      </Button>
      <Button look="quiet" onClick={close}>
        {t('studio.close')}
      </Button>
    </div>
  );
}

/** A field takes its own letters back first. */
function writesText(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'file', 'button'].includes(target.type);
  return target instanceof HTMLElement && target.isContentEditable;
}
