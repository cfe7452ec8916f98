import { type DragEvent, useEffect, useState } from 'react';
import { Button } from '../ui/Button';
import { t } from '../ui/t';
import { ColumnMapping } from './ColumnMapping';
import { chooseFiles } from './FileInput';
import { ImportReport } from './ImportReport';
import { useImport } from './import-store';
import { problemText } from './import-text';

/** Files in, by choosing, dropping or pasting. What is clear is imported at once and can be taken back. */
export function ImportTab() {
  const { busy, reading, progress, cancelled, reports, problems, question, start, goOn, skip, cancel } =
    useImport();
  const [over, setOver] = useState(false);

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      const files = Array.from(event.clipboardData?.files ?? []);
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0) void start(files);
      else if (text.trim()) void start([new File([text], `${t('studio.pasted')}.txt`)]);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [start]);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void start(Array.from(event.dataTransfer.files));
  };

  return (
    <div className="flex flex-col gap-5">
      <section
        aria-label={t('studio.dropHere')}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={`flex flex-col items-start gap-2 rounded-lg border border-dashed p-6 ${over ? 'border-accent bg-accent-tint' : 'border-line'}`}
      >
        <p className="font-medium">{t('studio.dropHere')}</p>
        <p className="max-w-2xl text-sm text-soft">{t('studio.formats')}</p>
        <Button look="main" disabled={busy} onClick={chooseFiles}>
          {t('studio.choose')}
        </Button>
      </section>

      <p role="status" className="text-soft empty:hidden" data-testid="import-status">
        {busy && reading ? t(progress ? 'studio.writing' : 'studio.reading', [reading]) : ''}
        {cancelled ? t('studio.cancelled') : ''}
      </p>
      {busy && reading && (
        <div className="flex items-center gap-3" data-testid="import-progress">
          <progress
            aria-label={t('studio.writing', [reading])}
            className="h-2 w-72 accent-accent"
            max={progress?.total}
            value={progress?.done}
          />
          {progress && (
            <span className="text-sm text-soft tabular-nums">
              {t('studio.shown', [String(progress.done), String(progress.total)])}
            </span>
          )}
          <Button data-testid="import-cancel" onClick={cancel}>
            {t('studio.cancel')}
          </Button>
        </div>
      )}

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

      {question?.kind === 'mapping' && <ColumnMapping key={question.file.name} table={question.table} />}
      {question?.kind === 'older' && (
        <section className="flex flex-col gap-2" data-testid="import-older">
          <p>
            {t('studio.older', [question.draft.pack.name, question.installed, question.draft.pack.version])}
          </p>
          <div className="flex gap-2">
            <Button onClick={() => void goOn()}>{t('studio.importAnyway')}</Button>
            <Button look="main" onClick={() => void skip()}>
              {t('studio.keepNewer')}
            </Button>
          </div>
        </section>
      )}

      {!busy && !question && reports.length > 0 && <ImportReport reports={reports} />}
    </div>
  );
}
