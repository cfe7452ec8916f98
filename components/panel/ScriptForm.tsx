import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { checkDraft } from '../../knowledge/draft';
import { type OwnScript, titleFor } from '../../knowledge/mine/own-scripts';
import { PURPOSES, type Purpose } from '../../knowledge/pack/schema';
import { Button } from '../ui/Button';
import { Area, Field, Select } from '../ui/Field';
import { t } from '../ui/t';
import { saveOwnScript } from './mine-actions';

/** Where a message with this purpose belongs in the conversation (service standard A: 受理、确认、解答、跟进). */
const STAGE = {
  greeting: 'accept',
  empathy: 'accept',
  clarify: 'confirm',
  solution: 'answer',
  options: 'answer',
  hold: 'confirm',
  escalate: 'answer',
  followup: 'followup',
  closing: 'followup',
} as const satisfies Record<Purpose, OwnScript['stage']>;

/** Writes one script of the agent's own. */
export function ScriptForm({ script, onDone }: { script: OwnScript; onDone: () => void }) {
  const [text, setText] = useState(script.text);
  const [title, setTitle] = useState(script.title);
  const [purpose, setPurpose] = useState<Purpose>(script.purpose);
  const [shortcut, setShortcut] = useState(script.shortcut ?? '');
  const [failed, setFailed] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const hasPrivateData = useMemo(() => checkDraft(text).some(({ rule }) => rule === 'private-data'), [text]);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const stage = purpose === script.purpose ? script.stage : STAGE[purpose];
    const next = { ...script, text: text.trim(), title: title.trim() || titleFor(text), purpose, stage };
    try {
      await saveOwnScript({ ...next, shortcut: shortcut.trim().replace(/^\//, '') || undefined });
      onDone();
    } catch {
      setFailed(true);
    }
  };
  return (
    <form
      ref={form}
      data-testid="script-form"
      aria-label={t('mine.form')}
      className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto px-3 py-2"
      onSubmit={save}
    >
      <Area
        label={t('mine.text')}
        name="text"
        rows={4}
        required
        maxLength={10_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="text-xs text-soft">{t('mine.textHint')}</p>
      {hasPrivateData && (
        <p role="alert" className="text-xs text-bad">
          {t('mine.privateData')}
        </p>
      )}
      <Field
        label={t('mine.title')}
        name="title"
        maxLength={200}
        className="w-full"
        placeholder={titleFor(text)}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <span className="flex flex-wrap gap-3">
        <Select
          label={t('mine.purpose')}
          name="purpose"
          value={purpose}
          onChange={(event) => setPurpose(event.target.value as Purpose)}
        >
          {PURPOSES.map((one) => (
            <option key={one} value={one}>
              {t(`purpose.${one}`)}
            </option>
          ))}
        </Select>
        <Field
          label={t('mine.shortcut')}
          name="shortcut"
          maxLength={20}
          className="w-28"
          value={shortcut}
          onChange={(event) => setShortcut(event.target.value)}
        />
      </span>
      {failed && (
        <p role="alert" className="text-sm text-bad">
          {t('mine.failed')}
        </p>
      )}
      <span className="flex gap-2">
        <Button type="submit" look="main" data-action="save-script" disabled={text.trim() === ''}>
          {t('mine.save')}
        </Button>
        <Button onClick={onDone}>{t('mine.cancel')}</Button>
      </span>
    </form>
  );
}
