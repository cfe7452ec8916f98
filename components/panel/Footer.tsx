import { t } from '../ui/t';
import { usePanel, type View } from './panel-store';
import { useDrag } from './use-drag';

/** The panel's other views and switches. */
export function Footer({ scenesOpen, onScenes }: { scenesOpen: boolean; onScenes: () => void }) {
  const floating = usePanel((state) => state.console.floating);
  const resize = useDrag('resize');
  const view = usePanel((state) => state.view);
  const agent = usePanel((state) => state.agent);
  const state = usePanel((panel) => panel.console.state);
  const paused = state === 'paused';
  const link = 'min-h-6 rounded px-2 text-xs text-soft hover:bg-hover hover:text-ink';
  const show = (other: View) => usePanel.setState({ view: view === other ? 'main' : other });
  return (
    <nav
      aria-label={t('panel.more')}
      className="flex shrink-0 flex-wrap items-center border-t border-line px-1 py-1"
    >
      {floating && (
        <button
          type="button"
          data-action="resize"
          aria-label={t('panel.resize')}
          title={t('panel.resize')}
          className="min-h-6 cursor-nesw-resize touch-none px-1 text-xs leading-none text-soft"
          {...resize}
        >
          ◣
        </button>
      )}
      <button
        type="button"
        className={link}
        aria-pressed={view === 'transcript'}
        data-action="what-i-read"
        onClick={() => show('transcript')}
      >
        {view === 'transcript' ? t('panel.back') : t('panel.whatIRead')}
      </button>
      <button
        type="button"
        className={link}
        aria-pressed={view === 'mine'}
        data-action="my-scripts"
        onClick={() => show('mine')}
      >
        {view === 'mine' ? t('panel.back') : t('mine.label')}
      </button>
      {view === 'main' && state === 'ready' && (
        <button
          type="button"
          className={link}
          aria-expanded={scenesOpen}
          data-action="scenes"
          onClick={onScenes}
        >
          {t('scene.label')}
        </button>
      )}
      <button
        type="button"
        className={link}
        aria-pressed={paused}
        data-action="pause"
        onClick={() => void agent?.call('pause', !paused)}
      >
        {paused ? t('panel.resume') : t('panel.pause')}
      </button>
      <span className="flex-1" />
      <kbd className="max-[340px]:hidden px-2 text-xs text-soft" title={t('panel.shortcutHint')}>
        Alt+J
      </kbd>
    </nav>
  );
}
