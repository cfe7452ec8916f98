import { type FormEvent, useEffect, useState } from 'react';
import { exportGapsCsv } from '../../knowledge/exchange';
import type { Gap } from '../../knowledge/store/types';
import { Button } from '../ui/Button';
import { Area, Field } from '../ui/Field';
import { t } from '../ui/t';
import { readGaps } from './data';
import { download } from './download';
import { addAnswer, dropGap } from './gaps';
import { problem, today } from './import-run';
import { problemText } from './import-text';
import { refresh, useFresh } from './use-fresh';

/** Questions that nobody could answer from the library, the latest first, each to be answered here. */
export function GapsTab() {
  const gaps = useFresh(readGaps);
  const [open, setOpen] = useState<string | null>(null);
  const [failure, setFailure] = useState('');
  // Gaps are noted in panels while the studio is in another tab; noting one is no change of the library.
  useEffect(() => {
    document.addEventListener('visibilitychange', refresh);
    return () => document.removeEventListener('visibilitychange', refresh);
  }, []);
  if (gaps.state === 'loading') return null;
  if (gaps.state === 'failed') return <p className="text-bad">{t('studio.unreadable')}</p>;
  const list = gaps.value;

  const run = async (work: () => Promise<void>) => {
    setFailure('');
    try {
      await work();
      setOpen(null);
    } catch (error) {
      const { id, data } = problem(error, '');
      setFailure(problemText(id, data));
    }
  };
  return (
    <div className="flex max-w-4xl flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-2xl text-soft">{t('studio.gapsHint')}</p>
        <Button
          data-testid="export-gaps"
          disabled={list.length === 0}
          onClick={() => download(exportGapsCsv(list, `warmreply-${t('studio.tab.gaps')}-${today()}`))}
        >
          {t('studio.exportGaps')}
        </Button>
      </div>
      {failure && (
        <p role="alert" className="text-bad">
          {failure}
        </p>
      )}
      {list.length === 0 ? (
        <p data-testid="no-gaps">{t('studio.noGaps')}</p>
      ) : (
        <ul data-testid="gaps">
          {list.map((gap) => (
            <li
              key={gap.question}
              data-testid="gap"
              className="flex flex-col gap-2 border-b border-line py-3 first:border-t"
            >
              <div className="flex flex-wrap items-start gap-x-4 gap-y-1">
                <div className="min-w-60 flex-1">
                  <p className="font-medium break-words">{gap.question}</p>
                  <p className="text-sm text-soft tabular-nums">{when(gap)}</p>
                </div>
                <Button
                  data-testid="gap-answer"
                  aria-expanded={open === gap.question}
                  onClick={() => setOpen(open === gap.question ? null : gap.question)}
                >
                  {t('studio.addAnswer')}
                </Button>
                <Button
                  look="quiet"
                  data-testid="gap-remove"
                  aria-label={t('studio.removeGap', [gap.question])}
                  onClick={() => void run(() => dropGap(gap))}
                >
                  {t('studio.remove')}
                </Button>
              </div>
              {open === gap.question && (
                <AnswerForm
                  gap={gap}
                  onSave={(question, answer) => run(() => addAnswer(gap, question, answer))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function AnswerForm({
  gap,
  onSave,
}: {
  gap: Gap;
  onSave: (question: string, answer: string) => Promise<void>;
}) {
  const [question, setQuestion] = useState(gap.question);
  const [answer, setAnswer] = useState('');
  const ready = question.trim() !== '' && answer.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) void onSave(question.trim(), answer.trim());
  };
  return (
    <form className="flex flex-col gap-3 pb-1" onSubmit={submit}>
      <Field
        label={t('studio.role.question')}
        value={question}
        maxLength={1_000}
        className="w-full"
        data-testid="gap-question"
        onChange={(event) => setQuestion(event.target.value)}
      />
      <Area
        label={t('studio.role.answer')}
        value={answer}
        rows={4}
        maxLength={20_000}
        autoFocus
        data-testid="gap-text"
        onChange={(event) => setAnswer(event.target.value)}
      />
      <Button type="submit" look="main" disabled={!ready} className="self-start" data-testid="gap-save">
        {t('studio.saveAnswer')}
      </Button>
    </form>
  );
}

function when({ times, firstAt, lastAt }: Gap): string {
  const day = (at: number) => new Date(at).toLocaleDateString();
  const last = new Date(lastAt).toLocaleString(undefined, { dateStyle: 'short', timeStyle: 'short' });
  return times > 1 ? t('studio.gapTimes', [String(times), day(firstAt), last]) : t('studio.gapOnce', [last]);
}
