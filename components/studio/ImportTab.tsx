import { type ClipboardEvent, type DragEvent, useEffect, useState } from 'react';
import { Button } from '../ui/Button';
import { t } from '../ui/t';
import { ColumnMapping } from './ColumnMapping';
import { chooseFiles } from './FileInput';
import { ImportPlan } from './ImportPlan';
import { useImport } from './import-store';
import { problemText } from './import-text';

/** Files in, by choosing, dropping or pasting. What would change is shown first; what was written can be taken back. */
export function ImportTab() {
  const { phase, reading, progress, cancelled, problems, question, start } = useImport();
  const [over, setOver] = useState(false);
  const busy = phase === 'reading' || phase === 'writing';

  useEffect(() => {
    const onPaste = (event: globalThis.ClipboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      take(event.clipboardData);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  });

  const take = (data: DataTransfer | null) => {
    const files = Array.from(data?.files ?? []);
    const text = data?.getData('text/plain') ?? '';
    // Spreadsheets put a picture of the cells beside the cells.
    if (text.trim()) void start([new File([text], `${t('studio.pasted')}.txt`)], { review: true });
    else void start(files, { review: true });
  };

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void start(Array.from(event.dataTransfer.files), { review: true });
  };

  return (
    <div className="flex flex-col gap-5">
      <section
        aria-label={t('studio.dropHere')}
        data-testid="import-drop"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={`flex flex-wrap items-start gap-x-8 gap-y-4 rounded-lg border border-dashed p-6 ${over ? 'border-accent bg-accent-tint' : 'border-line'}`}
      >
        <div className="flex min-w-64 flex-1 flex-col items-start gap-2">
          <p className="font-medium">{t('studio.dropHere')}</p>
          <p className="max-w-2xl text-sm text-soft">{t('studio.formats')}</p>
          <Button look="main" disabled={busy} onClick={chooseFiles} data-testid="import-choose">
            {t('studio.choose')}
          </Button>
        </div>
        <label className="flex w-72 max-w-full flex-col gap-1 text-sm">
          <span className="text-soft">{t('studio.pasteHere')}</span>
          <textarea
            data-testid="import-paste"
            rows={3}
            value=""
            disabled={busy}
            placeholder={t('studio.pasteHint')}
            className="resize-none rounded-md border border-line bg-surface px-2 py-1.5"
            onChange={() => {}}
            onPaste={(event: ClipboardEvent) => {
              event.preventDefault();
              take(event.clipboardData);
            }}
          />
        </label>
      </section>

      <p role="status" className="text-soft empty:hidden" data-testid="import-status">
        {busy ? t(phase === 'writing' ? 'studio.writing' : 'studio.reading', [reading]) : ''}
        {cancelled ? t('studio.cancelled') : ''}
      </p>
      {busy && <Progress progress={progress} name={reading} />}

      {problems.map((stop, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows, and a file may fail twice
          key={index}
          role="alert"
          data-testid="import-error"
          data-problem={stop.id}
          className="border-l-4 border-bad bg-bad-tint px-3 py-2"
        >
          <p className="font-medium">{stop.file}</p>
          <p>{problemText(stop.id, stop.data)}</p>
        </div>
      ))}

      {phase === 'question' && question && <ColumnMapping key={question.file.name} table={question.table} />}
      {(phase === 'planned' || phase === 'done') && <ImportPlan />}
    </div>
  );
}

function Progress({ progress, name }: { progress: { done: number; total: number } | null; name: string }) {
  const cancel = useImport((state) => state.cancel);
  const figure =
    progress &&
    (progress.total === 1
      ? `${Math.round(progress.done * 100)} %`
      : t('studio.shown', [String(progress.done), String(progress.total)]));
  return (
    <div className="flex items-center gap-3" data-testid="import-progress">
      <progress
        aria-label={t('studio.writing', [name])}
        className="h-2 w-72 accent-accent"
        data-step={progress?.total === 1 ? 'reading' : 'writing'}
        max={progress?.total}
        value={progress?.done}
      />
      <span className="min-w-12 text-sm text-soft tabular-nums">{figure}</span>
      <Button data-testid="import-cancel" onClick={cancel}>
        {t('studio.cancel')}
      </Button>
    </div>
  );
}
